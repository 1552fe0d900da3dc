// Why: thirty people must see from the coffee how long is left, and what they come back to.
#include <algorithm>

#include "core/words.hpp"
#include "ui/layout.hpp"
#include "ui/phrases.hpp"
#include "ui/screens/screens.hpp"
#include "ui/screens/shared.hpp"

namespace kiosk {
namespace {

std::string what_follows(const Room& room, Duration left)
{
    const AgendaItem& item = current_item(*room.state.meeting);
    const std::string what = say("item {0}, {1}", item.number, item_title(item));
    if (left <= Duration::zero())
        return say("The pause is over. We go on with {0}", what);
    return clock_is_set(room.now.wall) ? say("We go on {0} with {1}", at_instant(room.now, room.now.instant + left), what) : say("Then we go on with {0}", what);
}

/// The time is as large as the page lets it be; all of it stands a little above the middle.
float draw_body(Ui& ui, const Room& room, Rect area, float spread)
{
    const Palette& p = ui.palette();
    const Duration left = pause_left(*room.state.meeting, room.now.instant);
    const bool over = left <= Duration::zero();
    const std::string time = running_time(over ? -left : left + std::chrono::milliseconds(999));
    const float more = ui.line_height(Type::countdown) - ui.line_height(Type::giant);
    const Type type = spread >= more && ui.figures_width(Type::countdown, time) <= area.w ? Type::countdown
                      : ui.figures_width(Type::giant, time) <= area.w                     ? Type::giant
                                                                                          : Type::numeral;
    const float top = area.y;
    area.cut_top(std::max(0.f, spread - more) * 0.4f);
    area.cut_top(ui.text(Type::heading, area, tr("Pause"), p.primary, Align::centre));
    const Rect figures = area.cut_top(std::max(ui.line_height(type), ui.line_height(Type::giant)));
    ui.figures(type, figures.middle_x(), figures.middle_y(), time, over ? p.gold_ink : p.ink, Align::centre);
    const std::string line = what_follows(room, left);
    area.cut_top(ui.text(ui.fitting({Type::lead, Type::body}, line, area.w, 3 * ui.line_height(Type::lead)), area, line, p.ink_secondary, Align::centre));
    return area.y - top;
}

}  // namespace

void draw_pause(Ui& ui, const Room& room)
{
    Rect page = page_area(ui, space::margin);
    (void)draw_header(ui, room, page, {.help = true});
    draw_quorum(ui, room, page);
    std::vector<Button> buttons{{.id = "pause.more", .label = tr("+5 min")},
                                {.id = "pause.resume", .label = tr("Resume the meeting"), .icon = "play_arrow", .look = Look::primary, .role = Role::commit}};
    const float width = std::min(page.w, button_width(ui, buttons[0]) + button_width(ui, buttons[1]) + ui.u(space::m));
    Footer footer(ui, width, std::move(buttons));
    const Rect area = page.cut_bottom(footer.height());
    page.cut_bottom(ui.u(space::m));
    const auto tapped = footer.draw({area.middle_x() - width / 2, area.y, width, area.h});
    if (tapped == "pause.more")
        ui.emit(ExtendPause{});
    if (tapped == "pause.resume")
        ui.emit(ResumeMeeting{});
    flow(ui, "pause.scroll", page, ui.palette().ground, [&](Rect content, float spread) { return draw_body(ui, room, content, spread); });
}

}  // namespace kiosk
