// Why: who cannot touch the panel uses a keyboard or a switch in its place. Every control is reached in the order it is
// read, Enter does what a tap does, and Escape is the way back.
#include <doctest/doctest.h>

#include <map>
#include <set>

#include <imgui.h>

#include "keyboard_walk.hpp"

using namespace kiosk;
using namespace kiosk::test;

namespace {

bool is_page_button(const Control& control) { return !control.list.empty() && (control.id == control.list + ".up" || control.id == control.list + ".down"); }

/// On one line: most of the lower of the two stands beside the other.
bool in_a_row(const Rect& a, const Rect& b) { return std::min(a.bottom(), b.bottom()) - std::max(a.y, b.y) > 0.5f * std::min(a.h, b.h); }

bool read_before(const Rect& a, const Rect& b) { return in_a_row(a, b) ? a.x < b.x : a.y < b.y; }

}  // namespace

TEST_CASE("Tab walks the controls in the order they are read: row by row, in a row from the left, each list by itself")
{
    Stage stage;
    for (const FrameSize size : {full_hd, upright, FrameSize{1024, 768}}) {
        stage.resize(size);
        for (const std::string& name : scene_names(stage.configuration())) {
            INFO(name << " at " << size.width << " x " << size.height);
            show(stage, name);
            std::map<std::string, Rect> last;
            for (const Control& stop : stage.interface().stops()) {
                if (is_page_button(stop) || stop.id == "still.here")
                    continue;  // after the rows they serve; over the screen, and any key answers it
                if (const auto before = last.find(stop.list); before != last.end())
                    CHECK_MESSAGE(read_before(before->second, stop.whole), stop.id << " is out of order");
                last[stop.list] = stop.whole;
            }
        }
    }
}

TEST_CASE("Tab reaches every control, also those a list hides, and comes round")
{
    Stage stage;
    for (const FrameSize size : {full_hd, upright, FrameSize{1024, 768}}) {
        stage.resize(size);
        for (const std::string& name : scene_names(stage.configuration())) {
            INFO(name << " at " << size.width << " x " << size.height);
            show(stage, name);
            const Rect screen{0, 0, static_cast<float>(size.width), static_cast<float>(size.height)};
            std::set<std::string> left, reached;
            for (const Control& stop : stage.interface().stops())
                left.insert(stop.id);
            for (std::size_t i = 0; i < 3 * left.size() && !std::includes(reached.begin(), reached.end(), left.begin(), left.end()); ++i) {
                stage.key(Key::tab);
                const Control* focus = stage.interface().focus();
                REQUIRE(focus);
                CHECK_MESSAGE(focus->rect.shared(screen).h >= focus->rect.h - 1, focus->id << " is off the screen");
                const bool whole = focus->rect.h >= focus->whole.h - 1;
                CHECK_MESSAGE((whole || focus->whole.h > 0.3f * screen.h), focus->id << " is cut off");
                reached.insert(focus->id);
            }
            for (const std::string& id : left)
                CHECK_MESSAGE((reached.contains(id) || id.ends_with(".up") || id.ends_with(".down")), id << " is not reached");
        }
    }
}

TEST_CASE("the keyboard's ring is drawn last, over all of the screen, and no list clips it")
{
    Stage stage;
    for (const std::string& name : scene_names(stage.configuration())) {
        INFO(name);
        show(stage, name);
        const std::string without = stage.picture();
        stage.key(Key::tab);
        const Control* focus = stage.interface().focus();
        if (!focus)
            continue;
        if (stage.controls().size() > 1)
            CHECK(stage.picture() != without);
        const ImDrawData& data = stage.interface().draw_data();
        const ImDrawList& list = *data.CmdLists[data.CmdListsCount - 1];
        const ImDrawCmd& command = list.CmdBuffer.back().ElemCount > 0 ? list.CmdBuffer.back() : list.CmdBuffer[list.CmdBuffer.Size - 2];
        CHECK(command.ClipRect.x <= 0);
        CHECK(command.ClipRect.y <= 0);
        CHECK(command.ClipRect.z >= full_hd.width);
        CHECK(command.ClipRect.w >= full_hd.height);
        const ImDrawVert& corner = list.VtxBuffer.back();
        CHECK(corner.pos.x >= 0);
        CHECK(corner.pos.x <= full_hd.width);
        CHECK(corner.pos.y >= 0);
        CHECK(corner.pos.y <= full_hd.height);
    }
}

TEST_CASE("of the ring's two lines one stands out 3:1 from whatever lies beside it")
{
    for (const Palette* p : {&light_palette(), &dark_palette(), &contrast_palette()})
        for (int red = 0; red < 256; red += 15)
            for (int green = 0; green < 256; green += 15)
                for (int blue = 0; blue < 256; blue += 15) {
                    const Colour beside{static_cast<std::uint8_t>(red), static_cast<std::uint8_t>(green), static_cast<std::uint8_t>(blue)};
                    CHECK(std::max(contrast(p->ink, beside), contrast(p->ground, beside)) >= 3);
                }
}

TEST_CASE("Tab comes round, and goes back with Shift")
{
    Stage stage;
    show(stage, "home");
    stage.key(Key::tab);
    const std::string first = stands_on(stage);
    for (std::size_t i = 1; i < stage.controls().size(); ++i)
        stage.key(Key::tab);
    const std::string last = stands_on(stage);
    CHECK(first != last);
    stage.key(Key::tab);
    CHECK(stands_on(stage) == first);
    stage.key(Key::back_tab);
    CHECK(stands_on(stage) == last);
}

TEST_CASE("an arrow goes to what lies nearest that way, and stays where nothing does")
{
    Stage stage;
    show(stage, "pin");
    walk_to(stage, "pin.5");
    const std::pair<Key, const char*> ways[]{{Key::up, "pin.2"}, {Key::left, "pin.1"}, {Key::down, "pin.4"}, {Key::down, "pin.7"}, {Key::right, "pin.8"},
                                             {Key::right, "pin.9"}, {Key::right, "pin.9"}, {Key::down, "pin.submit"}};
    for (const auto& [arrow, id] : ways) {
        stage.key(arrow);
        CHECK(stands_on(stage) == id);
    }
}

TEST_CASE("Page Down and Page Up turn a list and take the keyboard along")
{
    Stage stage;
    show(stage, "meeting, recall a point");
    const auto& sections = kodeks(stage.configuration()).sections;
    const std::string first = "remind." + sections.front().points.front().id;
    walk_to(stage, first);
    stage.key(Key::page_down);
    stage.settle();
    CHECK(!stage.sees(first));
    CHECK(!stands_on(stage).empty());
    stage.key(Key::page_up);
    stage.settle();
    CHECK(stage.sees(first));
    CHECK(stage.take_actions().empty());
}

TEST_CASE("Enter does what a tap on that control does")
{
    Stage stage;
    show(stage, "home");
    use(stage, "home.kodeks");
    const auto actions = stage.take_actions();
    CHECK(actions.size() == 1);
    CHECK(count<OpenLibrary>(actions) == 1);
}

TEST_CASE("Enter does nothing where the keyboard has not been used")
{
    Stage stage;
    show(stage, "welcome, close it?");
    stage.key(Key::enter);
    CHECK(stage.take_actions().empty());
}

TEST_CASE("a touch takes the keyboard's place away")
{
    Stage stage;
    show(stage, "home");
    const std::string without = stage.picture();
    stage.key(Key::tab);
    stage.tap_at(4, 4);
    CHECK(stage.picture() == without);
    stage.key(Key::enter);
    CHECK(stage.take_actions().empty());
}

TEST_CASE("once the keyboard is used, each screen begins at a place that can be seen and that neither goes back nor takes an answer back")
{
    Stage stage;
    for (const std::string& name : scene_names(stage.configuration())) {
        INFO(name);
        show(stage, name.starts_with("home") ? "setup" : "home");  // from another screen
        stage.key(Key::tab);
        show(stage, name);
        const Control* focus = stage.interface().focus();
        if (!focus) {
            CHECK(name == "thanks");
            continue;
        }
        const auto& stops = stage.interface().stops();
        const auto turns_a_list = [](const Control& c) { return c.id.ends_with(".scroll.up") || c.id.ends_with(".scroll.down"); };  // Page Down does that
        const bool others = std::any_of(stops.begin(), stops.end(), [&](const Control& c) { return (c.role == Role::plain || c.role == Role::commit) && !turns_a_list(c); });
        const std::set<Sheet> questions{Sheet::end_meeting, Sheet::close_checkin, Sheet::doors, Sheet::end_time};
        const bool asks = questions.contains(stage.state().sheet);
        if (asks)
            CHECK(focus->role == Role::dismiss);
        else if (others)
            CHECK_MESSAGE((focus->role == Role::plain || focus->role == Role::commit), focus->id);
    }
}

TEST_CASE("after a way back the keyboard does not stand on what commits")
{
    Stage stage;
    stage.open_the_chamber();
    use(stage, "idle.wake");
    use(stage, "home.meeting");
    give_the_pin_by_arrows(stage);
    use(stage, "setup.agendas");
    escape(stage);
    CHECK(stands_on(stage) == "setup.agendas");
    use(stage, "setup.start");
    use(stage, "opening.begin");
    use(stage, "meeting.remind");
    use(stage, "remind." + kodeks(stage.configuration()).sections.front().points.front().id);
    REQUIRE(stands_on(stage) == "reminder.close");
    stage.key(Key::enter);
    stage.settle();
    const Control* focus = stage.interface().focus();
    REQUIRE(focus);
    CHECK(focus->role == Role::plain);
}

TEST_CASE("the keyboard's place on one statement tells nothing of the answer to the one before")
{
    Stage stage;
    std::vector<std::string> pictures;
    for (const char* answer : {"answer.1", "answer.5", "checkin.skip"}) {
        show(stage, "statement 1");
        walk_to(stage, answer);
        show(stage, "statement 2");
        pictures.push_back(stage.picture());
    }
    CHECK(pictures[0] == pictures[1]);
    CHECK(pictures[0] == pictures[2]);
}
