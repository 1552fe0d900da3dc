// Why: see usage.hpp. CLI11's errors differ by type and carry a sentence; what is missing is therefore looked for in the command itself.
#include "cli/usage.hpp"

#include <charconv>
#include <filesystem>

#include <fmt/ranges.h>

#include "core/words.hpp"

namespace kiosk {
namespace {

/// The command that was being read: "kodekskiosk export kodeks".
struct Command {
    const CLI::App* app;
    std::string path;
};

Command command(const CLI::App& program)
{
    Command at{&program, program.get_name()};
    while (!at.app->get_subcommands().empty()) {
        at.app = at.app->get_subcommands().back();
        at.path += ' ' + at.app->get_name();
    }
    return at;
}

std::string what_is_missing(const Command& at)
{
    std::vector<std::string> missing, commands;
    for (const CLI::Option* option : at.app->get_options())
        if (option->get_required() && option->count() == 0)
            missing.push_back(option->get_name());
    if (!missing.empty())
        return say("{0} is missing; add it to the command", fmt::format("{}", fmt::join(missing, ", ")));
    for (const CLI::App* sub : at.app->get_subcommands([](const CLI::App*) { return true; }))
        commands.push_back(sub->get_name());
    return say("a word is missing after {0}; write one of: {1}", at.path, fmt::format("{}", fmt::join(commands, ", ")));
}

/// The option a sentence of CLI11 begins with.
std::string named_first(std::string_view sentence) { return std::string(sentence.substr(0, sentence.find_first_of(": "))); }

std::string what_is_wrong(const CLI::App& program, const Command& at, const CLI::ParseError& wrong)
{
    const std::string_view sentence = wrong.what();
    if (dynamic_cast<const CLI::ExtrasError*>(&wrong) != nullptr)
        return say("\"{0}\" is not known here; take it out, or look whether it is spelt right", fmt::format("{}", fmt::join(program.remaining(true), " ")));
    if (dynamic_cast<const CLI::RequiredError*>(&wrong) != nullptr)
        return what_is_missing(at);
    if (dynamic_cast<const CLI::ArgumentMismatch*>(&wrong) != nullptr)
        return sentence.find("At Most") != std::string_view::npos ? say("{0} stands twice; take one of them out", named_first(sentence))
                                                                  : say("{0} needs a value; write it after it", named_first(sentence));
    if (dynamic_cast<const CLI::ValidationError*>(&wrong) != nullptr)
        return std::string(sentence);  // the option and what its test below says
    return tr("this cannot be understood");
}

}  // namespace

std::string usage_error(const CLI::App& app, const CLI::ParseError& wrong)
{
    const Command at = command(app);
    return say("{0}. See {1} --help", what_is_wrong(app, at, wrong), at.path);
}

void translate_help(CLI::App& app)
{
    const auto formatter = app.get_formatter();
    formatter->label("Usage", tr("Usage"));
    formatter->label("OPTIONS", tr("OPTIONS"));
    formatter->label("SUBCOMMAND", tr("COMMAND"));
    formatter->label("Positionals", tr("Files"));
    formatter->label("REQUIRED", tr("(must be there)"));
    formatter->label("TEXT", tr("TEXT"));
    formatter->label("INT", tr("NUMBER"));
    app.get_help_ptr()->description(tr("Say what can be written here"));
    for (CLI::Option* option : app.get_options())
        option->group(tr("Options"));
    for (CLI::App* command : app.get_subcommands([](CLI::App*) { return true; })) {
        command->group(tr("Commands"));
        translate_help(*command);
    }
}

CLI::Validator one_of(const std::vector<std::string>& names)
{
    const auto wrong = [names](std::string& text) {
        const bool known = std::find(names.begin(), names.end(), text) != names.end();
        return known ? std::string() : say("\"{0}\" is none of: {1}", text, fmt::format("{}", fmt::join(names, ", ")));
    };
    return {wrong, fmt::format("{{{}}}", fmt::join(names, ","))};
}

CLI::Validator whole_number(int least, int most)
{
    const auto wrong = [least, most](std::string& text) {
        int number = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        const bool right = error == std::errc() && end == text.data() + text.size() && number >= least && number <= most;
        return right ? std::string() : say("\"{0}\" is no whole number from {1} to {2}", text, least, most);
    };
    return {wrong, fmt::format("{}-{}", least, most)};
}

CLI::Validator existing_file()
{
    const auto wrong = [](std::string& text) {
        std::error_code error;
        return std::filesystem::is_regular_file(text, error) ? std::string() : say("there is no file \"{0}\"", text);
    };
    return {wrong, {}};
}

}  // namespace kiosk
