// Why: who adopts a draft must see that its annex has gone, not only that its points stayed.
#include <doctest/doctest.h>

#include "domain/kodeks_parts.hpp"

using namespace kiosk;

namespace {

using Kind = AnnexBlock::Kind;

Document document()
{
    Document made;
    made.preamble = {"Vi begyndte i maj."};
    made.sections = {Section{"Os", {Point{"her", 1, "Vi er her", {}, {}, {}}}, "Vi vil"}, Section{"Andre", {Point{"de", 2, "De er der", {}, {}, {}}}, {}}};
    made.annexes = {Annex{"Bilag: hjælp", {{Kind::paragraph, "Ring til nogen."}}}};
    return made;
}

std::string told(const Document& before, const Document& draft)
{
    std::string text;
    for (const PartChange& change : part_changes(before, draft)) {
        constexpr const char *parts[] = {"foreword", "lead", "annex"}, *fates[] = {"kept", "reworded", "added", "gone"};
        text += std::string(parts[static_cast<int>(change.part)]) + " " + change.title + " " + fates[static_cast<int>(change.fate)] + "\n";
    }
    return text;
}

}  // namespace

TEST_CASE("what stands around the points is kept, changed, new or gone")
{
    CHECK(told(document(), document()) == "foreword  kept\nlead Os kept\nannex Bilag: hjælp kept\n");
    Document draft = document();
    draft.preamble.push_back("Og vi fortsætter.");
    draft.sections[0].lead.clear();
    draft.sections[1].lead = "De vil";
    draft.annexes[0].blocks[0].kind = Kind::item;
    CHECK(told(document(), draft) == "foreword  reworded\nlead Andre added\nlead Os gone\nannex Bilag: hjælp reworded\n");
    CHECK(told(document(), Document{}) == "foreword  gone\nlead Os gone\nannex Bilag: hjælp gone\n");
}

TEST_CASE("a title in capitals is the same title, and the change is seen")
{
    Document draft = document();
    draft.annexes[0].title = "BILAG: HJÆLP";
    CHECK(told(document(), draft) == "foreword  kept\nlead Os kept\nannex BILAG: HJÆLP reworded\n");
}
