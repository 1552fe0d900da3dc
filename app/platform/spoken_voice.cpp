// Why: see spoken_voice.hpp.
#include "platform/spoken_voice.hpp"

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string_view>
#include <thread>
#include <utility>

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#define SDL_MAIN_HANDLED
#include <SDL.h>

#include "platform/deadline.hpp"
#include "platform/loudspeaker.hpp"
#include "platform/speech_program.hpp"
#include "platform/wave_stream.hpp"

namespace kiosk {
namespace {

constexpr int rate_of_a_trial = 22050;
constexpr Duration longest_run = std::chrono::seconds(30);    ///< of espeak-ng, which needs one for an hour of speech
constexpr Duration longest_speech = std::chrono::minutes(15);
constexpr Duration ahead = std::chrono::seconds(1);           ///< is made before it is heard, so that it does not stutter
constexpr Duration kept_open = std::chrono::seconds(2);       ///< a device, for what may be said next
constexpr Duration least_pause = std::chrono::milliseconds(10);

int milliseconds(std::optional<Duration> time) { return time ? static_cast<int>(time->count()) : -1; }

/// Started with every signal blocked: those are for the thread that draws, and a child that breaks off must not end us.
template <class Work> std::thread start_thread(Work work)
{
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    std::thread thread(std::move(work));
    pthread_sigmask(SIG_SETMASK, &before, nullptr);
    return thread;
}

class SpokenVoice final : public Voice {
public:
    explicit SpokenVoice(SpokenVoiceOptions options) : options_(std::move(options)), bell_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
    {
        SDL_AddEventWatch(on_event, this);
        thread_ = start_thread([this] { work(); });
    }
    ~SpokenVoice() override
    {
        SDL_DelEventWatch(on_event, this);
        wish([](Wishes& wishes) { wishes.end = true; });
        thread_.join();
    }
    SpokenVoice(const SpokenVoice&) = delete;
    SpokenVoice& operator=(const SpokenVoice&) = delete;

    std::optional<Sound> sound() override
    {
        const std::lock_guard held(lock_);
        return sound_;
    }
    void speak(const Utterance& utterance) override
    {
        wish([&](Wishes& wishes) { wishes.speak = utterance; });
    }

private:
    struct Wishes {
        std::optional<Utterance> speak;
        bool listen = true;  ///< a device came or went: look what can be heard
        bool end = false;
    };

    static int on_event(void* self, SDL_Event* event)
    {
        const bool device = event->type == SDL_AUDIODEVICEADDED || event->type == SDL_AUDIODEVICEREMOVED;
        if (device && event->adevice.iscapture == 0)
            static_cast<SpokenVoice*>(self)->wish([](Wishes& wishes) { wishes.listen = true; });
        return 0;
    }

    template <class Change> void wish(Change change)
    {
        const std::lock_guard held(lock_);
        change(wishes_);
        const std::uint64_t ring = 1;
        [[maybe_unused]] const auto rung = write(bell_.number(), &ring, sizeof ring);
    }

    Wishes take_wishes()
    {
        const std::lock_guard held(lock_);
        std::uint64_t rings = 0;
        [[maybe_unused]] const auto read_all = read(bell_.number(), &rings, sizeof rings);
        return std::exchange(wishes_, Wishes{.listen = false});
    }

    // The rest belongs to the thread.

    void work()
    {
        const auto system = options_.program.empty() ? nullptr : std::make_unique<SoundSystem>();
        std::optional<Loudspeaker> open;
        for (;;) {
            const Wishes wishes = take_wishes();
            if (wishes.end)
                return;
            if (wishes.speak && open)
                open->silence();
            if (wishes.listen)
                listen();
            if (wishes.speak && !wishes.speak->text.empty())
                carry_out(*wishes.speak, open);
            if (!rung(open ? std::optional(kept_open) : std::nullopt))
                open.reset();
        }
    }

    /// Sleeps until something is wished for or the time is up; true for the former.
    [[nodiscard]] bool rung(std::optional<Duration> at_most) const
    {
        pollfd bell{bell_.number(), POLLIN, 0};
        return poll(&bell, 1, milliseconds(at_most)) > 0;
    }

    /// Only a device that opens can be heard.
    void listen()
    {
        Sound heard;
        if (!options_.program.empty()) {
            heard.headset = !options_.headset.empty() && Loudspeaker::open(options_.headset, rate_of_a_trial).has_value();
            heard.loudspeaker = Loudspeaker::open({}, rate_of_a_trial).has_value();
        }
        {
            const std::lock_guard held(lock_);
            if (std::exchange(sound_, heard) == heard)
                return;
        }
        if (options_.on_change)
            options_.on_change();
    }

    void carry_out(const Utterance& utterance, std::optional<Loudspeaker>& on)
    {
        if (utterance.to == Listener::nobody || (utterance.to == Listener::headset && options_.headset.empty()))
            return;
        if (!read_out(utterance, utterance.to == Listener::headset ? options_.headset : std::string(), on))
            return;
        if (on)
            on->play();
        const Deadline limit(longest_speech + longest_run);
        while (on && on->left() > Duration(0) && !limit.passed())
            if (rung(std::max(on->left(), least_pause)))
                return;
    }

    /// Hands the sound of the text to the device, opening it first; false when something else is wished for, or it went wrong.
    bool read_out(const Utterance& utterance, const std::string& device, std::optional<Loudspeaker>& on) const
    {
        auto program = SpeechProgram::start(options_.program, utterance.language);
        if (!program)
            return false;
        WaveStream wave(utterance.volume);
        std::string_view text = utterance.text;
        std::array<char, 16384> piece{};
        for (const Deadline limit(longest_run); !limit.passed();) {
            // A closed descriptor is -1, which poll() passes over.
            pollfd waits[]{{bell_.number(), POLLIN, 0}, {program->text.number(), POLLOUT, 0}, {program->wave.number(), POLLIN, 0}};
            poll(waits, std::size(waits), milliseconds(limit.left()));
            if (waits[0].revents != 0)
                return false;
            if (waits[1].revents != 0) {
                const auto sent = write(program->text.number(), text.data(), text.size());
                text.remove_prefix(sent > 0 ? static_cast<std::size_t>(sent) : 0);
                if (text.empty() || (sent < 0 && errno != EAGAIN))
                    program->text.close();
            }
            if (waits[2].revents == 0)
                continue;
            const auto got = read(program->wave.number(), piece.data(), piece.size());
            if (got == 0)
                return true;
            if (got < 0 && errno != EAGAIN)
                return false;
            const auto samples = wave.take({piece.data(), static_cast<std::size_t>(std::max<ssize_t>(got, 0))});
            if (wave.broken() || (wave.rate() != 0 && !open_for(device, wave.rate(), on)))
                return false;
            if (!on || wave.rate() == 0)
                continue;
            on->queue(samples);
            if (on->left() > ahead)
                on->play();
            if (on->left() > longest_speech)
                return true;
        }
        return false;
    }

    static bool open_for(const std::string& device, int rate, std::optional<Loudspeaker>& on)
    {
        if (!on || !on->plays_on(device, rate)) {
            on.reset();  // before the other opens: some systems have one voice only
            on = Loudspeaker::open(device, rate);
        }
        return on.has_value();
    }

    const SpokenVoiceOptions options_;
    Descriptor bell_;
    std::mutex lock_;
    Wishes wishes_;  ///< under the lock, as is sound_
    std::optional<Sound> sound_;
    std::thread thread_;
};

}  // namespace

std::unique_ptr<Voice> open_voice(SpokenVoiceOptions options) { return std::make_unique<SpokenVoice>(std::move(options)); }

std::vector<std::string> sound_devices() { return SoundSystem().devices(); }

}  // namespace kiosk
