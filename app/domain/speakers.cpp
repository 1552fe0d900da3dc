#include "domain/speakers.hpp"

#include <algorithm>

namespace kiosk {

namespace {

int seats(const SpeakerSettings& settings, const std::string& name)
{
    for (const SpeakerGroup& group : settings.groups)
        if (group.name == name || std::find(group.speakers.begin(), group.speakers.end(), name) != group.speakers.end()) return group.members;
    return 0;
}

/// Whether `later` waits behind `earlier`, which has asked before it.
bool waits_behind(const Speaker& later, const Speaker& earlier, const SpeakerSettings& settings)
{
    if (later.kind == SpeakerKind::remark) return earlier.kind == SpeakerKind::remark;
    if (earlier.kind == SpeakerKind::remark) return true;
    if (!settings.leads_by_size || later.kind != SpeakerKind::lead) return true;
    return earlier.kind == SpeakerKind::lead && seats(settings, earlier.name) >= seats(settings, later.name);
}

}  // namespace

Duration limit_of(const SpeakerSettings& settings, SpeakerKind kind) { return settings.limits[static_cast<std::size_t>(kind)]; }

bool ask_for_the_floor(Floor& floor, Speaker speaker, const SpeakerSettings& settings)
{
    if (floor.asked.size() >= most_on_the_list) return false;
    const auto place = std::find_if(floor.asked.begin(), floor.asked.end(), [&](const Speaker& earlier) { return !waits_behind(speaker, earlier, settings); });
    floor.asked.insert(place, std::move(speaker));
    return true;
}

Duration speaking_left(const Speaking& speaking, Instant now) { return speaking.limit - elapsed(speaking.time, now); }

FloorTime floor_time(const Speaking& speaking, const SpeakerSettings& settings, Instant now)
{
    const Duration left = speaking_left(speaking, now);
    if (left < Duration{0}) return FloorTime::over;
    return left <= std::min(settings.warning, speaking.limit / 2) ? FloorTime::ending : FloorTime::within;
}

}  // namespace kiosk
