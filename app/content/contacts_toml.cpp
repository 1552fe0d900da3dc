// Why: contacts.toml is whom a member can turn to. A wrong number here is worse than none, so each entry has an owner and
// the day it was last verified, and an old one is pointed out.
#include <algorithm>
#include <set>

#include "content/reading.hpp"
#include "content/toml_table.hpp"
#include "content/words_nearby.hpp"
#include "core/dates.hpp"
#include "core/words.hpp"

namespace kiosk {
namespace {

constexpr long least_digits = 8, most_digits = 15;  // ITU-T E.164
constexpr int longest_name = 60;                    // characters; two lines of a card
constexpr std::size_t longest_url = 120;  // what a phone still reads off a card

/// At least the digits of a Danish number, at most those of any.
bool is_phone(std::string_view text)
{
    const auto digits = std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!text.empty() && (digits < least_digits || digits > most_digits)) return false;
    return std::all_of(text.begin(), text.end(), [](char c) { return (c >= '0' && c <= '9') || c == ' ' || c == '+'; });
}

bool is_url(std::string_view text)
{
    constexpr std::string_view begins = "https://";
    const auto plain = [](char c) { return c > ' ' && c <= '~'; };
    return text.size() > begins.size() && text.size() <= longest_url && text.substr(0, begins.size()) == begins && std::all_of(text.begin(), text.end(), plain);
}

void check_verified(TomlTable& table, const std::optional<Date>& verified, Date today)
{
    if (!table.has("verified")) return table.warning("verified", tr("it is not said when this contact was last verified; write verified = and the date"));
    if (!verified) return;
    const std::chrono::sys_days day{*verified};
    if (day > std::chrono::sys_days{today})
        table.warning("verified", say("verified on {0}, which has not come yet", day_with_year(*verified)));
    if (verified_long_ago(*verified, today))
        table.warning("verified", say("last verified on {0}, more than twelve months ago; check the contact and set the new date",
                                      day_with_year(*verified)));
}

/// How one reaches them. What is wrong is left out.
void read_ways(TomlTable& table, Contact& contact)
{
    contact.phone = table.text_or_empty("phone");
    contact.url = table.text_or_empty("url");
    if (contact.phone.empty() && contact.url.empty())
        return table.error(table.has("phone") ? "phone" : "url", tr("this contact can be reached nowhere; write its number in phone, or in url the address of a page that leads to it"));
    if (!is_phone(contact.phone)) {
        table.error("phone", say("{0} is \"{1}\", and must be a telephone number: 8 to 15 digits, spaces and +", table.name("phone"), contact.phone));
        contact.phone.clear();
    }
    if (!contact.url.empty() && !is_url(contact.url)) {
        table.error("url", say("{0} is \"{1}\", and must begin with https:// and hold no blank", table.name("url"), contact.url));
        contact.url.clear();
    }
}

Contact read_contact(TomlTable& table, Date today)
{
    Contact contact;
    contact.id = table.id("id");
    if (table.require("name")) contact.name = table.text("name");
    if (const int length = characters(contact.name); length > longest_name)
        table.error("name", say("this is {0} characters long, and {1} fit on the screen; shorten it", length, longest_name));
    read_ways(table, contact);
    if (table.require("note")) contact.note = table.text("note");
    contact.icon = table.icon("icon");
    if (table.require("owner")) contact.owner = table.text("owner");
    contact.verified = table.date("verified");
    check_verified(table, contact.verified, today);
    table.finish();
    return contact;
}

}  // namespace

void read_contacts_toml(std::string_view text, const std::string& file, Date today, Reading& reading)
{
    const auto root = parse_toml(text, file, reading.problems);
    if (!root) return;
    TomlTable table(*root, TomlSource{file, &reading.problems});
    std::set<std::string> ids;
    std::vector<TomlTable> entries = table.tables("contact");
    if (entries.empty()) table.error(table.place(), tr("there is no contact here; write at least one [[contact]]"));
    for (TomlTable& entry : entries) {
        const Contact contact = read_contact(entry, today);
        if (!contact.id.empty() && !ids.insert(contact.id).second) {
            entry.error("id", say("the id \"{0}\" is used twice; give each its own", contact.id));
            continue;
        }
        const bool reached = !contact.phone.empty() || !contact.url.empty();
        if (reached && !contact.id.empty() && !contact.name.empty()) reading.configuration.contacts.push_back(contact);
    }
    table.finish();
}

}  // namespace kiosk
