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

float qr_side(const Ui& ui) { return std::max(ui.u(250), ui.mm(30)); }

struct Card {
    const Contact& contact;
    Rect place;
    bool lying;  ///< the code stands beside the words
};

float draw_contact_words(Ui& ui, const Contact& contact, Rect words)
{
    const Palette& p = ui.palette();
    const float top = words.y;
    words.cut_top(ui.text(Type::body_strong, words, contact.name, p.ink));
    const std::string where = address(contact);
    const Type type = contact.phone.empty() || widest_word(ui, Type::overline, where) > words.w ? Type::body_strong : Type::overline;
    words.cut_top(ui.text(type, words, where, contact.phone.empty() && contact.url.empty() ? p.ink_muted : p.primary) + ui.u(space::xs));
    words.cut_top(ui.text(Type::caption, words, contact.note, p.ink_secondary));
    return words.y - top;
}

float card_height(Ui& ui, const Card& card)
{
    const float pad = ui.u(space::m), code = qr_side(ui);
    Rect words = card.place.inset(pad, 0);
    if (card.lying)
        words.cut_right(code + pad);
    words.h = endless;
    const float height = ui.measured([&] { return draw_contact_words(ui, card.contact, words); });
    return 2 * pad + (card.lying ? std::max(height, code) : height + pad + code);
}

void draw_contact(Ui& ui, const Card& one)
{
    const float pad = ui.u(space::m), code = qr_side(ui);
    card(ui, one.place);
    Rect inside = one.place.inset(pad, pad);
    const std::string text = code_of(one.contact);
    const Rect square = one.lying ? inside.cut_right(code) : inside.cut_bottom(code);
    if (!text.empty())
        draw_qr(ui, {square.x, square.y, one.lying ? square.w : code, one.lying ? code : square.h}, text);
    inside.cut_right(one.lying ? pad : 0);
    draw_contact_words(ui, one.contact, inside);
}

float draw_contacts(Ui& ui, const std::vector<Contact>& all, Rect area)
{
    const float gap = ui.u(space::m), top = area.y;
    float word = 0;
    for (const Contact& contact : all)
        word = std::max(word, widest_word(ui, Type::body_strong, contact.name) + 2 * ui.u(space::m));
    std::size_t beside = std::min<std::size_t>(all.size(), ui.portrait() ? 2 : 5);
    while (beside > 1 && !fit_beside(area.w, beside, std::max(word, ui.u(300)), gap))
        --beside;
    const bool lying = beside == 1 && area.w >= qr_side(ui) * 2;
    for (std::size_t first = 0; first < all.size(); first += beside) {
        const auto places = columns({area.x, area.y, area.w, endless}, beside, gap);
        const std::size_t last = std::min(first + beside, all.size());
        float height = 0;
        for (std::size_t i = first; i < last; ++i)
            height = std::max(height, card_height(ui, {all[i], places[i - first], lying}));
        for (std::size_t i = first; i < last; ++i)
            draw_contact(ui, {all[i], {places[i - first].x, area.y, places[i - first].w, height}, lying});
        area.cut_top(height + gap);
    }
    return area.y - top;
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
    row.cut_right(ui.u(space::m));
    const Screen back = back_from(room.state, room.configuration);
    const float top = row.y;
    if (draw_header(ui, room, row, {.back_id = "help.back", .back = back == Screen::home ? tr("Home") : tr("The meeting"), .tools = true}))
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
        area.cut_top(ui.text(Type::heading, area, tr("Have you met something that went too far?"), p.ink) + ui.u(space::s));
        area.cut_top(ui.text(Type::label, area, tr("You choose whom to talk to. The screen keeps nothing about your having been here."), p.ink_secondary) + ui.u(space::m));
        area.cut_top(draw_contacts(ui, room.configuration.contacts, area));
        return area.y - top;
    });
}

}  // namespace kiosk
