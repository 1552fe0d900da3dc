// Why: see last_good.hpp. Which configuration is used is decided here; how the copy survives a power cut is kept_copy.cpp's.
#include "content/last_good.hpp"

#include <algorithm>

#include "content/kept_copy.hpp"
#include "core/words.hpp"

namespace kiosk {
namespace {

bool can_be_used(const Configuration& configuration)
{
    return !configuration.council.name.empty() && configuration.council.members > 0 && !configuration.documents.empty() &&
           point_count(kodeks(configuration)) > 0;
}

const Problem& first_error(const std::vector<Problem>& problems)
{
    return *std::find_if(problems.begin(), problems.end(), [](const Problem& p) { return p.severity == Severity::error; });
}

}  // namespace

Outcome<LoadedConfiguration> load_for_kiosk(const std::filesystem::path& config_dir, const std::filesystem::path& data_dir, Date today)
{
    const std::filesystem::path copy = data_dir / "last-good";
    const ConfigFiles files = gather_files(config_dir);
    ReadConfiguration read = read_configuration(files, today);
    if (!has_errors(read)) {
        if (const std::optional<std::string> failed = keep_copy(files.files, copy))
            read.problems.push_back(warning_at(
                Place{copy.string()}, say("the copy of these files for a day when they are broken could not be written: {0}", *failed)));
        return LoadedConfiguration{std::move(read.configuration), std::move(read.problems)};
    }
    finish_copy(copy);
    ReadConfiguration kept = read_configuration(copy, today);
    if (!has_errors(kept))
        return LoadedConfiguration{std::move(kept.configuration), std::move(read.problems), true, false};
    if (can_be_used(read.configuration))
        return LoadedConfiguration{std::move(read.configuration), std::move(read.problems), false, true};
    return tl::unexpected(Failure{"K30", describe(first_error(read.problems))});
}

}  // namespace kiosk
