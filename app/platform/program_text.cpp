// Why: see program_text.hpp. The file is opened here and handed on as standard input, so that what is read is what was looked at.
#include "platform/program_text.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include "platform/child_process.hpp"
#include "platform/deadline.hpp"

namespace kiosk {
namespace {

/// Of package util-linux, as setpriv.
constexpr const char* with_limits = "/usr/bin/prlimit";
constexpr const char* processor = "--cpu=2:3";     ///< seconds: it is told, then ended

Descriptor plain_file(const std::filesystem::path& path)
{
    Descriptor file(open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
    struct stat seen {};
    if (!file.is_open() || fstat(file.number(), &seen) != 0 || !S_ISREG(seen.st_mode))
        return Descriptor();
    return file;
}

/// All that comes out, until it ends.
tl::expected<std::string, TextTrouble> read_all(const Descriptor& from, const TextLimits& limits)
{
    const Deadline deadline(limits.wait);
    std::string text;
    std::array<char, 65536> part{};
    for (;;) {
        const ssize_t got = read(from.number(), part.data(), part.size());
        if (got == 0)
            return text;
        if (got > 0)
            text.append(part.data(), static_cast<std::size_t>(got));
        else if (errno != EAGAIN && errno != EINTR)
            return tl::make_unexpected(TextTrouble::unreadable);
        if (text.size() > limits.text_bytes)
            return tl::make_unexpected(TextTrouble::too_much);
        if (deadline.passed())
            return tl::make_unexpected(TextTrouble::too_slow);
        if (got > 0)
            continue;
        pollfd wanted{from.number(), POLLIN, 0};
        poll(&wanted, 1, static_cast<int>(deadline.left().value_or(Duration(0)).count()));
    }
}

/// `address_space` as prlimit says it, in bytes.
struct Reader {
    const char* name;
    const char* address_space;
    std::vector<std::string> arguments;
};

/// What the program writes when it reads the file from its standard input.
tl::expected<std::string, TextTrouble> text_by(const Reader& reader, const std::filesystem::path& path, const TextLimits& limits)
{
    const std::filesystem::path program = find_program(reader.name);
    if (program.empty())
        return tl::make_unexpected(TextTrouble::no_program);
    const Descriptor file = plain_file(path);
    auto output = make_pipe();
    if (!file.is_open() || !output)
        return tl::make_unexpected(TextTrouble::unreadable);
    std::vector<std::string> command{with_limits, reader.address_space, processor, program.string()};
    command.insert(command.end(), reader.arguments.begin(), reader.arguments.end());
    auto process = ChildProcess::start(command, file, output->in);
    if (!process)
        return tl::make_unexpected(TextTrouble::no_program);
    output->in.close();
    do_not_wait(output->out);
    auto text = read_all(output->out, limits);
    if (!text)
        return text;
    switch (process->finish()) {
    case ChildEnd::succeeded: return text;
    case ChildEnd::out_of_processor_time: return tl::make_unexpected(TextTrouble::too_slow);
    case ChildEnd::failed: break;
    }
    return tl::make_unexpected(TextTrouble::unreadable);
}

}  // namespace

tl::expected<std::string, TextTrouble> pdf_text(const std::filesystem::path& path, const TextLimits& limits)
{
    return text_by({"pdftotext", "--as=1073741824", {"-layout", "-enc", "UTF-8", "-", "-"}}, path, limits);
}

/// Standalone, since a page without its head has lost the title that Word knows as one; in the sandbox, pandoc reads no other file.
/// Its runtime reserves half of the addresses it may have, and at 1 GiB (Debian 13) often finds none left for a thread: so it has 4 GiB of
/// them, and a heap that is limited by itself.
tl::expected<std::string, TextTrouble> word_text(const std::filesystem::path& path, const TextLimits& limits)
{
    return text_by({"pandoc", "--as=4294967296", {"+RTS", "-M512m", "-RTS", "--sandbox", "--from=docx", "--to=html5", "--standalone", "--wrap=none"}}, path, limits);
}

}  // namespace kiosk
