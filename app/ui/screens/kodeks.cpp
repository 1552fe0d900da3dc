// Why: the council's own text, to read: sections at the left, numbered points at the right. A point that is touched tells
// why it is there, where it is measured and when it is recalled.
#include <algorithm>

#include "core/words.hpp"
#include "ui/layout.hpp"
#include "ui/phrases.hpp"
#include "ui/screens/screens.hpp"

namespace kiosk {
namespace {

std::string when_recalled(Trigger trigger)
{
    switch (trigger) {
    case Trigger::idle: return {};
    case Trigger::opening: return tr("Recalled at the opening");
    case Trigger::after_pause: return tr("Recalled after a pause");
    case Trigger::closed_item: return tr("Recalled at closed items");
    case Trigger::item_kind: return tr("Recalled at some items");
    case Trigger::minutes_in:
    case Trigger::behind_plan: return tr("Recalled during the meeting");
    case Trigger::overrun: return tr("Recalled when a speaker runs over");
    case Trigger::before_checkin: return tr("Recalled before the meeting check");
    }
    return {};
}

struct Chip {
    std::string text;
    bool measured;
};

std::vector<Chip> chips(const Configuration& configuration, const Point& point)
{
    std::vector<Chip> found;
    for (const Statement& statement : asked_statements(configuration))
        for (const std::string& id : statement.points)
            if (id == point.id)
                found.push_back({tr("Measured in the meeting check"), true});
    for (const ReminderRule& rule : configuration.reminders)
        if (rule.point == point.id && !when_recalled(rule.trigger).empty())
            found.push_back({when_recalled(rule.trigger), false});
    return found;
}

struct Part {
    std::string title, note;
    bool annex;
};

std::vector<Part> parts(const Document& document)
{
    std::vector<Part> all;
    for (const Section& section : document.sections)
        all.push_back({section.title,
                       section.points.size() == 1 ? say("point {0}", section.points.front().number)
                                                  : say("points {0}-{1}", section.points.front().number, section.points.back().number),
                       false});
    for (const Annex& annex : document.annexes)
        all.push_back({annex.title, tr("annex"), true});
    return all;
}

float draw_part_link(Ui& ui, Rect side, std::size_t index, const Part& part, bool chosen)
{
    const Palette& p = ui.palette();
    const float inset = ui.u(space::m), width = side.w - 2 * inset;
    const Type type = chosen ? Type::label_strong : Type::label;
    const Rect place = side.cut_top(std::max(ui.u(space::control), ui.text_height(type, part.title, width) + ui.text_height(Type::caption, part.note, width) + 2 * ui.u(space::m - space::xs)));
    const std::string id = "kodeks.part." + std::to_string(index);
    if (ui.control(id, part.title, place))
        ui.emit(OpenKodeks{index});
    if (chosen || ui.held(id))
        ui.fill(place, chosen ? p.primary : p.primary_pale, ui.u(space::m));
    Rect inside = place.inset(inset, ui.u(space::m - space::xs));
    inside.cut_top(ui.text(type, inside, part.title, chosen ? p.on_primary : p.ink));
    ui.text(Type::caption, inside, part.note, chosen ? p.on_primary_secondary : p.ink_muted);
    return place.h;
}

float draw_parts(Ui& ui, const Document& document, Rect area, std::size_t chosen)
{
    const float top = area.y;
    const auto all = parts(document);
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].annex) {
            ui.line(area.x, area.right(), area.y + ui.u(space::xs) / 2, ui.palette().hairline);
            area.cut_top(ui.u(space::s));
        }
        area.cut_top(draw_part_link(ui, area, i, all[i], chosen == i) + ui.control_gap());
    }
    return area.y - top;
}

/// The chips of a point, in as many rows as they need.
float draw_chips(Ui& ui, const Room& room, const Point& point, const Rect& area)
{
    const Palette& p = ui.palette();
    const float gap = ui.u(space::s), height = chip_height(ui);
    float x = area.x, y = area.y;
    const auto all = chips(room.configuration, point);
    for (const Chip& c : all) {
        if (x > area.x && x + chip_width(ui, c.text) > area.right())
            x = area.x, y += height + gap;
        x += chip(ui, x, y, c.text, c.measured ? p.primary_pale : p.gold_pale, c.measured ? p.primary : p.on_gold_pale) + gap;
    }
    return all.empty() ? 0 : y + height - area.y;
}

float draw_unfolded(Ui& ui, const Room& room, const Point& point, Rect words)
{
    const Palette& p = ui.palette();
    const float top = words.y;
    words.cut_top(ui.text(Type::body_strong, words, point.text, p.ink));
    if (!point.explanation.empty()) {
        words.cut_top(ui.u(space::s));
        words.cut_top(ui.text(Type::label, words, point.explanation, p.ink_secondary));
    }
    if (!point.question.empty()) {
        words.cut_top(ui.u(space::s));
        words.cut_top(ui.text(Type::label, words, point.question, p.on_gold_pale));
    }
    if (!chips(room.configuration, point).empty()) {
        words.cut_top(ui.u(space::m));
        words.cut_top(draw_chips(ui, room, point, words));
    }
    return words.y - top;
}

float draw_point(Ui& ui, const Room& room, const Point& point, Rect row, float number)
{
    const Palette& p = ui.palette();
    const bool open = room.state.reading.point == point.id;
    const float pad = ui.u(space::m + space::xs), out = ui.u(space::l - space::xs);  // the unfolded card stands out by this much
    Rect words{row.x + number, row.y + pad, row.w - number, endless};
    const auto draw_text = [&] { return open ? draw_unfolded(ui, room, point, words) : ui.text(Type::body, words, point.text, p.ink); };
    row.h = ui.measured(draw_text) + 2 * pad;
    const std::string id = "point." + point.id;
    const Rect lifted{row.x - out, row.y + ui.u(space::hair), row.w + 2 * out, row.h - ui.u(space::hair)};
    if (ui.control(id, point.text, lifted.inset(0, ui.row_gap())))
        ui.emit(UnfoldPoint{point.id});
    if (open) {
        shadow(ui, lifted);
        ui.fill(lifted, p.surface, ui.u(space::radius));
    } else {
        if (ui.held(id))
            ui.fill(lifted, p.primary_pale, ui.u(space::radius));
        ui.line(row.x, row.right(), row.y, p.hairline);
    }
    const float first_line = words.y + ui.line_height(open ? Type::body_strong : Type::body) / 2;
    ui.text_line(Type::heading, row.x, first_line, std::to_string(point.number), p.primary);
    draw_text();
    return row.h;
}

float draw_points(Ui& ui, const Room& room, const Section& section, Rect area)
{
    const float top = area.y, number = std::max(ui.u(space::xl * 1.5f), ui.text_width(Type::heading, "00") + ui.u(space::m));
    for (const Point& point : section.points)
        area.cut_top(draw_point(ui, room, point, area, number));
    return area.y - top;
}

/// Whom one can talk to, and what each can and cannot do.
float draw_contacts(Ui& ui, const std::vector<Contact>& contacts, Rect rest)
{
    const Palette& p = ui.palette();
    const float top = rest.y;
    for (const Contact& contact : contacts) {
        rest.cut_top(ui.u(space::m));
        ui.line(rest.x, rest.right(), rest.y, p.hairline);
        rest.cut_top(ui.u(space::m));
        const float phone = ui.text_width(Type::body_strong, contact.phone) + ui.u(space::m);
        const bool beside = ui.text_width(Type::body_strong, contact.name) + phone <= rest.w;
        if (beside)
            ui.text_line(Type::body_strong, rest.right(), rest.y + ui.line_height(Type::body_strong) / 2, contact.phone, p.primary, Align::right);
        rest.cut_top(ui.text(Type::body_strong, rest, contact.name, p.ink));
        if (!beside)
            rest.cut_top(ui.text(Type::body_strong, rest, contact.phone, p.primary));
        rest.cut_top(ui.text(Type::label, rest, contact.note, p.ink_secondary));
    }
    return rest.y - top;
}

float draw_annex(Ui& ui, const Room& room, const Annex& annex, Rect rest)
{
    const Palette& p = ui.palette();
    const float top = rest.y;
    for (const AnnexBlock& block : annex.blocks) {
        switch (block.kind) {
        case AnnexBlock::Kind::heading:
            rest.cut_top(ui.u(space::m));
            rest.cut_top(ui.text(Type::overline, rest, block.text, p.ink) + ui.u(space::s));
            break;
        case AnnexBlock::Kind::paragraph: rest.cut_top(ui.text(Type::body, rest, block.text, p.ink) + ui.u(space::m)); break;
        case AnnexBlock::Kind::item: {
            Rect words = rest;
            words.cut_left(ui.u(space::l));
            ui.circle(rest.x + ui.u(space::s), rest.y + ui.line_height(Type::body) / 2, ui.u(space::xs) * 0.7f, p.primary);
            rest.cut_top(ui.text(Type::body, words, block.text, p.ink) + ui.u(space::s));
            break;
        }
        }
    }
    return rest.y - top + draw_contacts(ui, room.configuration.contacts, rest);
}

/// What the kodeks is called and what it is made of; beside the text on a wide panel, above it elsewhere.
void draw_side(Ui& ui, const Room& room, Rect side, bool with_tools)
{
    const Palette& p = ui.palette();
    const Document& document = kodeks(room.configuration);
    ui.fill(side, p.side);
    side = side.inset(ui.u(space::l), ui.u(space::l));
    side.cut_top(ui.u(space::xs));
    Rect words = side.inset(ui.u(space::m), 0);
    const float top = words.y;
    if (draw_header(ui, room, words, {.back_id = "kodeks.back", .back = tr("Home"), .tools = with_tools}))
        ui.emit(GoHome{});
    side.cut_top(words.y - top + ui.u(space::m));
    flow(ui, "parts.scroll", side, p.side, [&](Rect area, float) {
        const float start = area.y;
        area.cut_top(ui.text(Type::heading, area.inset(ui.u(space::m), 0), document.title, p.ink) + ui.u(space::m));
        return area.y - start + draw_parts(ui, document, area, room.state.reading.part);
    });
}

/// Wide enough for each word in it, beside its page buttons.
float side_width(const Ui& ui, const Document& document)
{
    const float edges = 2 * ui.u(space::l + space::m);
    float width = std::max(std::min(ui.u(space::side_panel), ui.screen().w * 0.31f), widest_word(ui, Type::heading, document.title) + edges);
    for (const Part& part : parts(document))
        width = std::max(width, widest_word(ui, Type::label_strong, part.title) + edges + ScrollArea::strip(ui));
    return width;
}

}  // namespace

void draw_kodeks(Ui& ui, const Room& room)
{
    const Palette& p = ui.palette();
    const Document& document = kodeks(room.configuration);
    const std::size_t part = room.state.reading.part;
    Rect screen = ui.screen();
    const float side = side_width(ui, document);
    const bool beside = !ui.portrait() && screen.w - side >= ui.u(300) + ui.text_width(Type::body, "n") * 24;
    draw_side(ui, room, beside ? screen.cut_left(side) : screen.cut_top(screen.h * 0.42f), !beside);

    const float out = ui.u(space::l + space::s);
    Rect main = screen.inset(ui.u(space::s), ui.u(space::l + space::xs));
    main.y -= beside ? 0 : ui.u(space::s);
    Rect words = main.inset(out, 0);
    const float top = words.y;
    if (beside)
        (void)draw_header(ui, room, words, {.tools = true});
    const bool annex = part >= document.sections.size();
    const std::string& heading = annex ? document.annexes[part - document.sections.size()].title : document.sections[part].title;
    words.cut_top(ui.text(Type::overline, words, heading, p.ink) + ui.u(space::s));
    main.cut_top(words.y - top);
    flow(ui, "kodeks.scroll", main, p.ground, [&](Rect area, float) {
        const Rect inside = area.inset(out, 0);
        const float used = annex ? draw_annex(ui, room, document.annexes[part - document.sections.size()], inside) : draw_points(ui, room, document.sections[part], inside);
        return used + ui.u(space::m);
    });
}

}  // namespace kiosk
