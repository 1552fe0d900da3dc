// Why: the machine's own clocks behind core's Clock. The time zone is the council's, from kiosk.toml, and not the machine's:
// kiosks are often installed with UTC.
#pragma once

#include <string>
#include <utility>

#include "core/ports.hpp"

namespace date {
class time_zone;
}

namespace kiosk {

class SystemClock final : public Clock {
public:
    /// `time_zone` as in the system's tz database: "Europe/Copenhagen". Fails with K42 when the database has no such zone,
    /// or when the system does not tell which boot this is.
    static Outcome<SystemClock> in_zone(const std::string& time_zone);
    Now now() override;
    std::string boot() override { return boot_; }
    /// What now() returns when the machine's clocks show these: local time, and the zone's next change within a year.
    [[nodiscard]] Now reading(Instant instant, WallTime wall) const;

private:
    SystemClock(const date::time_zone* zone, std::string boot) : zone_(zone), boot_(std::move(boot)) {}
    const date::time_zone* zone_;  ///< owned by the date library, for the length of the program
    std::string boot_;
};

}  // namespace kiosk
