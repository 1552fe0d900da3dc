// Why: a council has its kodeks as a file of some kind. What was made of it is shown with what was left out, what is doubtful, and what became of
// each point since the version before, so that somebody can look before the kiosk does.
#include <array>
#include <cstdio>
#include <string>

#include "cli/commands.hpp"
#include "content/kodeks_import/import_kodeks.hpp"
#include "content/new_file.hpp"
#include "content/utf8.hpp"
#include "core/words.hpp"
#include "platform/processor_time.hpp"
#include "platform/program_text.hpp"

namespace kiosk {
namespace {

constexpr std::chrono::seconds time_to_read{2};  ///< of the processor's time; pdftotext and pandoc have as much of their own

int refuse(const std::string& what)
{
    std::fprintf(stderr, "kodekskiosk: %s\n", what.c_str());
    return 1;
}

void tell(const std::string& what) { std::fprintf(stderr, "%s\n", what.c_str()); }

std::string told(const PointChange& change)
{
    const PointVersion& point = change.now ? *change.now : *change.before;
    const std::string words = point.point.id + ": " + shortened(point.point.text, 80);
    const int before = change.before ? change.before->point.number : 0, now = change.now ? change.now->point.number : 0;
    switch (change.fate) {
    case PointChange::Fate::kept: return change.renumbered && before > 0 && now > 0 ? say("kept, number {0} before and {1} now: {2}", before, now, words) : say("kept: {0}", words);
    case PointChange::Fate::reworded: return change.renumbered && before > 0 && now > 0 ? say("changed, number {0} before and {1} now: {2}", before, now, words) : say("changed: {0}", words);
    case PointChange::Fate::added: return say("new: {0}", words);
    case PointChange::Fate::gone: return say("gone: {0}", words);
    }
    return {};
}

void tell_changes(const std::vector<PointChange>& changes)
{
    std::array<int, 4> counts{};
    for (const PointChange& change : changes) {
        tell(told(change));
        ++counts[static_cast<std::size_t>(change.fate)];
    }
    tell(say("{0} points kept, {1} changed, {2} new, {3} gone.", counts[0], counts[1], counts[2], counts[3]));
}

void report(const ImportedKodeks& imported, const std::string& file)
{
    for (const LeftOut& left_out : imported.left_out)
        tell(describe(left_out, file));
    for (const std::string& doubt : imported.doubts)
        tell(say("{0}: unsure: {1}", file, doubt));
    const Document& document = imported.document;
    tell(say("Points found: {0}. Sections: {1}. Annexes: {2}.", point_count(document), document.sections.size(), document.annexes.size()));
}

}  // namespace

int run_import_kodeks(const ImportKodeksOptions& options)
{
    KodeksImportOptions how;
    if (!options.previous.empty()) {
        auto previous = read_previous(options.previous);
        if (!previous)
            return refuse(describe(previous.error()));
        how.previous = std::move(*previous);
    }
    how.pdf_text = [](const std::filesystem::path& file) { return pdf_text(file); };
    how.word_text = [](const std::filesystem::path& file) { return word_text(file); };
    how.out_of_time = [time = ProcessorTime(time_to_read)] { return time.is_spent(); };
    const KodeksImport imported = import_kodeks(options.file, how);
    if (!imported)
        return refuse(describe(imported.error()));
    if (options.out.empty()) {
        std::fputs(imported->markdown.c_str(), stdout);
    } else if (const auto problem = write_new_file(options.out, imported->markdown)) {
        return refuse(*problem);
    }
    report(*imported, options.file.string());
    if (how.previous)
        tell_changes(imported->changes);
    return 0;
}

}  // namespace kiosk
