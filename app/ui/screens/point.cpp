// Why: one norm on a page of its own: what it says, why, where it is measured and how that went last, when it is recalled, what to
// discuss about it, and where else to read.
#include <algorithm>
#include <iterator>
#include <optional>

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

/// What a point is bound to, or something else to open about it.
struct Fact {
    std::string caption, text, note;
    std::string id = {};  ///< of the control it is; none where there is nothing to open
    std::optional<Action> action = {};
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

/// All times on one card, and how often at most.
Fact recalls(const Configuration& configuration, const std::string& point)
{
    const auto recall = [&](const ReminderRule& rule) { return rule.point == point && rule.trigger != Trigger::idle; };
    const bool once = std::count_if(configuration.reminders.begin(), configuration.reminders.end(), recall) == 1;
    Fact fact{tr("The screen recalls it"), {}, once ? tr("At most once in a meeting") : tr("Each at most once in a meeting")};
    for (const std::string& time : times_recalled(configuration, point))
        fact.text += (fact.text.empty() ? "" : " · ") + time;
    return fact;
}

void add_uses(const Room& room, const Reading& reading, std::vector<Fact>& all)
{
    if (!reading.own)
        return;
    for (const Statement& statement : asked_statements(room.configuration))
        if (std::find(statement.points.begin(), statement.points.end(), reading.point.id) != statement.points.end())
            all.push_back({tr("Measured in the meeting check"), statement.text, last_time(room.state, statement.id)});
    if (Fact fact = recalls(room.configuration, reading.point.id); !fact.text.empty())
        all.push_back(std::move(fact));
}

/// The other documents' points it leads to, and the dilemmas about it.
void add_links(const Room& room, const Reading& reading, std::vector<Fact>& all)
{
    const std::vector<Document>& documents = room.configuration.documents;
    for (std::size_t i = 0; i < reading.point.links.size(); ++i) {
        const PointLink& link = reading.point.links[i];
        const auto other = std::find_if(documents.begin(), documents.end(), [&](const Document& d) { return d.id == link.document; });
        if (other == documents.end())
            continue;
        if (const auto placed = find_point(*other, link.point))
            all.push_back({other->title, placed->point->text, {}, "point.link." + std::to_string(i), OpenPoint{static_cast<std::size_t>(other - documents.begin()), link.point}});
    }
    const std::vector<Dilemma>& dilemmas = room.configuration.dilemmas;
    for (std::size_t i = 0; i < dilemmas.size(); ++i)
        if (dilemmas[i].about == PointLink{reading.document.id, reading.point.id})
            all.push_back({tr("A dilemma"), dilemmas[i].title, {}, "point.dilemma." + std::to_string(i), OpenDilemma{i}});
}

/// Its words, and an arrow where it opens something. `height` is the card's; 0 where only the words are measured.
float draw_fact(Ui& ui, const Fact& fact, Rect area, float height)
{
    const Palette& p = ui.palette();
    const float pad = ui.u(space::s + space::xs), arrow = ui.fonts().icon_pixels(IconSize::inline_);
    const Rect place{area.x, area.y, area.w, height};
    if (height > 0 && fact.action && ui.control(fact.id, fact.caption + ": " + fact.text, place))
        ui.emit(Action(*fact.action));
    if (height > 0)
        card(ui, place, fact.action && ui.held(fact.id));
    Rect words = area.inset(pad, pad);
    if (fact.action) {
        ui.icon(IconSize::inline_, words.right() - arrow / 2, place.middle_y(), "chevron_right", p.ink_muted);
        words.cut_right(arrow + ui.u(space::xs));
    }
    const float top = words.y;
    words.cut_top(ui.text(Type::caption, words, fact.caption, p.ink_muted) + ui.u(space::xs));
    words.cut_top(ui.text(Type::body_strong, words, fact.text, p.ink));
    if (!fact.note.empty())
        words.cut_top(ui.text(Type::caption, words, fact.note, p.ink_secondary));
    return words.y - top + 2 * pad;
}

float card_gap(const Ui& ui) { return std::max(ui.u(space::m), ui.control_gap()); }

/// How many of so many cards stand in a row: three only where there are no more.
std::size_t in_a_row(const Ui& ui, std::size_t cards, float width)
{
    const auto fit = [&](std::size_t count) { return fit_beside(width, count, ui.u(460), card_gap(ui)); };
    return cards == 3 && fit(3) ? 3 : cards > 1 && fit(2) ? 2 : 1;
}

float draw_facts(Ui& ui, const std::vector<Fact>& all, Rect area)
{
    const float gap = card_gap(ui), top = area.y;
    const std::size_t beside = in_a_row(ui, all.size(), area.w);
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

float draw_origin(Ui& ui, const Reading& reading, Rect area)
{
    std::string origin = reading.document.title + " · " + reading.section.title;
    if (reading.document.adopted)
        origin += " · " + say("Adopted {0}", day_with_year(*reading.document.adopted));
    if (!reading.document.source.empty())
        origin += ". " + reading.document.source;
    if (!reading.document.source.empty() && reading.document.read)
        origin += ' ' + say("Read {0}.", day_with_year(*reading.document.read));
    return ui.text(Type::caption, area, origin, ui.palette().ink_muted);
}

float draw_body(Ui& ui, const Room& room, const Reading& reading, Type type, Rect area)
{
    const Palette& p = ui.palette();
    const float top = area.y;
    area.cut_top(ui.text(type, area, reading.point.text, p.ink) + ui.u(space::m));
    if (!reading.point.explanation.empty())
        area.cut_top(ui.text(Type::lead, area, reading.point.explanation, p.ink_secondary) + ui.u(space::m));
    std::vector<Fact> uses, links;
    add_uses(room, reading, uses);
    add_links(room, reading, links);
    if (const std::size_t all = uses.size() + links.size(); in_a_row(ui, all, area.w) == all)
        uses.insert(uses.end(), std::make_move_iterator(links.begin()), std::make_move_iterator(links.end())), links.clear();
    area.cut_top(draw_facts(ui, uses, area));
    if (!reading.point.question.empty())
        area.cut_top(draw_to_discuss(ui, reading.point.question, area));
    area.cut_top(draw_facts(ui, links, area));
    area.cut_top(draw_origin(ui, reading, area));
    return area.y - top;
}

/// The point in a type in which its whole page can be seen; where none does that, as large as its words allow.
Type type_of(Ui& ui, const Room& room, const Reading& reading, const Rect& page)
{
    const std::string& words = reading.point.text;
    const auto sees_all = [&](Type type) {
        return widest_word(ui, type, words) <= page.w && ui.measured([&] { return draw_body(ui, room, reading, type, {page.x, page.y, page.w, endless}); }) <= page.h;
    };
    for (const Type type : {Type::page_title, Type::heading})
        if (sees_all(type))
            return type;
    const float room_for = page.w - ScrollArea::strip(ui);
    const Type type = ui.text_height(Type::page_title, words, room_for) <= 3.5f * ui.line_height(Type::page_title) ? Type::page_title : Type::heading;
    return widest_word(ui, type, words) <= room_for ? type : Type::overline;
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
    const Type type = type_of(ui, room, reading, page);
    flow(ui, "point.scroll", page, ui.palette().ground, [&](Rect area, float) { return draw_body(ui, room, reading, type, area); });
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
