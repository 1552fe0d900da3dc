// Why: a document to read: its sections at the left, their points at the right. A point that is touched opens on a page of its own;
// who comes back finds it lifted, with where it is measured and when it is recalled.
#include <algorithm>

#include "core/update.hpp"
#include "core/words.hpp"
#include "ui/layout.hpp"
#include "ui/phrases.hpp"
#include "ui/screens/screens.hpp"

namespace kiosk {
namespace {

const Document& read(const Room& room) { return room.configuration.documents[room.state.reading.document]; }

bool is_own(const Room& room) { return room.state.reading.document == 0; }

struct Chip {
    std::string text;
    bool measured;
};

std::vector<Chip> chips(const Configuration& configuration, const Point& point)
{
    std::vector<Chip> found;
    for (const Statement& statement : asked_statements(configuration))
        if (std::find(statement.points.begin(), statement.points.end(), point.id) != statement.points.end() && found.empty())
            found.push_back({tr("Measured in the meeting check"), true});
    for (const std::string& when : when_recalled(configuration, point.id))
        found.push_back({when, false});
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
        all.push_back({section.title, points_of(section), false});
    for (const Annex& annex : document.annexes)
        all.push_back({annex.title, tr("annex"), true});
    return all;
}

float draw_part_link(Ui& ui, Rect side, std::size_t document, std::size_t index, const Part& part, bool chosen)
{
    const Palette& p = ui.palette();
    const float inset = ui.u(space::m), width = side.w - 2 * inset;
    const Type type = chosen ? Type::label_strong : Type::label;
    const Rect place = side.cut_top(std::max(ui.u(space::control), ui.text_height(type, part.title, width) + ui.text_height(Type::caption, part.note, width) + 2 * ui.u(space::m - space::xs)));
    const std::string id = "kodeks.part." + std::to_string(index);
    if (ui.control(id, part.title, place))
        ui.emit(OpenKodeks{index, document});
    if (chosen || ui.held(id))
        ui.fill(place, chosen ? p.primary : p.primary_pale, ui.u(space::m));
    Rect inside = place.inset(inset, ui.u(space::m - space::xs));
    inside.cut_top(ui.text(type, inside, part.title, chosen ? p.on_primary : p.ink));
    ui.text(Type::caption, inside, part.note, chosen ? p.on_primary_secondary : p.ink_muted);
    return place.h;
}

float draw_parts(Ui& ui, const Room& room, Rect area)
{
    const ReadingPlace& place = room.state.reading;
    const float top = area.y;
    const auto all = parts(read(room));
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].annex) {
            ui.line(area.x, area.right(), area.y + ui.u(space::xs) / 2, ui.palette().hairline);
            area.cut_top(ui.u(space::s));
        }
        area.cut_top(draw_part_link(ui, area, place.document, i, all[i], place.part == i) + ui.control_gap());
    }
    return area.y - top;
}

/// The chips of a point, in as many rows as they need. One that is wider than a row is no chip: its words must break.
float draw_chips(Ui& ui, const Room& room, const Point& point, const Rect& area)
{
    const Palette& p = ui.palette();
    const float gap = ui.u(space::s), height = chip_height(ui);
    float x = area.x, y = area.y, bottom = area.y;
    for (const Chip& c : chips(room.configuration, point)) {
        const float width = chip_width(ui, c.text);
        if (x > area.x && x + width > area.right())
            x = area.x, y = bottom + gap;
        if (width > area.w) {
            bottom = y + ui.text(Type::caption, {x, y, area.w, height}, c.text, c.measured ? p.primary : p.on_gold_pale);
            x = area.right();
        } else {
            x += chip(ui, x, y, c.text, c.measured ? p.primary_pale : p.gold_pale, c.measured ? p.primary : p.on_gold_pale) + gap;
            bottom = y + height;
        }
    }
    return bottom - area.y;
}

/// The point that was read last: what it is measured by and when it is recalled.
float draw_read(Ui& ui, const Room& room, const Point& point, Rect words)
{
    const float top = words.y;
    words.cut_top(ui.text(Type::body_strong, words, point.text, ui.palette().ink));
    if (is_own(room) && !chips(room.configuration, point).empty()) {
        words.cut_top(ui.u(space::m));
        words.cut_top(draw_chips(ui, room, point, words));
    }
    return words.y - top;
}

void draw_number(Ui& ui, const Point& point, float x, float middle)
{
    if (point.number > 0)
        ui.text_line(Type::heading, x, middle, std::to_string(point.number), ui.palette().primary);
    else
        ui.circle(x + ui.u(space::s), middle, ui.u(space::xs), ui.palette().primary);
}

float draw_point(Ui& ui, const Room& room, const Point& point, Rect row, float number)
{
    const Palette& p = ui.palette();
    const bool last = room.state.reading.point == point.id;
    const float pad = ui.u(space::m + space::xs), out = ui.u(space::l - space::xs);  // the lifted card stands out by this much
    Rect words{row.x + number, row.y + pad, row.w - number, endless};
    const auto draw_text = [&] { return last ? draw_read(ui, room, point, words) : ui.text(Type::body, words, point.text, p.ink); };
    row.h = ui.measured(draw_text) + 2 * pad;
    const std::string id = "point." + point.id;
    const Rect lifted{row.x - out, row.y + ui.u(space::hair), row.w + 2 * out, row.h - ui.u(space::hair)};
    if (ui.control(id, point.text, lifted.inset(0, ui.row_gap())))
        ui.emit(OpenPoint{room.state.reading.document, point.id});
    if (last) {
        shadow(ui, lifted);
        ui.fill(lifted, p.surface, ui.u(space::radius));
    } else {
        if (ui.held(id))
            ui.fill(lifted, p.primary_pale, ui.u(space::radius));
        ui.line(row.x, row.right(), row.y, p.hairline);
    }
    draw_number(ui, point, row.x, words.y + ui.line_height(last ? Type::body_strong : Type::body) / 2);
    draw_text();
    return row.h;
}

/// What stands before the points: of the document above its first section, and of the section.
float draw_lead(Ui& ui, const Room& room, const Section& section, Rect area)
{
    const float top = area.y;
    if (room.state.reading.part == 0)
        for (const std::string& paragraph : read(room).preamble)
            area.cut_top(ui.text(Type::label, area, paragraph, ui.palette().ink_secondary) + ui.u(space::m));
    if (!section.lead.empty())
        area.cut_top(ui.text(Type::label, area, section.lead, ui.palette().ink_secondary) + ui.u(space::m));
    return area.y - top;
}

float draw_points(Ui& ui, const Room& room, const Section& section, Rect area)
{
    const float top = area.y;
    const bool numbered = std::any_of(section.points.begin(), section.points.end(), [](const Point& point) { return point.number > 0; });
    const float number = numbered ? std::max(ui.u(space::xl * 1.5f), ui.text_width(Type::heading, "00") + ui.u(space::m)) : ui.u(space::xl);
    area.cut_top(draw_lead(ui, room, section, area));
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
    return rest.y - top + (is_own(room) ? draw_contacts(ui, room.configuration.contacts, rest) : 0);
}

/// What the kodeks is called and what it is made of; beside the text on a wide panel, above it elsewhere.
void draw_side(Ui& ui, const Room& room, Rect side, bool with_tools)
{
    const Palette& p = ui.palette();
    const Document& document = read(room);
    ui.fill(side, p.side);
    side = side.inset(ui.u(space::l), ui.u(space::l));
    side.cut_top(ui.u(space::xs));
    Rect words = side.inset(ui.u(space::m), 0);
    const float top = words.y;
    const bool library = back_from(room.state, room.configuration) == Screen::library;
    if (draw_header(ui, room, words, {.back_id = "kodeks.back", .back = library ? tr("Documents") : tr("Home"), .tools = with_tools, .search = with_tools}))
        ui.emit(GoBack{});
    side.cut_top(words.y - top + ui.u(space::m));
    flow(ui, "parts.scroll", side, p.side, [&](Rect area, float) {
        const float start = area.y;
        area.cut_top(ui.text(Type::heading, area.inset(ui.u(space::m), 0), document.title, p.ink) + ui.u(space::m));
        return area.y - start + draw_parts(ui, room, area);
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
    const Document& document = read(room);
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
        (void)draw_header(ui, room, words, {.tools = true, .search = true});
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
