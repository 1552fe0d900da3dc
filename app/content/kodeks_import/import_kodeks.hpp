// Why: a council has its kodeks as a file of some program, or as a page of its own. This is the door through which it becomes a document of the
// kiosk's, in its own words, with all that was not taken and all that is doubtful, for a person to look at before it is used.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "content/problem.hpp"
#include "content/source_text/report.hpp"
#include "core/program_text.hpp"
#include "domain/kodeks_changes.hpp"
#include "domain/kodeks_parts.hpp"

namespace kiosk {

struct ImportedKodeks {
    Document document;
    std::string markdown;              ///< which read_kodeks() reads back to it; the doubts stand in it as comments
    std::vector<LeftOut> left_out;     ///< by line; of a file of Word by paragraph
    std::vector<std::string> doubts;   ///< for people, in their language
    std::vector<PointChange> changes;  ///< against options.previous
    std::vector<PartChange> parts;     ///< against options.previous
    std::vector<std::string> completed;  ///< ids of the points that were given what options.previous has below them and the text has not
};

struct KodeksImportOptions {
    std::optional<Document> previous;  ///< the version before: points that stayed get their ids from it, and what explains them
    ProgramText pdf_text, word_text;   ///< see SourceOptions
    std::function<bool()> out_of_time = [] { return false; };  ///< asked now and then; when it says yes, the file is refused
};

using KodeksImport = tl::expected<ImportedKodeks, Problem>;  ///< or one sentence

/// Reads the file. Never throws for what stands in it. Texts of the result are in the language of tr().
[[nodiscard]] KodeksImport import_kodeks(const std::filesystem::path& file, const KodeksImportOptions& options);

/// The same of bytes in memory; `name` is for messages. A PDF and a file of Word are refused.
[[nodiscard]] KodeksImport import_kodeks(std::string_view bytes, const std::string& name, const KodeksImportOptions& options);

/// Says of which points that was written, for people; it stands in the file as well.
[[nodiscard]] std::string carried_over(const std::vector<std::string>& ids);

/// The version before, from its file in kodeks/. A problem when that is no kodeks without errors.
[[nodiscard]] tl::expected<Document, Problem> read_previous(const std::filesystem::path& file);

}  // namespace kiosk
