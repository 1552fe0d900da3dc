// Why: most municipalities publish through FirstAgenda, whose JSON tells number, title and doors without a guess. Two generations of names
// are known; what is called otherwise is not guessed at.
#pragma once

#include <string>
#include <string_view>

#include "content/agenda_import/import_agenda.hpp"

namespace kiosk {

/// `utf8` is the file's text, `file` its name in messages, `meeting` the id of the one that is wanted; empty: the only one.
[[nodiscard]] Import json_agenda(std::string_view utf8, const std::string& file, const std::string& meeting, const std::function<bool()>& out_of_time);

}  // namespace kiosk
