// Why: the mødetjek. The state knows which statement stands on the screen and how many have answered, never what: an
// answer goes straight to the ballot as an effect, and from there, once, into the urn. "Tak" comes after the urn has it.
#include "core/step.hpp"

namespace kiosk {
namespace {

std::size_t statement_count(const Step& step) { return step.state.meeting ? step.state.meeting->checkin.statements.size() : 0; }

bool full(const Checkin& checkin) { return checkin.answered >= checkin.present; }

}  // namespace

void begin_checkin(Step& step)
{
    State& state = step.state;
    const Meeting& meeting = *state.meeting;
    const Instant closes = meeting.ended.value_or(step.now.instant) + step.configuration.checkin.open_for;
    state.checkin = Checkin{meeting.present, 0, closes, 0};
    step.show(Screen::welcome);
    step.want(OpenUrn{meeting.id, statement_count(step), meeting.present});
}

void close_checkin(Step& step)
{
    State& state = step.state;
    if (!state.meeting || !state.checkin)
        return;
    state.checkin->closing = true;
    PublishedMeeting frame;
    frame.meeting = state.meeting->id;
    frame.title = state.meeting->agenda.title;
    frame.date = date_to_publish(*state.meeting, step.now);
    frame.present = state.checkin->present;
    frame.answered = state.checkin->answered;
    step.want(Publish{std::move(frame), state.meeting->checkin});
}

void leave_half_given(Step& step)
{
    step.want(WipeBallot{});
    step.state.checkin->statement = 0;
    step.show(Screen::welcome);
}

void on(Step& step, const BeginAnswers&)
{
    State& state = step.state;
    if (state.screen != Screen::welcome || !state.checkin || state.checkin->closing || full(*state.checkin))
        return;
    step.want(WipeBallot{});
    state.checkin->statement = 0;
    state.notice.reset();
    step.show(Screen::statement);
}

void on(Step& step, const GiveAnswer& given)
{
    State& state = step.state;
    if (state.screen != Screen::statement || !state.checkin)
        return;
    const std::size_t statements = statement_count(step);
    step.want(MarkAnswer{state.checkin->statement, given.answer});
    if (state.checkin->statement + 1 < statements) {
        ++state.checkin->statement;
        state.screen_since = step.now.instant;
    } else {
        step.want(StoreAnswers{statements});
    }
}

void on(Step& step, const PreviousStatement&)
{
    State& state = step.state;
    if (state.screen != Screen::statement || !state.checkin)
        return;
    if (state.checkin->statement == 0)
        return leave_half_given(step);
    --state.checkin->statement;
    state.screen_since = step.now.instant;
}

void on(Step& step, const UndoAnswers&)
{
    if (step.state.screen == Screen::thanks && step.now.instant - step.state.screen_since <= thanks_shown_for)
        step.want(TakeBackAnswers{statement_count(step)});
}

void on(Step& step, const CloseCheckin&)
{
    if (step.state.sheet != Sheet::close_checkin)
        return;
    step.state.sheet = Sheet::none;
    close_checkin(step);
}

void on(Step& step, const UrnReady& ready)
{
    if (!step.state.checkin)
        return;
    step.state.checkin->answered = ready.answered;
    if (ready.closing)
        close_checkin(step);
}

void on(Step& step, const UrnFailed& failed)
{
    step.state.checkin.reset();
    step.state.meeting.reset();
    step.show(Screen::home);
    step.notify(Notice::Kind::checkin_unavailable, failed.failure.code);
}

void on(Step& step, const AnswersStored& stored)
{
    if (!step.state.checkin)
        return;
    step.state.checkin->answered = stored.answered;
    step.show(Screen::thanks);
}

void on(Step& step, const AnswersNotStored& failed)
{
    if (!step.state.checkin)
        return;
    leave_half_given(step);
    step.notify(Notice::Kind::answer_not_counted, failed.failure.code, std::chrono::seconds(30));
}

void on(Step& step, const AnswersTakenBack& taken)
{
    if (!step.state.checkin)
        return;
    step.state.checkin->answered = taken.answered;
    leave_half_given(step);
}

void on(Step& step, const AnswersNotTakenBack& failed)
{
    if (!step.state.checkin)
        return;
    leave_half_given(step);
    step.notify(Notice::Kind::answer_kept, failed.failure.code, std::chrono::seconds(30));
}

void on(Step& step, const Published& published)
{
    step.state.result = published.result;
    step.state.notice.reset();
    step.commit(CheckinClosed{});
}

void on(Step& step, const PublishFailed& failed)
{
    step.notify(Notice::Kind::result_pending, failed.failure.code);
    step.state.retry_at = step.now.instant + std::chrono::minutes(1);
    step.show(Screen::welcome);
}

}  // namespace kiosk
