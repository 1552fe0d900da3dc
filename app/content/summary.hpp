// Why: after a check people want to see that the program understood what they wrote, not only that nothing is wrong.
#pragma once

#include <cstddef>
#include <string>

#include "domain/configuration.hpp"

namespace kiosk {

struct Summary {
    std::size_t documents = 0;
    std::size_t points = 0;  ///< in all documents
    std::size_t statements = 0;
    std::size_t reminders = 0;
    std::size_t agendas = 0;
    std::size_t contacts = 0;
    std::size_t dilemmas = 0;
    bool operator==(const Summary&) const = default;
};

[[nodiscard]] Summary summarise(const Configuration& configuration);

/// "1 document, 16 points, 7 statements, 11 reminders, 2 agendas, 5 contacts, 15 dilemmas"
[[nodiscard]] std::string describe(const Summary& summary);

}  // namespace kiosk
