// Why: the lines before the first item say which meeting it is. A date that is not said once and plainly is left to the secretariat: the
// kiosk opens the agenda of the day, and a wrong day is worse than an empty one.
#pragma once

#include <optional>
#include <string>

#include "content/source_text/source_line.hpp"
#include "content/agenda_import/words.hpp"
#include "domain/calendar.hpp"

namespace kiosk {

struct ReadHeading {
    std::string title;               ///< "Byrådet"; empty: not said, or in two ways
    std::optional<Date> date;        ///< of the years 2000 to 2100
    std::optional<TimeOfDay> start;
};

/// From the lines before `end`. What a line says of itself being printed or published is no date of a meeting.
[[nodiscard]] ReadHeading read_heading(const SourceLines& lines, std::size_t end);

/// Whether a line before the first item says a day, a time or the body that meets.
[[nodiscard]] bool is_of_the_meeting(const std::string& line);

/// The first time in a text: "kl. 19.00", "19:00", "kl. 19"; without "kl." only when `bare_too`.
[[nodiscard]] std::optional<TimeOfDay> time_in(std::string_view text, bool bare_too);

}  // namespace kiosk
