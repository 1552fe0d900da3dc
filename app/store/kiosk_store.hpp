// Why: kiosk.db holds what must survive a power cut and what the council may read for years: the journal of each meeting,
// written before the screen shows it, and the published results. It never holds an answer or a count of answers to a
// statement; its tables have no column for one.
//
// Write-ahead log with a full sync for every commit: what was acknowledged is on the disk. Each commit is then taken over into
// the database at once, whose rows carry sums, and the log is cut to nothing: in a log a flipped byte looks like a commit the
// power cut short, and actions the room has seen would be gone without a word. The database is held exclusively, so that two
// kiosks on one data directory find out at start and not by mixing their meetings.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "core/ports.hpp"

namespace kiosk {

struct OpenedStore {
    std::unique_ptr<Store> store;
    std::optional<std::string> set_aside;  ///< a damaged kiosk.db was renamed to this, and a new one begun
};

/// Opens or makes `data_directory`/kiosk.db. Failures: K10, K11, K12, K13, K15 (failure_codes.hpp).
///
/// What the Store does beyond its port:
/// - begin() also abandons every earlier meeting: unfinished() speaks of the newest meeting only, and returns it unless it
///   has a CheckinClosed event or a published result. Ids are never used twice, not even after publishing without a journal.
/// - A journal line that cannot be read (unknown kind, broken detail) ends the replay there: what came before it is
///   returned. When the first line cannot be read there is no meeting to return.
/// - keep_room_for_result() takes the room in a file beside the database, K12; publish() gives it back.
/// - append() to a meeting that was never begun fails with K16.
/// - A failed call leaves the database as it was; it may be tried again.
[[nodiscard]] Outcome<OpenedStore> open_store(const std::filesystem::path& data_directory, const Now& now);

}  // namespace kiosk
