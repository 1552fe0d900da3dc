#include "ui/phrases.hpp"

#include <algorithm>

#include "core/words.hpp"
#include "domain/plan.hpp"

namespace kiosk {
namespace {

std::string weekday(Date date)
{
    switch (iso_weekday(date)) {
    case 1: return tr("Monday");
    case 2: return tr("Tuesday");
    case 3: return tr("Wednesday");
    case 4: return tr("Thursday");
    case 5: return tr("Friday");
    case 6: return tr("Saturday");
    default: return tr("Sunday");
    }
}

}  // namespace

bool is_evening(TimeOfDay time) { return time >= std::chrono::hours(17); }

std::string clock_face(LocalTime local)
{
    const auto minutes = time_of_day(local).count();
    return fmt::format("{:02}:{:02}", minutes / 60, minutes % 60);
}

std::string at_time(TimeOfDay time)
{
    // TRANSLATORS: a time of day; {0} hours, {1} minutes: "at 19.00"
    return say("at {0:02}.{1:02}", time.count() / 60, time.count() % 60);
}

std::string at_instant(const Now& now, Instant instant)
{
    return at_time(time_of_day(local_at(now, instant + std::chrono::seconds(30))));
}

std::string weekday_and_day(Date date) { return weekday(date) + ' ' + day(date); }
std::string minutes_short(std::chrono::minutes m) { return say("{0} min", m.count()); }

std::string hours_and_minutes(std::chrono::minutes m)
{
    if (m.count() < 60)
        return minutes_short(m);
    return say("{0} h {1:02} min", m.count() / 60, m.count() % 60);
}

std::string running_time(Duration time)
{
    const auto seconds = std::max<std::int64_t>(0, std::chrono::duration_cast<std::chrono::seconds>(time).count());
    if (seconds >= 3600)
        return fmt::format("{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
    return fmt::format("{:02}:{:02}", seconds / 60, seconds % 60);
}

std::string items_count(std::size_t count) { return say_count("{0} item", "{0} items", static_cast<long>(count)); }

std::string statements_count(std::size_t count)
{
    switch (count) {
    case 1: return tr("One statement, a few seconds.");
    case 2: return tr("Two statements, a few seconds.");
    case 3: return tr("Three statements, under 15 seconds.");
    case 4: return tr("Four statements, under 15 seconds.");
    case 5: return tr("Five statements, under 15 seconds.");
    default: return tr("Six statements, under 15 seconds.");
    }
}

std::string share_phrase(const Share& share)
{
    switch (share.kind) {
    case Share::Kind::too_few: return tr("too few answers");
    case Share::Kind::few: return tr("few agree");
    case Share::Kind::under_half: return tr("under half agree");
    case Share::Kind::about: return share.percent == 50 ? std::string(tr("about half agree")) : say("about {0} % agree", share.percent);
    case Share::Kind::at_least_half: return tr("at least half agree");
    case Share::Kind::nearly_all: return tr("nearly all agree");
    }
    return {};
}

std::string item_title(const AgendaItem& item)
{
    if (item.title.empty())
        return item.closed ? std::string(tr("Closed item")) : say("Item {0}", item.number);
    return item.title;
}

std::string plan_phrase(const Meeting& meeting, Instant now)
{
    if (meeting.times_uncertain)
        return tr("The time is uncertain");
    const auto behind = behind_plan(meeting, now);
    if (!behind)
        return tr("No plan for this item");
    if (behind->count() >= 3)
        return say("{0} min behind plan", behind->count());
    if (behind->count() <= -3)
        return say("{0} min ahead of plan", -behind->count());
    return tr("The meeting keeps to its plan");
}

std::string end_phrase(const Meeting& meeting, const Now& now)
{
    if (meeting.times_uncertain || !clock_is_set(now.wall))
        return {};
    const PredictedEnd end = predicted_end(meeting, now.instant);
    const std::string when = at_instant(now, end.at);
    const std::string ends = end.at_the_earliest ? say("ends {0} at the earliest", when) : say("ends about {0}", when);
    return meeting.agenda.end ? say("{0}, set {1}", ends, at_time(*meeting.agenda.end)) : ends;
}

std::string speaker_kind(SpeakerKind kind)
{
    switch (kind) {
    case SpeakerKind::lead: return tr("Spokesperson");
    case SpeakerKind::member: return tr("Member");
    case SpeakerKind::remark: return tr("Short remark");
    case SpeakerKind::citizen: return tr("Citizen");
    }
    return {};
}

std::string points_of(const Section& section)
{
    const int first = section.points.front().number, last = section.points.back().number;
    const auto count = static_cast<long>(section.points.size());
    if (first == 0 || last - first + 1 != count)
        return say_count("{0} point", "{0} points", count);
    return count == 1 ? say("point {0}", first) : say("points {0}–{1}", first, last);
}

namespace {

std::string recalled(Trigger trigger)
{
    switch (trigger) {
    case Trigger::idle: return {};
    case Trigger::opening: return tr("Recalled at the opening");
    case Trigger::after_pause: return tr("Recalled after a pause");
    case Trigger::closed_item: return tr("Recalled at closed items");
    case Trigger::item_kind: return tr("Recalled at some items");
    case Trigger::minutes_in:
    case Trigger::behind_plan: return tr("Recalled during the meeting");
    case Trigger::overrun: return tr("Recalled when a speaker runs over");
    case Trigger::before_checkin: return tr("Recalled before the meeting check");
    }
    return {};
}

std::string time_of(Trigger trigger)
{
    switch (trigger) {
    case Trigger::idle: return {};
    case Trigger::opening: return tr("At the opening");
    case Trigger::after_pause: return tr("After a pause");
    case Trigger::closed_item: return tr("At closed items");
    case Trigger::item_kind: return tr("At some items");
    case Trigger::minutes_in:
    case Trigger::behind_plan: return tr("During the meeting");
    case Trigger::overrun: return tr("When a speaker runs over");
    case Trigger::before_checkin: return tr("Before the meeting check");
    }
    return {};
}

/// What `words` says of each trigger that recalls the point, once.
std::vector<std::string> of_each_trigger(const Configuration& configuration, const std::string& point, std::string (*words)(Trigger))
{
    std::vector<std::string> all;
    for (const ReminderRule& rule : configuration.reminders)
        if (const std::string when = words(rule.trigger); rule.point == point && !when.empty() && std::find(all.begin(), all.end(), when) == all.end())
            all.push_back(when);
    return all;
}

}  // namespace

std::vector<std::string> when_recalled(const Configuration& configuration, const std::string& point) { return of_each_trigger(configuration, point, recalled); }

std::vector<std::string> times_recalled(const Configuration& configuration, const std::string& point) { return of_each_trigger(configuration, point, time_of); }

std::string adopted_by(const Configuration& configuration, const Document& document)
{
    if (!document.adopted)
        return {};
    const std::string adopted = say("Adopted {0}", day_with_year(*document.adopted));
    return document.id == kodeks(configuration).id ? configuration.council.name + " · " + adopted : adopted;
}

std::string item_of(const Meeting& meeting)
{
    const AgendaItem& item = current_item(meeting);
    if (const auto together = handled_together(meeting.agenda, meeting.current); together.size() > 1) {
        std::string numbers;
        for (const std::size_t i : together)
            numbers += (numbers.empty() ? std::string() : i == together.back() ? " " + std::string(tr("and")) + " " : std::string(", ")) + meeting.agenda.items[i].number;
        return say("Items {0} as one", numbers);
    }
    const std::string place = std::to_string(meeting.current + 1);
    const std::size_t all = meeting.agenda.items.size();
    // TRANSLATORS: {0} the item's number as printed, {1} how many items there are
    return item.number == place ? say("Item {0} of {1}", item.number, all)
                                // TRANSLATORS: {0} the item's number as printed, which is not its place; {1} its place of {2}
                                : say("Item {0} · {1} of {2}", item.number, place, all);
}

std::string point_numbers(const Document& document, const std::vector<std::string>& points)
{
    std::string numbers;
    for (const std::string& id : points)
        if (const auto placed = find_point(document, id))
            numbers += (numbers.empty() ? "" : ", ") + std::to_string(placed->point->number);
    return numbers.empty() ? std::string() : say("point {0}", numbers);
}

}  // namespace kiosk
