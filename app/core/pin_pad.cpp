// Why: see pin_pad.hpp. libsodium's overwrite is one that no optimiser leaves out.
#include "core/pin_pad.hpp"

#include <new>

#include <sodium.h>

namespace kiosk {

PinPad::PinPad() : digits_(nullptr)
{
    if (sodium_init() >= 0)
        digits_ = static_cast<char*>(sodium_malloc(pin_digits));
    if (!digits_)
        throw std::bad_alloc();
}

PinPad::~PinPad() { sodium_free(digits_); }  // overwrites it first

void PinPad::type(char digit)
{
    if (typed_ < pin_digits)
        digits_[typed_++] = digit;
}

void PinPad::erase()
{
    if (typed_ > 0)
        sodium_memzero(&digits_[--typed_], 1);
}

void PinPad::wipe()
{
    sodium_memzero(digits_, pin_digits);
    typed_ = 0;
}

}  // namespace kiosk
