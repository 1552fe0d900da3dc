// Why: reminders, statements and results point to a point by its id, and people read and write it: short, and made of its own words.
#pragma once

#include <set>
#include <string>

namespace kiosk {

/// "Vi bruger ikke sociale medier under moedet": "sociale-medier". One that is not in `taken`, to which it is added.
[[nodiscard]] std::string point_id(const std::string& text, std::set<std::string>& taken);

/// The same of a title: "Kodeks for Eksempelby": "kodeks-for-eksempelby".
[[nodiscard]] std::string document_id(const std::string& title);

}  // namespace kiosk
