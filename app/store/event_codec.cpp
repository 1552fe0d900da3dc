// Why: see event_codec.hpp. nlohmann-json throws when a field is missing or of another type; that stops here.
#include "store/event_codec.hpp"

#include <array>
#include <charconv>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace kiosk {

namespace {

using nlohmann::json;

constexpr std::array<const char*, 3> status_names = {"planned", "postponed", "withdrawn"};  // in ItemStatus' order
constexpr std::array<const char*, speaker_kinds> speaker_names = {"lead", "member", "remark", "citizen"};  // in SpeakerKind's order

/// Thrown within this file for what nlohmann-json would let pass.
struct Unreadable {};

json optional_minutes(const std::optional<std::chrono::minutes>& minutes)
{
    return minutes ? json(minutes->count()) : json(nullptr);
}

std::int64_t whole_number(const json& value)
{
    if (!value.is_number_integer()) throw Unreadable{};
    return value.get<std::int64_t>();
}

int small_number(const json& value)
{
    const std::int64_t number = whole_number(value);
    if (number < 0 || number > 1'000'000) throw Unreadable{};
    return static_cast<int>(number);
}

std::chrono::minutes minutes_from(const json& value) { return std::chrono::minutes(whole_number(value)); }

std::optional<std::chrono::minutes> optional_minutes_from(const json& value)
{
    if (value.is_null()) return std::nullopt;
    return minutes_from(value);
}

Duration milliseconds_from(const json& value) { return Duration(whole_number(value)); }

std::size_t place_from(const json& value) { return static_cast<std::size_t>(small_number(value)); }

/// The value whose name it is, of names that stand in the values' order.
template <class Value, class Names> Value named(const json& value, const Names& names)
{
    const auto name = value.get<std::string>();
    for (std::size_t i = 0; i < names.size(); ++i)
        if (name == names[i]) return static_cast<Value>(i);
    throw Unreadable{};
}

json from_item(const AgendaItem& item)
{
    return {{"number", item.number},
            {"title", item.title},
            {"case_number", item.case_number},
            {"summary", item.summary},
            {"closed", item.closed},
            {"planned", optional_minutes(item.planned)},
            {"kind", item.kind},
            {"status", status_names[static_cast<std::size_t>(item.status)]},
            {"attachments", item.attachments},
            {"pause_after", optional_minutes(item.pause_after)},
            {"with_previous", item.with_previous}};
}

AgendaItem to_item(const json& value)
{
    AgendaItem item;
    item.number = value.at("number").get<std::string>();
    item.title = value.at("title").get<std::string>();
    item.case_number = value.at("case_number").get<std::string>();
    item.summary = value.at("summary").get<std::string>();
    item.closed = value.at("closed").get<bool>();
    item.planned = optional_minutes_from(value.at("planned"));
    item.kind = value.at("kind").get<std::string>();
    item.status = named<ItemStatus>(value.at("status"), status_names);
    item.attachments = small_number(value.at("attachments"));
    item.pause_after = optional_minutes_from(value.at("pause_after"));
    item.with_previous = value.at("with_previous").get<bool>();
    return item;
}

json from_agenda(const Agenda& agenda)
{
    json items = json::array();
    for (const AgendaItem& item : agenda.items) items.push_back(from_item(item));
    return {{"id", agenda.id},
            {"title", agenda.title},
            {"date", encode_date(agenda.date)},
            {"start", agenda.start.count()},
            {"items", std::move(items)},
            {"end", optional_minutes(agenda.end)},
            {"pause", optional_minutes(agenda.pause)}};
}

Agenda to_agenda(const json& value)
{
    Agenda agenda;
    agenda.id = value.at("id").get<std::string>();
    agenda.title = value.at("title").get<std::string>();
    const auto date = decode_date(value.at("date").get<std::string>());
    if (!date) throw Unreadable{};
    agenda.date = *date;
    agenda.start = minutes_from(value.at("start"));
    if (!value.at("items").is_array()) throw Unreadable{};
    for (const json& item : value.at("items")) agenda.items.push_back(to_item(item));
    agenda.end = optional_minutes_from(value.at("end"));
    agenda.pause = optional_minutes_from(value.at("pause"));
    return agenda;
}

json from_terms(const CheckinTerms& terms)
{
    json statements = json::array();
    for (const Statement& statement : terms.statements)
        statements.push_back({{"id", statement.id}, {"text", statement.text}, {"points", statement.points}});
    return {{"floor", terms.floor}, {"statements", std::move(statements)}};
}

CheckinTerms to_terms(const json& value)
{
    CheckinTerms terms;
    terms.floor = small_number(value.at("floor"));
    if (!value.at("statements").is_array() || value.at("statements").size() > max_statements) throw Unreadable{};
    for (const json& one : value.at("statements"))
        terms.statements.push_back({one.at("id").get<std::string>(), one.at("text").get<std::string>(),
                                    one.at("points").get<std::vector<std::string>>(), true});
    return terms;
}

struct Encoder {
    EncodedEvent operator()(const MeetingStarted& event) const
    {
        return write("meeting_started", {{"agenda", from_agenda(event.agenda)},
                                         {"present", event.present},
                                         {"checkin", from_terms(event.checkin)},
                                         {"clock_set", event.clock_set}});
    }
    EncodedEvent operator()(const ItemReached& event) const { return write("item_reached", {{"item", event.item}}); }
    EncodedEvent operator()(const PauseBegun& event) const { return write("pause_begun", {{"minutes", event.length.count()}}); }
    EncodedEvent operator()(const PauseExtended& event) const
    {
        return write("pause_extended", {{"minutes", event.by.count()}});
    }
    EncodedEvent operator()(const MeetingResumed&) const { return write("meeting_resumed", json::object()); }
    EncodedEvent operator()(const ReminderShown& event) const
    {
        return write("reminder_shown", {{"point", event.point}, {"text", event.text}, {"rule", event.rule}});
    }
    EncodedEvent operator()(const ReminderDropped& event) const { return write("reminder_dropped", {{"rule", event.rule}}); }
    EncodedEvent operator()(const ItemMoved& event) const { return write("item_moved", {{"from", event.from}, {"to", event.to}}); }
    EncodedEvent operator()(const ItemChanged& event) const { return write("item_changed", {{"item", event.item}, {"becomes", from_item(event.becomes)}}); }
    EncodedEvent operator()(const ItemAdded& event) const { return write("item_added", {{"at", event.at}, {"item", from_item(event.item)}}); }
    EncodedEvent operator()(const PlanSpread& event) const
    {
        json planned = json::array();
        for (const auto& minutes : event.planned) planned.push_back(optional_minutes(minutes));
        return write("plan_spread", {{"planned", std::move(planned)}});
    }
    EncodedEvent operator()(const ChangeUndone&) const { return write("change_undone", json::object()); }
    EncodedEvent operator()(const DoorsClosed&) const { return write("doors_closed", json::object()); }
    EncodedEvent operator()(const DoorsOpened&) const { return write("doors_opened", json::object()); }
    EncodedEvent operator()(const PresentChanged& event) const { return write("present_changed", {{"present", event.present}}); }
    EncodedEvent operator()(const OutOfRoom& event) const { return write("out_of_room", {{"members", event.members}}); }
    EncodedEvent operator()(const StartCorrected& event) const { return write("start_corrected", {{"earlier_ms", event.earlier.count()}}); }
    EncodedEvent operator()(const EndTimeSet& event) const { return write("end_time_set", {{"end", optional_minutes(event.end)}}); }
    EncodedEvent operator()(const PauseTimeSet& event) const { return write("pause_time_set", {{"pause", optional_minutes(event.pause)}}); }
    EncodedEvent operator()(const SpeakingBegun& event) const
    {
        return write("speaking_begun", {{"kind", speaker_names[static_cast<std::size_t>(event.kind)]}, {"limit_ms", event.limit.count()}});
    }
    EncodedEvent operator()(const SpeakingHeld&) const { return write("speaking_held", json::object()); }
    EncodedEvent operator()(const SpeakingContinued&) const { return write("speaking_continued", json::object()); }
    EncodedEvent operator()(const SpeakingEnded&) const { return write("speaking_ended", json::object()); }
    EncodedEvent operator()(const MeetingEnded&) const { return write("meeting_ended", json::object()); }
    EncodedEvent operator()(const CheckinClosed&) const { return write("checkin_closed", json::object()); }

    static EncodedEvent write(const char* kind, const json& detail)
    {
        return {kind, detail.dump(-1, ' ', false, json::error_handler_t::replace)};
    }
};

std::optional<MeetingEvent> read(std::string_view kind, const json& detail)
{
    if (kind == "meeting_started")
        return MeetingStarted{to_agenda(detail.at("agenda")), small_number(detail.at("present")), to_terms(detail.at("checkin")),
                              detail.at("clock_set").get<bool>()};
    if (kind == "item_reached") return ItemReached{static_cast<std::size_t>(small_number(detail.at("item")))};
    if (kind == "pause_begun") return PauseBegun{minutes_from(detail.at("minutes"))};
    if (kind == "pause_extended") return PauseExtended{minutes_from(detail.at("minutes"))};
    if (kind == "meeting_resumed") return MeetingResumed{};
    if (kind == "reminder_shown")
        return ReminderShown{detail.at("point").get<std::string>(), detail.at("text").get<std::string>(),
                             detail.at("rule").get<std::string>()};
    if (kind == "reminder_dropped") return ReminderDropped{detail.at("rule").get<std::string>()};
    if (kind == "meeting_ended") return MeetingEnded{};
    if (kind == "checkin_closed") return CheckinClosed{};
    return std::nullopt;
}

std::optional<MeetingEvent> read_change(std::string_view kind, const json& detail)
{
    if (kind == "item_moved") return ItemMoved{place_from(detail.at("from")), place_from(detail.at("to"))};
    if (kind == "item_changed") return ItemChanged{place_from(detail.at("item")), to_item(detail.at("becomes"))};
    if (kind == "item_added") return ItemAdded{place_from(detail.at("at")), to_item(detail.at("item"))};
    if (kind == "change_undone") return ChangeUndone{};
    if (kind != "plan_spread") return std::nullopt;
    if (!detail.at("planned").is_array()) throw Unreadable{};
    PlanSpread spread;
    for (const json& minutes : detail.at("planned")) spread.planned.push_back(optional_minutes_from(minutes));
    return spread;
}

std::optional<MeetingEvent> read_of_the_room(std::string_view kind, const json& detail)
{
    if (kind == "doors_closed") return DoorsClosed{};
    if (kind == "doors_opened") return DoorsOpened{};
    if (kind == "present_changed") return PresentChanged{small_number(detail.at("present"))};
    if (kind == "out_of_room") return OutOfRoom{small_number(detail.at("members"))};
    if (kind == "start_corrected") return StartCorrected{milliseconds_from(detail.at("earlier_ms"))};
    if (kind == "end_time_set") return EndTimeSet{optional_minutes_from(detail.at("end"))};
    if (kind == "pause_time_set") return PauseTimeSet{optional_minutes_from(detail.at("pause"))};
    if (kind == "speaking_begun") return SpeakingBegun{named<SpeakerKind>(detail.at("kind"), speaker_names), milliseconds_from(detail.at("limit_ms"))};
    if (kind == "speaking_held") return SpeakingHeld{};
    if (kind == "speaking_continued") return SpeakingContinued{};
    if (kind == "speaking_ended") return SpeakingEnded{};
    return std::nullopt;
}

/// Reads one number and steps over it and the '-' after it, if any.
template <class Number> bool take_number(std::string_view& text, Number& number)
{
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc()) return false;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    if (!text.empty() && text.front() == '-') text.remove_prefix(1);
    return true;
}

}  // namespace

EncodedEvent encode_event(const MeetingEvent& event) { return std::visit(Encoder{}, event); }

std::optional<MeetingEvent> decode_event(std::string_view kind, std::string_view detail)
{
    try {
        const json value = json::parse(detail);
        if (!value.is_object()) return std::nullopt;
        for (auto* reader : {read, read_change, read_of_the_room})
            if (auto event = reader(kind, value)) return event;
        return std::nullopt;
    } catch (const json::exception&) {
        return std::nullopt;
    } catch (const Unreadable&) {
        return std::nullopt;
    }
}

std::string encode_date(Date date)
{
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                       static_cast<unsigned>(date.day()));
}

std::optional<Date> decode_date(std::string_view text)
{
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;
    if (!take_number(text, year) || !take_number(text, month) || !take_number(text, day) || !text.empty()) return std::nullopt;
    return Date(std::chrono::year(year), std::chrono::month(month), std::chrono::day(day));
}

}  // namespace kiosk
