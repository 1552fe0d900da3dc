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

ItemStatus status_from(const json& value)
{
    const auto name = value.get<std::string>();
    for (std::size_t i = 0; i < status_names.size(); ++i)
        if (name == status_names[i]) return static_cast<ItemStatus>(i);
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
            {"pause_after", optional_minutes(item.pause_after)}};
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
    item.status = status_from(value.at("status"));
    item.attachments = small_number(value.at("attachments"));
    item.pause_after = optional_minutes_from(value.at("pause_after"));
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
            {"items", std::move(items)}};
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
    if (kind == "meeting_ended") return MeetingEnded{};
    if (kind == "checkin_closed") return CheckinClosed{};
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
        return read(kind, value);
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
