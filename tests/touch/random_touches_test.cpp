// Why: two things must never happen, whatever touches the glass: that answers are handed in without all their steps, and that the
// meeting ends without its confirmation. A million touches over all scenes and many evenings (ctest --preset dev -L long), and as
// many as the day's tests have time for. What the witness must catch is tried on twins of the interface.
#include <doctest/doctest.h>

#include <cstdlib>

#include "crowd.hpp"
#include "support/stage.hpp"
#include "support/scenes.hpp"

using namespace kiosk;
using namespace kiosk::test;

namespace {

struct Tried {
    long touches = 0;
    int submitted = 0, ended = 0;
    std::string complaint;
};

constexpr long at_a_scene = 25;  ///< touches before the next

/// Half of the touches over all scenes in turn, half over evenings that begin at rest.
Tried try_at(FrameSize size, long touches, unsigned seed)
{
    Rehearsal rehearsal(size);
    Crowd crowd(rehearsal, seed);
    const auto names = scene_names(rehearsal.configuration);
    for (std::size_t i = 0; crowd.touched() < touches / 2 && crowd.witness().complaint().empty(); ++i) {
        rehearsal.outside_fails = i / names.size() % 4 == 3;
        crowd.stands(scene(names[i % names.size()], rehearsal.configuration, rehearsal.clock.now()));
        crowd.touches(at_a_scene);
    }
    rehearsal.outside_fails = false;
    crowd.stands({});
    crowd.touches(touches - crowd.touched());
    return {crowd.touched(), crowd.witness().submitted(), crowd.witness().ended(), crowd.witness().complaint()};
}

/// The first complaint about a twin, at the scenes where it has something to spoil.
std::string caught(const std::function<void(Rehearsal&)>& spoil, std::initializer_list<const char*> names)
{
    Rehearsal rehearsal(full_hd);
    Crowd crowd(rehearsal, 7);
    spoil(rehearsal);
    for (int round = 0; round < 40 && crowd.witness().complaint().empty(); ++round)
        for (const char* name : names) {
            crowd.stands(scene(name, rehearsal.configuration, rehearsal.clock.now()));
            crowd.touches(at_a_scene);
        }
    return crowd.witness().complaint();
}

}  // namespace

TEST_CASE("random touches never hand in answers without their steps, nor end the meeting without its confirmation")
{
    const long touches = std::getenv("KIOSK_LONG") ? 1'000'000 : 26'000;
    long touched = 0;
    int submitted = 0, ended = 0;
    unsigned seed = 20261124;
    for (const FrameSize size : {full_hd, upright, FrameSize{1024, 768}}) {
        const Tried tried = try_at(size, touches / 3 + 1, ++seed);
        CHECK_MESSAGE(tried.complaint.empty(), tried.complaint << " after " << tried.touches << " touches at " << size.width << " x " << size.height << ", seed " << seed);
        touched += tried.touches;
        submitted += tried.submitted;
        ended += tried.ended;
    }
    MESSAGE(touched << " touches: " << submitted << " answers handed in, " << ended << " meetings ended");
    CHECK(touched >= touches);
    // That they got that far at all: about half of what a million did. Which of the touches do so changes with every button that moves.
    CHECK(submitted >= touches / 1500);
    CHECK(ended >= touches / 2000);
}

TEST_CASE("an interface that hands the answers in early is caught")
{
    const auto twin = [](Rehearsal& rehearsal) {
        rehearsal.spoil_action = [](const Action& action) {
            return std::holds_alternative<GiveAnswer>(action) ? std::vector<Action>(5, action) : std::vector{action};
        };
    };
    CHECK(!caught(twin, {"statement 1", "statement 2"}).empty());
}

TEST_CASE("an interface that ends the meeting at one tap is caught")
{
    const auto twin = [](Rehearsal& rehearsal) {
        rehearsal.spoil_action = [](const Action& action) {
            return std::holds_alternative<AskToEnd>(action) ? std::vector<Action>{action, EndMeeting{}} : std::vector{action};
        };
    };
    CHECK(!caught(twin, {"meeting item 4", "meeting item 15"}).empty());
}

TEST_CASE("an interface whose question to end the meeting is answered by what closes it is caught")
{
    const auto twin = [](Rehearsal& rehearsal) {
        rehearsal.spoil_action = [](const Action& action) {
            return std::vector{std::holds_alternative<CloseSheet>(action) ? Action(EndMeeting{}) : action};
        };
    };
    CHECK(caught(twin, {"meeting, end it?"}) == "EndMeeting by a tap on sheet.close");
}

TEST_CASE("an interface that acts when the finger comes down is caught")
{
    const auto twin = [](Rehearsal& rehearsal) {
        rehearsal.spoil_input = [](const Input& input) {
            std::vector<Input> inputs{input};
            if (input.kind == Input::Kind::press)
                inputs.push_back({.kind = Input::Kind::lift, .x = input.x, .y = input.y});
            return inputs;
        };
    };
    CHECK(!caught(twin, {"statement 1", "meeting item 4"}).empty());
}

TEST_CASE("a panel on which every finger acts is caught")
{
    CHECK(!caught([](Rehearsal& rehearsal) { rehearsal.every_contact_acts = true; }, {"statement 1", "home", "meeting item 4"}).empty());
}
