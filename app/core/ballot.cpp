// Why: see ballot.hpp. The overwrite goes through a volatile pointer so that no optimiser may leave it out.
#include "core/ballot.hpp"

#include <cassert>

namespace kiosk {

void Ballot::mark(std::size_t statement, Answer answer)
{
    assert(statement < marks_.size());
    marks_[statement] = answer;
}

std::span<const Answer> Ballot::answers(std::size_t statements) const
{
    assert(statements <= marks_.size());
    return std::span(marks_).first(statements);
}

void Ballot::wipe()
{
    volatile Answer* mark = marks_.data();
    for (std::size_t i = 0; i < marks_.size(); ++i)
        mark[i] = Answer::skipped;
}

}  // namespace kiosk
