// Why: the kiosk itself, as a story: find the fonts, open the screen, read the council's files, open the databases, and go
// round until somebody turns it off. What fails after the screen is open is said on the screen.
#include <cstdio>
#include <unistd.h>

#include "cli/commands.hpp"
#include "cli/runner.hpp"
#include "cli/file_agendas.hpp"
#include "cli/stick_recaps.hpp"
#include "content/last_good.hpp"
#include "core/words.hpp"
#include "platform/clock.hpp"
#include "platform/file_system.hpp"
#include "platform/log.hpp"
#include "platform/pin.hpp"
#include "platform/secrecy.hpp"
#include "platform/speech_program.hpp"
#include "platform/spoken_voice.hpp"
#include "platform/tone.hpp"
#include "platform/usb_stick.hpp"
#include "store/kiosk_store.hpp"
#include "store/urn.hpp"

namespace kiosk {
namespace {

constexpr Duration trouble_shown_for = std::chrono::minutes(1);  ///< then the service manager may try again

/// A failure in words for people, with what to do.
std::string in_words(const Failure& failure)
{
    const std::string& code = failure.code;
    if (code == "K10" || code == "K12")
        return tr("The data directory cannot be written. Make room on the disk, or give the kiosk's user the right to write there.");
    if (code == "K11")
        return tr("Another kiosk is already running on the same data directory. Close it first.");
    if (code == "K13")
        return tr("The databases were written by a newer version of the program. Install that version.");
    if (code == "K30")
        return tr("The configuration cannot be read. Run kodekskiosk check to see what is wrong.");
    if (code == "K40")
        return tr("There is no screen to draw on. Connect one, or play the evening offscreen with kodekskiosk demo --out FOLDER.");
    if (code == "K41")
        return tr("The screen has no OpenGL 3.0. Install the graphics driver, or libgl1-mesa-dri.");
    if (code == "K42")
        return tr("The time zone in kiosk.toml is not known. Install tzdata, or correct display.time_zone.");
    if (code == "K45")
        return tr("No fonts were found. Install fonts-inter, fonts-dejavu-core and fonts-material-design-icons-iconfont.");
    return tr("Something went wrong that the program did not expect.");
}

int give_up(const Failure& failure)
{
    std::fprintf(stderr, "kodekskiosk: %s (%s: %s)\n", in_words(failure).c_str(), failure.code.c_str(), failure.detail.c_str());
    return 1;
}

int show_trouble(Interface& interface, Platform& platform, const Failure& failure)
{
    const std::string words = in_words(failure), code = failure.code + " · " + failure.detail;
    const auto clock = SystemClock::in_zone("UTC");
    const auto start = clock ? SystemClock(*clock).now().instant : Instant{};
    give_up(failure);
    for (;;) {
        if (interface.resize(platform.size()))
            platform.upload_fonts();
        interface.trouble_frame(words, code);
        platform.present(interface.draw_data());
        platform.wait(std::chrono::seconds(10));
        if (platform.close_requested() || !clock || SystemClock(*clock).now().instant - start >= trouble_shown_for)
            return 1;
    }
}

Outcome<Date> today()
{
    auto clock = SystemClock::in_zone("Europe/Copenhagen");
    if (!clock)
        return tl::unexpected(clock.error());
    return date_of(clock->now().local);
}

/// Everything below the screen. What it holds lives as long as the program.
struct Foundation {
    LoadedConfiguration loaded;
    SystemClock clock;
    OpenedStore store;
    OpenedUrn urn;
    std::unique_ptr<PinCheck> pin;
};

Outcome<Foundation> lay_foundation(const KioskOptions& options)
{
    const auto date = today();
    if (!date)
        return tl::unexpected(date.error());
    std::error_code made;
    std::filesystem::create_directories(options.data, made);
    if (made)
        return tl::unexpected(Failure{"K10", options.data.string() + ": " + made.message()});
    auto loaded = load_for_kiosk(options.config, options.data, *date);
    if (!loaded)
        return tl::unexpected(loaded.error());
    auto clock = SystemClock::in_zone(loaded->configuration.display.time_zone);
    if (!clock)
        return tl::unexpected(clock.error());
    auto store = open_store(options.data, clock->now());
    if (!store)
        return tl::unexpected(store.error());
    auto urn = open_urn(options.data, clock->now());
    if (!urn)
        return tl::unexpected(urn.error());
    auto pin = argon2_pin(loaded->configuration.pin_hash);
    return Foundation{std::move(*loaded), *clock, std::move(*store), std::move(*urn), std::move(pin)};
}

Standing log_what_was_found(const Foundation& found)
{
    for (const Problem& problem : found.loaded.problems)
        log_line(describe(problem), problem.severity == Severity::error ? LogLevel::error : LogLevel::warning);
    for (const auto& name : {found.store.set_aside, found.urn.set_aside})
        if (name)
            log_line("a damaged database was set aside as " + *name, LogLevel::error);
    return {found.loaded.from_last_good || found.loaded.partial, found.store.set_aside || found.urn.set_aside};
}

void go_round(Runner& runner, Platform& platform)
{
    while (!platform.close_requested()) {
        runner.draw();
        runner.take(platform.wait(runner.until_next()));
    }
}

}  // namespace

int run_kiosk(const KioskOptions& options)
{
    if (!keep_memory_private())
        log_line("the system may write this program's memory to the disk when it crashes", LogLevel::warning);
    const auto fonts = find_fonts();
    Interface interface(fonts.value_or(FontFiles{}));
    const WindowOptions window{"Kodekskiosk", options.windowed, false};
    auto platform = options.glfw ? open_glfw(window) : open_sdl2(window);
    if (!platform)
        return give_up(platform.error());
    if (!fonts)
        return show_trouble(interface, **platform, fonts.error());
    for (const std::string& family : fonts->missing)
        log_line("the font " + family + " is missing; install fonts-inter", LogLevel::warning);

    auto foundation = lay_foundation(options);
    if (!foundation)
        return show_trouble(interface, **platform, foundation.error());

    const Standing standing = log_what_was_found(*foundation);
    if (const auto doubt = doubt_about(file_system_of(options.data)))
        log_line(*doubt, LogLevel::warning);
    const Configuration& configuration = foundation->loaded.configuration;
    if (find_speech_program().empty())
        log_line("espeak-ng is not installed, so nothing is read aloud", LogLevel::warning);
    StickRecaps recaps(find_stick);
    Tone tone;
    FileAgendas agendas(configuration.agenda_folder, find_sticks);
    Shell shell(configuration, Ports{*foundation->store.store, *foundation->urn.urn, *foundation->pin, foundation->clock, &recaps,
                                     [](const std::string& text) { log_line(text, LogLevel::error); },
                                     [&tone] { tone.sound(); }, &agendas}, standing);
    if (!shell.memory_locked())
        log_line("the page that holds a member's answers may be swapped to the disk; allow locked memory (ulimit -l)", LogLevel::warning);
    const auto voice = open_voice({find_speech_program(), configuration.speech.headset, [&] { (*platform)->wake(); }});
    Runner runner(shell, interface, **platform, configuration, foundation->clock, voice.get());
    go_round(runner, **platform);
    return 0;
}

}  // namespace kiosk
