// Why: who has the disk in hand does not ask SQLite. This looks through a raw image, block by block of nothing, for the
// counters as they stood after the first member, the second, ... and says how many of those states it found.
//   scan_image IMAGE ANSWERS    ANSWERS as for demo --answers: a line a member, a digit 1-5 or - for each statement
// Prints "earlier: N of M, last: found|not found".
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>
#include <vector>

#include "store/counters.hpp"

namespace {

using kiosk::Counters;

std::string as_kept(const Counters& counters)
{
    kiosk::CounterBytes kept;
    encode_counters(counters, kept);
    return {kept.bytes.begin(), kept.bytes.end()};
}

/// The counters after each member.
std::vector<std::string> states(const std::string& answers_file)
{
    std::ifstream file(answers_file);
    std::vector<std::string> all;
    Counters counters;
    for (std::string line; std::getline(file, line) && !line.empty();) {
        for (std::size_t statement = 0; statement < line.size(); ++statement) {
            const std::size_t kind = line[statement] == '-' ? kiosk::answer_kinds - 1 : static_cast<std::size_t>(line[statement] - '1');
            ++counters.values[statement * kiosk::answer_kinds + kind];
        }
        all.push_back(as_kept(counters));
    }
    return all;
}

bool holds(const std::string& image, const std::string& state)
{
    const std::boyer_moore_horspool_searcher search(state.begin(), state.end());
    return std::search(image.begin(), image.end(), search) != image.end();
}

}  // namespace

int main(int count, char** words)
{
    if (count != 3) return 2;
    std::ifstream file(words[1], std::ios::binary);
    const std::string image{std::istreambuf_iterator<char>(file), {}};
    const std::vector<std::string> all = states(words[2]);
    if (image.empty() || all.size() < 2) return 2;
    const auto earlier = std::count_if(all.begin(), all.end() - 1, [&](const std::string& state) { return holds(image, state); });
    std::printf("earlier: %d of %d, last: %s\n", static_cast<int>(earlier), static_cast<int>(all.size()) - 1, holds(image, all.back()) ? "found" : "not found");
    return 0;
}
