// Why: what a view draws with. It knows the panel's scale, the palette, the fonts and ImGui's draw list; it keeps a list of
// the controls it drew, by stable id, so that tests and the demonstration tap where a person would. Views are functions of
// the room that call it and emit actions; what only drawing needs between frames lies in Scratch.
#pragma once

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/action.hpp"
#include "ui/fonts.hpp"
#include "ui/geometry.hpp"
#include "ui/gesture.hpp"
#include "domain/icons.hpp"
#include "ui/theme.hpp"
#include "ui/trace.hpp"

struct ImDrawList;

namespace kiosk {

/// Everything a view may read.
struct Room {
    const State& state;
    const Configuration& configuration;
    const Now& now;
};

/// What a control does beyond leading on. A commit never stands where the screen before had a dismiss or an undo.
enum class Role {
    plain,
    commit,   ///< begins, ends, counts, or moves the meeting on
    dismiss,  ///< puts away or goes back; Escape does the same
    undo,     ///< takes something back that was done; only who means it, so Escape does not
    setting,  ///< how the screen is shown; the keyboard does not begin there
};

/// A control as it was drawn.
struct Control {
    std::string id;    ///< "meeting.next"; never a label
    std::string name;  ///< what it says, or would say if read aloud
    Rect rect;         ///< in pixels, clipped to what can be seen
    Role role = Role::plain;
    std::string list = {};  ///< the part of the page it lies in, which scrolls where there is not room; empty outside such parts
    Rect whole = {};        ///< as if no list cut it off
};

/// What only drawing needs between two frames. An idle reset clears it.
struct Scratch {
    struct Scroll {
        float offset = 0, length = 0;
        float velocity = 0;    ///< pixels a second, down the list
        float mark_y = 0;      ///< where the finger was when the velocity was last taken
        Instant mark_at{};
        bool dragging = false;
        Rect view;
    };
    std::map<std::string, Scroll> scrolls;
    std::map<std::string, std::vector<bool>> codes;  ///< the QR codes of this page, row by row, see draw_qr; gone with the page
    std::string focus;      ///< id of the control the keyboard stands on; empty while touch is used
    std::string swipe_right, swipe_left;  ///< ids that a swipe taps
    std::string activate;   ///< id that is tapped or entered in this frame
    char32_t letter = 0;    ///< typed in this frame on a keyboard that is plugged in; 0 when none was
    std::string held;       ///< id that would be tapped if the finger lifted now
    Gesture gesture;
    float drag = 0;         ///< how far the finger moved down in this frame
    float seconds = 0;      ///< since the last frame
    Instant now{};
    bool keyboard = false;  ///< it was used last, not a finger
    bool still = false;     ///< nothing glides
    Instant shown_since{};  ///< when this page or sheet came up
};

enum class Align { left, centre, right };

class Ui {
public:
    Ui(const Fonts& fonts, const Palette& palette, ImDrawList& list, Scratch& scratch, Rect screen, Trace* trace = nullptr);

    /// Pixels of so many design units, and of so many millimetres of the panel.
    [[nodiscard]] float u(float units) const { return units * static_cast<float>(fonts_.measure().pixels_per_unit); }
    [[nodiscard]] float mm(float millimetres) const { return millimetres * static_cast<float>(fonts_.measure().pixels_per_mm); }
    [[nodiscard]] const Rect& screen() const { return screen_; }
    /// The whole frame, whatever is laid out in it; and `rect` out to the frame's edges where it reaches the screen's.
    [[nodiscard]] const Rect& whole() const { return whole_; }
    [[nodiscard]] Rect bleed(const Rect& rect) const;
    /// Lays out what follows in `screen`.
    void lay_in(const Rect& screen) { screen_ = screen; }
    /// Takes a strip off the screen, which then ends there for what is laid out after it.
    Rect take_top(float height) { return screen_.cut_top(height); }
    Rect take_bottom(float height) { return screen_.cut_bottom(height); }
    [[nodiscard]] bool portrait() const { return screen_.h > screen_.w; }
    [[nodiscard]] const Palette& palette() const { return *palette_; }
    [[nodiscard]] const Fonts& fonts() const { return fonts_; }
    [[nodiscard]] ImDrawList& list() { return list_; }
    [[nodiscard]] Scratch& scratch() { return scratch_; }

    /// Between controls: a finger between two hits neither.
    [[nodiscard]] float control_gap() const { return std::max(u(space::xs), mm(2.6f)); }
    /// What a row of a list leaves free above and below, so that a finger between two hits neither.
    [[nodiscard]] float row_gap() const { return mm(1.3f); }
    /// Height of a button: what a finger needs, or what its words do.
    [[nodiscard]] float control_height() const;

    /// What `draw` returns when nothing of it is drawn and no control of it answers: how high something becomes before it is laid out.
    template <class Draw> [[nodiscard]] float measured(Draw draw)
    {
        const bool before = std::exchange(measuring_, true);
        const float height = draw();
        measuring_ = before;
        return height;
    }
    [[nodiscard]] bool measuring() const { return measuring_; }

    // Shapes
    void fill(const Rect& rect, Colour colour, float radius = 0);
    void outline(const Rect& rect, Colour colour, float thickness, float radius);
    void line(float x1, float x2, float y, Colour colour);
    void circle(float x, float y, float radius, Colour colour);
    void circle_outline(float x, float y, float radius, Colour colour, float thickness);
    /// With round ends. At least two points.
    void stroke(const std::vector<Spot>& points, Colour colour, float thickness);
    void fade(const Rect& rect, Colour top, Colour bottom);

    // Text. Widths and heights in pixels.
    [[nodiscard]] float text_width(Type type, std::string_view text) const { return fonts_.width(type, text); }
    [[nodiscard]] float line_height(Type type) const { return fonts_.line_height(type); }
    [[nodiscard]] std::vector<std::string> wrap(Type type, std::string_view text, float width) const;
    [[nodiscard]] float text_height(Type type, std::string_view text, float width) const;
    /// Draws one line, its capitals centred on `middle`.
    void text_line(Type type, float x, float middle, std::string_view text, Colour colour, Align align = Align::left);
    /// Draws wrapped text from the top of `rect`; returns the height used.
    float text(Type type, const Rect& rect, std::string_view text, Colour colour, Align align = Align::left);
    /// The first of `types` in which the text fits; the last when none does.
    [[nodiscard]] Type fitting(std::initializer_list<Type> types, std::string_view text, float width, float height) const;
    /// Digits in cells of equal width, so that a running time does not jitter.
    void figures(Type type, float x, float middle, std::string_view text, Colour colour, Align align = Align::left);
    [[nodiscard]] float figures_width(Type type, std::string_view text) const;
    void icon(IconSize size, float middle_x, float middle_y, std::string_view name, Colour colour);

    // Controls
    /// True when the control was tapped or entered; of two that overlap the later answers. What a tap is stands in ui/gesture.hpp.
    bool control(std::string_view id, std::string_view name, const Rect& rect, Role role = Role::plain);
    [[nodiscard]] bool held(std::string_view id) const { return scratch_.held == id; }
    [[nodiscard]] bool focused(std::string_view id) const { return scratch_.focus == id; }
    /// Controls that a swipe to the right, and one to the left, taps; empty where there is none.
    void swipes(std::string_view to_right, std::string_view to_left);
    /// Controls drawn from now on that touch `rect` do not answer: something is about to be laid over them.
    void cover(const Rect& rect) { cover_ = rect; }
    void uncover() { cover_.reset(); }
    void clip(const Rect& rect);
    void unclip();
    /// Controls drawn from now on belong to this list; none: to the page. Returns what they belonged to before.
    std::string in_list(std::string id) { return std::exchange(list_id_, std::move(id)); }
    /// The ring of the keyboard, round a control as it can be seen; over all else, and never off the screen.
    void focus_ring(const Rect& rect);

    void emit(Action action) { actions_.push_back(std::move(action)); }
    [[nodiscard]] std::vector<Action> take_actions() { return std::move(actions_); }
    /// Those that can be touched, and those the keyboard reaches: the same and what lists hide now, in reading order.
    [[nodiscard]] const std::vector<Control>& controls() const { return controls_; }
    [[nodiscard]] const std::vector<Control>& stops() const { return stops_; }
    /// What is drawn until rest() comes in from so far away and is in its place motion::screen after `since`; its controls are there at once.
    void come_from(float dx, float dy, Instant since);
    void rest();
    void keep_moving() { moving_ = moving_ || !measuring_; }
    [[nodiscard]] bool moving() const { return moving_; }

private:
    void trace_fill(const Rect& rect, Colour colour, bool container);
    void trace_shape(const Rect& rect, std::vector<Spot> edge, float reach);
    void trace_circle(float x, float y, float radius, float reach);
    void trace_broken(Type type, std::string_view text, float column);
    void trace_words(Type type, float x, float middle, float width, std::string_view text, Colour colour);

    const Fonts& fonts_;
    const Palette* palette_;
    ImDrawList& list_;
    Scratch& scratch_;
    Rect whole_, screen_;
    std::optional<Rect> cover_;
    std::vector<Rect> clips_;
    std::string list_id_;
    std::vector<Control> controls_;
    std::vector<Control> stops_;
    std::vector<Action> actions_;
    bool moving_ = false;
    bool measuring_ = false;
    struct Coming {
        float dx, dy;
        int corners, commands;  ///< of the draw list, when it began
    };
    std::optional<Coming> coming_;
    Trace* trace_;
};

}  // namespace kiosk
