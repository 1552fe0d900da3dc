// Why: distances between letters. HarfBuzz reads kerning from the font; without it "Ta" and "Vi" gape at the sizes of a
// headline. Ligatures are off: each letter keeps its own glyph, which is what the atlas holds.
#pragma once

#include <functional>
#include <string>
#include <string_view>

struct hb_font_t;

namespace kiosk {

class Shaper {
public:
    explicit Shaper(const std::string& file);
    ~Shaper();
    Shaper(const Shaper&) = delete;
    Shaper& operator=(const Shaper&) = delete;

    /// Calls `letter` for each letter of `text` (UTF-8, one line) with its place in pixels; returns the width.
    float place(std::string_view text, float em, float tracking, const std::function<void(char32_t, float)>& letter) const;

    [[nodiscard]] float box_in_em() const { return box_; }         ///< ascent plus descent
    [[nodiscard]] float cap_height_in_em() const { return cap_; }

private:
    hb_font_t* font_ = nullptr;
    float units_ = 1000;
    float box_ = 1.2f;
    float cap_ = 0.72f;
};

}  // namespace kiosk
