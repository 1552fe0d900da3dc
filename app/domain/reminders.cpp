// Why: due_reminder() and next_reminder_check() must never disagree, or the kiosk would sleep past a norm or wake in vain.
// So both ask the same two questions of a rule: in which span of time does its trigger hold, and from when on is it quiet
// enough. A closed item's reminder waits for the quiet like all others: confidentiality is recalled at the opening too,
// and a council that hears norms twice in ten minutes stops listening.
#include "domain/reminders.hpp"

#include <algorithm>
#include <array>

#include "domain/configuration.hpp"
#include "domain/meeting.hpp"
#include "domain/plan.hpp"

namespace kiosk {

namespace {

constexpr Duration beginning = std::chrono::seconds{60};    // how long an item or a return from a pause counts as new
constexpr Duration stale_after = std::chrono::minutes{10};  // a time in the meeting is not recalled later than this

// When several are due, what is particular to the moment goes before what could as well be said later.
constexpr std::array triggers_in_order{Trigger::closed_item, Trigger::item_kind, Trigger::after_pause, Trigger::overrun,
                                       Trigger::before_checkin, Trigger::behind_plan, Trigger::minutes_in};

struct Span {
    Instant from;
    Instant to;  // inclusive
};

std::optional<Span> from_beginning(const std::optional<Instant>& at)
{
    if (!at) return std::nullopt;
    return Span{*at, *at + beginning};
}

// While nobody does anything, the time in which the rule's trigger holds. Only for a running meeting.
std::optional<Span> trigger_span(const ReminderRule& rule, const Meeting& meeting, Instant now)
{
    switch (rule.trigger) {
        case Trigger::idle:
        case Trigger::opening:
            return std::nullopt;  // they have screens of their own
        case Trigger::after_pause:
            return from_beginning(meeting.resumed);
        case Trigger::closed_item:
            return current_item(meeting).closed ? from_beginning(meeting.doors_closed) : std::nullopt;
        case Trigger::item_kind:
            return current_item(meeting).kind == rule.kind ? from_beginning(meeting.item_reached) : std::nullopt;
        case Trigger::minutes_in: {
            const Instant reached = now + (rule.minutes - meeting_time(meeting, now));
            return Span{reached, reached + stale_after};
        }
        case Trigger::behind_plan: {
            const auto reached = behind_at(meeting, rule.minutes, now);
            return reached ? std::optional(Span{*reached, Instant::max()}) : std::nullopt;
        }
        case Trigger::overrun:
            if (!meeting.spoken_over) return std::nullopt;
            return Span{*meeting.spoken_over, *meeting.spoken_over + stale_after};  // others may speak at once; it waits for them
        case Trigger::before_checkin:
            return next_item(meeting) ? std::nullopt : from_beginning(meeting.item_reached);
    }
    return std::nullopt;
}

bool was_shown_or_dropped(const Meeting& meeting, const ReminderRule& rule)
{
    if (std::find(meeting.dropped.begin(), meeting.dropped.end(), rule.id) != meeting.dropped.end()) return true;
    return std::any_of(meeting.reminders.begin(), meeting.reminders.end(),
                       [&](const ShownReminder& shown) { return shown.what.rule == rule.id; });
}

bool budget_left(const Meeting& meeting, const MeetingSettings& settings)
{
    const auto automatic = [](const ShownReminder& shown) { return !shown.what.rule.empty(); };
    return std::count_if(meeting.reminders.begin(), meeting.reminders.end(), automatic) < settings.automatic_reminders;
}

// The first instant at which this rule may be shown as the meeting stands; it may lie in the past. None when it may not.
std::optional<Instant> first_chance(const ReminderRule& rule, const Meeting& meeting, const MeetingSettings& settings,
                                    Instant now)
{
    if (was_shown_or_dropped(meeting, rule)) return std::nullopt;
    const std::optional<Span> holds = trigger_span(rule, meeting, now);
    if (!holds) return std::nullopt;
    Instant chance = holds->from;
    if (!meeting.reminders.empty()) chance = std::max(chance, meeting.reminders.back().at + settings.between_reminders);
    if (chance > holds->to || now > holds->to) return std::nullopt;
    return chance;
}

bool may_remind(const Meeting& meeting, const MeetingSettings& settings)
{
    return meeting.phase == Meeting::Phase::running && !meeting.speaking && budget_left(meeting, settings);
}

/// Whether the meeting will stand on the item: one that is handled under one with another is not reached by itself.
bool is_to_be_reached(const AgendaItem& item) { return item.status == ItemStatus::planned && !item.with_previous; }

/// The first item that is still to come and answers the question.
template <class Question> std::optional<std::size_t> item_to_come(const Meeting& meeting, Question&& question)
{
    const std::size_t first = meeting.phase == Meeting::Phase::opening ? 0 : meeting.current + 1;
    for (std::size_t i = first; i < meeting.agenda.items.size(); ++i)
        if (is_to_be_reached(meeting.agenda.items[i]) && question(meeting.agenda.items[i])) return i;
    return std::nullopt;
}

/// The closed item whose doors are still to be closed, be it the one under way.
std::optional<std::size_t> doors_to_come(const Meeting& meeting)
{
    if (meeting.phase != Meeting::Phase::opening && current_item(meeting).closed && !meeting.doors_closed) return meeting.current;
    return item_to_come(meeting, [](const AgendaItem& item) { return item.closed; });
}

std::optional<ExpectedReminder> expected(const ReminderRule& rule, const Meeting& meeting, Instant now)
{
    const auto with = [&](std::optional<std::size_t> item) { return item ? std::optional(ExpectedReminder{rule, item, {}}) : std::nullopt; };
    switch (rule.trigger) {
        case Trigger::idle:
        case Trigger::opening: return std::nullopt;
        case Trigger::after_pause:
        case Trigger::overrun: return ExpectedReminder{rule, {}, {}};
        case Trigger::behind_plan: return ExpectedReminder{rule, {}, {}};
        case Trigger::closed_item: return with(doors_to_come(meeting));
        case Trigger::item_kind: return with(item_to_come(meeting, [&](const AgendaItem& item) { return item.kind == rule.kind; }));
        case Trigger::minutes_in: {
            const Instant reached = now + (rule.minutes - meeting_time(meeting, now));
            return reached + stale_after < now ? std::nullopt : std::optional(ExpectedReminder{rule, {}, reached});
        }
        case Trigger::before_checkin: {
            std::optional<std::size_t> last;
            for (std::size_t i = meeting.current; i < meeting.agenda.items.size(); ++i)
                if (is_to_be_reached(meeting.agenda.items[i]) && (i > meeting.current || meeting.phase == Meeting::Phase::opening)) last = i;
            return with(last);
        }
    }
    return std::nullopt;
}

}  // namespace

std::optional<ReminderRule> due_reminder(const Meeting& meeting, const std::vector<ReminderRule>& rules,
                                         const MeetingSettings& settings, Instant now)
{
    if (!may_remind(meeting, settings)) return std::nullopt;
    for (const Trigger trigger : triggers_in_order) {
        for (const ReminderRule& rule : rules) {
            if (rule.trigger != trigger) continue;
            const std::optional<Instant> chance = first_chance(rule, meeting, settings, now);
            if (chance && *chance <= now) return rule;
        }
    }
    return std::nullopt;
}

std::optional<Instant> next_reminder_check(const Meeting& meeting, const std::vector<ReminderRule>& rules,
                                           const MeetingSettings& settings, Instant now)
{
    if (!may_remind(meeting, settings)) return std::nullopt;
    std::optional<Instant> next;
    for (const ReminderRule& rule : rules) {
        const std::optional<Instant> chance = first_chance(rule, meeting, settings, now);
        if (chance && *chance > now && (!next || *chance < *next)) next = chance;
    }
    return next;
}

std::vector<ExpectedReminder> expected_reminders(const Meeting& meeting, const std::vector<ReminderRule>& rules,
                                                 const MeetingSettings& settings, Instant now)
{
    std::vector<ExpectedReminder> all;
    if (!budget_left(meeting, settings)) return all;
    for (const ReminderRule& rule : rules) {
        if (was_shown_or_dropped(meeting, rule)) continue;
        if (auto one = expected(rule, meeting, now)) all.push_back(std::move(*one));
    }
    return all;
}

}  // namespace kiosk
