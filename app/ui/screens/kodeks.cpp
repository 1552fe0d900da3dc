// Why: the council's own text, to read: sections at the left, numbered points at the right. A point that is touched tells
// why it is there, where it is measured and when it is recalled.
#include "core/words.hpp"
#include "ui/phrases.hpp"
#include "ui/screens/screens.hpp"
#include "ui/scroll.hpp"
#include "ui/widgets.hpp"

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
    case Trigger::minutes_in: return tr("Recalled during the meeting");
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

void draw_part_link(Ui& ui, Rect& side, std::size_t part, std::string_view title, std::string_view note, bool chosen)
{
    const Palette& p = ui.palette();
    const float inset = ui.u(space::m);
    const float width = side.w - 2 * inset;
    const Type type = chosen ? Type::label_strong : Type::label;
    const float text = ui.text_height(type, title, width);
    const Rect place = side.cut_top(text + ui.line_height(Type::caption) + 2 * ui.u(space::m));
    const std::string id = "kodeks.part." + std::to_string(part);
    if (ui.control(id, title, place))
        ui.emit(OpenKodeks{part});
    if (chosen || ui.held(id))
        ui.fill(place, chosen ? p.primary : p.primary_pale, ui.u(space::m));
    Rect inside = place.inset(inset, ui.u(space::m));
    inside.cut_top(ui.text(type, inside, title, chosen ? p.on_primary : p.ink));
    ui.text(Type::caption, inside, note, chosen ? p.on_primary_secondary : p.ink_muted);
}

void draw_parts(Ui& ui, const Document& document, Rect side, std::size_t chosen)
{
    for (std::size_t i = 0; i < document.sections.size(); ++i) {
        const Section& section = document.sections[i];
        const std::string span = section.points.size() == 1
                                     ? say("point {0}", section.points.front().number)
                                     : say("points {0}-{1}", section.points.front().number, section.points.back().number);
        draw_part_link(ui, side, i, section.title, span, chosen == i);
    }
    for (std::size_t i = 0; i < document.annexes.size(); ++i) {
        ui.line(side.x, side.right(), side.y, ui.palette().hairline);
        side.cut_top(ui.u(space::s));
        draw_part_link(ui, side, document.sections.size() + i, document.annexes[i].title, tr("annex"), chosen == document.sections.size() + i);
    }
}

float unfolded_height(Ui& ui, const Room& room, const Point& point, float width)
{
    float height = ui.text_height(Type::body_strong, point.text, width);
    if (!point.explanation.empty())
        height += ui.u(space::s) + ui.text_height(Type::label, point.explanation, width);
    if (!point.question.empty())
        height += ui.u(space::s) + ui.text_height(Type::label, point.question, width);
    if (!chips(room.configuration, point).empty())
        height += ui.u(space::m + space::header);
    return height;
}

void draw_unfolded(Ui& ui, const Room& room, const Point& point, Rect words)
{
    const Palette& p = ui.palette();
    words.cut_top(ui.text(Type::body_strong, words, point.text, p.ink));
    if (!point.explanation.empty()) {
        words.cut_top(ui.u(space::s));
        words.cut_top(ui.text(Type::label, words, point.explanation, p.ink_secondary));
    }
    if (!point.question.empty()) {
        words.cut_top(ui.u(space::s));
        words.cut_top(ui.text(Type::label, words, point.question, p.on_gold_pale));
    }
    float x = words.x;
    for (const Chip& c : chips(room.configuration, point)) {
        if (x + ui.text_width(Type::caption, c.text) + ui.u(space::l) > words.right())
            break;
        x += chip(ui, x, words.y + ui.u(space::m), c.text, c.measured ? p.primary_pale : p.gold_pale, c.measured ? p.primary : p.on_gold_pale) + ui.u(space::s);
    }
}

void draw_points(Ui& ui, const Room& room, const Section& section, const Rect& view)
{
    const Palette& p = ui.palette();
    ScrollArea scroll(ui, "kodeks.scroll", view);
    const float side = ui.u(space::l - space::xs);  // the unfolded card stands out by this much
    Rect rest = scroll.content().inset(side + ui.u(space::m), 0);
    rest.h = 1e6f;
    const float number = ui.u(space::xl * 1.9f), pad = ui.u(space::m + space::xs);
    for (const Point& point : section.points) {
        const bool open = room.state.reading.point == point.id;
        const float width = rest.w - number;
        const float height = open ? unfolded_height(ui, room, point, width) : ui.text_height(Type::body, point.text, width);
        const Rect row = rest.cut_top(height + 2 * pad);
        const std::string id = "point." + point.id;
        const Rect lifted{row.x - side, row.y + ui.u(space::hair), row.w + 2 * side, row.h - ui.u(space::hair)};
        if (ui.control(id, point.text, lifted))
            ui.emit(UnfoldPoint{point.id});
        if (open) {
            shadow(ui, lifted);
            ui.fill(lifted, p.surface, ui.u(space::radius));
        } else {
            if (ui.held(id))
                ui.fill(lifted, p.primary_pale, ui.u(space::radius));
            ui.line(row.x, row.right(), row.y, p.hairline);
        }
        Rect words = row.inset(0, pad);
        const Rect figure = words.cut_left(number);
        const float first_line = words.y + ui.line_height(open ? Type::body_strong : Type::body) / 2;
        ui.text_line(Type::heading, figure.x, first_line, std::to_string(point.number), p.primary);
        if (open)
            draw_unfolded(ui, room, point, words);
        else
            ui.text(Type::body, words, point.text, p.ink);
    }
    scroll.end(rest.y + ui.u(space::xl), p.ground);
}

/// Whom one can talk to, and what each can and cannot do.
void draw_contacts(Ui& ui, const std::vector<Contact>& contacts, Rect& rest)
{
    const Palette& p = ui.palette();
    for (const Contact& contact : contacts) {
        rest.cut_top(ui.u(space::m));
        ui.line(rest.x, rest.right(), rest.y, p.hairline);
        rest.cut_top(ui.u(space::m));
        const float phone = ui.text_width(Type::body_strong, contact.phone);
        ui.text_line(Type::body_strong, rest.right(), rest.y + ui.line_height(Type::body_strong) / 2, contact.phone, p.primary, Align::right);
        Rect name = rest;
        name.cut_right(phone + ui.u(space::m));
        rest.cut_top(ui.text(Type::body_strong, name, contact.name, p.ink));
        rest.cut_top(ui.text(Type::label, rest, contact.note, p.ink_secondary));
    }
}

void draw_annex(Ui& ui, const Room& room, const Annex& annex, const Rect& view)
{
    const Palette& p = ui.palette();
    ScrollArea scroll(ui, "kodeks.scroll", view);
    Rect rest = scroll.content().inset(ui.u(space::xl - space::xs), 0);
    rest.h = 1e6f;
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
    draw_contacts(ui, room.configuration.contacts, rest);
    scroll.end(rest.y + ui.u(space::xl + space::control), p.ground);
}

}  // namespace

void draw_kodeks(Ui& ui, const Room& room)
{
    const Palette& p = ui.palette();
    const Document& document = kodeks(room.configuration);
    const std::size_t part = room.state.reading.part;
    Rect screen = ui.screen();
    Rect side = ui.portrait() ? screen.cut_top(screen.h * 0.46f) : screen.cut_left(ui.u(space::side_panel));
    ui.fill(side, p.side);
    side = side.inset(ui.u(space::l + 4), ui.u(space::l + space::xs));
    Rect head = side.cut_top(ui.u(space::header)).inset(ui.u(space::m), 0);
    if (back_link(ui, head, "kodeks.back", tr("Home")))
        ui.emit(GoHome{});
    side.cut_top(ui.u(space::m));
    Rect title = side.inset(ui.u(space::m - 4), 0);
    side.cut_top(ui.text(Type::heading, title, document.title, p.ink) + ui.u(space::l));
    draw_parts(ui, document, side, part);

    Rect main = screen.inset(ui.u(space::s), ui.u(space::l + space::xs));
    main.cut_top(ui.u(space::xl + space::s));
    const bool annex = part >= document.sections.size();
    const std::string& heading = annex ? document.annexes[part - document.sections.size()].title : document.sections[part].title;
    Rect words = main.inset(ui.u(space::xl - space::xs), 0);
    main.cut_top(ui.text(Type::overline, words, heading, p.ink) + ui.u(space::m));
    if (annex)
        draw_annex(ui, room, document.annexes[part - document.sections.size()], main);
    else
        draw_points(ui, room, document.sections[part], main);
}

}  // namespace kiosk
