#include "ui/interface.hpp"

#include <algorithm>
#include <cfloat>

#include <imgui.h>

#include "core/words.hpp"
#include "ui/paint.hpp"
#include "ui/screens/screens.hpp"

namespace kiosk {
namespace {

void move_contact(float x, float y)
{
#if IMGUI_VERSION_NUM >= 18700
    ImGui::GetIO().AddMousePosEvent(x, y);
#else
    ImGui::GetIO().MousePos = {x, y};
#endif
}

void set_contact(bool down)
{
#if IMGUI_VERSION_NUM >= 18700
    ImGui::GetIO().AddMouseButtonEvent(0, down);
#else
    ImGui::GetIO().MouseDown[0] = down;
#endif
}

bool is_dark(Screen screen)
{
    switch (screen) {
    case Screen::idle:
    case Screen::opening:
    case Screen::meeting:
    case Screen::pause: return true;
    case Screen::home:
    case Screen::kodeks:
    case Screen::pin:
    case Screen::setup:
    case Screen::agendas:
    case Screen::welcome:
    case Screen::statement:
    case Screen::thanks:
    case Screen::results: return false;
    }
    return false;
}

const Palette& palette_of(const Room& room)
{
    switch (theme(room.state, room.configuration.display)) {
    case Theme::light: return light_palette();
    case Theme::dark: return dark_palette();
    case Theme::contrast: return contrast_palette();
    case Theme::drawn: break;
    }
    return is_dark(room.state.screen) ? dark_palette() : light_palette();
}

/// One window without any of ImGui's looks; the views draw on its list.
void open_page(ImVec2 size)
{
    ImGui::NewFrame();
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(size);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
    ImGui::Begin("kiosk", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoScrollWithMouse);
}

}  // namespace

Interface::Interface(FontFiles files) : files_(std::move(files)), context_(ImGui::CreateContext())
{
    ImGui::SetCurrentContext(context_);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.MouseDoubleClickTime = 0;
    ImGui::GetStyle().CircleTessellationMaxError = 0.1f;
}

bool Interface::resize(FrameSize size, const Panel& panel, int text_size)
{
    const Measure laid = kiosk::measure(panel, size.width, size.height, text_size);
    if (size == size_ && laid == measure_)
        return false;
    const bool same_type = fonts_ && laid == measure_;
    size_ = size;
    measure_ = laid;
    scratch_ = {.focus = scratch_.focus};  // a wish for larger text comes from the keyboard too
    if (same_type)
        return false;
    ImGui::SetCurrentContext(context_);
    fonts_.reset();
    if (files_.icons.empty()) {
        ImGui::GetIO().Fonts->Clear();
        ImGui::GetIO().Fonts->AddFontDefault();
        return ImGui::GetIO().Fonts->Build();
    }
    fonts_ = std::make_unique<Fonts>(files_, *ImGui::GetIO().Fonts, laid);
    return true;
}

Interface::~Interface()
{
    ImGui::SetCurrentContext(context_);
    ImGui::DestroyContext(context_);
}

const Control* Interface::find(std::string_view id) const
{
    const auto found = std::find_if(controls_.begin(), controls_.end(), [&](const Control& c) { return c.id == id; });
    return found != controls_.end() ? &*found : nullptr;
}

const Trace& Interface::trace()
{
    if (!trace_)
        trace_.emplace();
    return *trace_;
}

ImDrawData& Interface::draw_data() const
{
    ImGui::SetCurrentContext(context_);
    return *ImGui::GetDrawData();
}

/// A new screen starts with clean scratch, and the finger that brought it there does not act on it.
void Interface::forget_old_screen(const Room& room)
{
    const Shown showing{room.state.screen, room.state.sheet, room.state.checkin ? room.state.checkin->statement : 0, room.state.reading.part};
    if (std::exchange(shown_, showing) == showing)
        return;
    scratch_.scrolls.clear();
    scratch_.focus.clear();
    shown_since_ = room.now.instant;
}

void Interface::key(Key key)
{
    const auto at = std::find_if(controls_.begin(), controls_.end(), [&](const Control& c) { return c.id == scratch_.focus; });
    const bool none = at == controls_.end();
    const auto move = [&](bool forward) {
        if (controls_.empty())
            return;
        if (none)
            scratch_.focus = forward ? controls_.front().id : controls_.back().id;
        else if (forward)
            scratch_.focus = at + 1 == controls_.end() ? controls_.front().id : (at + 1)->id;
        else
            scratch_.focus = at == controls_.begin() ? controls_.back().id : (at - 1)->id;
    };
    switch (key) {
    case Key::tab:
    case Key::right:
    case Key::down:
    case Key::page_down: return move(true);
    case Key::back_tab:
    case Key::left:
    case Key::up:
    case Key::page_up: return move(false);
    case Key::read_aloud: toggle_reading_ = true; return;
    case Key::enter: scratch_.activate = scratch_.focus; return;
    case Key::escape:
    case Key::backspace:
        for (const Control& control : controls_)
            if (control.role == Role::dismiss)
                scratch_.activate = control.id;
        return;
    }
}

void Interface::feed(const Room& room, const Input& input)
{
    const bool too_soon = room.now.instant - shown_since_ < motion::double_tap;
    switch (input.kind) {
    case Input::Kind::press:
        if (too_soon)
            return;
        scratch_.focus.clear();
        scratch_.down = true;
        scratch_.wandered = false;
        scratch_.press_x = input.x;
        scratch_.press_y = input.y;
        move_contact(input.x, input.y);
        set_contact(true);
        return;
    case Input::Kind::move:
        if (!scratch_.down)
            return;
        scratch_.drag = input.y - ImGui::GetIO().MousePos.y;
        move_contact(input.x, input.y);
        return;
    case Input::Kind::lift:
        if (!scratch_.down)
            return;
        scratch_.down = false;
        move_contact(input.x, input.y);  // it may have moved since it was last heard of; one that broke off lifts at (-1, -1)
        set_contact(false);
        park_pointer_ = true;  // after this frame: no hover may stick
        return;
    case Input::Kind::key:
        if (!too_soon)
            key(input.key);
        return;
    }
}

void Interface::begin_frame(Duration passed)
{
    ImGui::SetCurrentContext(context_);
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {static_cast<float>(size_.width), static_cast<float>(size_.height)};
    scratch_.seconds = std::clamp(static_cast<float>(passed.count()) / 1000.f, 0.001f, 0.1f);
    io.DeltaTime = scratch_.seconds;
}

void Interface::end_frame()
{
    ImGui::End();
    ImGui::PopStyleVar(2);
    ImGui::Render();
}

void Interface::trouble_frame(std::string_view what, std::string_view code)
{
    begin_frame(Duration(16));
    open_page(ImGui::GetIO().DisplaySize);
    const Rect whole{0, 0, static_cast<float>(size_.width), static_cast<float>(size_.height)};
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (fonts_) {
        Ui ui(*fonts_, light_palette(), list, scratch_, whole);
        draw_trouble(ui, what, code);
    } else {
        const std::string text = std::string(what) + "\n\n" + std::string(code);
        const float margin = space::margin_wide * pixels_per_unit();
        list.AddText(nullptr, spec(Type::body).size * pixels_per_unit(), {margin, margin}, paint(dark_palette().ink), text.c_str(), nullptr, whole.w - 2 * margin);
    }
    end_frame();
}

Interface::Drawn Interface::frame(const Room& room, const Input* input)
{
    begin_frame(last_frame_ ? room.now.instant - *last_frame_ : Duration(16));
    last_frame_ = room.now.instant;
    forget_old_screen(room);
    scratch_.drag = 0;
    scratch_.activate.clear();
    scratch_.held.clear();
    if (std::exchange(park_pointer_, false))
        move_contact(-FLT_MAX, -FLT_MAX);
    if (input)
        feed(room, *input);

    open_page(ImGui::GetIO().DisplaySize);
    words_in(language(room.state, room.configuration.display));
    const Palette& palette = palette_of(room);
    const Rect whole{0, 0, static_cast<float>(size_.width), static_cast<float>(size_.height)};
    if (trace_)
        trace_ = Trace{};
    Ui ui(*fonts_, palette, *ImGui::GetWindowDrawList(), scratch_, whole, trace_ ? &*trace_ : nullptr);
    draw_room(ui, room);
    if (std::exchange(toggle_reading_, false))
        ui.emit(ToggleReadAloud{});

    const Duration shown = room.now.instant - shown_since_;
    if (!room.configuration.display.reduce_motion && shown < motion::screen) {
        const float rest = 1 - static_cast<float>(shown.count()) / static_cast<float>(motion::screen.count());
        ui.fill(whole, palette.ground.faded(rest * rest));
        ui.keep_moving();
    }
    end_frame();

    if (!scratch_.down)
        scratch_.press_x = scratch_.press_y = 0;  // where a face was touched is an answer
    controls_ = ui.controls();
    auto utterance = reader_.after_frame(room, controls_, scratch_.focus);
    return {ui.take_actions(), ui.moving() || park_pointer_, std::move(utterance)};
}

}  // namespace kiosk
