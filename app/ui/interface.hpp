// Why: one frame of the kiosk: inputs go into ImGui, the room is drawn, and what was tapped comes out as actions. It needs
// no window: tests and the demonstration use the very same object. One input is one frame, so that a tap shorter than a
// frame is still a press and a lift.
#pragma once

#include <map>
#include <memory>
#include <string_view>
#include <vector>

#include "core/input.hpp"
#include "ui/focus.hpp"
#include "ui/old_picture.hpp"
#include "ui/reader.hpp"
#include "ui/ui.hpp"

struct ImGuiContext;
struct ImDrawData;

namespace kiosk {

class Interface {
public:
    /// Owns the ImGui context. Nothing can be drawn before resize() has built the fonts. With no files only trouble_frame()
    /// may be used: it then writes in ImGui's own small font, so that even a machine without fonts says what is wrong.
    explicit Interface(FontFiles files);
    ~Interface();
    Interface(const Interface&) = delete;
    Interface& operator=(const Interface&) = delete;

    /// Lays everything out for a frame of this size on this panel, at a text size of 1..text_sizes. True when the fonts were built anew and must be uploaded
    /// again.
    bool resize(FrameSize size, const Panel& panel = {}, int text_size = 1);

    struct Drawn {
        std::vector<Action> actions;
        bool moving = false;  ///< something moves: draw again soon
        std::optional<Utterance> utterance = {};  ///< what is to be said now in place of what is being said; see Reader
    };
    /// Draws the room; `input` is what happened since the last frame, if anything.
    Drawn frame(const Room& room, const Input* input = nullptr);

    /// Draws a sentence and its code instead of the room: the program cannot go on.
    void trouble_frame(std::string_view what, std::string_view code);

    /// What the last frame drew; empty before the first call, which asks for it.
    [[nodiscard]] const Trace& trace();
    [[nodiscard]] const std::vector<Control>& controls() const { return controls_; }
    [[nodiscard]] const Control* find(std::string_view id) const;
    [[nodiscard]] ImDrawData& draw_data() const;
    [[nodiscard]] FrameSize size() const { return size_; }
    [[nodiscard]] const Measure& measure() const { return measure_; }
    [[nodiscard]] float pixels_per_unit() const { return static_cast<float>(measure_.pixels_per_unit); }
    [[nodiscard]] float pixels_per_mm() const { return static_cast<float>(measure_.pixels_per_mm); }

    /// Round the control the keyboard stands on, as far as it can be seen; none while touch is used.
    [[nodiscard]] const Control* focus() const { return scratch_.keyboard ? find(scratch_.focus) : nullptr; }
    /// What the keyboard reaches, in reading order.
    [[nodiscard]] const Stops& stops() const { return stops_; }

private:
    void begin_frame(Duration passed);
    void end_frame();
    void forget_old_screen(const Room& room);
    void keep_old_screen(const Room& room);
    void dissolve_old_screen(Ui& ui, const Room& room);
    void hold_below_norm(const Room& room);
    [[nodiscard]] bool held_back(const Rect& touched) const { return scratch_.now < held_until_ && below_norm_.meets(touched); }
    /// Whether it commits, and something was put away where it stands, only just now.
    [[nodiscard]] bool may_not_be_meant(const Control& control) const;

    // What a person does; in interface_input.cpp
    void feed(const Room& room, const Input& input);
    void press(const Input& input);
    void move(float x, float y);
    void lift();
    [[nodiscard]] const Control* at(float x, float y) const;
    [[nodiscard]] bool would_tap() const;
    void key(Key key, bool too_soon);
    void letter(char32_t letter, bool too_soon);
    bool show_key(Key key);
    void enter(const Control* control);
    void stand_on(const Control* stop);
    void turn_page(float direction);
    /// Whether the keyboard had to be given another place: the one it stood on is gone, or the screen is new.
    bool find_a_place();

    FontFiles files_;
    ImGuiContext* context_;
    FrameSize size_;
    Measure measure_;
    std::unique_ptr<Fonts> fonts_;
    Scratch scratch_;
    std::vector<Control> controls_;
    Stops stops_;
    std::optional<Instant> last_frame_;
    /// What a person would call another page.
    struct Shown {
        Screen screen = Screen::idle;
        Sheet sheet = Sheet::none;
        std::size_t statement = 0;
        std::size_t document = 0, part = 0;
        std::string point;    ///< on its page
        std::size_t slide = 0, card = 0;
        auto operator<=>(const Shown&) const = default;
    };
    /// What decides what stands where on it: the second of two quick taps may not fall on what the first one brought there.
    struct Arrangement {
        Shown shown;
        std::size_t item = 0;
        bool reminder = false, notice = false, asking = false;
        bool dark = false, round_over = false;
        Access access;
        bool operator==(const Arrangement&) const = default;
    };
    [[nodiscard]] static Shown shown_now(const State& state);
    Shown shown_;
    OldPicture old_picture_;
    bool picture_fits_ = false;       ///< the last frame was drawn with these fonts and in this size
    Colour ground_{}, old_ground_{};  ///< of the screen shown last, and of the one that dissolves
    std::optional<Rect> norm_;        ///< where one lies
    Rect below_norm_{};               ///< where one lay last
    Instant held_until_{};
    Reader reader_;
    bool toggle_reading_ = false;  ///< its key was pressed in this frame
    Instant shown_since_{};
    Arrangement arrangement_;
    Instant arranged_since_{};
    std::vector<Rect> put_away_at_;         ///< what stood there before the last change put something away
    bool dismissed_ = false;                ///< the control that was entered last put something away
    std::map<Shown, std::string> left_at_;  ///< where the keyboard stood on screens it may come back to
    bool stuck_ = false;                    ///< in this frame a contact was let go
    std::optional<Trace> trace_;
};

}  // namespace kiosk
