// Why: see signatures.hpp. Sure is a greeting, a name with an office at the end of the text or of a foreword, and what stands around those.
#include "content/kodeks_import/signatures.hpp"

#include <algorithm>
#include <vector>

#include "content/kodeks_import/colophon.hpp"
#include "content/kodeks_import/contacts.hpp"
#include "content/kodeks_import/item_mark.hpp"
#include "content/kodeks_import/kodeks_words.hpp"
#include "content/kodeks_import/text_layout.hpp"
#include "content/source_text/folded.hpp"
#include "content/source_text/pattern.hpp"
#include "content/utf8.hpp"
#include "content/words_nearby.hpp"
#include "core/words.hpp"

namespace kiosk {
namespace {

using Words = std::vector<std::string_view>;
using Cells = std::vector<std::string>;

constexpr std::size_t longest = 160;  ///< bytes

const Words greetings{"med venlig hilsen", "med venlige hilsner", "venlig hilsen", "venlige hilsner", "mvh", "med hilsen", "hilsen", "de bedste hilsner", "med de bedste hilsner", "bedste hilsner",
                      "mange hilsner", "kaerlig hilsen", "paa byraadets vegne", "paa kommunalbestyrelsens vegne", "god laeselyst", "rigtig god laeselyst"};
const Words offices{"viceborgmester", "borgmester", "kommunaldirektoer", "byraadsmedlem", "medlem af byraadet", "byraadsformand", "kommunalbestyrelsesmedlem", "formand", "naestformand", "gruppeformand", "udvalgsformand",
                    "raadmand", "direktoer", "byraadssekretaer"};
const Words councils{"byraadet", "kommunalbestyrelsen", "borgerrepraesentationen"};

enum class Sort { other, greeting, salutation, signed_by, name, office, dated, colophon, page };

std::string bare(std::string text)
{
    while (!text.empty() && std::string_view(" ,.!").find(text.back()) != std::string_view::npos) text.pop_back();
    return text;
}

Cells parted(const std::string& text, char at)
{
    Cells cells{{}};
    for (const char c : text)
        if (c == at) cells.emplace_back();
        else cells.back() += c;
    return cells;
}

/// Two to four words with capitals.
bool is_name(const std::string& text)
{
    const Cells words = parted(text, ' ');
    const auto is_part = [](const std::string& word) { return word.size() > 1 && begins_large(word) && std::none_of(word.begin(), word.end(), is_digit) && std::string_view(",:;!?)\"").find(word.back()) == std::string_view::npos; };
    return words.size() >= 2 && words.size() <= 4 && std::all_of(words.begin(), words.end(), is_part) && leading_word(folded(text), offices) == 0;
}

std::string without_rank(const std::string& plain) { return plain.size() > 3 && is_digit(plain[0]) && plain[1] == '.' && plain[2] == ' ' ? plain.substr(3) : plain; }

/// "borgmester", "1. viceborgmester", "formand for byraadet"
bool is_office(const std::string& text)
{
    constexpr auto most_words = 5;
    const std::string plain = without_rank(folded(text));
    const std::size_t office = leading_word(plain, offices);
    const std::string rest = plain.substr(office);
    return office > 0 && std::count(rest.begin(), rest.end(), ' ') <= most_words && (rest.empty() || leading_word(rest, {" i", " for", ", "}) > 0) && !ends_sentence(text);
}

/// "Borgmester Hanne Holm", "Hanne Holm, borgmester", "Hanne Holm Borgmester"
bool is_name_with_office(const std::string& text)
{
    const std::size_t office = leading_word(without_rank(folded(text)), offices), comma = text.find(", ");
    const std::size_t rank = text.size() - without_rank(text).size();
    if (office > 0 && rank + office + 1 < text.size() && is_name(text.substr(rank + office + 1))) return true;
    if (comma != std::string::npos) return is_name(text.substr(0, comma)) && is_office(text.substr(comma + 2));
    for (std::size_t at = text.find(' '); at != std::string::npos; at = text.find(' ', at + 1))
        if (is_name(text.substr(0, at)) && is_office(text.substr(at + 1))) return true;
    return false;
}

bool is_council(const std::string& text)
{
    const std::string plain = bare(folded(text));
    return is_one_of(plain, councils) || (std::count(plain.begin(), plain.end(), ' ') <= 3 && (plain.ends_with("byraad") || plain.ends_with("kommune") || plain.ends_with("kommunalbestyrelse")));
}

bool is_greeting(const std::string& text)
{
    const std::string plain = folded(text);
    const std::size_t length = leading_word(plain, greetings);
    if (length == 0 || is_one_of(bare(plain), greetings)) return length > 0;
    const std::string rest = std::string(trimmed(std::string_view(text).substr(length + (text[length] == ',' ? 1 : 0))));
    return is_name(rest) || is_name_with_office(rest) || is_council(rest);
}

bool is_salutation(const std::string& text)
{
    const std::string plain = folded(text);
    return leading_word(plain, {"kaere"}) > 0 && begins_large(text) && std::count(plain.begin(), plain.end(), ' ') <= 3 && std::string_view(".?:").find(plain.back()) == std::string_view::npos;
}

/// "Eksempelby, den 24. februar 2026"
bool is_place_and_date(const std::string& text)
{
    static const Pattern dated(R"(([a-z?-]+( [a-z?-]+){0,2})(, (den |d\. ?)?| den | d\. ?)(\d\d?\. ?)?(([a-z]+)|\d\d?[./-]) ?20\d\d\.?)");
    const std::string plain = folded(text);
    return begins_large(text) && dated.whole(plain) && leading_word(plain, {"vedtaget", "godkendt", "tiltraadt", "revideret", "opdateret", "udgivet", "gaeldende", "version", "vedtog", "senest"}) == 0 &&
           plain.find(" ved") == std::string::npos;
}

bool is_item(const SourceLine& line)
{
    const auto mark = item_mark_on(line.text);
    return (mark && !mark->heading) || (line.list_item && line.first_in_item);
}

bool says_anything(const std::string& text)
{
    const std::string plain = folded(text);
    return std::any_of(plain.begin(), plain.end(), [](char c) { return is_digit(c) || is_small(c); });
}

Sort sort_of(const SourceLine& line)
{
    const std::string& text = line.text;
    if (line.link) return Sort::page;
    if (line.heading || line.list_item || line.row > 0 || text.size() > longest || !line.contact.empty()) return Sort::other;
    if (may_be_colophon(text)) return Sort::colophon;
    if (!contacts_in(text).empty()) return Sort::other;
    if (is_office(text)) return Sort::office;
    if (is_item(line)) return Sort::other;
    const Cells cells = parted(text, '\t');
    if (cells.size() > 1 && std::all_of(cells.begin(), cells.end(), is_name)) return Sort::name;
    if (cells.size() > 1 && std::all_of(cells.begin(), cells.end(), is_name_with_office)) return Sort::signed_by;
    if (cells.size() > 1 && std::any_of(cells.begin(), cells.end(), is_office) && std::none_of(cells.begin(), cells.end(), ends_sentence)) return Sort::office;
    if (is_greeting(text)) return Sort::greeting;
    if (is_salutation(text)) return Sort::salutation;
    if (is_name_with_office(text)) return Sort::signed_by;
    if (is_place_and_date(text)) return Sort::dated;
    if (why_no_text(folded(text)) != nullptr || !says_anything(text)) return Sort::page;
    return is_name(text) ? Sort::name : Sort::other;
}

class Signatures {
public:
    Signatures(SourceLines& lines, KodeksReport& report) : lines_(lines), report_(report)
    {
        const bool lettered = std::any_of(lines.begin(), lines.end(), [](const SourceLine& line) { return starts_with(line.text, "(b)"); });
        for (std::size_t i = 0; i < lines.size(); ++i) {
            SourceLine& line = lines[i];
            if (line.text.empty() || line.furniture || line.aside || line.foot || line.hidden || line.note) continue;
            const char* why = line.list_item || line.heading ? nullptr : why_colophon(line.text, lettered);
            const bool goes_on = !line.block && i + 1 < lines.size() && begins_small(lines[i + 1].text) && lines[i + 1].text[0] != '(';
            if (why != nullptr && !goes_on && !seen_.empty()) leave_out_line(i, why);
            else seen_.push_back({i, sort_of(line)});
        }
    }

    void take()
    {
        for (std::size_t n = 0; n + 1 < seen_.size(); ++n)  // "Hanne Holm" / "Borgmester"
            if (seen_[n].sort == Sort::name && seen_[n + 1].sort == Sort::office && is_near(n)) seen_[n].sort = seen_[n + 1].sort = Sort::signed_by;
        take_speakers();
        take_greetings();
        take_end();
        take_forewords();
        take_dates();
        doubt_kept();
    }

private:
    struct Seen {
        std::size_t at;
        Sort sort;
        bool taken = false;
    };

    SourceLine& line(std::size_t n) { return lines_[seen_[n].at]; }
    const SourceLine& line(std::size_t n) const { return lines_[seen_[n].at]; }

    void leave_out_line(std::size_t at, const char* why)
    {
        leave_out(report_, lines_[at].number, lines_[at].text, why, lines_[at].contact);
        lines_[at].text.clear();
    }

    void take(std::size_t n)
    {
        if (seen_[n].taken || seen_[n].sort == Sort::page) return;  // those have a reason of their own
        seen_[n].taken = true;
        const Sort sort = seen_[n].sort;
        leave_out_line(seen_[n].at, sort == Sort::greeting || sort == Sort::salutation ? tr("a greeting") : sort == Sort::colophon ? tr("a colophon") : sort == Sort::dated ? tr("the place and date of a signature") : tr("a signature"));
    }

    /// Whether nothing stands between it and the next.
    bool is_near(std::size_t n) const { return n + 1 < seen_.size() && (line(n).block || seen_[n + 1].at == seen_[n].at + 1); }

    bool is_before_item(std::size_t n) const { return n + 1 < seen_.size() && is_item(line(n + 1)); }

    /// A quotation / "- Borgmester Hanne Holm": no bullet, but who said so.
    void take_speakers()
    {
        for (std::size_t n = 1; n < seen_.size(); ++n) {
            const std::string& text = line(n).text;
            const auto mark = item_mark_on(text);
            const std::string who = mark && mark->dash ? text.substr(mark->length) : std::string();
            if (line(n).block || !is_near(n - 1) || !ends_in_quotation_mark(line(n - 1).text) || is_item(line(n - 1)) || !(is_name(who) || is_name_with_office(who))) continue;
            seen_[n].taken = true;
            leave_out_line(seen_[n].at, tr("says who said what stands above it"));
        }
    }

    /// What stands below a greeting: one group of names, offices and the council; at the end of the text the sender's address, too.
    void take_greetings()
    {
        for (std::size_t n = 0; n < seen_.size(); ++n) {
            if ((seen_[n].sort != Sort::greeting && seen_[n].sort != Sort::salutation) || is_before_item(n)) continue;
            if (seen_[n].sort == Sort::greeting) take_sender(n);
            take(n);
        }
    }

    void take_sender(std::size_t greeting)
    {
        const bool all = is_sender_to_the_end(greeting + 1);
        for (std::size_t n = greeting + 1; n < seen_.size(); ++n) {
            const Sort sort = seen_[n].sort;
            const bool apart = n > greeting + 1 && !line(n).block && seen_[n].at != seen_[n - 1].at + 1;
            const bool sure = sort == Sort::signed_by || sort == Sort::dated || sort == Sort::greeting;
            if (!all && !sure && (apart || (sort != Sort::name && sort != Sort::office && !is_council(line(n).text)))) return;
            if (!all && sort == Sort::name && n > greeting + 1 && line(n).block) return;
            take(n);
        }
    }

    bool is_sender_to_the_end(std::size_t begin) const
    {
        constexpr std::size_t most = 10;
        constexpr int longest_line = 60;
        if (seen_.size() > begin + most || begin >= seen_.size()) return false;
        for (std::size_t n = begin; n < seen_.size(); ++n) {
            const SourceLine& each = line(n);
            if (each.heading || is_item(each) || ends_sentence(each.text) || characters(each.text) > longest_line || begins_page_end(folded(each.text)) || begins_as_annex(folded(each.text))) return false;
        }
        static const Pattern postal(R"(\d{4} [a-z?]+.*)");
        return std::any_of(seen_.begin() + static_cast<std::ptrdiff_t>(begin), seen_.end(), [&](const Seen& each) { return postal.whole(folded(lines_[each.at].text)).has_value(); });
    }

    /// Below the last point, from the end upwards.
    void take_end()
    {
        std::size_t begin = seen_.size();
        const auto is_of_end = [&](std::size_t n) {
            const Sort sort = seen_[n].sort;
            const bool signature = sort == Sort::signed_by || sort == Sort::dated || sort == Sort::colophon || sort == Sort::page || seen_[n].taken;
            return signature || (sort == Sort::name && n > 0 && (seen_[n - 1].sort == Sort::dated || seen_[n - 1].sort == Sort::greeting));
        };
        while (begin > 0 && is_of_end(begin - 1)) --begin;
        if (begin == 0 || is_called_advice(folded(line(begin - 1).text)) || begins_as_annex(folded(line(begin - 1).text))) return;
        for (std::size_t n = begin; n < seen_.size(); ++n) take(n);
    }

    /// A name and an office by themselves below prose, before any point.
    void take_forewords()
    {
        for (std::size_t n = 1; n < seen_.size() && !is_item(line(n)); ++n) {
            if (seen_[n].sort != Sort::signed_by || seen_[n].taken) continue;
            std::size_t begin = n, end = n;
            while (begin > 0 && (seen_[begin - 1].taken || seen_[begin - 1].sort == Sort::dated)) --begin;
            while (end + 1 < seen_.size() && seen_[end + 1].sort == Sort::signed_by) ++end;
            const bool below_prose = begin > 0 && (line(begin - 1).text.empty() || (ends_sentence(line(begin - 1).text) && line(begin - 1).text.back() != ':'));
            if (below_prose && end + 1 < seen_.size() && (line(end).block || !is_near(end) || !begins_small(line(end + 1).text)))
                for (std::size_t each = n; each <= end; ++each) take(each);
            n = end;
        }
    }

    void take_dates()
    {
        const auto is_signed = [&](std::size_t n) { return seen_[n].taken && (seen_[n].sort == Sort::signed_by || seen_[n].sort == Sort::greeting); };
        for (std::size_t n = 0; n < seen_.size(); ++n)
            if (seen_[n].sort == Sort::dated && ((n > 0 && is_signed(n - 1)) || (n + 1 < seen_.size() && is_signed(n + 1)))) take(n);
    }

    /// "Borgmester Hanne Holm" / "Tlf. 99 99 10 10"
    bool is_before_contact(std::size_t n) const { return n + 1 < seen_.size() && (!line(n + 1).contact.empty() || !contacts_in(line(n + 1).text).empty()); }

    void doubt_kept()
    {
        for (std::size_t n = 1; n < seen_.size(); ++n) {
            const Sort sort = seen_[n].sort;
            if ((sort == Sort::greeting || sort == Sort::salutation) && is_before_item(n)) continue;  // "Hilsen", and what the council says of it
            if (seen_[n].taken || is_before_contact(n) || (sort != Sort::signed_by && sort != Sort::salutation && sort != Sort::greeting && sort != Sort::colophon)) continue;
            doubt(report_, say("line {0}: this may be a greeting, a signature or a colophon, and was kept: {1}", line(n).number, shortened(line(n).text, 60)));
        }
    }

    SourceLines& lines_;
    KodeksReport& report_;
    std::vector<Seen> seen_;  ///< the lines that a reader of the text sees
};

}  // namespace

void take_signatures(SourceLines& lines, KodeksReport& report)
{
    Signatures(lines, report).take();
}

}  // namespace kiosk
