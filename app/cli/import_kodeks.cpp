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

using Fate = PointChange::Fate;

/// "changed in what explains it": what of the point differs.
std::string changed(const PointChange& change, const std::string& words)
{
    if (change.text_changed) return say("changed: {0}", words);
    if (change.why_changed && change.question_changed) return say("changed in what explains it and in its question: {0}", words);
    return change.why_changed ? say("changed in what explains it: {0}", words) : say("changed in its question: {0}", words);
}

std::string told(const PointChange& change)
{
    const PointVersion& point = change.now ? *change.now : *change.before;
    const std::string words = point.point.id + ": " + shortened(point.point.text, 80);
    const int before = change.before ? change.before->point.number : 0, now = change.now ? change.now->point.number : 0;
    const bool renumbered = change.renumbered && before > 0 && now > 0;
    switch (change.fate) {
    case Fate::kept: return renumbered ? say("kept, number {0} before and {1} now: {2}", before, now, words) : say("kept: {0}", words);
    case Fate::reworded: return renumbered && change.text_changed ? say("changed, number {0} before and {1} now: {2}", before, now, words) : changed(change, words);
    case Fate::added: return say("new: {0}", words);
    case Fate::gone: return say("gone: {0}", words);
    }
    return {};
}

std::string name_of(const PartChange& change)
{
    switch (change.part) {
    case PartChange::Part::foreword: return tr("the foreword");
    case PartChange::Part::lead: return say("what leads to the points of \"{0}\"", change.title);
    case PartChange::Part::annex: return say("the annex \"{0}\"", change.title);
    }
    return {};
}

std::string told(const PartChange& change)
{
    switch (change.fate) {
    case Fate::kept: return say("kept: {0}", name_of(change));
    case Fate::reworded: return say("changed: {0}", name_of(change));
    case Fate::added: return say("new: {0}", name_of(change));
    case Fate::gone: return say("gone: {0}", name_of(change));
    }
    return {};
}

void tell_changes(const ImportedKodeks& imported)
{
    std::array<long, 4> counts{};
    for (const PointChange& change : imported.changes) {
        tell(told(change));
        ++counts[static_cast<std::size_t>(change.fate)];
    }
    for (const PartChange& change : imported.parts)
        tell(told(change));
    if (!imported.completed.empty())
        tell(carried_over(imported.completed));
    tell(say_count("{0} point kept", "{0} points kept", counts[0]) + ", " + say_count("{0} changed", "{0} changed", counts[1]) + ", " + say_count("{0} new", "{0} new", counts[2]) + ", " +
         say_count("{0} gone", "{0} gone", counts[3]) + ".");
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
        tell_changes(*imported);
    return 0;
}

}  // namespace kiosk
