// Why: see annex_heading.hpp.
#include "content/annex_heading.hpp"

#include "content/source_text/folded.hpp"

namespace kiosk {

bool is_annex_heading(std::string_view heading)
{
    const std::string plain = folded(heading);
    const std::size_t word = leading_word(plain, {"bilag"});
    if (word == 0) return false;
    const std::string_view rest = trimmed(std::string_view(plain).substr(word));
    if (rest.empty() || !is_small(rest[0])) return true;
    const bool lettered = rest.size() == 1 || (!is_small(rest[1]) && leading_word(rest, {"i"}) == 0);  // "Bilag i sager"
    return lettered || leading_word(rest, {"til", "om", "med", "over", "vedr", "vedroerende", "nr", "ii", "iii", "iv", "vi", "vii"}) > 0;
}

}  // namespace kiosk
