// Why: both window systems watch for a contact that does not lift, while they sleep and without waking more often for it.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "domain/calendar.hpp"
#include "platform/contact.hpp"

namespace kiosk {

class StuckWatch {
public:
    /// `time` as in WindowOptions.
    explicit StuckWatch(std::function<Duration()> time);

    [[nodiscard]] FirstContact::Time now() const { return time_(); }
    /// How long a sleep of `left` (none: no limit) may last, so as not to sleep over a contact that gets stuck.
    [[nodiscard]] std::optional<Duration> sleep(const FirstContact& contact, std::optional<Duration> left) const;
    /// Lets a stuck contact go and writes a line for IT, once for each; after all inputs have been collected.
    void look(FirstContact& contact, std::vector<Input>& inputs) const;

private:
    std::function<Duration()> time_;
};

}  // namespace kiosk
