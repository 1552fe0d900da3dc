// Why: whom to call is what somebody needs who has been hurt. Telephone numbers and e-mails are never lost on the way in.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kiosk {

struct FoundContact {
    std::string value;      ///< an e-mail in small letters, or the eight digits of a telephone number
    std::size_t from = 0;   ///< where it stands, in bytes
    std::size_t to = 0;
};

/// The Danish telephone numbers (eight digits, however grouped) and e-mail addresses of a text, in order. CVR numbers and the like are none.
[[nodiscard]] std::vector<FoundContact> contacts_in(std::string_view text);

/// Whether that is all it says, but for words like "Tlf." and "mail": then nobody knows whose it is.
[[nodiscard]] bool is_contact_alone(std::string_view text);

/// Whether it begins with a few words and a colon, as each line of a list of contacts may: "Gruppeformanden: se hjemmesiden".
[[nodiscard]] bool has_label(std::string_view text);

/// The text, and after a colon what a link on it leads to, if that does not stand in it.
[[nodiscard]] std::string with_contact(const std::string& text, const std::string& contact);

}  // namespace kiosk
