// Why: one screen dissolves into the next. The last frame of the old one is kept as it was drawn and laid over the new one,
// fainter each time, until nothing of it is left.
#pragma once

#include <vector>

struct ImDrawData;
struct ImDrawList;

namespace kiosk {

class OldPicture {
public:
    /// Keeps what `frame` shows; nothing when it is too large to be shown beside another.
    void keep(const ImDrawData& frame);
    void forget() { *this = {}; }
    [[nodiscard]] bool empty() const { return pieces_.empty(); }
    /// Draws it over what stands in `list`; 0 < opacity <= 1. The fonts must be those it was drawn with.
    void lay_over(ImDrawList& list, float opacity) const;

private:
    struct Corner {
        float x, y, u, v;
        unsigned colour;
    };
    struct Piece {
        float clip[4];  ///< left, top, right, bottom
        std::vector<unsigned> corners;
    };
    std::vector<Corner> corners_;
    std::vector<Piece> pieces_;
};

}  // namespace kiosk
