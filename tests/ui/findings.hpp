// Why: what a layout may not do, as a list of what is wrong with one frame. The layout test asks for it on every screen; its own test
// shows that each kind of mistake is found.
#pragma once

#include <string>
#include <vector>

#include "ui/trace.hpp"
#include "ui/ui.hpp"

namespace kiosk::test {

/// One frame, as it was drawn.
struct Seen {
    const Trace& trace;
    const std::vector<Control>& controls;
    Rect frame;
    float pixels_per_mm;
    double least_capital_mm;  ///< of the smallest type
    double least_contrast;    ///< of text on its ground
    std::string title = {};    ///< that must be read from the back of the room; none when empty
    double least_title_mm = 0; ///< of its capitals
    bool under_a_sheet = false;  ///< the screen lies below one, where nothing can be turned on
};

inline constexpr double least_target_mm = 20;
inline constexpr double least_gap_mm = 2.5;
inline constexpr std::size_t longest_unbroken = 14;  ///< bytes of a word; a longer one may be cut, with a hyphen

// Each returns a line for every mistake.
[[nodiscard]] std::vector<std::string> words_that_leave(const Seen& seen);      ///< the screen, their list or their box
[[nodiscard]] std::vector<std::string> words_over_words(const Seen& seen);
[[nodiscard]] std::vector<std::string> words_too_small(const Seen& seen);
[[nodiscard]] std::vector<std::string> title_too_small(const Seen& seen);
[[nodiscard]] std::vector<std::string> words_broken(const Seen& seen);           ///< though the panel is wide enough for them
[[nodiscard]] std::vector<std::string> shapes_out_of_place(const Seen& seen);    ///< off the screen, out of their card or over words
[[nodiscard]] std::vector<std::string> words_too_faint(const Seen& seen);
[[nodiscard]] std::vector<std::string> words_without_letters(const Seen& seen, bool (*has_letter)(Type, char32_t));
[[nodiscard]] std::vector<std::string> controls_out_of_place(const Seen& seen);  ///< off the screen, over or too near one another
[[nodiscard]] std::vector<std::string> controls_too_small(const Seen& seen);
[[nodiscard]] std::vector<std::string> controls_without_name(const Seen& seen);

[[nodiscard]] std::vector<std::string> findings(const Seen& seen, bool (*has_letter)(Type, char32_t));

}  // namespace kiosk::test
