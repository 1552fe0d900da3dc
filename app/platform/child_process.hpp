// Why: what others wrote and that reads what others wrote (espeak-ng, pdftotext) is a program of its own beside ours, so that its licence and its
// mistakes stay its own. It is given what it needs through its standard streams, inherits nothing else, and does not outlive the
// thread that started it.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include <sys/types.h>

namespace kiosk {

class Descriptor {
public:
    explicit Descriptor(int number = -1) : number_(number) {}
    Descriptor(Descriptor&& other) noexcept;
    Descriptor& operator=(Descriptor&& other) noexcept;
    ~Descriptor() { close(); }
    [[nodiscard]] int number() const { return number_; }
    [[nodiscard]] bool is_open() const { return number_ >= 0; }
    void close();

private:
    int number_;
};

struct Pipe {
    Descriptor out, in;  ///< read from `out` what was written to `in`
};

[[nodiscard]] std::optional<Pipe> make_pipe();

/// Reading and writing return at once from now on.
void do_not_wait(const Descriptor& descriptor);

/// Where a program is installed, by the PATH; empty when it is not.
[[nodiscard]] std::filesystem::path find_program(const std::string& name);

enum class ChildEnd { succeeded, failed, out_of_processor_time };

class ChildProcess {
public:
    /// Starts a program by its path, with its standard input and output; its complaints go nowhere. None when that fails. The calling
    /// thread must stay until this is destroyed.
    [[nodiscard]] static std::optional<ChildProcess> start(const std::vector<std::string>& command, const Descriptor& input, const Descriptor& output);
    ChildProcess(ChildProcess&& other) noexcept;
    ChildProcess& operator=(ChildProcess&&) = delete;
    /// Ends it, if it runs still.
    ~ChildProcess();
    /// Waits for its end, which must be near.
    [[nodiscard]] ChildEnd finish();

private:
    explicit ChildProcess(pid_t process) : process_(process) {}
    pid_t process_;
};

}  // namespace kiosk
