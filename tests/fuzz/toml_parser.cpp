// Why: the distribution's toml++ is compiled without the fuzzer's eyes. Here its parser is compiled with them, from the same
// headers, so that libFuzzer sees which of its branches an input takes. Its assertions are off, as in the distribution: some
// fail on what it then reports in good order ("[`a]"). What it calls unreachable is not off. Only in preset fuzz.
#define TOML_ASSERT(...) static_assert(true)
#define TOML_IMPLEMENTATION
#include <toml++/toml.h>
