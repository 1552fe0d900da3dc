// Why: a dilemma on the table: it is read and talked about, each taps a way, and what is shown of that starts the talk again. There is no
// right way, and no colour says so.
#include <algorithm>
#include <array>

#include "core/words.hpp"
#include "ui/layout.hpp"
#include "ui/screens/agenda_cards.hpp"
#include "ui/screens/screens.hpp"
#include "ui/screens/shared.hpp"

namespace kiosk {
namespace {

constexpr std::array<std::string_view, ways_to_act> letters{"A", "B", "C", "D"};

/// "6. Åbenhed om fejl": the first sentence of the point.
std::string point_about(const Document& document, const PointLink& link)
{
    const auto placed = find_point(document, link.point);
    if (!placed)
        return {};
    std::string sentence = placed->point->text.substr(0, placed->point->text.find(". "));
    if (sentence.ends_with('.'))
        sentence.pop_back();
    return (placed->point->number > 0 ? std::to_string(placed->point->number) + ". " : std::string()) + sentence;
}

/// "De syv pligter · 6. Åbenhed om fejl"
std::string about(const Configuration& configuration, const PointLink& link)
{
    for (const Document& document : configuration.documents)
        if (document.id == link.document)
            return document.title + " · " + point_about(document, link);
    return {};
}

std::string range(const WayShare& share, int answers)
{
    return say("{0}–{1} of {2}", share.least, share.most, answers);
}

struct WayCard {
    const DilemmaTable& table;
    std::size_t way;
    const std::string& words;
};

float way_height(Ui& ui, const WayCard& way, float width)
{
    const float letter = ui.text_width(Type::heading, "A") + ui.u(space::m), pad = ui.u(space::m);
    const float words = ui.text_height(Type::body_strong, way.words, width - letter - 2 * pad);
    if (way.table.shown)  // nothing to touch any more
        return words + (way.table.shares.empty() ? 0 : ui.line_height(Type::label)) + 2 * ui.u(space::s);
    return std::max(ui.u(space::control) + ui.u(space::s), words + 2 * pad);
}

/// From how many to how many, as a bar of that width at that place.
void draw_share(Ui& ui, const WayCard& way, Rect inside)
{
    const Palette& p = ui.palette();
    const WayShare& share = way.table.shares[way.way];
    const auto all = static_cast<float>(std::max(1, way.table.answers));
    const Rect line = inside.cut_bottom(ui.line_height(Type::label));
    const std::string words = range(share, way.table.answers);
    const float height = ui.u(space::bar) * 1.4f;
    const Rect bar{line.x, line.middle_y() - height / 2, line.w - ui.text_width(Type::label, words) - ui.u(space::m), height};
    ui.fill(bar, p.track, bar.h / 2);
    ui.fill({bar.x, bar.y, bar.w * static_cast<float>(share.most) / all, bar.h}, p.outline, bar.h / 2);
    if (share.least > 0)
        ui.fill({bar.x, bar.y, bar.w * static_cast<float>(share.least) / all, bar.h}, p.primary, bar.h / 2);
    ui.text_line(Type::label, line.right(), line.middle_y(), words, p.ink_secondary, Align::right);
}

void draw_way(Ui& ui, const WayCard& way, const Rect& place)
{
    const Palette& p = ui.palette();
    const std::string id = "way." + std::to_string(way.way);
    const bool open = !way.table.shown;
    if (open && ui.control(id, way.words, place))
        ui.emit(ChooseWay{way.way});
    card(ui, place, open && ui.held(id));
    Rect inside = place.inset(ui.u(space::m), ui.u(open ? space::m : space::s));
    const float letter = ui.text_width(Type::heading, "A") + ui.u(space::m);
    const bool shown = way.table.shown && !way.table.shares.empty();
    Rect words = inside;
    if (shown)
        words.cut_bottom(ui.line_height(Type::label));
    ui.text_line(Type::heading, words.x, words.middle_y(), letters[way.way], p.primary);
    words.cut_left(letter);
    const float height = ui.text_height(Type::body_strong, way.words, words.w);
    ui.text(Type::body_strong, {words.x, words.middle_y() - height / 2, words.w, height}, way.words, p.ink);
    inside.cut_left(letter);
    if (shown)
        draw_share(ui, way, inside);
}

/// They share `spread` more pixels than they need, up to half as high again.
float draw_ways(Ui& ui, const DilemmaTable& table, const Dilemma& dilemma, Rect area, float spread)
{
    const float gap = std::max(ui.u(space::m), ui.control_gap()), top = area.y;
    const std::size_t beside = fit_beside(area.w, 2, ui.u(560), gap) ? 2 : 1;
    const float more = std::min(spread * static_cast<float>(beside) / ways_to_act, ui.u(space::l));
    for (std::size_t first = 0; first < ways_to_act; first += beside) {
        const auto places = columns(area, beside, gap);
        float height = 0;
        for (std::size_t i = first; i < first + beside; ++i)
            height = std::max(height, way_height(ui, {table, i, dilemma.ways[i]}, places[0].w));
        height += more;
        for (std::size_t i = first; i < first + beside; ++i)
            draw_way(ui, {table, i, dilemma.ways[i]}, {places[i - first].x, area.y, places[i - first].w, height});
        area.cut_top(height + gap);
    }
    return area.y - top;
}

/// Until `floor` have answered there is nothing that may be shown.
std::string note(const DilemmaTable& table, int floor)
{
    if (table.shown)
        return table.shares.empty() ? tr("Too few answers to show anything") : tr("The least and the most it can be, so that no single answer can be read.");
    if (table.answers == 0)
        return tr("Talk it over, and then each taps a way. The screen keeps the sum alone, and only while the card is open.");
    const std::string answers = say_count("{0} answer.", "{0} answers.", table.answers);
    return answers + ' ' + (table.answers < floor ? say("How they are spread can be shown from {0}.", floor) : std::string(tr("They are shown when all are ready.")));
}

std::vector<Button> buttons(const DilemmaTable& table, int floor)
{
    if (table.shown)
        return {{.id = "dilemma.again", .label = tr("Discuss again"), .icon = "replay", .right = true}};
    if (table.answers < floor)
        return {};
    return {{.id = "dilemma.show", .label = tr("Show what was chosen"), .look = Look::primary, .right = true}};
}

/// The dilemmas about one document.
struct Group {
    const Document& document;
    std::vector<std::size_t> dilemmas;
};

std::vector<Group> groups_of(const Configuration& configuration)
{
    std::vector<Group> groups;
    for (const Document& document : configuration.documents) {
        Group group{document, {}};
        for (std::size_t i = 0; i < configuration.dilemmas.size(); ++i)
            if (configuration.dilemmas[i].about.document == document.id)
                group.dilemmas.push_back(i);
        if (!group.dilemmas.empty())
            groups.push_back(std::move(group));
    }
    return groups;
}

float draw_group(Ui& ui, const Configuration& configuration, const Group& group, Rect area)
{
    const float top = area.y;
    area.cut_top(ui.text(Type::overline, area, group.document.title, ui.palette().primary) + ui.u(space::s));
    std::vector<CardRow> rows;
    for (const std::size_t i : group.dilemmas)
        rows.push_back({"dilemma." + std::to_string(i), configuration.dilemmas[i].title, point_about(group.document, configuration.dilemmas[i].about)});
    if (const auto tapped = draw_card_rows(ui, rows, area))
        ui.emit(OpenDilemma{group.dilemmas[*tapped]});
    return area.y - top;
}

/// The documents stand beside one another, so that who chooses sees that there are several.
float draw_choice(Ui& ui, const Room& room, Rect area)
{
    const float top = area.y, gap = std::max(ui.u(space::l), ui.control_gap());
    const auto groups = groups_of(room.configuration);
    const std::size_t beside = groups.size() > 1 && fit_beside(area.w, 2, ui.u(560), gap) ? 2 : 1;
    for (std::size_t first = 0; first < groups.size(); first += beside) {
        const auto places = columns(area, beside, gap);
        float height = 0;
        for (std::size_t i = first; i < std::min(first + beside, groups.size()); ++i)
            height = std::max(height, draw_group(ui, room.configuration, groups[i], {places[i - first].x, area.y, places[i - first].w, endless}));
        area.cut_top(height + ui.u(space::s));
    }
    return area.y - top;
}

/// Its name, and what it is about, in one line where there is room.
float draw_name(Ui& ui, const Room& room, const Dilemma& dilemma, Rect area)
{
    const Palette& p = ui.palette();
    const std::string link = about(room.configuration, dilemma.about);
    const float top = area.y, name = ui.text_width(Type::label_strong, dilemma.title) + ui.u(space::m);
    if (room.state.dilemma.shown || name + ui.text_width(Type::label, link) > area.w) {
        area.cut_top(ui.text(Type::label_strong, area, dilemma.title, p.ink));
        if (!room.state.dilemma.shown)
            area.cut_top(ui.text(Type::label, area, link, p.ink_muted));
    } else {
        const float middle = area.y + ui.line_height(Type::label_strong) / 2;
        ui.text_line(Type::label_strong, area.x, middle, dilemma.title, p.ink);
        ui.text_line(Type::label, area.x + name, middle, link, p.ink_muted);
        area.cut_top(ui.line_height(Type::label_strong));
    }
    return area.y - top + ui.u(space::s);
}

}  // namespace

void draw_dilemmas(Ui& ui, const Room& room)
{
    Rect page = page_area(ui, space::margin);
    if (draw_header(ui, room, page, {.back_id = "dilemmas.back", .back = tr("Home"), .tools = true}))
        ui.emit(GoBack{});
    page.cut_top(ui.u(space::m));
    page.cut_top(ui.text(Type::heading, page, tr("What would you do?"), ui.palette().ink) + ui.u(space::m));
    if (!Footer(ui, page.w, {{.id = "dilemmas.draw", .label = tr("Draw a card"), .icon = "shuffle", .look = Look::primary, .right = true}}).draw_below(page).empty())
        ui.emit(DrawDilemma{});
    flow(ui, "dilemmas.scroll", page, ui.palette().ground, [&](Rect area, float) { return draw_choice(ui, room, area); });
}

void draw_dilemma(Ui& ui, const Room& room)
{
    const Palette& p = ui.palette();
    const DilemmaTable& table = room.state.dilemma;
    const auto& all = room.configuration.dilemmas;
    const Dilemma& dilemma = all[std::min(table.card, all.size() - 1)];
    Rect page = page_area(ui, space::margin);
    if (draw_header(ui, room, page, {.back_id = "dilemma.back", .back = room.state.trail.empty() ? tr("Dilemmas") : tr("The point"), .tools = true}))
        ui.emit(GoBack{});
    const int floor = room.configuration.checkin.floor;
    const auto tapped = Footer(ui, page.w, buttons(table, floor), note(table, floor), p.ink_secondary).draw_below(page);
    if (tapped == "dilemma.show")
        ui.emit(ShowWays{});
    else if (tapped == "dilemma.again")
        ui.emit(DiscussAgain{});
    page.cut_top(ui.u(space::m));
    flow(ui, "dilemma.scroll", page, p.ground, [&](Rect area, float spread) {
        const float top = area.y;
        area.cut_top(draw_name(ui, room, dilemma, area));
        const Type type = !table.shown && widest_word(ui, Type::heading, dilemma.situation) <= area.w ? Type::heading : Type::overline;
        area.cut_top(ui.text(type, area, dilemma.situation, p.ink) + ui.u(space::m) + std::min(spread / 4, ui.u(space::l)));
        if (table.shown)
            area.cut_top(draw_to_discuss(ui, dilemma.question, area));
        else
            area.cut_top(ui.text(Type::overline, area, tr("What do you do?"), p.primary) + ui.u(space::s));
        area.cut_top(draw_ways(ui, table, dilemma, area, spread * 3 / 4));
        return area.y - top;
    });
}

}  // namespace kiosk
