// Why: checkin.toml holds the statements of the mødetjek. Few, each bound to the norm it measures.
#include <algorithm>
#include <set>

#include "content/reading.hpp"
#include "content/toml_table.hpp"
#include "content/words_nearby.hpp"
#include "core/words.hpp"

namespace kiosk {
namespace {

constexpr int longest_statement = 90;  // characters that fit in two lines

Statement read_statement(TomlTable& table)
{
    Statement statement;
    statement.id = table.id("id");
    if (table.require("text")) statement.text = table.text("text");
    if (characters(statement.text) > longest_statement)
        table.warning("text", say("{0} is {1} characters long; under {2} it fits on the screen", table.name("text"),
                                  characters(statement.text), longest_statement));
    if (table.require("points")) {
        statement.points = table.texts("points");
        if (const toml::array* list = table.list("points"); list != nullptr && list->empty())
            table.error("points", say("{0} is empty; name at least one point of the kodeks", table.name("points")));
    }
    statement.asked = table.flag("ask", true);
    table.finish();
    return statement;
}

}  // namespace

void read_checkin_toml(std::string_view text, const std::string& file, Reading& reading)
{
    const auto root = parse_toml(text, file, reading.problems);
    if (!root) return;
    TomlTable table(*root, TomlSource{file, &reading.problems});
    std::set<std::string> ids;
    std::size_t asked = 0;
    std::vector<TomlTable> entries = table.tables("statement");
    for (TomlTable& entry : entries) {
        const Statement statement = read_statement(entry);
        if (!statement.id.empty() && !ids.insert(statement.id).second) {
            entry.error("id", say("the id \"{0}\" is used twice; give each its own", statement.id));
            continue;
        }
        if (statement.asked && ++asked > max_statements) {
            entry.error(entry.has("ask") ? entry.place("ask") : entry.place(),
                        say("this is statement number {0} that is asked, and at most {1} can be; set ask = false on some",
                            asked, max_statements));
            continue;
        }
        for (const std::string& point : statement.points) reading.points.push_back(Reference{entry.place("points"), point});
        if (!statement.id.empty() && !statement.text.empty() && !statement.points.empty())
            reading.configuration.statements.push_back(statement);
    }
    if (asked == 0) table.error(table.place(), tr("no statement is asked; write at least one [[statement]] without ask = false"));
    table.finish();
}

}  // namespace kiosk
