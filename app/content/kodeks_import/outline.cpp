// Why: see outline.hpp. Under a heading stand lists and paragraphs in turn: what comes before a list leads to it, what stands between two items of
// one list explains the first of them, and what ends in a colon leads to a list of its own. Paragraphs between two lists that neither explain nor
// lead stay paragraphs: each is a point, and that is said.
#include "content/kodeks_import/outline.hpp"

#include <algorithm>

#include "content/annex_heading.hpp"
#include "content/kodeks_import/contacts.hpp"
#include "content/kodeks_import/kodeks_words.hpp"
#include "content/kodeks_import/text_layout.hpp"
#include "content/source_text/folded.hpp"
#include "content/utf8.hpp"
#include "content/words_nearby.hpp"
#include "core/words.hpp"

namespace kiosk {
namespace {

using Kind = Block::Kind;

bool is_item(const Block& block) { return block.kind == Kind::numbered || block.kind == Kind::bullet; }

void append(std::string& text, const std::string& more) { text += (text.empty() ? "" : " ") + more; }

std::string together(const std::vector<const Block*>& blocks)
{
    std::string text;
    for (const Block* block : blocks) append(text, block->text);
    return text;
}

/// "a) Vi lytter": a point has a number or none, and other texts may name it by its letter.
bool is_lettered(const Block& block)
{
    const std::string& text = block.text;
    return block.kind == Kind::bullet && text.size() > 3 && text[0] == 'a' && (text[1] == ')' || text[1] == '.') && text[2] == ' ';
}

/// What stands under one heading, or before the first.
struct Part {
    const Block* heading = nullptr;
    std::vector<const Block*> blocks;
    bool above_table = false;  ///< the next part is of a table
};

std::vector<Part> parts_of(const Blocks& blocks)
{
    std::vector<Part> parts(1);
    for (const Block& block : blocks) {
        if (block.kind == Kind::heading) parts.back().above_table = block.heads_cells, parts.push_back({&block, {}});
        else parts.back().blocks.push_back(&block);
    }
    return parts;
}

/// The last sentence of what leads to a list that has no heading, without its colon; empty when it is none, or too long to stand as one.
std::string heading_from(const std::string& lead)
{
    if (lead.empty() || lead.back() != ':') return {};
    const std::string said = lead.substr(0, lead.size() - 1);
    const std::size_t stop = said.rfind(". ");
    const std::string last = stop == std::string::npos ? said : said.substr(stop + 2);
    return last.empty() || characters(last) > 80 ? std::string() : last;
}

class Outline {
public:
    Outline(Document& document, KodeksReport& report) : document_(document), report_(report) {}

    void take_section(const Part& part)
    {
        if (std::none_of(part.blocks.begin(), part.blocks.end(), [](const Block* block) { return is_item(*block); })) return take_prose(part);
        for (const Block* block : part.blocks) {
            if (is_item(*block)) take_item(part, *block);
            else if (last_ != nullptr && block->below) explain(*block);
            else pending_.push_back(block);
        }
        if (pending_.empty()) return;
        if (!explained_) doubt(report_, say("line {0}: this stands after a list, and was put below its last point", pending_.front()->line));
        explain_pending();
    }

    /// It stands before the sections. Where `all_prose`, its paragraphs may be points as well.
    void take_foreword(const Part& part, bool all_prose)
    {
        leave_out(report_, part.heading->line, part.heading->text, tr("the heading of the foreword, which stands before the sections"));
        for (const Block* block : part.blocks) introduce(*block);
        if (all_prose) doubt(report_, say("line {0}: this was taken for the foreword, and its paragraphs for no points: {1}", part.heading->line, shortened(part.heading->text, 60)));
    }

private:
    Point& last_point() { return document_.sections.back().points.back(); }

    void check_whole(const Block& block)
    {
        if (ends_sentence(block.text) && !begins_small(block.text)) return;
        doubt(report_, say("line {0}: this is no whole sentence, and was kept as it stands: {1}", block.line, shortened(block.text, 60)));
    }

    /// Below the last point: what explains it, or a question to talk about.
    void explain(const Block& block)
    {
        std::size_t mark = question_mark(folded(block.text));
        if (mark == block.text.size()) mark = 0;
        if (mark == 0) check_whole(block);
        append(mark > 0 ? last_point().question : last_point().explanation, block.text.substr(mark));
    }

    void explain_pending()
    {
        for (const Block* block : pending_) explain(*block);
    }

    void introduce(const Block& block)
    {
        check_whole(block);
        document_.preamble.push_back(block.text);
    }

    void add_point(const Block& block)
    {
        if (block.dash && !is_item(block) && !quotes_somebody(folded(block.text)))
            doubt(report_, say("line {0}: this begins with a dash, which may be a bullet or begin what somebody says: {1}", block.line, shortened(block.text, 60)));
        Point point;
        point.number = block.number;
        point.text = block.text;
        document_.sections.back().points.push_back(std::move(point));
    }

    /// Under a heading with neither numbers nor bullets each paragraph is a point; before the first heading it is the preamble.
    void take_prose(const Part& part)
    {
        if (part.heading == nullptr) {
            for (const Block* block : part.blocks) introduce(*block);
            return;
        }
        if (part.blocks.empty()) return leave_out_empty(part);
        document_.sections.push_back(Section{part.heading->text, {}, {}});
        for (const Block* block : part.blocks) {
            if (begins_small(block->text)) doubt(report_, say("line {0}: this begins in the middle of a sentence", block->line));
            add_point(*block);
        }
    }

    /// The one above a table says what all of its rows are.
    void leave_out_empty(const Part& part)
    {
        const Block& heading = *part.heading;
        leave_out(report_, heading.line, heading.text, part.above_table ? tr("heads a table, each part of which has a heading of its own") : tr("a heading with nothing of its own below it"));
        if (part.above_table) doubt(report_, say("line {0}: this heading stands above a table and was left out; the table's own headings became the sections: {1}", heading.line, shortened(heading.text, 60)));
    }

    bool goes_on(const Block& block) const
    {
        const bool counts_on = number_ > 0 && block.number == number_ + 1;
        if (!pending_.empty() && pending_.back()->text.back() == ':' && (!counts_on || heads_next())) return false;
        if (block.kind != last_->kind) return pending_.empty() || counts_on;
        return block.kind == Kind::bullet || counts_on || (block.number == number_ && number_ == 1);
    }

    /// "Tone:" alone between two numbers of one list, away from the first of them.
    bool heads_next() const { return pending_.size() == 1 && pending_.front()->blanks > 0 && !heading_from(pending_.front()->text).empty(); }

    void take_item(const Part& part, const Block& block)
    {
        if (last_ == nullptr || !goes_on(block)) begin_list(part, block);
        else if (!pending_.empty()) explain_pending(), explained_ = true;
        if (last_ != nullptr) doubt_inside(block);
        pending_.clear();
        doubt_number_in_words(block);
        doubt_word_of_number(block);
        add_point(block);
        last_ = &block;
        if (block.number > 0) number_ = block.number;
    }

    /// Bullets right below a number are often of that point, though no indent says so; below its colon they are.
    void doubt_inside(const Block& block)
    {
        const bool below = block.kind == Kind::bullet && last_->kind == Kind::numbered && pending_.empty();
        if ((block.inside && !last_->inside) || (below && last_->text.back() == ':'))
            doubt(report_, say("line {0}: this list stands inside a point, and each of its items was made a point of its own", block.line));
        else if (below)
            doubt(report_, say("line {0}: this list may belong to the point above it, and each of its items was made a point of its own", block.line));
    }

    /// A text may name a point by its number, where the kiosk has another for it, or none.
    void doubt_number_in_words(const Block& block)
    {
        if (numbers_in_words_ || (!block.deep && block.roman != 1)) return;
        numbers_in_words_ = true;
        doubt(report_, say("line {0}: the numbers of this list stay in the words of its points: {1}", block.line, shortened(block.text, 60)));
    }

    /// "Regel 1: ...": other texts may name the point so, and the kiosk has only the number.
    void doubt_word_of_number(const Block& block)
    {
        if (words_left_out_ || block.kind != Kind::numbered || leading_word(folded(block.mark), {"regel", "princip"}) == 0) return;
        words_left_out_ = true;
        doubt(report_, say("line {0}: the word before the numbers of this list was left out: {1}", block.line, shortened(block.mark + " " + block.text, 60)));
    }

    void begin_list(const Part& part, const Block& block)
    {
        if (is_lettered(block)) doubt(report_, say("line {0}: the letters of this list stay in the words of its points: {1}", block.line, shortened(block.text, 60)));
        const bool first = last_ == nullptr;
        list_line_ = block.line;
        if (first && part.heading == nullptr)  // of what stands before the first list only the last can lead to it
            while (!pending_.empty() && (pending_.size() > 1 || pending_.front()->text.back() != ':')) {
                introduce(*pending_.front());
                pending_.erase(pending_.begin());
            }
        if (!first) keep_paragraphs(part);
        std::string lead = together(pending_);
        check_lead();
        std::string title = first && part.heading != nullptr ? part.heading->text : heading_from(lead);
        if (!(first && part.heading != nullptr)) {
            if (title.empty()) title = part.heading != nullptr ? part.heading->text : tr("Points");
            else if (title.size() + 1 == lead.size()) lead.clear();
            doubt(report_, say("line {0}: this list has no heading; \"{1}\" was written above it", block.line, title));
        }
        document_.sections.push_back(Section{title, {}, lead});
        explained_ = false;
        number_ = 0;
    }

    /// Those between two lists, but for the last, which leads to the second.
    void keep_paragraphs(const Part& part)
    {
        if (pending_.size() < 2) return;
        const std::string title = part.heading != nullptr ? part.heading->text : tr("Points");
        if (document_.sections.back().title != title) document_.sections.push_back(Section{title, {}, {}});
        for (std::size_t i = 0; i + 1 < pending_.size(); ++i) {
            add_point(*pending_[i]);
            doubt(report_, say("line {0}: this stands between two lists and has no heading; it was made a point under \"{1}\"", pending_[i]->line, title));
        }
        pending_.erase(pending_.begin(), pending_.end() - 1);
    }

    /// What leads to a list ends in a colon, and is one paragraph.
    void check_lead()
    {
        for (const Block* block : pending_) check_whole(*block);
        if (pending_.empty() || (pending_.size() == 1 && pending_.front()->text.back() == ':')) return;
        doubt(report_, say("line {0}: this was taken for what leads to the list on line {1}, and may be a point: {2}", pending_.front()->line, list_line_, shortened(together(pending_), 60)));
    }

    Document& document_;
    KodeksReport& report_;
    std::vector<const Block*> pending_;  ///< paragraphs whose place is not known yet
    const Block* last_ = nullptr;        ///< the last item
    bool numbers_in_words_ = false;      ///< said of this section
    bool words_left_out_ = false;        ///< said of this section
    bool explained_ = false;             ///< an item of its list has a paragraph below it, so that one after the last is no surprise
    int number_ = 0;                     ///< of the last numbered one
    int list_line_ = 0;                  ///< where the list begins
};

/// As the reader of kodeks/ knows an annex by its heading.
std::string annex_title(const std::string& heading)
{
    return is_annex_heading(heading) ? heading : "Bilag: " + heading;
}

void fill_annex(Annex& annex, const Part& part)
{
    for (const Block* block : part.blocks) {
        const std::string number = block->number > 0 ? block->mark + " " : "";
        annex.blocks.push_back({is_item(*block) ? AnnexBlock::Kind::item : AnnexBlock::Kind::paragraph, number + block->text});
    }
}

/// Whether a section with something of its own begins there: neither an annex nor advice.
bool begins_section(const Blocks& blocks, std::size_t at)
{
    const std::string plain = folded(blocks[at].text);
    return blocks[at].kind == Kind::heading && at + 1 < blocks.size() && blocks[at + 1].kind != Kind::heading && !begins_as_annex(plain) && !is_called_advice(plain);
}

/// "Forord" with prose, and a section after it, which has the points.
bool is_foreword(const Part& part, const Blocks& blocks)
{
    if (part.heading == nullptr || part.blocks.empty() || !is_called_foreword(folded(part.heading->text))) return false;
    bool after = false;
    for (std::size_t i = static_cast<std::size_t>(part.blocks.back() - blocks.data()) + 1; i < blocks.size() && !after; ++i) after = begins_section(blocks, i);
    return after && std::none_of(part.blocks.begin(), part.blocks.end(), [](const Block* block) { return is_item(*block); });
}

/// "Bilag og dagsordener" with points of the kodeks below it is a section of it; prose below it may be anything, and is an annex,
/// as it is after another.
bool is_annex(const Part& part, bool after_annex, KodeksReport& report)
{
    const std::string plain = folded(part.heading->text);
    if (is_called_annex(plain) || !begins_as_annex(plain) || after_annex) return begins_as_annex(plain);
    const bool items = std::any_of(part.blocks.begin(), part.blocks.end(), [](const Block* block) { return is_item(*block); });
    const std::string heading = shortened(part.heading->text, 60);
    if (items) doubt(report, say("line {0}: this was taken for a section of the kodeks, and may be an annex: {1}", part.heading->line, heading));
    else doubt(report, say("line {0}: this was made an annex, and may be a section of the kodeks: {1}", part.heading->line, heading));
    return !items;
}

bool speaks_for_council(const Block& block) { return leading_word(folded(block.text), {"vi"}) > 0; }
bool has_contact(const Block& block) { return block.contact_card || !block.contact.empty() || !contacts_in(block.text).empty(); }

/// Advice and contacts in prose stand in an annex, though the text does not call it one. A heading that says more than that may be a section's
/// ("Kontakt med borgerne"): then half of what stands under it must hold contacts.
bool is_advice(const Part& part, KodeksReport& report)
{
    const std::string plain = folded(part.heading->text);
    if (!part.blocks.empty() && std::all_of(part.blocks.begin(), part.blocks.end(), [](const Block* block) { return block->contact_card; })) return true;
    if (part.blocks.empty() || !is_called_advice(plain) || std::any_of(part.blocks.begin(), part.blocks.end(), [](const Block* block) { return is_item(*block); })) return false;
    const auto contacts = std::count_if(part.blocks.begin(), part.blocks.end(), [](const Block* block) { return has_contact(*block); }) + (has_contact(*part.heading) ? 1 : 0);
    const bool only = is_only_advice(plain);
    if (contacts * 2 >= static_cast<std::ptrdiff_t>(part.blocks.size()) || (only && contacts > 0)) return true;
    const std::string heading = shortened(part.heading->text, 60);
    const bool council = std::any_of(part.blocks.begin(), part.blocks.end(), [](const Block* block) { return speaks_for_council(*block); });
    if (only && council) doubt(report, say("line {0}: this was made an annex, and may be a section of the kodeks: {1}", part.heading->line, heading));
    if (!only) doubt(report, say("line {0}: this was taken for a section of the kodeks, and may be advice that belongs in an annex: {1}", part.heading->line, heading));
    return only;
}

/// Where an annex ends that `heading` began: at a heading of a page that stands as high, or at the first when it was only advice.
bool ends_annex(const Block& heading, const Block& next, bool advice)
{
    return advice || (heading.level > 0 && next.level > 0 && next.level <= heading.level);
}

}  // namespace

Document read_outline(const Blocks& blocks, KodeksReport& report)
{
    Document document;
    const Block* annex = nullptr;  // the heading it began with
    bool advice = false;
    for (const Part& part : parts_of(blocks)) {
        if (annex != nullptr && ends_annex(*annex, *part.heading, advice)) annex = nullptr;
        const bool called = part.heading != nullptr && is_annex(part, annex != nullptr, report);
        if (called || (annex == nullptr && part.heading != nullptr && is_advice(part, report))) {
            annex = part.heading;
            advice = !called;
            document.annexes.push_back(Annex{annex_title(part.heading->text), {}});
        } else if (annex != nullptr) {
            document.annexes.back().blocks.push_back({AnnexBlock::Kind::heading, part.heading->text});
        }
        if (annex != nullptr) fill_annex(document.annexes.back(), part);
        else if (document.sections.empty() && is_foreword(part, blocks)) Outline(document, report).take_foreword(part, std::none_of(blocks.begin(), blocks.end(), is_item));
        else Outline(document, report).take_section(part);
    }
    return document;
}

}  // namespace kiosk
