// Why: the one seam between the program and a window system. SDL2 drives the kiosk (touch, KMS/DRM, offscreen pictures),
// GLFW a desktop window; the rest of the program knows only this. Sleeping happens in wait(), and nowhere else.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/input.hpp"
#include "core/ports.hpp"
#include "platform/image.hpp"

struct ImDrawData;

namespace kiosk {

struct WindowOptions {
    std::string title;
    std::optional<FrameSize> windowed;  ///< none: the whole screen, without a cursor (offscreen: 1920 x 1080)
    bool offscreen = false;             ///< SDL's offscreen driver: a real GL context and no display (SDL2 only)
    std::function<Duration()> time = {};  ///< tells for how long a contact has been down; none: the machine's monotonic clock
};

/// Not for several threads, but for wake(). After a failure to open, nothing of the window system is left behind.
class Platform {
public:
    virtual ~Platform() = default;
    /// The frame in pixels: what ImGui's DisplaySize must be, with a FramebufferScale of 1. At least 1 x 1.
    virtual FrameSize size() const = 0;
    /// Sleeps until an input, a change of the window, or `at_most` has passed (none: no limit), then returns what came,
    /// in order; draw again then. Zero only collects, and so does any time offscreen. A contact's positions are inside
    /// the frame; a contact that is broken off lifts at (-1, -1), which is on no button. A stuck one is let go, within the
    /// same sleep, and reported in the log (K46): no caller has to wake for it.
    virtual std::vector<Input> wait(std::optional<Duration> at_most) = 0;
    /// Lets wait() return at once, now or when it is called next. From any thread.
    virtual void wake() = 0;
    /// The window was closed, or (SDL2) the process was told to end. Stays true.
    virtual bool close_requested() const = 0;
    /// Hands ImGui's font atlas to the graphics card. Needed after each rebuild of the atlas, before ImGui::NewFrame().
    virtual void upload_fonts() = 0;
    /// Draws the frame on black and shows it. Does nothing while the window is minimised.
    virtual void present(ImDrawData& frame) = 0;
    /// The frame ImGui rendered last, in size(). Call before the next ImGui::NewFrame(); empty when there is none.
    virtual Image capture() = 0;
};

/// Either needs a current ImGui context, which must outlive the platform; fonts that are built already are uploaded.
/// Fails with K40 (no display) or K41 (no OpenGL 3.0).
Outcome<std::unique_ptr<Platform>> open_sdl2(const WindowOptions& options);
Outcome<std::unique_ptr<Platform>> open_glfw(const WindowOptions& options);

}  // namespace kiosk
