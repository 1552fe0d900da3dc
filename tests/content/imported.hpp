// Why: what an importer finds must be every item and no other. An agenda is written down as lines here, one an item, so that a fixture and what
// was found in it can be laid side by side and each difference named.
#pragma once

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "content/agenda_import/import_agenda.hpp"
#include "content/agenda_writer.hpp"
#include "content/new_file.hpp"
#include "content/toml_text.hpp"

namespace kiosk::test {

using Lines = std::vector<std::string>;

inline std::filesystem::path agenda_fixture(const std::string& name)
{
    return std::filesystem::path(KIOSK_SOURCE_DIR) / "tests/content/fixtures/agendas" / name;
}

inline std::string text_of(const std::filesystem::path& path)
{
    std::ifstream stream(path, std::ios::binary);
    REQUIRE_MESSAGE(stream.good(), path.string());
    return {std::istreambuf_iterator<char>(stream), {}};
}

inline Lines lines_of(const std::string& text)
{
    Lines lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

/// "number|title|case|open or closed|status|attachments|kind"
inline std::string written(const AgendaItem& item)
{
    const char* status = item.status == ItemStatus::postponed ? "postponed" : item.status == ItemStatus::withdrawn ? "withdrawn" : "";
    return fmt::format("{}|{}|{}|{}|{}|{}|{}", item.number, item.title, item.case_number, item.closed ? "closed" : "open", status, item.attachments, item.kind);
}

/// The meeting in the first line, then its items, as NAME.items has them.
inline Lines written(const ImportedAgenda& imported)
{
    const auto start = imported.agenda.start.count();
    Lines lines{fmt::format("meeting|{}|{}|{}", imported.agenda.title, imported.date_known ? date_text(imported.agenda.date) : "",
                            imported.start_known ? fmt::format("{:02}.{:02}", start / 60, start % 60) : "")};
    for (const AgendaItem& item : imported.agenda.items) lines.push_back(written(item));
    return lines;
}

/// What is missing from the one and what the other has too much, in words; empty when they agree.
inline std::string differences(const Lines& expected, const Lines& found)
{
    std::string said;
    for (const std::string& line : expected)
        if (std::find(found.begin(), found.end(), line) == found.end()) said += "missing: " + line + "\n";
    for (const std::string& line : found)
        if (std::find(expected.begin(), expected.end(), line) == expected.end()) said += "extra: " + line + "\n";
    if (said.empty() && expected != found) said = "in another order\n";
    return said;
}

inline Import import_text(const std::string& bytes, const std::string& name = "agenda.txt", const std::string& meeting = {})
{
    ImportOptions options;
    options.meeting = meeting;
    return import_agenda(bytes, name, options);
}

/// As import_text(); fails the test when it is refused.
inline ImportedAgenda imported(const std::string& bytes, const std::string& name = "agenda.txt", const std::string& meeting = {})
{
    Import read = import_text(bytes, name, meeting);
    REQUIRE_MESSAGE(read.has_value(), (read ? std::string() : describe(read.error().problem)));
    return std::move(*read);
}

/// The items as "1 Title", for tests of one trap.
inline std::string titles(const ImportedAgenda& read)
{
    std::string said;
    for (const AgendaItem& item : read.agenda.items) said += item.number + " " + item.title + "\n";
    return said;
}

inline std::string titles(const std::string& text) { return titles(imported(text)); }

/// What was said of the item with this number, line by line.
inline std::string doubts(const ImportedAgenda& read, const std::string& number)
{
    std::string said;
    for (const Unsure& unsure : read.unsure)
        if (read.agenda.items[unsure.item].number == number) said += unsure.why + "\n";
    return said;
}

inline std::string left_out(const ImportedAgenda& read)
{
    std::string said;
    for (const LeftOut& left : read.left_out) said += describe(left, "agenda.txt") + "\n";
    return said;
}

}  // namespace kiosk::test
