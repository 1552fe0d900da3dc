// Why: at a seminar a document is shown to all, one point a slide, read from across the room. It is turned by a swipe, a tap at the
// edges, the keyboard or a presenter's remote; B makes it black, so that people look at one another.
#include <algorithm>
#include <numeric>

#include "core/update.hpp"
#include "core/words.hpp"
#include "domain/slides.hpp"
#include "ui/layout.hpp"
#include "ui/phrases.hpp"
#include "ui/screens/agenda_cards.hpp"
#include "ui/screens/screens.hpp"
#include "ui/screens/slide_words.hpp"

namespace kiosk {
namespace {

/// How far a slide that did not fit can be scrolled that way still.
float left_to_scroll(Ui& ui, int by)
{
    const auto& scrolls = ui.scratch().scrolls;
    const auto found = scrolls.find(std::string(slide_list));
    if (found == scrolls.end())
        return 0;
    const auto& scroll = found->second;
    return by < 0 ? scroll.offset : std::max(0.f, scroll.length - scroll.view.h - scroll.offset);
}

/// Who turns sees all of a slide first: what does not fit is scrolled through, and then the next one comes.
void turn(Ui& ui, int by)
{
    if (left_to_scroll(ui, by) <= 1)
        return ui.emit(TurnSlide{by});
    auto& scroll = ui.scratch().scrolls[std::string(slide_list)];
    scroll.offset += static_cast<float>(by) * list_page * scroll.view.h;
    scroll.velocity = 0;
    ui.keep_moving();
}

/// A strip along an edge that turns the slides.
void draw_edge(Ui& ui, const Rect& strip, std::string_view id, const char* name, std::string_view icon, int by)
{
    if (ui.control(id, name, strip))
        turn(ui, by);
    if (ui.held(id))
        ui.fill(strip, ui.palette().primary_pale, ui.u(space::radius));
    ui.icon(IconSize::key, strip.middle_x(), strip.middle_y(), icon, ui.palette().ink_muted);
}

std::string time_left(const Room& room)
{
    if (!room.state.show.timed)
        return minutes_short(room.configuration.slides.minutes);
    const Duration left = room.configuration.slides.minutes - (room.now.instant - *room.state.show.timed);
    return left <= Duration::zero() ? std::string(tr("Time is up")) : running_time(std::chrono::ceil<std::chrono::seconds>(left));
}

/// Where the slide stands among all, as a thin line and in figures; black and time.
void draw_foot(Ui& ui, const Room& room, Rect& page, const Document& document, const Slide& slide)
{
    const Palette& p = ui.palette();
    const Show& show = room.state.show;
    const std::size_t slides = slide_count(document);
    const Rect bar = page.cut_bottom(ui.u(space::bar));
    ui.fill(bar, p.track, bar.h / 2);
    ui.fill({bar.x, bar.y, bar.w * static_cast<float>(show.slide) / static_cast<float>(std::max<std::size_t>(slides, 1)), bar.h}, p.primary, bar.h / 2);
    page.cut_bottom(ui.u(space::m));
    const std::string place = fmt::format("{} / {}", show.slide, slides);
    const std::string note = show.slide == 0 ? std::string() : ui.portrait() || slide.section.empty() ? place : document.title + " · " + slide.section + " · " + place;
    const std::string time = time_left(room);
    const auto tapped = Footer(ui, page.w,
                               {{.id = "slides.time", .label = time, .icon = "timer", .look = show.timed ? Look::primary : Look::quiet, .right = true},
                                {.id = "slides.dark", .label = tr("Black"), .icon = "brightness_low", .right = true, .shrinks = 1}},
                               note, p.ink_secondary)
                            .draw_below(page);
    if (tapped == "slides.time")
        ui.emit(TimeSlide{});
    else if (tapped == "slides.dark")
        ui.emit(DarkenSlides{});
}

void draw_black(Ui& ui)
{
    if (ui.control("slides.dark", tr("Show the slide again"), ui.screen(), Role::dismiss))
        ui.emit(DarkenSlides{});
    ui.fill(ui.whole(), dark_palette().ground);
}

/// The council's own kodeks and the seminar's slides are what is shown; what others wrote comes after.
std::vector<std::size_t> decks_in_order(const Configuration& configuration)
{
    std::vector<std::size_t> order(deck_count(configuration));
    std::iota(order.begin(), order.end(), std::size_t{0});
    if (configuration.seminar && order.size() > 1)
        std::rotate(order.begin() + 1, order.end() - 1, order.end());
    return order;
}

}  // namespace

void draw_decks(Ui& ui, const Room& room)
{
    Rect page = page_area(ui, space::margin);
    if (draw_header(ui, room, page, {.back_id = "decks.back", .back = tr("Home"), .tools = true}))
        ui.emit(GoBack{});
    page.cut_top(ui.u(space::m));
    page.cut_top(ui.text(Type::heading, page, tr("What would you like to show?"), ui.palette().ink) + ui.u(space::m));
    const std::vector<std::size_t> order = decks_in_order(room.configuration);
    flow(ui, "decks.scroll", page, ui.palette().ground, [&](Rect area, float) {
        const float top = area.y;
        std::vector<CardRow> rows;
        for (const std::size_t i : order) {
            const Document& document = deck(room.configuration, i);
            const auto slides = static_cast<long>(slide_count(document));
            rows.push_back({"deck." + std::to_string(i), document.title, say_count("{0} slide", "{0} slides", slides)});
        }
        if (const auto tapped = draw_card_rows(ui, rows, area))
            ui.emit(OpenSlides{order[*tapped], 0});
        return area.y - top;
    });
}

namespace {

/// Strips along the edges; returns what they leave of the page.
Rect draw_edges(Ui& ui, const Show& show, std::size_t slides, const Rect& page)
{
    const float edge = std::max(ui.u(space::control), ui.mm(20));
    const Rect left{ui.screen().x + ui.u(space::xs), page.y, edge, page.h}, right{ui.screen().right() - edge - ui.u(space::xs), page.y, edge, page.h};
    if (show.slide > 0 || left_to_scroll(ui, -1) > 1)
        draw_edge(ui, left, "slides.previous", tr("Previous slide"), "chevron_left", -1);
    if (show.slide + 1 < slides || left_to_scroll(ui, 1) > 1)
        draw_edge(ui, right, "slides.next", tr("Next slide"), "chevron_right", 1);
    ui.swipes("slides.previous", "slides.next");
    const float from = std::max(page.x, left.right() + ui.u(space::s)), to = std::min(page.right(), right.x - ui.u(space::s));
    return {from, page.y, to - from, page.h};
}

}  // namespace

void draw_slides(Ui& ui, const Room& room)
{
    if (room.state.show.dark)
        return draw_black(ui);
    const Show& show = room.state.show;
    const Document& document = deck(room.configuration, show.deck);
    const auto slides = slides_of(document);
    Rect page = page_area(ui, space::margin);
    if (draw_header(ui, room, page, {.back_id = "slides.back", .back = tr("Close"), .tools = true}))
        ui.emit(GoBack{});
    draw_foot(ui, room, page, document, slides[std::min(show.slide, slides.size() - 1)]);
    page.cut_top(ui.u(space::m));
    page = draw_edges(ui, show, slides.size(), page);
    draw_slide(ui, room, slides, page);
}

}  // namespace kiosk
