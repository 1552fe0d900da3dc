// Why: a tag with a hundred thousand attributes stops the parser of pages before anybody can ask it for the time.
#pragma once

#include <algorithm>
#include <string_view>

#include <libxml/HTMLparser.h>

#include "content/limits.hpp"

namespace kiosk {

/// Attributes are compared with one another, so that a tag with a hundred thousand would never be read. The parser waits for a tag's end, so
/// a tag without one shows by what it leaves unread; each attribute has a blank or a quotation mark before it.
class UnreadAttributes {
public:
    /// After each part. False: too many for any page.
    bool is_fine(const xmlParserInput& input, std::string_view part)
    {
        const bool moved = static_cast<std::size_t>(input.end - input.cur) <= part.size();
        separators_ = (moved ? 0 : separators_) + static_cast<std::size_t>(std::count_if(part.begin(), part.end(), [](char c) { return std::string_view(" \t\r\n\f\"'").find(c) != std::string_view::npos; }));
        return separators_ <= limits::import_attributes;
    }

private:
    std::size_t separators_ = 0;
};

}  // namespace kiosk
