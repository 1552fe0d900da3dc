// Why: SQLite writes chance into its journals (a salt, sums over it), which says nothing of anybody. What could say
// something are the images of pages that lie between.
#pragma once

#include <string>

namespace kiosk::test {

/// The pages in a rollback journal: a header of one sector, then page number, page and sum.
inline std::string journal_pages(const std::string& journal)
{
    constexpr std::size_t header = 512, number = 4, page = 4096, sum = 4;
    std::string found;
    for (std::size_t at = header; at + number + page + sum <= journal.size(); at += number + page + sum)
        found += journal.substr(at + number, page);
    return found;
}

}  // namespace kiosk::test
