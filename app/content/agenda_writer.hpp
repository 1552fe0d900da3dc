// Why: an agenda that was imported becomes a file like any other, which a person reads through and mends before the kiosk shows it. What is
// doubtful stands as a comment where it is doubtful; what is missing stands as a comment that says what to write.
#pragma once

#include <string>

#include "content/agenda_import/import_agenda.hpp"

namespace kiosk {

/// The file's text, which read_agenda_toml() reads back to the same agenda. A date or start that is not known is left for a person to write,
/// and `check` asks for it. `source` is the name of the file it came from.
[[nodiscard]] std::string agenda_to_toml(const ImportedAgenda& imported, const std::string& source);

}  // namespace kiosk
