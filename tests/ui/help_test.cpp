// Why: who stands at the page of help may be shaken. All of it must be in sight, and the number what the eye meets first; a council that
// writes a longer note, or a page instead of a number, must not push somebody below the fold.
#include <algorithm>
#include <cmath>

#include <doctest/doctest.h>

#include "support/scenes.hpp"
#include "support/stage.hpp"
#include "ui/taps.hpp"

using namespace kiosk;
using namespace kiosk::test;

namespace {

Configuration with_pages_and_longer_notes()
{
    Configuration council = example_council();
    REQUIRE(council.contacts.size() == 5);
    for (Contact& contact : council.contacts)
        contact.note += " Ring i kontortiden, eller skriv, og f\u00e5 en tid hos en, som ikke sidder i byr\u00e5det.";
    council.contacts[3].phone.clear();
    council.contacts[3].url = "https://eksempelby.whistleblower.example/indberet/start?sprog=da";
    return council;
}

const Trace::Words& words(const Stage& stage, std::string_view text)
{
    const auto& all = stage.trace().words;
    const auto found = std::find_if(all.begin(), all.end(), [&](const Trace::Words& line) { return line.text == text; });
    REQUIRE_MESSAGE(found != all.end(), std::string(text) << " is not on the screen");
    return *found;
}

/// The left edge of each code's white margin and of its dark squares.
struct Code {
    float margin, dark;
};

std::vector<Code> codes(const Stage& stage)
{
    std::vector<Code> found;
    for (const Trace::Fill& fill : stage.trace().fills)
        if (fill.colour == light_palette().surface && std::abs(fill.rect.w - fill.rect.h) < 0.5f && fill.rect.w > 20 * stage.mm())
            found.push_back({fill.rect.x, fill.rect.right()});
        else if (fill.colour == light_palette().ink && !found.empty())
            found.back().dark = std::min(found.back().dark, fill.rect.x);
    return found;
}

}  // namespace

TEST_CASE("five contacts stand on one page at the usual size, with a page's address and with longer notes")
{
    for (const auto& [size, council] : {std::pair{full_hd, example_council()}, {full_hd, with_pages_and_longer_notes()}, {upright, example_council()}}) {
        Stage stage(size, council);
        show(stage, "help");
        CHECK(!stage.sees("help.scroll.down"));
        for (const Contact& contact : council.contacts)
            CHECK(stage.reads(contact.name));
    }
}

TEST_CASE("a number is far larger than anything else on its card")
{
    for (const FrameSize size : {full_hd, upright}) {
        Stage stage(size);
        show(stage, "help");
        for (const Contact& contact : stage.configuration().contacts)
            if (!contact.phone.empty())
                CHECK(words(stage, contact.phone).capital > 1.7f * words(stage, contact.name).capital);
    }
}

TEST_CASE("all cards are alike: names begin in one line, and so do numbers and codes")
{
    Stage stage;
    show(stage, "help");
    const auto& contacts = stage.configuration().contacts;
    for (const Contact& contact : contacts)
        CHECK(words(stage, contact.name).rect.x == words(stage, contacts.front().name).rect.x);
    const std::vector<Code> all = codes(stage);
    REQUIRE(all.size() == contacts.size());
    for (const Code& code : all)
        CHECK(code.dark == all.front().dark);
}

TEST_CASE("a code below the words begins where they begin")
{
    Configuration council = example_council();
    council.display.text_size = 4;
    Stage stage(upright, council);
    show(stage, "help");
    REQUIRE(!codes(stage).empty());
    CHECK(std::abs(codes(stage).front().dark - words(stage, "Gruppeformand").rect.x) <= 1);
}
