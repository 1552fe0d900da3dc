#include "ui/layout.hpp"

#include <algorithm>
#include <cmath>

#include "core/words.hpp"
#include "ui/screens/shared.hpp"

namespace kiosk {
namespace {

/// Takes the words off as many buttons as it must, the least needed first, so that all stand in one row; off none when that is in vain.
void shrink(const Ui& ui, float width, float gap, std::vector<Button>& buttons)
{
    std::vector<Button> smaller = buttons;
    const auto whole = [&] {
        float sum = -gap;
        for (const Button& button : smaller)
            sum += button_width(ui, button) + gap;
        return sum;
    };
    while (whole() > width) {
        Button* next = nullptr;
        for (Button& button : smaller)
            if (button.shrinks > 0 && !button.pictogram_only && (next == nullptr || button.shrinks < next->shrinks))
                next = &button;
        if (next == nullptr)
            return;
        next->pictogram_only = true;
    }
    buttons = std::move(smaller);
}

constexpr float beside = 300;  ///< units; a note with less room than that stands above the buttons

}  // namespace

Rect page_area(const Ui& ui, float margin)
{
    Rect rest = ui.screen().inset(ui.u(margin), 0);
    rest.cut_top(ui.u(space::l + space::s / 2));
    rest.cut_bottom(ui.u(space::l + space::xs));
    return rest;
}

Footer::Footer(Ui& ui, float width, std::vector<Button> buttons, std::string note, Colour note_colour)
    : ui_(ui), width_(width), note_(std::move(note)), note_colour_(note_colour), gap_(ui.u(space::m - 4))
{
    shrink(ui, width, gap_, buttons);
    for (Button& button : buttons) {
        const float wide = std::min(button_width(ui, button), width);
        if (rows_.empty() || rows_.back().width + gap_ + wide > width)
            rows_.emplace_back();
        Row& row = rows_.back();
        row.width += wide + (row.buttons.empty() ? 0 : gap_);
        row.height = std::max(row.height, button_height(ui, button, wide));
        row.buttons.push_back(std::move(button));
    }
    for (const Row& row : rows_)
        height_ += row.height + (height_ > 0 ? gap_ : 0);
    if (!note_.empty() && !note_beside())
        height_ += ui.text_height(Type::label, note_, width) + (height_ > 0 ? gap_ : 0);
}

bool Footer::note_beside() const
{
    if (rows_.size() != 1)
        return false;
    const float left = width_ - rows_.front().width - 2 * gap_;
    return left >= ui_.u(beside) && ui_.text_height(Type::label, note_, left) <= rows_.front().height;
}

std::string_view Footer::draw_row(const Row& row, Rect area)
{
    std::string_view tapped;
    const auto draw = [&](const Button& b, const Rect& rect) {
        if (button(ui_, rect, b))
            tapped = b.id;
    };
    const bool alone = row.buttons.size() == 1 && rows_.size() > 1 && row.buttons.front().look == Look::primary;
    if (alone) {
        draw(row.buttons.front(), area);
        return tapped;
    }
    bool left = false, right = false;
    for (const Button& b : row.buttons) {
        (b.right ? right : left) = true;
        const float wide = std::min(button_width(ui_, b), width_);
        const Rect rect = b.right ? area.cut_right(wide) : area.cut_left(wide);
        b.right ? area.cut_right(gap_) : area.cut_left(gap_);
        draw(b, rect);
    }
    if (!note_.empty() && note_beside()) {
        const float height = ui_.text_height(Type::label, note_, area.w);
        ui_.text(Type::label, {area.x, area.middle_y() - height / 2, area.w, height}, note_, note_colour_, left && right ? Align::centre : Align::left);
    }
    return tapped;
}

std::string_view Footer::draw(const Rect& area)
{
    Rect rest = area;
    std::string_view tapped;
    if (!note_.empty() && !note_beside())
        rest.cut_top(ui_.text(Type::label, rest, note_, note_colour_) + gap_);
    for (const Row& row : rows_) {
        if (const auto id = draw_row(row, rest.cut_top(row.height)); !id.empty())
            tapped = id;
        rest.cut_top(gap_);
    }
    return tapped;
}

std::string_view Footer::draw_below(Rect& page)
{
    const Rect area = page.cut_bottom(height_);
    page.cut_bottom(ui_.u(space::l));
    return draw(area);
}

bool fit_beside(float width, std::size_t count, float least, float gap)
{
    return (width - gap * static_cast<float>(count - 1)) / static_cast<float>(count) >= least;
}

float widest_word(const Ui& ui, Type type, std::string_view text)
{
    float widest = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find_first_of(" \n", at), text.size());
        widest = std::max(widest, ui.text_width(type, text.substr(at, end - at)));
        at = end + 1;
    }
    return std::ceil(widest);
}

namespace {

struct Tool {
    std::string_view id, icon;
    std::string word, name;
    bool on;
    Action action;
};

/// Reading aloud, and how loud while it is on.
void add_reading(std::vector<Tool>& tools, bool on)
{
    if (on) {
        tools.push_back({"access.softer", "remove", {}, tr("Softer"), false, ChangeVolume{-1}});
        tools.push_back({"access.louder", "add", {}, tr("Louder"), false, ChangeVolume{1}});
    }
    tools.push_back({"access.read", on ? "volume_off" : "volume_up", on ? tr("Stop reading") : tr("Read aloud"), on ? tr("Stop reading") : tr("Read aloud"), on, ToggleReadAloud{}});
}

std::vector<Tool> tools_of(const Room& room, const Header& header)
{
    std::vector<Tool> tools;
    const Display& display = room.configuration.display;
    const Language shown = language(room.state, display);
    if (header.language)
        tools.push_back({"access.language", "translate", shown == Language::danish ? "English" : "Dansk", shown == Language::danish ? "English" : "Dansk", false, SwitchLanguage{}});
    if (header.tools) {
        tools.push_back({"access.contrast", "tonality", tr("Contrast"), room.state.access.contrast ? tr("Usual contrast") : tr("High contrast"), room.state.access.contrast, ToggleContrast{}});
        const int size = text_size(room.state, display);
        tools.push_back({"access.text", "text_fields", tr("Text"), say("Text size {0} of {1}", size, text_sizes), size > 1, EnlargeText{}});
    }
    if (header.tools && who_would_hear(room.state) != Listener::nobody)
        add_reading(tools, room.state.access.read_aloud);
    if (header.search)
        tools.insert(tools.begin(), {"search.open", "search", tr("Search"), tr("Search"), false, OpenSearch{}});
    if ((header.tools || header.help) && !room.state.checkin && room.state.screen != Screen::help)
        tools.push_back({"help.open", "support", {}, tr("Advice and help"), false, OpenHelp{}});
    return tools;
}

float icon_side(const Ui& ui) { return ui.fonts().icon_pixels(IconSize::small); }

/// Its pictogram, and its word if it has one.
float bare_width(const Ui& ui, const Tool& tool, bool words)
{
    return icon_side(ui) + (words && !tool.word.empty() ? ui.u(space::s) + ui.text_width(Type::caption, tool.word) : 0);
}

float tool_width(const Ui& ui, const Tool& tool, bool words)
{
    return std::max(bare_width(ui, tool, words) + 2 * ui.u(space::s), ui.u(space::control));
}

float tools_width(const Ui& ui, const std::vector<Tool>& tools, bool words)
{
    float width = 0;
    for (const Tool& tool : tools)
        width += tool_width(ui, tool, words) + (width > 0 ? ui.control_gap() : 0);
    return width;
}

/// From the right end of `row`, the last tool outermost.
void draw_tools(Ui& ui, const std::vector<Tool>& tools, Rect row, bool words)
{
    const Palette& p = ui.palette();
    for (auto tool = tools.rbegin(); tool != tools.rend(); ++tool) {
        const Rect place = row.cut_right(tool_width(ui, *tool, words));
        row.cut_right(ui.control_gap());
        const float height = std::max(ui.u(space::control), row.h);
        const Rect touch{place.x, place.middle_y() - height / 2, place.w, height};
        if (ui.control(tool->id, tool->name, touch, Role::setting))
            ui.emit(tool->action);
        if (ui.held(tool->id) || tool->on)
            ui.fill(touch.inset(0, (touch.h - ui.u(space::header + space::s)) / 2), p.primary_pale, touch.h / 2);
        const float x = place.middle_x() - bare_width(ui, *tool, words) / 2;
        ui.icon(IconSize::small, x + icon_side(ui) / 2, place.middle_y(), tool->icon, p.ink_secondary);
        if (words)
            ui.text_line(Type::caption, x + icon_side(ui) + ui.u(space::s), place.middle_y(), tool->word, p.ink_secondary);
    }
}

}  // namespace

namespace {

/// The words of a header: how they stand in the row, or below it.
struct HeaderWords {
    std::string title, note;
    float title_width = 0, note_width = 0;
};

HeaderWords words_of(const Ui& ui, const Header& header)
{
    HeaderWords words{header.title, header.note};
    if (!words.title.empty() && !words.note.empty())
        words.note = "  ·  " + words.note;
    words.title_width = ui.text_width(Type::label_strong, words.title);
    words.note_width = ui.text_width(Type::label, words.note) + (header.note_icon.empty() ? 0 : icon_side(ui) + ui.u(space::s));
    return words;
}

void draw_note(Ui& ui, const Header& header, const HeaderWords& words, const Rect& row)
{
    const Palette& p = ui.palette();
    float x = header.title.empty() ? row.right() - words.note_width : row.x + words.title_width;
    if (!header.note_icon.empty()) {
        ui.icon(IconSize::small, x + icon_side(ui) / 2, row.middle_y(), header.note_icon, p.ink_secondary);
        x += icon_side(ui) + ui.u(space::s);
    }
    ui.text_line(Type::label, x, row.middle_y(), words.note, p.ink_secondary);
}

/// In gold, where the row has room for it.
void draw_norm(Ui& ui, const std::string& norm, const Rect& row)
{
    const Palette& p = ui.palette();
    const float icon = icon_side(ui) + ui.u(space::s), width = ui.text_width(Type::label, norm) + icon;
    if (norm.empty() || width > row.w)
        return;
    ui.icon(IconSize::small, row.right() - width + icon_side(ui) / 2, row.middle_y(), "remove_circle", p.gold_ink);
    ui.text_line(Type::label, row.right(), row.middle_y(), norm, p.gold_ink, Align::right);
}

/// What found no place in the row stands below it.
void draw_words(Ui& ui, const Header& header, Rect row, Rect& page)
{
    const Palette& p = ui.palette();
    const HeaderWords words = words_of(ui, header);
    const bool title_fits = words.title_width <= row.w, note_fits = title_fits && words.title_width + words.note_width <= row.w;
    if (title_fits) {
        ui.text_line(Type::label_strong, row.x, row.middle_y(), words.title, p.ink);
    } else {
        const float line = ui.line_height(Type::label_strong);
        const float used = ui.text(Type::label_strong, {row.x, row.middle_y() - line / 2, row.w, endless}, words.title, p.ink);
        page.cut_top(used - line);
    }
    if (note_fits) {
        draw_note(ui, header, words, row);
        row.cut_left(words.title_width + words.note_width + ui.u(space::xl));
        draw_norm(ui, header.norm, row);
    } else if (!header.note.empty()) {
        page.cut_top(ui.text(Type::label, page, header.note, p.ink_secondary));
    }
}

}  // namespace

bool draw_header(Ui& ui, const Room& room, Rect& page, const Header& header)
{
    const float gap = ui.u(space::m), height = std::max(ui.u(space::header), ui.line_height(Type::label_strong));
    const auto tools = tools_of(room, header);
    Rect row = page.cut_top(height);
    bool goes_back = false;
    if (header.clock)
        row.cut_right(draw_clock(ui, room, Type::label_strong, row.right(), row.middle_y()) + gap);
    if (!header.back_id.empty()) {
        goes_back = back_link(ui, row, header.back_id, header.back);
        row.cut_left(gap);
    }
    const HeaderWords words = words_of(ui, header);
    const float room_for_tools = row.w - (words.title.empty() ? words.note_width : words.title_width) - gap;
    const bool worded = tools_width(ui, tools, true) <= room_for_tools;
    const bool beside_words = worded || tools_width(ui, tools, false) <= room_for_tools;
    if (beside_words && !tools.empty()) {
        draw_tools(ui, tools, row, worded);
        row.cut_right(tools_width(ui, tools, worded) + gap);
    }
    draw_words(ui, header, row, page);
    if (!beside_words) {
        page.cut_top(std::max(ui.u(space::m), ui.u(space::control) + ui.control_gap() - height));
        const Rect below = page.cut_top(height);
        draw_tools(ui, tools, below, tools_width(ui, tools, true) <= below.w);
        page.cut_top(ui.u(space::s));
    }
    return goes_back;
}

}  // namespace kiosk
