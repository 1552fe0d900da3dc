#include "core/pin_pad.hpp"

namespace kiosk {

void PinPad::type(char digit)
{
    if (typed_ < pin_digits)
        digits_[typed_++] = digit;
}

void PinPad::erase()
{
    if (typed_ > 0)
        digits_[--typed_] = '\0';
}

void PinPad::wipe()
{
    digits_.wipe();
    typed_ = 0;
}

}  // namespace kiosk
