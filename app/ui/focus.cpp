#include "ui/focus.hpp"

#include <algorithm>
#include <cmath>

namespace kiosk {
namespace {

constexpr float aside = 3;       ///< a pixel off the direction counts as much as this many in it
constexpr float touching = 0.3f; ///< of its length a control may overlap another and still lie beyond it

struct Span {
    float from, to;
    [[nodiscard]] float length() const { return to - from; }
    [[nodiscard]] float middle() const { return (from + to) / 2; }
};

/// How far one lies beyond the other; negative where they overlap.
float beyond(const Span& from, const Span& to, bool forward) { return forward ? to.from - from.to : from.from - to.to; }

float apart(const Span& a, const Span& b) { return std::max({0.f, b.from - a.to, a.from - b.to}); }

/// None when it does not lie that way.
std::optional<float> distance(const Rect& from, const Rect& to, Key arrow)
{
    const Span from_x{from.x, from.right()}, from_y{from.y, from.bottom()}, to_x{to.x, to.right()}, to_y{to.y, to.bottom()};
    const bool sideways = arrow == Key::left || arrow == Key::right, forward = arrow == Key::right || arrow == Key::down;
    const Span& along_from = sideways ? from_x : from_y;
    const Span& along_to = sideways ? to_x : to_y;
    const Span& across_from = sideways ? from_y : from_x;
    const Span& across_to = sideways ? to_y : to_x;
    const float way = beyond(along_from, along_to, forward);
    if (way < -touching * std::min(along_from.length(), along_to.length()))
        return std::nullopt;
    const float off = apart(across_from, across_to);
    // Of two equally near, the one straight ahead.
    return std::max(way, 0.f) + aside * off + 0.01f * std::abs(across_from.middle() - across_to.middle());
}

bool is_page_button(const Control& stop) { return !stop.list.empty() && (stop.id == stop.list + ".up" || stop.id == stop.list + ".down"); }

/// One control, or a whole list.
struct Block {
    Rect rect;
    Stops stops;
};

Rect around(const Rect& a, const Rect& b)
{
    const float x = std::min(a.x, b.x), y = std::min(a.y, b.y);
    return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
}

bool in_a_row(const Rect& a, const Rect& b) { return std::min(a.bottom(), b.bottom()) - std::max(a.y, b.y) > 0.5f * std::min(a.h, b.h); }
bool in_a_column(const Rect& a, const Rect& b) { return std::min(a.right(), b.right()) - std::max(a.x, b.x) > 0.5f * std::min(a.w, b.w); }

/// Takes the blocks off that `together` puts with the one that `before` says is first.
template <class Before, class Together> std::vector<Block> take_first(std::vector<Block>& blocks, Before&& before, Together&& together)
{
    const Rect first = std::min_element(blocks.begin(), blocks.end(), [&](const Block& a, const Block& b) { return before(a.rect, b.rect); })->rect;
    std::vector<Block> taken, left;
    for (Block& block : blocks)
        (together(first, block.rect) ? taken : left).push_back(std::move(block));
    blocks = std::move(left);
    return taken;
}

void append_in_order(Stops& ordered, std::vector<Block> blocks)
{
    const auto higher = [](const Rect& a, const Rect& b) { return a.y < b.y; };
    const auto further_left = [](const Rect& a, const Rect& b) { return a.x < b.x; };
    while (!blocks.empty()) {
        auto row = take_first(blocks, higher, in_a_row);
        while (!row.empty()) {
            auto column = take_first(row, further_left, in_a_column);
            std::stable_sort(column.begin(), column.end(), [&](const Block& a, const Block& b) { return higher(a.rect, b.rect); });
            for (Block& block : column)
                ordered.insert(ordered.end(), block.stops.begin(), block.stops.end());
        }
    }
}

Stops in_list_order(const Stops& stops)
{
    std::vector<Block> rows;
    Stops ordered;
    for (const Control& stop : stops)
        if (!is_page_button(stop))
            rows.push_back({stop.whole, {stop}});
    append_in_order(ordered, std::move(rows));
    for (const Control& stop : stops)
        if (is_page_button(stop))
            ordered.push_back(stop);
    return ordered;
}

template <class Wanted> const Control* first(const Stops& stops, Wanted&& wanted)
{
    const auto found = std::find_if(stops.begin(), stops.end(), wanted);
    return found != stops.end() ? &*found : nullptr;
}

}  // namespace

const Control* find_stop(const Stops& stops, std::string_view id)
{
    return first(stops, [&](const Control& stop) { return stop.id == id; });
}

Stops reading_order(Stops drawn)
{
    std::vector<Block> blocks;
    for (Control& stop : drawn) {
        const auto list = std::find_if(blocks.begin(), blocks.end(), [&](const Block& b) { return !stop.list.empty() && b.stops.front().list == stop.list; });
        if (list == blocks.end()) {
            blocks.push_back({stop.rect, {std::move(stop)}});
        } else {
            if (stop.rect.w >= 1)
                list->rect = list->rect.w >= 1 ? around(list->rect, stop.rect) : stop.rect;
            list->stops.push_back(std::move(stop));
        }
    }
    for (Block& block : blocks)
        block.stops = in_list_order(block.stops);
    Stops ordered;
    append_in_order(ordered, std::move(blocks));
    return ordered;
}

const Control* in_order(const Stops& stops, const Control* from, bool forward)
{
    if (stops.empty())
        return nullptr;
    if (!from)
        return forward ? &stops.front() : &stops.back();
    if (forward)
        return from == &stops.back() ? &stops.front() : from + 1;
    return from == &stops.front() ? &stops.back() : from - 1;
}

const Control* in_direction(const Stops& stops, const Control& from, Key arrow)
{
    const auto place = [&](const Control& stop) { return !from.list.empty() && stop.list == from.list && !is_page_button(stop) ? stop.whole : stop.rect; };
    const Control* nearest = nullptr;
    float least = 0;
    for (const Control& stop : stops) {
        const Rect rect = place(stop);
        if (stop.id == from.id || rect.w < 1 || rect.h < 1)
            continue;
        const auto far = distance(place(from), rect, arrow);
        if (far && (!nearest || *far < least)) {
            nearest = &stop;
            least = *far;
        }
    }
    return nearest;
}

/// One of the two buttons of a number: where nobody begins by turning it.
bool is_stepper(const Control& stop) { return stop.id.ends_with(".less") || stop.id.ends_with(".more") || stop.id.ends_with(".fewer"); }

const Control* first_stop(const Stops& stops, bool asks, bool dismissed)
{
    const auto goes_on = [](const Control& s) { return (s.role == Role::plain || s.role == Role::commit) && !is_page_button(s) && !is_stepper(s); };
    const Control* on = first(stops, goes_on);
    if (on && (on->role == Role::plain || (!asks && !dismissed)))
        return on;
    if (const Control* plain = first(stops, [](const Control& s) { return s.role == Role::plain && !is_page_button(s); }))
        return plain;
    return first(stops, [](const Control& s) { return s.role == Role::dismiss; });
}

}  // namespace kiosk
