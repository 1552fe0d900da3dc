// Why: SQLiteCpp throws, the program returns values. This is the one place where its exceptions become Failures, and where
// it is decided which of SQLite's refusals mean a damaged file and which only an unlucky moment.
#pragma once

#include <string>

#include <SQLiteCpp/Exception.h>

#include "core/ports.hpp"

namespace kiosk {

/// The failure for an exception, with SQLite's own words and number in the detail. Never contains values of a row.
[[nodiscard]] Failure failure_from(const SQLite::Exception& exception);

/// True when SQLite says that the bytes of the file are wrong. A full disk, a lock or a missing permission is not that.
[[nodiscard]] bool means_damage(const SQLite::Exception& exception);

/// Runs `work`, which returns an Outcome, and turns what SQLite throws into that Outcome's failure.
template <class Work> auto guarded(Work&& work) -> decltype(work())
{
    try {
        return work();
    } catch (const SQLite::Exception& exception) {
        return tl::unexpected(failure_from(exception));
    }
}

}  // namespace kiosk
