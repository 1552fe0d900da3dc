// Why: the agenda over the meeting. A row says how its item stands; a tap on it opens what the chair can do with it. The list shows
// what is still to come, and what was done last can be taken back.
#include <algorithm>

#include "core/change_words.hpp"
#include "core/words.hpp"
#include "domain/agenda_changes.hpp"
#include "ui/keyboard.hpp"
#include "ui/layout.hpp"
#include "ui/phrases.hpp"
#include "ui/screens/screens.hpp"
#include "ui/screens/shared.hpp"

namespace kiosk {
namespace {

/// What stands at the right of a row.
std::string standing_of(const Meeting& meeting, std::size_t place)
{
    const AgendaItem& item = meeting.agenda.items[place];
    if (item.status == ItemStatus::postponed)
        return tr("postponed");
    if (item.status == ItemStatus::withdrawn)
        return tr("withdrawn");
    if (place == meeting.current && meeting.phase != Meeting::Phase::opening)
        return tr("now");
    if (item.with_previous)
        return tr("as one");
    return item.planned ? minutes_short(*item.planned) : std::string(tr("no plan"));
}

/// A line through each line of a text that stands at the top left of `area`.
void strike_through(Ui& ui, Type type, const std::string& text, const Rect& area)
{
    float middle = area.y + ui.line_height(type) / 2;
    for (const std::string& line : ui.wrap(type, text, area.w)) {
        ui.line(area.x, area.x + ui.text_width(type, line), middle, ui.palette().ink_muted);
        middle += ui.line_height(type);
    }
}

float draw_row(Ui& ui, const Meeting& meeting, std::size_t place, const Rect& area, float number)
{
    const Palette& p = ui.palette();
    const AgendaItem& item = meeting.agenda.items[place];
    const bool off = item.status != ItemStatus::planned;
    const bool now = place == meeting.current && meeting.phase != Meeting::Phase::opening;
    const std::string title = item_title(item), standing = standing_of(meeting, place);
    const float icon = ui.fonts().icon_pixels(IconSize::inline_), at_right = ui.text_width(Type::label, standing) + ui.u(space::m) + 2 * icon + ui.u(space::s);
    const bool beside = area.w - number - at_right >= widest_word(ui, Type::body_strong, title) && area.w - number - at_right >= area.w * 0.35f;
    const float words = area.w - number - (beside ? at_right : 0);
    const float height = ui.text_height(Type::body_strong, title, words), below = beside ? 0 : ui.line_height(Type::label);
    Rect rest = area;
    const Rect row = rest.cut_top(std::max(ui.u(space::control) + 2 * ui.row_gap(), height + below + ui.u(space::m)));
    const std::string id = "agenda.item." + std::to_string(place);
    if (ui.control(id, item.number + ' ' + title + ", " + standing, row.inset(0, ui.row_gap())))
        ui.emit(OpenItem{place});
    if (ui.held(id))
        ui.fill(row, p.primary_pale);
    ui.line(row.x, row.right(), row.y, p.hairline);
    const float top = row.middle_y() - (height + below) / 2, middle = beside ? row.middle_y() : top + height + below / 2;
    ui.text_line(Type::body_strong, row.x, beside ? row.middle_y() : top + ui.line_height(Type::body_strong) / 2, item.number, off ? p.ink_muted : p.primary);
    ui.text(Type::body_strong, {row.x + number, top, words, height}, title, off ? p.ink_muted : p.ink);
    if (off)
        strike_through(ui, Type::body_strong, title, {row.x + number, top, words, height});
    const float chevron = row.right() - icon / 2;
    ui.icon(IconSize::inline_, chevron, middle, "chevron_right", p.ink_muted);
    const float right = chevron - icon / 2 - ui.u(space::s);
    ui.text_line(Type::label, right, middle, standing, now ? p.primary : p.ink_muted, Align::right);
    if (item.closed)
        ui.icon(IconSize::inline_, right - ui.text_width(Type::label, standing) - ui.u(space::s) - icon / 2, middle, "lock", p.gold_ink);
    return row.h;
}

float number_column(const Ui& ui, const Meeting& meeting)
{
    float widest = 0;
    for (const AgendaItem& item : meeting.agenda.items)
        widest = std::max(widest, ui.text_width(Type::body_strong, item.number));
    return widest + ui.u(space::m);
}

void do_in_agenda(Ui& ui, std::string_view id)
{
    if (id == "agenda.add")
        ui.emit(OpenAddItem{});
    if (id == "agenda.undo")
        ui.emit(UndoChange{});
    if (id == "agenda.time")
        ui.emit(OpenTimeSheet{});
}

/// One thing that can be done with an item.
struct Deed {
    std::string id;
    std::string label;
    std::string_view icon;
    Action action;
};

std::vector<Deed> deeds_with(const Room& room, std::size_t place)
{
    const Meeting& meeting = *room.state.meeting;
    const auto& items = meeting.agenda.items;
    const AgendaItem& item = items[place];
    const std::size_t next = meeting.phase == Meeting::Phase::opening ? 0 : meeting.current + 1;
    std::vector<Deed> deeds;
    if (can_move(meeting, place, next) && place > next + 1)
        deeds.push_back({"item.next", tr("Take it next"), "vertical_align_top", MoveItem{place, next}});
    if (place > 0 && can_move(meeting, place, place - 1))
        deeds.push_back({"item.up", say("Move it before item {0}", items[place - 1].number), "arrow_upward", MoveItem{place, place - 1}});
    if (can_move(meeting, place, place + 1))
        deeds.push_back({"item.down", say("Move it after item {0}", items[place + 1].number), "arrow_downward", MoveItem{place, place + 1}});
    if (item.status == ItemStatus::planned) {
        deeds.push_back({"item.postpone", tr("Postpone it to another meeting"), "schedule", SetItemStatus{place, ItemStatus::postponed}});
        deeds.push_back({"item.withdraw", tr("Withdraw it"), "block", SetItemStatus{place, ItemStatus::withdrawn}});
    } else {
        deeds.push_back({"item.restore", tr("Take it up again"), "restore", SetItemStatus{place, ItemStatus::planned}});
    }
    if (item.with_previous)
        deeds.push_back({"item.part", tr("Handle it by itself"), "call_split", JoinItem{place, false}});
    else if (can_join(meeting.agenda, place) && !was_passed(meeting, place))
        deeds.push_back({"item.join", say("Handle it as one with item {0}", items[place - 1].number), "call_merge", JoinItem{place, true}});
    deeds.push_back({"item.doors", item.closed ? tr("Make it an open item") : tr("Make it a closed item"), item.closed ? "lock_open" : "lock", SetItemClosed{place, !item.closed}});
    return deeds;
}

float draw_deed(Ui& ui, const Deed& deed, const Rect& area)
{
    const Palette& p = ui.palette();
    const float icon = ui.fonts().icon_pixels(IconSize::inline_), left = icon + ui.u(space::m);
    const float text = ui.text_height(Type::body_strong, deed.label, area.w - left);
    Rect rest = area;
    const Rect row = rest.cut_top(std::max(ui.u(space::control) + 2 * ui.row_gap(), text + ui.u(space::m)));
    if (ui.control(deed.id, deed.label, row.inset(0, ui.row_gap())))
        ui.emit(Action(deed.action));
    if (ui.held(deed.id))
        ui.fill(row, p.primary_pale);
    ui.line(row.x, row.right(), row.y, p.hairline);
    ui.icon(IconSize::inline_, row.x + icon / 2, row.middle_y(), deed.icon, p.primary);
    ui.text(Type::body_strong, {row.x + left, row.middle_y() - text / 2, area.w - left, text}, deed.label, p.ink);
    return row.h;
}

}  // namespace

void draw_agenda_sheet(Ui& ui, const Room& room)
{
    const Meeting& meeting = *room.state.meeting;
    Rect inside = side_sheet(ui, tr("Agenda"));
    const Change* last = undoable(meeting);
    const std::string undo = last ? say("Undo: {0}", change_phrase(*last)) : std::string();
    std::vector<Button> buttons{{.id = "agenda.add", .label = tr("Add an item"), .icon = "add"}, {.id = "agenda.time", .label = tr("Time and members"), .icon = "schedule"}};
    if (last)
        buttons.push_back({.id = "agenda.undo", .label = undo, .icon = "undo"});
    do_in_agenda(ui, Footer(ui, inside.w, std::move(buttons)).draw_below(inside));
    const std::size_t first = meeting.phase == Meeting::Phase::opening ? 0 : meeting.current;
    std::vector<std::size_t> listed;
    for (std::size_t i = 0; i < meeting.agenda.items.size(); ++i)
        if (i >= first || was_passed(meeting, i))
            listed.push_back(i);
    const float number = number_column(ui, meeting);
    flow(ui, "agenda.scroll", inside, ui.palette().surface, [&](Rect area, float) {
        const float top = area.y;
        for (const std::size_t i : listed)
            area.cut_top(draw_row(ui, meeting, i, area, number));
        return area.y - top;
    });
}

void draw_add_item_sheet(Ui& ui, const Room& room)
{
    const std::string& title = room.state.desk.title;
    Rect inside = side_sheet(ui, tr("Add an item"));
    const float sides = ui.u(space::xl) - ui.u(space::s), height = keyboard_height(ui, Keys::letters_and_digits);
    Rect keys = inside.cut_bottom(height);
    draw_keyboard(ui, keys.inset(-sides, 0), Keys::letters_and_digits);
    inside.cut_bottom(ui.u(space::m));
    Button add{.id = "add.item", .label = title.empty() ? tr("Add it without a title") : tr("Add it"), .icon = "add", .look = Look::primary};
    const Button closed{.id = "add.closed", .label = tr("Add it as a closed item"), .icon = "lock", .pictogram_only = true};
    add.pictogram_only = button_width(ui, add) + button_width(ui, closed) > inside.w * 0.4f;
    Rect row = inside.cut_top(std::max(ui.control_height(), ui.line_height(Type::lead) + ui.u(space::s)));
    if (button(ui, row.cut_right(button_width(ui, add)), add))
        ui.emit(AddItem{});
    row.cut_right(ui.control_gap() + ui.u(space::xs));
    if (button(ui, row.cut_right(button_width(ui, closed)), closed))
        ui.emit(AddItem{true});
    row.cut_right(ui.u(space::m));
    draw_text_field(ui, {title, tr("What is it about?")}, row);
}

void draw_item_sheet(Ui& ui, const Room& room)
{
    const Palette& p = ui.palette();
    const Meeting& meeting = *room.state.meeting;
    const std::size_t place = std::min(room.state.desk.item, meeting.agenda.items.size() - 1);
    const AgendaItem& item = meeting.agenda.items[place];
    Rect inside = side_sheet(ui, say("Item {0}", item.number));
    Footer back(ui, inside.w, {{.id = "item.back", .label = tr("Agenda"), .icon = "arrow_back", .role = Role::dismiss}});
    if (!back.draw(inside.cut_top(back.height())).empty())  // above: "Next item" stands where it would be below
        ui.emit(OpenAgendaSheet{});
    inside.cut_top(ui.u(space::m));
    flow(ui, "deeds.scroll", inside, p.surface, [&](Rect area, float) {
        const float top = area.y;
        area.cut_top(ui.text(Type::body_strong, area, item_title(item), p.ink) + ui.u(space::s));
        if (place > 0)
            area.cut_top(ui.text(Type::label, area, say("After item {0}: {1}", meeting.agenda.items[place - 1].number, item_title(meeting.agenda.items[place - 1])), p.ink_secondary) + ui.u(space::s));
        const std::string planned = item.planned ? minutes_short(*item.planned) : std::string(tr("no plan"));
        area.cut_top(stepper(ui, area, {"item.plan", tr("Planned time"), planned, tr("Five minutes less"), tr("Five minutes more"), PlanItem{place, -5}, PlanItem{place, 5}}));
        for (const Deed& deed : deeds_with(room, place))
            area.cut_top(draw_deed(ui, deed, area));
        return area.y - top;
    });
}

}  // namespace kiosk
