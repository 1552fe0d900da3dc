// Why: most mistakes in a hand-written file are a slip of the finger. A message that names the word that was meant is
// worth more than a list of rules.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kiosk {

/// The one of `known` that `word` was probably meant to be; empty when none is near. At most a third of the letters may
/// differ, and at least one may.
[[nodiscard]] std::string nearest_word(std::string_view word, const std::vector<std::string>& known);

/// "a, b, c", for messages that list what would be right.
[[nodiscard]] std::string comma_list(const std::vector<std::string>& words);

/// Words separated by single spaces: line breaks and runs of blanks become one space, ends are trimmed.
[[nodiscard]] std::string one_line(std::string_view text);

/// How many characters (not bytes) UTF-8 text has.
[[nodiscard]] int characters(std::string_view utf8);

/// Whether `id` is made of a-z, 0-9 and single hyphens between them, at most limits::id_characters: what an id in the council's files looks like.
[[nodiscard]] bool is_id(std::string_view id);

}  // namespace kiosk
