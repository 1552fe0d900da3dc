// Why: the words by which a page about a kodeks shows what is the council's text and what is the page's. They stand in one place, folded (see
// source_text/folded.hpp), so that the next municipality's word is one line more.
#pragma once

#include <string>
#include <string_view>

namespace kiosk {

/// Why the line is none of the council's text, for people; null: it may be. `plain` is folded.
[[nodiscard]] const char* why_no_text(std::string_view plain);

/// The same of an item of a list: a council's point may say what a page says, too, but is no number of a page and no table of contents.
[[nodiscard]] const char* why_no_item(std::string_view plain);

/// Whether the line says that opening hours follow, and whether it is days and times and nothing else: "Mandag-fredag kl. 10-14".
[[nodiscard]] bool begins_hours(std::string_view plain);
[[nodiscard]] bool is_hours(std::string_view plain);

/// Why a line that is kept may be none of the council's text all the same; null: nothing says so.
[[nodiscard]] const char* why_maybe_no_text(std::string_view plain);

/// Whether the line is what a browser prints at the top or foot of a page: the time or an address, and a name beside it.
[[nodiscard]] bool is_printed_by_browser(std::string_view plain);

/// The same, and what the kiosk itself prints there: a name and the number of the page.
[[nodiscard]] bool stands_on_each_page(std::string_view plain);

/// Whether the heading begins what stands at the end of a web page: "Kontakt", "Åbningstider".
[[nodiscard]] bool begins_page_end(std::string_view plain);

/// Whether it is that of what stands before the points: "Forord", "Indledning".
[[nodiscard]] bool is_called_foreword(std::string_view plain);

/// Whether the heading is an annex's: "Bilag 1", "Appendiks", "Bilag til kodeks"; only begins as one: "Bilag og dagsordener"; or advice and contacts, which
/// belong in an annex.
[[nodiscard]] bool is_called_annex(std::string_view plain);
[[nodiscard]] bool begins_as_annex(std::string_view plain);
[[nodiscard]] bool is_called_advice(std::string_view plain);

/// Whether the heading says nothing but that: "Kontakt", "Rådgivning og vejledning", "Her kan du henvende dig"; "Kontakt med borgerne" says more.
[[nodiscard]] bool is_only_advice(std::string_view plain);

/// Whether what a menu says may as well be a section's heading: "Tilgængelighed", "Del"; and whether it is what a button to share a page says.
[[nodiscard]] bool may_head_text(std::string_view plain);
/// The same of what else would lead elsewhere or name a table of contents, "Læs sagerne" and "Indhold": it heads a list of sentences, or nothing.
[[nodiscard]] bool may_head_list(std::string_view plain);
[[nodiscard]] bool may_be_button(std::string_view plain);

/// How long what marks a question to talk about is, with which the words begin: "Til drøftelse:". 0: they are none.
[[nodiscard]] std::size_t question_mark(std::string_view plain);

/// Whether a title says that this is a kodeks, of any name: "adfærdskodeks", "spilleregler", "værdier".
[[nodiscard]] bool names_a_kodeks(std::string_view plain);

/// Whether the words before a break need more after it: "og", "af"; of `any`, also those that a heading may end with: "for", "til".
[[nodiscard]] bool ends_with_joint(std::string_view plain, bool any);

/// Whether somebody is quoted, as in a newspaper: ", siger borgmesteren".
[[nodiscard]] bool quotes_somebody(std::string_view plain);

/// Whether the words that follow a number and a full stop make of the two a date or "2. halvår".
[[nodiscard]] bool follows_ordinal(std::string_view plain);

}  // namespace kiosk
