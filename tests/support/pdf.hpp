// Why: a test of PDF needs a PDF that we wrote. This is the least one there is: a page for each text, a line of Courier for each of its lines.
#pragma once

#include <string>
#include <vector>

#include <fmt/format.h>

namespace kiosk::test {

/// UTF-8 as a PDF's text in WinAnsiEncoding: Latin-1, with brackets and backslashes escaped.
inline std::string pdf_string(const std::string& utf8)
{
    std::string text;
    for (std::size_t i = 0; i < utf8.size(); ++i) {
        const auto byte = static_cast<unsigned char>(utf8[i]);
        if (byte >= 0xC2 && byte <= 0xC3 && i + 1 < utf8.size()) text += static_cast<char>((byte & 0x03) << 6 | (static_cast<unsigned char>(utf8[++i]) & 0x3F));
        else if (byte == '(' || byte == ')' || byte == '\\') text += {'\\', static_cast<char>(byte)};
        else text += static_cast<char>(byte);
    }
    return text;
}

/// A PDF with the text's lines as pdftotext -layout gives them back; a form feed begins the next page.
inline std::string pdf_of(const std::string& text)
{
    std::vector<std::string> pages{""};
    int row = 0;
    std::string line;
    const auto end_line = [&] {
        if (!line.empty()) pages.back() += fmt::format("1 0 0 1 40 {} Tm ({}) Tj\n", 800 - 12 * row, pdf_string(line));
        line.clear();
        ++row;
    };
    for (const char c : text) {
        if (c == '\n') end_line();
        else if (c == '\f') end_line(), pages.emplace_back(), row = 0;
        else line += c;
    }
    end_line();

    std::vector<std::string> objects{"<< /Type /Catalog /Pages 2 0 R >>", "", "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>"};
    std::string kids;
    for (const std::string& page : pages) {
        kids += fmt::format("{} 0 R ", objects.size() + 1);
        objects.push_back(fmt::format("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents {} 0 R >>", objects.size() + 2));
        const std::string shown = "BT /F 9 Tf\n" + page + "ET";
        objects.push_back(fmt::format("<< /Length {} >>\nstream\n{}\nendstream", shown.size(), shown));
    }
    objects[1] = fmt::format("<< /Type /Pages /Kids [{}] /Count {} >>", kids, pages.size());

    std::string pdf = "%PDF-1.4\n", table = fmt::format("xref\n0 {}\n0000000000 65535 f \n", objects.size() + 1);
    for (std::size_t i = 0; i < objects.size(); ++i) {
        table += fmt::format("{:010} 00000 n \n", pdf.size());
        pdf += fmt::format("{} 0 obj\n{}\nendobj\n", i + 1, objects[i]);
    }
    const std::size_t start = pdf.size();
    return pdf + table + fmt::format("trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{}\n%%EOF\n", objects.size() + 1, start);
}

}  // namespace kiosk::test
