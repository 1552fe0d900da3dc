// Why: the adapter to toml++. Every value a council may set is read through here, so that a wrong type, a number out of
// range or a misspelt key is reported in one way, at its place, and reading goes on with the default. No exception of
// toml++ gets past this file.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <toml++/toml.h>

#include "content/limits.hpp"
#include "content/problem.hpp"
#include "domain/calendar.hpp"

namespace kiosk {

/// The file's tables; none when it is not TOML, which is then the file's one problem. `first_line` is the line of the
/// file that `text` begins at.
[[nodiscard]] std::optional<toml::table> parse_toml(std::string_view text, const std::string& file,
                                                    std::vector<Problem>& problems, int first_line = 1);

/// What a reader hands on for each table it opens: where problems go, and where lines count from.
struct TomlSource {
    std::string file;
    std::vector<Problem>* problems;  ///< not owned; outlives every table
    int first_line = 1;
};

struct PlacedText {
    std::string text;
    Place where;
};

/// One table of a TOML file, a view into it. Every key asked for is a known key; finish() reports the others.
class TomlTable {
public:
    TomlTable(const toml::table& root, TomlSource source);

    // Each returns the value, or what stands for it when the key is missing (no problem) or wrong (a problem).
    std::string text(std::string_view key, std::string otherwise = {});  ///< on one line; never empty when it is there; see limits.hpp
    std::string text_or_empty(std::string_view key);                     ///< as text(), and "" is allowed
    bool flag(std::string_view key, bool otherwise);
    int whole(std::string_view key, int least, int most, int otherwise);
    std::optional<int> whole(std::string_view key, int least, int most);
    double number(std::string_view key, double least, double most, double otherwise);
    std::optional<Date> date(std::string_view key);
    std::optional<TimeOfDay> time(std::string_view key);  ///< text such as "19.00"
    std::vector<PlacedText> placed_texts(std::string_view key);
    std::vector<std::string> texts(std::string_view key);
    std::string choice(std::string_view key, const std::vector<std::string>& allowed, std::string otherwise);
    std::string icon(std::string_view key);               ///< the name of a pictogram of Material Icons
    std::string id(std::string_view key);                 ///< required; see is_id()

    TomlTable table(std::string_view key);                ///< [key]; an empty one when it is missing
    std::vector<TomlTable> tables(std::string_view key, std::size_t most = limits::entries);  ///< [[key]]; none when it is missing
    const toml::array* list(std::string_view key);        ///< for lists of mixed values; null when missing
    TomlTable entry(const toml::table& entry, std::string_view name);  ///< a table standing in such a list

    /// Whether the list has `had` the `most` entries a council can use, so that `next` is not to be read: then it says so.
    bool too_many(const toml::node& next, std::string_view key, std::size_t had, std::size_t most);

    /// Reports a missing key, and says so; call it before reading a value that must be there.
    bool require(std::string_view key);
    [[nodiscard]] bool has(std::string_view key);
    [[nodiscard]] Place place() const;                     ///< of the table itself
    [[nodiscard]] Place place(std::string_view key) const; ///< of the key's value; the table's when it has none
    [[nodiscard]] Place place(const toml::node& node) const;
    [[nodiscard]] std::string name(std::string_view key) const;  ///< "council.members"
    void error(std::string_view key, std::string what);
    void error(const Place& where, std::string what);
    void warning(std::string_view key, std::string what);
    void wrong_type(const toml::node& node, std::string_view key, const char* expected);

    /// Reports every key nobody asked for, with the one that was probably meant.
    void finish();

private:
    TomlTable(const toml::table* table, std::string prefix, Place place, TomlSource source);
    const toml::node* find(std::string_view key);
    std::optional<std::string> read_text(const toml::node& node, std::string_view key);  ///< none: reported
    [[nodiscard]] Place place(const toml::source_region& region) const;

    const toml::table* table_;  ///< null: missing, so every key is
    std::string prefix_;        ///< "council."
    Place place_;
    TomlSource source_;
    std::vector<std::string> known_;
};

}  // namespace kiosk
