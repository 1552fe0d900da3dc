// Why: see toml_shape.hpp. Only what separates text from structure in TOML is known here: the four kinds of quotation marks,
// escapes in two of them, comments, and that a text in single marks ends with its line.
#include "content/toml_shape.hpp"

#include <algorithm>

#include "content/limits.hpp"
#include "core/words.hpp"

namespace kiosk {
namespace {

struct Scan {
    std::string_view text;
    std::size_t at = 0;
    int brackets = 0;
    int dots = 0;  ///< in the name or value that is being written
    std::optional<Misshapen> found;
};

bool is_ascii(char c) { return (static_cast<unsigned char>(c) & 0x80) == 0; }

void report(Scan& scan, std::string what) { scan.found = Misshapen{line_column(scan.text, scan.at), std::move(what)}; }

/// Past an escape. A line's end cannot be escaped: our texts are put on one line anyway.
void pass_escape(Scan& scan)
{
    const char next = scan.at + 1 < scan.text.size() ? scan.text[scan.at + 1] : '\n';
    if (!is_ascii(next) || next == ' ' || next == '\t' || next == '\r' || next == '\n')
        return report(scan, tr("this \\ has no meaning; take it out"));
    scan.at += 2;
}

/// Past the text in quotation marks that begins here, or to the end of the line it should have ended on.
void pass_text(Scan& scan)
{
    const std::string_view text = scan.text;
    const char mark = text[scan.at];
    if (scan.at > 0 && std::string_view(" \t\n=,[{.").find(text[scan.at - 1]) == std::string_view::npos)
        return report(scan, tr("a quotation mark cannot stand here; is a space or a comma missing before it?"));
    const bool tripled = text.substr(scan.at, 3) == std::string_view(mark == '"' ? "\"\"\"" : "'''");
    scan.at += tripled ? 3 : 1;
    while (scan.at < text.size() && !scan.found) {
        const char c = text[scan.at];
        if (mark == '"' && c == '\\') pass_escape(scan);
        else if (!tripled && (c == '\n' || c == mark)) {
            scan.at += c == mark ? 1 : 0;
            return;
        } else if (c != mark) ++scan.at;
        else {
            const std::size_t begin = scan.at;
            scan.at = std::min(text.find_first_not_of(mark, begin), text.size());
            if (scan.at - begin >= 3) return;  // up to two more may be the text's own
        }
    }
}

void pass_structure(Scan& scan)
{
    const char c = scan.text[scan.at];
    if (!is_ascii(c)) return report(scan, tr("this letter can stand only in quotation marks or after #; is a quotation mark missing?"));
    if (c == '[' || c == '{') ++scan.brackets;
    if (c == ']' || c == '}') scan.brackets = std::max(0, scan.brackets - 1);
    if (c == '.') ++scan.dots;
    else if (c == '\n' || c == '=' || c == ',' || c == '[' || c == '{') scan.dots = 0;
    if (scan.brackets > limits::nesting || scan.dots > limits::nesting)
        return report(scan, say("sections and lists stand more than {0} deep in one another here, and no file of a council needs that; "
                                "look for a missing bracket",
                                limits::nesting));
    ++scan.at;
}

}  // namespace

std::optional<Misshapen> misshapen(std::string_view text)
{
    Scan scan{text};
    while (scan.at < text.size() && !scan.found) {
        const char c = text[scan.at];
        if (c == '"' || c == '\'') pass_text(scan);
        else if (c == '#') scan.at = std::min(text.find('\n', scan.at), text.size());
        else pass_structure(scan);
    }
    return scan.found;
}

}  // namespace kiosk
