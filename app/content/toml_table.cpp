// Why: see toml_table.hpp. toml++ counts columns in characters, as our places do.
#include "content/toml_table.hpp"

#include <algorithm>

#include "content/limits.hpp"
#include "content/toml_shape.hpp"
#include "content/utf8.hpp"
#include "content/words_nearby.hpp"
#include "core/words.hpp"
#include "domain/icons.hpp"

namespace kiosk {
namespace {

const char* called(toml::node_type type)
{
    switch (type) {
    case toml::node_type::string: return tr("text");
    case toml::node_type::integer: return tr("a whole number");
    case toml::node_type::floating_point: return tr("a number");
    case toml::node_type::boolean: return tr("true or false");
    case toml::node_type::array: return tr("a list");
    case toml::node_type::table: return tr("a section");
    case toml::node_type::date: return tr("a date");
    case toml::node_type::time: return tr("a time");
    case toml::node_type::date_time: return tr("a date with a time");
    case toml::node_type::none: break;
    }
    return tr("nothing");
}

/// "19.00" or "19:00", 00.00 to 23.59.
std::optional<TimeOfDay> parse_time(std::string_view text)
{
    const auto digit = [&](std::size_t i) { return text[i] >= '0' && text[i] <= '9'; };
    if (text.size() != 5 || (text[2] != '.' && text[2] != ':')) return std::nullopt;
    if (!digit(0) || !digit(1) || !digit(3) || !digit(4)) return std::nullopt;
    const int hour = (text[0] - '0') * 10 + (text[1] - '0');
    const int minute = (text[3] - '0') * 10 + (text[4] - '0');
    if (hour > 23 || minute > 59) return std::nullopt;
    return std::chrono::minutes(hour * 60 + minute);
}

/// The text with an o for each letter that is not ASCII. toml++ 3.3.0 comes to a line of its own that it calls unreachable when it
/// meets such a letter outside quotation marks (is_non_ascii_horizontal_whitespace), and where it takes marks to end after a
/// mistake nobody can foretell. So it sees those letters only in a text that it has accepted without them.
std::string in_ascii(std::string_view utf8)
{
    std::string ascii;
    for (const char c : utf8) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80) ascii += c;
        else if (byte >= 0xC0) ascii += 'o';  // the first byte of a letter
    }
    return ascii;
}

/// What is wrong, in the words of the people who write the files. toml++ has only its own, in English; those of the commonest mistakes are known here.
std::string unreadable(std::string_view library)
{
    const auto about = [&](std::string_view words) { return library.find(words) != std::string_view::npos; };
    if (about("redefine")) return tr("this name stands twice here; take one of them out");
    if (about("parsing string")) return tr("a text is not ended on its line; put a quotation mark where it ends");
    if (about("expected '='")) return tr("= is missing between the name and its value");
    if (about("comment or whitespace")) return tr("more stands on this line than one value; put text in quotation marks, and each name on a line of its own");
    if (about("parsing array")) return tr("a comma is missing in this list, or the square bracket that ends it");
    if (about("parsing date")) return tr("there is no such date; write the year, the month and the day, such as 2026-11-24");
    if (about("expected value") || about("value type") || about("parsing floating-point") || about("parsing boolean") || about("parsing integer"))
        return tr("no value can be read here; write text in quotation marks, a date as 2026-11-24, and yes and no as true and false");
    return tr("this line cannot be read, nor what follows it in the file; look for a missing quotation mark, bracket or comma, or a date that does not exist");
}

}  // namespace

std::optional<toml::table> parse_toml(std::string_view text, const std::string& file, std::vector<Problem>& problems,
                                      int first_line)
{
    if (const auto found = misshapen(text)) {
        problems.push_back(error_at(Place{file, found->at.line + first_line - 1, found->at.column}, found->what));
        return std::nullopt;
    }
    try {
        (void)toml::parse(in_ascii(text));
        return toml::parse(text);
    } catch (const toml::parse_error& error) {
        const toml::source_position at = error.source().begin;
        problems.push_back(error_at(
            Place{file, static_cast<int>(at.line) + first_line - 1, static_cast<int>(at.column)},
            unreadable(error.description())));
    } catch (const std::exception& error) {
        problems.push_back(error_at(Place{file}, say("the file cannot be read: {0}", std::string(error.what()))));  // memory ran out
    }
    return std::nullopt;
}

TomlTable::TomlTable(const toml::table& root, TomlSource source)
    : TomlTable(&root, {}, Place{source.file, source.first_line, 1}, source)
{
}

TomlTable::TomlTable(const toml::table* table, std::string prefix, Place place, TomlSource source)
    : table_(table), prefix_(std::move(prefix)), place_(std::move(place)), source_(std::move(source))
{
}

std::string TomlTable::text(std::string_view key, std::string otherwise)
{
    const toml::node* node = find(key);
    if (node == nullptr) return otherwise;
    const std::optional<std::string> value = read_text(*node, key);
    if (value && value->empty()) error(key, say("{0} is empty; write something", name(key)));
    return value && !value->empty() ? *value : otherwise;
}

std::string TomlTable::text_or_empty(std::string_view key)
{
    const toml::node* node = find(key);
    return node != nullptr ? read_text(*node, key).value_or("") : "";
}

std::optional<std::string> TomlTable::read_text(const toml::node& node, std::string_view key)
{
    const auto* value = node.as_string();
    if (value == nullptr) {
        wrong_type(node, key, tr("text in quotation marks"));
        return std::nullopt;
    }
    std::string text = one_line(value->get());
    const int length = characters(text);
    if (first_not_text(text)) error(place(node), say("{0} holds a character that cannot be shown; write it anew", name(key)));
    else if (length > limits::text_characters)
        error(place(node), say("{0} is {1} characters long, and can be at most {2}; shorten it", name(key), length, limits::text_characters));
    else return text;
    return std::nullopt;
}

bool TomlTable::flag(std::string_view key, bool otherwise)
{
    const toml::node* node = find(key);
    if (node == nullptr) return otherwise;
    if (const auto* value = node->as_boolean()) return value->get();
    wrong_type(*node, key, tr("true or false, without quotation marks"));
    return otherwise;
}

std::optional<int> TomlTable::whole(std::string_view key, int least, int most)
{
    const toml::node* node = find(key);
    if (node == nullptr) return std::nullopt;
    const auto* value = node->as_integer();
    if (value == nullptr) {
        wrong_type(*node, key, tr("a whole number, without quotation marks"));
        return std::nullopt;
    }
    if (value->get() < least || value->get() > most) {
        error(key, say("{0} is {1}, and must be from {2} to {3}", name(key), value->get(), least, most));
        return std::nullopt;
    }
    return static_cast<int>(value->get());
}

int TomlTable::whole(std::string_view key, int least, int most, int otherwise)
{
    return whole(key, least, most).value_or(otherwise);
}

double TomlTable::number(std::string_view key, double least, double most, double otherwise)
{
    const toml::node* node = find(key);
    if (node == nullptr) return otherwise;
    const std::optional<double> value = node->is_number() ? node->value<double>() : std::nullopt;
    if (!value) {
        wrong_type(*node, key, tr("a number, without quotation marks"));
        return otherwise;
    }
    if (*value >= least && *value <= most) return *value;  // false for NaN too
    error(key, say("{0} is {1}, and must be from {2} to {3}", name(key), *value, least, most));
    return otherwise;
}

std::optional<Date> TomlTable::date(std::string_view key)
{
    const toml::node* node = find(key);
    if (node == nullptr) return std::nullopt;
    if (const auto* value = node->as_date()) {
        const toml::date found = value->get();
        return Date{std::chrono::year{found.year}, std::chrono::month{found.month}, std::chrono::day{found.day}};
    }
    wrong_type(*node, key, tr("a date such as 2026-11-24, without quotation marks"));
    return std::nullopt;
}

std::optional<TimeOfDay> TomlTable::time(std::string_view key)
{
    const toml::node* node = find(key);
    if (node == nullptr) return std::nullopt;
    const auto* value = node->as_string();
    if (value == nullptr) {
        wrong_type(*node, key, tr("a time such as \"19.00\", in quotation marks"));
        return std::nullopt;
    }
    const std::optional<TimeOfDay> time = parse_time(value->get());
    if (!time) error(key, say("{0} is \"{1}\", and must be a time from \"00.00\" to \"23.59\"", name(key), value->get()));
    return time;
}

std::vector<PlacedText> TomlTable::placed_texts(std::string_view key)
{
    std::vector<PlacedText> found;
    const toml::array* values = list(key);
    if (values == nullptr) return found;
    for (const toml::node& value : *values) {
        if (too_many(value, key, found.size(), limits::names_in_list)) break;
        if (std::optional<std::string> text = read_text(value, key)) found.push_back({std::move(*text), place(value)});
    }
    return found;
}

std::vector<std::string> TomlTable::texts(std::string_view key)
{
    std::vector<std::string> texts;
    for (PlacedText& found : placed_texts(key)) texts.push_back(std::move(found.text));
    return texts;
}

std::string TomlTable::choice(std::string_view key, const std::vector<std::string>& allowed, std::string otherwise)
{
    const std::string value = text(key);
    if (value.empty()) return otherwise;
    if (std::find(allowed.begin(), allowed.end(), value) != allowed.end()) return value;
    error(key, say("{0} is \"{1}\", and must be one of: {2}", name(key), value, comma_list(allowed)));
    return otherwise;
}

std::string TomlTable::icon(std::string_view key)
{
    const std::string name = text(key);
    const bool is_name = std::all_of(name.begin(), name.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; });
    if (!is_name) {
        error(key, say("{0} is \"{1}\", and must be the name of a Material Icons pictogram such as \"hearing\"", this->name(key), name));
        return {};
    }
    std::vector<std::string> names;
    for (const Icon& icon : icons()) names.emplace_back(icon.name);
    if (name.empty() || std::find(names.begin(), names.end(), name) != names.end()) return name;
    const std::string meant = nearest_word(name, names);
    warning(key, meant.empty() ? say("the kiosk has no pictogram \"{0}\" and shows a hand; choose another, such as \"hearing\"", name)
                               : say("the kiosk has no pictogram \"{0}\" and shows a hand; is \"{1}\" what was meant?", name, meant));
    return name;
}

std::string TomlTable::id(std::string_view key)
{
    if (!require(key)) return {};
    const std::string value = text(key);
    if (value.empty() || is_id(value)) return value;
    error(key, say("the id \"{0}\" must be made of a to z, 0 to 9 and single hyphens, at most {1} characters, such as \"social-media\"", value,
               limits::id_characters));
    return {};
}

TomlTable TomlTable::table(std::string_view key)
{
    const toml::node* node = find(key);
    const toml::table* inner = node != nullptr ? node->as_table() : nullptr;
    if (node != nullptr && inner == nullptr) wrong_type(*node, key, tr("a section in square brackets"));
    return TomlTable(inner, name(key) + ".", inner != nullptr ? place(inner->source()) : place_, source_);
}

std::vector<TomlTable> TomlTable::tables(std::string_view key, std::size_t most)
{
    std::vector<TomlTable> found;
    const toml::node* node = find(key);
    if (node == nullptr) return found;
    const toml::array* entries = node->as_array();
    if (entries == nullptr) {
        wrong_type(*node, key, tr("sections in double square brackets"));
        return found;
    }
    for (const toml::node& node_in_list : *entries) {
        if (too_many(node_in_list, key, found.size(), most)) break;
        if (const toml::table* inner = node_in_list.as_table()) found.push_back(entry(*inner, key));
        else wrong_type(node_in_list, key, tr("sections in double square brackets"));
    }
    return found;
}

const toml::array* TomlTable::list(std::string_view key)
{
    const toml::node* node = find(key);
    if (node == nullptr) return nullptr;
    if (!node->is_array()) wrong_type(*node, key, tr("a list in square brackets"));
    return node->as_array();
}

TomlTable TomlTable::entry(const toml::table& entry, std::string_view name_in_list)
{
    return TomlTable(&entry, name(name_in_list) + ".", place(entry.source()), source_);
}

bool TomlTable::too_many(const toml::node& next, std::string_view key, std::size_t had, std::size_t most)
{
    if (had < most) return false;
    error(place(next), say("{0} has more than {1} entries; what stands from here on is not read", name(key), most));
    return true;
}

bool TomlTable::require(std::string_view key)
{
    if (has(key)) return true;
    error(place_, say("{0} is missing, and must be there", name(key)));
    return false;
}

bool TomlTable::has(std::string_view key) { return find(key) != nullptr; }

Place TomlTable::place() const { return place_; }

Place TomlTable::place(std::string_view key) const
{
    const toml::node* node = table_ != nullptr ? table_->get(key) : nullptr;
    return node != nullptr ? place(node->source()) : place_;
}

Place TomlTable::place(const toml::node& node) const { return place(node.source()); }

Place TomlTable::place(const toml::source_region& region) const
{
    return Place{source_.file, static_cast<int>(region.begin.line) + source_.first_line - 1,
                 static_cast<int>(region.begin.column)};
}

std::string TomlTable::name(std::string_view key) const { return prefix_ + std::string(key); }

void TomlTable::error(std::string_view key, std::string what) { error(place(key), std::move(what)); }

void TomlTable::error(const Place& where, std::string what)
{
    source_.problems->push_back(error_at(where, std::move(what)));
}

void TomlTable::warning(std::string_view key, std::string what)
{
    source_.problems->push_back(warning_at(place(key), std::move(what)));
}

void TomlTable::wrong_type(const toml::node& node, std::string_view key, const char* expected)
{
    error(place(node.source()),
          say("{0} is {1}, and must be {2}", name(key), std::string(called(node.type())), std::string(expected)));
}

void TomlTable::finish()
{
    if (table_ == nullptr) return;
    for (const auto& [key, node] : *table_) {
        const std::string found(key.str());
        if (std::find(known_.begin(), known_.end(), found) != known_.end()) continue;
        const std::string meant = nearest_word(found, known_);
        error(place(key.source()), meant.empty() ? say("there is nothing called \"{0}\" here; what can stand here: {1}",
                                                       found, comma_list(known_))
                                                 : say("there is nothing called \"{0}\" here; is \"{1}\" what was meant?",
                                                       found, meant));
    }
}

const toml::node* TomlTable::find(std::string_view key)
{
    if (std::find(known_.begin(), known_.end(), key) == known_.end()) known_.emplace_back(key);
    return table_ != nullptr ? table_->get(key) : nullptr;
}

}  // namespace kiosk
