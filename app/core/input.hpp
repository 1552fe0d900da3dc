// Why: what a person does to the screen, as plain values: one contact that presses, moves and lifts, and a few keys. The
// platform makes them from fingers, a mouse or a keyboard; the ui consumes them. Positions are pixels of the frame.
#pragma once

#include <vector>

namespace kiosk {

enum class Key { tab, back_tab, enter, escape, left, right, up, down, page_up, page_down, backspace, read_aloud };

struct Input {
    enum class Kind { press, move, lift, key };
    Kind kind = Kind::press;
    float x = 0;
    float y = 0;
    Key key = Key::tab;
    bool operator==(const Input&) const = default;
};

/// The frame in pixels.
struct FrameSize {
    int width = 0;
    int height = 0;
    bool operator==(const FrameSize&) const = default;
};

}  // namespace kiosk
