// Why: a day is said the same way on the screen and on paper.
#pragma once

#include <string>

#include "domain/calendar.hpp"

namespace kiosk {

[[nodiscard]] std::string day(Date date);            ///< "24. november", or "dato ukendt"
[[nodiscard]] std::string day_with_year(Date date);  ///< "12. januar 2026"

}  // namespace kiosk
