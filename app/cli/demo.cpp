// Why: the demonstration plays a whole evening on the real program: real databases, SDL's offscreen driver, fingers where
// the controls are drawn. Only the clock is moved by hand, and the PIN is the example's, whatever the council's is.
#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include <unistd.h>

#include "cli/demo_script.hpp"
#include "cli/long_evening.hpp"
#include "cli/seminar.hpp"
#include "content/configuration_reader.hpp"
#include "content/example_pin.hpp"
#include "platform/pin.hpp"
#include "store/kiosk_store.hpp"
#include "store/urn.hpp"

namespace kiosk {
namespace {

constexpr const char* example_pin = "280571";

/// A folder of its own for the evening's databases, gone with it unless the caller named one.
class DataFolder {
public:
    explicit DataFolder(const std::optional<std::filesystem::path>& kept) : temporary_(!kept)
    {
        if (kept) {
            path_ = *kept;
            std::filesystem::create_directories(path_);
            return;
        }
        std::string pattern = (std::filesystem::temp_directory_path() / "kodekskiosk-demo-XXXXXX").string();
        if (!mkdtemp(pattern.data()))
            throw NotAsExpected("no temporary folder can be made in " + std::filesystem::temp_directory_path().string());
        path_ = pattern;
    }
    ~DataFolder()
    {
        std::error_code ignored;
        if (temporary_)
            std::filesystem::remove_all(path_, ignored);
    }
    DataFolder(const DataFolder&) = delete;
    DataFolder& operator=(const DataFolder&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
    bool temporary_;
};

template <class T> T required(Outcome<T> outcome)
{
    if (!outcome)
        throw NotAsExpected(outcome.error().code + ": " + outcome.error().detail);
    return std::move(*outcome);
}

Configuration read_for_demo(const std::filesystem::path& directory)
{
    ReadConfiguration read = read_configuration(directory, Date{std::chrono::year(2026), std::chrono::November, std::chrono::day(24)});
    if (has_errors(read)) {
        const auto first = std::find_if(read.problems.begin(), read.problems.end(), [](const Problem& p) { return p.severity == Severity::error; });
        throw NotAsExpected(describe(*first));
    }
    if (read.configuration.agendas.empty())
        throw NotAsExpected("there is no agenda in " + (directory / "agendas").string());
    read.configuration.pin_hash = example_pin_hash;
    return std::move(read.configuration);
}

/// The longest agenda shows the most.
const Agenda& longest(const std::vector<Agenda>& agendas)
{
    return *std::max_element(agendas.begin(), agendas.end(), [](const Agenda& a, const Agenda& b) { return a.items.size() < b.items.size(); });
}

EveningAnswers answers_for(const DemoOptions& options, const Configuration& configuration)
{
    const std::size_t statements = asked_statements(configuration).size();
    if (!options.answers)
        return made_up_answers(static_cast<std::size_t>(options.present), statements);
    EveningAnswers answers = read_answers(*options.answers, statements);
    if (answers.size() > static_cast<std::size_t>(options.present))
        throw NotAsExpected(options.answers->string() + ": more answers than members present");
    return answers;
}

void play_evening(const DemoOptions& options)
{
    Configuration configuration = read_for_demo(options.config);
    Display& display = configuration.display;
    display.theme = options.theme.value_or(display.theme);
    display.text_size = options.text_size.value_or(display.text_size);
    display.language = options.language.value_or(display.language);
    const bool changes = options.evening == DemoOptions::Evening::long_one;
    if (changes)
        configuration.agendas = {stretched(longest(configuration.agendas))};
    const Agenda& agenda = longest(configuration.agendas);
    std::filesystem::create_directories(options.out);
    const DataFolder data(options.data);

    const auto eighteen_minutes_before = std::chrono::local_days(agenda.date) + agenda.start - std::chrono::minutes(18);
    ManualClock clock(eighteen_minutes_before);
    OpenedStore store = required(open_store(data.path(), clock.now()));
    OpenedUrn urn = required(open_urn(data.path(), clock.now()));
    const auto pin = argon2_pin(configuration.pin_hash);

    Interface interface(required(find_fonts()));
    const auto platform = required(open_sdl2({"Kodekskiosk", options.size, true}));
    Shell shell(configuration, Ports{*store.store, *urn.urn, *pin, clock}, Standing{});
    Runner runner(shell, interface, *platform, configuration, clock);
    StageHand hand(shell, interface, *platform, runner, clock, configuration, options.out);
    if (options.evening == DemoOptions::Evening::seminar)
        return play_seminar(hand);
    play(hand, {configuration, agenda, example_pin, options.present, answers_for(options, configuration), options.until_checkin, changes});
    if (options.until_checkin) {
        hand.say_step("the power goes, with the check-in open");
        std::fflush(nullptr);
        std::_Exit(0);
    }
}

}  // namespace

int run_demo(const DemoOptions& options)
{
    try {
        play_evening(options);
        return 0;
    } catch (const NotAsExpected& wrong) {
        std::fflush(stdout);
        std::fprintf(stderr, "kodekskiosk: the demonstration stopped: %s\n", wrong.what());
    } catch (const std::filesystem::filesystem_error& wrong) {
        std::fprintf(stderr, "kodekskiosk: %s cannot be made or written; choose another folder.\n", wrong.path1().c_str());
    }
    return 1;
}

}  // namespace kiosk
