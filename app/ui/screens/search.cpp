// Why: who remembers a word finds the point. What is typed on the panel's own keyboard is looked for at each letter; nothing is
// kept of it when the screen goes.
#include <algorithm>
#include <array>

#include "core/words.hpp"
#include "ui/layout.hpp"
#include "ui/screens/screens.hpp"
#include "ui/utf8.hpp"

namespace kiosk {
namespace {

using Letters = std::vector<char32_t>;

/// As on a Danish keyboard, but for the letters' case.
const std::array<Letters, 3>& keyboard()
{
    static const std::array<Letters, 3> rows{Letters{'q', 'w', 'e', 'r', 't', 'y', 'u', 'i', 'o', 'p', 0xE5},
                                             Letters{'a', 's', 'd', 'f', 'g', 'h', 'j', 'k', 'l', 0xE6, 0xF8},
                                             Letters{'z', 'x', 'c', 'v', 'b', 'n', 'm'}};
    return rows;
}

constexpr float keys_in_row = 11, backspace_keys = 2, blank_keys = 6;

float key_gap(const Ui& ui) { return std::max(ui.u(space::xs), ui.mm(2.6f)); }

float key_height(const Ui& ui) { return std::max(ui.mm(13), std::min(ui.u(space::control), ui.screen().h * 0.105f)); }

float keyboard_height(const Ui& ui) { return 4 * key_height(ui) + 5 * key_gap(ui); }

/// "key.a"; "key.e5" for a letter of the Danish alphabet alone.
std::string key_id(char32_t letter) { return "key." + (letter < 0x80 ? utf8(letter) : fmt::format("{:x}", static_cast<unsigned>(letter))); }

bool draw_key(Ui& ui, const Rect& rect, const std::string& id, const std::string& name, std::string_view icon)
{
    const Palette& p = ui.palette();
    const bool tapped = ui.control(id, name, rect);
    ui.fill(rect, ui.held(id) ? p.primary_pale : p.surface, ui.u(space::s));
    if (icon.empty())
        ui.text_line(ui.fitting({Type::overline, Type::body_strong, Type::label_strong, Type::caption}, name, rect.w * 0.9f, rect.h * 0.8f), rect.middle_x(), rect.middle_y(), name, p.ink, Align::centre);
    else
        ui.icon(IconSize::inline_, rect.middle_x(), rect.middle_y(), icon, p.ink);
    return tapped;
}

void draw_keyboard(Ui& ui, Rect area)
{
    ui.fill(ui.bleed(area), ui.palette().side);
    const float gap = key_gap(ui), height = key_height(ui);
    area = area.inset(std::max(gap, ui.u(space::s)), gap);
    const float step = std::min(area.w / keys_in_row, ui.u(space::control) * 1.8f), left = area.middle_x() - step * keys_in_row / 2;
    float y = area.y;
    for (const Letters& row : keyboard()) {
        const float shift = row.size() < static_cast<std::size_t>(keys_in_row) ? 1 : 0;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::string letter = utf8(row[i]);
            if (draw_key(ui, {left + (static_cast<float>(i) + shift) * step + gap / 2, y, step - gap, height}, key_id(row[i]), letter, {}))
                ui.emit(TypeLetter{letter});
        }
        y += height + gap;
    }
    const float erase = left + 8 * step + gap / 2;
    if (draw_key(ui, {erase, y - height - gap, step * backspace_keys - gap, height}, "key.erase", tr("Erase"), "backspace"))
        ui.emit(EraseLetter{});
    if (draw_key(ui, {area.middle_x() - step * blank_keys / 2, y, step * blank_keys, height}, "key.blank", tr("space"), {}))
        ui.emit(TypeLetter{" "});
}

std::string how_many(const std::string& query, std::size_t hits)
{
    if (query.empty())
        return {};
    return hits == 0 ? std::string(tr("nowhere")) : say_count("{0} place", "{0} places", static_cast<long>(hits));
}

void draw_field(Ui& ui, const std::string& query, const std::string& count, Rect field)
{
    const Palette& p = ui.palette();
    ui.fill(field, p.surface, field.h / 2);
    ui.outline(field, p.primary, ui.u(space::outline), field.h / 2);
    Rect inside = field.inset(ui.u(space::l), 0);
    const float icon = ui.fonts().icon_pixels(IconSize::inline_);
    ui.icon(IconSize::inline_, inside.x + icon / 2, inside.middle_y(), "search", p.primary);
    inside.cut_left(icon + ui.u(space::m));
    ui.text_line(Type::label, inside.right(), inside.middle_y(), count, p.ink_muted, Align::right);
    inside.cut_right(ui.text_width(Type::label, count) + ui.u(space::m));
    std::string shown = query;  // its end, where there is not room for all
    while (ui.text_width(Type::lead, shown) > inside.w && !shown.empty())
        shown.erase(0, 1 + static_cast<std::size_t>(std::find_if(shown.begin() + 1, shown.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0u) != 0x80u; }) - shown.begin() - 1));
    if (query.empty())
        ui.text_line(Type::lead, inside.x, inside.middle_y(), tr("Type a word"), p.ink_muted);
    else
        ui.text_line(Type::lead, inside.x, inside.middle_y(), shown, p.ink);
    const float caret = query.empty() ? 0 : ui.text_width(Type::lead, shown) + ui.u(space::hair) * 2;
    ui.fill({inside.x + caret - (query.empty() ? ui.u(space::xs) : 0), inside.middle_y() - field.h * 0.28f, ui.u(space::outline), field.h * 0.56f}, p.primary);
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
    draw_keyboard(ui, whole.cut_bottom(keyboard_height(ui)));
    Rect page{whole.x + ui.u(space::margin), whole.y + ui.u(space::l + space::s / 2), whole.w - 2 * ui.u(space::margin), whole.h - ui.u(space::l + space::s / 2)};
    if (draw_header(ui, room, page, {.back_id = "search.back", .back = tr("Documents"), .tools = true}))
        ui.emit(GoBack{});
    page.cut_top(ui.u(space::s));
    draw_field(ui, query, how_many(query, hits.size()), page.cut_top(std::max(ui.u(space::control), ui.line_height(Type::lead) + ui.u(space::s))));
    page.cut_top(ui.u(space::m));
    flow(ui, "search.scroll", page, ui.palette().ground, [&](Rect area, float) { return draw_hits(ui, room, hits, area); });
}

}  // namespace kiosk
