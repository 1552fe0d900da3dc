// Why: what happens when nobody does anything: screens go home, thanks fade, the check-in closes at its time, reminders
// come due. All by the monotonic clock.
#include "core/step.hpp"

namespace kiosk {
namespace {

bool retrying(const Step& step) { return step.state.retry_at && step.now.instant < *step.state.retry_at; }

/// What the journal could not take is tried again every minute, whether anybody touches the screen or not.
void catch_up(Step& step)
{
    const auto& notice = step.state.notice;
    if (notice && notice->kind == Notice::Kind::not_saved && !retrying(step))
        step.want(CatchUp{});
}

void look_again(Step& step)
{
    if (step.state.meeting_unknown && !retrying(step))
        step.want(FindMeeting{});
}

void fade_notice(Step& step)
{
    auto& notice = step.state.notice;
    if (notice && notice->until && step.now.instant >= *notice->until)
        notice.reset();
}

void fade_reminder(Step& step)
{
    auto& reminder = step.state.reminder;
    if (reminder && step.now.instant - reminder->since >= reminder_shown_for)
        reminder.reset();
}

void recall_a_norm(Step& step)
{
    const State& state = step.state;
    const bool in_session = state.screen == Screen::meeting || state.screen == Screen::speakers;
    if (!in_session || state.sheet != Sheet::none || state.reminder || retrying(step))
        return;
    const Configuration& configuration = step.configuration;
    if (const auto due = due_reminder(*state.meeting, configuration.reminders, configuration.meeting, step.now.instant))
        step.commit(ReminderShown{due->point, due->text, due->id});
}

void leave_thanks(Step& step)
{
    if (step.state.screen != Screen::thanks || step.now.instant - step.state.screen_since < thanks_shown_for)
        return;
    leave_half_given(step);
    step.state.access = {};
}

/// When all have answered, at its time, or again when publishing failed; a member who stands there answering is let finish.
void close_when_due(Step& step)
{
    const State& state = step.state;
    if (!state.checkin || state.screen != Screen::welcome || state.sheet != Sheet::none || retrying(step))
        return;
    const Checkin& checkin = *state.checkin;
    if (checkin.closing || checkin.answered >= checkin.present || step.now.instant >= checkin.closes_at)
        close_checkin(step);
}

/// A screen that is left is as the council wants it for who comes next.
void go_home_when_left(Step& step)
{
    const auto waits = patience(step.state, step.configuration);
    if (!waits || step.now.instant - step.state.touched < *waits)
        return;
    step.state.access = {};
    if (step.state.screen == Screen::statement)
        return leave_half_given(step);
    if (step.state.checkin)
        return step.show(Screen::welcome);
    if (step.state.screen == Screen::help && step.state.meeting)
        return step.show(meeting_screen(*step.state.meeting));
    if (!step.state.meeting_unknown)
        step.state.notice.reset();
    step.show(step.state.screen == Screen::home || step.state.screen == Screen::help ? Screen::idle : Screen::home);
}

std::optional<Duration> patience_of_reader(const State& state, const Configuration& configuration)
{
    const IdleTimes& times = configuration.idle;
    switch (state.screen) {
    case Screen::home: return times.home;
    case Screen::statement: return times.checkin;
    case Screen::pin: return state.checkin ? times.checkin : times.reading;
    case Screen::help: return times.help;
    case Screen::decks:
    case Screen::slides:
    case Screen::dilemmas:
    case Screen::dilemma: return times.showing;
    case Screen::library:
    case Screen::kodeks:
    case Screen::point:
    case Screen::search:
    case Screen::draft:
    case Screen::setup:
    case Screen::agendas:
    case Screen::agenda_files:
    case Screen::agenda_found:
    case Screen::recap:
    case Screen::results: return times.reading;
    case Screen::welcome:
        if (state.sheet != Sheet::none)
            return times.reading;
        return state.access == Access{} ? std::nullopt : std::optional<Duration>(times.checkin);
    case Screen::idle:
    case Screen::opening:
    case Screen::meeting:
    case Screen::pause:
    case Screen::speakers:
    case Screen::thanks: return std::nullopt;
    }
    return std::nullopt;
}

}  // namespace

std::optional<Duration> patience(const State& state, const Configuration& configuration)
{
    const auto waits = patience_of_reader(state, configuration);
    return waits && listener(state) != Listener::nobody ? *waits * listening_takes : waits;
}

bool asks_if_still_here(const State& state, const Configuration& configuration, Instant now)
{
    const auto waits = patience(state, configuration);
    const bool rests = state.screen == Screen::home && state.access == Access{};  // nobody loses anything
    return waits && !rests && (state.screen != Screen::welcome || state.sheet != Sheet::none) && now - state.touched >= *waits - configuration.idle.warning;
}

void on(Step& step, const Tick&)
{
    catch_up(step);
    look_again(step);
    fade_notice(step);
    fade_reminder(step);
    leave_thanks(step);
    go_home_when_left(step);
    close_when_due(step);
    ask_to_end_when_due(step);
    recall_a_norm(step);
    look_for_agenda_files(step);
}

}  // namespace kiosk
