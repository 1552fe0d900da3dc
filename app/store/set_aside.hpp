// Why: a damaged database is evidence and perhaps repairable, so it is never deleted and never overwritten. It is renamed,
// with everything SQLite keeps beside it, to a dated name in the same folder, and the kiosk goes on with a new one.
#pragma once

#include <filesystem>
#include <string>

#include "core/ports.hpp"

namespace kiosk {

/// Why a database is put away: the word in its name.
inline constexpr const char* damaged = "damaged";
inline constexpr const char* unclaimed = "unclaimed";  ///< whole, of a meeting that nobody knows of any more

/// Renames `database` and its -wal, -shm and -journal to "<name>.<why>-YYYY-MM-DDTHHMMSS" (local time), with "-2", "-3" …
/// when that is taken. Returns the new file name. Fails with K12 when the folder does not allow it.
[[nodiscard]] Outcome<std::string> set_aside(const std::filesystem::path& database, LocalTime when, const char* why = damaged);

/// True when the files beside a database have outlived it: a power cut in the middle of set_aside(), or a database that
/// was cut to nothing while its write-ahead log holds more than a header. SQLite would silently delete what is left.
[[nodiscard]] bool orphaned(const std::filesystem::path& database);

/// Makes names in a folder durable. Best effort: a file system without it loses nothing but the newest name.
void sync_directory(const std::filesystem::path& directory);

}  // namespace kiosk
