// Why: see toml_text.hpp.
#include "content/toml_text.hpp"

#include <fmt/format.h>

#include "content/utf8.hpp"
#include "content/words_nearby.hpp"

namespace kiosk {

std::string toml_quoted(const std::string& text)
{
    std::string marked = "\"";
    for (const char c : visible(one_line(text))) {
        if (c == '"' || c == '\\') marked += '\\';
        marked += c;
    }
    return marked + "\"";
}

std::string toml_comment(const std::string& text) { return "# " + shortened(visible(one_line(text)), 400) + "\n"; }

std::string date_text(Date date)
{
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

}  // namespace kiosk
