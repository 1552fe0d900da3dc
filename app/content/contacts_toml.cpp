// Why: contacts.toml is whom a member can turn to. A wrong number here is worse than none, so each entry has an owner and
// the day it was last verified, and an old one is pointed out.
#include <algorithm>
#include <set>

#include "content/reading.hpp"
#include "content/toml_table.hpp"
#include "core/words.hpp"

namespace kiosk {
namespace {

constexpr std::chrono::months verified_for{12};

bool is_phone(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return (c >= '0' && c <= '9') || c == ' ' || c == '+'; });
}

std::string written(Date date)
{
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                       static_cast<unsigned>(date.day()));
}

void check_verified(TomlTable& table, const std::optional<Date>& verified, Date today)
{
    if (!table.has("verified")) return table.warning("verified", tr("it is not said when this contact was last verified; write verified = and the date"));
    if (!verified) return;
    const std::chrono::sys_days day{*verified};
    if (day > std::chrono::sys_days{today})
        table.warning("verified", say("verified on {0}, which has not come yet", written(*verified)));
    // A year after 29 February is 28 February: sys_days would call the day that does not exist 1 March, one day late.
    const Date until = *verified + verified_for;
    if (std::chrono::sys_days{today} > std::chrono::sys_days{until.ok() ? until : until.year() / until.month() / std::chrono::last})
        table.warning("verified", say("last verified on {0}, more than twelve months ago; check the contact and set the new date",
                                      written(*verified)));
}

Contact read_contact(TomlTable& table, Date today)
{
    Contact contact;
    contact.id = table.id("id");
    if (table.require("name")) contact.name = table.text("name");
    contact.phone = table.text_or_empty("phone");
    if (!is_phone(contact.phone)) {
        table.error("phone", say("{0} is \"{1}\", and must be a telephone number: digits, spaces and +", table.name("phone"), contact.phone));
        contact.phone.clear();
    }
    if (table.require("note")) contact.note = table.text("note");
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
        if (!contact.id.empty() && !contact.name.empty()) reading.configuration.contacts.push_back(contact);
    }
    table.finish();
}

}  // namespace kiosk
