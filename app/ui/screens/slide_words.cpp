#include "ui/screens/slide_words.hpp"

#include <algorithm>
#include <array>

#include "core/update.hpp"
#include "core/words.hpp"
#include "ui/layout.hpp"
#include "ui/phrases.hpp"

namespace kiosk {
namespace {

/// What a slide is set in: its point, the reason for it, what the room is to talk about, and what leads to other slides.
struct Setting {
    Type text, reason, talk, lead;
};

/// The largest first. What a room is to talk about is read from its back row, and is set nearly as large as the point.
constexpr std::array<Setting, 6> settings{{{Type::headline, Type::lead, Type::title, Type::heading},
                                           {Type::title, Type::lead, Type::page_title, Type::heading},
                                           {Type::page_title, Type::lead, Type::heading, Type::heading},
                                           {Type::heading, Type::lead, Type::heading, Type::lead},
                                           {Type::heading, Type::body, Type::overline, Type::lead},
                                           {Type::overline, Type::body, Type::overline, Type::body}}};

/// Where who asked for large type gets it: a slide then scrolls rather than shrinks.
constexpr std::size_t large_settings = 4;

/// Where a slide stands: its words, and the number of its point beside them or above.
struct SlidePlace {
    Rect page;
    std::string number;
    float figure = 0;  ///< width of the column it stands in; 0: it stands above
};

SlidePlace place_of(const Ui& ui, const Slide& slide, const Rect& page)
{
    SlidePlace place{page, slide.number > 0 ? std::to_string(slide.number) : std::string()};
    const float wide = ui.text_width(Type::giant, "00") + ui.u(space::l);
    if (!ui.portrait() && !place.number.empty() && page.w - wide >= ui.u(760))
        place.figure = wide;
    return place;
}

float draw_words(Ui& ui, const Slide& slide, const Setting& set, const std::string& byline, Rect area, float spread)
{
    const Palette& p = ui.palette();
    const float top = area.y, gap = ui.u(space::m) + std::min(spread / 3, ui.u(space::l));
    area.cut_top(ui.text(set.text, area, slide.text, p.ink));
    if (!byline.empty()) {
        area.cut_top(gap);
        area.cut_top(ui.text(set.lead, area, byline, p.primary));
    }
    if (!slide.explanation.empty()) {
        area.cut_top(gap);
        area.cut_top(ui.text(slide.kind == Slide::Kind::point ? set.reason : set.lead, area, slide.explanation, p.ink_secondary));
    }
    if (!slide.question.empty()) {
        area.cut_top(gap);
        area.cut_top(ui.text(Type::label_strong, area, tr("To discuss"), p.ink_muted));
        area.cut_top(ui.text(set.talk, area, slide.question, p.primary));
    }
    return area.y - top;
}

/// Short slides stand in the middle, where a room looks, rather than below the header.
float draw_laid(Ui& ui, const Slide& slide, const Setting& set, const std::string& byline, const SlidePlace& place, Rect area, float spread)
{
    const float top = area.y;
    area.cut_top(spread / 3);
    if (place.figure > 0) {
        const Rect figure = area.cut_left(place.figure);
        ui.text_line(Type::giant, figure.x, figure.y + ui.fonts().cap_height(Type::giant) / 2 + ui.u(space::s), place.number, ui.palette().primary);
    } else if (!place.number.empty()) {
        area.cut_top(ui.text(Type::heading, area, say("Point {0}", place.number), ui.palette().primary) + ui.u(space::s));
    }
    const float words = draw_words(ui, slide, set, byline, area, spread / 3);
    return area.y - top + (place.figure > 0 ? std::max(words, ui.line_height(Type::giant)) : words);
}

bool fits(Ui& ui, const Slide& slide, const Setting& set, const std::string& byline, const Rect& page)
{
    const SlidePlace place = place_of(ui, slide, page);
    const float room = page.w - place.figure;
    return widest_word(ui, set.text, slide.text) <= room && widest_word(ui, set.talk, slide.question) <= room &&
           ui.measured([&] { return draw_laid(ui, slide, set, byline, place, {page.x, page.y, page.w, endless}, 0); }) <= page.h;
}

/// The largest setting from `first` on in which nothing of the slide is hidden.
std::size_t setting_of(Ui& ui, const Room& room, const Slide& slide, const std::string& byline, const Rect& page, std::size_t first)
{
    const std::size_t least = text_size(room.state, room.configuration.display) > 2 ? large_settings : settings.size();
    while (first + 1 < least && !fits(ui, slide, settings[first], byline, page))
        ++first;
    while (first + 1 < settings.size() && widest_word(ui, settings[first].text, slide.text) > page.w - place_of(ui, slide, page).figure)
        ++first;
    return first;
}

/// A point is set one step larger at most than the longest of its document, so that the type does not jump from slide to slide.
std::size_t largest_setting(Ui& ui, const Room& room, const std::vector<Slide>& slides, const Rect& page)
{
    std::size_t longest = 0;
    for (const Slide& slide : slides)
        if (slide.kind == Slide::Kind::point)
            longest = setting_of(ui, room, slide, {}, page, longest);
    return longest > 0 ? longest - 1 : 0;
}

}  // namespace

void draw_slide(Ui& ui, const Room& room, const std::vector<Slide>& slides, const Rect& page)
{
    const Show& show = room.state.show;
    const Slide& slide = slides[std::min(show.slide, slides.size() - 1)];
    const std::string byline = slide.kind == Slide::Kind::title ? adopted_by(room.configuration, deck(room.configuration, show.deck)) : std::string();
    const std::size_t first = slide.kind == Slide::Kind::point ? largest_setting(ui, room, slides, page) : 0;
    const Setting& set = settings[setting_of(ui, room, slide, byline, page, first)];
    flow(ui, std::string(slide_list), page, ui.palette().ground, [&](Rect area, float spread) {
        return draw_laid(ui, slide, set, byline, place_of(ui, slide, area), area, spread);
    });
}

}  // namespace kiosk
