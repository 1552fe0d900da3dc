// Why: the design is drawn in units, and a panel decides how many millimetres a unit is. Who stands at the screen must be
// able to read it and hit it, and who sits at the back must read the current item, whatever panel hangs on the wall.
#pragma once

#include "domain/configuration.hpp"

namespace kiosk {

/// How the design is laid on a panel.
struct Measure {
    double pixels_per_unit = 1;  ///< at least the pixels of the frame's shorter side / 1080, at which the design is drawn
    double pixels_per_mm = 1;    ///< on this panel, when the frame fills it
    double item_units = 0;       ///< type size of the current item: least_item_units..most_item_units
    bool operator==(const Measure&) const = default;
};

inline constexpr double design_units = 1080;    ///< of the shorter side, when nothing has to grow
inline constexpr double most_growth = 1.1;      ///< the layouts hold until here; beyond it a panel is too small
inline constexpr double target_units = 95;      ///< least side of a button
inline constexpr double caption_units = 28;     ///< the smallest type
inline constexpr double least_item_units = 88;
inline constexpr double most_item_units = 128;

/// The measure for a frame of so many pixels that fills the panel. The smallest type and the buttons decide the growth, the distance to
/// the back of the room decides the item's size.
[[nodiscard]] Measure measure(const Panel& panel, int width_pixels, int height_pixels);

/// What the eye and the finger get, in millimetres.
struct Sizes {
    double target = 0;        ///< least side of a button
    double target_least = 0;  ///< what a finger needs: 20 for what members tap
    double caption = 0;       ///< height of the smallest capitals
    double caption_least = 0; ///< 7.3 at 60 cm, which is 0.7 degrees
    double item = 0;          ///< height of the current item's capitals
    double item_least = 0;    ///< 32 at 5 m
};
[[nodiscard]] Sizes sizes(const Panel& panel, int width_pixels, int height_pixels);

}  // namespace kiosk
