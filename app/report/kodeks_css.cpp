// Why: how the page looks on a phone, on a desk and on paper. Sizes follow the reader's own text size; the colours are the kiosk's, light or dark
// as the reader's device is set.
#include <fmt/format.h>

#include "report/kodeks_html.hpp"
#include "report/palette.hpp"

namespace kiosk {
namespace {

std::string variables(const paper::Inks& inks)
{
    return fmt::format("--ground: #{:06x}; --ink: #{:06x}; --second: #{:06x}; --muted: #{:06x}; --line: #{:06x}; --primary: #{:06x}; --gold: #{:06x};", inks.ground,
                       inks.ink, inks.ink_secondary, inks.ink_muted, inks.hairline, inks.primary, inks.gold);
}

constexpr std::string_view rules = R"(
* { box-sizing: border-box; }
html { font: 100%/1.6 Inter, system-ui, sans-serif; font-size: clamp(1rem, 0.94rem + 0.3vw, 1.2rem); background: var(--ground); color: var(--ink);
  -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { max-width: 42rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; overflow-wrap: break-word; hyphens: auto; }
h1, h2, h3 { line-height: 1.2; text-wrap: balance; hyphens: manual; }
h1 { font-size: 2.25rem; font-weight: 650; letter-spacing: -0.02em; margin: 0.25rem 0 0; color: var(--ink); }
h1::after { content: ""; display: block; width: 3rem; margin-top: 1.25rem; border-top: 0.25rem solid var(--gold); }
h2 { font-size: 1.4rem; font-weight: 650; letter-spacing: -0.01em; margin: 3rem 0 1rem; color: var(--primary); scroll-margin-top: 1rem; }
h3 { font-size: 1.1rem; font-weight: 650; margin: 2rem 0 0.5rem; }
p { margin: 0 0 0.75rem; }
a { color: var(--primary); text-underline-offset: 0.15em; }
a:focus-visible { outline: 0.2rem solid var(--primary); outline-offset: 0.15rem; }
ul { padding-left: 1.4rem; margin: 0 0 1rem; }
ul > li::marker { color: var(--primary); }
ol { list-style: none; padding-left: 2.2rem; margin: 0 0 1rem; }
li { margin-bottom: 0.25rem; }
li[id] { margin-bottom: 1.5rem; scroll-margin-top: 1rem; }
li[id]:target { outline: 0.15rem solid var(--gold); outline-offset: 0.5rem; }
li b { display: inline-block; min-width: 2.2rem; margin-left: -2.2rem; white-space: pre; font-weight: 650; color: var(--primary);
  font-variant-numeric: tabular-nums; }
.council { color: var(--primary); font-weight: 600; margin: 0; }
.preamble, .lead { color: var(--second); }
header + main > .preamble:first-child, nav + main > .preamble:first-child { margin-top: 2rem; }
.norm { font-weight: 500; margin-bottom: 0.4rem; }
.why, .question, .see { font-size: 0.9em; line-height: 1.55; margin-bottom: 0.4rem; }
.why { color: var(--second); }
.question { font-style: italic; padding-left: 0.75rem; border-left: 0.2rem solid var(--gold); }
nav { margin-top: 2rem; padding: 0.75rem 0; border: solid var(--line); border-width: 1px 0; }
nav ul { list-style: none; padding: 0; margin: 0; }
nav li { margin: 0; }
nav a { display: block; padding: 0.35rem 0; text-decoration: none; }
nav a:hover { text-decoration: underline; }
footer { margin-top: 3.5rem; padding-top: 1rem; border-top: 1px solid var(--line); font-size: 0.85em; color: var(--muted); }
footer p { margin-bottom: 0.25rem; }
@media print {
  @page { size: A4; margin: 22mm 24mm; }
  html { font-size: 10.5pt; }
  body { max-width: none; padding: 0; }
  nav { display: none; }
  h2, h3, .lead { break-after: avoid; }
  li[id] { break-inside: avoid; }
  p, li { orphans: 2; widows: 2; }
  a { color: inherit; text-decoration: none; }
}
)";

}  // namespace

std::string kodeks_css()
{
    return ":root { color-scheme: light dark; " + variables(paper::light) + " }\n@media screen and (prefers-color-scheme: dark) { :root { " +
           variables(paper::dark) + " } }" + std::string(rules);
}

}  // namespace kiosk
