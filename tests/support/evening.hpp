// Why: a whole evening below the screen: the shell on real databases in a folder of its own, with twins before them that
// fail on demand, a clock that goes when it is told to, and a power cut that leaves nothing behind but the files.
#pragma once

#include <functional>
#include <memory>

#include "core/shell.hpp"
#include "platform/manual_clock.hpp"
#include "store/kiosk_store.hpp"
#include "store/urn.hpp"
#include "support/story.hpp"
#include "support/failing_store.hpp"
#include "support/temp_directory.hpp"

namespace kiosk::test {

struct FakePin final : PinCheck {
    bool matches(std::string_view digits) override;
    std::function<void()> when_asked;
};

/// Who counts the answers in a folder: the urn of the program, or a twin of it.
using UrnMaker = std::function<std::unique_ptr<Urn>(const std::filesystem::path& folder, const Now& now)>;

std::unique_ptr<Urn> real_urn(const std::filesystem::path& folder, const Now& now);

class Evening {
public:
    explicit Evening(Configuration with = council(), UrnMaker make_urn = real_urn, std::filesystem::path folder = {});
    ~Evening();

    void does(const Action& action) { running_->shell->dispatch(action); }

    /// As the program waits: from one moment at which something is due to the next.
    void waits(Duration how_long);

    /// The program is gone, without a chance to do anything more.
    void power_cut() { running_.reset(); }

    /// Opens the files; faults wanted during the start itself are set up by `before`.
    void start(const std::function<void(FailingStore& store, Faults& urn)>& before = {});
    void restart();

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
    AgendaFiles* agendas = nullptr;
    std::vector<std::string> logged;  ///< what went wrong, as IT reads it
    Configuration configuration;
    ManualClock clock{std::chrono::local_days(tonight) + std::chrono::hours(18) + std::chrono::minutes(55)};

private:
    struct Running {
        Running(const std::filesystem::path& folder, const UrnMaker& make_urn, const Now& now);
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
