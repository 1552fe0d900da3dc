// Why: see contact_annex.hpp.
#include "content/kodeks_import/contact_annex.hpp"

#include <algorithm>
#include <set>
#include <vector>

#include "content/kodeks_import/contacts.hpp"
#include "content/kodeks_import/headings.hpp"
#include "content/kodeks_import/kodeks_words.hpp"
#include "content/source_text/folded.hpp"
#include "content/words_nearby.hpp"
#include "content/utf8.hpp"
#include "core/words.hpp"

namespace kiosk {
namespace {

/// The sentence around a contact, or all of a short text; the contact alone where that is no sentence for an annex.
std::string sentence_with(const std::string& text, const FoundContact& contact)
{
    constexpr int whole = 200;
    if (characters(text) <= whole) return text;
    const std::size_t before = text.rfind(". ", contact.from), after = text.find(". ", contact.to);
    const std::size_t begin = before == std::string::npos ? 0 : before + 2;
    const std::string sentence = text.substr(begin, after == std::string::npos ? after : after + 1 - begin);
    return characters(sentence) <= whole ? sentence : text.substr(contact.from, contact.to - contact.from);
}

/// Gathers the contacts that stand in no annex into one of their own.
class ContactAnnex {
public:
    explicit ContactAnnex(const Document& document)
    {
        for (const Annex& there : document.annexes)
            for (const AnnexBlock& block : there.blocks) note(block.text);
    }
    void add(const std::string& text)
    {
        for (const FoundContact& contact : contacts_in(text)) {
            if (known_.count(contact.value) > 0) continue;
            annex.blocks.push_back({AnnexBlock::Kind::item, sentence_with(text, contact)});
            note(annex.blocks.back().text);
        }
    }
    Annex annex{"Bilag: Kontakt", {}};

private:
    void note(const std::string& text)
    {
        for (FoundContact& contact : contacts_in(text)) known_.insert(std::move(contact.value));
    }
    std::set<std::string> known_;
};

bool is_contact_line(const Block& block)
{
    const bool called = block.kind == Block::Kind::paragraph && characters(block.text) <= 200 && leading_word(folded(block.text), {"kontakt", "kontaktperson", "telefon", "tlf.", "tlf", "mail", "e-mail"}) > 0;
    return called && !contacts_in(block.text).empty();
}

bool is_bare(const Block& block) { return block.kind == Block::Kind::paragraph && is_contact_alone(block.text); }
bool is_item(const Block& block) { return block.kind == Block::Kind::numbered || block.kind == Block::Kind::bullet; }
bool may_head(const Block& block) { return block.kind == Block::Kind::heading || (block.kind == Block::Kind::paragraph && !block.contact_card && looks_like_heading(block)); }

/// Whether the words may be those of somebody whose number stands below: no heading of contacts, and no part of an address.
bool may_name(const Block& block)
{
    const std::string plain = folded(block.text);
    if (names_a_kodeks(plain) || begins_page_end(plain) || is_called_annex(plain) || is_called_advice(plain) || leading_word(plain, {"vi", "jeg"}) > 0) return false;
    return may_head(block) && std::none_of(block.text.begin(), block.text.end(), is_digit);
}

/// Whether the block at `at`, which is a bare contact, stands below the name it belongs to. A blank line between them is one of many in a text that
/// has a heading above the name, too.
bool has_name_above(const Blocks& blocks, std::size_t at)
{
    if (at < 2 || blocks[at - 1].kind != Block::Kind::paragraph || !may_name(blocks[at - 1])) return false;
    return blocks[at].blanks == 0 || may_head(blocks[at - 2]) || blocks[at - 2].contact_card;
}

/// "Borgmester Hanne Holm" / "Tlf. 99 99 10 10" / "hanne@by.example" are of one: a number without its name helps nobody.
void join_cards(Blocks& blocks)
{
    for (std::size_t i = 1; i < blocks.size(); ++i) {
        if (!is_bare(blocks[i])) continue;
        Block& above = blocks[i - 1];
        const bool named = has_name_above(blocks, i), more = above.contact_card && blocks[i].blanks == 0;
        if (!named && !more) continue;
        above.text += (named ? ": " : ", ") + blocks[i].text;
        above.contact_card = true;
        blocks.erase(blocks.begin() + static_cast<std::ptrdiff_t>(i--));
    }
    for (Block& block : blocks) block.contact_card = block.contact_card || is_contact_line(block);
}

/// A heading and what stands below it, up to the next. As in the outline, an annex goes on to a heading that stands as high.
struct Place {
    std::size_t begin = 0, end = 0;  ///< of what stands below it
    const Block* heading = nullptr;
    bool annex = false;
};

std::vector<Place> places_in(const Blocks& blocks)
{
    std::vector<Place> places{Place{}};
    const Block* annex = nullptr;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        places.back().end = i;
        if (!may_head(blocks[i])) continue;
        if (annex != nullptr && annex->level > 0 && blocks[i].level > 0 && blocks[i].level <= annex->level) annex = nullptr;
        if (is_called_annex(folded(blocks[i].text))) annex = &blocks[i];
        places.push_back({i + 1, i + 1, &blocks[i], annex != nullptr});
    }
    places.back().end = blocks.size();
    return places;
}

/// Whether its contacts stay where they are, since an annex is made of it.
bool keeps_contacts(const Blocks& blocks, const Place& place)
{
    if (place.heading == nullptr || place.heading == &blocks.front()) return false;
    if (place.annex) return true;
    const auto begin = blocks.begin() + static_cast<std::ptrdiff_t>(place.begin), end = blocks.begin() + static_cast<std::ptrdiff_t>(place.end);
    const auto cards = std::count_if(begin, end, [](const Block& block) { return block.contact_card; });
    if (std::any_of(begin, end, is_item)) return false;
    const std::string plain = folded(place.heading->text);
    if (is_called_advice(plain)) return is_only_advice(plain) || cards * 2 >= end - begin;
    return cards == end - begin && std::none_of(begin, end, is_contact_line) && may_name(*place.heading);
}

/// Takes the contacts that stand there for the annex of their own.
void take_contacts(Blocks& blocks, const Place& place, KodeksReport& report)
{
    for (std::size_t i = place.begin; i < place.end; ++i) {
        Block& block = blocks[i];
        if (!block.contact_card) continue;
        const bool heads = i == place.begin && place.heading != nullptr && place.heading != &blocks.front() && is_bare(block) && may_name(*place.heading);
        report.contact_lines.push_back(heads ? place.heading->text + ": " + block.text : block.text);
        block.text.clear();
    }
}

}  // namespace

void keep_contacts(Document& document, KodeksReport& report)
{
    ContactAnnex contacts(document);
    for (const std::string& line : report.contact_lines) contacts.add(line);
    const std::size_t apart = contacts.annex.blocks.size();
    for (const std::string& paragraph : document.preamble) contacts.add(paragraph);
    for (const Section& section : document.sections) {
        contacts.add(section.lead);
        for (const Point& point : section.points) contacts.add(point.text), contacts.add(point.explanation);
    }
    std::vector<AnnexBlock>& found = contacts.annex.blocks;
    if (found.empty()) return;
    if (found.size() > apart) doubt(report, say("the numbers and addresses that stand in the points or above them are written again under \"{0}\": {1}", contacts.annex.title, shortened(found[apart].text, 60)));
    const auto same = std::find_if(document.annexes.begin(), document.annexes.end(), [&](const Annex& there) { return there.title == contacts.annex.title; });
    if (same == document.annexes.end()) document.annexes.push_back(std::move(contacts.annex));
    else same->blocks.insert(same->blocks.end(), found.begin(), found.end());
}

void take_contact_lines(Blocks& blocks, KodeksReport& report)
{
    for (const Block& block : blocks)
        if (const std::string whole = with_contact(block.text, block.contact); whole != block.text) report.contact_lines.push_back(whole);
    join_cards(blocks);
    for (const Place& place : places_in(blocks))
        if (!keeps_contacts(blocks, place)) take_contacts(blocks, place, report);
    std::erase_if(blocks, [](const Block& block) { return block.text.empty(); });
}

}  // namespace kiosk
