// Why: what is read aloud, to whom and through what, as plain values. The ui says what is due, the platform speaks it, and
// the one rule that matters stands between them: what a check-in says is for the member who stands there, never for the room.
#pragma once

#include <optional>
#include <string>

#include "domain/configuration.hpp"

namespace kiosk {

enum class Listener { nobody, room, headset };

/// What can be heard where the kiosk hangs. Neither where nothing can speak.
struct Sound {
    bool loudspeaker = false;
    bool headset = false;  ///< the one named in kiosk.toml is plugged in
    bool operator==(const Sound&) const = default;
};

/// One thing to say. An empty text is silence.
struct Utterance {
    std::string text;
    Language language = Language::danish;
    Listener to = Listener::nobody;
    int volume = default_volume;  ///< 1..most_volume
    bool operator==(const Utterance&) const = default;
};

/// Speaks. Nothing that goes wrong here is an error of the meeting: then nothing is heard, and that is all.
class Voice {
public:
    virtual ~Voice() = default;
    /// What can be heard now; none while that is not known yet. Returns without looking.
    virtual std::optional<Sound> sound() = 0;
    /// What is being said stops at once; then this is. Returns without waiting for it.
    virtual void speak(const Utterance& utterance) = 0;
};

}  // namespace kiosk
