// Why: what the program can be told to do, one function a command, with the options it takes. Each returns the exit code.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "core/input.hpp"
#include "domain/configuration.hpp"

namespace kiosk {

struct KioskOptions {
    std::filesystem::path config;
    std::filesystem::path data;
    bool glfw = false;
    std::optional<FrameSize> windowed;
};

struct DemoOptions {
    std::filesystem::path out;
    std::filesystem::path config;
    std::optional<std::filesystem::path> data;     ///< none: a temporary folder
    std::optional<std::filesystem::path> answers;  ///< none: answers of its own making
    FrameSize size{1920, 1080};
    int present = 25;
    std::optional<Theme> theme;        ///< none: the council's
    std::optional<int> text_size;      ///< 1..text_sizes; none: the council's
    std::optional<Language> language;  ///< none: the council's
    enum class Evening { usual, long_one, seminar };
    Evening evening = Evening::usual;  ///< long: 35 items, changed as they go; seminar: no meeting, but what is read and shown
    bool until_checkin = false;  ///< end as a power cut would, with the check-in still open
};

struct ImportAgendaOptions {
    std::filesystem::path file;
    std::filesystem::path out;  ///< a file that is not there yet; empty: stdout
    std::string meeting;        ///< its id, where the file holds several
};

struct ImportKodeksOptions {
    std::filesystem::path file;
    std::filesystem::path out;       ///< a file that is not there yet; empty: stdout
    std::filesystem::path previous;  ///< the version before; empty: none
};

struct ExportKodeksOptions {
    enum class Format { pdf, html, markdown };
    std::filesystem::path config;
    std::string document;       ///< its id; empty: the council's own
    Format format = Format::pdf;
    std::filesystem::path out;  ///< a file that is not there yet
};

int run_kiosk(const KioskOptions& options);
int run_demo(const DemoOptions& options);
int run_check(const std::filesystem::path& config);
int run_pin();
int run_import_agenda(const ImportAgendaOptions& options);
int run_import_kodeks(const ImportKodeksOptions& options);
int run_export_kodeks(const ExportKodeksOptions& options);

/// Reads the command line and runs what it says. 0 done, 1 it found or met something wrong, 2 the command line is wrong.
int run_command_line(int argc, const char* const* argv);

}  // namespace kiosk
