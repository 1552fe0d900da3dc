#include "ui/large_type.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <stdexcept>

#include <ft2build.h>
#include FT_FREETYPE_H
#include <imgui.h>
#include <imgui_freetype.h>

namespace kiosk {
namespace {

/// ImGui must build a letter of its own in each font. These take little room, and each face has one: text the blank,
/// pictograms the underscore.
constexpr std::array<ImWchar, 5> small_letters{' ', ' ', '_', '_', 0};

float rounded_up(FT_Pos in_64ths) { return std::ceil(static_cast<float>(in_64ths) / 64); }

/// A face whose ascent and descent together are so many pixels, which is how ImGui measures a font.
class SizedFace {
public:
    SizedFace(FT_Library library, const std::string& file, float box_pixels)
    {
        if (FT_New_Face(library, file.c_str(), 0, &face_) != 0)
            throw std::runtime_error(file + " is not a font");
        FT_Size_RequestRec size{};
        size.type = FT_SIZE_REQUEST_TYPE_REAL_DIM;
        size.height = static_cast<FT_Long>(box_pixels * 64);
        FT_Request_Size(face_, &size);
    }
    ~SizedFace() { FT_Done_Face(face_); }
    SizedFace(const SizedFace&) = delete;
    SizedFace& operator=(const SizedFace&) = delete;

    [[nodiscard]] float ascent() const { return rounded_up(face_->size->metrics.ascender); }
    /// The letter, rasterised; null when the face has none or it is blank.
    [[nodiscard]] const FT_GlyphSlotRec_* letter(FT_ULong code) const
    {
        const FT_UInt index = FT_Get_Char_Index(face_, code);
        if (index == 0 || FT_Load_Glyph(face_, index, FT_LOAD_TARGET_LIGHT | FT_LOAD_RENDER) != 0 || face_->glyph->bitmap.width == 0)
            return nullptr;
        return face_->glyph;
    }

private:
    FT_Face face_ = nullptr;
};

}  // namespace

struct LargeType::Library {
    Library() { FT_Init_FreeType(&library); }
    ~Library() { FT_Done_FreeType(library); }
    FT_Library library = nullptr;
};

LargeType::LargeType() : library_(std::make_unique<Library>()) {}
LargeType::~LargeType() = default;

ImFont* LargeType::reserve(ImFontAtlas& atlas, const std::string& file, float box_pixels, const unsigned short* range)
{
    ImFontConfig config;
    config.FontBuilderFlags = ImGuiFreeTypeBuilderFlags_LightHinting;
    ImFont* font = atlas.AddFontFromFileTTF(file.c_str(), box_pixels, &config, small_letters.data());
    const SizedFace face(library_->library, file, box_pixels);
    for (; *range; range += 2)
        for (FT_ULong code = range[0]; code <= range[1]; ++code) {
            const auto* slot = face.letter(code);
            if (!slot)
                continue;
            const FT_Bitmap& bitmap = slot->bitmap;
            const int width = static_cast<int>(bitmap.width), height = static_cast<int>(bitmap.rows);
            const ImVec2 offset(static_cast<float>(slot->bitmap_left), face.ascent() - static_cast<float>(slot->bitmap_top));
            Letter letter{atlas.AddCustomRectFontGlyph(font, static_cast<ImWchar>(code), width, height, rounded_up(slot->advance.x), offset), width, height, {}};
            for (int y = 0; y < height; ++y)
                letter.coverage.insert(letter.coverage.end(), bitmap.buffer + y * bitmap.pitch, bitmap.buffer + y * bitmap.pitch + width);
            letters_.push_back(std::move(letter));
        }
    return font;
}

void LargeType::paint(ImFontAtlas& atlas)
{
    unsigned char* pixels = nullptr;
    int atlas_width = 0, atlas_height = 0;
    atlas.GetTexDataAsAlpha8(&pixels, &atlas_width, &atlas_height);
    for (const Letter& letter : letters_) {
        const ImFontAtlasCustomRect& place = *atlas.GetCustomRectByIndex(letter.place);
        for (int y = 0; y < letter.height; ++y)
            std::copy_n(letter.coverage.data() + y * letter.width, letter.width, pixels + (place.Y + y) * atlas_width + place.X);
    }
    letters_.clear();
}

}  // namespace kiosk
