// Why: a value that is one of many kinds, used as the std::variant it is: std::visit, std::get_if, std::holds_alternative. But
// a variant of ninety kinds is compiled, with its copying, moving and destroying, into every file that so much as names it;
// here those stand in one file, and all the others only call them.
//
//     // meal.hpp
//     using MealKinds = std::variant<Breakfast, Lunch, Dinner>;
//     using Meal = OneOf<MealKinds>;
//     // meal.cpp, which includes one_of_members.hpp
//     template class OneOf<MealKinds>;
#pragma once

#include <concepts>
#include <cstddef>
#include <variant>

namespace kiosk {

/// The place of Kind among the kinds of a variant, 0.., or their number when it is not there.
template <typename Kind, typename Variant>
inline constexpr std::size_t place_among = 0;
template <typename Kind, typename... Kinds>
inline constexpr std::size_t place_among<Kind, std::variant<Kinds...>> = [] {
    std::size_t place = 0;
    static_cast<void>(((std::same_as<Kind, Kinds> || (++place, false)) || ...));
    return place;
}();

template <typename Variant>
inline constexpr bool all_comparable = false;
template <typename... Kinds>
inline constexpr bool all_comparable<std::variant<Kinds...>> = (std::equality_comparable<Kinds> && ...);

/// Variant: of different kinds that move without throwing; the first can be made from nothing.
template <typename Variant>
class OneOf : public Variant {
public:
    OneOf();  ///< the first kind
    template <typename Kind>
        requires(place_among<Kind, Variant> < std::variant_size_v<Variant>)
    OneOf(Kind kind) : OneOf(place_among<Kind, Variant>, &kind) {}
    OneOf(const OneOf&);
    OneOf(OneOf&&) noexcept;
    OneOf& operator=(const OneOf&);
    OneOf& operator=(OneOf&&) noexcept;
    ~OneOf();

    /// Of the same kind, and equal.
    bool operator==(const OneOf& other) const
        requires all_comparable<Variant>;

private:
    /// Moves *kind in, which is of the kind at `place`.
    OneOf(std::size_t place, void* kind);
};

}  // namespace kiosk
