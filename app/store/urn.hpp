// Why: members are few and know each other, so a stored set of answers is as good as a name. The urn keeps no answers: it
// keeps one counter for each statement and step, in a database of its own that consists of a single row of fixed length.
//
// What an ordinary database would give away, and what is done about it:
// - Rows, keys and times betray the order in which members answered. Here a tap only changes numbers in place, so the same
//   answers in any order leave the same file, byte for byte.
// - The journal that makes a write survive a power cut holds the page as it was before; next to the page as it is now that
//   is the last member's answer. So each tap is written twice: the new counters marked "to be scrubbed", then the same
//   counters marked "open". The second write's journal overwrites the first's in the same blocks (journal_mode PERSIST),
//   and holds nothing but the new counters. Only then is the tap acknowledged; opening the file scrubs once more, in case
//   the power failed between the two.
// - Write-ahead logs, deleted journals, temporary files, other page sizes and freed space all leave earlier states behind.
//   They are turned off, and SQLite is asked whether it did so; if not, the urn does not open.
// - Closing ends in the same way: zeros over the counters, twice.
//
// Limits: flash memory may keep old cells that no program reaches (use an encrypted disk), SQLite's and the kernel's
// memory hold the current sum while the check-in is open, and a program that has been tampered with sees what is tapped.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "core/ports.hpp"

namespace kiosk {

struct OpenedUrn {
    std::unique_ptr<Urn> urn;
    std::optional<std::string> set_aside;  ///< a damaged urn.db was renamed to this, and an empty one begun
};

/// Opens or makes `data_directory`/urn.db. A file whose counters cannot be right (statements with different sums, or more
/// than the cap) counts as damaged. Failures: K10, K11, K12, K13, K15; K15 means that no check-in may be opened.
///
/// What the Urn does beyond its port:
/// - Refusals: K20 not open, K21 another check-in is open, K22 full, K23 answers that do not fit, K24 nothing to take back.
/// - After an input/output error the file is opened and read again before add() and take_back() answer: if the change
///   is in, they finish it and report success. If the file cannot be read even then they fail, and should the change turn
///   out to be in after all, it is undone before anything else is done, so that trying again never counts anyone twice.
/// - open() may be repeated for the same check-in as long as nobody has answered.
/// - set_aside() gives the file the name urn.db.unclaimed-DATE, with "-2", "-3" … when that is taken.
/// - begin_closing() and destroy() may be repeated after any failure; destroy() also discards an open check-in.
[[nodiscard]] Outcome<OpenedUrn> open_urn(const std::filesystem::path& data_directory, const Now& now);

}  // namespace kiosk
