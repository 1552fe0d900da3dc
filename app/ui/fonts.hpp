// Why: the type the screens are set in. Inter and Inter Display are found through fontconfig and rasterised once for each
// step of the scale, at the panel's own pixels; HarfBuzz gives the distances between letters, kerning included, which
// ImGui's atlas does not know. Pictograms come from Material Icons.
#pragma once

#include <array>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/ports.hpp"
#include "ui/theme.hpp"

struct ImFont;
struct ImFontAtlas;

namespace kiosk {

/// Where the faces were found.
struct FontFiles {
    std::array<std::string, 3> faces;  ///< by Face
    std::string icons;
    std::vector<std::string> missing;  ///< families that were replaced by another
};

/// Finds the fonts; failure K45 when not even a replacement exists.
[[nodiscard]] Outcome<FontFiles> find_fonts();

class Shaper;

class Fonts {
public:
    /// Rasterises every step for a panel of that measure. The atlas belongs to the current ImGui context and must not be rebuilt by anybody else.
    Fonts(const FontFiles& files, ImFontAtlas& atlas, const Measure& measure);
    ~Fonts();
    Fonts(const Fonts&) = delete;
    Fonts& operator=(const Fonts&) = delete;

    struct Placed {
        char32_t code;
        float x;  ///< from the start of the text, in pixels
    };

    [[nodiscard]] const Measure& measure() const { return measure_; }
    [[nodiscard]] float em(Type type) const;           ///< pixels
    [[nodiscard]] float line_height(Type type) const;  ///< pixels
    [[nodiscard]] float cap_height(Type type) const;   ///< pixels
    [[nodiscard]] ImFont& font(Type type) const { return *fonts_[static_cast<std::size_t>(type)]; }
    [[nodiscard]] ImFont& icon_font(IconSize size) const { return *icon_fonts_[static_cast<std::size_t>(size)]; }
    [[nodiscard]] float icon_pixels(IconSize size) const;

    /// Places each letter of one line of UTF-8; returns the line's width in pixels.
    float place(Type type, std::string_view text, std::vector<Placed>& out) const;
    [[nodiscard]] float width(Type type, std::string_view text) const;

private:
    [[nodiscard]] float scale() const { return static_cast<float>(measure_.pixels_per_unit); }

    Measure measure_;
    std::array<ImFont*, type_count> fonts_{};
    std::array<ImFont*, icon_size_count> icon_fonts_{};
    std::array<std::unique_ptr<Shaper>, 3> shapers_;

    /// Layouts ask for the same widths in each frame, and breaking lines asks for many.
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };
    using Widths = std::unordered_map<std::string, float, Hash, std::equal_to<>>;
    static constexpr std::size_t widths_kept = 5000;  ///< of each type; then it begins anew
    mutable std::array<Widths, type_count> widths_;
};

}  // namespace kiosk
