// Why: CLI11 says in English what is wrong with a command line, and its tests of values do so too. Whoever types at the kiosk reads Danish.
#pragma once

#include <string>
#include <vector>

#include <CLI/CLI.hpp>

namespace kiosk {

/// What is wrong with the command line and what to do, in one sentence without a full stop.
[[nodiscard]] std::string usage_error(const CLI::App& app, const CLI::ParseError& wrong);

/// CLI11's own words in --help. After options and commands are added.
void translate_help(CLI::App& app);

// What a value must be.
[[nodiscard]] CLI::Validator one_of(const std::vector<std::string>& names);
[[nodiscard]] CLI::Validator whole_number(int least, int most);
[[nodiscard]] CLI::Validator existing_file();

}  // namespace kiosk
