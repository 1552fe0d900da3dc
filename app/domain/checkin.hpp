// Why: the mødetjek's vocabulary. A statement is bound to points of the kodeks; an answer is one of five steps or a skip.
// Nothing here holds anybody's answers: see core/ballot.hpp for the one place that does, for seconds.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace kiosk {

inline constexpr std::size_t max_statements = 6;  ///< so that a check-in stays under fifteen seconds

enum class Answer : std::uint8_t { strongly_disagree, disagree, neither, agree, strongly_agree, skipped };
inline constexpr std::size_t answer_kinds = 6;

struct Statement {
    std::string id;
    std::string text;
    std::vector<std::string> points;  ///< ids in the council's own kodeks; at least one
    bool asked = true;                ///< false: ready for use, not asked now
    bool operator==(const Statement&) const = default;
};

/// What the members of one meeting are asked, and under how many answers nothing is said of it. Fixed when the meeting
/// starts: files edited later neither change a question under its counters nor lower what was promised.
struct CheckinTerms {
    std::vector<Statement> statements;  ///< at most `max_statements`
    int floor = 5;                      ///< at least 5
    bool operator==(const CheckinTerms&) const = default;
};

/// How many gave each answer to one statement. The sum over all six is the number of members who have answered.
using Tally = std::array<std::uint16_t, answer_kinds>;

}  // namespace kiosk
