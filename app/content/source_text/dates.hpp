// Why: dates stand in agendas and kodeks texts as secretariats write them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "domain/calendar.hpp"

namespace kiosk {

struct Dated {
    Date date;  ///< of the years 2000 to 2100
    std::size_t begin, length;  ///< where it stands
};

/// The first date in a text that is folded(): "24. november 2026", "24-11-2026", "2026-11-24"; "24.11.26" is none.
[[nodiscard]] std::optional<Dated> find_date(const std::string& plain);

/// The same in the beginning of any text.
[[nodiscard]] std::optional<Date> date_in(std::string_view text);

}  // namespace kiosk
