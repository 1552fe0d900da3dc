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

/// What a phone takes from the code: the number to call, or the page.
std::string code_of(const Contact& contact)
{
    if (contact.phone.empty())
        return contact.url;
    std::string number = "tel:";
    std::copy_if(contact.phone.begin(), contact.phone.end(), std::back_inserter(number), [](char c) { return c != ' '; });
    return number;
}

/// What a person dials or writes.
std::string_view address(const Contact& contact)
{
    constexpr std::string_view scheme = "https://";
    return contact.phone.empty() ? std::string_view(contact.url).substr(std::min(scheme.size(), contact.url.size())) : std::string_view(contact.phone);
}

/// How a card's parts stand to each other, the same in all cards.
enum class Lay {
    across,  ///< pictogram, who and where, what they can do, the code
    beside,  ///< the same, but what they can do below who they are
    stacked  ///< all below one another
};

struct Cards {
    Lay lay = Lay::across;
    float pad = 0, pad_above = 0;  ///< the code's white margin lies in them
    float who = 0;                 ///< width of the name and the number
    float code = 0;                ///< side of the code without its margin
    Type number = Type::page_title;
};

/// A web address is copied letter by letter: it breaks after what parts it, and no hyphen is added.
std::vector<std::string_view> address_lines(const Ui& ui, Type type, std::string_view address, float width)
{
    std::vector<std::string_view> lines;
    while (!address.empty()) {
        std::size_t end = address.size();
        while (end > 1 && ui.text_width(type, address.substr(0, end)) > width) {
            const std::size_t part = address.find_last_of("./?&=-", end - 2);
            end = part == std::string_view::npos ? end - 1 : part + 1;
        }
        lines.push_back(address.substr(0, end));
        address.remove_prefix(end);
    }
    return lines;
}

/// As large as it can be without standing higher than a number does.
float draw_address(Ui& ui, const Rect& area, std::string_view address)
{
    Type type = Type::overline;
    if (address_lines(ui, type, address, area.w).size() > 1)
        type = address_lines(ui, Type::label_strong, address, area.w).size() <= 2 ? Type::label_strong : Type::caption;
    float middle = area.y + ui.line_height(type) / 2;
    const auto lines = address_lines(ui, type, address, area.w);
    for (const std::string_view line : lines) {
        ui.text_line(type, area.x, middle, line, ui.palette().primary);
        middle += ui.line_height(type);
    }
    return static_cast<float>(lines.size()) * ui.line_height(type);
}

float draw_who(Ui& ui, const Contact& contact, const Cards& cards, Rect area)
{
    const float name = ui.text(Type::label_strong, area, contact.name, ui.palette().ink);
    area.cut_top(name);
    return name + (contact.phone.empty() ? draw_address(ui, area, address(contact)) : ui.text(cards.number, area, contact.phone, ui.palette().primary));
}

float draw_note(Ui& ui, const Contact& contact, const Rect& area) { return ui.text(Type::caption, area, contact.note, ui.palette().ink_secondary); }

/// Who, where to reach them, and what they can and cannot do, below one another.
float draw_words(Ui& ui, const Contact& contact, const Cards& cards, Rect area)
{
    const float top = area.y;
    area.cut_top(draw_who(ui, contact, cards, area) + ui.u(space::xs));
    return area.y - top + draw_note(ui, contact, area);
}

/// Draws at half the height of `area`; returns what it used.
template <class Draw> float centred(Ui& ui, const Rect& area, Draw draw)
{
    const float height = ui.measured([&] { return draw(Rect{area.x, area.y, area.w, endless}); });
    return ui.measuring() ? height : draw(Rect{area.x, area.y + std::max(0.f, (area.h - height) / 2), area.w, endless});
}

float draw_stacked(Ui& ui, const Contact& contact, const Cards& cards, Rect inside)
{
    const float top = inside.y, icon = ui.fonts().icon_pixels(IconSize::door);
    ui.icon(IconSize::door, inside.x + icon / 2, inside.y + icon / 2, contact.icon.empty() ? "call" : std::string_view(contact.icon), ui.palette().alarm);
    inside.cut_top(icon + ui.u(space::m));
    inside.cut_top(draw_words(ui, contact, cards, inside) + cards.pad);
    draw_qr(ui, {inside.x, inside.y, cards.code, cards.code}, code_of(contact));
    return inside.y + cards.code - top;
}

float draw_contact(Ui& ui, const Contact& contact, const Cards& cards, Rect inside)
{
    if (cards.lay == Lay::stacked)
        return draw_stacked(ui, contact, cards, inside);
    const float icon = ui.fonts().icon_pixels(IconSize::door), middle = inside.middle_y();
    ui.icon(IconSize::door, inside.x + icon / 2, middle, contact.icon.empty() ? "call" : std::string_view(contact.icon), ui.palette().alarm);
    draw_qr(ui, {inside.right() - cards.code, middle - cards.code / 2, cards.code, cards.code}, code_of(contact));
    inside.cut_left(icon + ui.u(space::s));
    inside.cut_right(cards.code + cards.pad + ui.u(space::s));
    if (cards.lay == Lay::beside)
        return std::max(cards.code, centred(ui, inside, [&](const Rect& area) { return draw_words(ui, contact, cards, area); }));
    const float who = centred(ui, inside.cut_left(cards.who), [&](const Rect& area) { return draw_who(ui, contact, cards, area); });
    inside.cut_left(ui.u(space::m));
    return std::max({cards.code, who, centred(ui, inside, [&](const Rect& area) { return draw_note(ui, contact, area); })});
}

/// The widest number in a step of the type scale, and the widest word of a card's other lines.
float widest_number(const Ui& ui, const std::vector<Contact>& all, Type type)
{
    float widest = 0;
    for (const Contact& contact : all)
        widest = std::max(widest, ui.text_width(type, contact.phone));
    return widest;
}

float widest_word(const Ui& ui, const std::vector<Contact>& all)
{
    float widest = 0;
    for (const Contact& contact : all)
        widest = std::max({widest, widest_word(ui, Type::label_strong, contact.name), widest_word(ui, Type::caption, contact.note)});
    return widest;
}

/// The card has the whole width of the page, so that five of them stand on it whatever their words are: as a list, the number is what one
/// sees first. Where that is too narrow for words beside one another, they stand below.
Cards lay_out(const Ui& ui, const std::vector<Contact>& all, float width)
{
    const float least_note = 18 * ui.fonts().em(Type::caption), icon = ui.fonts().icon_pixels(IconSize::door) + ui.u(space::s);
    Cards cards{.lay = Lay::across, .pad = ui.u(space::m), .pad_above = ui.u(space::xs / 2), .code = std::max(ui.u(100), ui.mm(24))};
    cards.who = std::max({ui.u(520), widest_number(ui, all, cards.number), widest_word(ui, all)});
    if (width - 3 * cards.pad - icon - cards.who - cards.code - ui.u(space::s + space::m) >= std::max(least_note, widest_word(ui, all)))
        return cards;
    cards.code = std::max(ui.u(140), ui.mm(24));
    cards.pad = std::max(ui.u(space::m), cards.code * quiet_share + ui.u(space::outline));
    cards.pad_above = ui.u(space::s);
    cards.lay = Lay::beside;
    const float least = std::max(widest_number(ui, all, Type::overline), widest_word(ui, all));
    cards.who = width - 3 * cards.pad - icon - cards.code - ui.u(space::s);
    if (cards.who < least) {
        cards.lay = Lay::stacked;
        cards.pad_above = cards.pad;
        cards.who = width - 2 * cards.pad;
    }
    for (const Type type : {Type::body_strong, Type::overline, Type::heading, Type::page_title})
        if (widest_number(ui, all, type) <= cards.who)
            cards.number = type;
    return cards;
}

/// All cards are equally high; they share what the page has left, up to where a card would look empty.
float draw_contacts(Ui& ui, const std::vector<Contact>& all, Rect area, float spread)
{
    if (all.empty())
        return 0;
    const float gap = ui.u(space::xs), top = area.y;
    const Cards cards = lay_out(ui, all, area.w);
    float height = 0;
    for (const Contact& contact : all)
        height = std::max(height, ui.measured([&] { return draw_contact(ui, contact, cards, {0, 0, area.w - 2 * cards.pad, endless}); }));
    height += 2 * cards.pad_above + std::min(spread / static_cast<float>(all.size()), ui.u(space::xl));
    for (const Contact& contact : all) {
        const Rect place = area.cut_top(height);
        card(ui, place);
        draw_contact(ui, contact, cards, place.inset(cards.pad, cards.pad_above));
        area.cut_top(gap);
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
    flow(ui, "help.scroll", page, p.ground, [&](Rect area, float spread) {
        const float top = area.y;
        area.cut_top(ui.text(Type::heading, area, tr("Have you experienced something that crossed a line?"), p.ink) + ui.u(space::s));
        area.cut_top(ui.text(Type::label, area, tr("You choose whom to talk to. The screen keeps nothing about your having been here."), p.ink_secondary) + ui.u(space::s));
        area.cut_top(draw_contacts(ui, room.configuration.contacts, area, spread));
        return area.y - top;
    });
}

}  // namespace kiosk
