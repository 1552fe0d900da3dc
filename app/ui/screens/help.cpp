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

/// Where to reach the contact, and what it can and cannot do.
float draw_words(Ui& ui, const Contact& contact, Rect words)
{
    const Palette& p = ui.palette();
    const float top = words.y;
    const std::string where = address(contact);
    const bool large = !contact.phone.empty() && ui.text_width(Type::overline, where) <= words.w;
    const bool reachable = !contact.phone.empty() || !contact.url.empty();
    words.cut_top(ui.text(large ? Type::overline : Type::body_strong, words, where, reachable ? p.primary : p.ink_muted) + ui.u(space::xs));
    return words.y - top + ui.text(Type::caption, words, contact.note, p.ink_secondary);
}

/// The name, and below it the words with the code beside them where there is room.
float draw_inside(Ui& ui, const Contact& contact, Rect words)
{
    const Palette& p = ui.palette();
    const float top = words.y, code = qr_side(ui);
    words.cut_top(ui.text(Type::body_strong, words, contact.name, p.ink));
    const bool reachable = !contact.phone.empty() || !contact.url.empty();
    const bool beside = words.w - code - ui.u(space::s) >= std::max({ui.u(230), ui.text_width(Type::overline, contact.phone), widest_word(ui, Type::caption, contact.note)});
    Rect note = words;
    if (reachable && beside)
        note.w -= code + ui.u(space::s);
    const float height = draw_words(ui, contact, note);
    if (!reachable)
        return words.y - top + height;
    draw_qr(ui, beside ? Rect{words.right() - code, words.y, code, code} : Rect{words.x, words.y + height + ui.u(space::s), code, code}, code_of(contact));
    return words.y - top + (beside ? std::max(height, code) : height + ui.u(space::s) + code);
}

float draw_contacts(Ui& ui, const std::vector<Contact>& all, Rect area)
{
    const float gap = ui.u(space::m), pad = ui.u(space::m - space::xs), top = area.y;
    float word = 0;
    for (const Contact& contact : all)
        word = std::max({word, widest_word(ui, Type::body_strong, contact.name), widest_word(ui, Type::caption, contact.note)});
    std::size_t beside = std::min<std::size_t>(all.size(), 3);
    while (beside > 1 && !fit_beside(area.w, beside, std::max(word + 2 * pad, ui.u(460)), gap))
        --beside;
    const auto places = columns({area.x, area.y, area.w, endless}, std::max<std::size_t>(beside, 1), gap);
    for (std::size_t first = 0; first < all.size(); first += beside) {
        const std::size_t last = std::min(first + beside, all.size());
        const auto inside = [&](std::size_t i) { return Rect{places[i - first].x, area.y, places[i - first].w, endless}.inset(pad, pad); };
        float height = 0;
        for (std::size_t i = first; i < last; ++i)
            height = std::max(height, ui.measured([&] { return draw_inside(ui, all[i], inside(i)); }) + 2 * pad);
        for (std::size_t i = first; i < last; ++i) {
            card(ui, {places[i - first].x, area.y, places[i - first].w, height});
            draw_inside(ui, all[i], inside(i));
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
        area.cut_top(ui.text(Type::heading, area, tr("Have you met something that went too far?"), p.ink) + ui.u(space::s));
        area.cut_top(ui.text(Type::label, area, tr("You choose whom to talk to. The screen keeps nothing about your having been here."), p.ink_secondary) + ui.u(space::m));
        area.cut_top(draw_contacts(ui, room.configuration.contacts, area));
        return area.y - top;
    });
}

}  // namespace kiosk
