// Why: what is said when. A screen is read when it appears, what is added to it when it is added, a control when the keyboard
// comes to it; and each once. It remembers what was said, and nothing of what was done.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "ui/ui.hpp"

namespace kiosk {

class Reader {
public:
    /// What is to be said after a frame of this room, with these controls in the order they are read and the keyboard on `focus` (empty: nowhere). None:
    /// what is being said goes on. An empty text: silence.
    [[nodiscard]] std::optional<Utterance> after_frame(const Room& room, const std::vector<Control>& controls, std::string_view focus);

private:
    [[nodiscard]] std::string news(const Room& room, const std::vector<Control>& controls);
    [[nodiscard]] std::string name_of_focus(const Room& room, const std::vector<Control>& controls, std::string_view focus);
    void forget();

    Listener to_ = Listener::nobody;
    Language language_ = Language::danish;
    std::set<std::string> said_;  ///< the topics that stood in the last frame
    std::string page_;            ///< the first of them
    std::string focus_;
};

}  // namespace kiosk
