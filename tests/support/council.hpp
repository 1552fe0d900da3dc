// Why: the tests of the core share one small council: nine members, a kodeks of two sections and an annex, three statements
// and an agenda with everything an evening can meet: a planned pause, a postponed item and a closed one.
#pragma once

#include <string>

#include "domain/configuration.hpp"

namespace kiosk::test {

inline const std::string right_pin = "271828";
inline const Date tonight = std::chrono::year(2026) / 11 / 24;
inline constexpr std::size_t statements_asked = 3;

/// Places in the agenda below.
namespace items {
inline constexpr std::size_t first = 0, before_the_pause = 1, postponed = 2, closed = 3, last = 4;
}

AgendaItem item(std::string number, std::string title);
Agenda agenda();
Document small_kodeks();
Configuration council();
/// Recalls that point.
ReminderRule rule(std::string id, std::string point, Trigger trigger);

}  // namespace kiosk::test
