// Why: the shapes people choose when they are asked for six digits. Each is a small question about the digits, so that a
// person who is refused can be told the rule and an auditor can see what is missing.
#include "domain/pin_policy.hpp"

#include <algorithm>
#include <array>

namespace kiosk {

namespace {

constexpr std::size_t pin_length = 6;

int digit(std::string_view pin, std::size_t at) { return pin[at] - '0'; }

// Every digit follows the one before by the same step of one, with zero next to nine.
bool is_run(std::string_view pin, int step)
{
    for (std::size_t i = 1; i < pin_length; ++i)
        if (digit(pin, i) != (digit(pin, i - 1) + step + 10) % 10) return false;
    return true;
}

bool repeats_every(std::string_view pin, std::size_t period)
{
    return pin.substr(period) == pin.substr(0, pin_length - period);
}

// Read backwards it is the same: three digits chosen, then typed in reverse.
bool is_mirrored(std::string_view pin) { return std::equal(pin.begin(), pin.begin() + pin_length / 2, pin.rbegin()); }

bool is_in_doubles(std::string_view pin) { return pin[0] == pin[1] && pin[2] == pin[3] && pin[4] == pin[5]; }

bool is_in_trebles(std::string_view pin)
{
    return pin[0] == pin[1] && pin[1] == pin[2] && pin[3] == pin[4] && pin[4] == pin[5];
}

// ddmmyy in any year: two digits of a year fit somebody living or something remembered, whichever they are. 29 February
// is a day in every year here, as nobody can say which century is meant.
bool is_date(std::string_view pin)
{
    constexpr std::array<int, 12> days{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const int day = digit(pin, 0) * 10 + digit(pin, 1);
    const int month = digit(pin, 2) * 10 + digit(pin, 3);
    return month >= 1 && month <= 12 && day >= 1 && day <= days[static_cast<std::size_t>(month - 1)];
}

// What the rules above leave of the PINs chosen most often; tests/domain/common_pins.hpp names the list that was counted.
constexpr std::array<std::string_view, 57> common{
    // rows, columns and diagonals of the keypad, one after the other
    "123654", "123789", "147258", "147369", "147852", "147963", "159357", "159753", "258147", "258369", "258456", "321654",
    "321987", "357159", "357951", "369147", "369258", "456123", "654123", "741852", "741963", "753159", "753951", "789123",
    "789456", "852456", "852963", "951357", "951753", "963741", "963852", "987123", "987321", "654789", "123987", "456852",
    "987456", "124578", "134679",
    // counting
    "102030", "102938", "111213", "121314", "123450", "135790", "135791", "142536", "192837", "246810", "246802", "975310", "123098",
    // known numbers
    "112358", "271828", "314159",
    // in no order that we see, but among the hundred commonest all the same
    "141627", "315475"};

}  // namespace

bool is_pin(std::string_view text)
{
    return text.size() == pin_length && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_weak_pin(std::string_view six_digits)
{
    if (!is_pin(six_digits)) return true;
    return is_run(six_digits, 1) || is_run(six_digits, -1) || repeats_every(six_digits, 1) || repeats_every(six_digits, 2) ||
           repeats_every(six_digits, 3) || is_mirrored(six_digits) || is_in_doubles(six_digits) || is_in_trebles(six_digits) ||
           is_date(six_digits) || std::find(common.begin(), common.end(), six_digits) != common.end();
}

}  // namespace kiosk
