// Why: the readers of foreign files look for forms in a line: a date, a time, a case number. std::regex is compiled wherever it is
// used, at more cost than all else in such a file; here it is compiled once.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk {

/// Where a pattern was found in a text, in bytes, and what its groups took (group 1 first; empty where a group took nothing).
struct PatternMatch {
    std::size_t begin = 0, length = 0;
    std::vector<std::string> groups;

    [[nodiscard]] const std::string& group(std::size_t number) const { return groups[number - 1]; }
};

/// A regular expression in ECMAScript's grammar. Made once and kept (`static const`); its time grows faster than the text, so the
/// callers look at short lines only.
class Pattern {
public:
    explicit Pattern(const char* expression);  ///< one of ours: one that is wrong throws std::regex_error
    ~Pattern();
    Pattern(const Pattern&) = delete;
    Pattern& operator=(const Pattern&) = delete;

    [[nodiscard]] std::optional<PatternMatch> find(std::string_view text) const;   ///< the first place in the text
    [[nodiscard]] std::optional<PatternMatch> whole(std::string_view text) const;  ///< the text from its beginning to its end

private:
    struct Compiled;
    std::unique_ptr<const Compiled> compiled_;
};

}  // namespace kiosk
