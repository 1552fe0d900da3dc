// Why: how long a file may be read is counted in the processor's time and not on the clock, so that a machine that is busy with something else
// refuses no good file.
#pragma once

#include <chrono>

#include <time.h>

namespace kiosk {

/// Counts what the thread that made it works.
class ProcessorTime {
public:
    explicit ProcessorTime(std::chrono::milliseconds at_most) : end_(now() + at_most) {}
    [[nodiscard]] bool is_spent() const { return now() >= end_; }

private:
    static std::chrono::nanoseconds now()
    {
        timespec worked{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &worked);
        return std::chrono::seconds(worked.tv_sec) + std::chrono::nanoseconds(worked.tv_nsec);
    }
    std::chrono::nanoseconds end_;
};

}  // namespace kiosk
