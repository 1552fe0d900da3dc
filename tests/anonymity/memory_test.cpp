// Why: what never reaches a file may still be written to the disk by the system: a page that is swapped out, a program
// that crashes and is dumped. The kernel is asked what it would do.
#include <doctest/doctest.h>

#include <csignal>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <sstream>
#include <string>

#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/ballot.hpp"
#include "platform/secrecy.hpp"

using namespace kiosk;

namespace {

/// The kernel's flags (proc(5), VmFlags) for the memory that `address` lies in.
std::string flags_of(const void* address)
{
    const auto wanted = reinterpret_cast<std::uintptr_t>(address);
    std::ifstream maps("/proc/self/smaps");
    bool inside = false;
    for (std::string line; std::getline(maps, line);) {
        std::uintptr_t from = 0, to = 0;
        char dash = 0;
        std::istringstream words(line);
        if (words >> std::hex >> from >> dash >> to && dash == '-') inside = from <= wanted && wanted < to;
        if (inside && line.starts_with("VmFlags:")) return line.substr(8) + ' ';
    }
    return {};
}

bool has(const std::string& flags, const std::string& flag) { return flags.find(' ' + flag + ' ') != std::string::npos; }

/// Runs `work` in a process of its own; its exit status.
template <class Work> int in_another_process(Work&& work)
{
    const pid_t child = fork();
    if (child == 0) {
        work();
        _exit(0);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return status;
}

}  // namespace

TEST_CASE("the page with a member's answers is neither swapped out nor dumped")
{
    const Ballot ballot;
    const std::string flags = flags_of(ballot.answers(1).data());
    REQUIRE_FALSE(flags.empty());
    CHECK(ballot.locked());
    CHECK(has(flags, "lo"));
    CHECK(has(flags, "dd"));
}

TEST_CASE("the question about the page tells locked memory from other memory")
{
    const auto other = std::make_unique<int>(1);
    const std::string flags = flags_of(other.get());
    REQUIRE_FALSE(flags.empty());
    CHECK_FALSE(has(flags, "lo"));
    CHECK_FALSE(has(flags, "dd"));
}

TEST_CASE("a program that keeps its memory private leaves no core dump when it crashes")
{
    const int status = in_another_process([] {
        if (!keep_memory_private() || prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) != 0) _exit(1);
        std::signal(SIGABRT, SIG_DFL);
        std::abort();
    });
    REQUIRE(WIFSIGNALED(status));
    CHECK_FALSE(WCOREDUMP(status));
}
