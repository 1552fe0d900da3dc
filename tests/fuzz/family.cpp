// Why: see family.hpp. The council is the smallest that reads without an error, and has only the files that meet the family's.
#include "fuzz/family.hpp"

#include <map>

#include "content/example_pin.hpp"
#include "fuzz/promises.hpp"

namespace kiosk::test {
namespace {

const std::map<std::string, std::string>& small_council()
{
    static const std::map<std::string, std::string> files{
        {"kiosk.toml", "[council]\nname = \"Byen\"\nmembers = 9\n[chair]\npin_hash = \"" + std::string(example_pin_hash) +
                           "\"\n[meetings]\ndates = [2026-11-24]\n"},
        {"kodeks/kodeks.md", "+++\nid = \"kodeks\"\ntitle = \"Kodeks\"\n+++\n\n## A\n\n1. One. {#one}\n\n2. Two. {#two}\n"},
        {"reminders.toml", "[[reminder]]\nid = \"a\"\npoint = \"one\"\nwhen = \"idle\"\ntext = \"One.\"\n"},
        {"checkin.toml", "[[statement]]\nid = \"a\"\ntext = \"One?\"\npoints = [\"one\"]\n"},
        {"agendas/2026-11-24.toml", "date = 2026-11-24\nstart = \"19.00\"\n[[item]]\nnumber = \"1\"\ntitle = \"A\"\n"}};
    return files;
}

Date today() { return Date{std::chrono::year{2026}, std::chrono::month{11}, std::chrono::day{24}}; }

/// The council's files with these bytes in place of the family's.
ConfigFiles council_with(const Family& family, std::string_view bytes)
{
    ConfigFiles files;
    for (const std::string& name : family.beside) files.files[name] = small_council().at(name);
    for (const std::string& name : family.files) add_file(files, name, std::string(bytes));
    return files;
}

}  // namespace

const std::vector<Family>& families()
{
    static const std::string agenda = "agendas/2026-11-24.toml";
    static const std::string document = "kodeks/kodeks.md";
    static const std::vector<Family> all{{"kiosk_toml", {"kiosk.toml"}, {document, agenda}},
                                         {"lists_toml", {"reminders.toml", "checkin.toml", "contacts.toml"}, {"kiosk.toml", document}},
                                         {"agenda_toml", {agenda}, {"kiosk.toml", document}},
                                         {"kodeks_markdown", {document}, {"kiosk.toml", "reminders.toml", "checkin.toml"}}};
    return all;
}

std::string try_bytes(const Family& family, std::string_view bytes, Spoil spoil)
{
    const ConfigFiles files = council_with(family, bytes);
    ReadConfiguration read = read_configuration(files, today());
    const std::string_view mark = bytes.substr(0, 3) == "\xEF\xBB\xBF" ? "" : "\xEF\xBB\xBF";
    const ReadConfiguration again = read_configuration(council_with(family, std::string(mark).append(bytes)), today());
    if (read.problems != again.problems || !(read.configuration == again.configuration))
        return "read again, with the byte order mark some editors put first, it is not the same";
    if (spoil != nullptr) spoil(read);
    return broken_promise(files, read);
}

}  // namespace kiosk::test
