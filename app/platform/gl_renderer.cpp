// Why: see gl_renderer.hpp. Only OpenGL 1.1 calls are made here; the rest is ImGui's, which loads it by itself.
#include "platform/gl_renderer.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <string>

#include <GL/gl.h>
#include <backends/imgui_impl_opengl3.h>
#include <fmt/format.h>
#include <imgui.h>

#include "platform/log.hpp"

namespace kiosk {
namespace {

constexpr const char* shader_version = "#version 130";

std::string gl_text(GLenum name)
{
    const auto* text = glGetString(name);
    return text ? reinterpret_cast<const char*>(text) : "unknown";
}

}  // namespace

Outcome<std::unique_ptr<GlRenderer>> GlRenderer::open()
{
    const auto version = gl_text(GL_VERSION);
    const auto drawn_with = fmt::format("OpenGL {} on {} ({})", version, gl_text(GL_RENDERER), gl_text(GL_VENDOR));
    if (std::atoi(version.c_str()) < 3) {
        return tl::unexpected(Failure{"K41", "OpenGL 3.0 is needed, found " + drawn_with});
    }
    if (!ImGui_ImplOpenGL3_Init(shader_version)) {
        return tl::unexpected(Failure{"K41", "the functions of OpenGL could not be loaded: " + drawn_with});
    }
    log_line(drawn_with);
    auto renderer = std::unique_ptr<GlRenderer>(new GlRenderer);
    if (ImGui::GetIO().Fonts->IsBuilt()) {
        renderer->upload_fonts();
    }
    return renderer;
}

GlRenderer::~GlRenderer() { ImGui_ImplOpenGL3_Shutdown(); }

void GlRenderer::upload_fonts()
{
    if (!objects_made_) {
        objects_made_ = ImGui_ImplOpenGL3_CreateDeviceObjects();  // shaders, buffers and the font texture
    } else {
        ImGui_ImplOpenGL3_DestroyFontsTexture();
        ImGui_ImplOpenGL3_CreateFontsTexture();
    }
}

void GlRenderer::render(ImDrawData& frame, FrameSize size)
{
    if (!objects_made_) {
        upload_fonts();
    }
    glDisable(GL_SCISSOR_TEST);
    glViewport(0, 0, size.width, size.height);
    glClearColor(0, 0, 0, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(&frame);
    report_errors();
}

Image GlRenderer::capture(FrameSize size)
{
    auto* frame = ImGui::GetDrawData();
    if (frame == nullptr) {
        return {};
    }
    render(*frame, size);
    const auto row = static_cast<std::size_t>(size.width) * 3;
    const auto rows = static_cast<std::size_t>(size.height);
    Image image{size, std::vector<std::uint8_t>(row * rows)};
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
    glReadPixels(0, 0, size.width, size.height, GL_RGB, GL_UNSIGNED_BYTE, image.rgb.data());
    for (std::size_t top = 0, bottom = rows - 1; top < bottom; ++top, --bottom) {  // OpenGL counts rows from below
        const auto at = [&](std::size_t index) { return image.rgb.begin() + static_cast<std::ptrdiff_t>(index * row); };
        std::swap_ranges(at(top), at(top + 1), at(bottom));
    }
    report_errors();
    return image;
}

/// Once for each new error: a graphics card in trouble would otherwise fill the log with every frame.
void GlRenderer::report_errors()
{
    const auto error = glGetError();
    if (error != GL_NO_ERROR && error != last_error_) {
        log_line(fmt::format("OpenGL reports error {:#06x}", error), LogLevel::warning);
        last_error_ = error;
    }
}

}  // namespace kiosk
