// Why: see conditional_comments.hpp. "<![endif]-->" ends a comment that the parser knows, and stays.
#include "content/source_text/conditional_comments.hpp"

#include <algorithm>

#include "content/source_text/folded.hpp"

namespace kiosk {
namespace {

constexpr std::string_view opening = "<![";

/// Bytes of the comment that stands at the beginning of `html`; 0: none does.
std::size_t comment_on(std::string_view html)
{
    constexpr std::size_t longest = 200;
    const std::size_t end = html.substr(0, longest).find(']');
    if (end == std::string_view::npos || end + 1 >= html.size() || html[end + 1] != '>') return 0;
    const std::string said = folded(html.substr(opening.size(), end - opening.size()));
    return said == "endif" || starts_with(said, "if ") ? end + 2 : 0;
}

}  // namespace

int word_list_level(const std::string& style)
{
    constexpr std::string_view said = " level";
    const std::size_t list = style.find("mso-list:"), level = list == std::string::npos ? list : style.find(said, list);
    if (level == std::string::npos || level + said.size() >= style.size()) return 0;
    const char digit = style[level + said.size()];
    return digit >= '1' && digit <= '9' ? digit - '0' : 0;
}

std::string without_conditional_comments(std::string_view html)
{
    std::string plain;
    plain.reserve(html.size());
    for (std::size_t at = 0; at < html.size();) {
        const std::size_t begin = std::min(html.find(opening, at), html.size());
        plain += html.substr(at, begin - at);
        const std::size_t length = begin < html.size() ? comment_on(html.substr(begin)) : 0;
        const std::string_view comment = html.substr(begin, length);
        plain.append(static_cast<std::size_t>(std::count(comment.begin(), comment.end(), '\n')), '\n');
        at = begin + length;
        if (length == 0 && at < html.size()) plain += html[at++];
    }
    return plain;
}

}  // namespace kiosk
