// Why: see contacts.hpp.
#include "content/kodeks_import/contacts.hpp"

#include <algorithm>

#include "content/source_text/folded.hpp"

namespace kiosk {
namespace {

constexpr std::size_t digits_of_a_number = 8;

/// What is said beside a number or an e-mail, and tells nothing of whose it is.
const std::vector<std::string_view> labels{"tlf", "telefon", "tel", "t", "mobil", "mobiltelefon", "mob", "m", "mail", "email", "e", "post", "kontakt", "direkte", "hovednummer", "nr", "eller", "og", "paa", "45"};

bool is_of_address(char c) { return is_small(c) || is_digit(c) || std::string_view("._%+-").find(c) != std::string_view::npos; }

/// What is said right before a number that is no telephone's.
bool names_another_number(std::string_view before)
{
    before = before.substr(before.size() - std::min<std::size_t>(before.size(), 24));
    for (const std::string_view word : {"cvr", "ean", "p-nummer", "p-nr", "sagsnr", "sags-nr", "journalnr", "konto", "isbn", "issn", "lovbekendtg"})
        if (before.find(word) != std::string_view::npos) return true;
    return false;
}

/// The telephone number that begins at `at`: 33703950, 3370 3950, 33 70 39 50. Its digits; empty: none.
std::string number_at(std::string_view plain, std::size_t at, std::size_t& end)
{
    std::string digits;
    std::size_t group = 0;
    for (end = at; end < plain.size() && digits.size() < digits_of_a_number; ++end) {
        if (is_digit(plain[end])) {
            digits += plain[end];
            ++group;
        } else if (plain[end] == ' ' && group >= 2 && end + 1 < plain.size() && is_digit(plain[end + 1])) {
            group = 0;
        } else {
            break;
        }
    }
    const bool goes_on = end < plain.size() && (is_digit(plain[end]) || (plain[end] == '-' && end + 1 < plain.size() && is_digit(plain[end + 1])));
    return digits.size() == digits_of_a_number && group >= 2 && digits[0] != '0' && !goes_on ? digits : std::string();
}

/// The e-mail around the @ at `at`; from and to of it. False: none.
bool address_at(std::string_view plain, std::size_t at, FoundContact& found)
{
    std::size_t from = at, to = at + 1;
    while (from > 0 && is_of_address(plain[from - 1])) --from;
    while (to < plain.size() && is_of_address(plain[to])) ++to;
    while (to > at && std::string_view(".-_+%").find(plain[to - 1]) != std::string_view::npos) --to;
    while (from < at && (plain[from] == '.' || plain[from] == '-')) ++from;
    const std::size_t dot = plain.substr(at, to - at).find('.');
    if (from == at || dot == std::string_view::npos || dot < 2 || to - from > 100) return false;
    found = {std::string(plain.substr(from, to - from)), from, to};
    return true;
}

}  // namespace

std::vector<FoundContact> contacts_in(std::string_view text)
{
    const std::string plain = folded(text);
    std::vector<FoundContact> found;
    std::size_t done = 0;
    for (std::size_t at = 0; at < plain.size(); ++at) {
        FoundContact contact;
        const bool code = plain.compare(at, 3, "+45") == 0;  // of Denmark
        if (code) at = std::min(plain.find_first_not_of(' ', at + 3), plain.size() - 1);
        if (plain[at] == '@' && address_at(plain, at, contact) && contact.from >= done) {
            found.push_back(contact);
            at = done = contact.to;
        } else if (is_digit(plain[at]) && (at == 0 || code || (!is_digit(plain[at - 1]) && !is_small(plain[at - 1]) && plain[at - 1] != '-'))) {
            std::size_t end = at;
            const std::string digits = number_at(plain, at, end);
            if (!digits.empty() && !names_another_number(std::string_view(plain).substr(0, at))) {
                found.push_back({digits, at, end});
                done = end;
            }
            if (!digits.empty()) at = end - 1;
        }
    }
    return found;
}

bool is_contact_alone(std::string_view text)
{
    constexpr std::size_t longest = 200;  ///< bytes
    if (text.size() > longest) return false;
    std::string plain = folded(text);
    const std::vector<FoundContact> found = contacts_in(text);
    for (const FoundContact& contact : found) std::fill(plain.begin() + static_cast<std::ptrdiff_t>(contact.from), plain.begin() + static_cast<std::ptrdiff_t>(contact.to), ' ');
    std::string word;
    bool alone = !found.empty();
    for (const char c : plain + " ") {
        if (is_small(c) || is_digit(c) || c == '?') word += c;
        else if (!word.empty()) alone = alone && is_one_of(word, labels), word.clear();
    }
    return alone;
}

bool has_label(std::string_view text)
{
    constexpr std::size_t longest = 40;  ///< bytes
    const std::size_t colon = text.find(": ");
    return colon != std::string_view::npos && colon > 0 && colon <= longest && begins_large(text);
}

std::string with_contact(const std::string& text, const std::string& contact)
{
    const std::vector<FoundContact> written = contacts_in(text), linked = contacts_in(contact);
    const bool said = linked.empty() || std::any_of(written.begin(), written.end(), [&](const FoundContact& found) { return found.value == linked.front().value; });
    return said ? text : text + ": " + contact;
}

}  // namespace kiosk
