// Why: who cannot touch the panel uses a keyboard or a switch in its place. Every control is reached in the order it is
// read, Enter does what a tap does, and Escape is the way back.
#include <doctest/doctest.h>

#include <cmath>
#include <map>
#include <set>

#include <imgui.h>

#include "taps.hpp"

using namespace kiosk;
using namespace kiosk::test;

namespace {

bool is_page_button(const Control& control) { return !control.list.empty() && (control.id == control.list + ".up" || control.id == control.list + ".down"); }

/// On one line: most of the lower of the two stands beside the other.
bool in_a_row(const Rect& a, const Rect& b) { return std::min(a.bottom(), b.bottom()) - std::max(a.y, b.y) > 0.5f * std::min(a.h, b.h); }

bool read_before(const Rect& a, const Rect& b) { return in_a_row(a, b) ? a.x < b.x : a.y < b.y; }

Key arrow_to(const Rect& from, const Rect& to)
{
    const float dx = to.middle_x() - from.middle_x(), dy = to.middle_y() - from.middle_y();
    if (std::abs(dx) > std::abs(dy))
        return dx > 0 ? Key::right : Key::left;
    return dy > 0 ? Key::down : Key::up;
}

std::string stands_on(const Stage& stage)
{
    const Control* focus = stage.interface().focus();
    return focus ? focus->id : std::string();
}

/// To the control by arrows, and by Tab where no arrow leads on; the ring must be seen at each step.
void walk_to(Stage& stage, std::string_view id)
{
    if (stands_on(stage).empty())
        stage.key(Key::tab);
    for (int step = 0; step < 150 && stands_on(stage) != id; ++step) {
        const Control* focus = stage.interface().focus();
        const Control* wanted = find_stop(stage.interface().stops(), id);
        REQUIRE_MESSAGE(focus, "nobody can see where the keyboard stands, on the way to " << id);
        REQUIRE_MESSAGE(wanted, "not on the screen: " << id);
        const std::string before = focus->id;
        stage.key(step < 20 ? arrow_to(focus->whole, wanted->whole) : Key::tab);
        if (stands_on(stage) == before)
            stage.key(Key::tab);
    }
    REQUIRE(stands_on(stage) == id);
}

void use(Stage& stage, std::string_view id)
{
    walk_to(stage, id);
    stage.key(Key::enter);
    stage.settle();
}

void escape(Stage& stage)
{
    stage.key(Key::escape);
    stage.settle();
}

void give_the_pin_by_arrows(Stage& stage)
{
    for (const char digit : right_pin)
        use(stage, std::string("pin.") + digit);
    use(stage, "pin.submit");
}

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

TEST_CASE("digits that are typed enter the PIN, Backspace erases one, and Enter hands it in")
{
    Stage stage;
    stage.open_the_chamber();
    stage.key(Key::tab);
    use(stage, "idle.wake");
    use(stage, "home.meeting");
    stage.key(Key::digit_9);
    stage.key(Key::backspace);
    for (const char digit : right_pin)
        stage.key(key_of_digit(digit - '0'));
    CHECK(stage.state().pin.typed == 6);
    stage.key(Key::enter);
    stage.settle();
    CHECK(stage.state().screen == Screen::setup);
}

TEST_CASE("letters of a keyboard that is plugged in are typed where the screen has a keyboard, and nowhere else")
{
    Stage stage;
    stage.open_the_chamber();
    stage.key(Key::tab);
    use(stage, "idle.wake");
    stage.letter(U'm');
    CHECK(stage.state().screen == Screen::home);
    use(stage, "home.kodeks");
    use(stage, "search.open");
    REQUIRE(stage.state().screen == Screen::search);
    stage.settle();
    for (const char32_t letter : U"mød")
        if (letter != 0)
            stage.letter(letter);
    CHECK(stage.state().query == "mød");
    CHECK(stage.find("hit.0") != nullptr);
    stage.key(Key::space);
    stage.key(Key::space);
    CHECK(stage.state().query == "mød ");
    stage.key(Key::backspace);
    CHECK(stage.state().query == "mød");
}

TEST_CASE("who walks with Tab where letters can be typed decides with the space bar")
{
    Stage stage;
    stage.open_the_chamber();
    stage.key(Key::tab);
    use(stage, "idle.wake");
    use(stage, "home.kodeks");
    use(stage, "search.open");
    stage.settle();
    stage.letter(U'm');
    walk_to(stage, "search.back");
    stage.key(Key::space);
    stage.settle();
    CHECK(stage.state().screen == Screen::library);
}

TEST_CASE("the title of an added item keeps the capitals and signs that were typed")
{
    Stage stage;
    stage.open_the_chamber();
    for (const char* id : {"idle.wake", "home.meeting"})
        stage.tap(id);
    stage.type(right_pin);
    for (const char* id : {"pin.submit", "setup.start", "opening.begin", "meeting.agenda", "agenda.add"})
        stage.tap(id);
    for (const char32_t letter : {U'B', U'1', U'-', U'é'})
        stage.letter(letter);
    CHECK(stage.state().desk.title == "B1-é");
}

TEST_CASE("the whole evening is walked with Tab, the arrows, Enter and Escape")
{
    Configuration council = example_council();
    council.council.members = 5;
    council.agendas.front().items.resize(2);
    Stage stage(laptop, council);
    stage.open_the_chamber();
    use(stage, "idle.wake");
    REQUIRE(stage.state().screen == Screen::home);

    use(stage, "home.kodeks");
    use(stage, "library.0.0");
    const std::string point = kodeks(council).sections.front().points.back().id;
    use(stage, "point." + point);
    CHECK(stage.state().reading.point == point);
    escape(stage);
    use(stage, "kodeks.part.1");
    CHECK(stage.state().reading.part == 1);
    escape(stage);
    escape(stage);
    REQUIRE(stage.state().screen == Screen::home);

    use(stage, "home.meeting");
    give_the_pin_by_arrows(stage);
    REQUIRE(stage.state().screen == Screen::setup);
    use(stage, "setup.start");
    use(stage, "opening.begin");
    REQUIRE(stage.state().screen == Screen::meeting);
    if (stage.sees("reminder.close"))
        escape(stage);
    use(stage, "meeting.next");
    if (stage.sees("reminder.close"))
        escape(stage);
    use(stage, "meeting.end");
    escape(stage);
    REQUIRE(stage.state().screen == Screen::meeting);
    use(stage, "meeting.end");
    use(stage, "end.confirm");
    REQUIRE(stage.state().screen == Screen::welcome);

    bool undone = false;
    for (int member = 1; member <= 5; ++member) {
        use(stage, "checkin.begin");
        for (std::size_t i = 0; i < asked_statements(council).size(); ++i)
            use(stage, "answer." + std::to_string(1 + (static_cast<std::size_t>(member) + i) % 5));
        REQUIRE(stage.state().screen == Screen::thanks);
        if (!std::exchange(undone, true)) {
            use(stage, "checkin.undo");
            CHECK(stage.state().checkin->answered == 0);
            --member;
            continue;
        }
        CHECK(stage.state().checkin->answered == member);
        stage.wait(thanks_shown_for);
    }
    REQUIRE(stage.state().screen == Screen::results);
    CHECK(stage.state().result->enough);
    escape(stage);
    CHECK(stage.state().screen == Screen::home);
}

TEST_CASE("Escape goes back from every screen that has a way back")
{
    Stage stage;
    for (const char* name : {"pin", "setup", "results", "pin to close"}) {
        INFO(name);
        show(stage, name);
        stage.key(Key::escape);
        CHECK(count<GoHome>(stage.take_actions()) == 1);
    }
    for (const char* name : {"library", "kodeks part 0", "point with a result", "search for kom", "decks", "slide with a point", "dilemmas", "dilemma"}) {
        INFO(name);
        show(stage, name);
        stage.key(Key::escape);
        CHECK(count<GoBack>(stage.take_actions()) == 1);
    }
    show(stage, "help");
    stage.key(Key::escape);
    CHECK(stage.take_actions().size() == 1);
}

TEST_CASE("Escape puts away what lies over a screen")
{
    Stage stage;
    for (const char* name : {"meeting, recall a point", "meeting, end it?", "welcome, close it?"}) {
        INFO(name);
        show(stage, name);
        stage.key(Key::escape);
        CHECK(count<CloseSheet>(stage.take_actions()) == 1);
    }
    show(stage, "meeting with a norm");
    stage.key(Key::escape);
    CHECK(count<DismissReminder>(stage.take_actions()) == 1);
}

TEST_CASE("Escape does not end, skip or answer anything")
{
    Stage stage;
    for (const char* name : {"idle", "home", "opening", "meeting item 4", "pause", "welcome", "thanks"}) {
        INFO(name);
        show(stage, name);
        stage.key(Key::escape);
        CHECK(stage.take_actions().empty());
    }
}

TEST_CASE("Escape goes back a statement, and gives no answer")
{
    Stage stage;
    show(stage, "statement 2");
    stage.key(Key::escape);
    const auto actions = stage.take_actions();
    CHECK(actions.size() == 1);
    CHECK(count<PreviousStatement>(actions) == 1);
}
