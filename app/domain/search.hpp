// Why: who looks for "pressen" shall find it however it is written: capitals, diacritics and the Danish letters are folded, so
// that "aerlig" and "arlig" find "Ærlig", "raad" and "rad" find "råd". The panel's keyboard has the Danish letters; a visitor's hand may not know them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "domain/kodeks.hpp"

namespace kiosk {

/// A part of a text: bytes `from` up to `to`, whole letters.
struct TextPart {
    std::size_t from = 0;
    std::size_t to = 0;
    bool operator==(const TextPart&) const = default;
};

/// Where a query was found.
struct Hit {
    std::size_t document = 0;  ///< index
    std::size_t part = 0;      ///< section, or sections + annex
    std::string point;         ///< id; empty in a foreword (of the first section), a lead and an annex
    int number = 0;            ///< of the point, as printed
    std::string text;          ///< the point or paragraph, or what of the point holds the query; of a long one what stands around it
    std::vector<TextPart> marks;   ///< in `text`, in order, not overlapping
    bool operator==(const Hit&) const = default;
};

/// In small letters, without diacritics, with the Danish letters in two: what is compared when it is not to matter how a word is written.
[[nodiscard]] std::string folded_letters(std::string_view text);

/// Where each occurrence of the words in `text` lies; nothing when one is missing.
[[nodiscard]] std::vector<TextPart> marks_of(std::string_view text, std::string_view word);

/// The points and paragraphs that hold every word of `query`: first where words begin so ("værd" in "værdier"), then where they stand inside others
/// ("nedværdigende"), both in the documents' order. A point's own text comes before what
/// explains it: the first of them that holds all words is shown. Nothing while the query has no letter.
[[nodiscard]] std::vector<Hit> search(const std::vector<Document>& documents, std::string_view query);

}  // namespace kiosk
