// Why: the questions the program asks of what a council has decided. Reading and checking the files is the content
// folder's work; here the configuration is already whole.
#include "domain/configuration.hpp"

#include <cassert>

namespace kiosk {

const Document& kodeks(const Configuration& configuration)
{
    assert(!configuration.documents.empty());
    return configuration.documents.front();
}

bool is_night(const IdleTimes& idle, TimeOfDay time)
{
    if (idle.night_from <= idle.night_to)
        return time >= idle.night_from && time < idle.night_to;
    return time >= idle.night_from || time < idle.night_to;
}

std::vector<Statement> asked_statements(const Configuration& configuration)
{
    std::vector<Statement> asked;
    for (const Statement& statement : configuration.statements)
        if (statement.asked && asked.size() < max_statements) asked.push_back(statement);
    return asked;
}

CheckinTerms checkin_terms(const Configuration& configuration)
{
    return {asked_statements(configuration), configuration.checkin.floor};
}

int quorum(int members) { return (members + 1) / 2; }

// The council's list of dates is made for a year; an agenda is made for one meeting and knows its hour better. Of two
// agendas on one day the first listed counts.
std::optional<NextMeeting> next_meeting(const Configuration& configuration, Date today)
{
    std::optional<NextMeeting> next;
    const auto sooner = [&](Date date) { return date >= today && (!next || date < next->date); };
    for (const Agenda& agenda : configuration.agendas)
        if (sooner(agenda.date)) next = NextMeeting{agenda.date, agenda.start, &agenda};
    for (const MeetingDate& planned : configuration.dates)
        if (sooner(planned.date)) next = NextMeeting{planned.date, planned.start, nullptr};
    return next;
}

bool verified_long_ago(Date verified, Date today)
{
    // A year after 29 February is 28 February: sys_days would call the day that does not exist 1 March, one day late.
    const Date until = verified + std::chrono::months(12);
    return std::chrono::sys_days{today} > std::chrono::sys_days{until.ok() ? until : until.year() / until.month() / std::chrono::last};
}

const Agenda* find_agenda(const Configuration& configuration, std::string_view id)
{
    for (const Agenda& agenda : configuration.agendas)
        if (agenda.id == id) return &agenda;
    return nullptr;
}

}  // namespace kiosk
