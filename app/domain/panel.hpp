// Why: the design is drawn in units, and a panel decides how many millimetres a unit is. Who stands at the screen must be
// able to read it and hit it, and who sits at the back must read the current item, whatever panel hangs on the wall.
#pragma once

#include "domain/configuration.hpp"

namespace kiosk {

/// How the design is laid on a panel.
struct Measure {
    double pixels_per_unit = 1;  ///< at least the pixels of the frame's shorter side / 1080, at which the design is drawn
    double type_growth = 1;      ///< 1..most_type_growth: how much larger than drawn the smallest type is, in units
    double pixels_per_mm = 1;    ///< on this panel, when the frame fills it
    double item_units = 0;       ///< type size of the current item: least_item_units..most_item_units
    bool operator==(const Measure&) const = default;
};

inline constexpr double design_units = 1080;    ///< of the shorter side, when nothing has to grow
inline constexpr double most_growth = 1.25;     ///< of buttons and distances; the layouts hold until here, beyond it a panel is too small
inline constexpr double most_panel_type = 1.5;  ///< of type, as far as the panel asks for it
inline constexpr double most_type_growth = 2;   ///< of type, with what a person asks for on top
inline constexpr double target_units = 95;      ///< least side of a button
inline constexpr double caption_units = 28;     ///< the smallest type
inline constexpr double least_item_units = 88;
inline constexpr double most_item_units = 128;

/// The measure for a frame of so many pixels that fills the panel. The buttons decide how far everything grows, the smallest type how
/// far type does beyond that, the distance to the back of the room the item's size. `text_size` is a person's wish: 1..text_sizes.
[[nodiscard]] Measure measure(const Panel& panel, int width_pixels, int height_pixels, int text_size = 1);

/// A size of type, or of a pictogram beside type, in units: what is small grows by the whole factor, what is large by no more units
/// than body type does.
[[nodiscard]] double grown(double units, double type_growth);

/// What the eye and the finger get, in millimetres, at the smallest text size.
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
