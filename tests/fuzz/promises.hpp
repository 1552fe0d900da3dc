// Why: a reader that does not crash may still lie. These are the promises the council's files are read under, whatever stands
// in them; the fuzzers look for bytes that break one, and the kept corpus is held against them in every build.
#pragma once

#include <string>

#include "content/configuration_reader.hpp"

namespace kiosk::test {

/// The first broken promise in words, with what broke it; empty when all hold. `files` is what `read` was read from.
///  - every problem stands inside a file that is there, and says something in one printable line
///  - what is in the configuration keeps the ranges its headers name, has ids of its own and points to nothing that is not
///    there; no text holds a line break or a character that cannot be shown
///  - when nothing is called an error, the configuration is whole
[[nodiscard]] std::string broken_promise(const ConfigFiles& files, const ReadConfiguration& read);

}  // namespace kiosk::test
