// Why: who remembers a word finds the point. What is typed on the panel's own keyboard is looked for at each letter; nothing is
// kept of it when the screen goes.
#include <algorithm>

#include "core/words.hpp"
#include "ui/keyboard.hpp"
#include "ui/layout.hpp"
#include "ui/screens/screens.hpp"

namespace kiosk {
namespace {

std::string how_many(const std::string& query, std::size_t hits)
{
    if (query.empty())
        return {};
    return hits == 0 ? std::string(tr("nowhere")) : say_count("{0} place", "{0} places", static_cast<long>(hits));
}

std::string place_of(const Document& document, const Hit& hit)
{
    const std::size_t sections = document.sections.size();
    return document.title + " · " + (hit.part < sections ? document.sections[hit.part].title : document.annexes[hit.part - sections].title);
}

float draw_hit(Ui& ui, const Room& room, const Hit& hit, std::size_t index, Rect area)
{
    const Palette& p = ui.palette();
    const float pad = ui.u(space::m), number = hit.number > 0 ? ui.text_width(Type::heading, "00") + ui.u(space::m) : 0;
    const std::string where = place_of(room.configuration.documents[hit.document], hit);
    const auto draw = [&](Rect words) {
        const float top = words.y;
        words.cut_left(number);
        words.cut_top(marked_text(ui, Type::body, words, hit.text, hit.marks));
        words.cut_top(ui.text(Type::caption, words, where, p.ink_muted));
        return words.y - top;
    };
    const float height = ui.measured([&] { return draw(area.inset(pad, pad)); }) + 2 * pad;
    const Rect place = area.cut_top(height);
    const std::string id = "hit." + std::to_string(index);
    if (ui.control(id, hit.text, place))
        ui.emit(hit.point.empty() ? Action(OpenKodeks{hit.part, hit.document}) : Action(OpenPoint{hit.document, hit.point}));
    card(ui, place, ui.held(id));
    if (hit.number > 0)
        ui.text_line(Type::heading, place.x + pad, place.y + pad + ui.line_height(Type::body) / 2, std::to_string(hit.number), p.primary);
    draw({place.x + pad, place.y + pad, place.w - 2 * pad, endless});
    return height + ui.u(space::s);
}

constexpr std::size_t most_hits = 40;  ///< who has not found it among these types another letter

float draw_hits(Ui& ui, const Room& room, const std::vector<Hit>& hits, Rect area)
{
    const Palette& p = ui.palette();
    const float top = area.y;
    if (hits.empty() && !room.state.query.empty())
        area.cut_top(ui.text(Type::body, area, say("Nothing was found for \"{0}\". Try another word, or fewer letters.", room.state.query), p.ink_secondary));
    for (std::size_t i = 0; i < std::min(hits.size(), most_hits); ++i)
        area.cut_top(draw_hit(ui, room, hits[i], i, area));
    if (hits.size() > most_hits)
        area.cut_top(ui.text(Type::label, area, say("The first {0} are shown. Type more letters.", most_hits), p.ink_secondary));
    return area.y - top;
}

}  // namespace

void draw_search(Ui& ui, const Room& room)
{
    const std::string& query = room.state.query;
    const auto hits = search(room.configuration.documents, query);
    Rect whole = ui.screen();
    draw_keyboard(ui, whole.cut_bottom(keyboard_height(ui, Keys::letters)), Keys::letters);
    Rect page{whole.x + ui.u(space::margin), whole.y + ui.u(space::l + space::s / 2), whole.w - 2 * ui.u(space::margin), whole.h - ui.u(space::l + space::s / 2)};
    if (draw_header(ui, room, page, {.back_id = "search.back", .back = tr("Documents"), .tools = true}))
        ui.emit(GoBack{});
    page.cut_top(ui.u(space::s));
    draw_text_field(ui, {query, tr("Type a word"), how_many(query, hits.size()), "search"}, page.cut_top(std::max(ui.u(space::control), ui.line_height(Type::lead) + ui.u(space::s))));
    page.cut_top(ui.u(space::m));
    flow(ui, "search.scroll", page, ui.palette().ground, [&](Rect area, float) { return draw_hits(ui, room, hits, area); });
}

}  // namespace kiosk
