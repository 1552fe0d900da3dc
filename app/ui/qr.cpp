#include "ui/qr.hpp"

#include <algorithm>
#include <cmath>

#include <qrcodegen/qrcodegen.hpp>

namespace kiosk {
namespace {

constexpr int quiet = 4;  ///< modules of margin, ISO/IEC 18004

}  // namespace

void draw_qr(Ui& ui, const Rect& area, const std::string& text)
{
    if (ui.measuring())
        return;
    const qrcodegen::QrCode code = qrcodegen::QrCode::encodeText(text.c_str(), qrcodegen::QrCode::Ecc::MEDIUM);
    const int modules = code.getSize() + 2 * quiet;
    const float side = std::max(1.f, std::floor(std::min(area.w, area.h) / static_cast<float>(modules)));  // whole pixels: no grey edges
    const float whole = side * static_cast<float>(modules);
    const float x = std::round(area.middle_x() - whole / 2), y = std::round(area.middle_y() - whole / 2);
    ui.fill({x, y, whole, whole}, light_palette().surface, ui.u(space::xs));
    for (int row = 0; row < code.getSize(); ++row)
        for (int column = 0; column < code.getSize(); ++column)
            if (code.getModule(column, row))
                ui.fill({x + side * static_cast<float>(column + quiet), y + side * static_cast<float>(row + quiet), side, side}, light_palette().ink);
}

}  // namespace kiosk
