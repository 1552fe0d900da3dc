// Why: see statements.hpp.
#include "content/kodeks_import/statements.hpp"

#include <algorithm>

#include "content/kodeks_import/kodeks_words.hpp"
#include "content/source_text/folded.hpp"
#include "core/words.hpp"

namespace kiosk {
namespace {

using Kind = Block::Kind;

/// "Vi lytter.", "Jeg vil lytte.", "Respekt: Vi lytter."
bool is_statement(const Block& block)
{
    constexpr std::size_t longest = 600, longest_label = 40;  ///< bytes; what is longer tells something
    if (block.kind != Kind::paragraph || block.text.size() > longest) return false;
    const std::string plain = folded(block.text);
    const std::size_t colon = plain.find(": ");
    return leading_word(plain, {"vi", "jeg"}) > 0 || (colon <= longest_label && leading_word(std::string_view(plain).substr(colon + 2), {"vi", "jeg"}) > 0);
}

}  // namespace

void head_statements(Blocks& blocks, bool named, KodeksReport& report)
{
    const auto fewest = named ? 2 : 3;
    const auto end = std::find_if(blocks.begin(), blocks.end(), [](const Block& block) { return block.kind == Kind::heading && begins_as_annex(folded(block.text)); });
    if (std::any_of(blocks.begin(), end, [](const Block& block) { return block.kind != Kind::paragraph; })) return;
    const auto first = std::find_if(blocks.begin(), end, is_statement);
    const auto statements = std::count_if(first, end, is_statement);
    if (statements < fewest || statements * 3 < (end - first) * 2) return;
    Block heading;
    heading.kind = Kind::heading;
    heading.line = first->line;
    heading.text = tr("Points");
    doubt(report, say("line {0}: this and what follows it stand below no heading; they were made points under \"{1}\"", heading.line, heading.text));
    blocks.insert(first, std::move(heading));
}

}  // namespace kiosk
