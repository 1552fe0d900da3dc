// Why: a council's files are a few thousand bytes. What is far beyond any council's is a wrong file or meant as harm, and would
// make the start slow, the screen unusable or a parser fall over; reading stops there, with one sentence that names the limit.
// Each limit is at least five times what the example council needs.
#pragma once

#include <cstddef>

namespace kiosk::limits {

inline constexpr std::size_t file_bytes = 256 * 1024;
inline constexpr int line_characters = 4000;
inline constexpr std::size_t folder_files = 200;      ///< kodeks or agendas in their folder
inline constexpr std::size_t folder_entries = 10000;  ///< whatever else lies there is passed over, up to so many
inline constexpr int nesting = 32;                    ///< lists, sections and dotted names in one another, in TOML
inline constexpr std::size_t entries = 200;           ///< reminders, statements, contacts, dates
inline constexpr std::size_t agenda_items = 500;      ///< of one agenda
inline constexpr std::size_t names_in_list = 10;      ///< points of one statement
inline constexpr int text_characters = 1000;          ///< of one text in TOML
inline constexpr int id_characters = 64;
inline constexpr int points = 2000;                   ///< of one kodeks, in at most so many sections
inline constexpr int kodeks_blocks = 10'000;          ///< headings, paragraphs and list items of one kodeks
inline constexpr int paragraph_characters = 5000;
inline constexpr int problem_characters = 600;        ///< what a file says is quoted in a problem only so far

// What agendas and kodeks texts are imported from. A PDF with its drawings is larger than any text.
inline constexpr std::size_t import_bytes = 20 * 1024 * 1024;
inline constexpr std::size_t kodeks_import_bytes = 5 * 1024 * 1024;  ///< of a kodeks
inline constexpr std::size_t word_part_bytes = 32 * 1024 * 1024;  ///< of one part of a file of Word, which may say much of how little looks
inline constexpr std::size_t import_lines = 200'000;
inline constexpr std::size_t import_line_bytes = 64 * 1024;
inline constexpr std::size_t import_marks = 5000;     ///< lines that begin with a number
inline constexpr std::size_t import_values = 500'000; ///< of JSON
inline constexpr int import_nesting = 256;            ///< elements of a page, lists and objects of JSON
inline constexpr std::size_t import_attributes = 30'000;  ///< of one tag of a page, and words of a text without tags
inline constexpr std::size_t left_out = 100;          ///< lines that are named as left out

}  // namespace kiosk::limits
