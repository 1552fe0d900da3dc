// Why: an imported text is looked at beside the one it would take the place of before anyone adopts it: what stayed, what was reworded, what
// is new and what is gone. The screen changes nothing; adopting it is moving a file.
#include <algorithm>

#include "core/words.hpp"
#include "domain/kodeks_changes.hpp"
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
    case Fate::reworded: said = tr("reworded"); break;
    case Fate::added: said = tr("new"); break;
    case Fate::gone: said = tr("gone"); break;
    }
    const auto add = [&](const char* more) { said += (said.empty() ? "" : ", ") + std::string(more); };
    if (change.renumbered)
        add(tr("renumbered"));
    if (change.moved)
        add(tr("in another section"));
    return said;
}

/// One side of a row: the number and the words, or a dash where that version has no such point.
float draw_version(Ui& ui, const std::optional<PointVersion>& version, bool strong, Rect area)
{
    const Palette& p = ui.palette();
    const float number = ui.text_width(Type::body_strong, "00") + ui.u(space::m), top = area.y;
    const Type type = strong ? Type::label_strong : Type::label;
    if (version && version->point.number > 0)
        ui.text_line(Type::body_strong, area.x, area.y + ui.line_height(type) / 2, std::to_string(version->point.number), p.primary);
    area.cut_left(number);
    area.cut_top(ui.text(type, area, version ? version->point.text : std::string("\u2013"), strong ? p.ink : p.ink_secondary));
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
        return area.y - top + std::max(draw_version(ui, change.before, false, both.before), draw_version(ui, change.now, differs, both.now)) + ui.u(space::s);
    if (differs && change.before)
        area.cut_top(draw_version(ui, change.before, false, area) + ui.u(space::xs));
    if (change.now)
        area.cut_top(draw_version(ui, change.now, differs, area));
    return area.y - top + ui.u(space::s);
}

std::string counted(const std::vector<PointChange>& changes)
{
    const auto how_many = [&](Fate fate) { return std::count_if(changes.begin(), changes.end(), [&](const PointChange& change) { return change.fate == fate; }); };
    return say("{0} unchanged, {1} reworded, {2} new, {3} gone", how_many(Fate::kept), how_many(Fate::reworded), how_many(Fate::added), how_many(Fate::gone));
}

float draw_draft(Ui& ui, const Configuration& configuration, const Document& draft, Rect area)
{
    const Palette& p = ui.palette();
    const float top = area.y;
    const Document& now = current(configuration, draft);
    const auto changes = kodeks_changes(now, draft);
    area.cut_top(ui.text(Type::label, area, counted(changes), p.ink_secondary) + ui.u(space::m));
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
