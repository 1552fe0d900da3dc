// Why: the door through which a council's files become values. It reads everything and names every problem in one go, so that
// nobody has to correct a file ten times to learn of ten mistakes.
#pragma once

#include <filesystem>
#include <vector>

#include "content/config_files.hpp"
#include "content/problem.hpp"
#include "domain/configuration.hpp"

namespace kiosk {

struct ReadConfiguration {
    Configuration configuration;    ///< what is right in the files; for the rest the defaults. Complete when has_errors() is false.
    std::vector<Problem> problems;  ///< by file, line and column
};

/// Whether anything keeps the files from being used; warnings do not.
[[nodiscard]] bool has_errors(const ReadConfiguration& read);

/// Reads the folder; see config_files.hpp for the names in it. `today` decides which contacts are due to be verified. Never throws
/// for what stands in the files. Closed items are masked unless the council shows their titles.
[[nodiscard]] ReadConfiguration read_configuration(const std::filesystem::path& directory, Date today);

/// The same from files that are in memory already.
[[nodiscard]] ReadConfiguration read_configuration(const ConfigFiles& files, Date today);

}  // namespace kiosk
