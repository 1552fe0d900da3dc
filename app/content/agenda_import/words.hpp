// Why: the words by which a secretariat's agenda shows its shape: what begins a table of contents, names a section of an item, says that
// doors are closed. They stand in one place, folded (see folded.hpp), so that the next municipality's word is one line more.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk {

/// What a whole line says by itself, wherever it stands.
enum class LineRole {
    blank,
    text,
    case_number,     ///< "Sagsnr.: 26/00417", or its label alone, or a case number alone
    opening,         ///< what an item begins with: "Resumé", "Sagsfremstilling"
    section,         ///< any other section of an item: "Indstilling", "Afstemning"
    decision,        ///< "Beslutning"
    attachments,     ///< "Bilag"
    contents,        ///< "Indholdsfortegnelse"
    members,         ///< "Medlemmer", "Afbud"
    closed,          ///< "Lukket punkt"
    confidential,    ///< "Fortroligt", "Ikke-offentligt": not quite the same
    open,            ///< "Åben sag"
    postponed,       ///< "Udsat"
    withdrawn,       ///< "Punktet udgår"
    closed_section,  ///< "Lukkede punkter": all that follow are
    open_section,    ///< "Åbne punkter"
    supplement       ///< "Tillægsdagsorden", whose numbers may begin at 1 again
};

/// `text` as in SourceLine.
[[nodiscard]] LineRole role_of(std::string_view text);

/// The value on a line of role case_number; empty when the label stands alone.
[[nodiscard]] std::string case_number_on(std::string_view text);

/// Whether it is one for sure, without a label: "26/00417", "00.22.04-A00-1-26", "EMN-2026-00123".
[[nodiscard]] bool is_case_number(std::string_view word);

/// The number on a line such as "Bilag: 3" or "Antal bilag: 3"; 0 for "Bilag: ingen"; none when entries follow.
[[nodiscard]] std::optional<int> attachments_on(std::string_view text);

/// How long the heading of a table of contents is that the first title is glued to; 0: none.
[[nodiscard]] std::size_t glued_heading(std::string_view folded_line);

/// Whether a line that many pages begin or end with is an item's all the same. `numberless`: folded, # for each number.
[[nodiscard]] bool may_stand_on_every_page(std::string_view numberless);

// Lists of folded words, for titles and marks.
[[nodiscard]] const std::vector<std::string_view>& words_for_closed();
[[nodiscard]] const std::vector<std::string_view>& words_for_confidential();
[[nodiscard]] const std::vector<std::string_view>& words_for_open();
[[nodiscard]] const std::vector<std::string_view>& words_for_postponed();
[[nodiscard]] const std::vector<std::string_view>& words_for_withdrawn();
[[nodiscard]] const std::vector<std::string_view>& words_for_item();      ///< "punkt", "item": before its number
[[nodiscard]] const std::vector<std::string_view>& words_after_ordinal(); ///< "2. behandling", "31. oktober": no item begins so

/// "item", "questions" or "any-other", by the title.
[[nodiscard]] std::string kind_by_title(std::string_view title);

}  // namespace kiosk
