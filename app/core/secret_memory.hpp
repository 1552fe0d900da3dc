// Why: what a member answers and what the mødeleder types must not outlive its use, nor reach the disk by way of the system.
// libsodium's memory is what that rests on: a page of its own between two that fault, kept out of swap and core dumps, and
// an overwrite that no optimiser leaves out. Everything secret lies in an array of this kind, and nowhere else for long.
#pragma once

#include <cstddef>
#include <new>
#include <type_traits>

#include <sodium.h>

namespace kiosk {

/// `count` values of T, owned and overwritten with zeros when it goes; zeros of T must be a value of it.
template <class T, std::size_t count> class SecretMemory {
    static_assert(std::is_trivially_copyable_v<T>);

public:
    /// Zeros. Throws std::bad_alloc when there is no memory.
    SecretMemory()
    {
        if (sodium_init() >= 0)
            values_ = static_cast<T*>(sodium_allocarray(count, sizeof(T)));
        if (!values_)
            throw std::bad_alloc();
        locked_ = sodium_mlock(values_, count * sizeof(T)) == 0;
        wipe();
    }
    ~SecretMemory() { sodium_free(values_); }  // overwrites it first
    SecretMemory(const SecretMemory&) = delete;
    SecretMemory& operator=(const SecretMemory&) = delete;

    [[nodiscard]] T* begin() { return values_; }
    [[nodiscard]] const T* begin() const { return values_; }
    [[nodiscard]] T& operator[](std::size_t i) { return values_[i]; }
    [[nodiscard]] const T& operator[](std::size_t i) const { return values_[i]; }
    /// False when the system let the page be swapped to disk (a limit on locked memory).
    [[nodiscard]] bool locked() const { return locked_; }
    void wipe() { sodium_memzero(values_, count * sizeof(T)); }

private:
    T* values_ = nullptr;
    bool locked_ = false;
};

}  // namespace kiosk
