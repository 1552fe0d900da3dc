// Why: what there is to read: the council's own kodeks first, then what others have written on cooperation. Each card shows
// the document's parts, so that a point is three touches from home.
#include <algorithm>

#include "core/words.hpp"
#include "ui/layout.hpp"
#include "ui/phrases.hpp"
#include "ui/screens/screens.hpp"

namespace kiosk {
namespace {

struct PartRow {
    std::string id, title;
    std::size_t part;
};

std::vector<PartRow> part_rows(const Document& document, std::size_t index)
{
    std::vector<PartRow> rows;
    const auto add = [&](const std::string& title) {
        rows.push_back({"library." + std::to_string(index) + '.' + std::to_string(rows.size()), title, rows.size()});
    };
    for (const Section& section : document.sections)
        add(section.title);
    for (const Annex& annex : document.annexes)
        add(annex.title);
    return rows;
}

float draw_part(Ui& ui, const PartRow& part, std::size_t document, Rect area)
{
    const Palette& p = ui.palette();
    const float icon = ui.fonts().icon_pixels(IconSize::inline_), pad = ui.u(space::l);
    const float words = area.w - 2 * pad - icon - ui.u(space::s), height = ui.text_height(Type::label, part.title, words);
    const Rect row = area.cut_top(std::max(ui.u(space::control), height + ui.u(space::m)) + 2 * ui.row_gap());
    const Rect touch = row.inset(ui.u(space::s), ui.row_gap());
    if (ui.control(part.id, part.title, touch))
        ui.emit(OpenKodeks{part.part, document});
    if (ui.held(part.id))
        ui.fill(touch, p.primary_pale, ui.u(space::m));
    ui.line(row.x + pad, row.right() - pad, row.y, p.hairline);
    ui.text(Type::label, {row.x + pad, row.middle_y() - height / 2, words, height}, part.title, p.ink);
    ui.icon(IconSize::inline_, row.right() - pad - icon / 2, row.middle_y(), "chevron_right", p.ink_muted);
    return row.h;
}

/// What it is called; a finger that lands here means its beginning.
float draw_title(Ui& ui, const Document& document, std::size_t index, Rect area)
{
    const Palette& p = ui.palette();
    const bool own = index == 0;
    const std::string kind = own ? std::string(tr("The council's own")) : say_count("{0} point", "{0} points", static_cast<long>(point_count(document)));
    const auto draw = [&](Rect words) {
        const float start = words.y;
        words.cut_top(ui.u(space::l));
        words.cut_top(ui.text(Type::caption, words, kind, own ? p.primary : p.ink_muted) + ui.u(space::xs));
        words.cut_top(ui.text(Type::overline, words, document.title, p.ink) + ui.u(space::m));
        return words.y - start;
    };
    const Rect words = area.inset(ui.u(space::l), 0), whole{area.x, area.y, area.w, ui.measured([&] { return draw(words); })};
    const Rect touch = whole.inset(ui.u(space::s), ui.u(space::s));
    const std::string id = "library." + std::to_string(index);
    if (ui.control(id, document.title, touch))
        ui.emit(OpenKodeks{0, index});
    if (ui.held(id))
        ui.fill(touch, p.primary_pale, ui.u(space::m));
    draw(words);
    return whole.h;
}

float draw_document(Ui& ui, const Room& room, std::size_t index, Rect area)
{
    const Palette& p = ui.palette();
    const Document& document = room.configuration.documents[index];
    const float top = area.y;
    const auto draw = [&](Rect rest) {
        const float start = rest.y;
        rest.cut_top(draw_title(ui, document, index, rest));
        for (const PartRow& part : part_rows(document, index))
            rest.cut_top(draw_part(ui, part, index, rest));
        return rest.y + ui.u(space::s) - start;
    };
    const float height = ui.measured([&] { return draw(area); });
    const Rect whole{area.x, area.y, area.w, height};
    card(ui, whole);
    if (index == 0)
        ui.outline(whole, p.primary, ui.u(space::outline), ui.u(space::radius));
    draw(area);
    area.cut_top(height + ui.u(space::m));
    return area.y - top;
}

/// In as many columns as have room for each word; each document goes where there is most room left.
float draw_documents(Ui& ui, const Room& room, Rect area)
{
    const std::vector<Document>& documents = room.configuration.documents;
    float least = ui.u(480);
    for (std::size_t i = 0; i < documents.size(); ++i)
        for (const PartRow& part : part_rows(documents[i], i))
            least = std::max(least, widest_word(ui, Type::label, part.title) + 2 * ui.u(space::l) + ui.fonts().icon_pixels(IconSize::inline_) + ui.u(space::s));
    const float gap = ui.u(space::m);
    std::size_t beside = 3;
    while (beside > 1 && !fit_beside(area.w, beside, least, gap))
        --beside;
    std::vector<Rect> stacks = columns(area, beside, gap);
    for (std::size_t i = 0; i < documents.size(); ++i) {
        Rect& stack = *std::min_element(stacks.begin(), stacks.end(), [](const Rect& a, const Rect& b) { return a.y < b.y; });
        stack.cut_top(draw_document(ui, room, i, stack));
    }
    return std::max_element(stacks.begin(), stacks.end(), [](const Rect& a, const Rect& b) { return a.y < b.y; })->y - area.y;
}

}  // namespace

void draw_library(Ui& ui, const Room& room)
{
    Rect page = page_area(ui, space::margin);
    if (draw_header(ui, room, page, {.back_id = "library.back", .back = tr("Home"), .tools = true, .search = true}))
        ui.emit(GoBack{});
    page.cut_top(ui.u(space::m));
    page.cut_top(ui.text(Type::heading, page, tr("What would you like to read?"), ui.palette().ink) + ui.u(space::m));
    flow(ui, "library.scroll", page, ui.palette().ground, [&](Rect area, float) { return draw_documents(ui, room, area); });
}

}  // namespace kiosk
