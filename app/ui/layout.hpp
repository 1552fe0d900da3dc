// Why: a screen is laid out, not placed: what does not fit beside something goes below it, and what does not fit at all scrolls. So
// one arrangement serves each panel and each text size. The pieces that do so stand here.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/scroll.hpp"
#include "ui/widgets.hpp"

namespace kiosk {

/// A page inside its margins.
[[nodiscard]] Rect page_area(const Ui& ui, float margin);

/// The buttons below a screen and what is said beside them. What does not fit into one row takes more; a note then stands above.
class Footer {
public:
    /// `ui` and what the views in `buttons` point to must outlive it. Buttons stand at the left in their order, those with `right` at the right.
    Footer(Ui& ui, float width, std::vector<Button> buttons, std::string note = {}, Colour note_colour = {});
    [[nodiscard]] float height() const { return height_; }
    /// Draws it in an area of that height; returns the id of the button that was tapped, or nothing.
    [[nodiscard]] std::string_view draw(const Rect& area);
    /// Cuts it off the bottom of `page`, with the gap above it, and draws it.
    [[nodiscard]] std::string_view draw_below(Rect& page);

private:
    struct Row {
        std::vector<Button> buttons;
        float width = 0;   ///< of the buttons and the gaps between them
        float height = 0;
    };
    [[nodiscard]] bool note_beside() const;
    [[nodiscard]] std::string_view draw_row(const Row& row, Rect area);

    Ui& ui_;
    float width_;
    std::string note_;
    Colour note_colour_;
    std::vector<Row> rows_;
    float gap_, height_ = 0;
};

/// What stands at the top of a screen.
struct Header {
    std::string_view back_id = {};  ///< of the way back; none when empty
    std::string back = {};          ///< its word
    std::string title = {};         ///< bold
    std::string note = {};          ///< quiet, after it
    std::string_view note_icon = {};
    std::string norm = {};          ///< in gold at the right, where there is room
    bool clock = false;
    bool tools = false;             ///< text size, contrast, and reading aloud where it can be heard; and help()
    bool help = false;              ///< whom one can talk to; never in a check-in
    bool search = false;            ///< in the documents
    bool language = false;          ///< and the other language
};
/// Cuts it off the top of `page` and draws it. True when one goes back.
[[nodiscard]] bool draw_header(Ui& ui, const Room& room, Rect& page, const Header& header);

inline constexpr float endless = 1e6f;

/// Whether `count` columns in `width` are each wide enough for `least` pixels.
[[nodiscard]] bool fit_beside(float width, std::size_t count, float least, float gap);

/// The widest word, which a column must not break.
[[nodiscard]] float widest_word(const Ui& ui, Type type, std::string_view text);

/// `content(area, spread)` draws from the top of `area`, whose height is without end, may use `spread` more pixels than it needs, and
/// returns what it used. Where the view has less, it scrolls, and the page buttons take a strip at the right.
template <class Content> void flow(Ui& ui, std::string id, Rect view, Colour ground, Content content)
{
    const auto area = [&](float x, float y, float width) { return Rect{x, y, width, endless}; };
    const auto need = [&](float width) { return ui.measured([&] { return content(area(view.x, view.y, width), 0.f); }); };
    const float whole = need(view.w);
    if (whole <= view.h + 1) {
        const std::string outer = ui.in_list(std::move(id));
        content(area(view.x, view.y, view.w), std::max(0.f, view.h - whole));
        ui.in_list(outer);
        return;
    }
    ScrollArea scroll(ui, std::move(id), view);
    const Rect top = scroll.content();
    const float used = content(area(top.x, top.y, top.w - ScrollArea::strip(ui)), 0.f);
    scroll.end(top.y + used, ground);
}

}  // namespace kiosk
