// Why: both window systems draw the same way, with ImGui's own OpenGL 3 back end; this owns what it puts on the graphics
// card. It needs the GL context that was current when it was opened to be current in every call.
#pragma once

#include <memory>

#include "core/ports.hpp"
#include "platform/image.hpp"

struct ImDrawData;

namespace kiosk {

class GlRenderer {
public:
    /// Needs a current GL context and a current ImGui context. Fails with K41 below OpenGL 3.0. Logs what it draws with.
    static Outcome<std::unique_ptr<GlRenderer>> open();
    ~GlRenderer();
    GlRenderer(const GlRenderer&) = delete;
    GlRenderer& operator=(const GlRenderer&) = delete;

    void upload_fonts();
    /// Draws on black into the back buffer; showing it is the caller's.
    void render(ImDrawData& frame, FrameSize size);
    /// Draws ImGui's last frame again and reads it back. Reading a buffer after it was shown would be undefined.
    Image capture(FrameSize size);

private:
    GlRenderer() = default;
    void report_errors();
    bool objects_made_ = false;
    unsigned last_error_ = 0;
};

}  // namespace kiosk
