// Why: a power cut is not an error that a program can handle; it is the end of it, at any moment. Here an evening is played
// by a process of its own on the real screen, databases and files, until it dies of SIGKILL; then the kiosk is started
// again on what it left behind.
#pragma once

#include <filesystem>
#include <functional>

#include "cli/stage_hand.hpp"
#include "store/kiosk_store.hpp"
#include "store/urn.hpp"
#include "support/temp_directory.hpp"

namespace kiosk::test {

/// Where within the work on one tap the power goes, when not after it.
enum class Cut { none, answer_counted, urn_closed, result_published };

/// What the room looked like to those in it when the power went.
struct LastSeen {
    Duration evening{0};  ///< since the program started
    Duration item_time{0};
    Duration pause_left{0};
};

using Story = std::function<void(StageHand&)>;

/// Plays the story on the data directory in another process, which then dies. Fails the test when the story cannot be
/// played, or when the power should have gone within it and did not (then what was last seen is all zero).
LastSeen play_until_power_cut(const std::filesystem::path& data, const Story& story, Cut cut = Cut::none);

/// The PIN without Argon2, which would make each story a second longer.
class PlainPin final : public PinCheck {
public:
    bool matches(std::string_view digits) override { return digits == "280571"; }
};

/// The council that is shipped. Throws when its files have errors.
[[nodiscard]] Configuration example_council();

inline constexpr Duration power_was_off_for = std::chrono::minutes(1);

/// The kiosk after the machine has started again.
struct Awake {
    Awake(const std::filesystem::path& data, const LastSeen& seen);

    Configuration configuration = example_council();
    ManualClock clock;
    OpenedStore store;
    OpenedUrn urn;
    PlainPin pin;
    Shell shell;

    [[nodiscard]] const State& state() const { return shell.state(); }
    [[nodiscard]] Instant now() { return clock.now().instant; }
    /// How many have answered, as the counters themselves have it; closes the check-in. Fails the test when the
    /// statements disagree: somebody's answers would be half in.
    [[nodiscard]] int counted();
};

// What people do, in words
void let_the_chair_in(StageHand& hand);
void start_the_meeting(StageHand& hand);
void begin_the_items(StageHand& hand);
/// Goes on until that item is reached; pauses are ended at once.
void reach_item(StageHand& hand, const std::string& number);
void end_the_meeting(StageHand& hand);
void answer_all(StageHand& hand);
/// Answers the first two statements and stands before the third.
void answer_two(StageHand& hand);

}  // namespace kiosk::test
