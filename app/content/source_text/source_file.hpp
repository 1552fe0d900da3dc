// Why: agendas and kodeks texts come as the same kinds of files. What cannot be read is refused here, in one sentence that says what to do.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "content/source_text/file_kind.hpp"
#include "content/source_text/html_lines.hpp"
#include "content/source_text/source_line.hpp"
#include "core/program_text.hpp"

namespace kiosk {

struct SourceOptions {
    std::size_t most_bytes = 0;
    ProgramText pdf_text;                    ///< none: a PDF is refused as if pdftotext were missing
    ProgramText word_text;                   ///< none: a file of Word is refused, with the advice to save it as PDF
    std::function<bool()> out_of_time;       ///< asked now and then; when it says yes, the file is refused
    std::function<bool(std::string_view)> may_stand_on_every_page;  ///< see find_furniture()
    StruckOut struck_out = StruckOut::stays;
};

struct SourceText {
    FileKind kind = FileKind::text;
    std::string json;           ///< UTF-8, when that is its kind
    SourceLines lines;          ///< of any other kind; of a file of Word its paragraphs, from 1
    std::vector<std::string> lost;  ///< of a file of Word, see lost_in_word()
    bool old_encoding = false;  ///< it was not UTF-8 and was read as Windows-1252
};

using Source = tl::expected<SourceText, std::string>;  ///< or a sentence for people

/// Reads the file. Never throws for what stands in it.
[[nodiscard]] Source read_source(const std::filesystem::path& file, const SourceOptions& options);

/// The same of bytes in memory; a PDF and a file of Word are refused. `name` may tell the kind.
[[nodiscard]] Source read_source(std::string_view bytes, const std::string& name, const SourceOptions& options);

/// The sentence for who gives up because of options.out_of_time.
[[nodiscard]] std::string too_slow_to_read();

}  // namespace kiosk
