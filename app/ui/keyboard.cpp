#include "ui/keyboard.hpp"

#include <algorithm>
#include <array>

#include "core/code_points.hpp"
#include "core/words.hpp"

namespace kiosk {
namespace {

using Row = std::vector<char32_t>;

/// As on a Danish keyboard, but for the letters' case.
std::vector<Row> rows_of(Keys keys)
{
    std::vector<Row> rows{{'q', 'w', 'e', 'r', 't', 'y', 'u', 'i', 'o', 'p', 0xE5},
                              {'a', 's', 'd', 'f', 'g', 'h', 'j', 'k', 'l', 0xE6, 0xF8},
                              {'z', 'x', 'c', 'v', 'b', 'n', 'm'}};
    if (keys == Keys::letters_and_digits)
        rows.insert(rows.begin(), {'1', '2', '3', '4', '5', '6', '7', '8', '9', '0', '-'});
    return rows;
}

constexpr float keys_in_row = 11, backspace_keys = 2, blank_keys = 6, erase_after = 8;

float key_gap(const Ui& ui) { return std::max(ui.u(space::xs), ui.mm(2.6f)); }

/// Four or five rows leave half of the screen to what is typed.
float key_height(const Ui& ui, Keys keys)
{
    const float share = keys == Keys::letters ? 0.105f : 0.085f;
    return std::max(ui.mm(13), std::min(ui.u(space::control), ui.screen().h * share));
}

std::string key_id(char32_t letter) { return "key." + (letter < 0x80 ? utf8(letter) : fmt::format("{:x}", static_cast<unsigned>(letter))); }

bool draw_key(Ui& ui, const Rect& rect, const std::string& id, const std::string& name, std::string_view icon)
{
    const Palette& p = ui.palette();
    const bool tapped = ui.control(id, name, rect);
    ui.fill(rect, ui.held(id) ? p.primary_pale : p.surface, ui.u(space::s));
    if (icon.empty())
        ui.text_line(name.size() <= 2 ? ui.fitting({Type::overline, Type::body_strong, Type::label_strong}, name, rect.w * 0.9f, rect.h * 0.8f)
                                      : ui.fitting({Type::label, Type::caption}, name, rect.w * 0.9f, rect.h * 0.8f),  // a word, not a letter
                     rect.middle_x(), rect.middle_y(), name, p.ink, Align::centre);
    else
        ui.icon(IconSize::inline_, rect.middle_x(), rect.middle_y(), icon, p.ink);
    return tapped;
}

/// The end of what was typed, where there is not room for all.
std::string fitting_end(const Ui& ui, const std::string& typed, float width)
{
    std::string end = typed;
    while (!end.empty() && ui.text_width(Type::lead, end) > width)
        end.erase(0, next_code_point(end, 0));
    return end;
}

}  // namespace

float keyboard_height(const Ui& ui, Keys keys)
{
    const auto rows = static_cast<float>(rows_of(keys).size() + 1);
    return rows * key_height(ui, keys) + (rows + 2) * key_gap(ui);  // twice below: a hand rests there
}

void draw_keyboard(Ui& ui, Rect area, Keys keys)
{
    ui.fill(ui.bleed(area), ui.palette().side);
    const float gap = key_gap(ui), height = key_height(ui, keys);
    area = area.inset(std::max(gap, ui.u(space::s)), gap);
    const float step = std::min(area.w / keys_in_row, ui.u(space::control) * 1.8f), left = area.middle_x() - step * keys_in_row / 2;
    float y = area.y;
    for (const Row& row : rows_of(keys)) {
        const float shift = row.size() < static_cast<std::size_t>(keys_in_row) ? 1 : 0;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::string letter = utf8(row[i]);
            if (draw_key(ui, {left + (static_cast<float>(i) + shift) * step + gap / 2, y, step - gap, height}, key_id(row[i]), letter, {}))
                ui.emit(TypeLetter{letter});
        }
        y += height + gap;
    }
    if (draw_key(ui, {left + erase_after * step + gap / 2, y - height - gap, step * backspace_keys - gap, height}, "key.erase", tr("Erase"), "backspace"))
        ui.emit(EraseLetter{});
    if (draw_key(ui, {area.middle_x() - step * blank_keys / 2, y, step * blank_keys, height}, "key.blank", tr("space"), {}))
        ui.emit(TypeLetter{" "});
    if (const char32_t typed = ui.scratch().letter; typed != 0)
        ui.emit(TypeLetter{utf8(typed)});
}

void draw_text_field(Ui& ui, const TextField& field, Rect area)
{
    const Palette& p = ui.palette();
    ui.fill(area, p.surface, area.h / 2);
    ui.outline(area, p.primary, ui.u(space::outline), area.h / 2);
    Rect inside = area.inset(ui.u(space::l), 0);
    if (!field.icon.empty()) {
        const float icon = ui.fonts().icon_pixels(IconSize::inline_);
        ui.icon(IconSize::inline_, inside.x + icon / 2, inside.middle_y(), field.icon, p.primary);
        inside.cut_left(icon + ui.u(space::m));
    }
    if (!field.note.empty()) {
        ui.text_line(Type::label, inside.right(), inside.middle_y(), field.note, p.ink_muted, Align::right);
        inside.cut_right(ui.text_width(Type::label, field.note) + ui.u(space::m));
    }
    const std::string shown = fitting_end(ui, field.typed, inside.w);
    const bool prompt_fits = ui.text_width(Type::caption, field.prompt) <= inside.w;  // else it is left out: the screen's title says it
    if (field.typed.empty() && prompt_fits)
        ui.text_line(ui.fitting({Type::lead, Type::label, Type::caption}, field.prompt, inside.w, ui.line_height(Type::lead)), inside.x, inside.middle_y(), field.prompt, p.ink_muted);
    else
        ui.text_line(Type::lead, inside.x, inside.middle_y(), shown, p.ink);
    const float caret = field.typed.empty() ? -ui.u(space::xs) : ui.text_width(Type::lead, shown) + 2 * ui.u(space::hair);
    ui.fill({inside.x + caret, inside.middle_y() - area.h * 0.28f, ui.u(space::outline), area.h * 0.56f}, p.primary);
}

}  // namespace kiosk
