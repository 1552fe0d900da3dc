#include "core/shell.hpp"

#include <algorithm>
#include <deque>
#include <utility>

#include "core/resume.hpp"
#include "core/step.hpp"

namespace kiosk {
namespace {

template <class... Handlers> struct Overloaded : Handlers... { using Handlers::operator()...; };

}  // namespace

Shell::Shell(const Configuration& configuration, Ports ports, Standing standing)
    : configuration_(configuration), ports_(ports)
{
    state_.standing = standing;
    state_.touched = state_.screen_since = ports_.clock.now().instant;
    resume();
}

void Shell::dispatch(const Action& first)
{
    // What comes of an action carries its time: the journal and the state then agree to the millisecond.
    const Now now = ports_.clock.now();
    std::deque<Action> waiting{first};
    while (!waiting.empty()) {
        Next next = update(std::move(state_), Stamped{std::move(waiting.front()), now}, configuration_);
        waiting.pop_front();
        state_ = std::move(next.state);
        for (const Effect& effect : next.effects)
            if (auto outcome = run(effect, now))
                waiting.push_back(std::move(*outcome));
    }
}

std::optional<Action> Shell::run(const Effect& effect, const Now& now)
{
    return std::visit(
        Overloaded{
            [&](const Commit& commit) -> std::optional<Action> {
                const std::string boot = ports_.clock.boot();
                if (const auto* started = std::get_if<MeetingStarted>(&commit.event)) {
                    const auto id = ports_.store.begin(*started, date_of(now.local), boot, now);
                    return id ? Action(Committed{commit.event, *id}) : Action(CommitFailed{commit.event, id.error()});
                }
                const std::int64_t meeting = state_.meeting ? state_.meeting->id : 0;
                const auto done = ports_.store.append(meeting, commit.event, boot, now);
                return done ? Action(Committed{commit.event, meeting}) : Action(CommitFailed{commit.event, done.error()});
            },
            [&](const VerifyPin& verify) -> std::optional<Action> {
                return PinChecked{ports_.pin.matches(verify.digits)};
            },
            [&](const OpenUrn& open) -> std::optional<Action> {
                const auto opened = ports_.urn.open(open.meeting, open.statements, open.cap);
                return opened ? Action(UrnReady{0}) : Action(UrnFailed{opened.error()});
            },
            [&](const MarkAnswer& mark) -> std::optional<Action> {
                ballot_.mark(mark.statement, mark.answer);
                return std::nullopt;
            },
            [&](const StoreAnswers& store) -> std::optional<Action> {
                const auto answered = ports_.urn.add(ballot_.answers(store.statements));
                return answered ? Action(AnswersStored{*answered}) : Action(AnswersNotStored{answered.error()});
            },
            [&](const TakeBackAnswers& take) -> std::optional<Action> {
                const auto answered = ports_.urn.take_back(ballot_.answers(take.statements));
                ballot_.wipe();
                return answered ? Action(AnswersTakenBack{*answered}) : Action(AnswersNotTakenBack{answered.error()});
            },
            [&](const WipeBallot&) -> std::optional<Action> {
                ballot_.wipe();
                return std::nullopt;
            },
            [&](const Publish& publish_it) -> std::optional<Action> { return run_publish(publish_it.frame); },
        },
        effect);
}

/// Counters leave the urn only through the disclosure rule. Each step may be repeated after a crash before the next.
std::optional<Action> Shell::run_publish(const PublishedMeeting& frame)
{
    auto tallies = ports_.urn.begin_closing();
    if (!tallies)
        return PublishFailed{tallies.error()};
    PublishedMeeting result = frame;
    const int floor = configuration_.checkin.floor;
    result.enough = result.answered >= std::max(floor, disclosure_floor);
    const auto statements = asked_statements(configuration_);
    for (std::size_t i = 0; i < statements.size() && i < tallies->size(); ++i)
        result.statements.push_back(publish(statements[i], (*tallies)[i], floor));
    for (Tally& tally : *tallies)
        tally.fill(0);
    if (const auto stored = ports_.store.publish(result); !stored)
        return PublishFailed{stored.error()};
    if (const auto emptied = ports_.urn.destroy(); !emptied)
        return PublishFailed{emptied.error()};
    // A meeting published before a crash keeps its first result: show what is stored, not what was just computed.
    if (auto stored = ports_.store.latest_result(); stored && *stored)
        result = std::move(**stored);
    return Published{std::move(result)};
}

void Shell::resume()
{
    const Now now = ports_.clock.now();
    if (auto latest = ports_.store.latest_result())
        state_.result = std::move(*latest);
    const auto unfinished = ports_.store.unfinished();
    if (unfinished && *unfinished)
        state_.meeting = replay(**unfinished, ports_.clock.boot(), now);
    if (!state_.meeting) {
        // Whatever an urn still holds belongs to a meeting that is published: its last step was cut off.
        if (const auto standing = ports_.urn.standing(); standing && standing->phase != Urn::Phase::closed)
            (void)ports_.urn.destroy();
        return;
    }
    state_.screen = meeting_screen(*state_.meeting);
    state_.notice = Notice{Notice::Kind::meeting_resumed, {}, now.instant + resumed_shown_for};
    if (state_.meeting->phase == Meeting::Phase::ended)
        resume_checkin(now);
}

void Shell::resume_checkin(const Now& now)
{
    const std::int64_t meeting = state_.meeting->id;
    const auto standing = ports_.urn.standing();
    const bool ours = standing && standing->meeting == meeting && standing->phase != Urn::Phase::closed;
    std::vector<Effect> effects;
    Step step{state_, now, configuration_, effects};
    begin_checkin(step);
    state_.notice = Notice{Notice::Kind::checkin_resumed, {}, now.instant + resumed_shown_for};
    if (!ours) {
        if (standing && standing->phase != Urn::Phase::closed)
            (void)ports_.urn.destroy();
        for (const Effect& effect : effects)
            if (auto outcome = run(effect, now))
                dispatch(*outcome);
        return;
    }
    dispatch(UrnReady{standing->answered});
    if (standing->phase == Urn::Phase::closing) {
        effects.clear();
        close_checkin(step);
        for (const Effect& effect : effects)
            if (auto outcome = run(effect, now))
                dispatch(*outcome);
    }
}

}  // namespace kiosk
