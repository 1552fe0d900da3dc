// Why: when a norm appears over the meeting everybody looks up; so each condition, each limit and each edge of a window is
// told as its own small story, with the default settings: three a meeting, ten minutes between.
#include <doctest/doctest.h>

#include <vector>

#include "domain/configuration.hpp"
#include "domain/reminders.hpp"
#include "evening.hpp"

using namespace kiosk;
using namespace kiosk::test;

namespace {

ReminderRule rule(std::string id, Trigger trigger)
{
    ReminderRule made;
    made.id = std::move(id);
    made.point = "tone";
    made.trigger = trigger;
    return made;
}

ReminderRule rule_at(std::string id, minutes into_the_meeting)
{
    ReminderRule made = rule(std::move(id), Trigger::minutes_in);
    made.minutes = into_the_meeting;
    return made;
}

ReminderRule rule_for(std::string id, std::string kind)
{
    ReminderRule made = rule(std::move(id), Trigger::item_kind);
    made.kind = std::move(kind);
    return made;
}

ReminderShown automatic(std::string id) { return {"tone", "", std::move(id)}; }
ReminderShown asked_for() { return {"tone", "", ""}; }

Agenda evening() { return agenda_of({item("1"), item_of_kind("2", "questions"), closed_item("3")}); }

/// The id of the rule that is due; empty when none is.
std::string due(const Meeting& meeting, const std::vector<ReminderRule>& rules, Duration when,
                const MeetingSettings& settings = {})
{
    const auto found = due_reminder(meeting, rules, settings, at(when));
    return found ? found->id : "";
}

Meeting resumed_at_20()
{
    return after(opened(evening()),
                 {{minutes{0}, ItemReached{0}}, {minutes{5}, PauseBegun{minutes{15}}}, {minutes{20}, MeetingResumed{}}});
}

const std::vector<ReminderRule> half_an_hour{rule_at("half-hour", minutes{30})};

}  // namespace

TEST_CASE("norms of the idle screen and the opening never come over the meeting")
{
    const Meeting meeting = after(opened(evening()), {{minutes{0}, ItemReached{0}}});
    CHECK(due(meeting, {rule("a", Trigger::idle), rule("b", Trigger::opening)}, minutes{0}) == "");
}

TEST_CASE("a closed item recalls its norm when its doors are closed, and not before")
{
    const Meeting meeting = after(opened(evening()), {{minutes{5}, ItemReached{2}}});
    CHECK(due(meeting, {rule("closed", Trigger::closed_item)}, minutes{5}) == "");
    CHECK(due(after(meeting, {{minutes{8}, DoorsClosed{}}}), {rule("closed", Trigger::closed_item)}, minutes{8}) == "closed");
}

TEST_CASE("an open item does not recall the norm of closed ones")
{
    const Meeting meeting = after(opened(evening()), {{minutes{5}, ItemReached{1}}});
    CHECK(due(meeting, {rule("closed", Trigger::closed_item)}, minutes{5}) == "");
}

TEST_CASE("a minute after the doors were closed their norm may still come, and then no more")
{
    const Meeting meeting = after(opened(evening()), {{minutes{2}, ItemReached{2}}, {minutes{5}, DoorsClosed{}}});
    CHECK(due(meeting, {rule("closed", Trigger::closed_item)}, minutes{6}) == "closed");
    CHECK(due(meeting, {rule("closed", Trigger::closed_item)}, minutes{6} + Duration{1}) == "");
}

TEST_CASE("a closed item that begins with a planned pause recalls its norm after the pause")
{
    const Meeting meeting = after(opened(evening()), {{minutes{0}, ItemReached{0}},
                                                      {minutes{5}, ItemReached{2}},
                                                      {minutes{5}, PauseBegun{minutes{15}}},
                                                      {minutes{20}, MeetingResumed{}},
                                                      {minutes{20}, DoorsClosed{}}});
    CHECK(due(meeting, {rule("closed", Trigger::closed_item)}, minutes{20}) == "closed");
}

TEST_CASE("an item of the rule's kind recalls its norm, and one of another kind does not")
{
    const std::vector<ReminderRule> rules{rule_for("ask", "questions")};
    CHECK(due(after(opened(evening()), {{minutes{5}, ItemReached{1}}}), rules, minutes{5}) == "ask");
    CHECK(due(after(opened(evening()), {{minutes{5}, ItemReached{0}}}), rules, minutes{5}) == "");
}

TEST_CASE("a return from a pause recalls its norm within a minute")
{
    const std::vector<ReminderRule> rules{rule("back", Trigger::after_pause)};
    CHECK(due(resumed_at_20(), rules, minutes{20}) == "back");
    CHECK(due(resumed_at_20(), rules, minutes{21}) == "back");
    CHECK(due(resumed_at_20(), rules, minutes{21} + Duration{1}) == "");
}

TEST_CASE("without a pause there is no norm for coming back")
{
    const Meeting meeting = after(opened(evening()), {{minutes{0}, ItemReached{0}}});
    CHECK(due(meeting, {rule("back", Trigger::after_pause)}, minutes{0}) == "");
}

TEST_CASE("the second pause of an evening does not recall the same norm again")
{
    const Meeting meeting =
        after(resumed_at_20(),
              {{minutes{20}, automatic("back")}, {minutes{60}, PauseBegun{minutes{15}}}, {minutes{75}, MeetingResumed{}}});
    CHECK(due(meeting, {rule("back", Trigger::after_pause)}, minutes{75}) == "");
}

TEST_CASE("a speaker who ran over is followed by its norm when nobody has the floor, and the next speaker goes first")
{
    const std::vector rules{rule("over", Trigger::overrun)};
    const Meeting over = after(opened(evening()), {{minutes{0}, ItemReached{0}}, {minutes{1}, SpeakingBegun{SpeakerKind::member, minutes{3}}}, {minutes{5}, SpeakingBegun{SpeakerKind::member, minutes{3}}}});
    CHECK(due(over, rules, minutes{6}) == "");
    CHECK(due(after(over, {{minutes{7}, SpeakingEnded{}}}), rules, minutes{7}) == "over");
    CHECK(due(after(over, {{minutes{7}, SpeakingEnded{}}}), rules, minutes{16}) == "");
    CHECK(due(after(over, {{minutes{7}, SpeakingEnded{}}, {minutes{7}, ItemReached{1}}}), rules, minutes{7}) == "");
}

TEST_CASE("a speaker who kept the time is followed by no norm")
{
    const Meeting within = after(opened(evening()), {{minutes{0}, ItemReached{0}}, {minutes{1}, SpeakingBegun{SpeakerKind::member, minutes{3}}}, {minutes{3}, SpeakingEnded{}}});
    CHECK(due(within, {rule("over", Trigger::overrun)}, minutes{3}) == "");
}

TEST_CASE("a time in the meeting is due when it is reached, not before")
{
    const Meeting meeting = after(opened(evening()), {{minutes{4}, ItemReached{0}}});
    CHECK(due(meeting, half_an_hour, minutes{34} - Duration{1}) == "");
    CHECK(due(meeting, half_an_hour, minutes{34}) == "half-hour");
}

TEST_CASE("a time in the meeting does not count the pauses")
{
    CHECK(due(resumed_at_20(), half_an_hour, minutes{44}) == "");
    CHECK(due(resumed_at_20(), half_an_hour, minutes{45}) == "half-hour");
}

TEST_CASE("a time reached as the pause begins is recalled after it")
{
    const Meeting meeting =
        after(opened(evening()),
              {{minutes{0}, ItemReached{0}}, {minutes{30}, PauseBegun{minutes{15}}}, {minutes{50}, MeetingResumed{}}});
    CHECK(due(meeting, half_an_hour, minutes{50}) == "half-hour");
}

TEST_CASE("more than ten minutes late a time in the meeting is let go")
{
    const Meeting meeting = after(opened(evening()), {{minutes{0}, ItemReached{0}}});
    CHECK(due(meeting, half_an_hour, minutes{40}) == "half-hour");
    CHECK(due(meeting, half_an_hour, minutes{40} + Duration{1}) == "");
}

TEST_CASE("a rule that has been shown does not come again")
{
    const Meeting meeting = after(opened(evening()), {{minutes{0}, ItemReached{0}}, {minutes{30}, automatic("half-hour")}});
    CHECK(due(meeting, half_an_hour, minutes{40}) == "");
}

TEST_CASE("two automatic norms keep ten minutes between them")
{
    const std::vector<ReminderRule> rules{rule_at("a", minutes{30}), rule_at("b", minutes{31})};
    const Meeting meeting = after(opened(evening()), {{minutes{0}, ItemReached{0}}, {minutes{30}, automatic("a")}});
    CHECK(due(meeting, rules, minutes{40} - Duration{1}) == "");
    CHECK(due(meeting, rules, minutes{40}) == "b");
}

TEST_CASE("the kiosk keeps quiet after a norm the mødeleder asked for")
{
    const Meeting meeting = after(opened(evening()), {{minutes{0}, ItemReached{0}}, {minutes{25}, asked_for()}});
    CHECK(due(meeting, half_an_hour, minutes{34}) == "");
    CHECK(due(meeting, half_an_hour, minutes{35}) == "half-hour");
}

TEST_CASE("even a closed item's norm does not break the quiet")
{
    const Meeting meeting =
        after(opened(evening()), {{minutes{0}, ItemReached{0}}, {minutes{4}, asked_for()}, {minutes{5}, ItemReached{2}}, {minutes{5}, DoorsClosed{}}});
    CHECK(due(meeting, {rule("closed", Trigger::closed_item)}, minutes{5}) == "");
}

TEST_CASE("after three automatic norms there are no more that evening")
{
    const Meeting meeting = after(opened(evening()), {{minutes{0}, ItemReached{0}},
                                                      {minutes{1}, automatic("a")},
                                                      {minutes{11}, automatic("b")},
                                                      {minutes{21}, automatic("c")}});
    CHECK(due(meeting, {rule_at("d", minutes{35})}, minutes{35}) == "");
}

TEST_CASE("what the mødeleder asks for is not counted against the three")
{
    const Meeting meeting =
        after(opened(evening()),
              {{minutes{0}, ItemReached{0}}, {minutes{1}, asked_for()}, {minutes{2}, asked_for()}, {minutes{3}, asked_for()}});
    CHECK(due(meeting, half_an_hour, minutes{30}) == "half-hour");
}

TEST_CASE("a council that wants no automatic norms gets none")
{
    MeetingSettings none;
    none.automatic_reminders = 0;
    const Meeting meeting = after(opened(evening()), {{minutes{0}, ItemReached{0}}});
    CHECK(due(meeting, half_an_hour, minutes{30}, none) == "");
}

TEST_CASE("nothing is due in the opening, in a pause or after the end")
{
    const std::vector<ReminderRule> rules{rule_at("start", minutes{0})};
    const Meeting running = after(opened(evening()), {{minutes{0}, ItemReached{0}}});
    CHECK(due(opened(evening()), rules, minutes{1}) == "");
    CHECK(due(after(running, {{minutes{1}, PauseBegun{minutes{5}}}}), rules, minutes{2}) == "");
    CHECK(due(after(running, {{minutes{1}, MeetingEnded{}}}), rules, minutes{2}) == "");
}

TEST_CASE("of several the closed item comes first, then the kind, the pause and the time, then the file's order")
{
    Agenda agenda = agenda_of({closed_item("1")});
    agenda.items[0].kind = "questions";
    const Meeting meeting = after(
        opened(agenda), {{minutes{0}, ItemReached{0}}, {minutes{0}, PauseBegun{minutes{5}}}, {minutes{5}, MeetingResumed{}}, {minutes{5}, DoorsClosed{}}});
    std::vector<ReminderRule> rules{rule_at("time", minutes{0}), rule_at("time-2", minutes{0}),
                                    rule("back", Trigger::after_pause), rule_for("kind", "questions"),
                                    rule("closed", Trigger::closed_item)};
    std::vector<std::string> order;
    while (!rules.empty()) {
        order.push_back(due(meeting, rules, minutes{5}));
        std::erase_if(rules, [&](const ReminderRule& one) { return one.id == order.back(); });
        REQUIRE(order.back() != "");
    }
    CHECK(order == std::vector<std::string>{"closed", "kind", "back", "time", "time-2"});
}
