// Why: what the council may know about its meeting: coarse shares, only after the check-in has closed. Every bar and word is
// drawn from the published value.
#include <algorithm>

#include "core/words.hpp"
#include "ui/charts.hpp"
#include "ui/layout.hpp"
#include "ui/phrases.hpp"
#include "ui/screens/screens.hpp"

namespace kiosk {
namespace {

/// Statement, bar and words: beside one another where there is room, below one another elsewhere.
struct RowShape {
    bool beside;
    float words, bar, share;  ///< widths
};

RowShape shape_of(const Ui& ui, const std::vector<PublishedStatement>& statements, float width)
{
    float share = 0, word = 0;
    for (const PublishedStatement& statement : statements) {
        share = std::max(share, ui.text_width(Type::body_strong, share_phrase(statement.share)));
        word = std::max(word, widest_word(ui, Type::body_strong, statement.text));
    }
    const float gap = ui.u(space::m), words = width * 0.4f, bar = width - words - share - 2 * gap;
    const bool beside = bar >= ui.u(260) && word <= words;
    return beside ? RowShape{true, words, bar, share} : RowShape{false, width, width, width};
}

float draw_row(Ui& ui, const Room& room, const PublishedStatement& statement, Rect area, const RowShape& shape, float spread)
{
    const Palette& p = ui.palette();
    const std::string points = point_numbers(kodeks(room.configuration), statement.points), share = share_phrase(statement.share);
    const float pad = ui.u(space::s) + spread / 2, thick = ui.u(space::l);
    const float words = ui.text_height(Type::body_strong, statement.text, shape.words) + ui.text_height(Type::caption, points, shape.words);
    const bool has_bar = statement.share.kind != Share::Kind::too_few;
    const float below = shape.beside ? 0 : ui.u(space::s) + (has_bar ? thick + ui.u(space::s) : 0) + ui.text_height(Type::body_strong, share, shape.share);
    ui.line(area.x, area.right(), area.y, p.hairline);
    Rect row{area.x, area.y + pad, area.w, words + below};
    Rect left{row.x, row.y, shape.words, words};
    left.cut_top(ui.text(Type::body_strong, left, statement.text, p.ink));
    ui.text(Type::caption, left, points, p.ink_muted);
    if (shape.beside) {
        ui.text_line(Type::body_strong, row.right(), row.middle_y(), share, p.ink, Align::right);
        if (has_bar)
            bar(ui, {row.x + shape.words + ui.u(space::m), row.middle_y() - thick / 2, shape.bar, thick}, bar_length(statement.share), p.track, p.primary);
        return row.h + 2 * pad;
    }
    row.cut_top(words + ui.u(space::s));
    if (has_bar) {
        bar(ui, row.cut_top(thick), bar_length(statement.share), p.track, p.primary);
        row.cut_top(ui.u(space::s));
    }
    ui.text(Type::body_strong, row, share, p.ink);
    return words + below + 2 * pad;
}

float draw_body(Ui& ui, const Room& room, Rect area, float spread)
{
    const Palette& p = ui.palette();
    const PublishedMeeting& result = *room.state.result;
    const float top = area.y;
    area.cut_top(ui.u(space::m));
    area.cut_top(ui.text(ui.fitting({Type::page_title, Type::heading}, tr("How the meeting went"), area.w, ui.line_height(Type::page_title)), area, tr("How the meeting went"), p.ink) + ui.u(space::m));
    if (!result.enough) {
        ui.line(area.x, area.right(), area.y, p.hairline);
        area.cut_top(ui.u(space::xl));
        area.cut_top(ui.text(Type::heading, area, tr("Too few answers to show a result"), p.ink));
    } else if (!result.statements.empty()) {
        const RowShape shape = shape_of(ui, result.statements, area.w);
        const float each = std::min(spread / static_cast<float>(result.statements.size()), ui.u(space::l));
        for (const PublishedStatement& statement : result.statements)
            area.cut_top(draw_row(ui, room, statement, area, shape, each));
    }
    return area.y - top;
}

float draw_promise(Ui& ui, Rect area)
{
    const char* note = tr("The figures are rounded, so that no single answer can be read from them. They are shown only when the meeting check has closed.");
    const float icon = ui.fonts().icon_pixels(IconSize::inline_);
    ui.icon(IconSize::inline_, area.x + icon / 2, area.y + ui.line_height(Type::label) / 2, "security", ui.palette().ink_muted);
    area.cut_left(icon + ui.u(space::m));
    return ui.text(Type::label, area, note, ui.palette().ink_muted);
}

}  // namespace

void draw_results(Ui& ui, const Room& room)
{
    if (!room.state.result)
        return;
    const PublishedMeeting& result = *room.state.result;
    Rect page = page_area(ui, space::margin);
    if (draw_header(ui, room, page, {.back_id = "results.back", .back = tr("Home"), .note = day(result.date) + " · " + say("{0} of {1} answered", result.answered, result.present), .tools = true}))
        ui.emit(GoHome{});
    const float promise = ui.measured([&] { return draw_promise(ui, {page.x, page.y, page.w, endless}); });
    const bool stands = promise <= page.h * 0.22f;  // else it scrolls with the rest
    if (stands) {
        draw_promise(ui, page.cut_bottom(promise));
        page.cut_bottom(ui.u(space::m));
    }
    flow(ui, "results.scroll", page, ui.palette().ground, [&](Rect area, float spread) {
        const float used = draw_body(ui, room, area, spread);
        area.cut_top(used + ui.u(space::m));
        return stands ? used : used + ui.u(space::m) + draw_promise(ui, area);
    });
}

}  // namespace kiosk
