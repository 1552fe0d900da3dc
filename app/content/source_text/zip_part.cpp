// Why: see zip_part.hpp.
#include "content/source_text/zip_part.hpp"

#include <array>
#include <memory>

#include <archive.h>
#include <archive_entry.h>

namespace kiosk {
namespace {

constexpr int most_parts = 10'000;

struct Close {
    void operator()(archive* zip) const { archive_read_free(zip); }
};

std::optional<std::string> words_of(archive* zip, std::size_t most_bytes)
{
    std::string text;
    std::array<char, 65536> part{};
    for (;;) {
        const la_ssize_t got = archive_read_data(zip, part.data(), part.size());
        if (got < 0) return std::nullopt;
        if (got == 0) return text;
        text.append(part.data(), static_cast<std::size_t>(got));
        if (text.size() > most_bytes) return std::nullopt;
    }
}

}  // namespace

std::optional<std::string> zip_part(std::string_view zip, std::string_view name, std::size_t most_bytes)
{
    const std::unique_ptr<archive, Close> opened(archive_read_new());
    if (!opened || archive_read_support_format_zip(opened.get()) != ARCHIVE_OK || archive_read_open_memory(opened.get(), zip.data(), zip.size()) != ARCHIVE_OK) return std::nullopt;
    archive_entry* entry = nullptr;
    for (int part = 0; part < most_parts && archive_read_next_header(opened.get(), &entry) == ARCHIVE_OK; ++part) {
        const char* called = archive_entry_pathname(entry);
        if (called != nullptr && called == name) return words_of(opened.get(), most_bytes);
    }
    return std::nullopt;
}

}  // namespace kiosk
