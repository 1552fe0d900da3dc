// Why: what never reaches a file may still be written to the disk by the system: a page that is swapped out, a program
// that crashes and is dumped. The kernel is asked what it would do. That the kiosk itself asks for it: private_memory.sh.
#include <doctest/doctest.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>
#include <string>

#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/ballot.hpp"
#include "core/pin_pad.hpp"
#include "platform/secrecy.hpp"
#include "support/temp_directory.hpp"

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

/// What the kernel says of a process just before it crashes, and how it ended.
struct Crash {
    bool asked = false;      ///< `before` said that all was well
    rlim_t most = 0;         ///< the largest core dump this system allows anybody here, in bytes
    rlim_t limit = 0;        ///< the largest that this process may leave
    int dumpable = -1;       ///< PR_GET_DUMPABLE
    bool aborted = false;
    bool dumped = false;
};

/// A process of its own that may leave as large a core dump as it can get, does what is asked, and crashes.
template <class Before> Crash crash_after(Before&& before)
{
    const test::TempDirectory folder;
    auto* seen = static_cast<Crash*>(mmap(nullptr, sizeof(Crash), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0));
    REQUIRE(seen != MAP_FAILED);
    const pid_t child = fork();
    if (child == 0) {
        std::filesystem::current_path(folder.path());  // where a dump would fall
        rlimit cores{};
        getrlimit(RLIMIT_CORE, &cores);
        seen->most = cores.rlim_max;
        cores.rlim_cur = cores.rlim_max;
        setrlimit(RLIMIT_CORE, &cores);
        seen->asked = before();
        getrlimit(RLIMIT_CORE, &cores);
        seen->limit = cores.rlim_cur;
        seen->dumpable = prctl(PR_GET_DUMPABLE, 0, 0, 0, 0);
        std::signal(SIGABRT, SIG_DFL);
        std::abort();
    }
    int status = 0;
    waitpid(child, &status, 0);
    Crash crash = *seen;
    munmap(seen, sizeof(Crash));
    crash.aborted = WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT;
    crash.dumped = crash.aborted && WCOREDUMP(status);
    return crash;
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

TEST_CASE("the page with the digits of a PIN is neither swapped out nor dumped")
{
    PinPad pad;
    pad.type('2');
    const std::string flags = flags_of(pad.digits().data());
    REQUIRE_FALSE(flags.empty());
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
    const Crash crash = crash_after(keep_memory_private);
    REQUIRE(crash.aborted);
    CHECK(crash.asked);
    CHECK(crash.limit == 0);
    CHECK(crash.dumpable == 0);
    CHECK_FALSE(crash.dumped);
}

TEST_CASE("a program that does not keep its memory private may be dumped, so it is the asking that keeps it")
{
    const Crash crash = crash_after([] { return true; });
    REQUIRE(crash.aborted);
    CHECK(crash.dumpable == 1);
    CHECK(crash.limit == crash.most);
    if (crash.most == 0) MESSAGE("nobody may leave a core dump here (ulimit -Hc is 0): only what PR_GET_DUMPABLE says was compared");
    else if (!crash.dumped) MESSAGE("it crashed, and this system dumped nothing: see /proc/sys/kernel/core_pattern");
}
