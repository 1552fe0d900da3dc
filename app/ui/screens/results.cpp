// Why: what the council may know about its meeting: coarse shares, only after the check-in has closed. Every bar and word is
// drawn from the published value.
#include "core/words.hpp"
#include "ui/charts.hpp"
#include "ui/phrases.hpp"
#include "ui/screens/screens.hpp"
#include "ui/widgets.hpp"

namespace kiosk {
namespace {

void draw_row(Ui& ui, const Room& room, const PublishedStatement& statement, const Rect& row)
{
    const Palette& p = ui.palette();
    ui.line(row.x, row.right(), row.y, p.hairline);
    Rect words = row;
    if (ui.portrait()) {
        Rect upper = words.cut_top(words.h * 0.62f);
        ui.text_line(Type::label_strong, upper.x, upper.middle_y(), statement.text, p.ink);
        ui.text_line(Type::label, words.right(), words.middle_y(), share_phrase(statement.share), p.ink, Align::right);
        bar(ui, {words.x, words.middle_y() - ui.u(space::s), words.w * 0.55f, ui.u(space::m)}, bar_length(statement.share), p.track, p.primary);
        return;
    }
    const Rect left = words.cut_left(row.w * 0.4f);
    const float text = ui.text_height(Type::body_strong, statement.text, left.w), note = ui.line_height(Type::caption);
    Rect block{left.x, left.middle_y() - (text + note) / 2, left.w, text + note};
    block.cut_top(ui.text(Type::body_strong, block, statement.text, p.ink));
    ui.text(Type::caption, block, point_numbers(kodeks(room.configuration), statement.points), p.ink_muted);
    words.cut_left(ui.u(space::m));
    ui.text_line(Type::body_strong, words.right(), words.middle_y(), share_phrase(statement.share), p.ink, Align::right);
    if (statement.share.kind != Share::Kind::too_few)
        bar(ui, {words.x, words.middle_y() - ui.u(space::knob), row.w * 0.354f, ui.u(space::l)}, bar_length(statement.share), p.track, p.primary);
}

}  // namespace

void draw_results(Ui& ui, const Room& room)
{
    const Palette& p = ui.palette();
    Page page = kiosk::page(ui, space::margin, true);
    if (back_link(ui, page.header, "results.back", tr("Home")))
        ui.emit(GoHome{});
    if (!room.state.result)
        return;
    const PublishedMeeting& result = *room.state.result;
    ui.text_line(Type::label, page.header.right(), page.header.middle_y(),
                 day(result.date) + " · " + say("{0} of {1} answered", result.answered, result.present), p.ink_secondary, Align::right);
    Rect body = page.body;
    body.cut_top(ui.u(space::m));
    body.cut_top(ui.text(Type::page_title, body, tr("How the meeting went"), p.ink) + ui.u(space::m));
    if (!result.enough) {
        ui.line(body.x, body.right(), body.y, p.hairline);
        body.cut_top(ui.u(space::xl));
        ui.text(Type::heading, body, tr("Too few answers to show a result"), p.ink);
    } else if (!result.statements.empty()) {
        const float most = ui.u(ui.portrait() ? 220 : 128);
        body.h = std::min(body.h, most * static_cast<float>(result.statements.size()));
        const auto places = rows(body, result.statements.size(), 0);
        for (std::size_t i = 0; i < places.size(); ++i)
            draw_row(ui, room, result.statements[i], places[i]);
    }
    Rect foot = page.footer;
    foot.y += ui.u(space::s);
    ui.icon(IconSize::inline_, foot.x + ui.u(space::knob), foot.middle_y(), "security", p.ink_muted);
    foot.cut_left(ui.u(space::xl));
    const char* note = tr("The figures are rounded, so that no single answer can be read from them. They are shown only when the meeting check has closed.");
    const float height = ui.text_height(Type::label, note, foot.w);
    ui.text(Type::label, {foot.x, foot.middle_y() - height / 2, foot.w, height}, note, p.ink_muted);
}

}  // namespace kiosk
