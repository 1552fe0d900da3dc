// Why: see pdf_catalog.hpp.
#include "report/pdf_catalog.hpp"

#include <charconv>

#include <fmt/format.h>

namespace kiosk {
namespace {

/// The number that follows the last `key`.
std::optional<std::size_t> number_after_last(std::string_view pdf, std::string_view key)
{
    std::size_t at = pdf.rfind(key);
    if (at == std::string_view::npos) return std::nullopt;
    at = pdf.find_first_not_of(" \r\n", at + key.size());
    std::size_t number = 0;
    if (at == std::string_view::npos || std::from_chars(pdf.data() + at, pdf.data() + pdf.size(), number).ec != std::errc()) return std::nullopt;
    return number;
}

}  // namespace

std::optional<std::string> with_language(const std::string& pdf, std::string_view language)
{
    const std::size_t trailer = pdf.rfind("trailer");
    const auto root = number_after_last(pdf, "/Root"), size = number_after_last(pdf, "/Size"), table = number_after_last(pdf, "startxref");
    if (trailer == std::string::npos || !root || !size || !table) return std::nullopt;
    const std::string begins = fmt::format("\n{} 0 obj\n<<", *root);
    const std::size_t catalog = pdf.rfind(begins);
    const std::size_t ends = pdf.find("endobj", catalog == std::string::npos ? pdf.size() : catalog);
    const std::size_t info = pdf.find("/Info", trailer);
    if (ends == std::string::npos || info == std::string::npos) return std::nullopt;

    std::string changed = pdf;
    const std::size_t object = changed.size();
    changed += fmt::format("{} 0 obj\n<< /Lang ({}) /MarkInfo << /Marked true >> /ViewerPreferences << /DisplayDocTitle true >>", *root, language);
    changed += pdf.substr(catalog + begins.size(), ends - catalog - begins.size()) + "endobj\n";
    const std::size_t new_table = changed.size();
    changed += fmt::format("xref\n{} 1\n{:010} 00000 n \ntrailer\n<< /Size {} /Root {} 0 R {} /Prev {} >>\nstartxref\n{}\n%%EOF\n", *root, object, *size, *root,
                           pdf.substr(info, pdf.find('R', info) + 1 - info), *table, new_table);
    return changed;
}

}  // namespace kiosk
