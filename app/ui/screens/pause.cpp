// Why: thirty people must see from the coffee how long is left, and what they come back to.
#include "core/words.hpp"
#include "ui/phrases.hpp"
#include "ui/screens/screens.hpp"
#include "ui/widgets.hpp"

namespace kiosk {

void draw_pause(Ui& ui, const Room& room)
{
    const Palette& p = ui.palette();
    const Meeting& meeting = *room.state.meeting;
    const Duration left = pause_left(meeting, room.now.instant);
    Page page = kiosk::page(ui, space::margin, true);
    const float x = ui.screen().middle_x();
    const float middle = ui.screen().y + ui.screen().h * (ui.portrait() ? 0.36f : 0.405f);
    ui.text_line(Type::heading, x, middle - ui.u(space::xl * 3.2f), tr("Pause"), p.primary, Align::centre);
    const bool over = left <= Duration::zero();
    const std::string time = running_time(over ? -left : left + std::chrono::milliseconds(999));
    const Type type = ui.figures_width(Type::countdown, time) > page.body.w ? Type::giant : Type::countdown;
    ui.figures(type, x, middle, time, over ? p.gold : p.ink, Align::centre);

    const AgendaItem& item = current_item(meeting);
    const std::string what = say("item {0}, {1}", item.number, item_title(item));
    const std::string line = over                           ? say("The pause is over. We go on with {0}", what)
                             : clock_is_set(room.now.wall) ? say("We go on {0} with {1}", at_instant(room.now, room.now.instant + left), what)
                                                           : say("Then we go on with {0}", what);
    const Rect words{page.body.x, middle + ui.u(space::xl * 3.1f), page.body.w, ui.u(space::xl * 2)};
    ui.text(ui.fitting({Type::lead, Type::body, Type::label}, line, words.w, words.h), words, line, p.ink_secondary, Align::centre);

    const Button more{.id = "pause.more", .label = tr("+5 min")};
    const Button resume{.id = "pause.resume", .label = tr("Resume the meeting"), .icon = "play_arrow", .look = Look::primary, .role = Role::commit};
    const float width = button_width(ui, more) + ui.u(space::m - 4) + button_width(ui, resume);
    Rect row{x - width / 2, page.footer.y, width + ui.u(space::m), page.footer.h};
    if (button_left(ui, row, more))
        ui.emit(ExtendPause{});
    if (button_left(ui, row, resume))
        ui.emit(ResumeMeeting{});
}

}  // namespace kiosk
