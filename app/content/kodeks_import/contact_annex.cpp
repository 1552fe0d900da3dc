// Why: see contact_annex.hpp.
#include "content/kodeks_import/contact_annex.hpp"

#include <set>

#include "content/kodeks_import/contacts.hpp"
#include "content/source_text/folded.hpp"
#include "content/words_nearby.hpp"

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

}  // namespace

void keep_contacts(Document& document, const KodeksReport& report)
{
    ContactAnnex contacts(document);
    for (const std::string& line : report.contact_lines) contacts.add(line);
    for (const std::string& paragraph : document.preamble) contacts.add(paragraph);
    for (const Section& section : document.sections) {
        contacts.add(section.lead);
        for (const Point& point : section.points) contacts.add(point.text), contacts.add(point.explanation);
    }
    if (!contacts.annex.blocks.empty()) document.annexes.push_back(std::move(contacts.annex));
}

void take_contact_lines(Blocks& blocks, KodeksReport& report)
{
    for (const Block& block : blocks)
        if (const std::string whole = with_contact(block.text, block.contact); whole != block.text) report.contact_lines.push_back(whole);
    for (std::size_t i = blocks.size(); i > 1; --i) blocks[i - 2].led_to_contact = is_contact_line(blocks[i - 1]);
    std::erase_if(blocks, [&](const Block& block) {
        if (!is_contact_line(block)) return false;
        report.contact_lines.push_back(block.text);
        return true;
    });
}

}  // namespace kiosk
