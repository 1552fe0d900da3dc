// Why: a fuzz target is a kind of file of the council. Its bytes take that file's place in a small council whose other files
// are right, and go the way the program's do: judged as text, then read. The fuzzers and the replay of the corpus share this.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/configuration_reader.hpp"

namespace kiosk::test {

/// A kind of file, and each of the council's files that its bytes take the place of.
struct Family {
    const char* name;  ///< of the target, and of its folder in corpus/
    std::vector<std::string> files;
    std::vector<std::string> beside;  ///< the other files that stand in the small council
    /// For an importer: what it reads the bytes as, by a file's name. What it makes of them takes the place of `files`.
    std::string (*imported_as)(std::string_view bytes) = nullptr;
    bool imports_kodeks = false;  ///< and not an agenda
};

[[nodiscard]] const std::vector<Family>& families();

/// A defect in the reader, for proving that the fuzzers find one. It changes what was read.
using Spoil = void (*)(ReadConfiguration&);

/// Reads the bytes as all of the family's files. The first broken promise; empty when all hold.
[[nodiscard]] std::string try_bytes(const Family& family, std::string_view bytes, Spoil spoil = nullptr);

}  // namespace kiosk::test
