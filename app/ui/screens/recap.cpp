// Why: "Mødet på én side": four figures, and each item's time beside its plan. For the mødeleder, behind the PIN; a closed item is a
// number and a lock.
#include <algorithm>

#include "core/change_words.hpp"
#include "core/words.hpp"
#include "ui/charts.hpp"
#include "ui/layout.hpp"
#include "ui/phrases.hpp"
#include "ui/screens/screens.hpp"

namespace kiosk {
namespace {

using std::chrono::minutes;

minutes whole(Duration time) { return std::chrono::round<minutes>(time); }

struct Figure {
    std::string title, line;
};

std::string plan_line(const Recap& recap)
{
    if (recap.times_uncertain)
        return tr("The time is uncertain");
    if (!recap.behind)
        return tr("no plan");
    if (recap.behind->count() > 0)
        return say("{0} min over the plan", recap.behind->count());
    return recap.behind->count() < 0 ? say("{0} min under the plan", -recap.behind->count()) : std::string(tr("as planned"));
}

std::vector<Figure> figures_of(const Recap& recap)
{
    const auto count = [&](auto&& is) { return std::count_if(recap.items.begin(), recap.items.end(), is); };
    const long off = count([](const RecapItem& item) { return item.status != ItemStatus::planned; }), closed = count([](const RecapItem& item) { return item.closed; });
    Duration paused{0};
    for (const Duration pause : recap.pauses)
        paused += pause;
    return {{hours_and_minutes(whole(recap.lasted)), plan_line(recap)},
            {items_count(recap.items.size()), say("{0} postponed or withdrawn, {1} closed", off, closed)},
            {say_count("{0} pause", "{0} pauses", static_cast<long>(recap.pauses.size())), recap.pauses.empty() ? std::string(tr("none was held")) : minutes_short(whole(paused))},
            {say("{0} present", recap.present), recap.answered ? say("{0} answered the meeting check", *recap.answered) : std::string(tr("no meeting check"))}};
}

float figure_height(const Ui& ui, const Figure& figure, float width)
{
    const float inner = width - 2 * ui.u(space::m);
    return ui.text_height(Type::overline, figure.title, inner) + ui.text_height(Type::label, figure.line, inner) + 2 * ui.u(space::m);
}

float draw_figures(Ui& ui, const std::vector<Figure>& figures, Rect area)
{
    float widest = 0;
    for (const Figure& figure : figures)
        widest = std::max({widest, ui.text_width(Type::overline, figure.title), widest_word(ui, Type::label, figure.line)});
    const float gap = ui.u(space::m), top = area.y;
    std::size_t columns = 1;
    for (const std::size_t more : {2u, 4u})
        if (fit_beside(area.w, more, widest + 2 * ui.u(space::m), gap))
            columns = more;
    const float width = (area.w - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    for (std::size_t first = 0; first < figures.size(); first += columns) {
        float height = 0;
        for (std::size_t i = first; i < first + columns; ++i)
            height = std::max(height, figure_height(ui, figures[i], width));
        const Rect row = area.cut_top(height);
        for (std::size_t i = first; i < first + columns; ++i) {
            const Rect place{row.x + static_cast<float>(i - first) * (width + gap), row.y, width, height};
            card(ui, place);
            Rect inside = place.inset(ui.u(space::m), ui.u(space::m));
            inside.cut_top(ui.text(Type::overline, inside, figures[i].title, ui.palette().ink));
            ui.text(Type::label, inside, figures[i].line, ui.palette().ink_secondary);
        }
        area.cut_top(gap);
    }
    return area.y - top;
}

std::string time_words(const RecapItem& item)
{
    if (item.closed)
        return tr("Closed item");
    if (item.status == ItemStatus::postponed)
        return tr("postponed");
    if (item.status == ItemStatus::withdrawn)
        return tr("withdrawn");
    if (item.with_previous && !item.reached)
        return tr("as one");
    if (!item.reached)
        return tr("not reached");
    return item.planned ? say("{0} of {1} min", whole(item.used).count(), item.planned->count()) : minutes_short(whole(item.used));
}

/// What was said and who left, without a name.
std::string people_words(const RecapItem& item)
{
    int speakers = 0;
    Duration said{0};
    for (const SpeakingTotal& total : item.spoken) {
        speakers += total.speakers;
        said += total.used;
    }
    std::string words = speakers > 0 ? say_count("{0} speaker, {1}", "{0} speakers, {1}", speakers, running_time(said)) : std::string();
    if (item.out_of_room > 0)
        words += (words.empty() ? "" : " · ") + say_count("{0} has stepped out", "{0} have stepped out", item.out_of_room);
    return words;
}

/// How long against its plan: the plan is the pale bar, what was used the dark one, in the alarm's colour where it went far over.
void draw_bar(Ui& ui, const RecapItem& item, const Rect& place, Duration longest)
{
    if (item.closed || !item.reached)
        return;
    const Palette& p = ui.palette();
    const auto part = [&](Duration time) { return static_cast<float>(time.count()) / static_cast<float>(std::max<Duration::rep>(1, longest.count())) * place.w; };
    const float thick = ui.u(space::m - 6), thin = ui.u(space::s - 4);
    if (item.planned)
        ui.fill({place.x, place.middle_y() - thick / 2, std::max(thick, part(*item.planned)), thick}, p.track, thick / 2);
    const bool over = item.planned && item.used > *item.planned * 3 / 2;
    ui.fill({place.x, place.middle_y() - thin / 2, std::max(thin, part(item.used)), thin}, over ? p.alarm : p.primary, thin / 2);
}

std::string title_of(const RecapItem& item)
{
    return item.closed ? std::string(tr("Closed item")) : item.title.empty() ? say("Item {0}", item.number) : item.title;
}

/// How wide each column is, alike in every row, or else the bars cannot be compared. No bar: the times stand below the titles.
struct RecapColumns {
    float number = 0, words = 0, bar = 0;
    Duration longest{0};
};

RecapColumns columns_of(const Ui& ui, const Recap& recap, float width)
{
    RecapColumns columns;
    float widest = 0;
    for (const RecapItem& item : recap.items) {
        columns.number = std::max(columns.number, ui.text_width(Type::label_strong, item.number) + ui.u(space::m));
        columns.longest = std::max({columns.longest, item.used, Duration(item.planned.value_or(minutes(0)))});
        widest = std::max(widest, widest_word(ui, Type::label_strong, title_of(item)));
    }
    const float right = ui.text_width(Type::label, say("{0} of {1} min", 888, 888)), rest = width - columns.number - right - 2 * ui.u(space::m);
    columns.words = std::max(rest * 0.5f, widest);
    columns.bar = rest - columns.words;
    if (columns.bar < ui.u(200)) {
        columns.words = width - columns.number;
        columns.bar = 0;
    }
    return columns;
}

float draw_item(Ui& ui, const RecapItem& item, Rect area, const RecapColumns& columns)
{
    const Palette& p = ui.palette();
    const std::string title = title_of(item), time = item.closed ? std::string() : time_words(item), people = people_words(item);
    const float pad = ui.u(space::s);
    const bool beside = columns.bar > 0;
    const float text = ui.text_height(Type::label_strong, title, columns.words) + (people.empty() ? 0 : ui.text_height(Type::caption, people, columns.words));
    const float below = beside || time.empty() ? 0 : ui.line_height(Type::label);
    ui.line(area.x, area.right(), area.y, p.hairline);
    Rect row{area.x, area.y + pad, area.w, text + below};
    ui.text_line(Type::label_strong, row.x, row.y + ui.line_height(Type::label_strong) / 2, item.number, p.primary);
    Rect left{row.x + columns.number, row.y, columns.words, text};
    left.cut_top(ui.text(Type::label_strong, left, title, p.ink));
    ui.text(Type::caption, left, people, p.ink_muted);
    if (beside) {
        draw_bar(ui, item, {left.right() + ui.u(space::m), row.y, columns.bar, row.h}, columns.longest);
        ui.text_line(Type::label, row.right(), row.middle_y(), time, p.ink_secondary, Align::right);
    } else {
        ui.text_line(Type::label, left.x, row.bottom() - below / 2, time, p.ink_secondary);
    }
    return row.h + 2 * pad;
}

float draw_body(Ui& ui, const Recap& recap, Rect area)
{
    const float top = area.y;
    area.cut_top(draw_figures(ui, figures_of(recap), area));
    const RecapColumns columns = columns_of(ui, recap, area.w);
    for (const RecapItem& item : recap.items)
        area.cut_top(draw_item(ui, item, area, columns));
    if (recap.changes.empty())
        return area.y - top;
    area.cut_top(ui.u(space::m) + ui.text(Type::label_strong, {area.x, area.y + ui.u(space::m), area.w, endless}, tr("Changes to the agenda"), ui.palette().ink));
    for (const RecapChange& change : recap.changes)
        area.cut_top(ui.text(Type::label, area, say("{0} after the start: {1}", hours_and_minutes(whole(change.after)), change_phrase(change.what)), ui.palette().ink_secondary));
    return area.y - top;
}

/// The title and the one thing to do with the page, beside it where there is room: what it tells needs the height.
void draw_title(Ui& ui, Rect& page)
{
    const Button save{.id = "recap.save", .label = tr("Save on a stick"), .icon = "usb", .look = Look::primary, .right = true};
    const char* title = tr("The meeting on one page");
    const float width = button_width(ui, save), height = button_height(ui, save, width), left = page.w - width - ui.u(space::m);
    const bool beside = ui.text_width(Type::heading, title) <= left;
    if (!beside && !Footer(ui, page.w, {save}).draw_below(page).empty())
        ui.emit(SaveRecap{});
    const Type type = ui.fitting({Type::page_title, Type::heading}, title, beside ? left : page.w, ui.line_height(Type::page_title));
    const float words = ui.text_height(type, title, beside ? left : page.w);
    Rect row = page.cut_top(beside ? std::max(words, height) : words);
    if (beside && button(ui, row.cut_right(width), save))
        ui.emit(SaveRecap{});
    ui.text(type, {row.x, row.middle_y() - words / 2, row.w, words}, title, ui.palette().ink);
    page.cut_top(ui.u(space::m));
}

}  // namespace

void draw_recap(Ui& ui, const Room& room)
{
    const auto held = recap_of_held(room.state);
    if (!held)
        return;
    const Recap& recap = *held;
    Rect page = page_area(ui, space::margin);
    if (draw_header(ui, room, page, {.back_id = "recap.back", .back = tr("Prepare the meeting"), .note = recap.title + " · " + day(recap.date), .tools = true}))
        ui.emit(CloseRecap{});
    page.cut_top(ui.u(space::m));
    draw_title(ui, page);
    flow(ui, "recap.scroll", page, ui.palette().ground, [&](Rect area, float) { return draw_body(ui, recap, area); });
}

}  // namespace kiosk
