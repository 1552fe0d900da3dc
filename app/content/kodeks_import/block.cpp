// Why: see block.hpp. A line of a page is whole; a line of a text may go on in the next, which shows by where it ends, by how the next begins, and
// by whether that one's first word would still have fitted.
#include "content/kodeks_import/block.hpp"

#include <algorithm>
#include <optional>

#include "content/kodeks_import/item_mark.hpp"
#include "content/kodeks_import/kodeks_words.hpp"
#include "content/kodeks_import/text_layout.hpp"
#include "content/source_text/folded.hpp"
#include "content/words_nearby.hpp"
#include "core/words.hpp"

namespace kiosk {
namespace {

constexpr std::size_t longest_block = 16 * 1024;  ///< bytes that lines are joined to; no kodeks takes so many
constexpr int far_apart = 3;           ///< blank lines

std::string without_gaps(std::string_view text) { return one_line(text); }

bool ends_hyphenated(std::string_view text) { return text.size() > 1 && text.back() == '-' && text[text.size() - 2] != ' '; }

/// A block that more lines may be added to.
struct Open {
    Block block;
    std::string last;       ///< its last line
    int last_length = 0;    ///< with its indent
    int indent = 0;         ///< of its first line
    int page = 1;
    int spacing = -1;       ///< blank lines between its lines; -1: it has one line
    bool whole = false;     ///< of a page: nothing is added
    bool waits = false;     ///< a number or bullet whose words stand on the next line
};

class Builder {
public:
    Builder(const TextLayout& layout, KodeksReport& report) : layout_(layout), report_(report) {}

    void take(const SourceLine& line)
    {
        const std::optional<ItemMark> mark = mark_of(line);
        if (open_ && goes_on(line, mark)) add(line);
        else begin(line, mark);
        blanks_ = 0;
    }
    void blank() { ++blanks_; }
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
        const bool expected = !mark || mark->number <= 1 || mark->number == number_ + 1 || mark->number == number_;
        if (mark && !expected && open_ && !open_->whole && blanks_ == 0 && !ends_sentence(open_->last) && layout_.wrapped && is_full(line)) return std::nullopt;
        if (line.list_item && line.first_in_item && (!mark || mark->heading)) return ItemMark{};
        return mark;
    }

    bool goes_on(const SourceLine& line, const std::optional<ItemMark>& mark) const
    {
        if (mark || line.heading || open_->block.text.size() > longest_block) return false;
        if (open_->waits) return true;
        if (line.block || open_->whole) return false;
        const bool small = begins_small(line.text), ended = ends_sentence(open_->last), joint = needs_more(line);
        const bool hyphen = ends_hyphenated(open_->last) && small;
        if (!layout_.wrapped) return blanks_ == 0 && (hyphen || (small && !ended && open_->last_length > 40));
        const bool turned = line.page != open_->page;
        const bool spaced = open_->spacing > 0 || (open_->spacing < 0 && layout_.double_spaced);
        const int gap = std::max(0, blanks_ - (spaced ? 1 : 0));
        if (gap > 0 && !turned) return gap == 1 && (hyphen || (!ended && (small || joint)));
        if (turned && gap > 0) return hyphen || (!ended && (small || joint));
        if (small) return hyphen || !ended || is_full(line);
        return is_full(line) || (joint && !ended);
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

    /// Whether the line's first word would not have fitted where the last one ends.
    bool is_full(const SourceLine& line) const
    {
        const int word = characters(std::string_view(line.text).substr(0, line.text.find(' ')));
        return layout_.width > 0 && (open_->last_length + 1 + word) * 10 > layout_.width * 8;
    }

    void add(const SourceLine& line)
    {
        const std::string text = without_gaps(line.text);
        bool hyphenated = false;
        open_->block.text = open_->waits ? text : joined(open_->block.text, text, hyphenated);
        if (hyphenated) doubt(report_, say("line {0}: a hyphenated word was put together; look at it", line.number));
        if (open_->waits) open_->indent = line.indent, open_->whole = line.block;
        else open_->spacing = blanks_;
        open_->waits = false;
        open_->last = text;
        open_->last_length = line.indent + characters(line.text);
        open_->page = line.page;
        if (!line.contact.empty()) open_->block.contact = line.contact;
    }

    void begin(const SourceLine& line, const std::optional<ItemMark>& mark)
    {
        const bool apart = open_ && (line.page != open_->page || blanks_ >= far_apart);
        const int item_indent = last_item_indent_;
        close();
        Open fresh;
        Block& block = fresh.block;
        block.line = line.number;
        block.apart = apart;
        block.contact = line.contact;
        block.level = line.level;
        block.bold = line.block && line.bold && !line.list_item;
        block.text = without_gaps(mark ? std::string_view(line.text).substr(std::min(mark->length, line.text.size())) : std::string_view(line.text));
        if (line.heading || (mark && mark->heading)) block.kind = Block::Kind::heading;
        else if (mark && mark->number > 0) block.kind = Block::Kind::numbered, block.deep = mark->deep, block.number = number_ = mark->number;
        else if (mark) block.kind = Block::Kind::bullet;
        if (mark) block.mark = without_gaps(line.text.substr(0, std::min(mark->length, line.text.size()))), block.dash = mark->dash;
        const bool item = block.kind == Block::Kind::numbered || block.kind == Block::Kind::bullet;
        block.below = !item && !line.heading && ((line.list_item && !line.first_in_item) || (!line.block && item_indent >= 0 && line.indent > item_indent + 1));
        fresh.waits = item && block.text.empty();
        fresh.whole = line.block;
        fresh.last = without_gaps(line.text);
        fresh.last_length = line.indent + characters(line.text);
        fresh.indent = line.indent;
        fresh.page = line.page;
        if (item) last_item_indent_ = line.indent;
        else if (!block.below) last_item_indent_ = -1;
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
    int blanks_ = 0;
    int number_ = 0;             ///< of the last numbered item
    int last_item_indent_ = -1;  ///< of the item that a paragraph set in may belong to; -1: none
};

/// Whether the line is the page's and not the council's; reported when it is.
bool is_left_out(const SourceLine& line, KodeksReport& report)
{
    const char* why = line.furniture ? tr("stands at the top or foot of the pages")
                      : line.aside   ? tr("navigation of the page")
                      : line.link && line.contact.empty() && !line.heading ? tr("leads to another page")
                                                                            : why_no_text(folded(line.text));
    if (why == nullptr) return false;
    leave_out(report, line.number, line.text, why, line.contact);
    return true;
}

/// A dash begins a list only when another does, too, and nobody speaks: what a newspaper quotes begins with one as well.
void judge_dashes(Blocks& blocks)
{
    for (std::size_t begin = 0; begin < blocks.size();) {
        std::size_t end = begin;
        bool speech = false;
        for (; end < blocks.size() && blocks[end].dash; ++end) speech = speech || quotes_somebody(folded(blocks[end].text)) || blocks[end].text.size() > 400;
        const bool in_list = begin > 0 && (blocks[begin - 1].kind == Block::Kind::numbered || blocks[begin - 1].kind == Block::Kind::bullet);
        if (end > begin && (speech || (end - begin < 2 && !in_list))) {
            for (std::size_t i = begin; i < end; ++i) {
                blocks[i].kind = Block::Kind::paragraph;
                blocks[i].text.insert(0, blocks[i].mark + " ");
            }
        }
        begin = std::max(end, begin + 1);
    }
}

}  // namespace

Blocks find_blocks(const SourceLines& lines, KodeksReport& report)
{
    Builder builder(layout_of(lines), report);
    for (const SourceLine& line : lines) {
        if (line.text.empty()) builder.blank();
        else if (!is_left_out(line, report)) builder.take(line);
    }
    Blocks blocks = builder.end();
    judge_dashes(blocks);
    return blocks;
}

}  // namespace kiosk
