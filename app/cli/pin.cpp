// Why: the PIN is set where nobody looks over a shoulder, typed twice without echo, and only its hash goes into a file.
#include <cstdio>
#include <iostream>

#include <termios.h>
#include <unistd.h>

#include "cli/commands.hpp"
#include "core/words.hpp"
#include "domain/pin_policy.hpp"
#include "platform/pin.hpp"

namespace kiosk {
namespace {

/// Turns the terminal's echo off for as long as it lives.
class NoEcho {
public:
    NoEcho() : terminal_(tcgetattr(STDIN_FILENO, &before_) == 0)
    {
        termios quiet = before_;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        if (terminal_)
            tcsetattr(STDIN_FILENO, TCSANOW, &quiet);
    }
    ~NoEcho()
    {
        if (terminal_)
            tcsetattr(STDIN_FILENO, TCSANOW, &before_);
    }
    NoEcho(const NoEcho&) = delete;
    NoEcho& operator=(const NoEcho&) = delete;

private:
    termios before_{};
    bool terminal_;
};

std::string ask(const char* question)
{
    std::fputs(question, stderr);
    const NoEcho quiet;
    std::string answer;
    std::getline(std::cin, answer);
    std::fputs("\n", stderr);
    return answer;
}

int refuse(const char* why)
{
    std::fprintf(stderr, "%s\n", why);
    return 1;
}

}  // namespace

int run_pin()
{
    std::string first = ask(tr("New PIN, six digits: "));
    const bool six = is_pin(first), weak = is_weak_pin(first);
    if (!six || weak)
        wipe(first);
    if (!six)
        return refuse(tr("A PIN is six digits. Nothing was changed."));
    if (weak)
        return refuse(tr("That PIN is one of the first that anybody would try. Choose another. Nothing was changed."));
    std::string second = ask(tr("The same PIN again: "));
    const bool same = first == second;
    wipe(second);
    if (!same) {
        wipe(first);
        return refuse(tr("The two are not the same. Nothing was changed."));
    }
    const auto hash = hash_pin(first);
    wipe(first);
    if (!hash)
        return refuse(hash.error().detail.c_str());
    std::fprintf(stderr, "%s\n", tr("Put this line into kiosk.toml, under [chair], instead of the one that is there:"));
    std::printf("pin_hash = \"%s\"\n", hash->c_str());
    return 0;
}

}  // namespace kiosk
