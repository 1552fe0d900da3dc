// Why: dates, times, counts and shares as people say them, in the language of the screen.
#pragma once

#include <string>

#include "core/dates.hpp"
#include "domain/calendar.hpp"
#include "domain/configuration.hpp"
#include "domain/disclosure.hpp"
#include "domain/meeting.hpp"

namespace kiosk {

[[nodiscard]] bool is_evening(TimeOfDay time);                   ///< from 17.00 people say "i aften"
[[nodiscard]] std::string clock_face(LocalTime local);           ///< "18:42"
[[nodiscard]] std::string at_time(TimeOfDay time);               ///< "kl. 19.00"
[[nodiscard]] std::string at_instant(const Now& now, Instant instant);  ///< "kl. 19.45", to the nearest minute; as the wall clock is now
[[nodiscard]] std::string weekday_and_day(Date date);            ///< "tirsdag 24. november"
[[nodiscard]] std::string minutes_short(std::chrono::minutes m); ///< "15 min"
[[nodiscard]] std::string hours_and_minutes(std::chrono::minutes m);  ///< "3 t. 10 min"
[[nodiscard]] std::string running_time(Duration time);           ///< "12:24", "1:02:24"; negative reads as 0:00
[[nodiscard]] std::string items_count(std::size_t count);        ///< "14 punkter"
[[nodiscard]] std::string statements_count(std::size_t count);   ///< "Fem udsagn, under 15 sekunder."
[[nodiscard]] std::string share_phrase(const Share& share);      ///< "omkring 70 % enige"
[[nodiscard]] std::string item_title(const AgendaItem& item);    ///< its title, or "Lukket punkt"
[[nodiscard]] std::string plan_phrase(const Meeting& meeting, Instant now);  ///< "Mødet følger planen"
[[nodiscard]] std::string end_phrase(const Meeting& meeting, const Now& now);   ///< "Slutter ca. kl. 21.40"; empty while no clock can tell
[[nodiscard]] std::string speaker_kind(SpeakerKind kind);                       ///< "kort bemærkning"
[[nodiscard]] std::string points_of(const Section& section);                    ///< "punkt 1–7", or "6 punkter" where they have no numbers
[[nodiscard]] std::vector<std::string> when_recalled(const Configuration& configuration, const std::string& point);  ///< "Påmindelse efter pause"
[[nodiscard]] std::vector<std::string> times_recalled(const Configuration& configuration, const std::string& point);  ///< "Efter pause", beside words that say what it is
[[nodiscard]] std::string adopted_by(const Configuration& configuration, const Document& document);  ///< "Eksempelby Byråd · Vedtaget 12. januar 2026"; empty where it does not say
[[nodiscard]] std::string item_of(const Meeting& meeting);       ///< "Punkt 4 af 14"
[[nodiscard]] std::string point_numbers(const Document& document, const std::vector<std::string>& points);  ///< "punkt 1"

}  // namespace kiosk
