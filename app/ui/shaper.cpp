#include "ui/shaper.hpp"

#include <array>

#include <hb-ot.h>
#include <hb.h>

#include "core/code_points.hpp"

namespace kiosk {

Shaper::Shaper(const std::string& file)
{
    hb_blob_t* blob = hb_blob_create_from_file(file.c_str());
    hb_face_t* face = hb_face_create(blob, 0);
    font_ = hb_font_create(face);
    units_ = static_cast<float>(hb_face_get_upem(face));
    hb_font_set_scale(font_, static_cast<int>(units_), static_cast<int>(units_));
    hb_font_extents_t extents{};
    if (hb_font_get_h_extents(font_, &extents))
        box_ = static_cast<float>(extents.ascender - extents.descender) / units_;
    hb_position_t cap = 0;
    if (hb_ot_metrics_get_position(font_, HB_OT_METRICS_TAG_CAP_HEIGHT, &cap) && cap > 0)
        cap_ = static_cast<float>(cap) / units_;
    hb_face_destroy(face);
    hb_blob_destroy(blob);
}

Shaper::~Shaper() { hb_font_destroy(font_); }

float Shaper::place(std::string_view text, float em, float tracking, const std::function<void(char32_t, float)>& letter) const
{
    hb_buffer_t* buffer = hb_buffer_create();
    hb_buffer_add_utf8(buffer, text.data(), static_cast<int>(text.size()), 0, static_cast<int>(text.size()));
    hb_buffer_set_direction(buffer, HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer, HB_SCRIPT_LATIN);
    constexpr std::array features{hb_feature_t{HB_TAG('l', 'i', 'g', 'a'), 0, 0, HB_FEATURE_GLOBAL_END},
                                  hb_feature_t{HB_TAG('c', 'a', 'l', 't'), 0, 0, HB_FEATURE_GLOBAL_END},
                                  hb_feature_t{HB_TAG('c', 'c', 'm', 'p'), 0, 0, HB_FEATURE_GLOBAL_END}};
    hb_shape(font_, buffer, features.data(), features.size());
    unsigned count = 0;
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
    const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, &count);
    const float scale = em / units_;
    float x = 0;
    for (unsigned i = 0; i < count; ++i) {
        letter(code_point(text, infos[i].cluster), x + static_cast<float>(positions[i].x_offset) * scale);
        x += static_cast<float>(positions[i].x_advance) * scale + tracking;
    }
    hb_buffer_destroy(buffer);
    return count ? x - tracking : 0;
}

}  // namespace kiosk
