// Why: the meeting begins from two or three norms that everybody sees together, before item 1.
#include <algorithm>

#include "core/words.hpp"
#include "ui/layout.hpp"
#include "ui/phrases.hpp"
#include "ui/screens/screens.hpp"
#include "ui/screens/shared.hpp"

namespace kiosk {
namespace {

/// What it needs in that width.
float norm_height(const Ui& ui, const Room& room, const ReminderRule& rule, float width)
{
    const float inside = width - 2 * ui.u(space::l);
    return 2 * ui.u(space::l) + ui.fonts().icon_pixels(IconSize::door) + ui.u(space::m) + ui.text_height(Type::overline, rule.text, inside) + ui.u(space::s) +
           ui.text_height(Type::label, point_numbers(kodeks(room.configuration), {rule.point}), inside);
}

/// What is left of a card for the norm itself.
float room_for_words(const Ui& ui, const Room& room, const ReminderRule& rule, const Rect& card)
{
    const Rect inside = card.inset(ui.u(space::l), ui.u(space::l));
    return inside.h - ui.fonts().icon_pixels(IconSize::door) - ui.text_height(Type::label, point_numbers(kodeks(room.configuration), {rule.point}), inside.w) - ui.u(space::l + space::s);
}

/// One for all: a norm in larger letters would be the more important one.
Type type_of_norms(const Ui& ui, const Room& room, const std::vector<const ReminderRule*>& norms, const Rect& card)
{
    const float width = card.w - 2 * ui.u(space::l);
    const auto large = [&](const ReminderRule* rule) {
        return ui.fitting({Type::heading, Type::overline}, rule->text, width, room_for_words(ui, room, *rule, card)) == Type::heading;
    };
    return std::all_of(norms.begin(), norms.end(), large) ? Type::heading : Type::overline;
}

void draw_norm(Ui& ui, const Room& room, const ReminderRule& rule, Type type, const Rect& rect)
{
    const Palette& p = ui.palette();
    card(ui, rect);
    Rect inside = rect.inset(ui.u(space::l), ui.u(space::l));
    const float icon = ui.fonts().icon_pixels(IconSize::door);
    ui.icon(IconSize::door, inside.x + icon / 2, inside.y + icon / 2, rule.icon, p.gold_ink);
    inside.cut_top(icon);
    const std::string where = point_numbers(kodeks(room.configuration), {rule.point});
    const float foot = ui.text_height(Type::label, where, inside.w);
    inside.cut_top(std::clamp(inside.h - ui.text_height(type, rule.text, inside.w) - foot - ui.u(space::s), ui.u(space::m), ui.u(space::l)));
    inside.cut_top(ui.text(type, inside, rule.text, p.ink) + ui.u(space::s));
    ui.text(Type::label, inside, where, p.ink_muted);
}

std::vector<const ReminderRule*> opening_norms(const Configuration& configuration)
{
    std::vector<const ReminderRule*> norms;
    for (const ReminderRule& rule : configuration.reminders)
        if (rule.trigger == Trigger::opening && norms.size() < 3)
            norms.push_back(&rule);
    return norms;
}

float draw_norms(Ui& ui, const Room& room, Rect area, float spread)
{
    const auto norms = opening_norms(room.configuration);
    const float gap = ui.u(space::m + space::xs), top = area.y;
    if (norms.empty())
        return 0;
    float least = 0;
    for (const ReminderRule* rule : norms)
        least = std::max({least, ui.u(360), widest_word(ui, Type::overline, rule->text) + 2 * ui.u(space::l)});
    const bool beside = !ui.portrait() && fit_beside(area.w, norms.size(), least, gap);
    const float width = beside ? (area.w - gap * static_cast<float>(norms.size() - 1)) / static_cast<float>(norms.size()) : area.w;
    float height = 0;
    for (const ReminderRule* rule : norms)
        height = std::max(height, norm_height(ui, room, *rule, width));
    height += beside ? spread : spread / static_cast<float>(norms.size());
    const Type type = type_of_norms(ui, room, norms, {0, 0, width, height});
    for (std::size_t i = 0; i < norms.size(); ++i)
        draw_norm(ui, room, *norms[i], type, beside ? Rect{area.x + static_cast<float>(i) * (width + gap), top, width, height}
                                              : Rect{area.x, top + static_cast<float>(i) * (height + gap), width, height});
    return beside ? height : static_cast<float>(norms.size()) * (height + gap) - gap;
}

float draw_body(Ui& ui, const Room& room, Rect area, float spread)
{
    const Palette& p = ui.palette();
    const float top = area.y;
    area.cut_top(ui.text(Type::overline, area, tr("Before we begin"), p.primary) + ui.u(space::m));
    const char* title = clock_is_set(room.now.wall) && is_evening(time_of_day(room.now.local)) ? tr("This is how we do it tonight") : tr("This is how we do it today");
    const Type type = ui.fitting({Type::headline, Type::title, Type::heading}, title, area.w, ui.line_height(Type::headline) * (ui.portrait() ? 2 : 1));
    const float air = std::min(spread, ui.u(space::xl));
    area.cut_top(ui.text(type, area, title, p.ink) + ui.u(space::m) + air);
    area.cut_top(draw_norms(ui, room, area, spread - air));
    return area.y - top;
}

}  // namespace

void draw_opening(Ui& ui, const Room& room)
{
    const Palette& p = ui.palette();
    const Meeting& meeting = *room.state.meeting;
    Rect page = page_area(ui, space::margin_wide);
    (void)draw_header(ui, room, page, {.help = true});
    draw_quorum(ui, room, page);
    const std::string go = say("Go to item {0}", meeting.agenda.items[first_item(meeting.agenda).value_or(0)].number);
    Footer footer(ui, page.w, {{.id = "opening.begin", .label = go, .icon_after = "arrow_forward", .look = Look::primary, .role = Role::commit, .right = true}},
                  meeting.agenda.title + " · " + day(meeting.date) + " · " + say("{0} present", meeting.present), p.ink_secondary);
    if (!footer.draw_below(page).empty())
        ui.emit(BeginItems{});
    flow(ui, "opening.scroll", page, p.ground, [&](Rect area, float spread) { return draw_body(ui, room, area, spread); });
}

}  // namespace kiosk
