// Why: who has the disk in hand does not ask SQLite. This looks through a raw image, block by block of nothing, for the
// counters as they stood after the first member, the second, ... and says how many of those states it found. It knows them
// as the urn keeps them, as a table of integers, and as one row a member, of which any row is an answer.
//   scan_image IMAGE ANSWERS    ANSWERS as for demo --answers: a line a member, a digit 1-5 or - for each statement
// Prints "earlier: N of M, last: found|not found, tables: N of M, rows: N of M+1"; the tables are earlier ones too.
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <functional>
#include <iterator>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "store/counters.hpp"

namespace {

using kiosk::Counters;

constexpr std::size_t block = 4096;  ///< of the disk, and as much is a page of SQLite

std::string as_kept(const Counters& counters)
{
    kiosk::CounterBytes kept;
    encode_counters(counters, kept);
    return {kept.bytes.begin(), kept.bytes.end()};
}

/// The answers of each member, a byte each.
std::vector<std::string> members(const std::string& answers_file)
{
    std::ifstream file(answers_file);
    std::vector<std::string> all;
    for (std::string line; std::getline(file, line) && !line.empty();) {
        for (char& mark : line) mark = static_cast<char>(mark == '-' ? kiosk::answer_kinds - 1 : static_cast<std::size_t>(mark - '1'));
        all.push_back(line);
    }
    return all;
}

/// The counters after each member.
std::vector<std::string> states(const std::vector<std::string>& members)
{
    std::vector<std::string> all;
    Counters counters;
    for (const std::string& answers : members) {
        for (std::size_t i = 0; i < answers.size(); ++i) ++counters.values[i * kiosk::answer_kinds + static_cast<std::size_t>(answers[i])];
        all.push_back(as_kept(counters));
    }
    return all;
}

/// The image without its empty blocks, of which a new disk has mostly; beside a block with something in it they stay, so that
/// nothing that lies across two comes apart.
std::string without_empty_blocks(const std::string& image)
{
    const auto used = [&](std::size_t at) {
        return at < image.size() && std::string_view(image).substr(at, block).find_first_not_of('\0') != std::string_view::npos;
    };
    std::string kept;
    for (std::size_t at = 0; at < image.size(); at += block)
        if (used(at) || used(at + block) || (at > 0 && used(at - block))) kept += image.substr(at, block);
    return kept;
}

bool holds(const std::string& image, const std::string& state)
{
    const std::boyer_moore_horspool_searcher search(state.begin(), state.end());
    return std::search(image.begin(), image.end(), search) != image.end();
}

// What follows reads SQLite's file format (sqlite.org/fileformat2.html): pages wherever they lie, also in a journal.

std::size_t byte(const std::string& image, std::size_t at) { return static_cast<unsigned char>(image[at]); }
std::size_t two_bytes(const std::string& image, std::size_t at) { return byte(image, at) << 8 | byte(image, at + 1); }

/// A cell of a table (place INTEGER PRIMARY KEY, n INTEGER): its length, the place, a header of three bytes that says of which
/// type n is (8 is nought, 9 is one, 1 a byte that follows). False when it is none.
bool read_cell(const std::string& image, std::size_t at, Counters& counters)
{
    const std::size_t place = byte(image, at + 1), type = byte(image, at + 4);
    if (place >= counters.values.size() || byte(image, at + 2) != 3 || byte(image, at + 3) != 0) return false;
    if (type != 8 && type != 9 && type != 1) return false;
    counters.values[place] = static_cast<std::uint16_t>(type == 1 ? byte(image, at + 5) : type - 8);
    return true;
}

/// The counters in a page that is a leaf with a cell for each of them, as kept; nothing when it is none.
std::optional<std::string> table(const std::string& page)
{
    Counters counters;
    for (std::size_t i = 0; i < counters.values.size(); ++i) {
        const std::size_t cell = two_bytes(page, 8 + 2 * i);
        if (cell + 6 > page.size() || !read_cell(page, cell, counters)) return std::nullopt;
    }
    return as_kept(counters);
}

/// The counters of every table of as many integers. A page in a journal goes over from one block into another, and a file's blocks
/// need not lie side by side: each block is tried as the next one.
std::set<std::string> tables(const std::string& image)
{
    constexpr std::size_t header = 8;
    std::set<std::string> found;
    for (std::size_t at = 0; at + header <= image.size(); ++at) {
        if (byte(image, at) != 13 || two_bytes(image, at + 3) != Counters{}.values.size()) continue;  // a leaf, and its cells
        const std::size_t over = at % block;
        for (std::size_t next = 0; next < image.size(); next += block)
            if (const auto counters = table(image.substr(at, block - over) + image.substr(next, over))) found.insert(*counters);
    }
    return found;
}

/// What stands in any record of a key of 16 bytes and `length` bytes of answers.
std::set<std::string> rows(const std::string& image, std::size_t length)
{
    constexpr std::size_t key = 16;
    const auto type = [](std::size_t bytes) { return static_cast<char>(12 + 2 * bytes); };
    const std::string header{3, type(key), type(length)};
    std::set<std::string> found;
    for (std::size_t at = image.find(header); at != std::string::npos; at = image.find(header, at + 1))
        if (at + header.size() + key + length <= image.size()) found.insert(image.substr(at + header.size() + key, length));
    return found;
}

}  // namespace

int main(int count, char** words)
{
    if (count != 3) return 2;
    std::ifstream file(words[1], std::ios::binary);
    const std::string image = without_empty_blocks({std::istreambuf_iterator<char>(file), {}});
    const std::vector<std::string> people = members(words[2]), all = states(people);
    if (image.empty() || all.size() < 2) return 2;
    const auto in_tables = tables(image), in_rows = rows(image, people.front().size());
    const auto earlier = std::count_if(all.begin(), all.end() - 1, [&](const std::string& state) { return holds(image, state); });
    const auto tabled = std::count_if(all.begin(), all.end() - 1, [&](const std::string& state) { return in_tables.contains(state); });
    const auto rowed = std::count_if(people.begin(), people.end(), [&](const std::string& answers) { return in_rows.contains(answers); });
    std::printf("earlier: %td of %zu, last: %s, tables: %td of %zu, rows: %td of %zu\n", earlier, all.size() - 1,
                holds(image, all.back()) ? "found" : "not found", tabled, all.size() - 1, rowed, all.size());
    return 0;
}
