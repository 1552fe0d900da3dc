#include "core/ballot.hpp"

#include <algorithm>
#include <cassert>

namespace kiosk {

Ballot::Ballot() { wipe(); }

void Ballot::mark(std::size_t statement, Answer answer)
{
    assert(statement < max_statements);
    marks_[statement] = answer;
}

std::span<const Answer> Ballot::answers(std::size_t statements) const
{
    assert(statements <= max_statements);
    return {marks_.begin(), statements};
}

void Ballot::wipe()
{
    marks_.wipe();
    std::fill_n(marks_.begin(), max_statements, Answer::skipped);
}

}  // namespace kiosk
