// Why: see block.hpp. A line of a page is whole; a line of a text may go on in the next, which shows by where it ends, by how the next begins, and
// by whether that one's first word would still have fitted.
#include "content/kodeks_import/block.hpp"

#include <algorithm>
#include <optional>

#include "content/kodeks_import/contacts.hpp"
#include "content/kodeks_import/item_mark.hpp"
#include "content/kodeks_import/item_lists.hpp"
#include "content/kodeks_import/kodeks_words.hpp"
#include "content/kodeks_import/page_feet.hpp"
#include "content/kodeks_import/page_lines.hpp"
#include "content/kodeks_import/text_layout.hpp"
#include "content/kodeks_import/wide_gaps.hpp"
#include "content/kodeks_import/whole_lines.hpp"
#include "content/source_text/folded.hpp"
#include "content/utf8.hpp"
#include "content/words_nearby.hpp"
#include "core/words.hpp"

namespace kiosk {
namespace {

constexpr std::size_t longest_block = 16 * 1024;  ///< bytes that lines are joined to; no kodeks takes so many
constexpr int far_apart = 3;           ///< blank lines
constexpr int full = 80, full_before_sentence = 95;  ///< percent of a line's width

std::string without_gaps(std::string_view text) { return one_line(text); }

constexpr std::string_view paragraph_sign = "\u00a7";

/// A block that more lines may be added to.
struct Open {
    Block block;
    std::string last;       ///< its last line
    int last_length = 0;    ///< with its indent
    int indent = 0;         ///< of its first line
    int page = 1;
    int spacing = -1;       ///< blank lines between its lines; -1: it has one line
    bool whole = false;     ///< of a page: nothing is added
    bool soft_hyphen = false;  ///< its last line ends in one
    bool waits = false;     ///< a number or bullet whose words stand on the next line
};

class Builder {
public:
    Builder(const TextLayout& layout, KodeksReport& report) : layout_(layout), report_(report) {}

    /// `next` is the line below it; null: none.
    /// `may_be`: see Block.
    void take(const SourceLine& line, const SourceLine* next, const char* may_be)
    {
        next_ = next;
        const std::optional<ItemMark> mark = mark_of(line);
        const bool same = open_ && goes_on(line, mark), unclear = open_ && !mark && is_unclear(line);
        if (unclear && same) doubt(report_, say("line {0}: this was taken to go on with the point above it, and may be what explains it", line.number));
        if (unclear && !same) doubt(report_, say("line {0}: this may go on with the point above it, and was put below that", line.number));
        if (open_ && may_be_answer(line)) doubt_answer(line, same);
        if (open_ && may_be_in_sentence(line, mark)) doubt_own_point(report_, line.number, line.text);
        if (same) add(line);
        else begin(line, mark);
        if (open_->block.may_be == nullptr) open_->block.may_be = may_be;
        blanks_ = 0;
        turned_ = false;
    }
    void blank() { ++blanks_; }
    void foot() { turned_ = true; }
    Blocks end()
    {
        close();
        return std::move(blocks_);
    }

private:
    /// A number in the middle of a sentence that a line happens to begin with is none.
    std::optional<ItemMark> mark_of(const SourceLine& line) const
    {
        if (line.heading) return std::nullopt;
        std::optional<ItemMark> mark = item_mark_on(line.text);
        if (mark && !is_counted(*mark, line)) mark.reset();
        const bool expected = !mark || mark->number <= 1 || mark->number == number_ + 1 || mark->number == number_;
        if (mark && open_ && !open_->whole && (blanks_ == 0 || goes_on_over_page(line)) && is_in_sentence(line, *mark, expected)) return std::nullopt;
        if (line.list_item && line.first_in_item && (!mark || mark->heading)) return ItemMark{};
        if (mark && line.list_item) mark->length += length_of_number_again(line, *mark);
        return mark;
    }

    /// Whether the mark is none, since the sentence above goes on here: "jf. nr." / "4. i reglerne", "der holdes for" / "3. gang".
    bool is_in_sentence(const SourceLine& line, const ItemMark& mark, bool expected) const
    {
        if (mark.heading) return !ends_sentence(open_->last) && line.text[0] != heading_letter_ + 1 && begins_initial(line);
        if (mark.roman != 0) return !ends_sentence(open_->last) && begins_initial(line);
        if (mark.number == 0) return false;
        if (cites_law(line) || (names_what_is_numbered(open_->last) && is_set_in(line))) return true;
        const bool follows = mark.number == number_ + 1 || mark.number == 1;
        if (wants_number(open_->last) && (!follows || begins_small_among_large(line, mark) || std::string_view(open_->last).ends_with(paragraph_sign))) return true;
        if (ends_sentence(open_->last)) return false;
        return (!follows && is_in_text() && begins_small_among_large(line, mark)) || (!expected && layout_.wrapped && is_full(line));
    }

    /// "Vi følger lovens" / "§ 8", where the points are marked in another way.
    bool cites_law(const SourceLine& line) const
    {
        return starts_with(line.text, paragraph_sign) && open_is_item() && !starts_with(open_->block.mark, paragraph_sign) && !ends_sentence(open_->last);
    }

    /// Whether it stands further in than the item that is open: where that goes on, and not where the next begins.
    bool is_set_in(const SourceLine& line) const { return open_is_item() && last_item_indent_ >= 0 && line.indent > last_item_indent_ + 1; }

    /// "Vi slutter senest kl.", the foot of the page, "22.00."
    bool goes_on_over_page(const SourceLine& line) const { return blanks_ <= 1 && (turned_ || line.page != open_->page) && wants_number(open_->last); }

    /// At the foot of a page "jf.", or a colon: what begins small on the next one goes on with it.
    bool is_cut_by_page(const SourceLine& line) const { return open_is_item() && begins_small(line.text) && (turned_ || line.page != open_->page); }

    /// Whether its words begin small, or it has none, and those of what stands above it began with a capital.
    bool begins_small_among_large(const SourceLine& line, const ItemMark& mark) const
    {
        const std::string_view words = std::string_view(line.text).substr(std::min(mark.length, line.text.size()));
        const std::string_view above = std::string_view(open_->block.text).substr(open_->block.deep ? std::min(open_->block.mark.size() + 1, open_->block.text.size()) : 0);
        return (words.empty() || begins_small(words)) && begins_large(above);
    }

    /// Whether an item follows on though its words go on with the sentence above: "Vi mødes den" / "2. tirsdag".
    bool may_be_in_sentence(const SourceLine& line, const std::optional<ItemMark>& mark) const
    {
        const bool counted = mark && mark->number > 1 && mark->number == number_ + 1 && mark->length < line.text.size();
        const bool asked = counted && (begins_small_among_large(line, *mark) || names_what_is_numbered(open_->last));
        return asked && blanks_ == 0 && !open_->whole && !open_->waits && open_is_item() && !ends_sentence(open_->last);
    }

    /// "Hvad gør vi, hvis det går galt?" / "Vi taler om det."
    bool may_be_answer(const SourceLine& line) const
    {
        const Block& above = open_->block;
        return above.kind == Block::Kind::paragraph && open_->spacing < 0 && !open_->whole && !line.block && blanks_ == 0 && !blocks_.empty() && open_->last.back() == '?' && !item_mark_on(line.text) && begins_large(line.text);
    }
    void doubt_answer(const SourceLine& line, bool same)
    {
        if (same) doubt(report_, say("line {0}: this was joined to the question above it, which may be a heading: {1}", line.number, shortened(line.text, 60)));
    }

    bool open_is_item() const { return open_->block.kind == Block::Kind::numbered || open_->block.kind == Block::Kind::bullet; }

    /// "Jens" / "P. Hansen"
    bool begins_initial(const SourceLine& line) const
    {
        const bool initial = line.text.size() > 3 && line.text[1] == '.' && line.text[2] == ' ' && begins_large(line.text) && begins_large(std::string_view(line.text).substr(3));
        return initial && open_is_item() && begins_large(std::string_view(open_->block.text).substr(open_->block.text.rfind(' ') + 1));
    }

    /// Whether what is open is more than a few words, which may be a heading.
    bool is_in_text() const
    {
        constexpr int heading = 40;  ///< characters of most
        return open_is_item() || open_->spacing >= 0 || open_->last_length > heading || ends_with_joint(folded(open_->last), true);
    }

    /// A number or a name's initial in the middle of a sentence. A number with a capital after it may be a heading's or a postcode.
    bool goes_on_in_sentence(const SourceLine& line) const
    {
        if ((blanks_ > 0 && !goes_on_over_page(line)) || open_->block.kind == Block::Kind::heading) return false;
        if (wants_number(open_->last)) return is_digit(line.text[0]);
        if (ends_sentence(open_->last)) return false;
        if (!is_digit(line.text[0])) return begins_initial(line) || cites_law(line);
        const auto contacts = contacts_in(line.text);
        const bool contact = !contacts.empty() && contacts.front().from == 0;
        const std::size_t blank = std::min(line.text.find_first_of(" \t"), line.text.size());
        return !contact && is_in_text() && !begins_large(trimmed(std::string_view(line.text).substr(blank)));
    }

    /// Four digits may be a year, and a letter before a full stop an abbreviation: those must be the next.
    bool is_counted(const ItemMark& mark, const SourceLine& line) const
    {
        constexpr int without_doubt = 999;
        if (mark.roman != 0) return mark.roman == 1 || mark.roman == roman_ + 1;
        if (mark.letter != 0 && line.text[1] == '.') return mark.letter == 'a' || mark.letter == letter_ + 1;
        return mark.number <= without_doubt || mark.number == number_ + 1;
    }

    /// A page whose numbers have a look of their own may write them in the text, too.
    static std::size_t length_of_number_again(const SourceLine& line, const ItemMark& mark)
    {
        const auto again = mark.number > 0 ? item_mark_on(std::string_view(line.text).substr(mark.length)) : std::nullopt;
        return again && again->number == mark.number && !again->deep ? again->length : 0;
    }

    bool goes_on(const SourceLine& line, const std::optional<ItemMark>& mark) const
    {
        if (mark || line.heading || open_->block.text.size() > longest_block || question_mark(folded(line.text)) > 0) return false;
        if (open_->waits) return true;
        if (line.block || open_->whole || is_next_contact(line)) return false;
        const bool small = begins_small(line.text), joint = needs_more(line), ended = ends_sentence(open_->last) && !is_cut_by_page(line);
        const bool hyphen = (hyphen_at_end(open_->last) > 0 && small) || open_->soft_hyphen;
        if (goes_on_in_sentence(line)) return true;
        if (open_is_item() && begins_large(line.text) && leading_word(folded(line.text), {"se ogsaa"}) > 0) return false;
        if (is_below_title(line) && !hyphen && !joint) return false;
        if (layout_.whole) return blanks_ == 0 && joint && !ended;
        if (!layout_.wrapped) return blanks_ == 0 && (hyphen || (small && !ended && open_->last_length > 40));
        const bool turned = line.page != open_->page;
        const bool spaced = open_->spacing > 0 || (open_->spacing < 0 && layout_.double_spaced);
        const int gap = std::max(0, blanks_ - (spaced ? 1 : 0));
        if (gap > 0 && !turned) return gap == 1 && (hyphen || (!ended && (small || joint)));
        if (turned && gap > 0) return hyphen || (!ended && (small || joint));
        if (small || hyphen) return hyphen || !ended || is_full(line);
        return (begins_new(line) ? goes_on_by_width(line) : is_full(line)) || (joint && !ended);
    }

    /// "Hotline: by.example" / "Borgmester Hanne Holm, tlf. 99 99 10 10", or a name and its number below it: such lines are whole, however full they are.
    bool is_next_contact(const SourceLine& line) const
    {
        if (open_->spacing >= 0 || open_is_item() || !begins_large(line.text) || contacts_in(line.text).empty()) return false;
        return !needs_more(line) && (has_label(open_->block.text) || (is_contact_alone(line.text) && !ends_sentence(open_->last)));
    }

    /// Below the first lines, which are the title, a capital begins something else where a blank line stands between, or what says when it was adopted.
    bool is_below_title(const SourceLine& line) const
    {
        if (!blocks_.empty() || open_is_item() || !begins_large(line.text) || ends_sentence(open_->last)) return false;
        return blanks_ > 0 || leading_word(folded(line.text), {"vedtaget", "godkendt", "tiltraadt"}) > 0;
    }

    /// In a point a sentence ended, and here begins one: that is where what explains the point may begin.
    bool begins_new(const SourceLine& line) const
    {
        return open_is_item() && ends_sentence(open_->last) && begins_large(line.text);
    }

    /// What explains a point is often set in a smaller type: its lines are wider. `most` is how long a line of the point's can be; one that was broken
    /// where its next word would still have stood within that is of the point's type.
    bool is_of_same_type(const SourceLine& line, int most) const
    {
        const bool continued = next_ != nullptr && !next_->text.empty() && !next_->furniture && begins_small(next_->text) && !ends_sentence(line.text);
        return continued && line.indent + characters(line.text) + 1 + first_word(*next_) <= most;
    }
    int too_long(const SourceLine& line) const { return open_->last_length + 1 + first_word(line); }
    bool is_wider(const SourceLine& line) const { return line.indent + characters(line.text) > too_long(line); }

    bool goes_on_by_width(const SourceLine& line) const
    {
        if (!is_full(line) || is_wider(line)) return false;
        return is_of_same_type(line, too_long(line)) || is_full(line, full_before_sentence);
    }

    /// Whether it was only likely that the line goes on with a point, or that it does not.
    bool is_unclear(const SourceLine& line) const
    {
        if (line.block || line.heading || open_->whole || open_->waits || !layout_.wrapped || blanks_ > 0 || question_mark(folded(line.text)) > 0) return false;
        return begins_new(line) && is_full(line) && !is_wider(line) && !is_of_same_type(line, open_->last_length);
    }

    /// Whether the last line cannot end where it does. In capitals, in the title and where lines were joined before, any small word needs another; else
    /// headings end with some of them ("Hvem du kan ringe til").
    bool needs_more(const SourceLine& line) const
    {
        const std::string plain = folded(open_->last);
        const bool capitals = plain != open_->last && open_->last.find_first_of("abcdefghijklmnopqrstuvwxyz") == std::string::npos &&
                              line.text.find_first_of("abcdefghijklmnopqrstuvwxyz") == std::string::npos;
        return plain.back() == ',' || ends_with_joint(plain, capitals || blocks_.empty() || open_->spacing >= 0);
    }

    static int first_word(const SourceLine& line) { return characters(std::string_view(line.text).substr(0, line.text.find(' '))); }

    /// Whether the line's first word would not have fitted where the last one ends.
    bool is_full(const SourceLine& line, int percent = full) const
    {
        return layout_.width > 0 && (open_->last_length + 1 + first_word(line)) * 100 > layout_.width * percent;
    }

    void add(const SourceLine& line)
    {
        const std::string text = without_gaps(line.text);
        bool hyphenated = false;
        if (open_->soft_hyphen) open_->block.text += text;
        else if (open_->waits) open_->block.text += (open_->block.text.empty() ? "" : " ") + text;
        else open_->block.text = joined(open_->block.text, text, hyphenated);
        if (hyphenated) doubt(report_, say("line {0}: a hyphenated word was put together; look at it", line.number));
        open_->block.joined.emplace_back(open_->block.text.size() - std::min(text.size(), open_->block.text.size()), line.number);
        if (open_->waits) open_->indent = line.indent, open_->whole = line.block;
        else if (!turned_) open_->spacing = blanks_;
        else if (open_->spacing < 0) open_->spacing = layout_.double_spaced ? 1 : 0;  // what stands around a foot is not between the lines
        open_->waits = false;
        open_->soft_hyphen = line.soft_hyphen;
        open_->last = text;
        open_->last_length = line.indent + characters(line.text);
        open_->block.longest = std::max(open_->block.longest, characters(line.text));
        open_->page = line.page;
        if (!line.contact.empty()) open_->block.contact = line.contact;
    }

    void begin(const SourceLine& line, const std::optional<ItemMark>& mark)
    {
        const bool apart = open_ && (line.page != open_->page || blanks_ >= far_apart);
        const int item_indent = last_item_indent_, outer_indent = outer_indent_;
        close();
        Open fresh;
        Block& block = fresh.block;
        block.line = line.number;
        block.apart = apart;
        block.blanks = blanks_;
        block.longest = characters(line.text);
        block.contact = line.contact;
        block.level = line.level;
        block.heads_cells = line.heads_cells;
        block.whole = line.block;
        block.bold = line.block && line.bold && !line.list_item;
        block.text = without_gaps(mark ? std::string_view(line.text).substr(std::min(mark->length, line.text.size())) : std::string_view(line.text));
        if (line.heading || (mark && mark->heading)) block.kind = Block::Kind::heading, heading_letter_ = mark ? line.text[0] : heading_letter_;
        else if (mark && mark->number > 0 && !mark->deep) block.kind = Block::Kind::numbered, block.number = number_ = mark->number;
        else if (mark) block.kind = Block::Kind::bullet, block.deep = mark->deep, block.roman = mark->roman, number_ = mark->deep ? mark->number : number_;
        if (mark) block.mark = without_gaps(line.text.substr(0, std::min(mark->length, line.text.size()))), block.dash = mark->dash;
        const bool item = block.kind == Block::Kind::numbered || block.kind == Block::Kind::bullet;
        block.below = !item && !line.heading && ((line.list_item && !line.first_in_item) || (!line.block && item_indent >= 0 && line.indent > item_indent + 1));
        fresh.waits = item && block.text.empty();
        if (block.deep) block.text = without_gaps(line.text);
        fresh.whole = line.block;
        fresh.soft_hyphen = line.soft_hyphen;
        fresh.last = without_gaps(line.text);
        fresh.last_length = line.indent + characters(line.text);
        fresh.indent = line.indent;
        fresh.page = line.page;
        if (item) {
            block.inside = line.block ? line.list_depth > 1 : (outer_indent >= 0 && line.indent > outer_indent + 1) || (mark->letter != 0 && outer_indent >= 0 && outer_numbered_);
            last_item_indent_ = line.indent;
            if (!block.inside) outer_indent_ = line.indent, outer_numbered_ = mark->number > 0;
            letter_ = mark->letter;
            roman_ = mark->roman != 0 ? mark->roman : roman_;
        } else if (!block.below) {
            last_item_indent_ = outer_indent_ = -1;
            letter_ = 0;
        }
        open_ = std::move(fresh);
    }

    void close()
    {
        const auto says = [](char c) { return is_small(c) || is_digit(c) || c == '?'; };
        const std::string plain = open_ ? folded(open_->block.text.substr(0, 500)) : std::string();
        const bool words = std::any_of(plain.begin(), plain.end(), says) && plain != "???";
        if (words) blocks_.push_back(std::move(open_->block));
        else if (open_ && !plain.empty()) leave_out(report_, open_->block.line, open_->block.text, tr("no words"));
        open_.reset();
    }

    TextLayout layout_;
    KodeksReport& report_;
    Blocks blocks_;
    std::optional<Open> open_;
    const SourceLine* next_ = nullptr;
    int blanks_ = 0;
    bool turned_ = false;        ///< the head or foot of a page stood between
    int number_ = 0;             ///< of the last numbered item
    char letter_ = 0;            ///< of the last item, if it has one
    int roman_ = 0;              ///< of the last item that begins with "II."
    char heading_letter_ = 0;    ///< of the last heading that has one: "A. Title"
    int outer_indent_ = -1;      ///< of the last item that stands in no other
    bool outer_numbered_ = false;
    int last_item_indent_ = -1;  ///< of the item that a paragraph set in may belong to; -1: none
};

}  // namespace

int line_at(const Block& block, std::size_t at)
{
    int line = block.line;
    for (const auto& [begin, number] : block.joined)
        if (begin <= at) line = number;
    return line;
}

Blocks find_blocks(const SourceLines& broken, KodeksReport& report)
{
    const SourceLines lines = whole_lines(broken, report);
    Builder builder(layout_of(lines), report);
    PageLines page(lines, report);
    std::vector<bool> taken(lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (lines[i].text.empty()) builder.blank();
        else if (taken[i] = !page.takes(i); taken[i]) builder.take(lines[i], i + 1 < lines.size() ? &lines[i + 1] : nullptr, page.might_have_taken(i));
        else if (is_foot(lines[i])) builder.foot();
    doubt_wide_gaps(lines, taken, report);
    Blocks blocks = builder.end();
    judge_lists(blocks, report);
    return blocks;
}

}  // namespace kiosk
