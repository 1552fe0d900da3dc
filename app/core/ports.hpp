// Why: everything the core needs from the outside world, as small interfaces with values going in and coming out, so that
// a test can put a failing twin behind each. Failures are values: what was tried and the code IT can look up.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "domain/calendar.hpp"
#include "domain/checkin.hpp"
#include "domain/disclosure.hpp"
#include "domain/meeting.hpp"
#include "domain/recap.hpp"

namespace kiosk {

/// What went wrong outside. `code` is short and stable ("K21", listed in the README); `detail` is for the log only.
struct Failure {
    std::string code;
    std::string detail;
    bool operator==(const Failure&) const = default;
};

namespace failure {
inline constexpr const char* no_stick = "K50";         ///< no USB stick is plugged in and mounted
inline constexpr const char* stick_refuses = "K51";    ///< it is full, write-protected or broken
}  // namespace failure

template <class T> using Outcome = tl::expected<T, Failure>;

/// One line of the journal as it was committed. `boot` tells which monotonic clock `instant` belongs to.
struct JournalEntry {
    std::string boot;
    Instant instant;
    WallTime wall;
    MeetingEvent event;
};

/// A meeting whose check-in is not yet published, with its whole journal in order (the first is MeetingStarted).
struct UnfinishedMeeting {
    std::int64_t id = 0;
    Date date{};
    std::vector<JournalEntry> journal;
};

struct PublishedMeeting {
    std::int64_t meeting = 0;
    std::string title;
    Date date{};
    int present = 0;
    int answered = 0;  ///< members who answered; shown while the check-in was open too
    bool enough = false;  ///< false: fewer than the floor answered, and no statement says anything
    std::vector<PublishedStatement> statements;
    bool operator==(const PublishedMeeting&) const = default;
};

/// The main database: the meeting's journal, the published results and the count of wrong PINs.
class Store {
public:
    virtual ~Store() = default;
    /// Commits the first event of a new meeting; returns the meeting's id (1..).
    virtual Outcome<std::int64_t> begin(const MeetingStarted& started, Date date, const std::string& boot, const Now& now) = 0;
    /// Commits what happened at one time, all or nothing; when it returns without failure it survives a power cut.
    virtual Outcome<void> append(std::int64_t meeting, std::span<const MeetingEvent> events, const std::string& boot, const Now& now) = 0;
    /// The newest meeting that is neither published nor abandoned.
    virtual Outcome<std::optional<UnfinishedMeeting>> unfinished() = 0;
    /// The newest meeting, whether it was published or not.
    virtual Outcome<std::optional<UnfinishedMeeting>> newest() = 0;
    /// Makes sure that there will be room to publish a result, even if the disk fills up meanwhile.
    virtual Outcome<void> keep_room_for_result() = 0;
    /// Commits a result once: publishing a meeting again leaves the first result as it is.
    virtual Outcome<void> publish(const PublishedMeeting& result) = 0;
    /// The result published last, if any.
    virtual Outcome<std::optional<PublishedMeeting>> latest_result() = 0;
    /// How many wrong PINs were tried since the last right one, by what was kept last; 0 when nothing was.
    virtual Outcome<int> pin_attempts() = 0;
    /// Commits that count, and nothing of the digits or the time. Takes the same work whatever was kept before.
    virtual Outcome<void> keep_pin_attempts(int wrong) = 0;
};

/// One tally for each statement, in the order they are asked.
using Tallies = std::vector<Tally>;

/// The urn: counters for one check-in, and nothing else. See store/urn.hpp for the promise and its design.
class Urn {
public:
    virtual ~Urn() = default;
    enum class Phase { closed, open, closing };
    struct Standing {
        Phase phase = Phase::closed;
        std::int64_t meeting = 0;
        int answered = 0;
        bool operator==(const Standing&) const = default;
    };
    virtual Outcome<Standing> standing() = 0;
    /// Opens an empty urn. `statements` 1..max_statements, `cap` 1..55 answers. Fails while another check-in is open.
    virtual Outcome<void> open(std::int64_t meeting, std::size_t statements, int cap) = 0;
    /// Counts one member's answers, one for each statement; returns how many have answered. Fails at the cap.
    virtual Outcome<int> add(std::span<const Answer> answers) = 0;
    /// Takes the same answers out again (Fortryd); returns how many have answered.
    virtual Outcome<int> take_back(std::span<const Answer> answers) = 0;
    /// No further answers from now on; the counters may be read. May be repeated after a crash.
    virtual Outcome<Tallies> begin_closing() = 0;
    /// Overwrites the counters with zeros. May be repeated.
    virtual Outcome<void> destroy() = 0;
    /// Puts the check-in away as it is, under a name dated `when`, which is returned; the urn is then new, closed and empty.
    virtual Outcome<std::string> set_aside(LocalTime when) = 0;
};

/// The mødeleder's PIN. Takes the same time for a right and a wrong one.
class PinCheck {
public:
    virtual ~PinCheck() = default;
    virtual bool matches(std::string_view digits) = 0;
};

/// Where the summary of a meeting is taken away from.
class RecapKeeper {
public:
    virtual ~RecapKeeper() = default;
    /// Writes it as Markdown and CSV; returns the name of the first. K50: there is no stick. K51: it cannot be written.
    virtual Outcome<std::string> keep(const Recap& recap) = 0;
};

/// All clocks, read together.
class Clock {
public:
    virtual ~Clock() = default;
    virtual Now now() = 0;
    /// Names the boot that `Now::instant` counts from; another boot has another name.
    virtual std::string boot() = 0;
};

}  // namespace kiosk
