// Why: who guesses begins with what most people choose. These are the hundred commonest of six digits among the ten million
// passwords that Mark Burnett published in 2015 from what had leaked by then (xato.net; "10 million passwords" in the SecLists
// collection, whose order by frequency this keeps). The ten six-digit PINs that Markert, Bailey, Golla, Duermuth and Aviv name
// as the most popular ("This PIN Can Be Easily Guessed", IEEE S&P 2020) are all among them.
#pragma once

#include <array>
#include <string_view>

namespace kiosk::test {

inline constexpr std::array<std::string_view, 100> commonest_pins{
    "123456", "111111", "123123", "696969", "666666", "123321", "654321", "121212", "000000", "112233",
    "555555", "131313", "777777", "159753", "222222", "123654", "987654", "999999", "333333", "232323",
    "888888", "159357", "789456", "101010", "444444", "212121", "102030", "252525", "315475", "007007",
    "111222", "147147", "147258", "010203", "147852", "420420", "242424", "123789", "098765", "141414",
    "202020", "852456", "159951", "134679", "151515", "456789", "124578", "135790", "010101", "171717",
    "142536", "454545", "323232", "741852", "456123", "666999", "321321", "246810", "753951", "314159",
    "181818", "321654", "141627", "456456", "565656", "272727", "343434", "363636", "951753", "191919",
    "424242", "911911", "112358", "555666", "909090", "121314", "787878", "012345", "090909", "505050",
    "159159", "789789", "456852", "262626", "123098", "258456", "161616", "898989", "303030", "102938",
    "123987", "445566", "234567", "545454", "987456", "456654", "753159", "223344", "313131", "353535"};

inline constexpr std::array<std::string_view, 10> commonest_in_the_study{
    "123456", "654321", "111111", "000000", "123123", "666666", "121212", "112233", "789456", "159753"};

}  // namespace kiosk::test
