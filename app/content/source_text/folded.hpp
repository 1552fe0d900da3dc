// Why: agendas write the same word in many ways ("Spørgetid", "SPØRGETID"). What is compared is compared folded: in lower case, in
// ASCII, and byte for byte as long as it was, so that what was found in the folded text can be cut from the text itself.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kiosk {

/// In lower case; ae, oe and aa for the three Danish letters; dashes and apostrophes in ASCII; a question mark for each byte of another
/// letter. As many bytes as `text`.
[[nodiscard]] std::string folded(std::string_view text);

/// Letters and digits of the folded text alone: what two printings of one title share.
[[nodiscard]] std::string essence(std::string_view text);

/// Whether it begins with a capital, or with a small letter, after quotation marks and brackets.
[[nodiscard]] bool begins_large(std::string_view text);
[[nodiscard]] bool begins_small(std::string_view text);

[[nodiscard]] bool starts_with(std::string_view text, std::string_view beginning);
[[nodiscard]] bool is_one_of(std::string_view text, const std::vector<std::string_view>& words);

/// How long the first of `words` is that `text` begins with and that ends there (no letter or digit follows); 0 when none does.
[[nodiscard]] std::size_t leading_word(std::string_view folded_text, const std::vector<std::string_view>& words);

[[nodiscard]] inline bool is_digit(char c) { return c >= '0' && c <= '9'; }
[[nodiscard]] inline bool is_small(char c) { return c >= 'a' && c <= 'z'; }  ///< of a folded text
[[nodiscard]] std::string_view trimmed(std::string_view text);
/// Without the blanks and the colons, dashes and full stops that stand between two things.
[[nodiscard]] std::string_view without_separators(std::string_view text);
[[nodiscard]] std::string_view without_separator_before(std::string_view text);  ///< a hyphen at the end stays: a word may go on

}  // namespace kiosk
