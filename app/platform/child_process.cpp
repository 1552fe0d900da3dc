// Why: see child_process.hpp.
#include "platform/child_process.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <sstream>
#include <utility>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace kiosk {
namespace {

/// Of package util-linux, which no Debian is without. It lets the system end its successor when the thread that started it ends.
constexpr const char* ends_with_us = "/usr/bin/setpriv";

/// What the child finds when it wakes: the two pipes, no other descriptor, and signals as a new program expects them.
class Birth {
public:
    Birth(const Descriptor& input, const Descriptor& output)
    {
        posix_spawn_file_actions_init(&files_);
        posix_spawn_file_actions_adddup2(&files_, input.number(), STDIN_FILENO);
        posix_spawn_file_actions_adddup2(&files_, output.number(), STDOUT_FILENO);
        posix_spawn_file_actions_addopen(&files_, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
        posix_spawn_file_actions_addclosefrom_np(&files_, STDERR_FILENO + 1);
        posix_spawnattr_init(&attributes_);
        sigset_t none, all;
        sigemptyset(&none);
        sigfillset(&all);
        posix_spawnattr_setsigmask(&attributes_, &none);
        posix_spawnattr_setsigdefault(&attributes_, &all);
        posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    }
    ~Birth()
    {
        posix_spawn_file_actions_destroy(&files_);
        posix_spawnattr_destroy(&attributes_);
    }
    Birth(const Birth&) = delete;
    Birth& operator=(const Birth&) = delete;

    std::optional<pid_t> of(const char* const* arguments)
    {
        const std::array<const char*, 2> environment{"LC_ALL=C.UTF-8", nullptr};
        pid_t process = 0;
        const int failed = posix_spawn(&process, arguments[0], &files_, &attributes_, const_cast<char* const*>(arguments),
                                       const_cast<char* const*>(environment.data()));
        return failed == 0 ? std::optional(process) : std::nullopt;
    }

private:
    posix_spawn_file_actions_t files_{};
    posix_spawnattr_t attributes_{};
};

}  // namespace

std::filesystem::path find_program(const std::string& name)
{
    const char* path = std::getenv("PATH");
    std::istringstream folders(path ? path : "");
    for (std::string folder; std::getline(folders, folder, ':');) {
        const auto program = std::filesystem::path(folder) / name;
        if (program.is_absolute() && access(program.c_str(), X_OK) == 0)
            return program;
    }
    return {};
}

std::optional<Pipe> make_pipe()
{
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0)
        return std::nullopt;
    return Pipe{Descriptor(ends[0]), Descriptor(ends[1])};
}

void do_not_wait(const Descriptor& descriptor) { fcntl(descriptor.number(), F_SETFL, fcntl(descriptor.number(), F_GETFL) | O_NONBLOCK); }

Descriptor::Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept
{
    close();
    number_ = std::exchange(other.number_, -1);
    return *this;
}

void Descriptor::close()
{
    if (number_ >= 0)
        ::close(std::exchange(number_, -1));
}

std::optional<ChildProcess> ChildProcess::start(const std::vector<std::string>& command, const Descriptor& input, const Descriptor& output)
{
    std::vector<const char*> arguments{ends_with_us, "--pdeathsig", "KILL"};
    for (const std::string& word : command)
        arguments.push_back(word.c_str());
    arguments.push_back(nullptr);
    const auto process = Birth(input, output).of(arguments.data());
    return process ? std::optional(ChildProcess(*process)) : std::nullopt;
}

ChildProcess::ChildProcess(ChildProcess&& other) noexcept : process_(std::exchange(other.process_, 0)) {}

ChildEnd ChildProcess::finish()
{
    int status = 0;
    if (process_ == 0)
        return ChildEnd::failed;
    while (waitpid(process_, &status, 0) < 0 && errno == EINTR) {
    }
    process_ = 0;
    if (WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU)
        return ChildEnd::out_of_processor_time;
    return WIFEXITED(status) && WEXITSTATUS(status) == 0 ? ChildEnd::succeeded : ChildEnd::failed;
}

ChildProcess::~ChildProcess()
{
    if (process_ == 0)
        return;
    kill(process_, SIGKILL);
    while (waitpid(process_, nullptr, 0) < 0 && errno == EINTR) {
    }
}

}  // namespace kiosk
