// Why: OneOf is a std::variant that is compiled in one place; whoever uses it must not be able to tell.
#include <doctest/doctest.h>

#include <string>
#include <utility>

#include "domain/one_of_members.hpp"

using namespace kiosk;

namespace kiosk::test {

struct Nothing { bool operator==(const Nothing&) const = default; };
struct Count { int of = 0; bool operator==(const Count&) const = default; };
struct Name { std::string text; bool operator==(const Name&) const = default; };
struct Hidden { std::string text; };

using ThingKinds = std::variant<Nothing, Count, Name>;
using Thing = OneOf<ThingKinds>;
using SecretKinds = std::variant<Nothing, Hidden>;

template <class Kind> concept CanBeThing = std::convertible_to<Kind, Thing>;

}  // namespace kiosk::test

template class kiosk::OneOf<kiosk::test::ThingKinds>;
template class kiosk::OneOf<kiosk::test::SecretKinds>;

using namespace kiosk::test;

TEST_CASE("a value of many kinds is the kind it was made of, with what it holds")
{
    CHECK(std::holds_alternative<Nothing>(Thing()));
    const Thing first = Nothing{}, middle = Count{3}, last = Name{"a name that is too long to be kept in place"};
    CHECK(std::holds_alternative<Nothing>(first));
    REQUIRE(std::get_if<Count>(&middle));
    CHECK(std::get_if<Count>(&middle)->of == 3);
    REQUIRE(std::get_if<Name>(&last));
    CHECK(std::get_if<Name>(&last)->text == "a name that is too long to be kept in place");
}

TEST_CASE("a value of many kinds is copied, moved and given another kind")
{
    const Thing name = Name{"a name that is too long to be kept in place"};
    Thing copy = name;
    CHECK(copy == name);
    Thing taken = std::move(copy);
    CHECK(taken == name);
    taken = Count{3};
    CHECK(taken == Thing(Count{3}));
    taken = name;
    CHECK(taken == name);
}

TEST_CASE("values of many kinds are equal when their kinds and what they hold are")
{
    CHECK(Thing(Count{3}) == Thing(Count{3}));
    CHECK_FALSE(Thing(Count{3}) == Thing(Count{4}));
    CHECK_FALSE(Thing(Count{0}) == Thing(Nothing{}));
}

TEST_CASE("a value of many kinds is visited as the variant it is")
{
    const Thing thing = Name{"seven"};
    CHECK(std::visit([]<class Kind>(const Kind&) { return std::same_as<Kind, Name>; }, thing));
}

TEST_CASE("what is none of its kinds is no such value")
{
    CHECK(CanBeThing<Count>);
    CHECK_FALSE(CanBeThing<Hidden>);
    CHECK_FALSE(CanBeThing<int>);
}
