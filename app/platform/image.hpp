// Why: a picture of the screen as a plain value, so that writing one to a file needs no window system.
#pragma once

#include <cstdint>
#include <vector>

#include "core/input.hpp"

namespace kiosk {

/// 8-bit RGB, rows from the top, without padding: rgb.size() is 3 * width * height.
struct Image {
    FrameSize size;
    std::vector<std::uint8_t> rgb;
    bool operator==(const Image&) const = default;
};

}  // namespace kiosk
