#include <cstdio>
#include <map>

#include <CLI/CLI.hpp>

#include "cli/commands.hpp"
#include "cli/places.hpp"
#include "cli/usage.hpp"
#include "content/translations.hpp"
#include "core/words.hpp"
#include "platform/log.hpp"

namespace kiosk {
namespace {

std::optional<FrameSize> frame_size(const std::string& text)
{
    FrameSize size;
    char end = 0;
    if (std::sscanf(text.c_str(), "%5dx%5d%c", &size.width, &size.height, &end) != 2)
        return std::nullopt;
    const auto fits = [](int side) { return side >= 480 && side <= 8192; };
    return fits(size.width) && fits(size.height) ? std::optional(size) : std::nullopt;
}

const CLI::Validator a_size{[](std::string& text) {
                                return frame_size(text) ? std::string() : say("\"{0}\" is no size such as 1280x720, 480 to 8192 each", text);
                            },
                            "WxH"};

struct CommandLine {
    KioskOptions kiosk;
    DemoOptions demo;
    ImportAgendaOptions import;
    ExportKodeksOptions hand_out;
    std::string backend = "sdl2", windowed, size = "1920x1080", until, evening = "usual";
    std::string config = default_config_directory(), data = default_data_directory(), demo_data, answers, out, file, import_out, previous, export_out;
};

const std::map<std::string, Theme> themes{{"light", Theme::light}, {"dark", Theme::dark}, {"contrast", Theme::contrast}};
const std::map<std::string, Language> languages{{"da", Language::danish}, {"en", Language::english}};
const std::map<std::string, ExportKodeksOptions::Format> formats{{"pdf", ExportKodeksOptions::Format::pdf},
                                                                 {"html", ExportKodeksOptions::Format::html},
                                                                 {"md", ExportKodeksOptions::Format::markdown}};

/// An option that takes one of those names.
template <class Value, class Target> CLI::Option* add_choice(CLI::App& app, const std::string& name, Target& target, const std::map<std::string, Value>& choices, const std::string& help)
{
    std::vector<std::string> names;
    for (const auto& choice : choices)
        names.push_back(choice.first);
    return app.add_option_function<std::string>(name, [&](const std::string& chosen) { target = choices.at(chosen); }, help)->check(one_of(names));
}

void add_config(CLI::App& app, CommandLine& line)
{
    app.add_option("--config", line.config, tr("The council's files"))->capture_default_str();
}

void add_kiosk(CLI::App& app, CommandLine& line)
{
    add_config(app, line);
    app.add_option("--data", line.data, tr("Where the databases lie"))->capture_default_str();
    app.add_option("--backend", line.backend, tr("The window system: sdl2 (kiosk) or glfw (desktop)"))->check(one_of({"sdl2", "glfw"}));
    app.add_option("--windowed", line.windowed, tr("A window of this size instead of the whole screen"))->check(a_size);
}

CLI::App* add_demo(CLI::App& app, CommandLine& line)
{
    CLI::App* demo = app.add_subcommand("demo", tr("Play a whole evening offscreen and write pictures of its screens"));
    demo->add_option("--out", line.out, tr("The folder for the pictures"))->required();
    demo->add_option("--size", line.size, tr("The size of the screen"))->check(a_size)->capture_default_str();
    demo->add_option("--data", line.demo_data, tr("Leave the evening's databases here"));
    demo->add_option("--answers", line.answers, tr("The check-ins: a line a member, a digit 1-5 or - for each statement"))->check(existing_file());
    demo->add_option("--present", line.demo.present, tr("How many members are present"))->check(whole_number(1, 55))->capture_default_str();
    demo->add_option("--evening", line.evening, tr("usual, long: 35 items, changed as they go, or seminar: reading, slides and dilemmas"))->check(one_of({"usual", "long", "seminar"}))->capture_default_str();
    demo->add_option("--until", line.until, tr("checkin: end as a power cut would, with the check-in open"))->check(one_of({"checkin"}));
    add_choice(*demo, "--theme", line.demo.theme, themes, tr("Other colours than the council's"));
    demo->add_option("--text-size", line.demo.text_size, tr("Another text size than the council's"))->check(whole_number(1, text_sizes));
    add_choice(*demo, "--lang", line.demo.language, languages, tr("Another language than the council's"));
    add_config(*demo, line);
    return demo;
}

CLI::App* add_import_agenda(CLI::App& import, CommandLine& line)
{
    CLI::App* agenda = import.add_subcommand("agenda", tr("An agenda from FirstAgenda's JSON, a saved page, text or a PDF"));
    agenda->add_option("FILE", line.file, tr("The agenda as it came"))->required();
    agenda->add_option("-o,--out", line.import_out, tr("The file to write, which must not be there yet; without it, the agenda is printed"));
    agenda->add_option("--meeting", line.import.meeting, tr("The meeting's id, where a file holds several"));
    return agenda;
}

CLI::App* add_import_kodeks(CLI::App& import, CommandLine& line)
{
    CLI::App* kodeks = import.add_subcommand("kodeks", tr("A kodeks from text, a PDF, a saved page or a file of Word (.docx)"));
    kodeks->add_option("FILE", line.file, tr("The kodeks as it came"))->required();
    kodeks->add_option("-o,--out", line.import_out, tr("The file to write, which must not be there yet; without it, the kodeks is printed"));
    kodeks->add_option("--previous", line.previous, tr("The version before, from kodeks/: points that stayed keep their ids"));
    return kodeks;
}

CLI::App* add_export_kodeks(CLI::App& app, CommandLine& line)
{
    CLI::App* hand_out = app.add_subcommand("export", tr("Make a file to hand out of one of the council's"));
    CLI::App* kodeks = hand_out->add_subcommand("kodeks", tr("A kodeks as A4 (PDF), as a page for a website (HTML), or as kodeks/ holds it (Markdown)"));
    kodeks->add_option("--document", line.hand_out.document, tr("The document's id; without it, the council's own kodeks"));
    add_choice(*kodeks, "--format", line.hand_out.format, formats, tr("What to make"))->required();
    kodeks->add_option("-o,--out", line.export_out, tr("The file to write, which must not be there yet"))->required();
    add_config(*kodeks, line);
    hand_out->require_subcommand(1);
    return kodeks;
}

}  // namespace

int run_command_line(int argc, const char* const* argv)
{
    if (const auto danish = speak_danish(locale_directory()); !danish)
        log_line(danish.error().code + ": " + danish.error().detail, LogLevel::warning);
    CommandLine line;
    CLI::App app(tr("Kodekskiosk: a council's kodeks, its meeting and its meeting check on a touchscreen."), "kodekskiosk");
    add_kiosk(app, line);
    CLI::App* check = app.add_subcommand("check", tr("Read the whole configuration and name every problem in it"));
    add_config(*check, line);
    CLI::App* demo = add_demo(app, line);
    CLI::App* pin = app.add_subcommand("pin", tr("Ask for a new PIN and print the line for kiosk.toml"));
    CLI::App* import = app.add_subcommand("import", tr("Make a file of the council's from one of another kind"));
    CLI::App* import_agenda = add_import_agenda(*import, line);
    CLI::App* import_kodeks = add_import_kodeks(*import, line);
    import->require_subcommand(1);
    CLI::App* export_kodeks = add_export_kodeks(app, line);
    app.require_subcommand(0, 1);
    translate_help(app);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& wrong) {
        if (wrong.get_exit_code() == 0)
            return app.exit(wrong);
        std::fprintf(stderr, "kodekskiosk: %s.\n", usage_error(app, wrong).c_str());
        return 2;
    }

    if (*check)
        return run_check(line.config);
    if (*pin)
        return run_pin();
    if (*import_agenda) {
        line.import.file = line.file;
        line.import.out = line.import_out;
        return run_import_agenda(line.import);
    }
    if (*import_kodeks)
        return run_import_kodeks({line.file, line.import_out, line.previous});
    if (*export_kodeks) {
        line.hand_out.config = line.config;
        line.hand_out.out = line.export_out;
        return run_export_kodeks(line.hand_out);
    }
    if (*demo) {
        line.demo.out = line.out;
        line.demo.config = line.config;
        line.demo.size = *frame_size(line.size);
        line.demo.until_checkin = !line.until.empty();
        line.demo.evening = line.evening == "long" ? DemoOptions::Evening::long_one : line.evening == "seminar" ? DemoOptions::Evening::seminar : DemoOptions::Evening::usual;
        if (!line.demo_data.empty())
            line.demo.data = line.demo_data;
        if (!line.answers.empty())
            line.demo.answers = line.answers;
        return run_demo(line.demo);
    }
    line.kiosk.config = line.config;
    line.kiosk.data = line.data;
    line.kiosk.glfw = line.backend == "glfw";
    if (!line.windowed.empty())
        line.kiosk.windowed = frame_size(line.windowed);
    return run_kiosk(line.kiosk);
}

}  // namespace kiosk
