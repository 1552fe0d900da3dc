// Why: the kiosk's window system. SDL2 because it reads a touch panel as fingers, runs with no desktop at all (KMS/DRM),
// and has an offscreen driver with a real OpenGL context. Its events are translated here, fingers staying fingers.
#define SDL_MAIN_HANDLED
#include <algorithm>
#include <chrono>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include <SDL.h>

#include "core/code_points.hpp"
#include "platform/contact.hpp"
#include "platform/deadline.hpp"
#include "platform/gl_renderer.hpp"
#include "platform/platform.hpp"
#include "platform/stuck.hpp"

namespace kiosk {
namespace {

constexpr FrameSize offscreen_size{1920, 1080};
constexpr Duration polling_pause{10};

template <auto destroy> struct Destroy {
    template <class T> void operator()(T* what) const { destroy(what); }
};
using Window = std::unique_ptr<SDL_Window, Destroy<SDL_DestroyWindow>>;
using GlContext = std::unique_ptr<std::remove_pointer_t<SDL_GLContext>, Destroy<SDL_GL_DeleteContext>>;

/// SDL itself, for as long as it is held.
struct Session {
    Session() = default;
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;
    ~Session() { SDL_Quit(); }
};

tl::unexpected<Failure> no_display(const char* code, const std::string& what)
{
    return tl::unexpected(Failure{code, what + ": " + SDL_GetError()});
}

std::optional<Key> key_of(const SDL_Keysym& pressed)
{
    switch (pressed.sym) {
    case SDLK_TAB: return (pressed.mod & KMOD_SHIFT) != 0 ? Key::back_tab : Key::tab;
    case SDLK_RETURN:
    case SDLK_KP_ENTER: return Key::enter;
    case SDLK_SPACE: return Key::space;
    case SDLK_ESCAPE: return Key::escape;
    case SDLK_LEFT: return Key::left;
    case SDLK_RIGHT: return Key::right;
    case SDLK_UP: return Key::up;
    case SDLK_DOWN: return Key::down;
    case SDLK_PAGEUP: return Key::page_up;
    case SDLK_PAGEDOWN: return Key::page_down;
    case SDLK_BACKSPACE: return Key::backspace;
    case SDLK_F1: return Key::read_aloud;
    case SDLK_b: return Key::dark;
    case SDLK_KP_0: return Key::digit_0;
    default: break;
    }
    if (pressed.sym >= SDLK_0 && pressed.sym <= SDLK_9) {
        return key_of_digit(pressed.sym - SDLK_0);
    }
    if (pressed.sym >= SDLK_KP_1 && pressed.sym <= SDLK_KP_9) {
        return key_of_digit(pressed.sym - SDLK_KP_1 + 1);
    }
    return std::nullopt;
}

/// Adds the letters of what SDL says was typed.
void type(std::string_view utf8, std::vector<Input>& inputs)
{
    for (std::size_t at = 0; at < utf8.size(); at = next_code_point(utf8, at)) {
        if (const char32_t letter = code_point(utf8, at); is_typed_text(letter)) {
            inputs.push_back({.kind = Input::Kind::letter, .letter = letter});
        }
    }
}

class Sdl2Platform final : public Platform {
public:
    Sdl2Platform(std::unique_ptr<Session> session, Window window, GlContext context, std::unique_ptr<GlRenderer> renderer, const WindowOptions& options)
        : session_(std::move(session)), window_(std::move(window)), context_(std::move(context)), renderer_(std::move(renderer)),
          offscreen_(options.offscreen), watch_(options.time), driver_wakes_us_(std::string_view(SDL_GetCurrentVideoDriver()) != "KMSDRM")
    {
    }

    FrameSize size() const override
    {
        FrameSize pixels;
        SDL_GL_GetDrawableSize(window_.get(), &pixels.width, &pixels.height);
        return {std::max(pixels.width, 1), std::max(pixels.height, 1)};
    }

    std::vector<Input> wait(std::optional<Duration> at_most) override
    {
        const Deadline deadline(offscreen_ ? Duration(0) : at_most);
        std::vector<Input> inputs;
        bool changed = false;
        do {
            sleep(deadline);
            for (SDL_Event event; SDL_PollEvent(&event) != 0;) {
                changed = translate(event, inputs) || changed;
            }
            watch_.look(contact_, inputs);
        } while (inputs.empty() && !changed && !deadline.passed());
        return inputs;
    }

    void wake() override
    {
        SDL_Event event{};
        event.type = SDL_USEREVENT;
        SDL_PushEvent(&event);
    }

    bool close_requested() const override { return close_requested_; }
    void upload_fonts() override { renderer_->upload_fonts(); }

    void present(ImDrawData& frame) override
    {
        if ((SDL_GetWindowFlags(window_.get()) & (SDL_WINDOW_MINIMIZED | SDL_WINDOW_HIDDEN)) != 0) {
            return;
        }
        renderer_->render(frame, size());
        SDL_GL_SwapWindow(window_.get());
    }

    Image capture() override { return renderer_->capture(size()); }

private:
    /// Until there is an event or the time is up. SDL's console driver cannot be woken; SDL would look every millisecond.
    void sleep(const Deadline& deadline) const
    {
        const auto left = [&] { return watch_.sleep(contact_, deadline.left()); };
        if (driver_wakes_us_) {
            const auto at_most = left();
            SDL_WaitEventTimeout(nullptr, at_most ? static_cast<int>(at_most->count()) : -1);
            return;
        }
        for (SDL_PumpEvents(); SDL_HasEvents(SDL_FIRSTEVENT, SDL_LASTEVENT) == SDL_FALSE && left() != Duration(0); SDL_PumpEvents()) {
            const auto pause = std::min(left().value_or(polling_pause), polling_pause);
            SDL_Delay(static_cast<Uint32>(pause.count()));
        }
    }

    /// Adds what the event means to `inputs`; true when the screen has to be drawn again for another reason.
    bool translate(const SDL_Event& event, std::vector<Input>& inputs)
    {
        const auto at = watch_.now();  // not SDL's own time stamps: they begin anew after seven weeks
        switch (event.type) {
        case SDL_QUIT: close_requested_ = true; return true;
        case SDL_DISPLAYEVENT:
        case SDL_USEREVENT: return true;
        case SDL_WINDOWEVENT: return window_changed(event.window.event, inputs);
        case SDL_FINGERDOWN:
        case SDL_FINGERMOTION:
        case SDL_FINGERUP: finger(event.type, event.tfinger, at, inputs); return false;
        case SDL_MOUSEBUTTONDOWN:
        case SDL_MOUSEBUTTONUP:
            if (event.button.button == SDL_BUTTON_LEFT && event.button.which != SDL_TOUCH_MOUSEID) {
                mouse(event.type, event.button.x, event.button.y, at, inputs);
            }
            return false;
        case SDL_MOUSEMOTION:
            if (event.motion.which != SDL_TOUCH_MOUSEID) {
                mouse(event.type, event.motion.x, event.motion.y, at, inputs);
            }
            return false;
        case SDL_KEYDOWN:
            if (const auto key = key_of(event.key.keysym)) {
                if (event.key.repeat == 0 || repeats(*key)) {
                    inputs.push_back({.kind = Input::Kind::key, .key = *key});
                }
            }
            return false;
        case SDL_TEXTINPUT: type(event.text.text, inputs); return false;
        default: return false;
        }
    }

    bool window_changed(Uint8 what, std::vector<Input>& inputs)
    {
        switch (what) {
        case SDL_WINDOWEVENT_CLOSE: close_requested_ = true; return true;
        case SDL_WINDOWEVENT_MINIMIZED:
        case SDL_WINDOWEVENT_HIDDEN: contact_.break_off(inputs); return true;
        case SDL_WINDOWEVENT_SHOWN:
        case SDL_WINDOWEVENT_EXPOSED:
        case SDL_WINDOWEVENT_RESTORED:
        case SDL_WINDOWEVENT_SIZE_CHANGED:
        case SDL_WINDOWEVENT_FOCUS_GAINED:
        case SDL_WINDOWEVENT_DISPLAY_CHANGED: return true;
        default: return false;
        }
    }

    void finger(Uint32 type, const SDL_TouchFingerEvent& touch, FirstContact::Time at, std::vector<Input>& inputs)
    {
        const auto frame = size();
        const ContactId id{touch.touchId, touch.fingerId};
        contact(type, id, touch.x * static_cast<float>(frame.width), touch.y * static_cast<float>(frame.height), frame, at, inputs);
    }

    void mouse(Uint32 type, int x, int y, FirstContact::Time at, std::vector<Input>& inputs)
    {
        const auto frame = size();
        FrameSize units;
        SDL_GetWindowSize(window_.get(), &units.width, &units.height);
        const auto scaled = [](int value, int pixels, int length) {
            return static_cast<float>(value) * static_cast<float>(pixels) / static_cast<float>(std::max(length, 1));
        };
        contact(type, mouse_contact, scaled(x, frame.width, units.width), scaled(y, frame.height, units.height), frame, at, inputs);
    }

    void contact(Uint32 type, ContactId id, float x, float y, FrameSize frame, FirstContact::Time at, std::vector<Input>& inputs)
    {
        switch (type) {
        case SDL_FINGERDOWN:
        case SDL_MOUSEBUTTONDOWN: contact_.press(id, x, y, frame, at, inputs); break;
        case SDL_FINGERUP:
        case SDL_MOUSEBUTTONUP: contact_.lift(id, x, y, frame, inputs); break;
        default: contact_.move(id, x, y, frame, at, inputs); break;
        }
    }

    // Torn down from the last to the first.
    std::unique_ptr<Session> session_;
    Window window_;
    GlContext context_;
    std::unique_ptr<GlRenderer> renderer_;
    bool offscreen_;
    StuckWatch watch_;
    bool driver_wakes_us_;
    FirstContact contact_;
    bool close_requested_ = false;
};

bool start_video(bool offscreen)
{
    SDL_SetMainReady();
    SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
    SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
    SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "0");
    SDL_SetHint(SDL_HINT_VIDEO_MINIMIZE_ON_FOCUS_LOSS, "0");
    SDL_setenv("SDL_IM_MODULE", "none", 0);  // letters are typed as they are, and no desktop puts a keyboard of its own on the screen
    if (offscreen) {
        SDL_SetHintWithPriority(SDL_HINT_VIDEODRIVER, "offscreen", SDL_HINT_OVERRIDE);
    }
    const bool started = SDL_InitSubSystem(SDL_INIT_VIDEO) == 0;
    if (offscreen) {
        SDL_ResetHint(SDL_HINT_VIDEODRIVER);
    }
    return started;
}

}  // namespace

Outcome<std::unique_ptr<Platform>> open_sdl2(const WindowOptions& options)
{
    auto session = std::make_unique<Session>();
    if (!start_video(options.offscreen)) {
        return no_display("K40", "SDL found no display");
    }
    const std::string_view driver = SDL_GetCurrentVideoDriver();
    if (!options.offscreen && (driver == "offscreen" || driver == "dummy")) {  // SDL's last resort, where nobody sees anything
        return tl::unexpected(Failure{"K40", "SDL found no display, only its driver '" + std::string(driver) + "'"});
    }
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 0);
    SDL_GL_SetAttribute(SDL_GL_DOUBLEBUFFER, 1);
    SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 0);
    const bool whole_screen = !options.windowed && !options.offscreen;
    const auto size = options.windowed.value_or(offscreen_size);
    const Uint32 flags = SDL_WINDOW_OPENGL | SDL_WINDOW_ALLOW_HIGHDPI | (whole_screen ? SDL_WINDOW_FULLSCREEN_DESKTOP : SDL_WINDOW_RESIZABLE);
    // An X server without a window manager leaves the window where it is made: the whole screen has to be asked for.
    SDL_Rect place{SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, size.width, size.height};
    if (whole_screen && SDL_GetDisplayBounds(0, &place) != 0) {
        return no_display("K40", "SDL does not tell how large the display is");
    }
    Window window(SDL_CreateWindow(options.title.c_str(), place.x, place.y, place.w, place.h, flags));
    if (!window) {
        return no_display("K41", "SDL could not make a window with OpenGL");
    }
    GlContext context(SDL_GL_CreateContext(window.get()));
    if (!context) {
        return no_display("K41", "SDL could not make an OpenGL 3.0 context");
    }
    SDL_GL_SetSwapInterval(options.offscreen ? 0 : 1);  // where it is refused, we still draw only when something changed
    if (whole_screen) {
        SDL_ShowCursor(SDL_DISABLE);
    }
    auto renderer = GlRenderer::open();
    if (!renderer) {
        return tl::unexpected(renderer.error());
    }
    return std::make_unique<Sdl2Platform>(std::move(session), std::move(window), std::move(context), std::move(*renderer), options);
}

}  // namespace kiosk
