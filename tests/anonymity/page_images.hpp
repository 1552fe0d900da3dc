// Why: SQLite writes chance into its journals (a salt, sums over it), which says nothing of anybody. What could say
// something are the images of pages that lie between.
#pragma once

#include <string>

namespace kiosk::test {

namespace detail {

inline std::string images(const std::string& file, std::size_t header, std::size_t before, std::size_t after)
{
    constexpr std::size_t page = 4096;
    std::string found;
    for (std::size_t at = header; at + before + page + after <= file.size(); at += before + page + after)
        found += file.substr(at + before, page);
    return found;
}

}  // namespace detail

/// The pages in a rollback journal: a header of one sector, then page number, page and sum.
inline std::string journal_pages(const std::string& journal) { return detail::images(journal, 512, 4, 4); }

/// The pages in a write-ahead log: a header, then frame header and page.
inline std::string log_pages(const std::string& log) { return detail::images(log, 32, 24, 0); }

}  // namespace kiosk::test
