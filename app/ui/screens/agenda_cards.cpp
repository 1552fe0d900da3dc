#include "ui/screens/agenda_cards.hpp"

#include <algorithm>

#include "core/words.hpp"
#include "ui/phrases.hpp"

namespace kiosk {
namespace {

std::string beside_item(const AgendaItem& item)
{
    switch (item.status) {
    case ItemStatus::postponed: return tr("postponed");
    case ItemStatus::withdrawn: return tr("withdrawn");
    case ItemStatus::planned: break;
    }
    return item.planned ? minutes_short(*item.planned) : std::string();
}

/// How wide the columns of numbers, locks and minutes are, so that all rows stand in line; and whether the latter two stand beside
/// the titles or, in every row, below.
struct ItemColumns {
    float number = 0, lock = 0, right = 0;
    bool beside = true;
};

ItemColumns columns_of(const Ui& ui, const Agenda& agenda, float width)
{
    ItemColumns columns;
    for (const AgendaItem& item : agenda.items) {
        columns.number = std::max(columns.number, ui.text_width(Type::overline, item.number));
        columns.right = std::max(columns.right, ui.text_width(Type::label, beside_item(item)));
        if (item.closed)
            columns.lock = ui.fonts().icon_pixels(IconSize::inline_) + ui.u(space::s);
    }
    columns.number += ui.u(space::m);
    columns.right += columns.right > 0 ? ui.u(space::m) : 0;
    const float words = width - columns.number - columns.lock - columns.right;
    columns.beside = std::all_of(agenda.items.begin(), agenda.items.end(), [&](const AgendaItem& item) { return words >= widest_word(ui, Type::label_strong, item_title(item)); });
    return columns;
}

float draw_item(Ui& ui, const AgendaItem& item, Rect row, const ItemColumns& columns)
{
    const Palette& p = ui.palette();
    const bool off = item.status != ItemStatus::planned;
    const std::string title = item_title(item);
    const bool beside = columns.beside;
    const float width = row.w - columns.number - (beside ? columns.lock + columns.right : 0), words = ui.text_height(Type::label_strong, title, width);
    const float below = !beside && (item.closed || !beside_item(item).empty()) ? ui.line_height(Type::label) : 0;
    row.h = std::max(ui.u(space::control - 5), words + below + ui.u(space::m));
    const float top = row.middle_y() - (words + below) / 2, middle = beside ? row.middle_y() : top + words + below / 2;
    ui.text_line(Type::overline, row.x, beside ? row.middle_y() : top + ui.line_height(Type::overline) / 2, item.number, off ? p.ink_muted : p.primary);
    ui.text_line(Type::label, row.right(), middle, beside_item(item), p.ink_muted, Align::right);
    if (item.closed)
        ui.icon(IconSize::inline_, row.right() - columns.right - columns.lock / 2, middle, "lock", p.gold_ink);
    const Rect place{row.x + columns.number, top, width, words};
    ui.text(Type::label_strong, place, title, off ? p.ink_muted : p.ink);
    return row.h;
}

}  // namespace

float draw_agenda_items(Ui& ui, const Agenda& agenda, Rect area, bool show_closed)
{
    const Agenda shown = show_closed ? agenda : masked(agenda);
    const ItemColumns columns = columns_of(ui, shown, area.w);
    const float top = area.y;
    for (std::size_t i = 0; i < shown.items.size(); ++i) {
        if (i > 0)
            ui.line(area.x, area.right(), area.y, ui.palette().hairline);
        area.cut_top(draw_item(ui, shown.items[i], area, columns));
    }
    return area.y - top;
}

namespace {

float row_height(const Ui& ui, const std::string& title, const std::string& line, float width)
{
    width -= 2 * ui.u(space::l);
    return ui.text_height(Type::body_strong, title, width) + ui.text_height(Type::label, line, width) + 2 * ui.u(space::m);
}

bool draw_row(Ui& ui, const std::string& id, const std::string& title, const std::string& line, const Rect& place, bool chosen)
{
    const bool tapped = ui.control(id, title, place);
    card(ui, place, ui.held(id));
    if (chosen)
        ui.outline(place, ui.palette().primary, ui.u(space::outline), ui.u(space::radius));
    Rect inside = place.inset(ui.u(space::l), ui.u(space::m));
    inside.cut_top(ui.text(Type::body_strong, inside, title, ui.palette().ink));
    ui.text(Type::label, inside, line, ui.palette().ink_secondary);
    return tapped;
}

}  // namespace

bool draw_card_row(Ui& ui, const std::string& id, const std::string& title, const std::string& line, Rect& area, bool chosen)
{
    const Rect place = area.cut_top(row_height(ui, title, line, area.w));
    area.cut_top(ui.u(space::m));
    return draw_row(ui, id, title, line, place, chosen);
}

std::optional<std::size_t> draw_card_rows(Ui& ui, const std::vector<CardRow>& rows, Rect& area)
{
    const float gap = std::max(ui.u(space::m), ui.control_gap());
    const std::size_t beside = fit_beside(area.w, 2, ui.u(600), gap) ? 2 : 1;
    std::optional<std::size_t> tapped;
    for (std::size_t first = 0; first < rows.size(); first += beside) {
        const std::size_t last = std::min(first + beside, rows.size());
        const auto places = columns(area, beside, gap);
        float height = 0;
        for (std::size_t i = first; i < last; ++i)
            height = std::max(height, row_height(ui, rows[i].title, rows[i].line, places[0].w));
        for (std::size_t i = first; i < last; ++i) {
            const Rect& column = places[i - first];
            if (draw_row(ui, rows[i].id, rows[i].title, rows[i].line, {column.x, column.y, column.w, height}, false))
                tapped = i;
        }
        area.cut_top(height + gap);
    }
    return tapped;
}

}  // namespace kiosk
