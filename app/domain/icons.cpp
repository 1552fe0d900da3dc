#include "domain/icons.hpp"

#include <algorithm>
#include <array>

namespace kiosk {
namespace {

constexpr std::array table{
    Icon{"account_balance", 0xE84F}, Icon{"add", 0xE145}, Icon{"arrow_back", 0xE5C4}, Icon{"arrow_downward", 0xE5DB}, Icon{"arrow_forward", 0xE5C8}, Icon{"arrow_upward", 0xE5D8},
    Icon{"backspace", 0xE14A}, Icon{"block", 0xE14B}, Icon{"brightness_low", 0xE1AD}, Icon{"call", 0xE0B0}, Icon{"call_merge", 0xE0B3}, Icon{"call_split", 0xE0B6}, Icon{"check", 0xE5CA},
    Icon{"chevron_left", 0xE5CB}, Icon{"chevron_right", 0xE5CC}, Icon{"close", 0xE5CD}, Icon{"error_outline", 0xE001}, Icon{"exit_to_app", 0xE879}, Icon{"flag", 0xE153},
    Icon{"flash_on", 0xE3E7}, Icon{"folder_open", 0xE2C8}, Icon{"forum", 0xE0BF}, Icon{"gavel", 0xE90E}, Icon{"groups", 0xF233}, Icon{"hearing", 0xE023},
    Icon{"history", 0xE889}, Icon{"how_to_vote", 0xE175}, Icon{"info", 0xE88F}, Icon{"keyboard_arrow_down", 0xE313},
    Icon{"keyboard_arrow_up", 0xE316}, Icon{"language", 0xE894}, Icon{"library_books", 0xE02F}, Icon{"list", 0xE896}, Icon{"lock", 0xE897}, Icon{"lock_open", 0xE898}, Icon{"menu_book", 0xEA19}, Icon{"mic", 0xE029},
    Icon{"notifications", 0xE7F5}, Icon{"pan_tool", 0xE925}, Icon{"pause", 0xE034}, Icon{"people", 0xE7FB}, Icon{"phone_in_talk", 0xE61D}, Icon{"phonelink_off", 0xE327},
    Icon{"play_arrow", 0xE037}, Icon{"play_circle_filled", 0xE038}, Icon{"record_voice_over", 0xE91F}, Icon{"remove", 0xE15B},
    Icon{"remove_circle", 0xE15C}, Icon{"replay", 0xE042}, Icon{"restore", 0xE8B3}, Icon{"schedule", 0xE8B5}, Icon{"search", 0xE8B6}, Icon{"security", 0xE32A}, Icon{"show_chart", 0xE6E1}, Icon{"shuffle", 0xE043}, Icon{"slideshow", 0xE41B},
    Icon{"sports_soccer", 0xEA2F}, Icon{"stop", 0xE047}, Icon{"support", 0xEF73}, Icon{"text_fields", 0xE262}, Icon{"timer", 0xE425}, Icon{"tonality", 0xE427},
    Icon{"touch_app", 0xE913}, Icon{"translate", 0xE8E2}, Icon{"tune", 0xE429}, Icon{"undo", 0xE166}, Icon{"usb", 0xE1E0},
    Icon{"vertical_align_top", 0xE25A}, Icon{"visibility_off", 0xE8F5}, Icon{"volume_off", 0xE04F}, Icon{"volume_up", 0xE050}, Icon{"work", 0xE8F9},
};

}  // namespace

std::span<const Icon> icons() { return table; }

char32_t icon(std::string_view name)
{
    const auto found = std::find_if(table.begin(), table.end(), [&](const Icon& i) { return i.name == name; });
    return found != table.end() ? found->code : icon("pan_tool");
}

}  // namespace kiosk
