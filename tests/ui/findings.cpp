#include "findings.hpp"

#include <algorithm>
#include <cmath>

#include "core/code_points.hpp"

namespace kiosk::test {
namespace {

constexpr float rounding = 1.5f;  ///< pixels that nobody sees

std::string place(const Rect& r)
{
    return std::to_string(static_cast<int>(r.x)) + "," + std::to_string(static_cast<int>(r.y)) + " " + std::to_string(static_cast<int>(r.w)) + "x" +
           std::to_string(static_cast<int>(r.h));
}

bool inside(const Rect& r, const Rect& frame)
{
    return r.x >= frame.x - rounding && r.y >= frame.y - rounding && r.right() <= frame.right() + rounding && r.bottom() <= frame.bottom() + rounding;
}

bool is_empty(const Rect& r) { return r.w < 1 || r.h < 1; }
float area(const Rect& r) { return r.w * r.h; }
std::string quoted(const Trace::Words& words) { return "\"" + words.text + "\" at " + place(words.rect); }

/// The part of the words that a list lets through.
Rect shown(const Trace::Words& words) { return words.rect.shared(words.clip); }

/// The smallest box below `part` at that x, of those not covered by what was drawn later; none where it stands on the page.
const Trace::Fill* box_of(const Trace& trace, const Rect& part, float x, std::size_t fills)
{
    std::vector<const Trace::Fill*> boxes;
    for (std::size_t i = 0; i < fills; ++i) {
        const Trace::Fill& fill = trace.fills[i];
        if (!fill.rect.contains(x, part.middle_y()))
            continue;
        if (fill.colour.a == 255)
            boxes.clear();
        if (fill.container)
            boxes.push_back(&fill);
    }
    const auto smallest = std::min_element(boxes.begin(), boxes.end(), [](const auto* a, const auto* b) { return area(a->rect) < area(b->rect); });
    return smallest != boxes.end() ? *smallest : nullptr;
}

Colour over(Colour below, Colour above)
{
    const auto mix = [&](std::uint8_t b, std::uint8_t a) { return static_cast<std::uint8_t>(std::lround((b * (255 - above.a) + a * above.a) / 255.0)); };
    return {mix(below.r, above.r), mix(below.g, above.g), mix(below.b, above.b), 255};
}

Colour ground_at(const Trace& trace, std::size_t fills, float x, float y)
{
    Colour ground{0, 0, 0};
    for (std::size_t i = 0; i < fills; ++i)
        if (trace.fills[i].rect.contains(x, y))
            ground = over(ground, trace.fills[i].colour);
    return ground;
}

/// Whether something opaque was drawn between the two, over the place where they meet.
bool hidden_by_what_lies_between(const Trace& trace, const Trace::Words& below, const Trace::Words& above, const Rect& both)
{
    for (std::size_t i = below.fills; i < above.fills; ++i)
        if (trace.fills[i].colour.a == 255 && trace.fills[i].rect.contains(both.middle_x(), both.middle_y()))
            return true;
    return false;
}

/// Whether the shape's edge or stroke runs through the words, and neither was covered before the other was drawn.
bool lies_over(const Trace& trace, const Trace::Shape& shape, const Trace::Words& words)
{
    const Rect letters = words.rect.shared(words.clip).inset(rounding - shape.reach, words.capital * 0.12f - shape.reach);
    for (const Spot& spot : shape.edge) {
        if (is_empty(letters) || !letters.contains(spot.x, spot.y) || !shape.clip.contains(spot.x, spot.y))
            continue;
        bool covered = false;
        for (std::size_t i = std::min(shape.fills, words.fills); i < std::max(shape.fills, words.fills); ++i)
            covered = covered || (trace.fills[i].colour.a == 255 && trace.fills[i].rect.contains(spot.x, spot.y));
        if (!covered)
            return true;
    }
    return false;
}

/// A part that can be turned on has its page buttons at its edge.
bool scrolls(const Rect& part, const std::vector<Control>& all)
{
    return std::any_of(all.begin(), all.end(), [&](const Control& c) {
        return (c.id.ends_with(".up") || c.id.ends_with(".down")) && !c.list.empty() && c.rect.middle_y() > part.y && c.rect.middle_y() < part.bottom();
    });
}

bool is_whole_screen(const Control& control, const Rect& frame) { return area(control.rect) > 0.9f * area(frame); }

}  // namespace

std::vector<std::string> words_that_leave(const Seen& seen)
{
    std::vector<std::string> found;
    for (const Trace::Words& words : seen.trace.words) {
        const Rect part = shown(words);
        if (is_empty(part))
            continue;
        if (words.rect.x < words.clip.x - rounding || words.rect.right() > words.clip.right() + rounding)
            found.push_back(quoted(words) + " is cut at the side");
        if (!inside(part, seen.frame))
            found.push_back(quoted(words) + " leaves the screen");
        const Trace::Fill* box = box_of(seen.trace, part, part.x + 1, words.fills);
        if (box && !inside(part, box->rect))
            found.push_back(quoted(words) + " leaves its box at " + place(box->rect));
        const bool can_be_had = scrolls(words.clip, seen.controls) || (seen.under_a_sheet && words.clip.h < seen.frame.h - 2);
        if (!can_be_had && part.h < words.rect.h - rounding)
            found.push_back(quoted(words) + " is cut above or below");
    }
    return found;
}

std::vector<std::string> words_over_words(const Seen& seen)
{
    std::vector<std::string> found;
    const auto& all = seen.trace.words;
    for (auto a = all.begin(); a != all.end(); ++a)
        for (auto b = a + 1; b != all.end(); ++b) {
            const Rect one = shown(*a), other = shown(*b), both = one.shared(other);
            if (area(both) > 0.12f * std::min(area(one), area(other)) && !is_empty(both) && !hidden_by_what_lies_between(seen.trace, *a, *b, both))
                found.push_back(quoted(*a) + " and " + quoted(*b) + " stand over one another");
        }
    return found;
}

std::vector<std::string> words_too_small(const Seen& seen)
{
    std::vector<std::string> found;
    for (const Trace::Words& words : seen.trace.words)
        if (words.capital / seen.pixels_per_mm < seen.least_capital_mm - 0.05)
            found.push_back(quoted(words) + " has capitals of " + std::to_string(words.capital / seen.pixels_per_mm) + " mm");
    return found;
}

std::vector<std::string> title_too_small(const Seen& seen)
{
    if (seen.title.empty())
        return {};
    float largest = 0;
    for (const Trace::Words& words : seen.trace.words)
        if (seen.title.starts_with(words.text))
            largest = std::max(largest, words.capital);
    const double height = largest / seen.pixels_per_mm;
    if (height >= seen.least_title_mm - 0.05)
        return {};
    return {"\"" + seen.title + "\" has capitals of " + std::to_string(height) + " mm, not " + std::to_string(seen.least_title_mm)};
}

std::vector<std::string> words_broken(const Seen& seen)
{
    std::vector<std::string> found;
    for (const Trace::Broken& broken : seen.trace.broken)
        if (broken.width <= seen.frame.w && broken.word.size() <= longest_unbroken)
            found.push_back("\"" + broken.word + "\" is broken: it needs " + std::to_string(broken.width) + " and has " + std::to_string(broken.column));
    return found;
}

std::vector<std::string> shapes_out_of_place(const Seen& seen)
{
    std::vector<std::string> found;
    for (const Trace::Shape& shape : seen.trace.shapes) {
        const bool in_list = shape.clip.w < seen.frame.w || shape.clip.h < seen.frame.h;
        const Rect part = in_list ? shape.rect.shared(shape.clip) : shape.rect;
        if (is_empty(part))
            continue;
        if (!inside(part, seen.frame))
            found.push_back("a shape at " + place(shape.rect) + " leaves the screen");
        const Trace::Fill* box = box_of(seen.trace, part, part.middle_x(), shape.fills);
        if (box && !inside(part, box->rect))
            found.push_back("a shape at " + place(shape.rect) + " leaves its card at " + place(box->rect));
        for (const Trace::Words& words : seen.trace.words)
            if (lies_over(seen.trace, shape, words))
                found.push_back("a shape at " + place(shape.rect) + " lies over " + quoted(words));
    }
    return found;
}

std::vector<std::string> words_too_faint(const Seen& seen)
{
    std::vector<std::string> found;
    for (const Trace::Words& words : seen.trace.words) {
        const Rect part = shown(words);
        if (is_empty(part))
            continue;
        double least = 21;
        for (const float x : {part.x + 1, part.middle_x(), part.right() - 1}) {
            const Colour ground = ground_at(seen.trace, words.fills, x, part.middle_y());
            least = std::min(least, contrast(over(ground, words.colour), ground));
        }
        if (least < seen.least_contrast)
            found.push_back(quoted(words) + " has a contrast of " + std::to_string(least));
    }
    return found;
}

std::vector<std::string> words_without_letters(const Seen& seen, bool (*has_letter)(Type, char32_t))
{
    std::vector<std::string> found;
    for (const Trace::Words& words : seen.trace.words)
        for (std::size_t at = 0; at < words.text.size(); at = next_code_point(words.text, at))
            if (!has_letter(words.type, code_point(words.text, at)))
                found.push_back(quoted(words) + " has a letter that its font has not, at byte " + std::to_string(at));
    return found;
}

std::vector<std::string> controls_out_of_place(const Seen& seen)
{
    std::vector<std::string> found;
    const float gap = static_cast<float>(least_gap_mm) * seen.pixels_per_mm - rounding;
    for (auto a = seen.controls.begin(); a != seen.controls.end(); ++a) {
        if (!inside(a->rect, seen.frame))
            found.push_back(a->id + " at " + place(a->rect) + " lies off the screen");
        for (auto b = a + 1; b != seen.controls.end(); ++b)
            if (a->rect.inset(-gap, -gap).meets(b->rect) && !is_whole_screen(*a, seen.frame))
                found.push_back(a->id + " at " + place(a->rect) + " and " + b->id + " at " + place(b->rect) + " are too near one another");
    }
    return found;
}

std::vector<std::string> controls_too_small(const Seen& seen)
{
    std::vector<std::string> found;
    const float least = static_cast<float>(least_target_mm) * seen.pixels_per_mm - rounding;
    for (const Control& control : seen.controls) {
        const Rect& rect = control.list.empty() ? control.rect : control.whole;  // a list may cut its rows; what is left too small is no target
        if (rect.w < least || rect.h < least)
            found.push_back(control.id + " is only " + place(rect));
    }
    return found;
}

std::vector<std::string> controls_without_name(const Seen& seen)
{
    std::vector<std::string> found;
    for (const Control& control : seen.controls)
        if (control.name.empty())
            found.push_back(control.id + " has no name");
    return found;
}

std::vector<std::string> findings(const Seen& seen, bool (*has_letter)(Type, char32_t))
{
    std::vector<std::string> all = words_without_letters(seen, has_letter);
    for (const auto look : {words_that_leave, words_over_words, words_too_small, title_too_small, words_broken, words_too_faint, shapes_out_of_place, controls_out_of_place, controls_too_small, controls_without_name}) {
        const auto found = look(seen);
        all.insert(all.end(), found.begin(), found.end());
    }
    return all;
}

}  // namespace kiosk::test
