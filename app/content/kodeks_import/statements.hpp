// Why: a council may promise one thing a paragraph, right below the title: "Vi lytter." Such a text has neither headings nor lists, and its paragraphs are
// its points all the same.
#pragma once

#include "content/kodeks_import/block.hpp"

namespace kiosk {

/// Puts a heading above paragraphs that begin with "Vi" or "Jeg" where the text has neither headings nor items, and says so. `named`: the title names a kodeks.
void head_statements(Blocks& blocks, bool named, KodeksReport& report);

}  // namespace kiosk
