// Why: the journal keeps what happened as a kind and its details in JSON, so that it can be read by eye years later and
// by a program that has learned new kinds since. One place writes them and the same place reads them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "domain/meeting.hpp"

namespace kiosk {

struct EncodedEvent {
    std::string kind;    ///< stable, e.g. "item_reached"
    std::string detail;  ///< a JSON object
    bool operator==(const EncodedEvent&) const = default;
};

/// Complete: decode_event(encode_event(e)) equals e, the whole agenda included. Bytes that are not UTF-8 are replaced.
[[nodiscard]] EncodedEvent encode_event(const MeetingEvent& event);

/// Nothing when the kind is unknown, the JSON broken, or a field missing or of another type.
[[nodiscard]] std::optional<MeetingEvent> decode_event(std::string_view kind, std::string_view detail);

/// "2026-11-24". Any three numbers go through unchanged; whether they are a day is the domain's question.
[[nodiscard]] std::string encode_date(Date date);
[[nodiscard]] std::optional<Date> decode_date(std::string_view text);

}  // namespace kiosk
