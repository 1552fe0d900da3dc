// Why: how an agenda looks before it is the meeting's: chosen, loaded or about to begin.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/agenda.hpp"
#include "ui/layout.hpp"

namespace kiosk {

/// Its items one below another; returns how high they are. Closed ones are masked unless `show_closed`.
float draw_agenda_items(Ui& ui, const Agenda& agenda, Rect area, bool show_closed);

/// A card that is tapped, cut off the top of `area`.
bool draw_card_row(Ui& ui, const std::string& id, const std::string& title, const std::string& line, Rect& area, bool chosen);

struct CardRow {
    std::string id, title, line;
};
/// Such cards in two columns where there is room; the place of the one that was tapped.
std::optional<std::size_t> draw_card_rows(Ui& ui, const std::vector<CardRow>& rows, Rect& area);

/// A card as high as what it says.
template <class Inside> float draw_card(Ui& ui, Rect area, Inside inside)
{
    const float side = ui.u(space::l), edge = ui.u(space::m + space::xs);
    Rect words = {area.x + side, area.y + edge, area.w - 2 * side, endless};
    area.h = ui.measured([&] { return inside(words); }) + 2 * edge;
    card(ui, area);
    inside(words);
    return area.h;
}

}  // namespace kiosk
