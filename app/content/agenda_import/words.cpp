// Why: see words.hpp. Labels count only when they are the whole line, or when a colon follows: "Bilag: 3" is one, "Bilag eftersendes" is not.
#include "content/agenda_import/words.hpp"

#include <algorithm>

#include "content/source_text/folded.hpp"
#include "content/source_text/pattern.hpp"

namespace kiosk {
namespace {

using Words = std::vector<std::string_view>;

const Words opening{"resume", "resume?", "sagsresume", "sagsresume?", "sagsfremstilling", "sagsbeskrivelse", "sagens baggrund", "sagens kerne", "baggrund",
                    "indledning", "beslutningstema", "kort om sagen", "sammendrag", "beskrivelse", "summary", "background"};
const Words section{"indstilling", "indstillinger", "forvaltningens indstilling", "administrationens indstilling", "forvaltningen indstiller",
                    "administrationen indstiller", "oekonomi", "oekonomiske konsekvenser", "oekonomi og personale", "lovgrundlag", "retsgrundlag",
                    "hoering", "sagens videre forloeb", "videre proces", "kommunikation", "tidligere beslutninger", "afstemning", "bemaerkninger",
                    "recommendation", "punktnummer", "sagsbehandler", "links"};
const Words decision{"beslutning", "beslutninger", "decision"};
const Words attachments{"bilag", "antal bilag", "bilagsliste", "attachments", "vedhaeftede bilag"};
const Words contents{"indholdsfortegnelse", "dagsordenspunkter", "dagsordensoversigt", "punktoversigt", "sagsoversigt", "oversigt over punkter",
                     "indhold", "punkter", "table of contents", "contents"};
const Words members{"medlemmer", "deltagere", "moededeltagere", "til stede", "tilstede", "fremmoedte", "fravaerende", "afbud", "ikke til stede", "mangler",
                    "oevrige deltagere", "stedfortraedere", "members", "present", "absent"};
const Words closed{"lukket", "lukket punkt", "lukket sag", "lukket dagsordenspunkt", "lukket behandling", "for lukkede doere", "behandles for lukkede doere",
                   "punktet behandles for lukkede doere", "sagen behandles for lukkede doere", "lukkede doere", "bag lukkede doere", "lukket doer",
                   "for lukket doer", "lukket moede", "closed", "closed item"};
const Words confidential{"fortroligt", "fortrolig", "fortrolig sag", "fortroligt punkt", "fortroligt dagsordenspunkt", "fortrolig behandling",
                         "ikke-offentligt", "ikke offentligt", "ikke-offentlig", "ikke offentlig", "ikke-offentligt punkt", "ikke offentligt punkt",
                         "ikke-offentlig sag", "ikke offentlig sag", "confidential", "confidential item", "not public"};
const Words open{"aaben", "aabent", "aabent punkt", "aaben sag", "aabent dagsordenspunkt", "open", "open item"};
const Words postponed{"udsat", "udsaettes", "punktet er udsat", "punktet udsaettes", "sagen er udsat", "sagen udsaettes", "postponed"};
const Words withdrawn{"udgaar", "udgaaet", "punktet udgaar", "punktet er udgaaet", "sagen udgaar", "sagen er udgaaet", "taget af dagsordenen", "withdrawn"};
const Words closed_section{"lukkede punkter", "lukkede sager", "lukket dagsorden", "lukkede dagsordenspunkter", "punkter for lukkede doere",
                           "sager for lukkede doere", "lukket del", "fortrolige punkter", "fortrolige sager", "ikke-offentlige punkter",
                           "ikke offentlige punkter", "ikke-offentlige sager", "ikke offentlige sager", "closed items", "closed session",
                           "ikke-offentlig dagsorden", "ikke offentlig dagsorden", "fortrolig dagsorden", "dagsorden for lukket moede",
                           "dagsorden til lukket moede", "dagsorden for det lukkede moede", "dagsorden for lukkede doere", "lukket del af dagsordenen",
                           "closed agenda"};
const Words supplement{"tillaegsdagsorden", "tillaeg til dagsorden", "tillaeg til dagsordenen", "supplementary agenda"};
const Words public_label{"offentlig", "offentligt", "offentlighed", "offentligt punkt", "public"};
const Words open_section{"aabne punkter", "aabne sager", "aaben dagsorden", "aabne dagsordenspunkter", "aaben del", "open items", "offentlig dagsorden",
                         "dagsorden for aabent moede", "dagsorden til aabent moede", "dagsorden for det aabne moede"};
const Words what_is_open{"aaben/lukket", "aabent/lukket", "lukket/aaben", "offentlighed", "sagstype", "punkttype", "type", "status"};
const Words number_labels{"sagsnr", "sags nr", "sag nr", "sagsnummer", "sagsid", "sags-id", "sags id", "j.nr", "jnr", "j. nr", "journalnr", "journalnummer",
                          "journal nr", "esdh", "case number", "case no"};

/// How long the label is when the line is nothing else, or a colon or full stop follows it; 0: no label.
std::size_t label_on(std::string_view line, const Words& labels)
{
    for (const std::string_view label : labels) {
        if (!starts_with(line, label)) continue;
        const std::size_t next = std::min(line.find_first_not_of(" \t", label.size()), line.size());
        if (next == line.size() || line[next] == ':') return next;
    }
    return 0;
}

/// Without brackets around it and a full stop after it.
std::string_view bare(std::string_view line)
{
    while (!line.empty() && std::string_view(".: )").find(line.back()) != std::string_view::npos) line.remove_suffix(1);
    while (!line.empty() && line.front() == '(') line.remove_prefix(1);
    return line;
}

/// Where the value after the label of a case number begins; npos: this is no such label. "Sagen" is none, nor is "Sag nr. 3: Title".
std::size_t after_number_label(std::string_view line)
{
    const std::size_t length = leading_word(line, number_labels);
    if (length == 0) return std::string_view::npos;
    return std::min(line.find_first_not_of(" \t.:", length), line.size());
}

/// "Lukket: Ja", "Åbent punkt: Nej": doors by a yes or a no. What is not confidential is not open for that.
LineRole by_yes_or_no(std::string_view line)
{
    const std::size_t colon = line.find_first_of(":\t");
    if (colon == std::string_view::npos) return LineRole::text;
    const std::string_view what = trimmed(line.substr(0, colon)), said = without_separator_before(line.substr(colon));
    const bool yes = is_one_of(said, {"ja", "yes"}), no = is_one_of(said, {"nej", "no"});
    if (!yes && !no) return LineRole::text;
    if (is_one_of(what, closed)) return yes ? LineRole::closed : LineRole::open;
    if (is_one_of(what, open) || is_one_of(what, public_label)) return yes ? LineRole::open : LineRole::closed;
    return yes && is_one_of(what, confidential) ? LineRole::confidential : LineRole::text;
}

LineRole whole_line(std::string_view line)
{
    std::string_view said = bare(line);
    if (const LineRole answer = by_yes_or_no(said); answer != LineRole::text) return answer;
    if (is_one_of(said, closed_section)) return LineRole::closed_section;
    if (is_one_of(said, open_section)) return LineRole::open_section;
    if (const std::size_t label = label_on(line, what_is_open); label > 0) said = bare(trimmed(line.substr(std::min(label + 1, line.size()))));
    if (is_one_of(said, closed)) return LineRole::closed;
    if (is_one_of(said, confidential)) return LineRole::confidential;
    if (is_one_of(said, open)) return LineRole::open;
    if (is_one_of(said, postponed)) return LineRole::postponed;
    if (is_one_of(said, withdrawn)) return LineRole::withdrawn;
    return LineRole::text;
}

}  // namespace

LineRole role_of(std::string_view text)
{
    if (text.empty()) return LineRole::blank;
    if (text.size() > 400) return LineRole::text;
    const std::string line = folded(text);
    if (const LineRole said = whole_line(line); said != LineRole::text) return said;
    if (is_case_number(text)) return LineRole::case_number;
    if (after_number_label(line) != std::string_view::npos) {
        const std::string value = case_number_on(text);
        if (!value.empty() || label_on(bare(line), number_labels) > 0) return LineRole::case_number;
    }
    if (label_on(line, opening) > 0) return LineRole::opening;
    if (label_on(line, decision) > 0) return LineRole::decision;
    if (label_on(line, section) > 0) return LineRole::section;
    if (label_on(line, attachments) > 0 || attachments_on(text)) return LineRole::attachments;
    if (label_on(line, contents) > 0) return LineRole::contents;
    if (line.size() <= 80 && leading_word(line, supplement) > 0) return LineRole::supplement;
    return label_on(line, members) > 0 ? LineRole::members : LineRole::text;
}

std::string case_number_on(std::string_view text)
{
    if (is_case_number(text)) return std::string(text);
    const std::size_t begin = after_number_label(folded(text));
    if (begin == std::string_view::npos || begin >= text.size()) return {};
    const std::string value(text.substr(begin, text.find_first_of(" \t", begin) - begin));
    const bool has_digit = std::any_of(value.begin(), value.end(), is_digit);
    return has_digit && value.size() <= 40 ? value : std::string();
}

bool is_case_number(std::string_view word)
{
    if (word.size() < 6 || word.size() > 40) return false;
    static const Pattern shapes(R"((\d{2,4}/\d{3,7}(-\d+)?)|(\d{2}\.\d{2}\.\d{2}-([A-Za-z]|\xC3[\x98\xB8])\d{2}-\d+-\d{2})|([A-Z]{1,6}-?\d{4}-\d{2,7})|(\d{4}-\d{4,7})|(\d{2}-\d{4,7}))");
    return shapes.whole(word).has_value();
}

std::optional<int> attachments_on(std::string_view text)
{
    static const Pattern counted(R"((antal bilag|bilag|attachments)[ \t]*[:(][ \t]*(\d{1,3}|ingen|none)\)?\.?)");
    static const Pattern before(R"((\d{1,3}|ingen) bilag\.?)");
    if (text.size() > 40) return std::nullopt;
    const std::string line = folded(text);
    const auto count = [](const std::string& said) { return is_digit(said[0]) ? std::stoi(said) : 0; };
    if (const auto found = counted.whole(line)) return count(found->group(2));
    if (const auto found = before.whole(line)) return count(found->group(1));
    return std::nullopt;
}

std::size_t glued_heading(std::string_view line)
{
    for (const std::string_view heading : contents) {
        if (!starts_with(line, heading)) continue;
        const std::size_t next = line.find_first_not_of(" \t:", heading.size());
        if (next != std::string_view::npos && is_digit(line[next])) return heading.size();
    }
    constexpr std::string_view agenda = "dagsorden";
    return starts_with(line, agenda) && line.size() > agenda.size() && is_digit(line[agenda.size()]) ? agenda.size() : 0;
}

bool may_stand_on_every_page(std::string_view numberless)
{
    if (const std::size_t word = leading_word(numberless, words_for_item()); word > 0) return numberless.find('#') != std::string_view::npos;
    const LineRole role = role_of(numberless);
    return starts_with(numberless, "#.") || (role != LineRole::text && role != LineRole::contents && role != LineRole::supplement);
}

const Words& words_for_closed() { return closed; }
const Words& words_for_confidential() { return confidential; }
const Words& words_for_open() { return open; }
const Words& words_for_postponed() { return postponed; }
const Words& words_for_withdrawn() { return withdrawn; }

const Words& words_for_item()
{
    static const Words words{"dagsordenspunkt nr.", "dagsordenspunkt", "tillaegspunkt", "punkt nr.", "punkt", "pkt.", "pkt", "agenda item", "item", "sag nr."};
    return words;
}

const Words& words_after_ordinal()
{
    static const Words words{"januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december", "january",
                             "february", "march", "may", "june", "july", "october", "behandling", "behandlingen", "halvaar", "kvartal", "del", "etape", "fase",
                             "runde", "sal", "udgave", "klasse", "maaned", "afdeling", "reading", "quarter"};
    return words;
}

std::string kind_by_title(std::string_view title)
{
    const std::string plain = folded(title);
    static const Words questions{"spoergetid", "borgerspoergetid", "borgernes spoergetid", "aaben spoergetid", "offentlig spoergetid", "spoergetid for borgere",
                                 "question time", "questions from citizens"};
    static const Words any_other{"eventuelt", "any other business"};
    if (leading_word(plain, questions) > 0) return "questions";
    return leading_word(plain, any_other) > 0 ? "any-other" : "item";
}

}  // namespace kiosk
