// Why: what the mødeleder has said must stand on the screen for the whole room, and go again when it no longer holds. Each rule of the meeting
// that the room sees is tried here with taps, on the real program.
#include <doctest/doctest.h>

#include "taps.hpp"

using namespace kiosk;
using namespace kiosk::test;
using namespace std::chrono_literals;

namespace {

constexpr int members = 9, needed = 5;
constexpr const char* no_quorum = "Ikke beslutningsdygtig: 5 af 9 skal være i salen.";

/// Three items of 2, 15 and 20 minutes, the second citizens' questions, and no norms.
Configuration three_items()
{
    Configuration made = example_council();
    made.council.members = members;
    made.agendas.resize(1);
    made.agendas.front().items.resize(3);
    made.reminders.clear();
    return made;
}

Configuration with_a_closed_item()
{
    Configuration made = three_items();
    made.agendas.front().items[1].closed = true;
    return made;
}

void open(Stage& stage, int present)
{
    stage.open_the_chamber();
    for (const char* id : {"idle.wake", "home.meeting"}) stage.tap(id);
    stage.type(right_pin);
    stage.tap("pin.submit");
    while (stage.state().setup.present > present) stage.tap("setup.fewer");
    stage.tap("setup.start");
    REQUIRE(stage.state().screen == Screen::opening);
}

void begin(Stage& stage, int present = members)
{
    open(stage, present);
    stage.tap("opening.begin");
    REQUIRE(stage.state().screen == Screen::meeting);
}

void tap_in_time_sheet(Stage& stage, std::initializer_list<const char*> ids)
{
    for (const char* id : {"meeting.agenda", "agenda.time"}) stage.tap(id);
    for (const char* id : ids) stage.tap_in_list(id, "time.scroll");
    stage.tap("sheet.close");
}

}  // namespace

TEST_CASE("the screen says how long an item may take, whether the meeting follows its plan, and when it ends")
{
    Stage stage(full_hd, three_items());
    begin(stage);
    for (const char* words : {"af 2 min", "Mødet følger planen", "slutter ca. kl. 19."}) CHECK_MESSAGE(stage.reads(words), words);
    stage.wait(6min);
    for (const char* words : {"5 min over tid", "4 min efter planen", "slutter ca. kl. 19."}) CHECK_MESSAGE(stage.reads(words), words);
}

TEST_CASE("where an item has no plan the screen says so, and that the end is the earliest")
{
    Configuration with = three_items();
    with.agendas.front().items.front().planned.reset();
    Stage stage(full_hd, with);
    begin(stage);
    for (const char* words : {"ingen plan", "slutter tidligst kl."}) CHECK_MESSAGE(stage.reads(words), words);
}

TEST_CASE("citizens' questions without a plan show the council's limit, and that it is passed")
{
    Configuration with = three_items();
    with.agendas.front().items[1].planned.reset();
    with.meeting.questions = 25min;
    Stage stage(full_hd, with);
    begin(stage);
    stage.tap("meeting.next");
    CHECK(stage.reads("af 25 min"));
    stage.wait(26min);
    CHECK(stage.reads("2 min over tid"));
}

TEST_CASE("one tap notes that a member has stepped out of an item, and the item says how many and no more")
{
    Stage stage(full_hd, three_items());
    begin(stage);
    CHECK_FALSE(stage.reads("er trådt ud"));
    stage.tap("meeting.out");
    CHECK(stage.reads("1 er trådt ud"));
    stage.tap("meeting.out");
    CHECK(stage.reads("2 er trådt ud"));
    stage.tap("meeting.next");
    CHECK_FALSE(stage.reads("er trådt ud"));
    stage.tap("meeting.previous");
    CHECK(stage.reads("2 er trådt ud"));
}

TEST_CASE("a member who was noted as out by mistake is taken back")
{
    Stage stage(full_hd, three_items());
    begin(stage);
    stage.tap("meeting.out");
    tap_in_time_sheet(stage, {"time.out.less"});
    CHECK_FALSE(stage.reads("er trådt ud"));
}

TEST_CASE("the screen says when the council can no longer decide, and stops saying it when members come back")
{
    Stage stage(full_hd, three_items());
    begin(stage, needed);
    CHECK_FALSE(stage.reads(no_quorum));
    tap_in_time_sheet(stage, {"time.present.less"});
    CHECK(stage.reads(no_quorum));
    tap_in_time_sheet(stage, {"time.present.more"});
    CHECK_FALSE(stage.reads(no_quorum));
}

TEST_CASE("the opening says when too few have come, and not when there are enough")
{
    Stage enough(full_hd, three_items()), few(full_hd, three_items());
    open(enough, needed);
    CHECK_FALSE(enough.reads(no_quorum));
    open(few, needed - 1);
    CHECK(few.reads(no_quorum));
}

TEST_CASE("members who stepped out of an item are missing for its decision, and not for the next one's")
{
    Stage stage(full_hd, three_items());
    begin(stage, needed);
    stage.tap("meeting.out");
    CHECK(stage.reads(no_quorum));
    stage.tap("meeting.next");
    CHECK_FALSE(stage.reads(no_quorum));
}

TEST_CASE("behind closed doors too the screen says that the council can no longer decide")
{
    Stage stage(full_hd, with_a_closed_item());
    begin(stage, needed);
    for (const char* id : {"meeting.next", "doors.confirm", "meeting.out"}) stage.tap(id);
    CHECK(stage.reads(no_quorum));
}

TEST_CASE("a closed item asks that the public leaves, and then recalls that what is said stays in the room")
{
    Stage stage(full_hd, with_a_closed_item());
    begin(stage);
    stage.tap("meeting.next");
    for (const char* words : {"Dørene lukkes", "Bed tilhørerne gå ud, og stop optagelsen."}) CHECK_MESSAGE(stage.reads(words), words);
    stage.tap("doors.confirm");
    for (const char* words : {"Lukket punkt", "Det, der bliver sagt her, bliver her.", "Tilhørere og optagelse er ude af salen."}) CHECK_MESSAGE(stage.reads(words), words);
}

TEST_CASE("the doors of a closed item are opened with one tap, said to be open, and closed again with another")
{
    Stage stage(full_hd, with_a_closed_item());
    begin(stage);
    for (const char* id : {"meeting.next", "doors.confirm", "meeting.open-doors"}) stage.tap(id);
    CHECK(stage.reads("Dørene er åbne."));
    CHECK_FALSE(stage.reads("bliver her"));
    stage.tap("meeting.close-doors");
    CHECK_FALSE(stage.reads("Dørene er åbne."));
    CHECK(stage.reads("bliver her"));
}

TEST_CASE("the set pause stands on the screen, and when its time comes the screen says so and begins nothing")
{
    Stage stage(full_hd, three_items());
    begin(stage);
    tap_in_time_sheet(stage, {"time.pause.more"});
    CHECK(stage.reads("pause kl. 18.35"));
    stage.wait(6min);
    CHECK(stage.reads("tid til pausen"));
    CHECK(stage.state().screen == Screen::meeting);
}

TEST_CASE("the set end stands on the screen, and when it comes the screen asks and ends nothing")
{
    Stage stage(full_hd, three_items());
    begin(stage);
    tap_in_time_sheet(stage, {"time.end.more"});
    CHECK(stage.reads("aftalt kl. 19.10"));
    stage.wait(41min);
    CHECK(stage.reads("Mødet skulle slutte kl. 19.10"));
    stage.tap("sheet.close");
    CHECK(stage.state().screen == Screen::meeting);
    CHECK_FALSE(stage.reads("Mødet skulle slutte"));
}

TEST_CASE("what the mødeleder recalls is on the screen in the next frame, also while somebody speaks")
{
    Configuration with = three_items();
    with.display.reduce_motion = true;  // where it moves, it is on its way by then
    Stage stage(full_hd, with);
    begin(stage);
    for (const char* id : {"meeting.speakers", "speakers.add", "floor.group.0", "speakers.next", "speakers.back", "meeting.remind"}) stage.tap(id);
    REQUIRE(stage.state().meeting->speaking);
    const Point& point = kodeks(with).sections.front().points.front();
    const Rect row = stage.control("remind." + point.id).rect;
    stage.press(row.middle_x(), row.middle_y());
    stage.lift(row.middle_x(), row.middle_y());
    stage.draw();
    CHECK(stage.sees("reminder.close"));
    CHECK(stage.reads(point.text));
}

TEST_CASE("the mødeleder sees what may come by itself and with what, and leaves one out with a tap")
{
    Configuration with = with_a_closed_item();
    with.reminders = {ReminderRule{"closed", "ordentlighed", Trigger::closed_item, "Det bliver her.", "", 0min, ""},
                      ReminderRule{"back", "naervaer", Trigger::after_pause, "Velkommen tilbage.", "", 0min, ""}};
    Stage stage(full_hd, with);
    begin(stage);
    stage.tap("meeting.remind");
    stage.tap_in_list("expected.closed", "remind.scroll");
    CHECK_FALSE(stage.reads("kommer ved punkt 2"));
    CHECK(stage.reads("kommer efter pausen: kodeks punkt"));
    stage.tap("expected.back");
    CHECK_FALSE(stage.reads("Kommer måske af sig selv"));
    CHECK(stage.state().meeting->dropped == std::vector<std::string>{"closed", "back"});
}

TEST_CASE("the buttons for a set time stay where they are, whatever time they set")
{
    Stage stage(full_hd, three_items());
    stage.open_the_chamber();
    for (const char* id : {"idle.wake", "home.meeting"}) stage.tap(id);
    stage.type(right_pin);
    for (const char* id : {"pin.submit", "setup.start", "opening.begin", "meeting.agenda", "agenda.time"}) stage.tap(id);
    const Rect less = stage.control("time.end.less").rect, more = stage.control("time.end.more").rect;
    for (int step = 0; step < 12; ++step) {
        stage.tap("time.end.more");
        CHECK(stage.control("time.end.less").rect.x == less.x);
        CHECK(stage.control("time.end.more").rect.x == more.x);
    }
    CHECK(stage.control("time.pause.less").rect.x == less.x);
}

TEST_CASE("a norm for the opening stands there before item 1, and a norm for another moment does not")
{
    Configuration council = three_items();
    council.reminders = {{.id = "first", .point = "tone", .trigger = Trigger::opening, .text = "Vi lytter", .icon = "hearing"},
                         {.id = "later", .point = "tone", .trigger = Trigger::after_pause, .text = "Vi er tilbage"}};
    Stage stage(full_hd, council);
    open(stage, members);
    CHECK(stage.reads("Vi lytter"));
    CHECK_FALSE(stage.reads("Vi er tilbage"));
}

TEST_CASE("the norms of the opening are written in one size")
{
    for (const FrameSize size : {full_hd, upright, FrameSize{1366, 768}, FrameSize{1280, 800}, FrameSize{1024, 768}})
        for (int text_size = 1; text_size <= text_sizes; ++text_size) {
            Configuration council = example_council();
            council.display.text_size = text_size;
            Stage stage(size, council);
            show(stage, "opening");
            std::set<Type> types;
            for (const ReminderRule& rule : council.reminders)
                for (const Trace::Words& words : stage.trace().words)
                    if (rule.trigger == Trigger::opening && words.type != Type::label && rule.text.starts_with(words.text))
                        types.insert(words.type);
            CHECK_MESSAGE(types.size() == 1, size.width << " x " << size.height << ", text size " << text_size);
        }
}

TEST_CASE("a meeting without an agenda takes a title that is typed on the screen, and handles it next")
{
    Stage stage(full_hd, three_items());
    stage.open_the_chamber();
    for (const char* id : {"idle.wake", "home.meeting"}) stage.tap(id);
    stage.type(right_pin);
    for (const char* id : {"pin.submit", "setup.agendas", "agendas.none", "setup.start", "opening.begin", "meeting.agenda", "agenda.add"}) stage.tap(id);
    for (const char* id : {"key.b", "key.u", "key.s"}) stage.tap(id);
    for (const char* id : {"add.item", "sheet.close", "meeting.next"}) stage.tap(id);
    CHECK(stage.reads("Bus"));
}

namespace {

State behind_closed_doors(Stage& stage)
{
    for (const AgendaItem& item : stage.configuration().agendas.front().items)
        if (item.closed && item.status == ItemStatus::planned)
            return scene("closed item " + item.number + " behind closed doors", stage.configuration(), stage.now());
    throw std::runtime_error("no closed item");
}

}  // namespace

TEST_CASE("a closed item too says how many have stepped out of it")
{
    Stage stage;
    State state = behind_closed_doors(stage);
    *state.meeting = apply(*state.meeting, OutOfRoom{2}, stage.now().instant);
    stage.show(state);
    CHECK(stage.reads("2 er trådt ud"));
}

TEST_CASE("while speakers have the floor too the screen says that the council can no longer decide")
{
    Stage stage;
    State state = scene("speakers, one has the floor", stage.configuration(), stage.now());
    *state.meeting = apply(*state.meeting, PresentChanged{4}, stage.now().instant);
    stage.show(state);
    CHECK(stage.reads("eslutningsdygtig"));
}

TEST_CASE("a council that fell short is told in the pause")
{
    Stage stage;
    State state = scene("pause", stage.configuration(), stage.now());
    *state.meeting = apply(*state.meeting, PresentChanged{4}, stage.now().instant);
    stage.show(state);
    CHECK(stage.reads("eslutningsdygtig"));
}
