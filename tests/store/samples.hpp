// Why: the values the store's tests share: an agenda with every field used, a moment, a published result, and files as bytes.
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "core/ports.hpp"

namespace kiosk::test {

/// As append() takes it.
inline std::vector<MeetingEvent> happened(MeetingEvent event) { return {std::move(event)}; }

inline Now moment(int second = 0)
{
    using namespace std::chrono;
    const auto evening = local_days(year(2026) / 11 / 24) + hours(19) + minutes(5) + seconds(second);
    return {Instant(seconds(5000 + second)), WallTime(evening.time_since_epoch() - hours(1)), evening};
}

inline Agenda full_agenda()
{
    using std::chrono::minutes;
    Agenda agenda{"2026-11-24", "Byrådsmøde", std::chrono::year(2026) / 11 / 24, minutes(1140), {}};
    agenda.items.push_back({"1", "Spørgetid", "", "", false, minutes(20), "questions", ItemStatus::planned, 0, {}});
    agenda.items.push_back({"1.a",
                            "Lokalplan \"Ådalen\"",
                            "25/01932",
                            "Endelig vedtagelse",
                            false,
                            {},
                            "item",
                            ItemStatus::postponed,
                            3,
                            minutes(15)});
    agenda.items.push_back({"301", "", "", "", true, minutes(10), "item", ItemStatus::withdrawn, 0, {}});
    return agenda;
}

inline MeetingStarted started() { return {full_agenda(), 25, {{{"tone", "Vi talte ordentligt til hinanden.", {"ordentlighed"}, true}}, 7}}; }

inline PublishedMeeting sample_result(std::int64_t meeting)
{
    return {meeting,
            "Byrådsmøde",
            std::chrono::year(2026) / 11 / 24,
            25,
            22,
            true,
            {{"ordentligt", "Vi talte ordentligt til hinanden.", {"tone", "respekt"}, {Share::Kind::about, 70}},
             {"sagen", "Debatten holdt sig til sagen.", {"sag"}, {Share::Kind::nearly_all, 0}}}};
}

inline std::string bytes_of(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

inline void write_bytes(const std::filesystem::path& path, const std::string& bytes)
{
    std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
}

/// File names in the folder that contain `part`.
inline std::vector<std::string> names_with(const std::filesystem::path& folder, const std::string& part)
{
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.path().filename().string().find(part) != std::string::npos) names.push_back(entry.path().filename().string());
    return names;
}

}  // namespace kiosk::test
