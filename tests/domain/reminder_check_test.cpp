// Why: between touches the kiosk sleeps until the next check. These tests say when it wakes, and a random evening proves
// that sleeping from check to check shows exactly what a kiosk that never slept would show.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <vector>

#include "domain/configuration.hpp"
#include "domain/reminders.hpp"
#include "evening.hpp"

using namespace kiosk;
using namespace kiosk::test;

namespace {

ReminderRule rule(std::string id, Trigger trigger, minutes into_the_meeting = minutes{0})
{
    ReminderRule made;
    made.id = std::move(id);
    made.trigger = trigger;
    made.minutes = into_the_meeting;
    made.kind = "questions";
    return made;
}

Agenda evening() { return agenda_of({planned_item("1", minutes{20}), item_of_kind("2", "questions"), closed_item("3")}); }

std::optional<Instant> next(const Meeting& meeting, const std::vector<ReminderRule>& rules, Duration when)
{
    return next_reminder_check(meeting, rules, {}, at(when));
}

const std::vector<ReminderRule> half_an_hour{rule("half-hour", Trigger::minutes_in, minutes{30})};

struct Shown {
    std::string rule;
    Instant when;
    bool operator==(const Shown&) const = default;
};

using Evening = std::vector<std::pair<seconds, MeetingEvent>>;  // in order of time

/// Shows what is due now and records it, as the kiosk does.
void show_due(Meeting& meeting, const std::vector<ReminderRule>& rules, const MeetingSettings& settings, Instant now,
              std::vector<Shown>& shown, bool& shown_while_speaking)
{
    const auto due = due_reminder(meeting, rules, settings, now);
    if (!due) return;
    shown_while_speaking |= meeting.speaking.has_value();
    shown.push_back({due->id, now});
    meeting = apply(std::move(meeting), ReminderShown{due->point, due->text, due->id}, now);
}

/// What is shown when the kiosk looks only after events and at the checks it asked for.
std::vector<Shown> asleep(const Evening& events, const std::vector<ReminderRule>& rules, const MeetingSettings& settings,
                          Instant end)
{
    Meeting meeting = opened(evening());
    std::vector<Shown> shown;
    bool spoken_over = false;
    std::size_t event = 0;
    Instant now = at(Duration{0});
    while (now <= end) {
        for (; event < events.size() && at(events[event].first) <= now; ++event)
            meeting = apply(std::move(meeting), events[event].second, now);
        show_due(meeting, rules, settings, now, shown, spoken_over);
        Instant wake = end + Duration{1};
        if (event < events.size()) wake = std::min(wake, at(events[event].first));
        if (const auto check = next_reminder_check(meeting, rules, settings, now)) wake = std::min(wake, *check);
        now = wake;
    }
    RC_ASSERT_FALSE(spoken_over);
    return shown;
}

/// The same, looking every second.
std::vector<Shown> awake(const Evening& events, const std::vector<ReminderRule>& rules, const MeetingSettings& settings,
                         Instant end)
{
    Meeting meeting = opened(evening());
    std::vector<Shown> shown;
    bool spoken_over = false;
    std::size_t event = 0;
    for (Instant now = at(Duration{0}); now <= end; now += seconds{1}) {
        for (; event < events.size() && at(events[event].first) <= now; ++event)
            meeting = apply(std::move(meeting), events[event].second, now);
        show_due(meeting, rules, settings, now, shown, spoken_over);
    }
    RC_ASSERT_FALSE(spoken_over);
    return shown;
}

rc::Gen<MeetingEvent> any_event()
{
    return rc::gen::weightedOneOf<MeetingEvent>(
        {{4, rc::gen::map(rc::gen::inRange<std::size_t>(0, 3), [](std::size_t i) { return MeetingEvent{ItemReached{i}}; })},
         {2, rc::gen::just(MeetingEvent{PauseBegun{minutes{5}}})},
         {3, rc::gen::just(MeetingEvent{MeetingResumed{}})},
         {1, rc::gen::just(MeetingEvent{ReminderShown{"tone", "", ""}})},
         {1, rc::gen::just(MeetingEvent{DoorsClosed{}})},
         {1, rc::gen::just(MeetingEvent{ReminderDropped{"r1"}})},
         {2, rc::gen::just(MeetingEvent{SpeakingBegun{SpeakerKind::member, minutes{3}}})},
         {1, rc::gen::just(MeetingEvent{SpeakingEnded{}})}});
}

Evening any_evening()
{
    Evening events;
    seconds when{0};
    for (int i = *rc::gen::inRange(1, 16); i > 0; --i) {
        when += seconds{*rc::gen::oneOf(rc::gen::inRange(0, 70), rc::gen::inRange(0, 1500))};
        events.emplace_back(when, *any_event());
    }
    return events;
}

std::vector<ReminderRule> any_rules()
{
    std::vector<ReminderRule> rules;
    for (int i = *rc::gen::inRange(1, 8); i > 0; --i)
        rules.push_back(rule("r" + std::to_string(i),
                             *rc::gen::element(Trigger::opening, Trigger::after_pause, Trigger::closed_item, Trigger::item_kind,
                                               Trigger::minutes_in, Trigger::minutes_in, Trigger::behind_plan, Trigger::overrun,
                                               Trigger::before_checkin),
                             minutes{*rc::gen::inRange(0, 90)}));
    return rules;
}

MeetingSettings any_settings()
{
    MeetingSettings settings;
    settings.automatic_reminders = *rc::gen::inRange(0, 6);
    settings.between_reminders = minutes{*rc::gen::inRange(1, 13)};
    return settings;
}

}  // namespace

TEST_CASE("the kiosk wakes when a time in the meeting will be reached")
{
    const Meeting meeting = after(opened(evening()), {{minutes{4}, ItemReached{0}}});
    CHECK(next(meeting, half_an_hour, minutes{10}) == at(minutes{34}));
}

TEST_CASE("a check may lie only a millisecond ahead")
{
    const Meeting meeting = after(opened(evening()), {{minutes{0}, ItemReached{0}}});
    CHECK(next(meeting, half_an_hour, minutes{30} - Duration{1}) == at(minutes{30}));
}

TEST_CASE("the kiosk counts on from a pause when it says when a time will be reached")
{
    const Meeting meeting =
        after(opened(evening()),
              {{minutes{0}, ItemReached{0}}, {minutes{5}, PauseBegun{minutes{15}}}, {minutes{20}, MeetingResumed{}}});
    CHECK(next(meeting, half_an_hour, minutes{21}) == at(minutes{45}));
}

TEST_CASE("the kiosk wakes when the quiet is over, while a time is still fresh")
{
    const Meeting meeting = after(opened(evening()), {{minutes{0}, ItemReached{0}}, {minutes{25}, ReminderShown{}}});
    CHECK(next(meeting, half_an_hour, minutes{31}) == at(minutes{35}));
}

TEST_CASE("the kiosk wakes when the quiet is over in the first minute behind closed doors")
{
    const Meeting meeting =
        after(opened(evening()),
              {{minutes{0}, ItemReached{0}}, {minutes{1}, ReminderShown{}}, {minutes{10}, ItemReached{2}}, {minutes{10} + seconds{30}, DoorsClosed{}}});
    CHECK(next(meeting, {rule("closed", Trigger::closed_item)}, minutes{10} + seconds{30}) == at(minutes{11}));
}

TEST_CASE("the kiosk does not wake for a quiet that lasts longer than the window")
{
    const Meeting meeting =
        after(opened(evening()), {{minutes{0}, ItemReached{0}}, {minutes{4}, ReminderShown{}}, {minutes{5}, ItemReached{2}}});
    CHECK_FALSE(next(meeting, {rule("closed", Trigger::closed_item)}, minutes{5}));
}

TEST_CASE("the kiosk wakes for the soonest of several")
{
    const Meeting meeting = after(opened(evening()), {{minutes{0}, ItemReached{0}}});
    CHECK(next(meeting, {rule("a", Trigger::minutes_in, minutes{60}), rule("b", Trigger::minutes_in, minutes{30})},
               minutes{1}) == at(minutes{30}));
}

TEST_CASE("what is due already is nothing to wait for")
{
    const Meeting meeting = after(opened(evening()), {{minutes{0}, ItemReached{0}}});
    CHECK_FALSE(next(meeting, half_an_hour, minutes{30}));
}

TEST_CASE("a meeting that is not running waits for no reminder")
{
    const Meeting running = after(opened(evening()), {{minutes{0}, ItemReached{0}}});
    CHECK_FALSE(next(opened(evening()), half_an_hour, minutes{1}));
    CHECK_FALSE(next(after(running, {{minutes{1}, PauseBegun{minutes{5}}}}), half_an_hour, minutes{2}));
    CHECK_FALSE(next(after(running, {{minutes{1}, MeetingEnded{}}}), half_an_hour, minutes{2}));
}

TEST_CASE("on any evening, sleeping from check to check shows what never sleeping would show")
{
    CHECK(rc::check([] {
        const Evening events = any_evening();
        const std::vector<ReminderRule> rules = any_rules();
        const MeetingSettings settings = any_settings();
        const Instant end = at(events.back().first + minutes{100});
        RC_ASSERT(asleep(events, rules, settings, end) == awake(events, rules, settings, end));
    }));
}

TEST_CASE("on any evening, norms keep their number, their distance, their once, and silent while somebody has the floor")
{
    CHECK(rc::check([] {
        const Evening events = any_evening();
        const MeetingSettings settings = any_settings();
        const std::vector<Shown> shown = asleep(events, any_rules(), settings, at(events.back().first + minutes{100}));
        RC_ASSERT(static_cast<int>(shown.size()) <= settings.automatic_reminders);
        for (std::size_t i = 1; i < shown.size(); ++i) {
            RC_ASSERT(shown[i].when - shown[i - 1].when >= settings.between_reminders);
            for (std::size_t before = 0; before < i; ++before) RC_ASSERT(shown[i].rule != shown[before].rule);
        }
    }));
}

TEST_CASE("on any evening, time in items and time in pauses make up the time since the first item")
{
    CHECK(rc::check([] {
        const Evening events = any_evening();
        Meeting meeting = opened(evening());
        std::optional<Instant> first;
        Duration paused{0};
        Instant last{};
        for (const auto& [when, what] : events) {
            if (meeting.phase == Meeting::Phase::paused) paused += at(when) - last;
            meeting = apply(std::move(meeting), what, at(when));
            if (!first && meeting.phase == Meeting::Phase::running) first = at(when);
            last = at(when);
        }
        RC_ASSERT(meeting_time(meeting, last) + paused == (first ? last - *first : Duration{0}));
    }));
}
