// Why: see kodeks_report.hpp.
#include "content/kodeks_import/kodeks_report.hpp"

#include "content/kodeks_import/contacts.hpp"
#include "content/limits.hpp"
#include "content/utf8.hpp"
#include "core/words.hpp"

namespace kiosk {

void leave_out(KodeksReport& report, int line, const std::string& text, std::string why, const std::string& contact)
{
    leave_out_saying(report, line, text, std::move(why), with_contact(text, contact));
}

void leave_out_saying(KodeksReport& report, int line, const std::string& text, std::string why, const std::string& whole)
{
    const bool contact = !contacts_in(whole).empty();
    if (contact) report.contact_lines.push_back(whole);
    leave_out(report.left_out, line, text, contact ? say("{0} (its number or address stands in an annex)", why) : std::move(why));
}

void doubt(KodeksReport& report, std::string what)
{
    if (report.doubts.size() < limits::left_out) report.doubts.push_back(std::move(what));
    else if (report.doubts.size() == limits::left_out) report.doubts.push_back(tr("there is more from here on"));
}

void doubt_own_point(KodeksReport& report, int line, const std::string& text)
{
    doubt(report, say("line {0}: this may go on with the point above it, and was made a point of its own: {1}", line, shortened(text, 60)));
}

}  // namespace kiosk
