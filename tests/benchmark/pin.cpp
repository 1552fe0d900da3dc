// Why: whoever stands at the screen with a stopwatch must not learn from it whether a PIN was right. This times both on the
// real hash and a real database, turn by turn in one run, and prints their ratio: a number to look at, not a test, since what
// else the machine does is in it.
//   benchmark_pin [ROUNDS]
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <vector>

#include "core/shell.hpp"
#include "platform/manual_clock.hpp"
#include "platform/pin.hpp"
#include "store/kiosk_store.hpp"
#include "store/urn.hpp"
#include "support/temp_directory.hpp"

using namespace kiosk;

namespace {

class Room {
public:
    Room() : pin_(argon2_pin(hash_pin("274951").value())), shell_(configuration_, Ports{*store_.store, *urn_.urn, *pin_, clock_}, {}) {}

    /// How long the answer to this PIN takes.
    double milliseconds(const char* digits)
    {
        shell_.dispatch(GoHome{});
        shell_.dispatch(OpenPin{PinPurpose::start_meeting});
        for (; *digits != '\0'; ++digits) shell_.dispatch(PinDigit{*digits});
        const auto start = std::chrono::steady_clock::now();
        shell_.dispatch(PinSubmit{});
        return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
    }

private:
    test::TempDirectory folder_;
    ManualClock clock_{std::chrono::local_days(std::chrono::year(2026) / 11 / 24)};
    OpenedStore store_ = open_store(folder_.path(), clock_.now()).value();
    OpenedUrn urn_ = open_urn(folder_.path(), clock_.now()).value();
    std::unique_ptr<PinCheck> pin_;
    Configuration configuration_;
    Shell shell_;
};

double median(std::vector<double> of)
{
    std::sort(of.begin(), of.end());
    return of[of.size() / 2];
}

}  // namespace

int main(int argc, char** argv)
{
    const int rounds = argc > 1 ? std::max(1, std::atoi(argv[1])) : 25;
    Room room;
    std::vector<double> right, wrong;
    for (int round = 0; round < rounds; ++round) {
        wrong.push_back(room.milliseconds("274952"));
        right.push_back(room.milliseconds("274951"));
    }
    std::printf("a wrong PIN takes %.1f ms, a right one %.1f ms (medians of %d); right / wrong = %.3f\n", median(wrong), median(right), rounds,
                median(right) / median(wrong));
}
