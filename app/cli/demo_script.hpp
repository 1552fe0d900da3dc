// Why: the whole evening as a script that reads as one, from the idle screen to the published check-in.
#pragma once

#include <string>
#include <vector>

#include "cli/stage_hand.hpp"

namespace kiosk {

/// The check-ins of an evening: for each member, in order, one answer a statement.
using EveningAnswers = std::vector<std::vector<Answer>>;

/// Reads a line a member: a digit 1-5 or `-` for each statement. NotAsExpected with file and line when it is not so.
[[nodiscard]] EveningAnswers read_answers(const std::filesystem::path& file, std::size_t statements);
/// Answers of a plausible evening, always the same.
[[nodiscard]] EveningAnswers made_up_answers(std::size_t members, std::size_t statements);

struct Evening {
    const Configuration& configuration;
    const Agenda& agenda;
    std::string pin;
    int present;
    EveningAnswers answers;
    bool until_checkin;  ///< stop when these have answered
    bool changes;        ///< the agenda is changed as it goes (cli/long_evening.hpp)
};

/// Plays it. NotAsExpected at the first thing that is not so.
void play(StageHand& hand, const Evening& evening);

}  // namespace kiosk
