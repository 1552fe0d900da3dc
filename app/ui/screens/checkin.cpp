// Why: the mødetjek's welcome and its thanks. What is asked between them stands in statement.cpp.
#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "core/words.hpp"
#include "ui/charts.hpp"
#include "ui/layout.hpp"
#include "ui/phrases.hpp"
#include "ui/screens/screens.hpp"

namespace kiosk {
namespace {

std::string closing_line(const Room& room)
{
    const Instant closes = room.state.checkin->closes_at;
    if (clock_is_set(room.now.wall))
        return say("The meeting check closes {0}", at_instant(room.now, closes));
    const auto left = std::max(std::chrono::ceil<std::chrono::minutes>(closes - room.now.instant), std::chrono::minutes(0));
    return say("The meeting check closes in {0}", minutes_short(left));
}

/// How many have answered, of those present: in a ring, with its words in it or, where they find no room there, below.
void draw_count(Ui& ui, const Room& room, Rect area)
{
    const Palette& p = ui.palette();
    const Checkin& checkin = *room.state.checkin;
    const std::string of = say("of {0} have answered", checkin.present), count = std::to_string(checkin.answered);
    const float thick = ui.u(space::ring * 1.55f), gap = ui.u(space::s);
    const auto radius_in = [&] { return std::min({ui.u(space::xl * 3.06f), area.w / 2, area.h / 2}); };
    float radius = radius_in();
    const float wide = 2 * (radius - thick) * 0.8f, cap = ui.fonts().cap_height(Type::numeral), inside = ui.text_height(Type::label, of, wide);
    const bool in_ring = widest_word(ui, Type::label, of) <= wide && cap + gap + inside <= wide;
    if (!in_ring) {
        const float below = ui.text_height(Type::label, of, area.w);
        ui.text(Type::label, area.cut_bottom(below), of, p.ink_muted, Align::centre);
        area.cut_bottom(gap);
        radius = radius_in();
    }
    const float x = area.middle_x(), y = area.middle_y(), hole = 2 * (radius - thick) * 0.8f;
    const auto figures_fit = [&](Type type) { return std::hypot(ui.figures_width(type, count), ui.fonts().cap_height(type)) <= hole; };
    constexpr std::array smaller{Type::numeral, Type::title, Type::page_title, Type::heading, Type::overline};
    const auto figure = std::find_if(smaller.begin(), smaller.end(), figures_fit);
    if (!in_ring && figure == smaller.end()) {  // no ring is so small
        ui.figures(Type::heading, x, y, count, p.ink, Align::centre);
        return;
    }
    ring(ui, x, y, radius, thick, static_cast<double>(checkin.answered) / std::max(1, checkin.present), p.track, p.primary);
    if (!in_ring) {
        ui.figures(*figure, x, y, count, p.ink, Align::centre);
        return;
    }
    const float top = y - (cap + gap + inside) / 2;
    ui.figures(Type::numeral, x, top + cap / 2, count, p.ink, Align::centre);
    ui.text(Type::label, {x - wide / 2, top + cap + gap, wide, inside}, of, p.ink_muted, Align::centre);
}

Button begin_button() { return {.id = "checkin.begin", .label = tr("Give your answer"), .icon = "touch_app", .look = Look::primary, .role = Role::commit}; }

/// Large, since everybody looks for it with the coat on.
float draw_begin(Ui& ui, const Rect& area)
{
    const Palette& p = ui.palette();
    const Button give = begin_button();
    const float icon = ui.fonts().icon_pixels(IconSize::key), side = ui.u(space::xl), gap = ui.u(space::m);
    const Type type = ui.text_width(Type::heading, give.label) + icon + gap + 2 * side <= area.w ? Type::heading : Type::label_strong;
    const float width = std::min(area.w, ui.text_width(type, give.label) + icon + gap + 2 * side), words = width - icon - gap - 2 * side;
    const float text = ui.text_height(type, give.label, words + 1);
    const Rect pill{area.x, area.y, width, std::max(ui.u(150), text + 2 * gap)};
    if (ui.control(give.id, give.label, pill, give.role))
        ui.emit(BeginAnswers{});
    ui.fill(pill, ui.held(give.id) ? p.primary.faded(0.85f) : p.primary, pill.h / 2);
    ui.icon(IconSize::key, pill.x + side + icon / 2, pill.middle_y(), give.icon, p.on_primary);
    ui.text(type, {pill.x + side + icon + gap, pill.middle_y() - text / 2, words + 1, text}, give.label, p.on_primary);
    return pill.h;
}

bool takes_answers(const Room& room)
{
    const Checkin& checkin = *room.state.checkin;
    return checkin.answered < checkin.present && !checkin.closing;
}

/// The promise is why an answer is honest: what it needs is taken from the headline, which is then `small`.
float draw_invitation(Ui& ui, const Room& room, Rect area, float spread, bool with_button, bool small)
{
    const Palette& p = ui.palette();
    const float top = area.y;
    area.cut_top(ui.u(space::s) + spread * 0.2f);
    const char* question = tr("How did the meeting go?");
    const Type type = small ? ui.fitting({Type::page_title, Type::heading}, question, area.w, ui.line_height(Type::page_title) * 1.1f)
                            : ui.fitting({Type::headline, Type::title, Type::heading}, question, area.w, ui.line_height(Type::headline) * 2.1f);
    area.cut_top(ui.text(type, area, question, p.ink) + ui.u(small ? space::s : space::m) + spread * 0.2f);
    const std::string promise = statements_count(room.state.meeting->checkin.statements.size()) + ' ' + tr("The screen keeps only the sum: neither name, time nor order.");
    area.cut_top(ui.text(Type::lead, area, promise, p.ink_secondary));
    if (!with_button || !takes_answers(room))
        return area.y - top;
    area.cut_top(ui.u(space::l) + std::min(spread * 0.2f, ui.u(space::xl)));
    return area.y + draw_begin(ui, area) - top;
}

float invitation_height(Ui& ui, const Room& room, float width, bool small)
{
    return ui.measured([&] { return draw_invitation(ui, room, {0, 0, width, endless}, 0, true, small); });
}

/// The words, and the button below them; where they do not fit, the words scroll and the button stays.
void draw_invitation_in(Ui& ui, const Room& room, Rect area, float most_spread, bool small)
{
    const bool fits = invitation_height(ui, room, area.w, small) <= area.h + 1;
    if (!fits && takes_answers(room)) {
        const float button = ui.measured([&] { return draw_begin(ui, {area.x, area.y, area.w, endless}); });
        draw_begin(ui, area.cut_bottom(button));
        area.cut_bottom(ui.u(space::s));
    }
    flow(ui, "welcome.scroll", area, ui.palette().ground,
         [&](Rect content, float spread) { return draw_invitation(ui, room, content, std::min(spread, most_spread), fits, small); });
}

/// Without a ring the count stands here, in words; the hour gives way to it where one line does not hold both.
std::string welcome_note(const Ui& ui, const Room& room, float width, bool with_count)
{
    if (!with_count)
        return closing_line(room);
    const Checkin& checkin = *room.state.checkin;
    const std::string count = say("{0} of {1} have answered", checkin.answered, checkin.present), both = count + " · " + closing_line(room);
    return ui.text_width(Type::label, both) <= width ? both : count;
}

Footer welcome_footer(Ui& ui, const Room& room, float width, const std::string& close, bool with_count)
{
    return {ui, width, {{.id = "checkin.close", .label = close, .icon = "lock", .right = true}}, welcome_note(ui, room, width, with_count), ui.palette().ink_muted};
}

/// How wide the ring is beside the words, or how high below them, and whether the headline is small.
struct Welcome {
    float ring;
    bool small;
};

float gap_to_ring(const Ui& ui) { return ui.u(space::l); }

/// Below one another the ring takes what the words leave, and at least what it needs.
std::optional<Welcome> with_ring_below(Ui& ui, const Room& room, const Rect& page)
{
    const float left = page.h - invitation_height(ui, room, page.w, false) - gap_to_ring(ui), air = room.configuration.panel.low_reach ? 0 : ui.u(space::xl * 2);
    if (left < std::min(ui.u(space::xl * 3.6f), page.h / 2))
        return std::nullopt;
    return Welcome{std::max(std::min(left, ui.u(space::xl * 6.2f)), left - air), false};
}

/// Beside the words the ring becomes smaller until they fit.
std::optional<Welcome> with_ring_beside(Ui& ui, const Room& room, const Rect& page)
{
    const float largest = std::max(ui.u(space::xl * 6.2f), page.w * 0.32f), least = widest_word(ui, Type::heading, tr("How did the meeting go?")) * 2;
    for (const bool small : {false, true})
        for (const float share : {1.f, 0.8f, 0.6f}) {
            const float words = page.w - largest * share - gap_to_ring(ui);
            if (words >= least && invitation_height(ui, room, words, small) <= page.h + 1)
                return Welcome{largest * share, small};
        }
    return std::nullopt;
}

}  // namespace

void draw_welcome(Ui& ui, const Room& room)
{
    Rect page = page_area(ui, space::margin);
    (void)draw_header(ui, room, page, {.tools = true});
    const std::string close = say("{0} closes", room.configuration.council.chair_title);
    Rect above = page;
    above.h = ui.measured([&] { Rect rest = page; (void)welcome_footer(ui, room, page.w, close, false).draw_below(rest); return rest.h; });
    const auto ring = ui.portrait() ? with_ring_below(ui, room, above) : with_ring_beside(ui, room, above);
    if (!welcome_footer(ui, room, page.w, close, !ring).draw_below(page).empty())
        ui.emit(OpenPin{PinPurpose::close_checkin});
    if (!ring)
        return draw_invitation_in(ui, room, page, endless, invitation_height(ui, room, page.w, false) > page.h + 1);
    const float gap = gap_to_ring(ui);
    if (!ui.portrait()) {
        draw_count(ui, room, page.cut_right(ring->ring));
        page.cut_right(gap);
        return draw_invitation_in(ui, room, page, endless, ring->small);
    }
    const bool low = room.configuration.panel.low_reach;  // what is touched stands last where it has to be low
    draw_count(ui, room, low ? page.cut_top(ring->ring) : page.cut_bottom(ring->ring));
    low ? page.cut_top(gap) : page.cut_bottom(gap);
    draw_invitation_in(ui, room, page, low ? 0 : ui.u(space::xl * 2), false);
}

namespace {

float draw_thank_you(Ui& ui, const Room& room, Rect area, float spread)
{
    const Palette& p = ui.palette();
    const float top = area.y;
    area.cut_top(spread / 2);
    const Type type = ui.text_width(Type::mark, tr("Thank you")) <= area.w ? Type::mark : Type::title;
    area.cut_top(ui.text(type, area, tr("Thank you"), p.on_thanks, Align::centre));
    area.cut_top(ui.text(Type::lead, area, tr("Your answer is counted. Make room for the next."), p.on_thanks_secondary, Align::centre) + ui.u(space::l));
    const auto shown = room.now.instant - room.state.screen_since;
    const double left = 1 - static_cast<double>(shown.count()) / static_cast<double>(thanks_shown_for.count());
    const float width = std::min(ui.u(500), area.w), thick = ui.u(space::s - 4);
    bar(ui, {area.middle_x() - width / 2, area.y, width, thick}, left, p.on_thanks.faded(0.15f), p.gold);
    return area.y + thick - top;
}

}  // namespace

void draw_thanks(Ui& ui, const Room& room)
{
    const Palette& p = ui.palette();
    ui.fill(ui.whole(), p.thanks);
    Rect page = page_area(ui, space::margin);
    const char* undo = tr("Take my answer back");
    const float icon = ui.fonts().icon_pixels(IconSize::inline_), gap = ui.u(space::s), side = ui.u(space::l);
    const float words = std::min(ui.text_width(Type::label, undo), page.w - icon - gap - 2 * side), text = ui.text_height(Type::label, undo, words + 1);
    const Rect row = page.cut_bottom(std::max(ui.control_height(), text + 2 * gap));
    const float width = words + icon + gap + 2 * side;
    const Rect place{row.middle_x() - width / 2, row.y, width, row.h};
    if (ui.control("checkin.undo", undo, place, Role::undo))
        ui.emit(UndoAnswers{});
    if (ui.held("checkin.undo"))
        ui.fill(place, p.on_thanks.faded(0.12f), place.h / 2);
    ui.icon(IconSize::inline_, place.x + side + icon / 2, place.middle_y(), "undo", p.on_thanks_secondary);
    ui.text(Type::label, {place.x + side + icon + gap, place.middle_y() - text / 2, words + 1, text}, undo, p.on_thanks_secondary);
    page.cut_bottom(ui.u(space::m));
    flow(ui, "thanks.scroll", page, p.thanks, [&](Rect area, float spread) { return draw_thank_you(ui, room, area, spread); });
    if (!room.configuration.display.reduce_motion)
        ui.keep_moving();
}

}  // namespace kiosk
