// Why: who has the floor and for how long is seen by all; who comes next too. The time runs down, says so before it ends, and counts on
// in words when it is over.
#include <algorithm>

#include "core/words.hpp"
#include "ui/charts.hpp"
#include "ui/layout.hpp"
#include "ui/phrases.hpp"
#include "ui/screens/screens.hpp"
#include "ui/screens/shared.hpp"

namespace kiosk {
namespace {

std::string kind_and_time(const Speaker& speaker, const SpeakerSettings& settings)
{
    if (speaker.kind == SpeakerKind::remark)
        return tr("short remark");
    const Duration limit = limit_of(settings, speaker.kind);
    return limit % std::chrono::minutes(1) == Duration::zero() ? minutes_short(std::chrono::floor<std::chrono::minutes>(limit)) : running_time(limit);
}

std::string who_speaks(const Room& room)
{
    const std::string& name = room.state.desk.floor.speaking;
    return name.empty() ? speaker_kind(room.state.meeting->speaking->kind) : name;
}

/// Under the running time: what it is the rest of, or that it is over.
std::string time_words(const Speaking& speaking, FloorTime time)
{
    if (time == FloorTime::over)
        return tr("over the time");
    if (!speaking.time.since)
        return tr("on hold");
    const std::string limit = speaking.limit % std::chrono::minutes(1) == Duration::zero()
                                  ? minutes_short(std::chrono::floor<std::chrono::minutes>(speaking.limit)) : running_time(speaking.limit);
    return time == FloorTime::ending ? say("left of {0}: the end is near", limit) : say("left of {0}", limit);
}

/// The time in a ring as far as there is more room than its figures take; returns the height used.
float draw_time_of_speaker(Ui& ui, const Room& room, Rect area, float more)
{
    const Palette& p = ui.palette();
    const Speaking& speaking = *room.state.meeting->speaking;
    const FloorTime state = floor_time(speaking, room.configuration.speakers, room.now.instant);
    const Duration left = speaking_left(speaking, room.now.instant);
    const Colour ink = state == FloorTime::over ? p.alarm : state == FloorTime::ending ? p.gold_ink : p.primary;
    const std::string time = running_time(left < Duration::zero() ? -left : left + std::chrono::milliseconds(999)), words = time_words(speaking, state);
    const float least = ui.line_height(Type::heading), thick = ui.u(space::ring), top = area.y;
    const float diameter = std::min({area.w, least + more, ui.u(430)});
    const bool in_ring = (diameter - 2 * thick) * 0.86f >= ui.figures_width(Type::heading, time);
    const Rect place = area.cut_top(in_ring ? diameter : least);
    const double part = std::clamp(static_cast<double>(left.count()) / static_cast<double>(std::max<Duration::rep>(1, speaking.limit.count())), 0.0, 1.0);
    if (in_ring)
        ring(ui, place.middle_x(), place.middle_y(), diameter / 2, thick, state == FloorTime::over ? 1 : part, p.track, ink);
    const Type type = in_ring && ui.figures_width(Type::title, time) <= (diameter - 2 * thick) * 0.86f ? Type::title : Type::heading;
    ui.figures(type, place.middle_x(), place.middle_y(), time, state == FloorTime::within ? p.ink : ink, Align::centre);
    area.cut_top(ui.u(space::s));
    area.cut_top(ui.text(Type::label, area, words, state == FloorTime::within ? p.ink_secondary : ink, Align::centre));
    return area.y - top;
}

/// Who has the floor, and the two buttons that belong to the one who has it; uses up to `spread` more than it needs.
float draw_who(Ui& ui, const Room& room, Rect area, float spread)
{
    const Palette& p = ui.palette();
    const float top = area.y;
    const auto& speaking = room.state.meeting->speaking;
    if (!speaking) {
        const std::string line = room.state.desk.floor.asked.empty() ? tr("Nobody has asked for the floor.") : tr("Nobody has the floor.");
        area.cut_top(spread / 2);
        return area.y - top + ui.text(Type::lead, area, line, p.ink_secondary, Align::centre);
    }
    area.cut_top(ui.text(Type::label, area, tr("Has the floor"), p.ink_muted, Align::centre));
    const std::string who = who_speaks(room);
    const Type type = ui.text_height(Type::heading, who, area.w) <= ui.line_height(Type::heading) * 1.5f ? Type::heading : Type::body_strong;
    area.cut_top(ui.text(type, area, who, p.ink, Align::centre) + ui.u(space::s));
    const float before = area.y;
    area.cut_top(draw_time_of_speaker(ui, room, area, spread));
    const float taken = area.y - before, least = ui.measured([&] { return draw_time_of_speaker(ui, room, {area.x, before, area.w, endless}, 0); });
    area.cut_top(std::max(0.f, spread - (taken - least)) + ui.u(space::m));
    const bool runs = speaking->time.since.has_value();
    Footer row(ui, area.w, {{.id = "floor.hold", .label = runs ? tr("Hold") : tr("Go on"), .icon = runs ? "pause" : "play_arrow"},
                            {.id = "floor.end", .label = tr("Finished"), .icon = "stop", .right = true}});
    const auto tapped = row.draw(area.cut_top(row.height()));
    if (tapped == "floor.hold")
        runs ? ui.emit(HoldSpeaking{}) : ui.emit(ContinueSpeaking{});
    if (tapped == "floor.end")
        ui.emit(EndSpeaking{});
    return area.y - top;
}

Rect inside_card(const Ui& ui, const Rect& card) { return card.inset(ui.u(space::l), ui.u(space::m)); }

float height_of_floor(Ui& ui, const Room& room, float width)
{
    const float inner = inside_card(ui, {0, 0, width, 0}).w;
    return ui.measured([&] { return draw_who(ui, room, {0, 0, inner, endless}, 0); }) + 2 * ui.u(space::m);
}

void draw_floor(Ui& ui, const Room& room, const Rect& area)
{
    card(ui, area);
    draw_who(ui, room, inside_card(ui, area), area.h - height_of_floor(ui, room, area.w));
}

float draw_asked(Ui& ui, const Room& room, std::size_t place, const Rect& area)
{
    const Palette& p = ui.palette();
    const Speaker& speaker = room.state.desk.floor.asked[place];
    const std::string number = std::to_string(place + 1), kind = kind_and_time(speaker, room.configuration.speakers);
    const float side = ui.u(space::control), left = ui.text_width(Type::body_strong, "00") + ui.u(space::s);
    const float words = area.w - left - side - 2 * ui.u(space::m) - ui.u(space::s);
    const float name = ui.text_height(Type::body_strong, speaker.name, words), below = ui.text_height(Type::label, kind, words);
    Rect rest = area;
    const Rect row = rest.cut_top(std::max(side, name + below) + ui.u(space::s));
    card(ui, row);
    Rect inside = row.inset(ui.u(space::m), 0);
    const Rect off = inside.cut_right(side);
    if (round_button(ui, {off.x, off.middle_y() - side / 2, side, side}, "floor.off." + number, say("Take {0} off the list", speaker.name), "close"))
        ui.emit(TakeOffList{place});
    const float top = row.middle_y() - (name + below) / 2;
    ui.text_line(Type::body_strong, inside.x, row.middle_y(), number, p.primary);
    ui.text(Type::body_strong, {inside.x + left, top, words, name}, speaker.name, p.ink);
    ui.text(Type::label, {inside.x + left, top + name, words, below}, kind, p.ink_muted);
    return row.h + ui.control_gap();
}

float draw_list(Ui& ui, const Room& room, Rect area)
{
    const float top = area.y;
    area.cut_top(ui.text(Type::label, area, tr("Speakers"), ui.palette().ink_muted) + ui.u(space::s));
    for (std::size_t i = 0; i < room.state.desk.floor.asked.size(); ++i)
        area.cut_top(draw_asked(ui, room, i, area));
    return area.y - top;
}

void do_what_was_tapped(Ui& ui, std::string_view id)
{
    if (id == "speakers.back")
        ui.emit(LeaveSpeakers{});
    if (id == "speakers.add")
        ui.emit(OpenAskFloor{SpeakerKind::member});
    if (id == "speakers.remark")
        ui.emit(OpenAskFloor{SpeakerKind::remark});
    if (id == "speakers.remind")
        ui.emit(OpenRemind{});
    if (id == "speakers.next")
        ui.emit(NextSpeaker{});
}

/// Pills that fill rows; returns which was tapped.
std::optional<std::size_t> draw_pills(Ui& ui, Rect& area, const std::string& id, const std::vector<std::string>& names, std::optional<std::size_t> chosen)
{
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < names.size(); ++i)
        ids.push_back(id + std::to_string(i));
    std::vector<Button> pills;
    for (std::size_t i = 0; i < names.size(); ++i)
        pills.push_back({.id = ids[i], .label = names[i], .look = chosen == i ? Look::primary : Look::quiet});
    Footer rows(ui, area.w, std::move(pills));
    const auto tapped = rows.draw(area.cut_top(rows.height()));
    area.cut_top(ui.u(space::m));
    const auto found = std::find(ids.begin(), ids.end(), tapped);
    return tapped.empty() || found == ids.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - ids.begin()));
}

float draw_names(Ui& ui, const std::string& id, const std::string& title, const std::vector<std::string>& names, Rect area)
{
    if (names.empty())
        return 0;
    const float top = area.y;
    area.cut_top(ui.text(Type::label, area, title, ui.palette().ink_muted) + ui.u(space::s));
    if (const auto tapped = draw_pills(ui, area, id, names, std::nullopt))
        ui.emit(AskForFloor{names[*tapped]});
    return area.y - top;
}

}  // namespace

void draw_speakers(Ui& ui, const Room& room)
{
    const Meeting& meeting = *room.state.meeting;
    Rect page = page_area(ui, space::margin);
    (void)draw_header(ui, room, page, {.title = item_of(meeting), .note = item_title(current_item(meeting)), .clock = true, .help = true});
    page.cut_top(ui.u(space::m));
    draw_quorum(ui, room, page);
    std::vector<Button> buttons{{.id = "speakers.back", .label = tr("To the item"), .icon = "arrow_back", .role = Role::dismiss, .shrinks = 1},
                                {.id = "speakers.add", .label = tr("Add a speaker"), .icon = "add", .shrinks = 2},
                                {.id = "speakers.remark", .label = tr("Short remark"), .icon = "flash_on"},
                                {.id = "speakers.remind", .label = tr("Recall the kodeks"), .icon = "notifications", .pictogram_only = true}};
    if (!room.state.desk.floor.asked.empty())
        buttons.push_back({.id = "speakers.next", .label = tr("Next speaker"), .icon_after = "arrow_forward", .look = Look::primary, .role = Role::commit, .right = true});
    do_what_was_tapped(ui, Footer(ui, page.w, std::move(buttons)).draw_below(page));
    if (room.state.reminder)
        page.h = std::min(page.h, reminder_area(ui, room).y - ui.u(space::s) - page.y);
    const Colour ground = ui.palette().ground;
    const float column = (page.w - ui.u(space::l)) / 2;
    if (!ui.portrait() && height_of_floor(ui, room, column) <= page.h) {
        const Rect list = page.cut_right(column);
        draw_floor(ui, room, {page.x, page.y, column, page.h});
        flow(ui, "speakers.scroll", list, ground, [&](Rect area, float) { return draw_list(ui, room, area); });
        return;
    }
    flow(ui, "speakers.scroll", page, ground, [&](Rect area, float) {
        const float top = area.y, floor = std::max(height_of_floor(ui, room, area.w), std::min(page.h * 0.5f, ui.u(700)));
        draw_floor(ui, room, area.cut_top(floor));
        area.cut_top(ui.u(space::m));
        area.cut_top(draw_list(ui, room, area));
        return area.y - top;
    });
}

void draw_ask_floor_sheet(Ui& ui, const Room& room)
{
    const SpeakerSettings& settings = room.configuration.speakers;
    const Rect inside = side_sheet(ui, tr("Who asks for the floor?"));
    flow(ui, "floor.scroll", inside, ui.palette().surface, [&](Rect area, float) {
        const float top = area.y;
        std::vector<std::string> kinds, groups, people, numbers;
        for (std::size_t i = 0; i < speaker_kinds; ++i)
            kinds.push_back(speaker_kind(static_cast<SpeakerKind>(i)));
        if (const auto kind = draw_pills(ui, area, "floor.kind.", kinds, static_cast<std::size_t>(room.state.desk.asking)))
            ui.emit(OpenAskFloor{static_cast<SpeakerKind>(*kind)});
        for (const SpeakerGroup& group : settings.groups) {
            groups.push_back(group.name);
            people.insert(people.end(), group.speakers.begin(), group.speakers.end());
        }
        for (int i = 1; i <= room.configuration.council.members; ++i)
            numbers.push_back(say("No. {0}", i));
        area.cut_top(draw_names(ui, "floor.group.", tr("Groups"), groups, area));
        area.cut_top(draw_names(ui, "floor.name.", tr("Members"), people, area));
        area.cut_top(draw_names(ui, "floor.number.", tr("By number"), numbers, area));
        return area.y - top;
    });
}

}  // namespace kiosk
