#include "ui/qr.hpp"

#include <algorithm>
#include <cmath>

#include <qrcodegen/qrcodegen.hpp>

namespace kiosk {
namespace {

/// Whether each module is dark, row by row. A page of codes takes longer to work out than a frame may, so each is kept while it is shown.
const std::vector<bool>& modules_of(const std::string& text, std::map<std::string, std::vector<bool>>& kept)
{
    const auto [at, is_new] = kept.try_emplace(text);
    if (is_new) {
        const qrcodegen::QrCode code = qrcodegen::QrCode::encodeText(text.c_str(), qrcodegen::QrCode::Ecc::MEDIUM);
        for (int row = 0; row < code.getSize(); ++row)
            for (int column = 0; column < code.getSize(); ++column)
                at->second.push_back(code.getModule(column, row));
    }
    return at->second;
}

}  // namespace

void draw_qr(Ui& ui, const Rect& area, const std::string& text)
{
    if (ui.measuring())
        return;
    const std::vector<bool>& dark = modules_of(text, ui.scratch().codes);
    const int size = static_cast<int>(std::lround(std::sqrt(dark.size())));
    const float side = std::max(1.f, std::floor(std::min(area.w, area.h) / static_cast<float>(size)));  // whole pixels: no grey edges
    const float whole = side * static_cast<float>(size), margin = side * quiet_modules;
    const float x = std::round(area.x), y = std::round(area.middle_y() - whole / 2);
    ui.fill({x - margin, y - margin, whole + 2 * margin, whole + 2 * margin}, light_palette().surface, ui.u(space::xs));
    for (int row = 0; row < size; ++row)
        for (int column = 0; column < size; ++column)
            if (dark[static_cast<std::size_t>(row * size + column)])
                ui.fill({x + side * static_cast<float>(column), y + side * static_cast<float>(row), side, side}, light_palette().ink);
}

}  // namespace kiosk
