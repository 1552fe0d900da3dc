// Why: the tests of the domain tell short stories of one evening; these few words make an agenda and let things happen
// at a minute of it. Times count from the machine's boot, as the kiosk's own clock does.
#pragma once

#include <initializer_list>
#include <string>
#include <utility>

#include "domain/meeting.hpp"

namespace kiosk::test {

using std::chrono::minutes;
using std::chrono::seconds;

inline Instant at(Duration since_boot) { return Instant{since_boot}; }

inline Date day(int year, unsigned month, unsigned day_of_month)
{
    return Date{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day_of_month}};
}

inline Now now_at(Duration since_boot)
{
    const LocalTime evening = std::chrono::local_days{day(2026, 11, 24)} + std::chrono::hours{19};
    return {at(since_boot), WallTime{}, evening + std::chrono::floor<seconds>(since_boot)};
}

inline AgendaItem item(std::string number)
{
    AgendaItem made;
    made.number = std::move(number);
    made.title = "Item " + made.number;
    made.kind = "item";
    return made;
}

inline AgendaItem planned_item(std::string number, minutes planned)
{
    AgendaItem made = item(std::move(number));
    made.planned = planned;
    return made;
}

inline AgendaItem item_with_pause(std::string number, minutes pause)
{
    AgendaItem made = item(std::move(number));
    made.pause_after = pause;
    return made;
}

inline AgendaItem closed_item(std::string number)
{
    AgendaItem made = item(std::move(number));
    made.closed = true;
    return made;
}

inline AgendaItem item_of_kind(std::string number, std::string kind)
{
    AgendaItem made = item(std::move(number));
    made.kind = std::move(kind);
    return made;
}

inline AgendaItem item_with_status(std::string number, ItemStatus status)
{
    AgendaItem made = item(std::move(number));
    made.status = status;
    return made;
}

inline Agenda agenda_of(std::initializer_list<AgendaItem> items)
{
    Agenda agenda;
    agenda.id = "2026-11-24";
    agenda.title = "Council meeting";
    agenda.date = day(2026, 11, 24);
    agenda.start = std::chrono::hours{19};
    agenda.items = items;
    return agenda;
}

/// A meeting of 25 in its opening, at instant zero.
inline Meeting opened(const Agenda& agenda) { return begin_meeting(1, MeetingStarted{agenda, 25}, now_at(Duration{0})); }

struct Happening {
    Duration when;
    MeetingEvent what;
};

inline Meeting after(Meeting meeting, std::initializer_list<Happening> happenings)
{
    for (const Happening& happening : happenings) meeting = apply(std::move(meeting), happening.what, at(happening.when));
    return meeting;
}

}  // namespace kiosk::test
