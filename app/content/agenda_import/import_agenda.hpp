// Why: a secretariat brings whatever file its agenda system gives. This is the door through which such a file becomes an agenda, with all that
// was not taken and all that is doubtful, for a person to look at before it is used.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "content/source_text/report.hpp"
#include "content/problem.hpp"
#include "core/program_text.hpp"
#include "domain/agenda.hpp"

namespace kiosk {

struct ImportedAgenda {
    Agenda agenda;             ///< its id is its date, when that is known; a title that is empty was not said
    bool date_known = false;   ///< false: agenda.date is none, and somebody must write it
    bool start_known = false;  ///< false: agenda.start is 0, and somebody must write it
    std::vector<LeftOut> left_out;
    std::vector<Unsure> unsure;  ///< by item
};

/// One of the meetings in a file that holds several.
struct ListedMeeting {
    std::string id, date, council, name, place;  ///< as they stand in the file; may be empty
    bool has_items = false;
};

struct ImportRefusal {
    Problem problem;                      ///< one sentence, with line and column where there are any
    std::vector<ListedMeeting> meetings;  ///< when it was not said which
};

struct ImportOptions {
    std::string meeting;                                       ///< its id, where a file holds several; empty: the only one
    ProgramText pdf_text;                                          ///< none: a PDF is refused as if pdftotext were missing
    std::function<bool()> out_of_time = [] { return false; };  ///< asked now and then; when it says yes, the file is refused
};

using Import = tl::expected<ImportedAgenda, ImportRefusal>;

/// Reads the file. Never throws for what stands in it. Texts of the result are in the language of tr().
[[nodiscard]] Import import_agenda(const std::filesystem::path& file, const ImportOptions& options);

/// The same of bytes in memory; `name` is for messages. A PDF is refused.
[[nodiscard]] Import import_agenda(std::string_view bytes, const std::string& name, const ImportOptions& options);

}  // namespace kiosk
