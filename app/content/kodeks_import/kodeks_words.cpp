// Why: see kodeks_words.hpp.
#include "content/kodeks_import/kodeks_words.hpp"

#include <algorithm>
#include <vector>

#include "content/annex_heading.hpp"
#include "content/source_text/folded.hpp"
#include "content/source_text/pattern.hpp"
#include "core/words.hpp"

namespace kiosk {
namespace {

using Words = std::vector<std::string_view>;

const Words skips{"skip til", "spring til", "spring over", "gaa til hovedindhold", "gaa til indhold", "til hovedindhold", "til indhold", "hop til", "skip to", "du er her", "broedkrumme"};
const Words menus{"menu", "soeg", "luk", "log ind", "log paa", "english", "in english", "deutsch", "forside", "til forsiden", "hjem", "print", "print siden", "udskriv", "udskriv siden",
                  "del", "del siden", "del artiklen", "del paa facebook", "del paa linkedin", "laes op", "laes hoejt", "faa laest op", "tilbage", "til toppen", "tilbage til toppen", "selvbetjening",
                  "tilgaengelighed", "tilgaengelighedserklaering", "let digital adgang", "sitemap", "privatlivspolitik", "nyhedsbrev", "tilmeld nyhedsbrev", "indholdsfortegnelse", "indhold", "facebook", "linkedin", "instagram", "vis mere",
                  "vis alle", "vis flere", "fold ud", "fold sammen", "fold alle ud", "aabn alle", "luk alle", "udvid alle"};
const Words menus_or_headings{"tilgaengelighed", "selvbetjening", "nyhedsbrev", "hjem", "del", "facebook", "linkedin", "instagram"};
const Words buttons{"del", "facebook", "linkedin", "instagram", "nyhedsbrev", "hjem"};
const Words consents{"samtykke til statistik", "accepter alle", "acceptere alle", "afvis alle", "kun noedvendige", "tillad alle"};
const Words cookie_consents{"samtykke", "accepter", "afvis", "tillad", "noedvendig", "indstilling", "politik", "deklaration", "statistik", "oplevelse", "hjemmeside", "website"};
const Words cookie_users{"bruger cookie", "bruger vi cookie", "anvender cookie", "anvender vi cookie", "benytter cookie", "benytter vi cookie", "saetter cookie", "use cookie", "uses cookie"};
const Words published{"offentliggjort", "publiceret", "sidst opdateret", "senest opdateret", "opdateret", "sidst aendret", "senest aendret", "sidst redigeret", "senest redigeret", "udskrevet",
                      "oprettet", "version", "teksten, som den var", "siden er opdateret", "udgivet"};
const Words hours{"aabningstid", "aabningstider", "telefontid", "telefontider", "aabent mandag", "telefonerne er aabne"};
const Words days{"mandag", "tirsdag", "onsdag", "torsdag", "fredag", "loerdag", "soendag", "mandage", "tirsdage", "onsdage", "torsdage", "fredage", "loerdage", "soendage", "man", "tir", "tirs", "ons", "tor", "tors",
                 "fre", "loer", "soen", "hverdag", "hverdage", "dagligt", "weekend", "helligdage", "kl"};
const Words beside_days{"til", "fra", "og", "samt", "alle", "lukket", "aabent", "aaben", "i", "paa", "efter", "aftale", "klokken"};
const Words links{"hent", "download", "laes mere", "laes ogsaa", "laes hele", "se mere", "se ogsaa", "find mere", "gaa til"};
const Words page_ends{"kontakt", "kontakt os", "kontaktinformation", "kontaktoplysninger", "ring til os", "skriv til os", "har du set", "relateret", "relateret indhold", "relaterede sider", "relaterede links",
                      "genveje", "foelg os", "del siden", "fandt du det, du soegte", "var denne side nyttig", "hjalp denne side dig", "ring eller skriv"};
const Words annexes{"bilag", "appendiks", "appendix", "tillaeg til kodeks", "annex"};
const Words advice{"raadgivning", "vejledning", "kontakt", "her kan du henvende dig", "hvor kan du henvende dig", "hvem kan du henvende dig", "hvor kan jeg henvende", "hjaelp og", "raad og hjaelp", "raad og vejledning",
                   "haandtering af henvendelser", "faa hjaelp"};
const Words advice_to_you{"her kan du henvende dig", "hvor kan du henvende dig", "hvem kan du henvende dig", "hvor kan jeg henvende"};
const Words advice_words{"raadgivning", "vejledning", "kontakt", "hjaelp", "raad", "stoette", "henvendelser", "haandtering", "kontaktpersoner", "kontaktoplysninger", "faa", "og", "af", "os"};
const Words kodeks_names{"kodeks", "codex", "spilleregler", "vaerdier", "vaerdigrundlag", "adfaerd", "samarbejdsaftale", "samarbejdsform", "leveregler", "etik", "retningslinjer", "principper", "code of conduct", "saadan arbejder"};
const Words questions{"til droeftelse:", "spoergsmaal til droeftelse:", "droeftelsesspoergsmaal:", "for discussion:"};
const Words joints{"og", "eller", "af", "som", "at", "den", "det", "de", "en", "et", "samt", "mellem", "vores", "the", "of", "and"};
const Words stranded{"for", "i", "til", "med", "paa", "om", "fra", "der", "ved", "hos", "under", "mod"};
const Words speech{", siger ", ", udtaler ", ", fortaeller ", ", forklarer ", ", understreger ", ", tilfoejer ", ", mener ", ", lyder det ", "fortsaetter:", "tilfoejer:"};
const Words no_speakers{"hvad", "det", "til", "fra", "ja", "nej", "undskyld", "tingene", "vi", "de", "at", "nogle", "mere", "os", "noget", "og"};
const Words after_ordinals{"januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december", "behandling", "halvaar", "kvartal", "klasse", "sal", "udgave"};

constexpr std::size_t longest_head = 300;  ///< bytes of what stands at the top or foot of a page

bool holds(std::string_view plain, const Words& words)
{
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return plain.find(word) != std::string_view::npos; });
}

std::string_view bare(std::string_view plain)
{
    while (!plain.empty() && std::string_view(" .:?!>-").find(plain.back()) != std::string_view::npos) plain.remove_suffix(1);
    return plain;
}

/// Whether each word, which is letters and digits, is one of those.
template <class Wanted> bool every_word(std::string_view plain, const Wanted& wanted)
{
    const auto is_of_word = [](char c) { return is_small(c) || is_digit(c) || c == '?'; };
    for (auto at = plain.begin();;) {
        const auto begin = std::find_if(at, plain.end(), is_of_word);
        if (begin == plain.end()) return true;
        at = std::find_if_not(begin, plain.end(), is_of_word);
        if (!wanted(plain.substr(static_cast<std::size_t>(begin - plain.begin()), static_cast<std::size_t>(at - begin)))) return false;
    }
}

/// Numbers apart, nothing but the number of a page.
bool is_page_number(std::string_view plain)
{
    std::string same;
    for (const char c : plain) {
        if (!is_digit(c)) same += c;
        else if (same.empty() || same.back() != '#') same += '#';
    }
    return plain.size() <= 20 && is_one_of(same, {"#", "- # -", "side #", "side # af #", "side #/#", "page #", "page # of #", "# / #", "#/#", "# af #", "s. #"});
}

/// "Hjem Politik Byrådet", "Forside > Politik > Kodeks"
bool is_breadcrumb(std::string_view plain)
{
    const auto signs = std::count(plain.begin(), plain.end(), '>');
    const bool home = leading_word(plain, {"hjem", "forside", "forsiden"}) > 0 && plain.find(' ') != std::string_view::npos && plain.back() != '.';
    return plain.size() <= 200 && (signs >= 2 || home);
}

/// What a banner says: "Cookies", "Vi bruger cookies", or that one may refuse them. A sentence that only names them may be the council's.
bool is_cookie_note(std::string_view plain)
{
    constexpr std::size_t short_line = 40;  ///< bytes of a button, or of what stands before what a banner says
    if (holds(plain, consents)) return true;
    if (plain.find("cookie") == std::string_view::npos) return false;
    return (plain.size() <= short_line && plain.back() != '.') || holds(plain, cookie_consents) || holds(plain.substr(0, short_line + 14), cookie_users);
}

/// "Læs personalepolitikken", "Læs sagerne"
bool is_order_to_read(std::string_view plain) { return leading_word(plain, {"laes"}) > 0 && std::count(plain.begin(), plain.end(), ' ') <= 1; }

/// "Læs personalepolitikken", "Hent kodeks (pdf, 200 kB)": what leads elsewhere, and is no sentence.
bool is_link(std::string_view plain)
{
    if (plain.size() > 90 || plain.back() == '.' || plain.back() == ':') return false;
    if (plain.find("(pdf") != std::string_view::npos || plain.find(".pdf") != std::string_view::npos) return true;
    if (leading_word(plain, links) > 0) return true;
    return is_order_to_read(plain);
}

}  // namespace

bool is_printed_by_browser(std::string_view plain)
{
    static const Pattern time(R"((.*\t)?\d{1,4}[./-]\d{1,2}[./-]\d{2,4},?\s+(kl\.?\s+)?\d{1,2}[.:]\d{2}([.:]\d{2})?(\s*[ap]m)?(\t.*)?)");
    static const Pattern address(R"((.*\t)?(file|https?)://\S+(\s+(side )?\d+\s*(/|of|af)\s*\d+)?)");
    constexpr auto fewest_digits = 7;  ///< of "1/1/26 9:50"
    if (plain.size() > longest_head) return false;  // what follows takes long for a line, so that its signs are looked for first
    if (std::count_if(plain.begin(), plain.end(), is_digit) >= fewest_digits && time.whole(plain)) return true;
    return plain.find('\t') != std::string_view::npos && plain.find("://") != std::string_view::npos && address.whole(plain);
}

bool stands_on_each_page(std::string_view plain)
{
    static const Pattern number(R"(.+\tside \d+( af |/)\d+)");
    if (is_printed_by_browser(plain)) return true;
    return plain.size() <= longest_head && plain.find("\tside ") != std::string_view::npos && number.whole(plain);
}

const char* why_no_item(std::string_view plain)
{
    if (plain.empty()) return nullptr;
    if (is_page_number(plain)) return tr("the number of a page");
    if (stands_on_each_page(plain)) return tr("stands at the top or foot of the pages");
    if (is_digit(plain.back()) && (plain.find(".....") != std::string_view::npos || plain.find(". . . .") != std::string_view::npos)) return tr("a table of contents");
    return nullptr;
}

const char* why_no_text(std::string_view plain)
{
    if (plain.empty()) return nullptr;
    if (const char* why = why_no_item(plain)) return why;
    if (is_cookie_note(plain)) return tr("a note on cookies");
    if (leading_word(plain, skips) > 0 || is_one_of(bare(plain), menus) || is_breadcrumb(plain)) return tr("navigation of the page");
    if (begins_hours(plain)) return tr("opening hours");
    if (plain.size() <= 120 && leading_word(plain, published) > 0 && std::any_of(plain.begin(), plain.end(), is_digit)) return tr("says when it was published or printed");
    if (is_link(plain)) return tr("leads to another page");
    if (leading_word(plain, {"cvr", "cvr-nummer", "cvr-nr", "cvr.", "ean"}) > 0) return tr("the page's footer");
    return nullptr;
}

bool begins_hours(std::string_view plain) { return leading_word(plain, hours) > 0; }

bool is_hours(std::string_view plain)
{
    bool day = false;
    const bool all = every_word(plain, [&](std::string_view word) {
        day = day || is_one_of(word, days);
        return is_one_of(word, days) || is_one_of(word, beside_days) || std::all_of(word.begin(), word.end(), is_digit);
    });
    return all && day;
}

const char* why_maybe_no_text(std::string_view plain) { return plain.find("cookie") != std::string_view::npos ? tr("a note on cookies") : nullptr; }

bool begins_page_end(std::string_view plain)
{
    return leading_word(plain, {"cvr", "cvr-nummer", "cvr-nr"}) > 0 || is_one_of(bare(plain.substr(0, plain.find("..."))), page_ends) || is_one_of(bare(plain), page_ends);
}

bool begins_as_annex(std::string_view plain) { return leading_word(plain, annexes) > 0; }

bool is_called_annex(std::string_view plain) { return is_annex_heading(plain) || (begins_as_annex(plain) && leading_word(plain, {"bilag"}) == 0); }
bool is_called_foreword(std::string_view plain) { return is_one_of(bare(plain), {"forord", "indledning", "introduktion", "indledning og baggrund", "foreword", "introduction"}); }
bool is_called_advice(std::string_view plain) { return leading_word(plain, advice) > 0; }

bool is_only_advice(std::string_view plain)
{
    return leading_word(plain, advice_to_you) > 0 || every_word(plain, [](std::string_view word) { return is_one_of(word, advice_words); });
}

bool may_head_text(std::string_view plain) { return is_one_of(bare(plain), menus_or_headings); }
bool may_head_list(std::string_view plain) { return is_one_of(bare(plain), {"indhold"}) || is_order_to_read(plain); }
bool may_be_button(std::string_view plain) { return is_one_of(bare(plain), buttons); }

std::size_t question_mark(std::string_view plain)
{
    for (const std::string_view word : questions)
        if (starts_with(plain, word)) return std::min(plain.find_first_not_of(' ', word.size()), plain.size());
    return 0;
}

bool names_a_kodeks(std::string_view plain) { return holds(plain, kodeks_names); }

bool ends_with_joint(std::string_view plain, bool any)
{
    const std::size_t blank = plain.rfind(' ');
    return blank != std::string_view::npos && (is_one_of(plain.substr(blank + 1), joints) || (any && is_one_of(plain.substr(blank + 1), stranded)));
}

bool quotes_somebody(std::string_view plain)
{
    return std::any_of(speech.begin(), speech.end(), [&](std::string_view said) {
        const std::size_t at = plain.find(said);
        return at != std::string_view::npos && leading_word(plain.substr(at + said.size()), no_speakers) == 0;
    });
}

bool follows_ordinal(std::string_view plain) { return leading_word(plain, after_ordinals) > 0; }

}  // namespace kiosk
