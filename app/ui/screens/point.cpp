// Why: one norm on a page of its own: what it says, why, where it is measured and how that went last, when it is recalled, what to
// discuss about it, and where else to read.
#include <algorithm>

#include "core/update.hpp"
#include "core/words.hpp"
#include "domain/slides.hpp"
#include "ui/layout.hpp"
#include "ui/phrases.hpp"
#include "ui/screens/screens.hpp"
#include "ui/screens/shared.hpp"

namespace kiosk {
namespace {

struct Reading {
    const Document& document;
    const Section& section;
    const Point& point;
    bool own;
};

/// What a point is bound to.
struct Fact {
    std::string caption, text, note;
};

std::string last_time(const State& state, const std::string& statement)
{
    if (!state.result)
        return {};
    for (const PublishedStatement& published : state.result->statements)
        if (published.id == statement)
            return say("Last time: {0}", share_phrase(published.share));
    return {};
}

std::vector<Fact> facts(const Room& room, const Reading& reading)
{
    std::vector<Fact> all;
    if (!reading.own)
        return all;
    for (const Statement& statement : asked_statements(room.configuration))
        if (std::find(statement.points.begin(), statement.points.end(), reading.point.id) != statement.points.end())
            all.push_back({tr("Measured in the meeting check"), statement.text, last_time(room.state, statement.id)});
    for (const std::string& when : when_recalled(room.configuration, reading.point.id))
        all.push_back({tr("The screen recalls it"), when, {}});
    return all;
}

float draw_fact(Ui& ui, const Fact& fact, Rect area, float height)
{
    const Palette& p = ui.palette();
    const float pad = ui.u(space::m);
    if (height > 0)
        card(ui, {area.x, area.y, area.w, height});
    Rect words = area.inset(pad, pad);
    const float top = words.y;
    words.cut_top(ui.text(Type::caption, words, fact.caption, p.ink_muted) + ui.u(space::xs));
    words.cut_top(ui.text(Type::body_strong, words, fact.text, p.ink));
    if (!fact.note.empty())
        words.cut_top(ui.text(Type::caption, words, fact.note, p.ink_secondary));
    return words.y - top + 2 * pad;
}

float draw_facts(Ui& ui, const std::vector<Fact>& all, Rect area)
{
    const float gap = ui.u(space::m), top = area.y;
    const std::size_t beside = all.size() > 1 && fit_beside(area.w, 2, ui.u(460), gap) ? 2 : 1;
    for (std::size_t first = 0; first < all.size(); first += beside) {
        const auto places = columns(area, beside, gap);
        const std::size_t last = std::min(first + beside, all.size());
        float height = 0;
        for (std::size_t i = first; i < last; ++i)
            height = std::max(height, ui.measured([&] { return draw_fact(ui, all[i], places[i - first], 0); }));
        for (std::size_t i = first; i < last; ++i)
            draw_fact(ui, all[i], places[i - first], height);
        area.cut_top(height + gap);
    }
    return area.y - top;
}

/// Something else to open, with an arrow.
float draw_link(Ui& ui, const std::string& id, std::string_view icon, const std::string& words, Rect area, const Action& action)
{
    const Palette& p = ui.palette();
    const float side = ui.fonts().icon_pixels(IconSize::inline_), left = side + ui.u(space::s), width = area.w - 2 * left;
    const float height = ui.text_height(Type::label, words, width);
    const Rect row = area.cut_top(std::max(ui.u(space::control), height + ui.u(space::s)) + 2 * ui.row_gap());
    const Rect touch = row.inset(0, ui.row_gap());
    if (ui.control(id, words, touch))
        ui.emit(Action(action));
    if (ui.held(id))
        ui.fill(touch, p.primary_pale, ui.u(space::m));
    ui.line(row.x, row.right(), row.y, p.hairline);
    ui.icon(IconSize::inline_, row.x + side / 2, row.middle_y(), icon, p.primary);
    ui.text(Type::label, {row.x + left, row.middle_y() - height / 2, width, height}, words, p.ink);
    ui.icon(IconSize::inline_, row.right() - side / 2, row.middle_y(), "chevron_right", p.ink_muted);
    return row.h;
}

float draw_links(Ui& ui, const Room& room, const Reading& reading, Rect area)
{
    const float top = area.y;
    const std::vector<Document>& documents = room.configuration.documents;
    for (std::size_t i = 0; i < reading.point.links.size(); ++i) {
        const PointLink& link = reading.point.links[i];
        const auto other = std::find_if(documents.begin(), documents.end(), [&](const Document& d) { return d.id == link.document; });
        if (other == documents.end())
            continue;
        const auto placed = find_point(*other, link.point);
        if (placed)
            area.cut_top(draw_link(ui, "point.link." + std::to_string(i), "menu_book", other->title + ": " + placed->point->text, area,
                                   OpenPoint{static_cast<std::size_t>(other - documents.begin()), link.point}));
    }
    const std::vector<Dilemma>& dilemmas = room.configuration.dilemmas;
    for (std::size_t i = 0; i < dilemmas.size(); ++i)
        if (dilemmas[i].about == PointLink{reading.document.id, reading.point.id})
            area.cut_top(draw_link(ui, "point.dilemma." + std::to_string(i), "forum", say("A dilemma: {0}", dilemmas[i].title), area, OpenDilemma{i}));
    return area.y - top;
}

float draw_origin(Ui& ui, const Reading& reading, Rect area)
{
    const float top = area.y;
    std::string origin = reading.document.title + " · " + reading.section.title;
    if (reading.document.adopted)
        origin += " · " + say("Adopted {0}", day_with_year(*reading.document.adopted));
    area.cut_top(ui.u(space::s));
    area.cut_top(ui.text(Type::caption, area, origin, ui.palette().ink_muted));
    if (!reading.document.source.empty()) {
        const std::string read = reading.document.read ? ' ' + say("Read {0}.", day_with_year(*reading.document.read)) : std::string();
        area.cut_top(ui.text(Type::caption, area, reading.document.source + read, ui.palette().ink_muted));
    }
    return area.y - top;
}

float draw_body(Ui& ui, const Room& room, const Reading& reading, Rect area)
{
    const Palette& p = ui.palette();
    const float top = area.y;
    const bool short_enough = ui.text_height(Type::page_title, reading.point.text, area.w) <= 3.5f * ui.line_height(Type::page_title);
    const Type type = short_enough ? Type::page_title : Type::heading;
    area.cut_top(ui.text(widest_word(ui, type, reading.point.text) <= area.w ? type : Type::overline, area, reading.point.text, p.ink) + ui.u(space::m));
    if (!reading.point.explanation.empty())
        area.cut_top(ui.text(Type::lead, area, reading.point.explanation, p.ink_secondary) + ui.u(space::m));
    area.cut_top(draw_facts(ui, facts(room, reading), area));
    if (!reading.point.question.empty())
        area.cut_top(draw_to_discuss(ui, reading.point.question, area));
    area.cut_top(draw_links(ui, room, reading, area));
    area.cut_top(draw_origin(ui, reading, area));
    return area.y - top + ui.u(space::m);
}

/// The points before and after it in its document.
std::string_view turn_page(Ui& ui, const Reading& reading, Rect& page, std::vector<std::string>& ids)
{
    for (const Section& section : reading.document.sections)
        for (const Point& point : section.points)
            ids.push_back(point.id);
    const auto at = std::find(ids.begin(), ids.end(), reading.point.id);
    std::vector<Button> buttons;
    if (at != ids.begin())
        buttons.push_back({.id = "point.previous", .label = tr("Previous point"), .icon = "arrow_back", .shrinks = 2});
    buttons.push_back({.id = "point.show", .label = tr("Show as slides"), .icon = "slideshow", .shrinks = 1});
    if (at + 1 != ids.end())
        buttons.push_back({.id = "point.next", .label = tr("Next point"), .icon = "arrow_forward", .right = true, .shrinks = 2});
    ids = {at == ids.begin() ? std::string() : *(at - 1), at + 1 == ids.end() ? std::string() : *(at + 1)};
    return Footer(ui, page.w, std::move(buttons)).draw_below(page);
}

void draw_page(Ui& ui, const Room& room, const Reading& reading)
{
    Rect page = page_area(ui, space::margin);
    const bool found = room.state.reading.found;
    const bool short_enough = ui.text_width(Type::label_strong, reading.section.title) < page.w * 0.4f;
    const std::string back = !room.state.trail.empty() || (!found && !short_enough) ? std::string(tr("Back")) : found ? tr("Search") : reading.section.title;
    if (draw_header(ui, room, page, {.back_id = "point.back", .back = back, .tools = true}))
        ui.emit(GoBack{});
    std::vector<std::string> around;
    const std::string_view tapped = turn_page(ui, reading, page, around);
    const std::size_t document = room.state.reading.document;
    if (tapped == "point.previous")
        ui.emit(OpenPoint{document, around[0]});
    else if (tapped == "point.next")
        ui.emit(OpenPoint{document, around[1]});
    else if (tapped == "point.show")
        ui.emit(OpenSlides{document, slide_of(reading.document, reading.point.id)});
    ui.swipes("point.previous", "point.next");
    page.cut_top(ui.u(space::m));
    const std::string number = reading.point.number > 0 ? std::to_string(reading.point.number) : std::string();
    const float wide = ui.text_width(Type::giant, "00") + ui.u(space::m);
    if (!ui.portrait() && !number.empty() && page.w - wide >= ui.u(700)) {
        const Rect figure = page.cut_left(wide);
        ui.text_line(Type::giant, figure.x, figure.y + ui.fonts().cap_height(Type::giant) / 2 + ui.u(space::s), number, ui.palette().primary);
    } else if (!number.empty()) {
        page.cut_top(ui.text(Type::heading, page, say("Point {0}", number), ui.palette().primary) + ui.u(space::s));
    }
    flow(ui, "point.scroll", page, ui.palette().ground, [&](Rect area, float) { return draw_body(ui, room, reading, area); });
}

}  // namespace

void draw_point(Ui& ui, const Room& room)
{
    const ReadingPlace& place = room.state.reading;
    const Document& document = room.configuration.documents[place.document];
    if (const auto placed = find_point(document, place.point))
        draw_page(ui, room, {document, *placed->section, *placed->point, place.document == 0});
}

}  // namespace kiosk
