// Why: what the chair sets around the agenda: when the meeting began in truth, when it is to end and to pause, how many are there, how
// many have stepped out of this item. Each is a number with a button for less and one for more.
#include "core/words.hpp"
#include "domain/plan.hpp"
#include "ui/layout.hpp"
#include "ui/phrases.hpp"
#include "ui/screens/screens.hpp"
#include "ui/screens/shared.hpp"

namespace kiosk {
namespace {

std::string start_line(const Meeting& meeting, const Now& now)
{
    const auto late = started_late(meeting, now);
    if (!late)
        return {};
    const std::string began = at_instant(now, meeting.started);
    if (late->count() >= 1)
        return say("The meeting began {0}, {1} min after its time", began, late->count());
    return say("The meeting began {0}", began);
}

std::string time_or_none(const std::optional<TimeOfDay>& time) { return time ? at_time(*time) : std::string(tr("not set")); }

float draw_lines(Ui& ui, const Room& room, Rect area)
{
    const Palette& p = ui.palette();
    const Meeting& meeting = *room.state.meeting;
    const float top = area.y;
    area.cut_top(ui.text(Type::body, area, say("{0} in items · {1}", hours_and_minutes(std::chrono::floor<std::chrono::minutes>(meeting_time(meeting, room.now.instant))),
                                               plan_phrase(meeting, room.now.instant)), p.ink));
    const std::string began = start_line(meeting, room.now), ends = end_phrase(meeting, room.now);
    if (const std::string line = began + (began.empty() || ends.empty() ? "" : " · ") + ends; !line.empty())
        area.cut_top(ui.text(Type::label, area, line, p.ink_secondary));
    return area.y - top + ui.u(space::s);
}

float draw_steppers(Ui& ui, const Room& room, Rect area)
{
    const Meeting& meeting = *room.state.meeting;
    const float top = area.y;
    const auto row = [&](Stepper one) { area.cut_top(stepper(ui, area, one)); };
    if (clock_is_set(room.now.wall)) {
        row({"time.end", tr("The meeting is to end"), time_or_none(meeting.agenda.end), tr("End five minutes earlier"), tr("End five minutes later"), SetEndTime{-5}, SetEndTime{5}});
        row({"time.pause", tr("Pause"), time_or_none(meeting.agenda.pause), tr("Pause five minutes earlier"), tr("Pause five minutes later"), SetPauseTime{-5}, SetPauseTime{5}});
    }
    const int members = room.configuration.council.members, needed = quorum(members);
    row({"time.present", short_of_quorum(meeting, members) ? say("Present: no quorum, {0} are needed", needed) : say("Present, of {0}", members), std::to_string(meeting.present),
         tr("One fewer present"), tr("One more present"), ChangePresent{-1}, ChangePresent{1}});
    if (meeting.phase != Meeting::Phase::running)
        return area.y - top;
    row({"time.out", tr("Out of the room for this item"), std::to_string(meeting.times[meeting.current].out_of_room), tr("One is back"), tr("One has stepped out"),
         NoteOutOfRoom{-1}, NoteOutOfRoom{1}});
    row({"time.start", tr("The meeting had begun before it was tapped"), start_line(meeting, room.now).empty() ? std::string() : at_instant(room.now, meeting.started),
         tr("Began a minute earlier"), tr("Began a minute later"), CorrectStart{1}, CorrectStart{-1}});
    return area.y - top;
}

}  // namespace

void draw_time_sheet(Ui& ui, const Room& room)
{
    const Meeting& meeting = *room.state.meeting;
    Rect inside = side_sheet(ui, tr("Time and members"));
    std::vector<Button> buttons{{.id = "time.back", .label = tr("Agenda"), .icon = "arrow_back", .role = Role::dismiss}};
    if (meeting.agenda.end && clock_is_set(room.now.wall))
        buttons.push_back({.id = "time.spread", .label = tr("Spread the minutes until the end"), .icon = "tune"});
    if (meeting.agenda.end)
        buttons.push_back({.id = "time.no-end", .label = tr("No set end"), .icon = "close"});
    if (meeting.agenda.pause)
        buttons.push_back({.id = "time.no-pause", .label = tr("No set pause"), .icon = "close"});
    const auto tapped = Footer(ui, inside.w, std::move(buttons)).draw_below(inside);
    if (tapped == "time.back")
        ui.emit(OpenAgendaSheet{});
    if (tapped == "time.spread")
        ui.emit(SpreadPlan{});
    if (tapped == "time.no-end")
        ui.emit(ForgetEndTime{});
    if (tapped == "time.no-pause")
        ui.emit(ForgetPauseTime{});
    flow(ui, "time.scroll", inside, ui.palette().surface, [&](Rect area, float) {
        const float top = area.y;
        area.w = inside.w - ScrollArea::strip(ui);  // a time that is set brings buttons, and may make it scroll: no stepper walks for that
        area.cut_top(draw_lines(ui, room, area));
        area.cut_top(draw_steppers(ui, room, area));
        return area.y - top;
    });
}

}  // namespace kiosk
