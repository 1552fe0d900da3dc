// Why: see pin.hpp. The digits are handed to libsodium where they lie, so that no copy of them has to be wiped here.
#include "platform/pin.hpp"

#include <array>
#include <utility>

#include <sodium.h>

namespace kiosk {
namespace {

constexpr std::size_t memory = 64U * 1024U * 1024U;

class Argon2Pin final : public PinCheck {
public:
    explicit Argon2Pin(std::string hash) : hash_(std::move(hash)) {}
    bool matches(std::string_view digits) override
    {
        return sodium_init() >= 0 && crypto_pwhash_str_verify(hash_.c_str(), digits.data(), digits.size()) == 0;
    }

private:
    std::string hash_;
};

}  // namespace

Outcome<std::string> hash_pin(std::string_view digits)
{
    if (sodium_init() < 0) {
        return tl::unexpected(Failure{"K43", "libsodium could not start"});
    }
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    if (crypto_pwhash_str(hash.data(), digits.data(), digits.size(), crypto_pwhash_OPSLIMIT_INTERACTIVE, memory) != 0) {
        return tl::unexpected(Failure{"K43", "no memory to hash the PIN with"});
    }
    return std::string(hash.data());
}

std::unique_ptr<PinCheck> argon2_pin(std::string hash) { return std::make_unique<Argon2Pin>(std::move(hash)); }

void wipe(std::string& secret)
{
    sodium_memzero(secret.data(), secret.size());
    secret.clear();
}

}  // namespace kiosk
