// Why: see hand_out.hpp.
#include "report/hand_out.hpp"

#include <charconv>

#include "core/dates.hpp"
#include "core/words.hpp"

namespace kiosk {
namespace {

std::string evaluated(const std::string& every)
{
    if (every == "year") return tr("Evaluated every year.");
    if (every == "half-year") return tr("Evaluated every half year.");
    if (every == "term") return tr("Evaluated once a term.");
    return {};
}

void append(std::string& line, const std::string& more)
{
    if (!line.empty() && !more.empty()) line += ' ';
    line += more;
}

}  // namespace

std::string_view language_tag(Language language) { return language == Language::danish ? "da" : "en"; }

std::string window_title(const HandOut& hand_out)
{
    return hand_out.council.empty() ? hand_out.document.title : hand_out.document.title + " – " + hand_out.council;
}

std::vector<std::string> closing_lines(const HandOut& hand_out)
{
    const Document& document = hand_out.document;
    std::string decided, source = document.source;
    if (document.adopted) decided = say("Adopted {0}", day_with_year(*document.adopted)) + '.';
    append(decided, evaluated(document.evaluate_every));
    if (document.read) append(source, say("Read {0}.", day_with_year(*document.read)));
    std::vector<std::string> lines;
    for (const std::string& line : {decided, source, say("The text as it stood on {0}.", day_with_year(hand_out.date))})
        if (!line.empty()) lines.push_back(line);
    return lines;
}

AnnexItem annex_item(const AnnexBlock& block)
{
    const std::string_view text = block.text;
    AnnexItem item{0, text};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), item.number);
    const auto digits = static_cast<std::size_t>(end - text.data());
    if (error == std::errc() && item.number > 0 && text.substr(digits, 2) == ". ") item.text.remove_prefix(digits + 2);
    else item.number = 0;
    return item;
}

}  // namespace kiosk
