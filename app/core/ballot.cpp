// Why: see ballot.hpp. libsodium's memory is what the promise rests on: a page of its own between two that fault, kept out
// of swap and core dumps, and an overwrite that no optimiser leaves out.
#include "core/ballot.hpp"

#include <algorithm>
#include <cassert>
#include <new>

#include <sodium.h>

namespace kiosk {

Ballot::Ballot() : marks_(nullptr), locked_(false)
{
    if (sodium_init() >= 0)
        marks_ = static_cast<Answer*>(sodium_allocarray(max_statements, sizeof(Answer)));
    if (!marks_)
        throw std::bad_alloc();
    locked_ = sodium_mlock(marks_, max_statements * sizeof(Answer)) == 0;
    wipe();
}

Ballot::~Ballot() { sodium_free(marks_); }  // overwrites it first

void Ballot::mark(std::size_t statement, Answer answer)
{
    assert(statement < max_statements);
    marks_[statement] = answer;
}

std::span<const Answer> Ballot::answers(std::size_t statements) const
{
    assert(statements <= max_statements);
    return {marks_, statements};
}

void Ballot::wipe()
{
    sodium_memzero(marks_, max_statements * sizeof(Answer));
    std::fill_n(marks_, max_statements, Answer::skipped);
}

}  // namespace kiosk
