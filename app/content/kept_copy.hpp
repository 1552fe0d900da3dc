// Why: a folder of files that is replaced as one: whenever the power goes, either the old copy or the new one is whole.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>

namespace kiosk {

/// Makes `folder` hold exactly these files (relative name -> bytes), on the disk when it returns. Writes nothing when it
/// does already. Readable by the kiosk's user only: agendas name closed items. Returns what failed; the old copy then stands.
[[nodiscard]] std::optional<std::string> keep_copy(const std::map<std::string, std::string>& files, const std::filesystem::path& folder);

/// Completes a replacement that a power cut interrupted, so that `folder` is a whole copy if there ever was one.
void finish_copy(const std::filesystem::path& folder);

}  // namespace kiosk
