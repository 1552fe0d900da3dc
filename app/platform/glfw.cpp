// Why: a desktop window, for those who prepare the evening at their own desk and for developers. GLFW is small and uses
// whatever the desktop offers; it knows no touch, so the mouse is the one contact here. A kiosk runs SDL2.
#include <algorithm>
#include <atomic>
#include <chrono>
#include <memory>
#include <string>
#include <utility>

#include <GLFW/glfw3.h>

#include "platform/contact.hpp"
#include "platform/deadline.hpp"
#include "platform/gl_renderer.hpp"
#include "platform/platform.hpp"
#include "platform/stuck.hpp"

namespace kiosk {
namespace {

struct DestroyWindow {
    void operator()(GLFWwindow* window) const { glfwDestroyWindow(window); }
};
using Window = std::unique_ptr<GLFWwindow, DestroyWindow>;

/// GLFW itself, for as long as it is held.
struct Session {
    Session() = default;
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;
    ~Session() { glfwTerminate(); }
};

tl::unexpected<Failure> no_display(const char* code, const std::string& what)
{
    const char* why = nullptr;
    glfwGetError(&why);
    return tl::unexpected(Failure{code, what + ": " + (why ? why : "no reason given")});
}

std::optional<Key> key_of(int key, int modifiers)
{
    switch (key) {
    case GLFW_KEY_TAB: return (modifiers & GLFW_MOD_SHIFT) != 0 ? Key::back_tab : Key::tab;
    case GLFW_KEY_ENTER:
    case GLFW_KEY_KP_ENTER: return Key::enter;
    case GLFW_KEY_SPACE: return Key::space;
    case GLFW_KEY_ESCAPE: return Key::escape;
    case GLFW_KEY_LEFT: return Key::left;
    case GLFW_KEY_RIGHT: return Key::right;
    case GLFW_KEY_UP: return Key::up;
    case GLFW_KEY_DOWN: return Key::down;
    case GLFW_KEY_PAGE_UP: return Key::page_up;
    case GLFW_KEY_PAGE_DOWN: return Key::page_down;
    case GLFW_KEY_BACKSPACE: return Key::backspace;
    case GLFW_KEY_F1: return Key::read_aloud;
    case GLFW_KEY_B: return Key::dark;
    default: break;
    }
    for (const int zero : {GLFW_KEY_0, GLFW_KEY_KP_0}) {
        if (key >= zero && key <= zero + 9) {
            return key_of_digit(key - zero);
        }
    }
    return std::nullopt;
}

FrameSize pixels_of(GLFWwindow* window)
{
    FrameSize pixels;
    glfwGetFramebufferSize(window, &pixels.width, &pixels.height);
    return {std::max(pixels.width, 1), std::max(pixels.height, 1)};
}

/// What GLFW's callbacks fill while it collects events; the window's user pointer leads to it.
struct Collected {
    StuckWatch watch;
    std::vector<Input> inputs;
    FirstContact contact;
    float x = 0;  ///< where the cursor was last reported, in pixels
    float y = 0;
    bool changed = false;
};

Collected& collected_by(GLFWwindow* window) { return *static_cast<Collected*>(glfwGetWindowUserPointer(window)); }

void cursor_at(GLFWwindow* window, double x, double y)
{
    const auto frame = pixels_of(window);
    FrameSize units;
    glfwGetWindowSize(window, &units.width, &units.height);
    auto& collected = collected_by(window);
    collected.x = static_cast<float>(x * frame.width / std::max(units.width, 1));
    collected.y = static_cast<float>(y * frame.height / std::max(units.height, 1));
}

void on_button(GLFWwindow* window, int button, int action, int)
{
    if (button != GLFW_MOUSE_BUTTON_LEFT) {
        return;
    }
    // Not glfwGetCursorPos(): it tells where the cursor is by now, which may be past the button that was pressed.
    auto& it = collected_by(window);
    if (action == GLFW_PRESS) {
        it.contact.press(mouse_contact, it.x, it.y, pixels_of(window), it.watch.now(), it.inputs);
    } else {
        it.contact.lift(mouse_contact, it.x, it.y, pixels_of(window), it.inputs);
    }
}

void on_cursor(GLFWwindow* window, double x, double y)
{
    cursor_at(window, x, y);
    auto& it = collected_by(window);
    it.contact.move(mouse_contact, it.x, it.y, pixels_of(window), it.watch.now(), it.inputs);
}

void on_key(GLFWwindow* window, int code, int, int action, int modifiers)
{
    const auto key = key_of(code, modifiers);
    if (!key || action == GLFW_RELEASE) {
        return;
    }
    if (action == GLFW_PRESS || repeats(*key)) {
        collected_by(window).inputs.push_back({.kind = Input::Kind::key, .key = *key});
    }
}

void on_letter(GLFWwindow* window, unsigned int code_point)
{
    if (is_typed_text(code_point)) {
        collected_by(window).inputs.push_back({.kind = Input::Kind::letter, .letter = code_point});
    }
}

void on_minimised(GLFWwindow* window, int minimised)
{
    auto& it = collected_by(window);
    it.changed = true;
    if (minimised == GLFW_TRUE) {
        it.contact.break_off(it.inputs);
    }
}

void on_change(GLFWwindow* window) { collected_by(window).changed = true; }
void on_size(GLFWwindow* window, int, int) { on_change(window); }
void on_focus(GLFWwindow* window, int) { on_change(window); }
void on_scale(GLFWwindow* window, float, float) { on_change(window); }

class GlfwPlatform final : public Platform {
public:
    GlfwPlatform(std::unique_ptr<Session> session, Window window, std::unique_ptr<GlRenderer> renderer, const WindowOptions& options)
        : collected_{.watch = StuckWatch(options.time)}, session_(std::move(session)), window_(std::move(window)), renderer_(std::move(renderer))
    {
        auto* handle = window_.get();
        glfwSetWindowUserPointer(handle, &collected_);
        glfwSetMouseButtonCallback(handle, on_button);
        glfwSetCursorPosCallback(handle, on_cursor);
        glfwSetKeyCallback(handle, on_key);
        glfwSetCharCallback(handle, on_letter);
        glfwSetWindowIconifyCallback(handle, on_minimised);
        glfwSetWindowCloseCallback(handle, on_change);
        glfwSetWindowRefreshCallback(handle, on_change);
        glfwSetFramebufferSizeCallback(handle, on_size);
        glfwSetWindowFocusCallback(handle, on_focus);
        glfwSetWindowContentScaleCallback(handle, on_scale);
        double x = 0;
        double y = 0;
        glfwGetCursorPos(handle, &x, &y);
        cursor_at(handle, x, y);
    }
    GlfwPlatform(const GlfwPlatform&) = delete;
    GlfwPlatform& operator=(const GlfwPlatform&) = delete;

    FrameSize size() const override { return pixels_of(window_.get()); }

    std::vector<Input> wait(std::optional<Duration> at_most) override
    {
        const Deadline deadline(at_most);
        collected_.changed = false;
        do {
            sleep(deadline);
            collected_.watch.look(collected_.contact, collected_.inputs);
        } while (collected_.inputs.empty() && !collected_.changed && !woken_.exchange(false) && !deadline.passed());
        return std::exchange(collected_.inputs, {});
    }

    void wake() override
    {
        woken_ = true;
        glfwPostEmptyEvent();
    }

    bool close_requested() const override { return glfwWindowShouldClose(window_.get()) == GLFW_TRUE; }
    void upload_fonts() override { renderer_->upload_fonts(); }

    void present(ImDrawData& frame) override
    {
        if (glfwGetWindowAttrib(window_.get(), GLFW_ICONIFIED) == GLFW_TRUE) {
            return;
        }
        renderer_->render(frame, size());
        glfwSwapBuffers(window_.get());
    }

    Image capture() override { return renderer_->capture(size()); }

private:
    void sleep(const Deadline& deadline) const
    {
        const auto left = collected_.watch.sleep(collected_.contact, deadline.left());
        if (!left) {
            glfwWaitEvents();
        } else if (*left > Duration(0)) {
            glfwWaitEventsTimeout(std::chrono::duration<double>(*left).count());
        } else {
            glfwPollEvents();
        }
    }

    // Torn down from the last to the first.
    Collected collected_;
    std::unique_ptr<Session> session_;
    Window window_;
    std::unique_ptr<GlRenderer> renderer_;
    std::atomic<bool> woken_ = false;
};

Window create_window(const WindowOptions& options)
{
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 0);
    glfwWindowHint(GLFW_DEPTH_BITS, 0);
    glfwWindowHint(GLFW_STENCIL_BITS, 0);
    glfwWindowHint(GLFW_AUTO_ICONIFY, GLFW_FALSE);
    if (options.windowed) {
        return Window(glfwCreateWindow(options.windowed->width, options.windowed->height, options.title.c_str(), nullptr, nullptr));
    }
    auto* monitor = glfwGetPrimaryMonitor();
    const auto* mode = monitor ? glfwGetVideoMode(monitor) : nullptr;
    if (mode == nullptr) {
        return nullptr;
    }
    glfwWindowHint(GLFW_REFRESH_RATE, mode->refreshRate);
    return Window(glfwCreateWindow(mode->width, mode->height, options.title.c_str(), monitor, nullptr));
}

}  // namespace

Outcome<std::unique_ptr<Platform>> open_glfw(const WindowOptions& options)
{
    if (options.offscreen) {
        return tl::unexpected(Failure{"K40", "GLFW cannot draw offscreen"});
    }
    auto session = std::make_unique<Session>();
    if (glfwInit() != GLFW_TRUE) {
        return no_display("K40", "GLFW found no display");
    }
    if (!options.windowed && glfwGetPrimaryMonitor() == nullptr) {
        return no_display("K40", "GLFW found no monitor");
    }
    auto window = create_window(options);
    if (!window) {
        return no_display("K41", "GLFW could not make a window with OpenGL 3.0");
    }
    glfwMakeContextCurrent(window.get());
    glfwSwapInterval(1);
    if (!options.windowed) {
        glfwSetInputMode(window.get(), GLFW_CURSOR, GLFW_CURSOR_HIDDEN);
    }
    auto renderer = GlRenderer::open();
    if (!renderer) {
        return tl::unexpected(renderer.error());
    }
    return std::make_unique<GlfwPlatform>(std::move(session), std::move(window), std::move(*renderer), options);
}

}  // namespace kiosk
