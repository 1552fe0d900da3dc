// Why: a whole evening below the screen: the shell on real databases in a folder of its own, with twins before them that
// fail on demand, a clock that goes when it is told to, and a power cut that leaves nothing behind but the files.
#pragma once

#include <functional>
#include <memory>
#include <stdexcept>

#include <doctest/doctest.h>

#include "core/shell.hpp"
#include "core/wake.hpp"
#include "platform/manual_clock.hpp"
#include "store/kiosk_store.hpp"
#include "store/urn.hpp"
#include "story.hpp"
#include "support/failing_store.hpp"
#include "support/temp_directory.hpp"

namespace kiosk::test {

struct FakePin final : PinCheck {
    bool matches(std::string_view digits) override
    {
        if (when_asked) when_asked();
        return digits == right_pin;
    }
    std::function<void()> when_asked;
};

/// Who counts the answers in a folder: the urn of the program, or a twin of it.
using UrnMaker = std::function<std::unique_ptr<Urn>(const std::filesystem::path& folder, const Now& now)>;

inline std::unique_ptr<Urn> real_urn(const std::filesystem::path& folder, const Now& now) { return std::move(open_urn(folder, now).value().urn); }

class Evening {
public:
    explicit Evening(Configuration with = council(), UrnMaker make_urn = real_urn, std::filesystem::path folder = {})
        : configuration(std::move(with)), make_urn_(std::move(make_urn)), folder_(folder.empty() ? own_.path() : std::move(folder))
    {
        start();
    }

    void does(const Action& action) { running_->shell->dispatch(action); }

    /// As the program waits: from one moment at which something is due to the next.
    void waits(Duration how_long)
    {
        const Instant end = clock.now().instant + how_long;
        while (clock.now().instant < end) {
            const Now now = clock.now();
            clock.advance(std::min(next_due(state(), configuration, now), end) - now.instant);
            does(Tick{});
        }
    }

    /// The program is gone, without a chance to do anything more.
    void power_cut() { running_.reset(); }

    /// Opens the files; faults wanted during the start itself are set up by `before`.
    template <class Before> void start(Before&& before)
    {
        running_ = std::make_unique<Running>(folder_, make_urn_, clock.now());
        if constexpr (std::is_invocable_v<Before, FailingStore&>)
            before(running_->store);
        else
            before(running_->store.faults, running_->urn.faults);
        running_->shell = std::make_unique<Shell>(configuration, Ports{running_->store, running_->urn, pin, clock, recaps, [this](const std::string& text) { logged.push_back(text); }},
                                                  Standing{});
    }
    void start()
    {
        start([](Faults&, Faults&) {});
    }

    void restart()
    {
        power_cut();
        start();
    }

    [[nodiscard]] const State& state() const { return running_->shell->state(); }
    [[nodiscard]] Faults& store_faults() { return running_->store.faults; }
    [[nodiscard]] FailingStore& store_twin() { return running_->store; }
    [[nodiscard]] Faults& urn_faults() { return running_->urn.faults; }
    /// The real ones, which never fail on demand.
    [[nodiscard]] Store& store() { return *running_->opened_store.store; }
    [[nodiscard]] Urn& urn() { return *running_->opened_urn; }
    [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }

    FakePin pin;
    RecapKeeper* recaps = nullptr;
    std::vector<std::string> logged;  ///< what went wrong, as IT reads it
    Configuration configuration;
    ManualClock clock{std::chrono::local_days(tonight) + std::chrono::hours(18) + std::chrono::minutes(55)};

private:
    struct Running {
        Running(const std::filesystem::path& folder, const UrnMaker& make_urn, const Now& now)
            : opened_store(the_store(folder, now)), opened_urn(make_urn(folder, now))
        {
        }
        static OpenedStore the_store(const std::filesystem::path& folder, const Now& now)
        {
            auto opened = open_store(folder, now);
            if (!opened) throw std::runtime_error("it does not open: " + opened.error().code + " " + opened.error().detail);
            return std::move(*opened);
        }
        OpenedStore opened_store;
        std::unique_ptr<Urn> opened_urn;
        FailingStore store{*opened_store.store};
        FailingUrn urn{*opened_urn};
        std::unique_ptr<Shell> shell;
    };

    UrnMaker make_urn_;
    TempDirectory own_;
    std::filesystem::path folder_;  ///< its own, or the one it was given
    std::unique_ptr<Running> running_;
};

}  // namespace kiosk::test
