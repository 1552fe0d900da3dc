#include "content/front_matter.hpp"

namespace kiosk {
namespace {

/// The line beginning at `offset`, without its end; `next` becomes where the following one begins.
std::string_view line_at(std::string_view text, std::size_t offset, std::size_t& next)
{
    const std::size_t end = text.find('\n', offset);
    next = end == std::string_view::npos ? text.size() : end + 1;
    std::string_view line = text.substr(offset, next - offset);
    while (!line.empty() && (line.back() == '\n' || line.back() == '\r' || line.back() == ' ')) line.remove_suffix(1);
    return line;
}

}  // namespace

std::optional<FrontMatter> split_front_matter(std::string_view text)
{
    std::size_t at = 0;
    if (line_at(text, 0, at) != "+++") return std::nullopt;
    const std::size_t begin = at;
    while (at < text.size()) {
        const std::size_t line_begin = at;
        if (line_at(text, line_begin, at) == "+++") return FrontMatter{text.substr(begin, line_begin - begin), at};
    }
    return std::nullopt;
}

}  // namespace kiosk
