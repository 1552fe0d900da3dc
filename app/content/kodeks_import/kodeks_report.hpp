// Why: an importer proposes and a person confirms: what was not taken and what is doubtful is gathered while the text is read.
#pragma once

#include <string>
#include <vector>

#include "content/source_text/report.hpp"

namespace kiosk {

struct KodeksReport {
    std::vector<LeftOut> left_out;
    std::vector<std::string> doubts;  ///< for people, in their language, each with its line where it has one
    std::vector<std::string> foot_lines;     ///< of a page's footer, which may say when the kodeks was adopted
    std::vector<std::string> page_lines;     ///< what stands at the top or foot of the pages, folded: often the title
    std::string printed_title;  ///< of a page that a browser printed, above all of its text, if it names a kodeks
    int printed_title_line = 0;
    std::vector<std::string> contact_lines;  ///< what was left out and holds a telephone number or an e-mail
};

/// Leaves a line out; `contact` is what a link on it leads to, if anything.
void leave_out(KodeksReport& report, int line, const std::string& text, std::string why, const std::string& contact = {});

/// The same; `whole` is what an annex keeps of it, if that holds a contact.
void leave_out_saying(KodeksReport& report, int line, const std::string& text, std::string why, const std::string& whole);

/// Adds a doubt; there is an end to them as to what is left out.
void doubt(KodeksReport& report, std::string what);

/// An item that may go on with the point above it, and was made a point of its own.
void doubt_own_point(KodeksReport& report, int line, const std::string& text);

}  // namespace kiosk
