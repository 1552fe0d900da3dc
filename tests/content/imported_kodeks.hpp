// Why: what is found in a kodeks text must be every point and no other, each where it belongs. A document is written down as lines here, so that a
// fixture and what was found in it can be laid side by side and each difference named.
#pragma once

#include <set>

#include "content/kodeks_import/import_kodeks.hpp"
#include "imported.hpp"

namespace kiosk::test {

inline std::filesystem::path kodeks_fixture(const std::string& name) { return std::filesystem::path(KIOSK_SOURCE_DIR) / "tests/content/fixtures/kodeks" / name; }

/// "point|number|text|explanation" and the like, as NAME.points has them; at the end the lines left out.
inline Lines written(const ImportedKodeks& imported)
{
    const Document& document = imported.document;
    Lines lines{fmt::format("kodeks|{}|{}|{}|{}", document.title, document.adopted ? date_text(*document.adopted) : "", document.evaluate_every, document.source)};
    for (const std::string& paragraph : document.preamble) lines.push_back("preamble|" + paragraph);
    for (const Section& section : document.sections) {
        lines.push_back(fmt::format("section|{}|{}", section.title, section.lead));
        for (const Point& point : section.points) lines.push_back(fmt::format("point|{}|{}|{}", point.number, point.text, point.explanation));
    }
    for (const Annex& annex : document.annexes) {
        lines.push_back("annex|" + annex.title);
        for (const AnnexBlock& block : annex.blocks) {
            constexpr const char* kinds[] = {"heading", "paragraph", "item"};
            lines.push_back(fmt::format("{}|{}", kinds[static_cast<int>(block.kind)], block.text));
        }
    }
    std::string left;
    for (const LeftOut& line : imported.left_out) left += fmt::format(" {}", line.line);
    lines.push_back("left out|" + left);
    return lines;
}

inline KodeksImport import_kodeks_text(const std::string& bytes, const std::string& name = "kodeks.txt", std::optional<Document> previous = {})
{
    KodeksImportOptions options;
    options.previous = std::move(previous);
    return import_kodeks(bytes, name, options);
}

/// As import_kodeks_text(); fails the test when it is refused.
inline ImportedKodeks imported_kodeks(const std::string& bytes, const std::string& name = "kodeks.txt", std::optional<Document> previous = {})
{
    KodeksImport read = import_kodeks_text(bytes, name, std::move(previous));
    REQUIRE_MESSAGE(read.has_value(), (read ? std::string() : describe(read.error())));
    return std::move(*read);
}

/// The points as "1 text", for tests of one trap.
inline std::string points(const ImportedKodeks& read)
{
    std::string said;
    for (const Section& section : read.document.sections)
        for (const Point& point : section.points) said += (point.number > 0 ? std::to_string(point.number) : "-") + " " + point.text + "\n";
    return said;
}

inline std::string points(const std::string& text) { return points(imported_kodeks(text)); }

inline bool says(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

/// What was said to be unsure, line by line.
inline std::string doubts(const ImportedKodeks& read)
{
    std::string all;
    for (const std::string& doubt : read.doubts) all += doubt + "\n";
    return all;
}

inline std::string left_out(const ImportedKodeks& read)
{
    std::string all;
    for (const LeftOut& line : read.left_out) all += describe(line, "f") + "\n";
    return all;
}

inline std::string section_titles(const ImportedKodeks& read)
{
    std::string all;
    for (const Section& section : read.document.sections) all += section.title + "\n";
    return all;
}

inline std::string kodeks_refused(const std::string& bytes, const std::string& name = "kodeks.txt")
{
    const KodeksImport read = import_kodeks_text(bytes, name);
    REQUIRE_FALSE(read.has_value());
    return describe(read.error());
}

}  // namespace kiosk::test
