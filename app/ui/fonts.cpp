#include "ui/fonts.hpp"

#include <cmath>

#include <fontconfig/fontconfig.h>
#include <imgui.h>
#include <imgui_freetype.h>

#include "domain/icons.hpp"
#include "ui/large_type.hpp"
#include "ui/shaper.hpp"

namespace kiosk {
namespace {

struct Wanted {
    const char* family;
    int weight;
};

/// What each Face asks fontconfig for.
constexpr std::array<Wanted, 3> wanted{{{"Inter", FC_WEIGHT_REGULAR}, {"Inter", FC_WEIGHT_DEMIBOLD}, {"Inter Display", FC_WEIGHT_DEMIBOLD}}};

struct Match {
    std::string family, file;
};

Match match(const char* family, int weight)
{
    FcPattern* pattern = FcPatternCreate();
    FcPatternAddString(pattern, FC_FAMILY, reinterpret_cast<const FcChar8*>(family));
    FcPatternAddInteger(pattern, FC_WEIGHT, weight);
    FcPatternAddInteger(pattern, FC_SLANT, FC_SLANT_ROMAN);
    FcPatternAddBool(pattern, FC_VARIABLE, FcFalse);
    FcConfigSubstitute(nullptr, pattern, FcMatchPattern);
    FcDefaultSubstitute(pattern);
    FcResult result = FcResultNoMatch;
    FcPattern* found = FcFontMatch(nullptr, pattern, &result);
    Match answer;
    FcChar8* text = nullptr;
    if (found && FcPatternGetString(found, FC_FAMILY, 0, &text) == FcResultMatch)
        answer.family = reinterpret_cast<const char*>(text);
    if (found && FcPatternGetString(found, FC_FILE, 0, &text) == FcResultMatch)
        answer.file = reinterpret_cast<const char*>(text);
    if (found)
        FcPatternDestroy(found);
    FcPatternDestroy(pattern);
    return answer;
}

/// Latin-1, Latin Extended-A, general punctuation, the euro, arrows and the minus sign.
constexpr std::array<ImWchar, 13> text_range{0x20, 0x7E, 0xA0, 0x17F, 0x2010, 0x203A, 0x20AC, 0x20AC, 0x2190, 0x2193, 0x2212, 0x2212, 0};
constexpr std::array<ImWchar, 5> latin_range{0x20, 0x7E, 0xC0, 0xFF, 0};
constexpr std::array<ImWchar, 3> figure_range{0x2D, 0x3A, 0};

const ImWchar* range_of(Letters letters)
{
    switch (letters) {
    case Letters::all: return text_range.data();
    case Letters::latin: return latin_range.data();
    case Letters::figures: return figure_range.data();
    }
    return text_range.data();
}

std::vector<ImWchar> icon_range()
{
    std::vector<ImWchar> range;
    for (const Icon& icon : icons())
        range.insert(range.end(), 2, static_cast<ImWchar>(icon.code));
    range.push_back(0);
    return range;
}

ImFont* add(ImFontAtlas& atlas, LargeType& large, const std::string& file, float pixels, const ImWchar* range)
{
    if (pixels >= large_type_from)
        return large.reserve(atlas, file, pixels, range);
    ImFontConfig config;
    config.OversampleH = config.OversampleV = 1;
    config.PixelSnapH = false;
    config.FontBuilderFlags = ImGuiFreeTypeBuilderFlags_LightHinting;
    return atlas.AddFontFromFileTTF(file.c_str(), pixels, &config, range);
}

}  // namespace

Outcome<FontFiles> find_fonts()
{
    FontFiles files;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        Match found = match(wanted[i].family, wanted[i].weight);
        if (found.family != wanted[i].family) {
            files.missing.emplace_back(wanted[i].family);
            found = match("DejaVu Sans", wanted[i].weight >= FC_WEIGHT_DEMIBOLD ? FC_WEIGHT_BOLD : FC_WEIGHT_REGULAR);
        }
        if (found.file.empty())
            return tl::unexpected(Failure{"K45", "no font found; install fonts-inter"});
        files.faces[i] = found.file;
    }
    const Match pictograms = match("Material Icons", FC_WEIGHT_REGULAR);
    if (pictograms.family != "Material Icons")
        return tl::unexpected(Failure{"K45", "the font Material Icons is missing; install fonts-material-design-icons-iconfont"});
    files.icons = pictograms.file;
    return files;
}

Fonts::Fonts(const FontFiles& files, ImFontAtlas& atlas, const Measure& measure) : measure_(measure)
{
    atlas.Clear();
    atlas.FontBuilderIO = ImGuiFreeType::GetBuilderForFreeType();
    atlas.TexDesiredWidth = scale() > 1.3f ? 8192 : 4096;
    LargeType large;
    for (std::size_t face = 0; face < files.faces.size(); ++face)
        shapers_[face] = std::make_unique<Shaper>(files.faces[face]);
    for (std::size_t i = 0; i < type_count; ++i) {
        const TypeSpec& step = spec(static_cast<Type>(i));
        const float box = shapers_[static_cast<std::size_t>(step.face)]->box_in_em();
        fonts_[i] = add(atlas, large, files.faces[static_cast<std::size_t>(step.face)], std::round(em(static_cast<Type>(i)) * box),
                        range_of(step.letters));
    }
    const std::vector<ImWchar> pictograms = icon_range();
    for (std::size_t i = 0; i < icon_fonts_.size(); ++i)
        icon_fonts_[i] = add(atlas, large, files.icons, std::round(icon_pixels(static_cast<IconSize>(i))), pictograms.data());
    atlas.Build();
    large.paint(atlas);
}

Fonts::~Fonts() = default;

float Fonts::em(Type type) const
{
    if (type != Type::item)
        return static_cast<float>(grown(spec(type).size, measure_.type_growth)) * scale();
    // Its size is promised in millimetres of a capital, of which Measure reckons 0.727 em; the face has its own.
    constexpr float reckoned = 0.727f;
    return static_cast<float>(measure_.item_units) * scale() * reckoned / shapers_[static_cast<std::size_t>(spec(type).face)]->cap_height_in_em();
}

float Fonts::icon_pixels(IconSize size) const { return static_cast<float>(grown(icon_units(size), measure_.type_growth)) * scale(); }

float Fonts::line_height(Type type) const { return em(type) * spec(type).leading; }

float Fonts::cap_height(Type type) const
{
    return shapers_[static_cast<std::size_t>(spec(type).face)]->cap_height_in_em() * em(type);
}

float Fonts::place(Type type, std::string_view text, std::vector<Placed>& out) const
{
    out.clear();
    const float pixels = em(type);
    return shapers_[static_cast<std::size_t>(spec(type).face)]->place(
        text, pixels, spec(type).tracking * pixels, [&](char32_t code, float x) { out.push_back({code, x}); });
}

float Fonts::width(Type type, std::string_view text) const
{
    Widths& widths = widths_[static_cast<std::size_t>(type)];
    if (const auto known = widths.find(text); known != widths.end())
        return known->second;
    if (widths.size() >= widths_kept)
        widths.clear();  // times that run leave a width each
    const float pixels = em(type);
    const float width = shapers_[static_cast<std::size_t>(spec(type).face)]->place(text, pixels, spec(type).tracking * pixels, [](char32_t, float) {});
    widths.emplace(text, width);
    return width;
}

}  // namespace kiosk
