// Why: ImGui's FreeType builder writes each letter into a buffer of 256 KiB and past its end when the letter is larger, as
// a countdown is on a 4K panel. Letters of that size are rasterised here, into places reserved in the same atlas.
#pragma once

#include <memory>
#include <string>
#include <vector>

struct ImFont;
struct ImFontAtlas;

namespace kiosk {

/// From this type size on, in pixels of ImGui's box, a letter may not fit into the builder's buffer.
inline constexpr float large_type_from = 220;

class LargeType {
public:
    LargeType();
    ~LargeType();
    LargeType(const LargeType&) = delete;
    LargeType& operator=(const LargeType&) = delete;

    /// Reserves places for a face's letters in `range` (pairs, ended by 0) at that box height. Before the atlas is built.
    ImFont* reserve(ImFontAtlas& atlas, const std::string& file, float box_pixels, const unsigned short* range);
    /// Draws the letters into their places. After the atlas is built.
    void paint(ImFontAtlas& atlas);

private:
    struct Letter {
        int place;  ///< in the atlas
        int width, height;
        std::vector<unsigned char> coverage;  ///< row by row
    };
    struct Library;
    std::unique_ptr<Library> library_;
    std::vector<Letter> letters_;
};

}  // namespace kiosk
