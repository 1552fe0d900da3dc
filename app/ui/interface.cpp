#include "ui/interface.hpp"

#include <algorithm>

#include <imgui.h>

#include "core/update.hpp"
#include "core/words.hpp"
#include "ui/paint.hpp"
#include "ui/screens/screens.hpp"

namespace kiosk {
namespace {

bool is_dark(Screen screen)
{
    switch (screen) {
    case Screen::idle:
    case Screen::opening:
    case Screen::meeting:
    case Screen::pause:
    case Screen::speakers: return true;
    case Screen::home:
    case Screen::library:
    case Screen::kodeks:
    case Screen::point:
    case Screen::search:
    case Screen::decks:
    case Screen::slides:
    case Screen::dilemmas:
    case Screen::dilemma:
    case Screen::help:
    case Screen::draft:
    case Screen::pin:
    case Screen::setup:
    case Screen::agendas:
    case Screen::agenda_files:
    case Screen::agenda_found:
    case Screen::welcome:
    case Screen::statement:
    case Screen::thanks:
    case Screen::recap:
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
    ImGui::GetStyle().CircleTessellationMaxError = 0.1f;
}

bool Interface::resize(FrameSize size, const Panel& panel, int text_size)
{
    Measure laid = kiosk::measure(panel, size.width, size.height, text_size);
    laid.item_units = kiosk::measure(panel, size.width, size.height).item_units;  // for the room, not for who stands near and asked for larger text
    if (size == size_ && laid == measure_)
        return false;
    const bool same_type = fonts_ && laid == measure_;
    size_ = size;
    measure_ = laid;
    scratch_.scrolls.clear();
    scratch_.gesture = {};
    old_picture_.forget();
    picture_fits_ = false;
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

/// Where a face was touched is an answer, and so is a digit: of those screens only the ground dissolves.
void Interface::keep_old_screen(const Room& room)
{
    old_ground_ = ground_;
    old_picture_.forget();
    const ImDrawData* last = ImGui::GetDrawData();
    const bool tells = shown_.screen == Screen::statement || shown_.screen == Screen::pin;
    if (last && picture_fits_ && !tells && !room.configuration.display.reduce_motion)
        old_picture_.keep(*last);
}

void Interface::dissolve_old_screen(Ui& ui, const Room& room)
{
    const Duration shown = room.now.instant - shown_since_;
    if (room.configuration.display.reduce_motion || shown >= motion::screen)
        return old_picture_.forget();
    const float left = 1 - static_cast<float>(shown.count()) / static_cast<float>(motion::screen.count()), opacity = left * left;
    if (old_picture_.empty())
        ui.fill(ui.whole(), old_ground_.faded(opacity));
    else
        old_picture_.lay_over(ui.list(), opacity);
    ui.keep_moving();
}

/// Who puts a norm away in the moment it leaves by itself must not hit what lay below it.
void Interface::hold_below_norm(const Room& room)
{
    if (const Control* norm = find("reminder.close")) {
        norm_ = norm->rect;
    } else if (norm_ && !room.state.reminder) {
        below_norm_ = *std::exchange(norm_, std::nullopt);
        held_until_ = room.now.instant + motion::hold;
    }
}

Interface::Shown Interface::shown_now(const State& state)
{
    Shown showing{state.screen, state.sheet};
    if (state.checkin)
        showing.statement = state.checkin->statement;
    if (state.screen == Screen::kodeks || state.screen == Screen::point)
        showing.document = state.reading.document, showing.part = state.reading.part;
    if (state.screen == Screen::point)
        showing.point = state.reading.point;
    if (state.screen == Screen::slides)
        showing.slide = state.show.slide;
    if (state.screen == Screen::dilemma)
        showing.card = state.dilemma.card;
    return showing;
}

/// A new screen starts with clean scratch, and the finger that brought it there does not act on it.
void Interface::forget_old_screen(const Room& room)
{
    const State& state = room.state;
    const Shown showing = shown_now(state);
    const Arrangement arrangement{showing, state.meeting ? state.meeting->current : 0, state.reminder.has_value(), state.notice.has_value(),
                                  asks_if_still_here(state, room.configuration, room.now.instant), state.show.dark, state.dilemma.shown, state.access};
    if (std::exchange(arrangement_, arrangement) != arrangement) {
        arranged_since_ = room.now.instant;
        put_away_at_.clear();
        for (const Control& control : controls_)
            if (control.role == Role::dismiss || control.role == Role::undo)
                put_away_at_.push_back(control.rect);
    }
    if (showing == shown_)
        return;
    keep_old_screen(room);
    if (shown_.screen != Screen::pin && shown_.screen != Screen::statement)
        left_at_[shown_] = scratch_.focus;
    if (showing.screen == Screen::statement)
        scratch_.focus.clear();  // where it stood on the statement before is an answer
    if (showing.screen == Screen::idle)
        left_at_.clear();
    shown_ = showing;
    scratch_.scrolls.clear();
    scratch_.codes.clear();
    scratch_.gesture.control.clear();
    shown_since_ = room.now.instant;
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
    scratch_.now = room.now.instant;
    scratch_.shown_since = shown_since_;
    scratch_.still = room.configuration.display.reduce_motion;
    scratch_.activate.clear();
    scratch_.letter = 0;
    stuck_ = false;
    if (input)
        feed(room, *input);
    scratch_.held = would_tap() ? scratch_.gesture.control : std::string();

    open_page(ImGui::GetIO().DisplaySize);
    words_in(language(room.state, room.configuration.display));
    const Palette& palette = palette_of(room);
    const Rect whole{0, 0, static_cast<float>(size_.width), static_cast<float>(size_.height)};
    if (trace_)
        trace_ = Trace{};
    scratch_.swipe_left.clear();
    scratch_.swipe_right.clear();
    Ui ui(*fonts_, palette, *ImGui::GetWindowDrawList(), scratch_, whole, trace_ ? &*trace_ : nullptr);
    draw_room(ui, room);
    if (std::exchange(toggle_reading_, false))
        ui.emit(ToggleReadAloud{});
    if (stuck_)
        ui.emit(TouchStuck{});
    controls_ = ui.controls();
    stops_ = reading_order(ui.stops());
    if (find_a_place())
        ui.keep_moving();
    if (const Control* stands = focus())
        ui.focus_ring(stands->rect);

    dissolve_old_screen(ui, room);
    ground_ = palette.ground;
    hold_below_norm(room);
    end_frame();
    picture_fits_ = true;

    if (!scratch_.gesture.down)
        scratch_.gesture = {};  // where a face was touched is an answer
    auto utterance = reader_.after_frame(room, stops_, scratch_.focus);
    return {ui.take_actions(), ui.moving(), std::move(utterance)};
}

}  // namespace kiosk
