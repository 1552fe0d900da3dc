// Why: a letter that is missing shows as a hole, figures of unequal width make a clock jitter, and a line that is too long
// runs off its card.
#include <doctest/doctest.h>

#include <algorithm>

#include <imgui.h>

#include "core/code_points.hpp"
#include "ui/ui.hpp"

using namespace kiosk;

namespace {

/// A page to measure on: the fonts of a full-HD panel and a draw list that nobody shows.
class Page {
public:
    Page()
        : context_(ImGui::CreateContext()), fonts_(find_fonts().value(), *ImGui::GetIO().Fonts, Measure{1, 1, 1, least_item_units}), list_(ImGui::GetDrawListSharedData())
    {
        list_._ResetForNewFrame();
    }
    ~Page() { ImGui::DestroyContext(context_); }
    Page(const Page&) = delete;
    Page& operator=(const Page&) = delete;

    Ui ui() { return Ui(fonts_, light_palette(), list_, scratch_, {0, 0, 1920, 1080}); }
    const Fonts& fonts() const { return fonts_; }

private:
    ImGuiContext* context_;
    Fonts fonts_;
    ImDrawList list_;
    Scratch scratch_;
};

std::vector<Type> all_types()
{
    std::vector<Type> types;
    for (std::size_t i = 0; i < type_count; ++i)
        types.push_back(static_cast<Type>(i));
    return types;
}

void check_letters(const Page& page, Type type, std::string_view letters)
{
    for (std::size_t at = 0; at < letters.size(); at = next_code_point(letters, at)) {
        const char32_t code = code_point(letters, at);
        CHECK_MESSAGE(page.fonts().font(type).FindGlyphNoFallback(static_cast<ImWchar>(code)) != nullptr,
                      "type " << static_cast<int>(type) << " lacks " << std::string(letters.substr(at, next_code_point(letters, at) - at)));
    }
}

std::string without_hyphens(std::string text)
{
    std::erase(text, '-');
    return text;
}

std::string without_spaces(std::string text)
{
    std::erase_if(text, [](char c) { return c == ' ' || c == '\n'; });
    return text;
}

constexpr std::string_view prose =
    "Vi accepterer hverken sexisme, magtmisbrug eller diskrimination på grund af køn, religion, politisk overbevisning, seksuel "
    "orientering, alder eller race: ikke fra os mod ansatte i administrationen, og ikke fra kommunens ansatte mod os.";
constexpr std::string_view long_word = "Speciallægepraksisplanlægningsstabiliseringsperiode";

}  // namespace

TEST_CASE("running text has every letter and sign a Danish council writes")
{
    const Page page;
    for (const Type type : all_types())
        if (spec(type).letters == Letters::all)
            check_letters(page, type, "æøåÆØÅéÉüÜöÖäÄáàèêçñß–—’‘“”„…·€→←§%&/()+-:;!?@0123456789«»");
}

TEST_CASE("the largest words have the letters of Danish")
{
    const Page page;
    for (const Type type : all_types())
        if (spec(type).letters == Letters::latin)
            check_letters(page, type, "abcdefghijklmnopqrstuvwxyzæøåABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅéüöÉÜÖ0123456789");
}

TEST_CASE("the largest figures have what a clock needs")
{
    const Page page;
    for (const Type type : all_types())
        if (spec(type).letters == Letters::figures)
            check_letters(page, type, "0123456789:.-");
}

TEST_CASE("every pictogram is in the font")
{
    const Page page;
    for (const IconSize size : {IconSize::inline_, IconSize::door, IconSize::large})
        for (const Icon& icon : icons())
            CHECK_MESSAGE(page.fonts().icon_font(size).FindGlyphNoFallback(static_cast<ImWchar>(icon.code)) != nullptr, std::string(icon.name));
}

TEST_CASE("a running time is as wide whatever it shows")
{
    Page page;
    const Ui ui = page.ui();
    for (const Type type : all_types()) {
        CHECK(ui.figures_width(type, "11:11") == doctest::Approx(ui.figures_width(type, "00:00")));
        CHECK(ui.figures_width(type, "7:41") == doctest::Approx(ui.figures_width(type, "1:11")));
    }
}

TEST_CASE("no wrapped line is wider than its box")
{
    Page page;
    const Ui ui = page.ui();
    for (const Type type : {Type::caption, Type::label, Type::body_strong, Type::lead, Type::heading, Type::headline})
        for (float width = 200; width <= 1800; width += 100)
            for (const std::string& line : ui.wrap(type, std::string(prose) + ' ' + std::string(long_word), width))
                CHECK_MESSAGE(ui.text_width(type, line) <= width, line << " in " << width);
}

TEST_CASE("wrapping loses no letter")
{
    Page page;
    const Ui ui = page.ui();
    const std::string text = std::string(prose) + "\n" + std::string(long_word) + " til sidst";
    for (float width = 60; width <= 1800; width += 87) {
        std::string joined;
        for (const std::string& line : ui.wrap(Type::body, text, width))
            joined += line;
        CHECK(without_hyphens(without_spaces(joined)) == without_hyphens(without_spaces(text)));
    }
}

TEST_CASE("a word longer than its line is broken between letters, with a hyphen")
{
    Page page;
    const Ui ui = page.ui();
    const auto lines = ui.wrap(Type::heading, long_word, 400);
    REQUIRE(lines.size() > 1);
    for (const std::string& line : lines) {
        CHECK(ui.text_width(Type::heading, line) <= 400);
        CHECK((static_cast<unsigned char>(line.front()) & 0xC0) != 0x80);
        CHECK((line.back() == '-') == (&line != &lines.back()));
    }
}

TEST_CASE("words stay whole while they fit")
{
    Page page;
    const Ui ui = page.ui();
    const auto lines = ui.wrap(Type::body, prose, 900);
    std::string joined;
    for (const std::string& line : lines)
        joined += (joined.empty() ? "" : " ") + line;
    CHECK(joined == prose);
}

TEST_CASE("a number stays on the line of what it belongs to")
{
    Page page;
    const Ui ui = page.ui();
    for (const std::string_view pair : {"kl. 19.00", "24. november", "24 November", "§ 11", "nr. 4", "15 min", "80 %", "15 punkter", "1,5 mio.", "punkt 12,", "(kl. 18)"}) {
        const std::string first = "Vi mødes igen ";
        const float width = ui.text_width(Type::body, first + std::string(pair)) - 2;  // one pair too narrow
        const auto lines = ui.wrap(Type::body, first + std::string(pair), width);
        REQUIRE_MESSAGE(lines.size() == 2, pair);
        CHECK(lines[1] == pair);
    }
}

TEST_CASE("a line may end after a year, and within a pair that is wider than its line")
{
    Page page;
    const Ui ui = page.ui();
    const std::string plain = "Det var i 2024 sidst";
    CHECK(ui.wrap(Type::body, plain, ui.text_width(Type::body, plain) - 2) == std::vector<std::string>{"Det var i 2024", "sidst"});
    CHECK(ui.wrap(Type::body, "24. november", ui.text_width(Type::body, "november") + 1) == std::vector<std::string>{"24.", "november"});
}

TEST_CASE("a line break in the text is a line break on the screen")
{
    Page page;
    CHECK(page.ui().wrap(Type::body, "Godaften.\nHvad skal vi?", 1800) == std::vector<std::string>{"Godaften.", "Hvad skal vi?"});
}

TEST_CASE("text of no words takes no room")
{
    Page page;
    CHECK(page.ui().wrap(Type::body, "", 500).empty());
    CHECK(page.ui().text_height(Type::body, "", 500) == 0);
}

TEST_CASE("a text is set in the largest type that it fits in")
{
    Page page;
    const Ui ui = page.ui();
    CHECK(ui.fitting({Type::headline, Type::title, Type::heading}, "Kort", 900, 400) == Type::headline);
    CHECK(ui.fitting({Type::headline, Type::heading, Type::body}, prose, 900, 300) == Type::body);
    CHECK(ui.fitting({Type::headline, Type::title}, prose, 300, 100) == Type::title);
}

TEST_CASE("wider letters and longer words measure wider")
{
    Page page;
    const Ui ui = page.ui();
    CHECK(ui.text_width(Type::body, "") == 0);
    CHECK(ui.text_width(Type::body, "i") < ui.text_width(Type::body, "m"));
    CHECK(ui.text_width(Type::body, "møde") < ui.text_width(Type::body, "mødetjek"));
}
