#include "platform/stuck.hpp"

#include <algorithm>
#include <chrono>

#include "platform/log.hpp"

namespace kiosk {

StuckWatch::StuckWatch(std::function<Duration()> time) : time_(std::move(time))
{
    if (!time_) {
        time_ = [] { return std::chrono::duration_cast<Duration>(std::chrono::steady_clock::now().time_since_epoch()); };
    }
}

std::optional<Duration> StuckWatch::sleep(const FirstContact& contact, std::optional<Duration> left) const
{
    const auto stuck_at = contact.stuck_at();
    if (!stuck_at) {
        return left;
    }
    const Duration until = std::max(Duration(0), *stuck_at - now());
    return left ? std::min(*left, until) : until;
}

void StuckWatch::look(FirstContact& contact, std::vector<Input>& inputs) const
{
    contact.let_go_if_stuck(now(), inputs);
    for (const Input& input : inputs) {
        if (input.kind == Input::Kind::stuck) {  // where it lay is not told: it may have been a face
            log_line("K46: the panel reported a contact that did not lift for 10 s; it was let go. If this comes often, clean the panel and look at its cable",
                     LogLevel::warning);
        }
    }
}

}  // namespace kiosk
