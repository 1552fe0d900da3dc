// Why: the agenda as the secretariat wrote it, before anything has happened. The meeting (meeting.hpp) walks a copy of it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "domain/calendar.hpp"

namespace kiosk {

enum class ItemStatus { planned, postponed, withdrawn };  ///< på dagsordenen, udsat, udgår

struct AgendaItem {
    std::string number;  ///< text, as printed: "4", "1.a", "301"
    std::string title;
    std::string case_number;  ///< "25/01932"; may be empty
    std::string summary;      ///< one line on what is proposed; may be empty
    bool closed = false;      ///< for lukkede døre
    std::optional<std::chrono::minutes> planned;      ///< 1..600; often none
    std::string kind;                                 ///< "item", "questions" (spørgetid), "any-other" (eventuelt)
    ItemStatus status = ItemStatus::planned;
    int attachments = 0;                              ///< bilag
    std::optional<std::chrono::minutes> pause_after;  ///< a pause the agenda plans after this item
    bool with_previous = false;  ///< handled under one with the item before it (behandles under ét)
    bool operator==(const AgendaItem&) const = default;
};

struct Agenda {
    std::string id;     ///< the file's name without its ending
    std::string title;  ///< "Byrådsmøde"
    Date date{};
    TimeOfDay start{};
    std::vector<AgendaItem> items;  ///< at least one
    std::optional<TimeOfDay> end = std::nullopt;     ///< when the meeting is to end; at or before `start`: after midnight
    std::optional<TimeOfDay> pause = std::nullopt;   ///< "tag pausen kl. 18.00"
    bool operator==(const Agenda&) const = default;
};

/// Planned minutes of all items that are to be handled, pauses included; items without a plan count nothing.
[[nodiscard]] std::chrono::minutes planned_length(const Agenda& agenda);

/// The item as the kiosk may hold it while it is closed: number, plan and lock; see masked().
[[nodiscard]] AgendaItem masked(AgendaItem item);

/// How many items will be handled: neither postponed nor withdrawn.
[[nodiscard]] std::size_t items_to_handle(const Agenda& agenda);

/// The agenda as the kiosk may hold it: a closed item keeps its number, plan and lock, and loses title, summary,
/// case number and attachments, so that nothing after this point can show or store them (domain: closed items).
[[nodiscard]] Agenda masked(Agenda agenda);

}  // namespace kiosk
