// Why: lists longer than the panel. The finger drags them, they glide on, dissolve where there is more and end in a short line
// where there is not, and two page buttons serve those who cannot swipe.
#pragma once

#include "ui/ui.hpp"

namespace kiosk {

inline constexpr float list_page = 0.8f;  ///< of what can be seen, for page buttons and keys

class ScrollArea {
public:
    /// Clips to `view`; draw from `content().y`, and tell how far down it went with end().
    ScrollArea(Ui& ui, std::string id, const Rect& view);
    [[nodiscard]] Rect content() const;
    /// Width of the strip at the right of a view that scrolls, where its page buttons stand: not for content.
    [[nodiscard]] static float strip(const Ui& ui) { return ui.u(space::control + space::s); }
    /// `bottom` is where the content ended, in pixels on the screen. `ground` is what the fade dissolves into.
    void end(float bottom, Colour ground);

private:
    void page_buttons(bool up, bool down);

    Ui& ui_;
    std::string id_, outer_;
    Rect view_;
    float offset_ = 0;
};

}  // namespace kiosk
