// Why: for tests in a shell. is_speech FILE WORDS...: whether FILE holds the sound of so many words; if not, why.
#include <cstdio>

#include "support/sound_files.hpp"

int main(int count, char** arguments)
{
    using namespace kiosk::test;
    if (count < 3) return 2;
    const Samples samples = captured(arguments[1]);
    if (!has_ended(samples)) return 1;
    const std::string why = not_speech(samples, static_cast<std::size_t>(count - 2));
    std::fputs(why.c_str(), stderr);
    return why.empty() ? 0 : 1;
}
