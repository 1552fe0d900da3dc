// Why: a full disk at the wrong moment is the rule of a kiosk's life and the exception of a developer's. These twins stand
// before a real Store or Urn and fail on demand, either before the call is done or after it (done, but never confirmed).
#pragma once

#include <functional>
#include <string>

#include "core/ports.hpp"

namespace kiosk::test {

/// Which of the coming calls fail. Calls are counted over all functions of one twin.
struct Faults {
    enum class When { not_done, done_unseen };

    /// Lets `passing` more calls through, then fails `how_many` of them.
    void fail_next(int how_many = 1, int passing = 0, When when = When::not_done)
    {
        passing_ = passing;
        failing_ = how_many;
        when_ = when;
    }
    void stop() { failing_ = 0; }

    Failure failure{"K12", "a test asked for this"};
    int calls = 0;  ///< how many calls have come in

    template <class Call> auto run(Call&& call) -> decltype(call())
    {
        ++calls;
        if (failing_ == 0) return call();
        if (passing_ > 0) {
            --passing_;
            return call();
        }
        --failing_;
        if (when_ == When::done_unseen) (void)call();
        return tl::unexpected(failure);
    }

private:
    int passing_ = 0;
    int failing_ = 0;
    When when_ = When::not_done;
};

/// `real` must outlive the twin.
class FailingStore final : public Store {
public:
    explicit FailingStore(Store& real) : real_(real) {}

    Faults faults;
    bool loses_events = false;  ///< it says that it has written what happens in a meeting, and has not
    std::function<void(int)> when_kept;
    Faults pin_faults;  ///< the PIN's attempts apart: every evening begins with some, and a test of the journal counts calls

    Outcome<std::int64_t> begin(const MeetingStarted& started, Date date, const std::string& boot, const Now& now) override
    {
        return faults.run([&] { return real_.begin(started, date, boot, now); });
    }
    Outcome<void> append(std::int64_t meeting, std::span<const MeetingEvent> events, const std::string& boot, const Now& now) override
    {
        if (loses_events) return {};
        return faults.run([&] { return real_.append(meeting, events, boot, now); });
    }
    Outcome<std::optional<UnfinishedMeeting>> unfinished() override
    {
        return faults.run([&] { return real_.unfinished(); });
    }
    Outcome<std::optional<UnfinishedMeeting>> newest() override { return real_.newest(); }
    Outcome<void> keep_room_for_result() override
    {
        return faults.run([&] { return real_.keep_room_for_result(); });
    }
    Outcome<void> publish(const PublishedMeeting& result) override
    {
        return faults.run([&] { return real_.publish(result); });
    }
    Outcome<std::optional<PublishedMeeting>> latest_result() override
    {
        return faults.run([&] { return real_.latest_result(); });
    }

    Outcome<int> pin_attempts() override
    {
        return pin_faults.run([&] { return real_.pin_attempts(); });
    }
    Outcome<void> keep_pin_attempts(int wrong) override
    {
        if (when_kept) when_kept(wrong);
        return pin_faults.run([&] { return real_.keep_pin_attempts(wrong); });
    }

private:
    Store& real_;
};

/// `real` must outlive the twin.
class FailingUrn final : public Urn {
public:
    explicit FailingUrn(Urn& real) : real_(real) {}

    Faults faults;

    Outcome<Standing> standing() override
    {
        return faults.run([&] { return real_.standing(); });
    }
    Outcome<void> open(std::int64_t meeting, std::size_t statements, int cap) override
    {
        return faults.run([&] { return real_.open(meeting, statements, cap); });
    }
    Outcome<int> add(std::span<const Answer> answers) override
    {
        return faults.run([&] { return real_.add(answers); });
    }
    Outcome<int> take_back(std::span<const Answer> answers) override
    {
        return faults.run([&] { return real_.take_back(answers); });
    }
    Outcome<Tallies> begin_closing() override
    {
        return faults.run([&] { return real_.begin_closing(); });
    }
    Outcome<void> destroy() override
    {
        return faults.run([&] { return real_.destroy(); });
    }
    Outcome<std::string> set_aside(LocalTime when) override
    {
        return faults.run([&] { return real_.set_aside(when); });
    }

private:
    Urn& real_;
};

}  // namespace kiosk::test
