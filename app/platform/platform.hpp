// Why: the one seam between the program and a window system. SDL2 drives the kiosk (touch, KMS/DRM, offscreen pictures),
// GLFW a desktop window; the rest of the program knows only this. Sleeping happens in wait(), and nowhere else.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/input.hpp"
#include "core/ports.hpp"

struct ImDrawData;

namespace kiosk {

struct WindowOptions {
    std::string title;
    std::optional<FrameSize> windowed;  ///< none: the whole screen
    bool offscreen = false;             ///< SDL's offscreen driver: a real GL context and no display (SDL2 only)
};

/// 8-bit RGB, rows from the top.
struct Image {
    FrameSize size;
    std::vector<std::uint8_t> rgb;
};

class Platform {
public:
    virtual ~Platform() = default;
    /// The frame in pixels, and how many of them make one of the window system's units (HiDPI).
    virtual FrameSize size() const = 0;
    /// Sleeps until an input, a change of the window, or `at_most` has passed (none: no limit), then returns what came.
    virtual std::vector<Input> wait(std::optional<Duration> at_most) = 0;
    virtual bool close_requested() const = 0;
    /// Draws the frame and shows it. Does nothing while the window is minimised.
    virtual void present(ImDrawData& frame) = 0;
    /// The frame last presented.
    virtual Image capture() = 0;
};

/// Either needs a current ImGui context with its fonts built; the context must outlive the platform.
Outcome<std::unique_ptr<Platform>> open_sdl2(const WindowOptions& options);
Outcome<std::unique_ptr<Platform>> open_glfw(const WindowOptions& options);

}  // namespace kiosk
