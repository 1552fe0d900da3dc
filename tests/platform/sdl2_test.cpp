// Why: SDL's offscreen driver gives a real OpenGL context without a display, so that what the kiosk draws and what a finger
// becomes can be checked on any machine.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <unistd.h>

#define SDL_MAIN_HANDLED
#include <SDL.h>
#include <imgui.h>

#include "platform/platform.hpp"

using namespace kiosk;
using namespace std::chrono_literals;

namespace {

struct ImGuiHere {
    ImGuiHere()
    {
        ImGui::CreateContext();
        ImGui::GetIO().IniFilename = nullptr;
        ImGui::GetIO().Fonts->AddFontDefault();
        ImGui::GetIO().Fonts->Build();
    }
    ImGuiHere(const ImGuiHere&) = delete;
    ImGuiHere& operator=(const ImGuiHere&) = delete;
    ~ImGuiHere() { ImGui::DestroyContext(); }
};

struct Offscreen {
    ImGuiHere imgui;
    std::unique_ptr<Platform> platform;

    Duration time{0};  ///< by which contacts get stuck

    explicit Offscreen(FrameSize size = {320, 200})
    {
        auto opened = open_sdl2({.title = "test", .windowed = size, .offscreen = true, .time = [this] { return time; }});
        if (!opened) {
            FAIL(opened.error().code << ": " << opened.error().detail);
        }
        platform = std::move(*opened);
        platform->wait(0ms);  // what opening a window itself brings
    }

    /// One frame with an orange rectangle from (10, 20) up to (60, 50) on a white word.
    void draw()
    {
        const auto size = platform->size();
        ImGui::GetIO().DisplaySize = ImVec2(static_cast<float>(size.width), static_cast<float>(size.height));
        ImGui::GetIO().DeltaTime = 0.1F;
        ImGui::NewFrame();
        ImGui::GetBackgroundDrawList()->AddRectFilled({10, 20}, {60, 50}, IM_COL32(255, 128, 0, 255));
        ImGui::GetBackgroundDrawList()->AddText({100, 100}, IM_COL32_WHITE, "MMMM");
        ImGui::Render();
        platform->present(*ImGui::GetDrawData());
    }

    static void finger(Uint32 type, SDL_FingerID id, float x, float y)
    {
        SDL_Event event{};
        event.tfinger.type = type;
        event.tfinger.touchId = 1;
        event.tfinger.fingerId = id;
        event.tfinger.x = x;
        event.tfinger.y = y;
        SDL_PushEvent(&event);
    }

    static void button(Uint32 type, Uint8 which_button, Uint32 mouse, int x, int y)
    {
        SDL_Event event{};
        event.button.type = type;
        event.button.button = which_button;
        event.button.which = mouse;
        event.button.x = x;
        event.button.y = y;
        SDL_PushEvent(&event);
    }

    static void text(std::string_view utf8)
    {
        SDL_Event event{};
        event.text.type = SDL_TEXTINPUT;
        utf8.copy(event.text.text, sizeof event.text.text - 1);
        SDL_PushEvent(&event);
    }

    static void key(SDL_Keycode code, Uint16 modifiers = 0, Uint8 repeat = 0)
    {
        SDL_Event event{};
        event.key.type = SDL_KEYDOWN;
        event.key.keysym.sym = code;
        event.key.keysym.mod = modifiers;
        event.key.repeat = repeat;
        SDL_PushEvent(&event);
    }
};

using Colour = std::array<int, 3>;

Colour colour_at(const Image& image, int x, int y)
{
    const auto first = static_cast<std::size_t>(y * image.size.width + x) * 3;
    return {image.rgb.at(first), image.rgb.at(first + 1), image.rgb.at(first + 2)};
}

/// What is written to stderr while `doing` it.
template <class Doing> std::string said_meanwhile(Doing&& doing)
{
    std::fflush(stderr);
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::tmpfile(), std::fclose);
    const int before = dup(STDERR_FILENO);
    dup2(fileno(file.get()), STDERR_FILENO);
    doing();
    std::fflush(stderr);
    dup2(before, STDERR_FILENO);
    close(before);
    std::rewind(file.get());
    std::string said;
    for (int c = std::fgetc(file.get()); c != EOF; c = std::fgetc(file.get()))
        said += static_cast<char>(c);
    return said;
}

Input at(Input::Kind kind, float x, float y) { return {.kind = kind, .x = x, .y = y}; }
Input pressed(Key key) { return {.kind = Input::Kind::key, .key = key}; }

}  // namespace

TEST_CASE("an offscreen frame has the size that was asked for")
{
    const Offscreen screen({640, 360});
    CHECK(screen.platform->size() == FrameSize{640, 360});
    CHECK_FALSE(screen.platform->close_requested());
}

TEST_CASE("a captured frame shows what was drawn, the right way up, on black")
{
    Offscreen screen;
    screen.draw();
    const auto image = screen.platform->capture();
    REQUIRE(image.size == FrameSize{320, 200});
    CHECK(colour_at(image, 11, 21) == Colour{255, 128, 0});
    CHECK(colour_at(image, 58, 48) == Colour{255, 128, 0});
    CHECK(colour_at(image, 11, 52) == Colour{0, 0, 0});
    CHECK(colour_at(image, 11, 178) == Colour{0, 0, 0});
}

TEST_CASE("words are drawn with the font atlas, also after it was rebuilt")
{
    Offscreen screen;
    screen.draw();
    const auto before = screen.platform->capture();
    ImGui::GetIO().Fonts->Clear();
    ImGui::GetIO().Fonts->AddFontDefault();
    ImGui::GetIO().Fonts->Build();
    screen.platform->upload_fonts();
    screen.draw();
    const auto after = screen.platform->capture();
    int white = 0;
    for (int x = 100; x < 130; ++x) {
        white += colour_at(after, x, 106) == Colour{255, 255, 255} ? 1 : 0;
    }
    CHECK(white > 3);
    CHECK(before == after);
}

TEST_CASE("there is no picture before the first frame")
{
    const Offscreen screen;
    CHECK(screen.platform->capture().rgb.empty());
}

TEST_CASE("a finger comes out in pixels")
{
    const Offscreen screen;
    Offscreen::finger(SDL_FINGERDOWN, 5, 0.5F, 0.25F);
    Offscreen::finger(SDL_FINGERMOTION, 5, 0.75F, 0.5F);
    Offscreen::finger(SDL_FINGERUP, 5, 0.75F, 0.5F);
    CHECK(screen.platform->wait(0ms) == std::vector{at(Input::Kind::press, 160, 50), at(Input::Kind::move, 240, 100), at(Input::Kind::lift, 240, 100)});
}

TEST_CASE("a second finger is ignored while the first is down")
{
    const Offscreen screen;
    Offscreen::finger(SDL_FINGERDOWN, 5, 0.5F, 0.5F);
    Offscreen::finger(SDL_FINGERDOWN, 6, 0.1F, 0.1F);
    Offscreen::finger(SDL_FINGERMOTION, 6, 0.2F, 0.1F);
    Offscreen::finger(SDL_FINGERUP, 6, 0.2F, 0.1F);
    CHECK(screen.platform->wait(0ms) == std::vector{at(Input::Kind::press, 160, 100)});
}

TEST_CASE("the mouse's left button is a contact, and its other buttons are not")
{
    const Offscreen screen;
    Offscreen::button(SDL_MOUSEBUTTONDOWN, SDL_BUTTON_RIGHT, 0, 5, 6);
    Offscreen::button(SDL_MOUSEBUTTONDOWN, SDL_BUTTON_LEFT, 0, 10, 20);
    Offscreen::button(SDL_MOUSEBUTTONUP, SDL_BUTTON_LEFT, 0, 11, 21);
    CHECK(screen.platform->wait(0ms) == std::vector{at(Input::Kind::press, 10, 20), at(Input::Kind::lift, 11, 21)});
}

TEST_CASE("a mouse that SDL makes of a finger is not a second contact")
{
    const Offscreen screen;
    Offscreen::button(SDL_MOUSEBUTTONDOWN, SDL_BUTTON_LEFT, SDL_TOUCH_MOUSEID, 10, 20);
    CHECK(screen.platform->wait(0ms).empty());
}

TEST_CASE("keys come out by what they mean")
{
    const Offscreen screen;
    Offscreen::key(SDLK_TAB);
    Offscreen::key(SDLK_TAB, KMOD_LSHIFT);
    Offscreen::key(SDLK_KP_ENTER);
    Offscreen::key(SDLK_ESCAPE);
    Offscreen::key(SDLK_a);
    CHECK(screen.platform->wait(0ms) == std::vector{pressed(Key::tab), pressed(Key::back_tab), pressed(Key::enter), pressed(Key::escape)});
}

TEST_CASE("a held key repeats a movement but never a decision")
{
    const Offscreen screen;
    Offscreen::key(SDLK_DOWN, 0, 1);
    Offscreen::key(SDLK_RETURN, 0, 1);
    Offscreen::key(SDLK_ESCAPE, 0, 1);
    CHECK(screen.platform->wait(0ms) == std::vector{pressed(Key::down)});
}

TEST_CASE("a finger that does not lift is let go after ten seconds, without another event")
{
    Offscreen screen;
    Offscreen::finger(SDL_FINGERDOWN, 5, 0.5F, 0.5F);
    screen.platform->wait(0ms);
    screen.time = 9999ms;
    CHECK(screen.platform->wait(0ms).empty());
    screen.time = 10'000ms;
    CHECK(screen.platform->wait(0ms) == std::vector{at(Input::Kind::stuck, -1, -1)});
    CHECK(screen.platform->wait(0ms).empty());
}

TEST_CASE("a lift that waited in the queue for ten seconds is a lift")
{
    Offscreen screen;
    Offscreen::finger(SDL_FINGERDOWN, 5, 0.5F, 0.5F);
    screen.platform->wait(0ms);
    Offscreen::finger(SDL_FINGERUP, 5, 0.5F, 0.5F);
    screen.time = 20'000ms;
    CHECK(screen.platform->wait(0ms) == std::vector{at(Input::Kind::lift, 160, 100)});
}

TEST_CASE("a contact that got stuck is reported to the log once, with its code and without its place")
{
    Offscreen screen;
    Offscreen::finger(SDL_FINGERDOWN, 5, 0.375F, 0.425F);
    screen.platform->wait(0ms);
    screen.time = 10'000ms;
    const std::string log = said_meanwhile([&] {
        screen.platform->wait(0ms);
        screen.platform->wait(0ms);
    });
    CHECK(std::count(log.begin(), log.end(), '\n') == 1);
    CHECK(log.find("K46") != std::string::npos);
    CHECK(log.find("120") == std::string::npos);
    CHECK(log.find("85") == std::string::npos);
}

TEST_CASE("digits come out from either half of the keyboard, and do not repeat")
{
    const Offscreen screen;
    Offscreen::key(SDLK_0);
    Offscreen::key(SDLK_9);
    Offscreen::key(SDLK_KP_0);
    Offscreen::key(SDLK_KP_1);
    Offscreen::key(SDLK_KP_9);
    Offscreen::key(SDLK_5, 0, 1);
    CHECK(screen.platform->wait(0ms) ==
          std::vector{pressed(Key::digit_0), pressed(Key::digit_9), pressed(Key::digit_0), pressed(Key::digit_1), pressed(Key::digit_9)});
}

TEST_CASE("what is typed comes as letters, as large as it was typed, and nothing comes of what no title holds")
{
    const Offscreen screen;
    Offscreen::text("a");
    Offscreen::text("Å");
    Offscreen::text("3");
    Offscreen::text(" ");
    Offscreen::text("日");
    const auto typed = [](char32_t letter) { return Input{.kind = Input::Kind::letter, .letter = letter}; };
    CHECK(screen.platform->wait(0ms) == std::vector{typed(U'a'), typed(U'Å'), typed(U'3')});
}

TEST_CASE("a gesture is broken off when the window is hidden")
{
    const Offscreen screen;
    Offscreen::finger(SDL_FINGERDOWN, 5, 0.5F, 0.5F);
    screen.platform->wait(0ms);
    SDL_Event event{};
    event.window.type = SDL_WINDOWEVENT;
    event.window.event = SDL_WINDOWEVENT_MINIMIZED;
    SDL_PushEvent(&event);
    CHECK(screen.platform->wait(0ms) == std::vector{at(Input::Kind::lift, -1, -1)});
}

TEST_CASE("waiting offscreen returns at once, however long it may take")
{
    const Offscreen screen;
    const auto before = std::chrono::steady_clock::now();
    CHECK(screen.platform->wait(0ms).empty());
    CHECK(screen.platform->wait(std::nullopt).empty());
    CHECK(std::chrono::steady_clock::now() - before < 1s);
}

TEST_CASE("being told to quit is a request to close")
{
    const Offscreen screen;
    SDL_Event event{};
    event.type = SDL_QUIT;
    SDL_PushEvent(&event);
    screen.platform->wait(0ms);
    CHECK(screen.platform->close_requested());
}

TEST_CASE("an offscreen platform can be closed and opened again")
{
    { const Offscreen first; }
    Offscreen second;
    second.draw();
    CHECK(colour_at(second.platform->capture(), 11, 21) == Colour{255, 128, 0});
}

TEST_CASE("GLFW says that it cannot draw offscreen")
{
    const ImGuiHere imgui;
    const auto opened = open_glfw({.title = "test", .offscreen = true});
    REQUIRE_FALSE(opened);
    CHECK(opened.error().code == "K40");
}

TEST_CASE("no display is a failure with a code, for both window systems")
{
    const ImGuiHere imgui;
    const auto without = [](const char* variable) {
        const char* value = std::getenv(variable);
        const std::optional<std::string> kept = value ? std::optional<std::string>(value) : std::nullopt;
        unsetenv(variable);
        return kept;
    };
    const auto back = [](const char* variable, const std::optional<std::string>& kept) {
        if (kept) {
            setenv(variable, kept->c_str(), 1);
        }
    };
    const auto display = without("DISPLAY");
    const auto wayland = without("WAYLAND_DISPLAY");
    const auto driver = without("SDL_VIDEODRIVER");
    const auto sdl2 = open_sdl2({.title = "test"});
    const auto glfw = open_glfw({.title = "test"});
    back("DISPLAY", display);
    back("WAYLAND_DISPLAY", wayland);
    back("SDL_VIDEODRIVER", driver);
    REQUIRE_FALSE(sdl2);
    REQUIRE_FALSE(glfw);
    CHECK(sdl2.error().code == "K40");
    CHECK(glfw.error().code == "K40");
}
