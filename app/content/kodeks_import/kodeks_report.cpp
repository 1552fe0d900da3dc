// Why: see kodeks_report.hpp.
#include "content/kodeks_import/kodeks_report.hpp"

#include "content/kodeks_import/contacts.hpp"
#include "content/limits.hpp"
#include "core/words.hpp"

namespace kiosk {

void leave_out(KodeksReport& report, int line, const std::string& text, std::string why, const std::string& contact)
{
    const std::string whole = with_contact(text, contact);
    if (!contacts_in(whole).empty()) report.contact_lines.push_back(whole);
    leave_out(report.left_out, line, text, std::move(why));
}

void doubt(KodeksReport& report, std::string what)
{
    if (report.doubts.size() < limits::left_out) report.doubts.push_back(std::move(what));
    else if (report.doubts.size() == limits::left_out) report.doubts.push_back(tr("there is more from here on"));
}

}  // namespace kiosk
