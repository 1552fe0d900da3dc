// Why: Word writes "<![if !supportLists]>" and "<![endif]>" around what it draws before an item. A browser takes them for comments; the parser of
// html_lines.hpp takes them for text.
#pragma once

#include <string>
#include <string_view>

namespace kiosk {

/// `html` without them, with as many lines.
[[nodiscard]] std::string without_conditional_comments(std::string_view html);

/// How deep in its lists Word says, in a style, that an item stands: 1 the outermost; 0: in none.
[[nodiscard]] int word_list_level(const std::string& style);

}  // namespace kiosk
