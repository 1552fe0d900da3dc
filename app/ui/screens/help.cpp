// Why: a member who has met something that went too far finds here whom to talk to, and can be gone from the page with one touch. Nothing
// is kept of its having been open. All cards are alike: the page does not say which contact somebody needs.
#include <algorithm>

#include "core/update.hpp"
#include "core/words.hpp"
#include "ui/layout.hpp"
#include "ui/qr.hpp"
#include "ui/screens/screens.hpp"

namespace kiosk {
namespace {

/// What a phone takes from the code: the number to call, or the page; nothing when there is neither.
std::string code_of(const Contact& contact)
{
    if (contact.phone.empty())
        return contact.url;
    std::string number = "tel:";
    std::copy_if(contact.phone.begin(), contact.phone.end(), std::back_inserter(number), [](char c) { return c != ' '; });
    return number;
}

std::string address(const Contact& contact)
{
    if (!contact.phone.empty())
        return contact.phone;
    constexpr std::string_view scheme = "https://";
    return contact.url.empty() ? std::string(tr("No shared number")) : contact.url.substr(scheme.size());
}

float qr_side(const Ui& ui) { return std::max(ui.u(190), ui.mm(30)); }
bool has_code(const Contact& contact) { return !contact.phone.empty() || !contact.url.empty(); }

/// Where the code stands, the same in all cards.
enum class CodePlace { below, beside };

/// How all cards are laid out.
struct Cards {
    std::size_t in_row = 1;
    CodePlace code = CodePlace::below;
    float width = 0;  ///< inside a card
    Type name = Type::label_strong;
};

/// A web address is copied letter by letter: it breaks after what parts it, and no hyphen is added.
float draw_address(Ui& ui, Type type, std::string_view address, Rect area, Colour colour)
{
    const float top = area.y, height = ui.line_height(type);
    while (!address.empty()) {
        std::size_t end = address.size();
        while (end > 1 && ui.text_width(type, address.substr(0, end)) > area.w) {
            const std::size_t part = address.find_last_of("./?&=-", end - 2);
            end = part == std::string_view::npos ? end - 1 : part + 1;
        }
        ui.text_line(type, area.x, area.y + height / 2, address.substr(0, end), colour);
        area.cut_top(height);
        address.remove_prefix(end);
    }
    return area.y - top;
}

float draw_where(Ui& ui, const Contact& contact, const Rect& words)
{
    const Palette& p = ui.palette();
    const std::string where = address(contact);
    if (contact.phone.empty() && !contact.url.empty())
        return draw_address(ui, Type::label_strong, where, words, p.primary);
    const Type type = ui.text_width(Type::overline, where) <= words.w ? Type::overline : Type::body_strong;
    return ui.text(type, words, where, contact.phone.empty() ? p.ink_muted : p.primary);
}

/// Who, where to reach them, and what they can and cannot do. The code is no part of it.
float draw_words(Ui& ui, const Contact& contact, Type name, Rect words)
{
    const Palette& p = ui.palette();
    const float top = words.y, icon = ui.fonts().icon_pixels(IconSize::door);
    ui.icon(IconSize::door, words.x + icon / 2, words.y + icon / 2, contact.icon.empty() ? "call" : std::string_view(contact.icon), p.alarm);
    words.cut_top(icon + ui.u(space::m));
    words.cut_top(ui.text(name, words, contact.name, p.ink));
    words.cut_top(draw_where(ui, contact, words) + ui.u(space::s));
    return words.y - top + ui.text(Type::caption, words, contact.note, p.ink_secondary);
}

Rect words_area(const Ui& ui, const Cards& cards, Rect inside)
{
    if (cards.code == CodePlace::beside)
        inside.w -= qr_side(ui) + ui.u(space::m);
    return inside;
}

float card_height(Ui& ui, const std::vector<Contact>& all, const Cards& cards)
{
    float words = 0;
    for (const Contact& contact : all)
        words = std::max(words, ui.measured([&] { return draw_words(ui, contact, cards.name, words_area(ui, cards, {0, 0, cards.width, endless})); }));
    return cards.code == CodePlace::beside ? std::max(words, qr_side(ui)) : words + ui.u(space::m) + qr_side(ui);
}

float card_pad(const Ui& ui) { return ui.u(space::s + space::xs); }

/// As many beside one another as have room for their longest words, in rows of about the same number; the codes beside the words
/// where every card has room for that and there is more than one row.
Cards lay_out(const Ui& ui, const std::vector<Contact>& all, float width, float gap)
{
    float word = ui.u(270);
    for (const Contact& contact : all)
        word = std::max({word, widest_word(ui, Type::label_strong, contact.name), widest_word(ui, Type::caption, contact.note), ui.text_width(Type::body_strong, contact.phone)});
    std::size_t in_row = all.size();
    while (in_row > 1 && !fit_beside(width, in_row, word + 2 * card_pad(ui), gap))
        --in_row;
    const std::size_t rows = (all.size() + in_row - 1) / in_row;
    in_row = (all.size() + rows - 1) / rows;
    const float inside = (width - gap * static_cast<float>(in_row - 1)) / static_cast<float>(in_row) - 2 * card_pad(ui);
    const bool beside = rows > 1 && inside - qr_side(ui) - ui.u(space::m) >= word;
    const float words = beside ? inside - qr_side(ui) - ui.u(space::m) : inside;
    const bool large = std::all_of(all.begin(), all.end(), [&](const Contact& contact) { return widest_word(ui, Type::overline, contact.name) <= words; });
    return {in_row, beside ? CodePlace::beside : CodePlace::below, inside, large ? Type::overline : Type::label_strong};
}

float draw_contacts(Ui& ui, const std::vector<Contact>& all, Rect area)
{
    if (all.empty())
        return 0;
    const float gap = ui.u(space::s), pad = card_pad(ui), top = area.y;
    const Cards cards = lay_out(ui, all, area.w, gap);
    const float height = card_height(ui, all, cards) + 2 * pad, code = qr_side(ui);
    for (std::size_t first = 0; first < all.size(); first += cards.in_row) {
        const auto places = columns({area.x, area.y, area.w, height}, cards.in_row, gap);
        for (std::size_t i = first; i < std::min(first + cards.in_row, all.size()); ++i) {
            const Rect place = places[i - first], inside = place.inset(pad, pad);
            card(ui, place);
            draw_words(ui, all[i], cards.name, words_area(ui, cards, inside));
            if (has_code(all[i]))
                draw_qr(ui, cards.code == CodePlace::beside ? Rect{inside.right() - code, inside.y, code, code} : Rect{inside.x, inside.bottom() - code, code, code}, code_of(all[i]));
        }
        area.cut_top(height + gap);
    }
    return area.y - top - gap;
}

/// "Luk nu" at the top right, whatever the size of the text; the way back and the text's size beside it.
void draw_top(Ui& ui, const Room& room, Rect& page)
{
    const Button close{.id = "help.close", .label = tr("Close now"), .icon = "close", .look = Look::alarm, .role = Role::dismiss};
    const float width = button_width(ui, close);
    Rect row = page;
    Rect corner = row.cut_right(width);
    const float height = button_height(ui, close, width);
    corner.h = height;
    if (button(ui, corner, close))
        ui.emit(CloseHelp{});
    row.cut_right(ui.u(space::m) + ui.control_gap());
    const std::string back = back_from(room.state, room.configuration) == Screen::home ? tr("Home") : tr("The meeting");
    const float top = row.y;
    if (back_link_width(ui, back) + ui.u(space::m) > row.w) {
        row = page;
        row.cut_top(height + ui.u(space::m));
    }
    if (draw_header(ui, room, row, {.back_id = "help.back", .back = back, .tools = true}))
        ui.emit(GoBack{});
    page.cut_top(std::max(row.y - top, height) + ui.u(space::s));
}

}  // namespace

void draw_help(Ui& ui, const Room& room)
{
    const Palette& p = ui.palette();
    Rect page = page_area(ui, space::margin);
    draw_top(ui, room, page);
    flow(ui, "help.scroll", page, p.ground, [&](Rect area, float) {
        const float top = area.y;
        area.cut_top(ui.text(Type::heading, area, tr("Have you experienced something that crossed a line?"), p.ink) + ui.u(space::s));
        area.cut_top(ui.text(Type::label, area, tr("You choose whom to talk to. The screen keeps nothing about your having been here."), p.ink_secondary) + ui.u(space::m));
        area.cut_top(draw_contacts(ui, room.configuration.contacts, area));
        return area.y - top;
    });
}

}  // namespace kiosk
