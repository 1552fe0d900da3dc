#include "ui/widgets.hpp"

#include <algorithm>

#include "ui/phrases.hpp"

namespace kiosk {
namespace {

struct Coat {
    Colour ground, ink, edge;
    bool filled;
};

Coat coat(const Ui& ui, Look look)
{
    const Palette& p = ui.palette();
    switch (look) {
    case Look::primary: return {p.primary, p.on_primary, p.primary, true};
    case Look::alarm: return {p.alarm, p.on_alarm, p.alarm, true};
    case Look::on_gold: return {p.on_gold, p.gold, p.on_gold, true};
    case Look::quiet: return {p.ground, p.ink, p.outline, false};
    }
    return {p.ground, p.ink, p.outline, false};
}

float icon_room(const Ui& ui, std::string_view icon) { return icon.empty() ? 0 : ui.fonts().icon_pixels(IconSize::inline_) + ui.u(space::s); }

float sides(const Ui& ui, const Button& b) { return 2 * ui.u((b.look == Look::quiet ? space::l : space::xl - space::s) - space::xs); }

}  // namespace

float button_width(const Ui& ui, const Button& b)
{
    if (b.pictogram_only)
        return ui.control_height();
    return ui.text_width(Type::label_strong, b.label) + icon_room(ui, b.icon) + icon_room(ui, b.icon_after) + sides(ui, b);
}

float button_height(const Ui& ui, const Button& b, float width)
{
    if (b.pictogram_only)
        return ui.control_height();
    const float words = ui.text_height(Type::label_strong, b.label, width - icon_room(ui, b.icon) - icon_room(ui, b.icon_after) - sides(ui, b) + 1);
    return std::max(ui.control_height(), words + 2 * ui.u(space::s));
}

bool button(Ui& ui, const Rect& rect, const Button& b)
{
    if (b.pictogram_only)
        return round_button(ui, rect, b.id, b.label, b.icon, b.role);
    const bool tapped = ui.control(b.id, b.label, rect, b.role);
    const Coat c = coat(ui, b.look);
    const bool down = ui.held(b.id);
    if (c.filled)
        ui.fill(rect, down ? c.ground.faded(0.92f) : c.ground, rect.h / 2);
    else {
        if (down)
            ui.fill(rect, ui.palette().primary_pale, rect.h / 2);
        ui.outline(rect, c.edge, ui.u(space::outline), rect.h / 2);
    }
    const float icons = icon_room(ui, b.icon) + icon_room(ui, b.icon_after);
    const float most = rect.w - icons - sides(ui, b) + 1;
    const float words = std::min(ui.text_width(Type::label_strong, b.label), most), height = ui.text_height(Type::label_strong, b.label, most);
    const float half_icon = ui.fonts().icon_pixels(IconSize::inline_) / 2;
    float x = rect.middle_x() - (words + icons) / 2;
    if (!b.icon.empty())
        ui.icon(IconSize::inline_, x + half_icon, rect.middle_y(), b.icon, c.ink);
    x += icon_room(ui, b.icon);
    ui.text(Type::label_strong, {x, rect.middle_y() - height / 2, most, height}, b.label, c.ink);
    if (!b.icon_after.empty())
        ui.icon(IconSize::inline_, x + words + ui.u(space::s) + half_icon, rect.middle_y(), b.icon_after, c.ink);
    return tapped;
}

bool round_button(Ui& ui, const Rect& rect, std::string_view id, std::string_view name, std::string_view pictogram, Role role)
{
    const bool tapped = ui.control(id, name, rect, role);
    ui.fill(rect, ui.held(id) ? ui.palette().primary_pale : ui.palette().surface, rect.h / 2);
    ui.outline(rect, ui.palette().outline, ui.u(space::outline), rect.h / 2);
    ui.icon(IconSize::inline_, rect.middle_x(), rect.middle_y(), pictogram, ui.palette().ink);
    return tapped;
}

namespace {

/// As wide for any time of day and any number below it, so that a button stays where the finger is.
float stepper_value_width(const Ui& ui, const std::string& value)
{
    return std::max({ui.figures_width(Type::body_strong, at_time(TimeOfDay(0))), ui.figures_width(Type::body_strong, value), ui.text_width(Type::body_strong, value)}) + 2 * ui.u(space::m);
}

}  // namespace

float stepper(Ui& ui, Rect area, const Stepper& one)
{
    const Palette& p = ui.palette();
    const float side = ui.u(space::control);
    const float numbers = 2 * side + stepper_value_width(ui, one.value), left = area.w - numbers - ui.u(space::m);
    float widest = 0;
    for (const std::string& line : ui.wrap(Type::label, one.label, 1))
        widest = std::max(widest, ui.text_width(Type::label, line));
    const bool beside = left >= std::max(widest, area.w * 0.3f);
    const float words = ui.text_height(Type::label, one.label, beside ? left : area.w), gap = ui.row_gap();
    const Rect row = area.cut_top((beside ? std::max(side, words) : side + words + ui.u(space::xs)) + 2 * gap + ui.u(space::xs));
    ui.line(row.x, row.right(), row.y, p.hairline);
    Rect inside = row.inset(0, gap + ui.u(space::xs) / 2);
    Rect right = beside ? inside.cut_right(numbers) : inside.cut_bottom(side);
    if (!beside)
        right = Rect{right.x, right.y, std::min(numbers, right.w), right.h};
    ui.text(Type::label, {inside.x, beside ? inside.middle_y() - words / 2 : inside.y, beside ? left : inside.w, words}, one.label, p.ink_secondary);
    const float y = right.middle_y() - side / 2;
    if (round_button(ui, {right.x, y, side, side}, one.id + ".less", one.less, "remove"))
        ui.emit(Action(one.fewer));
    if (std::any_of(one.value.begin(), one.value.end(), [](char c) { return c >= '0' && c <= '9'; }))
        ui.figures(Type::body_strong, right.middle_x(), right.middle_y(), one.value, p.ink, Align::centre);
    else
        ui.text_line(Type::body_strong, right.middle_x(), right.middle_y(), one.value, p.ink, Align::centre);
    if (round_button(ui, {right.right() - side, y, side, side}, one.id + ".more", one.more, "add"))
        ui.emit(Action(one.further));
    return row.h;
}

float back_link_width(const Ui& ui, std::string_view label)
{
    return ui.fonts().icon_pixels(IconSize::inline_) + ui.u(space::s) + ui.text_width(Type::label_strong, label);
}

bool back_link(Ui& ui, Rect& header, std::string_view id, std::string_view label)
{
    const float arrow = ui.fonts().icon_pixels(IconSize::inline_);
    const Rect words = header.cut_left(back_link_width(ui, label));
    const float grow = std::max(0.f, (ui.u(space::control) - words.h) / 2);
    const bool tapped = ui.control(id, label, {words.x - ui.u(space::m), words.y - grow, words.w + 2 * ui.u(space::m), words.h + 2 * grow}, Role::dismiss);
    const Colour ink = ui.held(id) ? ui.palette().ink : ui.palette().primary;
    ui.icon(IconSize::inline_, words.x + arrow / 2, words.middle_y(), "arrow_back", ink);
    ui.text_line(Type::label_strong, words.x + arrow + ui.u(space::s), words.middle_y(), label, ink);
    return tapped;
}

namespace {

/// The part of a line that begins at byte `from` of the whole text and is marked: where it begins and how wide it is.
void mark_line(Ui& ui, Type type, const std::string& line, std::size_t from, const TextPart& mark, float x, float middle)
{
    const std::size_t begin = std::max(mark.from, from) - from, end = std::min(mark.to, from + line.size()) - from;
    const float left = x + ui.text_width(type, line.substr(0, begin)), width = ui.text_width(type, line.substr(begin, end - begin));
    const float height = ui.line_height(type) * 0.92f, pad = ui.u(space::hair) * 2;
    const Rect chip{left - pad, middle - height / 2, width + 2 * pad, height};
    ui.fill(chip, ui.palette().gold_pale);
    ui.line(chip.x, chip.right(), chip.bottom() - ui.u(space::outline), ui.palette().gold_ink);  // a tint alone is too pale for some eyes
}

}  // namespace

float marked_text(Ui& ui, Type type, const Rect& rect, const std::string& text, const std::vector<TextPart>& marks)
{
    const float height = ui.line_height(type);
    const Palette& p = ui.palette();
    float middle = rect.y + height / 2;
    std::size_t at = 0;
    const auto lines = ui.wrap(type, text, rect.w);
    for (const std::string& line : lines) {
        const std::size_t from = std::min(text.find(line.substr(0, line.size() - (line.back() == '-' ? 1 : 0)), at), text.size());
        for (const TextPart& mark : marks)
            if (mark.from < from + line.size() && mark.to > from)
                mark_line(ui, type, line, from, mark, rect.x, middle);
        ui.text_line(type, rect.x, middle, line, p.ink);
        at = from + line.size() - (line.back() == '-' ? 1 : 0);
        middle += height;
    }
    return static_cast<float>(lines.size()) * height;
}

void card(Ui& ui, const Rect& rect, bool pressed)
{
    const Palette& p = ui.palette();
    ui.fill(rect, pressed ? p.primary_pale : p.surface, ui.u(space::radius));
    ui.outline(rect, p.hairline, ui.u(space::hair), ui.u(space::radius));
}

void shadow(Ui& ui, const Rect& rect)
{
    for (int step = 7; step > 0; --step) {
        const float grow = ui.u(static_cast<float>(step) * 4);
        ui.fill({rect.x - grow, rect.y - grow + ui.u(space::xs), rect.w + 2 * grow, rect.h + 2 * grow}, ui.palette().shadow.faded(0.35f),
                ui.u(space::radius) + grow);
    }
}

float chip_width(const Ui& ui, std::string_view text) { return ui.text_width(Type::caption, text) + 2 * ui.u(space::m - 2); }
float chip_height(const Ui& ui) { return std::max(ui.u(space::header), ui.line_height(Type::caption) + ui.u(space::s)); }

float chip(Ui& ui, float x, float y, std::string_view text, Colour ground, Colour ink)
{
    const Rect rect{x, y, chip_width(ui, text), chip_height(ui)};
    ui.fill(rect, ground, rect.h / 2);
    ui.text_line(Type::caption, rect.middle_x(), rect.middle_y(), text, ink, Align::centre);
    return rect.w;
}

}  // namespace kiosk
