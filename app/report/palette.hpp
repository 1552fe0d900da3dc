// Why: a hand-out is recognised as the kiosk's. These are the light and dark colours of the screens (app/ui/theme.cpp), as far as paper and a
// phone need them; all text on its ground has at least 4.5:1, and on a printer without colours it stays dark grey on white.
#pragma once

#include <cstdint>

namespace kiosk::paper {

/// 0xRRGGBB
struct Inks {
    std::uint32_t ground, ink, ink_secondary, ink_muted, hairline, primary, gold;
};

inline constexpr Inks light{0xFFFFFF, 0x14222B, 0x43525C, 0x5B6770, 0xE3DCCD, 0x0F4C5C, 0xF2BC55};
inline constexpr Inks dark{0x0C171D, 0xF4F0E8, 0xB9C5CA, 0x8FA0A8, 0x27404B, 0x63C5C3, 0xF2BC55};

}  // namespace kiosk::paper
