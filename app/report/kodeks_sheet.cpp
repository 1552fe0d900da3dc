// Why: see kodeks_sheet.hpp.
#include "report/kodeks_sheet.hpp"

#include <utility>

#include "core/words.hpp"
#include "report/palette.hpp"

namespace kiosk {
namespace {

constexpr const char* display = "Inter Display";
constexpr PangoWeight medium = PANGO_WEIGHT_MEDIUM, semibold = PANGO_WEIGHT_SEMIBOLD;
constexpr paper::Inks inks = paper::light;

constexpr TypeStyle council{"Inter", semibold, false, 10, 14, inks.primary, "P"};
constexpr TypeStyle title{display, semibold, false, 30, 35, inks.ink, "H1"};
constexpr TypeStyle section{display, semibold, false, 16, 20, inks.primary, "H2"};
constexpr TypeStyle annex_heading{"Inter", semibold, false, 11, 16, inks.ink, "H3"};
constexpr TypeStyle preamble{"Inter", PANGO_WEIGHT_NORMAL, false, 11, 17, inks.ink_secondary, "P"};
constexpr TypeStyle norm{"Inter", medium, false, 11, 16.5, inks.ink, "P"};
constexpr TypeStyle text{"Inter", PANGO_WEIGHT_NORMAL, false, 10.5, 16, inks.ink, "P"};
constexpr TypeStyle why{"Inter", PANGO_WEIGHT_NORMAL, false, 9.25, 13.5, inks.ink_secondary, "P"};
constexpr TypeStyle question{"Inter", PANGO_WEIGHT_NORMAL, true, 9.25, 13.5, inks.ink, "P"};
constexpr TypeStyle small{"Inter", PANGO_WEIGHT_NORMAL, false, 8.5, 12.5, inks.ink_muted, "P"};
constexpr TypeStyle label{"Inter", semibold, false, 11, 16.5, inks.primary, "Lbl"};

/// Adds a paragraph below what the block has; nothing for an empty text.
void add(SetBlock& block, PangoContext* context, const TypeStyle& style, const std::string& words, double before, double indent = 0)
{
    if (words.empty()) return;
    SetParagraph paragraph{style, set_text(context, style, words, sheet::measure - indent), indent, indent > 0};
    for (int line = 0; line < line_count(paragraph.layout.get()); ++line) block.flow.rows.push_back({style.leading, line == 0 ? before : 0});
    block.paragraphs.push_back(std::move(paragraph));
}

struct Setter {
    PangoContext* context;
    std::vector<SetBlock> blocks;

    SetBlock& one(const TypeStyle& style, const std::string& words, double before)
    {
        SetBlock& block = blocks.emplace_back();
        add(block, context, style, words, before);
        return block;
    }
    void heading(const TypeStyle& style, const std::string& words, double before)
    {
        SetBlock& block = one(style, words, before);
        block.flow.with_next = block.flow.whole = true;
        block.bookmark = words;
    }
};

std::string number_label(int number) { return number > 0 ? std::to_string(number) + '.' : std::string("•"); }

/// What ends with a colon leads to what follows.
bool leads_on(const std::string& words) { return !words.empty() && words.back() == ':'; }

void set_head(Setter& set, const HandOut& hand_out)
{
    if (!hand_out.council.empty()) set.one(council, hand_out.council, 0).flow.with_next = true;
    set.heading(title, hand_out.document.title, 6);
    set.blocks.back().rule_below = true;
    double before = 40;
    for (const std::string& said : hand_out.document.preamble) {
        set.one(preamble, said, before);
        before = 8;
    }
}

void set_section(Setter& set, const Section& part, bool first)
{
    set.heading(section, part.title, first ? 42 : 30);
    if (!part.lead.empty()) set.one(preamble, part.lead, 8).flow.with_next = true;
    bool tall = false;
    for (const Point& point : part.points) {
        const bool was_tall = std::exchange(tall, !point.explanation.empty() || !point.question.empty());
        SetBlock& block = set.one(norm, point.text, &point == &part.points.front() ? 10 : was_tall || tall ? 16 : 9);
        block.item = block.flow.whole = true;
        block.label = number_label(point.number);
        add(block, set.context, why, point.explanation, 3);
        if (!point.question.empty()) add(block, set.context, question, say("To discuss: {0}", point.question), 5, 10);
    }
}

void set_annex(Setter& set, const Annex& annex)
{
    set.heading(section, annex.title, 36);
    for (std::size_t i = 0; i < annex.blocks.size(); ++i) {
        const AnnexBlock& block = annex.blocks[i];
        if (block.kind == AnnexBlock::Kind::heading) set.heading(annex_heading, block.text, 16);
        else if (block.kind == AnnexBlock::Kind::paragraph) set.one(text, block.text, 8).flow.with_next = leads_on(block.text);
        else {
            const AnnexItem item = annex_item(block);
            const bool first = i == 0 || annex.blocks[i - 1].kind != AnnexBlock::Kind::item;
            SetBlock& placed = set.one(text, std::string(item.text), first ? 6 : 3);
            placed.item = placed.flow.whole = true;
            placed.label = number_label(item.number);
        }
    }
}

void set_closing(Setter& set, const HandOut& hand_out)
{
    SetBlock& block = set.blocks.emplace_back();
    for (const std::string& line : closing_lines(hand_out)) add(block, set.context, small, line, block.paragraphs.empty() ? 48 : 2);
    block.flow.whole = block.rule_above = true;
}

}  // namespace

std::vector<SetBlock> set_blocks(const HandOut& hand_out, PangoContext* context)
{
    Setter set{context, {}};
    set_head(set, hand_out);
    for (const Section& part : hand_out.document.sections) set_section(set, part, &part == &hand_out.document.sections.front());
    for (const Annex& annex : hand_out.document.annexes) set_annex(set, annex);
    set_closing(set, hand_out);
    std::erase_if(set.blocks, [](const SetBlock& block) { return block.paragraphs.empty(); });
    return std::move(set.blocks);
}

const TypeStyle& label_style() { return label; }
const TypeStyle& footer_style() { return small; }

}  // namespace kiosk
