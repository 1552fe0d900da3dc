// Why: an imported text is looked at beside the one it would take the place of before anyone adopts it: what stayed, what was reworded, what
// is new and what is gone, of the points and of what stands around them. The screen changes nothing; adopting it is moving a file.
#include <algorithm>

#include "core/words.hpp"
#include "domain/kodeks_changes.hpp"
#include "domain/kodeks_parts.hpp"
#include "ui/layout.hpp"
#include "ui/screens/screens.hpp"

namespace kiosk {
namespace {

using Fate = PointChange::Fate;

/// The document of the draft's id; where there is none, the council's own.
const Document& current(const Configuration& configuration, const Document& draft)
{
    const auto same = std::find_if(configuration.documents.begin(), configuration.documents.end(), [&](const Document& d) { return d.id == draft.id; });
    return same != configuration.documents.end() ? *same : kodeks(configuration);
}

std::string fate_said(const PointChange& change)
{
    std::string said;
    switch (change.fate) {
    case Fate::kept: said = change.renumbered || change.moved ? std::string() : std::string(tr("unchanged")); break;
    case Fate::reworded: said = change.text_changed ? tr("reworded") : ""; break;
    case Fate::added: said = tr("new"); break;
    case Fate::gone: said = tr("gone"); break;
    }
    const auto add = [&](const char* more) { said += (said.empty() ? "" : ", ") + std::string(more); };
    if (change.why_changed)
        add(tr("other explanation"));
    if (change.question_changed)
        add(tr("other question"));
    if (change.renumbered)
        add(tr("renumbered"));
    if (change.moved)
        add(tr("in another section"));
    return said;
}

/// What stands below the point, as far as it differs.
std::string below(const PointChange& change, const PointVersion& version)
{
    std::string said = change.why_changed ? version.point.explanation : std::string();
    if (change.question_changed && !version.point.question.empty())
        said += (said.empty() ? "" : " ") + version.point.question;
    return said;
}

/// One side of a row: the number and the words, or a dash where that version has no such point.
float draw_version(Ui& ui, const PointChange& change, const std::optional<PointVersion>& version, bool strong, Rect area)
{
    const Palette& p = ui.palette();
    const float number = ui.text_width(Type::body_strong, "00") + ui.u(space::m), top = area.y;
    const Type type = strong ? Type::label_strong : Type::label;
    if (version && version->point.number > 0)
        ui.text_line(Type::body_strong, area.x, area.y + ui.line_height(type) / 2, std::to_string(version->point.number), p.primary);
    area.cut_left(number);
    area.cut_top(ui.text(type, area, version ? version->point.text : std::string("\u2013"), strong ? p.ink : p.ink_secondary));
    if (const std::string more = version ? below(change, *version) : std::string(); !more.empty())
        area.cut_top(ui.text(Type::caption, area, more, p.ink_secondary));
    return area.y - top;
}

struct Columns {
    Rect before, now;
    bool beside;
};

Columns columns_of(const Ui& ui, const Rect& area)
{
    const float gap = ui.u(space::l);
    const bool beside = fit_beside(area.w, 2, ui.u(560), gap);
    const auto both = columns(area, beside ? 2 : 1, gap);
    return {both.front(), both.back(), beside};
}

float draw_change(Ui& ui, const PointChange& change, Rect area)
{
    const Palette& p = ui.palette();
    const float top = area.y;
    const bool differs = change.fate != Fate::kept;
    ui.line(area.x, area.right(), area.y, p.hairline);
    area.cut_top(ui.u(space::s));
    area.cut_top(ui.text(Type::caption, area, fate_said(change), differs ? p.alarm : p.ink_muted) + ui.u(space::xs));
    const Columns both = columns_of(ui, area);
    if (both.beside)
        return area.y - top + std::max(draw_version(ui, change, change.before, false, both.before), draw_version(ui, change, change.now, differs, both.now)) + ui.u(space::s);
    if (differs && change.before)
        area.cut_top(draw_version(ui, change, change.before, false, area) + ui.u(space::xs));
    if (change.now)
        area.cut_top(draw_version(ui, change, change.now, differs, area));
    return area.y - top + ui.u(space::s);
}

std::string counted(const std::vector<PointChange>& changes)
{
    const auto how_many = [&](Fate fate) { return static_cast<long>(std::count_if(changes.begin(), changes.end(), [&](const PointChange& change) { return change.fate == fate; })); };
    return say_count("{0} unchanged", "{0} unchanged", how_many(Fate::kept)) + ", " + say_count("{0} changed", "{0} changed", how_many(Fate::reworded)) + ", " +
           say_count("{0} new", "{0} new", how_many(Fate::added)) + ", " + say_count("{0} gone", "{0} gone", how_many(Fate::gone));
}

std::string part_said(const PartChange& change)
{
    const auto fate = [&]() -> std::string {
        switch (change.fate) {
        case Fate::kept: return tr("unchanged");
        case Fate::reworded: return tr("reworded");
        case Fate::added: return tr("new");
        case Fate::gone: return tr("gone");
        }
        return {};
    }();
    switch (change.part) {
    case PartChange::Part::foreword: return say("The foreword: {0}", fate);
    case PartChange::Part::lead: return say("What leads to \"{0}\": {1}", change.title, fate);
    case PartChange::Part::annex: return say("{0}: {1}", change.title, fate);
    }
    return {};
}

/// What became of the foreword, the leads and the annexes, a line each.
float draw_parts(Ui& ui, const std::vector<PartChange>& parts, Rect area)
{
    const Palette& p = ui.palette();
    const float top = area.y;
    for (const PartChange& change : parts)
        area.cut_top(ui.text(Type::caption, area, part_said(change), change.fate == Fate::kept ? p.ink_muted : p.alarm) + ui.u(space::xs));
    return area.y - top + (parts.empty() ? 0 : ui.u(space::s));
}

float draw_draft(Ui& ui, const Configuration& configuration, const Document& draft, Rect area)
{
    const Palette& p = ui.palette();
    const float top = area.y;
    const Document& now = current(configuration, draft);
    const auto changes = kodeks_changes(now, draft);
    area.cut_top(ui.text(Type::label, area, counted(changes), p.ink_secondary) + ui.u(space::m));
    area.cut_top(draw_parts(ui, part_changes(now, draft), area));
    if (const Columns both = columns_of(ui, area); both.beside) {
        const float before = ui.text(Type::overline, both.before, say("Today: {0}", now.title), p.ink);
        area.cut_top(std::max(before, ui.text(Type::overline, both.now, say("Draft: {0}", draft.title), p.ink)) + ui.u(space::s));
    } else {
        area.cut_top(ui.text(Type::overline, area, say("Draft: {0}", draft.title), p.ink) + ui.u(space::s));
    }
    for (const PointChange& change : changes)
        area.cut_top(draw_change(ui, change, area));
    return area.y - top + ui.u(space::xl);
}

}  // namespace

void draw_draft(Ui& ui, const Room& room)
{
    Rect page = page_area(ui, space::margin);
    if (draw_header(ui, room, page, {.back_id = "draft.back", .back = tr("Prepare the meeting"), .tools = true}))
        ui.emit(GoBack{});
    page.cut_top(ui.u(space::m));
    page.cut_top(ui.text(Type::heading, page, tr("A draft beside the kodeks"), ui.palette().ink) + ui.u(space::s));
    flow(ui, "draft.scroll", page, ui.palette().ground, [&](Rect area, float) {
        const float top = area.y;
        for (const Document& draft : room.configuration.drafts)
            area.cut_top(draw_draft(ui, room.configuration, draft, area));
        return area.y - top;
    });
}

}  // namespace kiosk
