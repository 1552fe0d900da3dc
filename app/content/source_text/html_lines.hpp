// Why: a saved page is read with libxml2's parser, which forgives what browsers forgive, and only its text is kept: a line for each block, with
// what its tags tell of it. No tree is built, so a page costs little more memory than itself.
#pragma once

#include <functional>
#include <optional>
#include <string_view>

#include "content/source_text/source_line.hpp"

namespace kiosk {

/// What becomes of words that a page strikes out: they stay where they are, or on lines of their own above those (SourceLine::struck_out).
enum class StruckOut { stays, apart };

/// `out_of_time` is asked now and then; none when it said yes, or when the page is nested or divided as no page is.
[[nodiscard]] std::optional<SourceLines> html_lines(std::string_view utf8, const std::function<bool()>& out_of_time, StruckOut struck_out = StruckOut::stays);

}  // namespace kiosk
