// Why: one frame of the kiosk: inputs go into ImGui, the room is drawn, and what was tapped comes out as actions. It needs
// no window: tests and the demonstration use the very same object. One input is one frame, so that a tap shorter than a
// frame is still a press and a lift.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "core/input.hpp"
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

private:
    void begin_frame(Duration passed);
    void end_frame();
    void feed(const Room& room, const Input& input);
    void key(Key key);
    void forget_old_screen(const Room& room);

    FontFiles files_;
    ImGuiContext* context_;
    FrameSize size_;
    Measure measure_;
    std::unique_ptr<Fonts> fonts_;
    Scratch scratch_;
    std::vector<Control> controls_;
    std::optional<Instant> last_frame_;
    Instant shown_since_{};
    /// What a person would call another page.
    struct Shown {
        Screen screen = Screen::idle;
        Sheet sheet = Sheet::none;
        std::size_t statement = 0;
        std::size_t part = 0;
        bool operator==(const Shown&) const = default;
    };
    Shown shown_;
    Reader reader_;
    bool toggle_reading_ = false;  ///< its key was pressed in this frame
    bool park_pointer_ = false;
    std::optional<Trace> trace_;
};

}  // namespace kiosk
