// Why: somebody edits a file an hour before the meeting and makes a mistake. The kiosk then starts as it was the last time
// everything was right, and says so: a broken file never takes it down.
#pragma once

#include <filesystem>
#include <vector>

#include "content/configuration_reader.hpp"
#include "core/ports.hpp"

namespace kiosk {

struct LoadedConfiguration {
    Configuration configuration;
    std::vector<Problem> problems;  ///< of the council's files, whichever configuration is used
    bool from_last_good = false;    ///< the files have errors; this is the copy from when they had none
    bool partial = false;           ///< the files have errors and there is no copy; this is what could be read of them
};

/// What the kiosk starts with, in this order: the files when they have no errors (and they are kept in data_dir/last-good);
/// the kept copy; what could be read, when there is a council and a kodeks with points in it. Fails with K30, and the first
/// problem as detail, when there is not even that. A copy that could not be kept is a warning.
[[nodiscard]] Outcome<LoadedConfiguration> load_for_kiosk(const std::filesystem::path& config_dir,
                                                          const std::filesystem::path& data_dir, Date today);

}  // namespace kiosk
