// Why: see kodeks_parts.hpp.
#include "domain/kodeks_parts.hpp"

#include <algorithm>

#include "domain/search.hpp"

namespace kiosk {
namespace {

using Fate = PointChange::Fate;

/// A part as text alone: its title, what it says, and whether it has been found in the other version.
struct Said {
    std::string title, text;
    bool found = false;
};

void add(std::string& text, const std::string& more) { text += more + "\n"; }

std::vector<Said> foreword(const Document& document)
{
    Said said;
    for (const std::string& paragraph : document.preamble) add(said.text, paragraph);
    return said.text.empty() ? std::vector<Said>() : std::vector{said};
}

std::vector<Said> leads(const Document& document)
{
    std::vector<Said> all;
    for (const Section& section : document.sections)
        if (!section.lead.empty()) all.push_back({section.title, section.lead});
    return all;
}

std::vector<Said> annexes(const Document& document)
{
    std::vector<Said> all;
    for (const Annex& annex : document.annexes) {
        all.push_back({annex.title, {}});
        for (const AnnexBlock& block : annex.blocks) add(all.back().text, std::to_string(static_cast<int>(block.kind)) + block.text);
    }
    return all;
}

void compare(std::vector<Said> before, const std::vector<Said>& draft, PartChange::Part part, std::vector<PartChange>& changes)
{
    for (const Said& now : draft) {
        const auto was = std::find_if(before.begin(), before.end(), [&](const Said& said) { return !said.found && folded_letters(said.title) == folded_letters(now.title); });
        const bool same = was != before.end() && was->text == now.text && was->title == now.title;
        changes.push_back({part, now.title, was == before.end() ? Fate::added : same ? Fate::kept : Fate::reworded});
        if (was != before.end()) was->found = true;
    }
    for (const Said& said : before)
        if (!said.found) changes.push_back({part, said.title, Fate::gone});
}

}  // namespace

std::vector<PartChange> part_changes(const Document& before, const Document& draft)
{
    std::vector<PartChange> changes;
    compare(foreword(before), foreword(draft), PartChange::Part::foreword, changes);
    compare(leads(before), leads(draft), PartChange::Part::lead, changes);
    compare(annexes(before), annexes(draft), PartChange::Part::annex, changes);
    return changes;
}

}  // namespace kiosk
