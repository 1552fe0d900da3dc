#include "support/evening.hpp"

#include <stdexcept>

#include "core/wake.hpp"

namespace kiosk::test {
namespace {

OpenedStore the_store(const std::filesystem::path& folder, const Now& now)
{
    auto opened = open_store(folder, now);
    if (!opened) throw std::runtime_error("it does not open: " + opened.error().code + " " + opened.error().detail);
    return std::move(*opened);
}

}  // namespace

bool FakePin::matches(std::string_view digits)
{
    if (when_asked) when_asked();
    return digits == right_pin;
}

std::unique_ptr<Urn> real_urn(const std::filesystem::path& folder, const Now& now) { return std::move(open_urn(folder, now).value().urn); }

Evening::Running::Running(const std::filesystem::path& folder, const UrnMaker& make_urn, const Now& now)
    : opened_store(the_store(folder, now)), opened_urn(make_urn(folder, now))
{
}

Evening::Evening(Configuration with, UrnMaker make_urn, std::filesystem::path folder)
    : configuration(std::move(with)), make_urn_(std::move(make_urn)), folder_(folder.empty() ? own_.path() : std::move(folder))
{
    start();
}

Evening::~Evening() = default;

void Evening::waits(Duration how_long)
{
    const Instant end = clock.now().instant + how_long;
    while (clock.now().instant < end) {
        const Now now = clock.now();
        clock.advance(std::min(next_due(state(), configuration, now), end) - now.instant);
        does(Tick{});
    }
}

void Evening::start(const std::function<void(FailingStore& store, Faults& urn)>& before)
{
    running_ = std::make_unique<Running>(folder_, make_urn_, clock.now());
    if (before) before(running_->store, running_->urn.faults);
    running_->shell = std::make_unique<Shell>(configuration, Ports{running_->store, running_->urn, pin, clock, recaps, [this](const std::string& text) { logged.push_back(text); }, {}, agendas},
                                              Standing{});
}

void Evening::restart()
{
    power_cut();
    start();
}

}  // namespace kiosk::test
