// Why: see plan.hpp.
#include "domain/plan.hpp"

#include <algorithm>
#include <numeric>

namespace kiosk {

namespace {

using std::chrono::minutes;

bool under_way(const Meeting& meeting)
{
    return meeting.phase == Meeting::Phase::running || meeting.phase == Meeting::Phase::paused;
}

/// Not yet handled: those to come, and the one under way.
std::vector<std::size_t> left(const Meeting& meeting)
{
    std::vector<std::size_t> items;
    const std::size_t first = meeting.phase == Meeting::Phase::opening ? 0 : meeting.current;
    for (std::size_t i = first; i < meeting.agenda.items.size(); ++i)
        if (meeting.agenda.items[i].status == ItemStatus::planned || i == meeting.current) items.push_back(i);
    return items;
}

Duration pauses_left(const Meeting& meeting, Instant now)
{
    Duration length = std::max(pause_left(meeting, now), Duration{0});
    for (const std::size_t i : left(meeting))
        if (meeting.agenda.items[i].pause_after && !meeting.times[i].pause_taken && meeting.agenda.items[i].status == ItemStatus::planned)
            length += *meeting.agenda.items[i].pause_after;
    return length;
}

/// How far over its plan an item is; what is under way is not ahead before it is left.
std::optional<Duration> over(const Meeting& meeting, std::size_t item, Instant now)
{
    const auto planned = planned_for(meeting, item);
    if (!meeting.times[item].begun || !planned) return std::nullopt;
    const Duration over = item_time(meeting, item, now) - *planned;
    return under_way(meeting) && item == meeting.current ? std::max(over, Duration{0}) : over;
}

std::optional<Duration> behind(const Meeting& meeting, Instant now)
{
    std::optional<Duration> sum;
    for (std::size_t i = 0; i < meeting.times.size(); ++i)
        if (const auto one = over(meeting, i, now)) sum = sum.value_or(Duration{0}) + *one;
    return sum;
}

}  // namespace

std::optional<minutes> planned_for(const Meeting& meeting, std::size_t item)
{
    std::optional<minutes> sum;
    for (const std::size_t i : handled_together(meeting.agenda, item))
        if (const auto planned = meeting.agenda.items[i].planned; planned && (i == item || !meeting.times[i].begun))
            sum = sum.value_or(minutes{0}) + *planned;
    return sum;
}

std::optional<minutes> behind_plan(const Meeting& meeting, Instant now)
{
    const auto found = behind(meeting, now);
    return found ? std::optional(std::chrono::duration_cast<minutes>(*found)) : std::nullopt;  // toward zero
}

std::optional<Instant> behind_at(const Meeting& meeting, minutes much, Instant now)
{
    if (behind(meeting, now).value_or(Duration{0}) >= much) return now;
    const auto planned = planned_for(meeting, meeting.current);
    if (meeting.phase != Meeting::Phase::running || !planned) return std::nullopt;
    const Duration in_plan = std::max(*planned - item_time(meeting, meeting.current, now), Duration{0});
    return now + in_plan + (much - behind(meeting, now).value_or(Duration{0}));
}

PredictedEnd predicted_end(const Meeting& meeting, Instant now)
{
    PredictedEnd end{now + pauses_left(meeting, now)};
    const auto with_current = handled_together(meeting.agenda, meeting.current);
    const auto take = [&](std::optional<minutes> planned, Duration used) {
        end.at_the_earliest |= !planned;
        if (planned) end.at += std::max(*planned - used, Duration{0});
    };
    for (const std::size_t i : left(meeting)) {
        if (i == meeting.current) take(planned_for(meeting, i), item_time(meeting, i, now));
        else if (std::find(with_current.begin(), with_current.end(), i) == with_current.end() || meeting.times[i].begun)
            take(meeting.agenda.items[i].planned, item_time(meeting, i, now));
    }
    return end;
}

std::optional<Instant> moment_of(const Meeting& meeting, TimeOfDay time, const Now& now)
{
    if (!clock_is_set(now.wall)) return std::nullopt;
    const LocalTime start = local_at(now, meeting.started);
    LocalTime moment = std::chrono::floor<std::chrono::days>(start) + time;
    if (moment < start) moment += std::chrono::days(1);
    return now.instant + (moment - now.local);
}

std::optional<Instant> set_pause(const Meeting& meeting, const Now& now)
{
    if (!meeting.agenda.pause || meeting.pause || meeting.pauses_held.size() > meeting.pauses_before_set) return std::nullopt;
    return moment_of(meeting, *meeting.agenda.pause, now);
}

std::optional<minutes> started_late(const Meeting& meeting, const Now& now)
{
    if (!clock_is_set(now.wall)) return std::nullopt;
    return std::chrono::duration_cast<minutes>(time_of_day(local_at(now, meeting.started)) - meeting.agenda.start);
}

PlanSpread spread_until(const Meeting& meeting, Instant until, Instant now)
{
    PlanSpread spread;
    for (const AgendaItem& item : meeting.agenda.items) spread.planned.push_back(item.planned);
    std::vector<std::size_t> to_come;
    Duration available = until - now - pauses_left(meeting, now);
    for (const std::size_t i : left(meeting)) {
        if (!meeting.times[i].begun) to_come.push_back(i);
        else if (spread.planned[i]) available -= std::max(*spread.planned[i] - item_time(meeting, i, now), Duration{0});
    }
    if (to_come.empty()) return spread;
    long planned = 0, with_plan = 0;
    for (const std::size_t i : to_come)
        if (spread.planned[i]) planned += spread.planned[i]->count(), ++with_plan;
    const double mean = with_plan > 0 ? static_cast<double>(planned) / static_cast<double>(with_plan) : 1.0;
    const auto weight = [&](std::size_t i) { return spread.planned[i] ? static_cast<double>(spread.planned[i]->count()) : mean; };
    const double whole = std::accumulate(to_come.begin(), to_come.end(), 0.0, [&](double sum, std::size_t i) { return sum + weight(i); });
    const auto minutes_left = static_cast<double>(std::chrono::floor<minutes>(available).count());
    double reached = 0;
    long given = 0;
    for (const std::size_t i : to_come) {
        reached += weight(i) / whole * minutes_left;
        const long here = std::clamp(static_cast<long>(reached + 1e-6) - given, 1L, 600L);
        given += here;
        spread.planned[i] = minutes(here);
    }
    return spread;
}

}  // namespace kiosk
