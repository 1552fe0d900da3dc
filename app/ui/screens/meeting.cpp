// Why: the screen of the evening. The current item has all the room the others can leave it; the chair's buttons are where they always are.
#include <algorithm>
#include <array>
#include <optional>

#include "core/words.hpp"
#include "domain/plan.hpp"
#include "ui/layout.hpp"
#include "ui/phrases.hpp"
#include "ui/screens/meeting_item.hpp"
#include "ui/screens/screens.hpp"
#include "ui/screens/shared.hpp"

namespace kiosk {
namespace {

/// What stands round the title: its summary for who stands near, what follows, the time in its ring, words on the buttons.
struct Company {
    bool summary, words, following, ring;
};
/// The title is for the whole room, so where it needs the room the others leave, in this order.
constexpr std::array companies{Company{true, true, true, true}, Company{false, true, true, true}, Company{false, false, true, true},
                               Company{false, false, false, true}, Company{false, false, false, false}};
constexpr Type smallest_title = Type::label_strong;

/// What follows, as far as the row has room.
void draw_following(Ui& ui, const Room& room, const Rect& area)
{
    const Palette& p = ui.palette();
    const Meeting& meeting = *room.state.meeting;
    const float middle = area.middle_y();
    ui.text_line(Type::label, area.x, middle, tr("After this"), p.ink_muted);
    float x = area.x + ui.text_width(Type::label, tr("After this")) + ui.u(space::m);
    std::size_t shown = 0;
    for (std::size_t i = handled_together(meeting.agenda, meeting.current).back() + 1; i < meeting.agenda.items.size() && shown < 4; ++i) {
        const AgendaItem& item = meeting.agenda.items[i];
        if (item.status != ItemStatus::planned)
            continue;
        const std::string title = item_title(item);
        const float lock = item.closed ? ui.fonts().icon_pixels(IconSize::inline_) + ui.u(space::xs) : 0;
        const float number = ui.text_width(Type::body_strong, item.number) + ui.u(space::s + 2);
        const float width = lock + number + ui.text_width(Type::body, title);
        if (x + width > area.right())
            break;
        if (item.closed)
            ui.icon(IconSize::inline_, x + lock / 2 - ui.u(space::xs) / 2, middle, "lock", p.gold_ink);
        ui.text_line(Type::body_strong, x + lock, middle, item.number, p.ink);
        ui.text_line(Type::body, x + lock + number, middle, title, p.ink_secondary);
        x += width + ui.u(space::xl - space::s);
        ++shown;
    }
    if (shown > 0)
        return;
    const std::string next = next_item(meeting) ? say("Item {0}", meeting.agenda.items[*next_item(meeting)].number) : std::string(tr("The meeting ends"));
    if (x + ui.text_width(Type::body, next) <= area.right())
        ui.text_line(Type::body, x, middle, next, p.ink_secondary);
}

std::vector<Button> buttons_of(const Meeting& meeting, bool pause_due)
{
    const bool last = !next_item(meeting);
    std::vector<Button> buttons;
    if (previous_item(meeting))
        buttons.push_back({.id = "meeting.previous", .label = tr("Previous"), .icon = "arrow_back", .shrinks = 1});
    buttons.push_back({.id = "meeting.pause", .label = tr("Pause"), .icon = "pause", .look = pause_due ? Look::primary : Look::quiet, .shrinks = pause_due ? 0 : 3});
    if (current_item(meeting).closed)
        buttons.push_back(meeting.doors_closed ? Button{.id = "meeting.open-doors", .label = tr("Open the doors"), .icon = "lock_open"}
                                               : Button{.id = "meeting.close-doors", .label = tr("Close the doors"), .icon = "lock"});
    buttons.push_back({.id = "meeting.speakers", .label = tr("Speakers"), .icon = "mic", .shrinks = 5});
    buttons.push_back({.id = "meeting.remind", .label = tr("Recall the kodeks"), .icon = "notifications", .shrinks = 4});
    buttons.push_back({.id = "meeting.agenda", .label = tr("Agenda"), .icon = "list", .shrinks = 2});
    if (!last)
        buttons.push_back({.id = "meeting.end", .label = tr("End the meeting"), .icon = "flag", .pictogram_only = true});
    buttons.push_back({.id = "meeting.out", .label = tr("One has stepped out"), .icon = "exit_to_app", .pictogram_only = true});
    if (last)
        buttons.push_back({.id = "meeting.end", .label = tr("End the meeting"), .icon = "flag", .look = Look::primary, .right = true});
    else
        buttons.push_back({.id = "meeting.next", .label = tr("Next item"), .icon_after = "arrow_forward", .look = Look::primary, .role = Role::commit, .right = true});
    return buttons;
}

void do_what_was_tapped(Ui& ui, std::string_view id)
{
    if (id == "meeting.previous")
        ui.emit(PreviousItem{});
    if (id == "meeting.pause")
        ui.emit(TakePause{});
    if (id == "meeting.remind")
        ui.emit(OpenRemind{});
    if (id == "meeting.speakers")
        ui.emit(OpenSpeakers{});
    if (id == "meeting.agenda")
        ui.emit(OpenAgendaSheet{});
    if (id == "meeting.out")
        ui.emit(NoteOutOfRoom{1});
    if (id == "meeting.open-doors")
        ui.emit(OpenDoors{});
    if (id == "meeting.close-doors")
        ui.emit(CloseDoors{});
    if (id == "meeting.end")
        ui.emit(AskToEnd{});
    if (id == "meeting.next")
        ui.emit(NextItem{});
}

std::vector<Button> without_words(std::vector<Button> buttons)
{
    for (Button& button : buttons)
        button.pictogram_only = button.pictogram_only || button.shrinks > 0;
    return buttons;
}

/// The item's place on a page above so much of buttons.
Rect body_above(const Ui& ui, Rect page, float buttons, bool following)
{
    page.cut_bottom(buttons + ui.u(space::l));
    if (following)
        page.cut_bottom(ui.line_height(Type::body) + ui.u(space::m));
    return page;
}

struct Arrangement {
    Company company;
    Type title;
};

/// The title in its own size if that can be; a longer one is smaller, and only a very long one takes the ring's place.
Arrangement arranged(Ui& ui, const Room& room, const Rect& page, float worded, float wordless)
{
    const auto first = [&](std::initializer_list<Type> types, std::size_t last) -> std::optional<Arrangement> {
        for (const Type type : types)
            for (std::size_t i = 0; i <= last; ++i) {
                const Company& c = companies[i];
                if (item_fits(ui, room, body_above(ui, page, c.words ? worded : wordless, c.following), type, c.ring, c.summary))
                    return Arrangement{c, type};
            }
        return std::nullopt;
    };
    if (const auto whole = first({Type::item}, companies.size() - 1))
        return *whole;
    if (const auto large = first({Type::title, Type::page_title, Type::heading}, 2))
        return *large;
    return first({Type::title, Type::page_title, Type::heading, Type::overline, smallest_title}, companies.size() - 1).value_or(Arrangement{companies.back(), smallest_title});
}

/// As much of a title as one line holds, in whole words.
std::string beginning_of(const Ui& ui, Type type, const std::string& title, float width)
{
    std::string begun = title;
    while (ui.text_width(type, begun + "…") > width && begun.find(' ') != std::string::npos)
        begun.erase(begun.rfind(' '));
    return begun + "…";
}

/// A norm over the screen never covers half a title: what a very long one leaves no room for is begun.
void draw_item_above_norm(Ui& ui, const Room& room, const Rect& body)
{
    for (const Type type : {Type::item, Type::title, Type::page_title, Type::heading, Type::overline, smallest_title})
        for (const bool ring : {true, false})
            if (item_fits(ui, room, body, type, ring, false))
                return draw_item(ui, room, body, type, ring, false);
    const float line = ui.line_height(smallest_title);
    if (line <= body.h)  // ninety words in the largest type fill a small panel
        ui.text_line(smallest_title, body.x, body.y + line / 2, beginning_of(ui, smallest_title, item_title(current_item(*room.state.meeting)), body.w), ui.palette().ink);
}

void draw_open_item(Ui& ui, const Room& room, Rect page, const std::vector<Button>& buttons)
{
    Footer worded(ui, page.w, buttons), wordless(ui, page.w, without_words(buttons));
    const auto [company, title] = arranged(ui, room, page, worded.height(), wordless.height());
    draw_item(ui, room, body_above(ui, page, company.words ? worded.height() : wordless.height(), company.following), title, company.ring, company.summary);
    do_what_was_tapped(ui, (company.words ? worded : wordless).draw_below(page));
    if (company.following)
        draw_following(ui, room, page.cut_bottom(ui.line_height(Type::body)));
}

}  // namespace

void draw_meeting(Ui& ui, const Room& room)
{
    const Meeting& meeting = *room.state.meeting;
    const bool closed = current_item(meeting).closed;
    Rect page = page_area(ui, space::margin);
    draw_meeting_header(ui, room, page, !closed);
    page.cut_top(ui.u(space::m - 5));
    draw_progress(ui, room, page.cut_top(ui.u(space::bar)));
    page.cut_top(ui.u(space::l));
    draw_quorum(ui, room, page);
    if (room.state.reminder) {  // the buttons lie below it, and come back with a whole row
        page.h = std::max(0.f, std::min(page.h, reminder_area(ui, room).y - ui.u(space::s) - page.y));
        return closed ? draw_closed_item(ui, room, page) : draw_item_above_norm(ui, room, page);
    }
    const auto pause = set_pause(meeting, room.now);
    const auto buttons = buttons_of(meeting, pause && *pause <= room.now.instant);
    if (!closed)
        return draw_open_item(ui, room, page, buttons);
    Footer worded(ui, page.w, buttons), wordless(ui, page.w, without_words(buttons));
    const bool words = closed_words_fit(ui, room, body_above(ui, page, worded.height(), false));
    do_what_was_tapped(ui, (words ? worded : wordless).draw_below(page));
    draw_closed_item(ui, room, page);
}

}  // namespace kiosk
