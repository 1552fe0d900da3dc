#include "ui/theme.hpp"

#include <cmath>

namespace kiosk {
namespace {

constexpr Colour rgb(std::uint32_t hex, std::uint8_t alpha = 255)
{
    return {static_cast<std::uint8_t>(hex >> 16), static_cast<std::uint8_t>((hex >> 8) & 0xFF),
            static_cast<std::uint8_t>(hex & 0xFF), alpha};
}

// Each step is told from its card at 3:1, and so are its features: a scale for light cards and one for dark ones.
constexpr std::array<Colour, 5> answer_scale{rgb(0xB2473E), rgb(0xB05F32), rgb(0x746F65), rgb(0x2E7F79), rgb(0x14605A)};
constexpr std::array<Colour, 5> answer_scale_dark{rgb(0xD9706A), rgb(0xD98A55), rgb(0xA39E93), rgb(0x4FA79F), rgb(0x7FD6C2)};

constexpr Palette light{
    .ground = rgb(0xF6F3EC), .surface = rgb(0xFFFFFF), .side = rgb(0xEDE8DC),
    .ink = rgb(0x14222B), .ink_secondary = rgb(0x43525C), .ink_muted = rgb(0x5B6770),
    .hairline = rgb(0xE3DCCD), .outline = rgb(0x8C8676),
    .primary = rgb(0x0F4C5C), .on_primary = rgb(0xFFFFFF), .on_primary_secondary = rgb(0xCFE0E3), .on_primary_icon = rgb(0xF2BC55), .primary_pale = rgb(0xE3EEF0),
    .track = rgb(0xE3DCCD),
    .alarm = rgb(0xB4472F), .on_alarm = rgb(0xFFFFFF),
    .gold = rgb(0xF2BC55), .on_gold = rgb(0x1E1602), .on_gold_secondary = rgb(0x45380F), .gold_pale = rgb(0xFBF0D9), .on_gold_pale = rgb(0x6A4A07), .gold_outline = rgb(0xC79A45), .gold_ink = rgb(0x6A4A07),
    .shadow = rgb(0x14222B, 10),
    .scale = answer_scale, .on_scale = rgb(0xFFFFFF),
    .thanks = rgb(0x0F4C5C), .on_thanks = rgb(0xFFFFFF), .on_thanks_secondary = rgb(0xCFE0E3)};

constexpr Palette dark{
    .ground = rgb(0x0C171D), .surface = rgb(0x13232B), .side = rgb(0x1B303A),
    .ink = rgb(0xF4F0E8), .ink_secondary = rgb(0xB9C5CA), .ink_muted = rgb(0x8FA0A8),
    .hairline = rgb(0x27404B), .outline = rgb(0x5A8190),
    .primary = rgb(0x63C5C3), .on_primary = rgb(0x08262A), .on_primary_secondary = rgb(0x08262A), .on_primary_icon = rgb(0x08262A), .primary_pale = rgb(0x17343B),
    .track = rgb(0x27404B),
    .alarm = rgb(0xF08A6E), .on_alarm = rgb(0x1E1602),
    .gold = rgb(0xF2BC55), .on_gold = rgb(0x1E1602), .on_gold_secondary = rgb(0x45380F), .gold_pale = rgb(0x33290F), .on_gold_pale = rgb(0xF2BC55), .gold_outline = rgb(0x5E4817), .gold_ink = rgb(0xF2BC55),
    .shadow = rgb(0x000000, 30),
    .scale = answer_scale_dark, .on_scale = rgb(0x08262A),
    .thanks = rgb(0x17343B), .on_thanks = rgb(0xF4F0E8), .on_thanks_secondary = rgb(0xB9C5CA)};

constexpr Palette strong{
    .ground = rgb(0x000000), .surface = rgb(0x0D0D0D), .side = rgb(0x1A1A1A),
    .ink = rgb(0xFFFFFF), .ink_secondary = rgb(0xF2F2F2), .ink_muted = rgb(0xDCDCDC),
    .hairline = rgb(0x8A8A8A), .outline = rgb(0xFFFFFF),
    .primary = rgb(0xFFE45C), .on_primary = rgb(0x000000), .on_primary_secondary = rgb(0x000000), .on_primary_icon = rgb(0x000000), .primary_pale = rgb(0x2B2600),
    .track = rgb(0x4D4D4D),
    .alarm = rgb(0xFFB8A8), .on_alarm = rgb(0x000000),
    .gold = rgb(0xFFD479), .on_gold = rgb(0x000000), .on_gold_secondary = rgb(0x000000), .gold_pale = rgb(0x241B00), .on_gold_pale = rgb(0xFFD479), .gold_outline = rgb(0xFFD479), .gold_ink = rgb(0xFFD479),
    .shadow = rgb(0x000000, 0),
    .scale = {rgb(0xFFFFFF), rgb(0xFFFFFF), rgb(0xFFFFFF), rgb(0xFFFFFF), rgb(0xFFFFFF)}, .on_scale = rgb(0x000000),
    .thanks = rgb(0x000000), .on_thanks = rgb(0xFFE45C), .on_thanks_secondary = rgb(0xF2F2F2)};

constexpr std::array<TypeSpec, type_count> specs{{
    {Face::regular, static_cast<float>(caption_units), 1.35f, 0, Letters::all},          // caption
    {Face::regular, 31, 1.38f, 0, Letters::all},          // label
    {Face::semibold, 32, 1.35f, 0, Letters::all},         // label_strong
    {Face::regular, 36, 1.4f, 0, Letters::all},           // body
    {Face::semibold, 35, 1.35f, 0, Letters::all},         // body_strong
    {Face::regular, 40, 1.45f, 0, Letters::all},          // lead
    {Face::display, 41, 1.3f, -0.012f, Letters::all},     // overline
    {Face::display, 58, 1.16f, -0.018f, Letters::all},    // heading
    {Face::display, 72, 1.14f, -0.02f, Letters::all},       // page_title
    {Face::display, 88, 1.12f, -0.022f, Letters::all},    // title
    {Face::display, 104, 1.09f, -0.022f, Letters::all},   // headline
    {Face::display, 180, 1.05f, -0.025f, Letters::latin},   // mark
    {Face::display, 128, 1.0f, -0.02f, Letters::figures},      // numeral
    {Face::display, 224, 1.0f, -0.02f, Letters::figures},      // giant
    {Face::display, 356, 1.0f, -0.02f, Letters::figures},      // countdown
    {Face::display, static_cast<float>(least_item_units), 1.07f, -0.022f, Letters::all},  // item
}};

double luminance(Colour colour)
{
    const auto linear = [](std::uint8_t channel) {
        const double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.r) + 0.7152 * linear(colour.g) + 0.0722 * linear(colour.b);
}

}  // namespace

const Palette& light_palette() { return light; }
const Palette& dark_palette() { return dark; }
const Palette& contrast_palette() { return strong; }
const TypeSpec& spec(Type type) { return specs[static_cast<std::size_t>(type)]; }

double contrast(Colour a, Colour b)
{
    const double la = luminance(a), lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

float icon_units(IconSize size)
{
    switch (size) {
    case IconSize::small: return 34;
    case IconSize::inline_: return 40;
    case IconSize::key: return 64;
    case IconSize::door: return 88;
    case IconSize::large: return 150;
    }
    return 40;
}

}  // namespace kiosk
