// Why: a proof that has never failed proves nothing. This is a second urn, as short as it can be, that can be spoiled in the
// ways urns are usually built. Without a flaw it keeps every promise of store/urn.hpp, so each detector must pass it; with
// one, the detectors named beside the flaw must catch it.
#pragma once

#include <filesystem>
#include <memory>

#include "core/ports.hpp"

namespace kiosk::test {

struct Flaws {
    enum class Layout { blob, integers, rows };
    enum class Journal { persist, removed };
    enum class Synchronous { normal = 1, full = 2, extra = 3 };

    Layout layout = Layout::blob;
    Journal journal = Journal::persist;
    Synchronous synchronous = Synchronous::extra;
    bool scrubs = true;              ///< the second transaction of a tap and of a closing, and the one at opening
    bool checks = true;              ///< the file is whole, the sums are right, nobody answers beyond the cap
    bool reads_again = true;         ///< after an error the file is read before anything is said
    bool operator==(const Flaws&) const = default;
};

inline constexpr Flaws no_flaw{};
/// One row a member under a random key, as a survey would be stored. Order, disk, full disk.
inline constexpr Flaws rows_per_member{.layout = Flaws::Layout::rows};
/// One row a counter, `n = n + 1`. Order, disk.
inline constexpr Flaws integer_counters{.layout = Flaws::Layout::integers};
/// The journal is deleted, and the folder is not synced: SQLite's defaults. Crash (what was acknowledged is lost), disk.
inline constexpr Flaws journal_removed{.journal = Flaws::Journal::removed, .synchronous = Flaws::Synchronous::full};
/// A tap is one transaction, so its journal keeps the counters before it. Disk, crash (an earlier state left).
inline constexpr Flaws no_scrub{.scrubs = false};
/// The journal's pages and the number of them reach the disk under one sync, in any order. Crash (lost or damaged).
inline constexpr Flaws no_second_sync{.synchronous = Flaws::Synchronous::normal};
/// Whatever the file says is believed. Flipped bytes.
inline constexpr Flaws checks_left_out{.checks = false};
/// An error is taken to mean that nothing was written. Faults (counted twice, or told otherwise than counted).
inline constexpr Flaws errors_believed{.reads_again = false};

/// Opens or makes `folder`/urn.db, which must exist as a folder. Throws SQLite::Exception when SQLite refuses or, with
/// checks, when the file cannot be right. Failures of its calls have the codes of the real one.
[[nodiscard]] std::unique_ptr<Urn> open_twin(const std::filesystem::path& folder, Flaws flaws);

}  // namespace kiosk::test
