#include "core/shell.hpp"

#include <algorithm>
#include <utility>

#include "core/resume.hpp"
#include "domain/pin_limit.hpp"

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
        for (Action& outcome : commit(next.effects, now))
            waiting.push_back(std::move(outcome));
        for (const Effect& effect : next.effects)
            if (auto outcome = run(effect))
                waiting.push_back(std::move(*outcome));
    }
}

std::optional<Action> Shell::run(const Effect& effect)
{
    return std::visit(
        Overloaded{
            [&](const Commit&) -> std::optional<Action> { return std::nullopt; },  // is done already, see commit()
            [&](const CatchUp&) -> std::optional<Action> {
                const auto written = write_journal();
                return written ? Action(CaughtUp{}) : Action(StillBehind{written.error()});
            },
            [&](const FindMeeting&) -> std::optional<Action> { return find_meeting(); },
            [&](const TypeDigit& typed) -> std::optional<Action> {
                pin_pad_.type(typed.digit);
                return std::nullopt;
            },
            [&](const EraseDigit&) -> std::optional<Action> {
                pin_pad_.erase();
                return std::nullopt;
            },
            [&](const VerifyPin& wanted) -> std::optional<Action> { return verify(wanted); },
            [&](const WipePin&) -> std::optional<Action> {
                pin_pad_.wipe();
                return std::nullopt;
            },
            [&](const OpenUrn& wanted) -> std::optional<Action> { return open_urn(wanted); },
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
            [&](const Publish& wanted) -> std::optional<Action> { return publish_result(wanted); },
            [&](const TallyWay& wanted) -> std::optional<Action> { return WayTallied{ways_.add(wanted.way)}; },
            [&](const ForgetWays&) -> std::optional<Action> {
                ways_.wipe();
                return std::nullopt;
            },
            [&](const RevealWays& wanted) -> std::optional<Action> { return WaysShown{ways_.shares(wanted.floor)}; },
            [&](const SoundTone&) -> std::optional<Action> {
                if (ports_.tone)
                    ports_.tone();
                return std::nullopt;
            },
            [&](const WatchForSticks&) -> std::optional<Action> {
                if (ports_.agendas != nullptr)
                    ports_.agendas->let_in();
                return std::nullopt;
            },
            [&](const ListAgendaFiles&) -> std::optional<Action> {
                return ports_.agendas != nullptr ? Action(AgendaFilesListed{ports_.agendas->list()}) : AgendaFilesListed{};
            },
            [&](const ReadAgendaFile& wanted) -> std::optional<Action> {
                const auto found = ports_.agendas->read(wanted.file);
                return found ? Action(AgendaFileRead{*found}) : Action(AgendaFileRefused{found.error()});
            },
            [&](const KeepRecap& wanted) -> std::optional<Action> {
                if (ports_.recaps == nullptr)
                    return RecapNotSaved{{failure::no_stick, "no place to write to"}};
                const auto kept = ports_.recaps->keep(wanted.recap);
                return kept ? Action(RecapSaved{*kept}) : Action(RecapNotSaved{kept.error()});
            },
        },
        effect);
}

std::vector<Action> Shell::commit(const std::vector<Effect>& effects, const Now& now)
{
    std::vector<MeetingEvent> events;
    for (const Effect& effect : effects)
        if (const auto* wanted = std::get_if<Commit>(&effect))
            events.push_back(wanted->event);
    if (events.empty())
        return {};
    if (std::holds_alternative<MeetingStarted>(events.front()))
        unsaved_.clear();  // a new meeting abandons the one before, and what was still to be written of it
    unsaved_.push_back({events, now});
    const auto written = write_journal();
    std::vector<Action> outcomes;
    for (MeetingEvent& event : events)
        outcomes.push_back(written ? Action(Committed{std::move(event), journal_}) : CommitFailed{std::move(event), written.error()});
    return outcomes;
}

/// What could not be written before comes first: a journal may end early, but never has a hole, nor half of what happened at once.
Outcome<void> Shell::write_journal()
{
    const std::string boot = ports_.clock.boot();
    for (; !unsaved_.empty(); unsaved_.pop_front()) {
        const auto& [events, now] = unsaved_.front();
        if (const auto* started = std::get_if<MeetingStarted>(&events.front())) {  // nothing happens beside it
            const auto id = ports_.store.begin(*started, start_date(*started, now), boot, now);
            if (!id)
                return tl::unexpected(id.error());
            journal_ = begun_ = *id;
        } else if (auto done = ports_.store.append(journal_, events, boot, now); !done) {
            return done;
        }
    }
    return {};
}

/// The attempt is on disk before the PIN is checked, so that cutting the power in between gives none back; and what follows is
/// the same work for a right PIN and a wrong one, so that no stopwatch tells them apart sooner than the screen does.
/// A disk that refuses stops nobody: the chair stands before thirty people, and a full disk must not cost the council its
/// meeting. The state counts on in memory with the same waits, so that nothing is given back while the program runs; a
/// restart then forgets what could not be written, which helps only who can fill the disk and restart the kiosk at will.
Action Shell::verify(const VerifyPin& wanted)
{
    (void)ports_.store.keep_pin_attempts(wanted.attempt);
    const bool right = ports_.pin.matches(pin_pad_.digits());
    pin_pad_.wipe();
    (void)ports_.store.keep_pin_attempts(right ? 0 : wanted.attempt);
    return PinChecked{right};
}

/// A count that cannot be read is taken for the least that makes one wait: that costs the chair fifteen seconds, and gives
/// whoever broke it one attempt a start.
int Shell::pin_attempts()
{
    return ports_.store.pin_attempts().value_or(first_that_waits);
}

/// A check-in that was open when the power went goes on with what it holds; one that cannot be read is not given up. Answers
/// to a meeting that has just begun are another's, whatever its number: numbers begin anew with a new kiosk.db.
Action Shell::open_urn(const OpenUrn& wanted)
{
    const auto standing = ports_.urn.standing();
    if (!standing)
        return MeetingUnknown{standing.error()};
    const bool taken = standing->phase != Urn::Phase::closed;
    const bool stranger = standing->meeting != wanted.meeting || (wanted.meeting == begun_ && standing->answered > 0);
    if (taken && !stranger)
        return UrnReady{standing->answered, standing->phase == Urn::Phase::closing};
    if (taken && wanted.meeting > 0)  // 0: the store does not know this meeting either
        if (const auto cleared = clear_urn(*standing); !cleared)
            return UrnFailed{cleared.error()};
    if (const auto room = ports_.store.keep_room_for_result(); !room)
        return UrnFailed{room.error()};
    const auto opened = ports_.urn.open(wanted.meeting, wanted.statements, wanted.cap);
    if (!opened)
        return UrnFailed{opened.error()};
    begun_ = 0;
    return UrnReady{};
}

/// What the urn still holds of another meeting. If that is published, only the last step was cut off, and the counters go. Else
/// the journal that knew the meeting is lost: members were thanked for these answers, so they are put away and not thrown away.
Outcome<void> Shell::clear_urn(const Urn::Standing& left)
{
    const auto latest = ports_.store.latest_result();
    if (!latest)
        return tl::unexpected(latest.error());
    if (left.answered == 0 || (*latest && (*latest)->meeting == left.meeting))
        return ports_.urn.destroy();
    const auto name = ports_.urn.set_aside(ports_.clock.now().local);
    if (!name)
        return tl::unexpected(name.error());
    state_.standing.database_set_aside = true;
    if (ports_.log)
        ports_.log("an urn with answers to a meeting that no journal knows was set aside as " + *name);
    return {};
}

/// Each step may be done again after a power cut or a failure in the next. A result that is published stays as it is.
Action Shell::publish_result(const Publish& wanted)
{
    const PublishedMeeting& frame = wanted.frame;
    auto latest = ports_.store.latest_result();
    const bool published_before = latest && *latest && (*latest)->meeting == frame.meeting;
    auto result = published_before ? Outcome<PublishedMeeting>(std::move(**latest)) : count(wanted);
    if (!result)
        return PublishFailed{result.error()};
    if (const auto stored = ports_.store.publish(*result); !stored)
        return PublishFailed{stored.error()};
    if (const auto emptied = ports_.urn.destroy(); !emptied)
        return PublishFailed{emptied.error()};
    return Published{std::move(*result)};
}

/// Counters leave the urn only here, and only through the disclosure rule.
Outcome<PublishedMeeting> Shell::count(const Publish& wanted)
{
    auto tallies = ports_.urn.begin_closing();
    if (!tallies)
        return tl::unexpected(tallies.error());
    const auto& [statements, floor] = wanted.terms;
    PublishedMeeting result = wanted.frame;
    result.enough = result.answered >= std::max(floor, disclosure_floor);
    for (std::size_t i = 0; i < statements.size() && i < tallies->size(); ++i)
        result.statements.push_back(publish(statements[i], (*tallies)[i], floor));
    for (Tally& tally : *tallies)
        tally.fill(0);
    return result;
}

void Shell::resume()
{
    dispatch(PinAttemptsFound{pin_attempts()});
    if (auto latest = ports_.store.latest_result())
        state_.result = std::move(*latest);
    dispatch(find_meeting());
    if (!state_.meeting)
        state_.held = newest_held();
}

/// The last meeting that ended, for its summary.
std::optional<Meeting> Shell::newest_held()
{
    const auto newest = ports_.store.newest();
    if (!newest || !*newest)
        return std::nullopt;
    auto meeting = replay(**newest, ports_.clock.boot(), ports_.clock.now());
    return meeting && meeting->ended ? std::move(meeting) : std::nullopt;
}

/// A meeting that has ended needs its urn: until that can be read too, it counts as unknown.
Action Shell::find_meeting()
{
    if (const auto written = write_journal(); !written)
        return MeetingUnknown{written.error()};
    const auto unfinished = ports_.store.unfinished();
    if (!unfinished)
        return MeetingUnknown{unfinished.error()};
    journal_ = *unfinished ? (*unfinished)->id : 0;
    auto meeting = *unfinished ? replay(**unfinished, ports_.clock.boot(), ports_.clock.now()) : std::nullopt;
    const auto left = ports_.urn.standing();
    if (!left && meeting && meeting->phase == Meeting::Phase::ended)
        return MeetingUnknown{left.error()};
    if (left && left->phase != Urn::Phase::closed && left->meeting != journal_)
        (void)clear_urn(*left);  // if it cannot, the next check-in tries again, and does not open before
    if (!meeting)
        return NoMeetingFound{};
    return MeetingFound{std::move(*meeting)};
}

}  // namespace kiosk
