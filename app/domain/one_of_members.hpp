// Why: what OneOf does, for the one file of each such value that compiles it. No other includes this.
#pragma once

#include <memory>
#include <utility>

#include "domain/one_of.hpp"

namespace kiosk {

template <typename Variant>
OneOf<Variant>::OneOf() = default;
template <typename Variant>
OneOf<Variant>::OneOf(const OneOf&) = default;
template <typename Variant>
OneOf<Variant>::OneOf(OneOf&&) noexcept = default;
template <typename Variant>
OneOf<Variant>& OneOf<Variant>::operator=(const OneOf& other) {
    return *this = OneOf(other);
}
// Built anew rather than assigned kind by kind: a third of the compiling.
template <typename Variant>
OneOf<Variant>& OneOf<Variant>::operator=(OneOf&& other) noexcept {
    if (this != &other) {
        std::destroy_at(this);
        std::construct_at(this, std::move(other));
    }
    return *this;
}
template <typename Variant>
OneOf<Variant>::~OneOf() = default;

template <typename Variant>
OneOf<Variant>::OneOf(std::size_t place, void* kind) {
    [&]<std::size_t... places>(std::index_sequence<places...>) {
        const auto take = [&]<std::size_t at> {
            this->template emplace<at>(std::move(*static_cast<std::variant_alternative_t<at, Variant>*>(kind)));
        };
        static_cast<void>(((places == place && (take.template operator()<places>(), true)) || ...));
    }(std::make_index_sequence<std::variant_size_v<Variant>>());
}

template <typename Variant>
bool OneOf<Variant>::operator==(const OneOf& other) const
    requires all_comparable<Variant>
{
    return static_cast<const Variant&>(*this) == static_cast<const Variant&>(other);
}

}  // namespace kiosk
