// Why: an event that comes back from the journal differently than it went in is a meeting that continues wrongly.
#include "store/event_codec.hpp"

#include <doctest/doctest.h>

#include "store/samples.hpp"

using namespace kiosk;

namespace {

std::vector<MeetingEvent> one_of_each()
{
    using std::chrono::minutes;
    return {test::started(),         ItemReached{2},
            PauseBegun{minutes(15)}, PauseExtended{minutes(5)},
            MeetingResumed{},        ReminderShown{"sociale-medier", "Vi holder os fra sociale medier", "efter-pausen"},
            ReminderDropped{"efter-pausen"}, MeetingEnded{}, CheckinClosed{},
            ItemMoved{5, 2},         ItemChanged{1, test::full_agenda().items[1]},
            ItemAdded{2, test::full_agenda().items[0]},
            PlanSpread{{minutes(5), std::nullopt}}, ChangeUndone{}, DoorsClosed{}, DoorsOpened{}, PresentChanged{24}, OutOfRoom{1},
            StartCorrected{minutes(-4)}, EndTimeSet{std::chrono::hours(22)}, PauseTimeSet{std::nullopt},
            SpeakingBegun{SpeakerKind::remark, minutes(1)}, SpeakingHeld{}, SpeakingContinued{}, SpeakingEnded{}};
}

}  // namespace

TEST_CASE("every kind of event comes back from the journal's form as it went in")
{
    const auto events = one_of_each();
    REQUIRE(events.size() == std::variant_size_v<MeetingEventKinds>);
    for (std::size_t i = 0; i < events.size(); ++i) {
        CAPTURE(i);
        CHECK(events[i].index() == i);
        const EncodedEvent encoded = encode_event(events[i]);
        const auto decoded = decode_event(encoded.kind, encoded.detail);
        REQUIRE(decoded.has_value());
        CHECK(*decoded == events[i]);
    }
}

TEST_CASE("the mark that the clock was not set comes back with the start of a meeting")
{
    MeetingStarted undated;
    undated.clock_set = false;
    const EncodedEvent encoded = encode_event(undated);
    CHECK(decode_event(encoded.kind, encoded.detail) == MeetingEvent(undated));
}

TEST_CASE("an event of an unknown kind cannot be read") { CHECK_FALSE(decode_event("meeting_cancelled", "{}").has_value()); }

TEST_CASE("an event whose detail is broken, incomplete or of other types cannot be read")
{
    for (const char* detail : {"", "{", "[]", "null", "{}", R"({"item":"2"})", R"({"item":-1})", R"({"item":1.5})"}) {
        CAPTURE(detail);
        CHECK_FALSE(decode_event("item_reached", detail).has_value());
    }
}

TEST_CASE("text that is not UTF-8 does not keep an event from being written")
{
    const EncodedEvent encoded = encode_event(ReminderShown{"tone", "Vi taler \xe6rligt", ""});
    CHECK(decode_event(encoded.kind, encoded.detail).has_value());
}

TEST_CASE("a date is written as the year, the month and the day")
{
    const Date date = std::chrono::year(2026) / 3 / 4;
    CHECK(encode_date(date) == "2026-03-04");
    CHECK(decode_date("2026-03-04") == date);
    for (const char* text : {"", "2026", "2026-03", "2026-03-04x", "i dag"}) CHECK_FALSE(decode_date(text).has_value());
}
