// Why: what the tests of this folder hand out: the council's own documents as they are shipped, and one of any length.
#pragma once

#include <doctest/doctest.h>

#include "content/configuration_reader.hpp"
#include "content/translations.hpp"
#include "report/hand_out.hpp"

namespace kiosk::test {

inline constexpr Date day{std::chrono::year{2026}, std::chrono::month{11}, std::chrono::day{24}};

/// As on the Danish kiosk.
inline HandOut hand_out(Document document)
{
    use_language("da", std::filesystem::path(KIOSK_BINARY_DIR) / "locale");
    return {std::move(document), "Eksempelby Byråd", Language::danish, day};
}

/// The documents of kiosk-config/kodeks, the council's own first.
inline const std::vector<Document>& shipped_documents()
{
    static const ReadConfiguration read = read_configuration(std::filesystem::path(KIOSK_SOURCE_DIR) / "kiosk-config", day);
    REQUIRE(!read.configuration.documents.empty());
    return read.configuration.documents;
}

/// A sentence of that many words, from `seed` on always the same.
inline std::string words(std::size_t count, std::size_t seed)
{
    constexpr std::array<const char*, 9> some{"vi", "lytter", "til", "hinanden", "også", "når", "byrådet", "er", "uenigt"};
    std::string sentence;
    for (std::size_t i = 0; i < count; ++i) sentence += (i ? " " : "") + std::string(some[(seed + i * 4) % some.size()]);
    return sentence + '.';
}

/// Sections of one to seven points, of which some have explanations and questions.
inline Document long_document(int points)
{
    Document document;
    document.id = "langt";
    document.title = "Et langt kodeks";
    document.preamble = {words(40, 1), words(25, 2)};
    for (int number = 1; number <= points;) {
        const std::size_t index = document.sections.size();
        Section& section = document.sections.emplace_back();
        section.title = "Afsnit nummer " + std::to_string(index + 1);
        if (index % 3 == 1) section.lead = words(30, index);
        for (std::size_t i = 0; i <= index * 5 % 7 && number <= points; ++i, ++number) {
            const auto seed = static_cast<std::size_t>(number);
            Point point;
            point.id = "p" + std::to_string(number);
            point.number = number;
            point.text = words(6 + seed * 7 % 23, seed);
            if (number % 3 != 0) point.explanation = words(10 + seed * 11 % 40, seed);
            if (number % 4 != 1) point.question = words(7 + seed % 9, seed);
            section.points.push_back(std::move(point));
        }
    }
    return document;
}

}  // namespace kiosk::test
