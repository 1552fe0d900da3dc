#include "cli/demo_script.hpp"

#include "cli/long_evening.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <utility>

namespace kiosk {
namespace {

using namespace std::chrono_literals;

void read_the_kodeks(StageHand& hand, const Evening& evening)
{
    const Document& document = kodeks(evening.configuration);
    const bool library = evening.configuration.documents.size() > 1;
    hand.tap("home.kodeks");
    if (library)
        hand.tap("library.0.0");
    hand.expect(Screen::kodeks);
    for (std::size_t part = 0; part < document.sections.size() + document.annexes.size(); ++part)
        hand.tap("kodeks.part." + std::to_string(part));
    std::size_t points = 0;
    for (std::size_t part = 0; part < document.sections.size(); ++part) {
        hand.tap("kodeks.part." + std::to_string(part));
        for (const Point& point : document.sections[part].points) {
            hand.tap("point." + point.id);
            hand.expect(hand.state().screen == Screen::point && hand.state().reading.point == point.id, "the point " + point.id + " does not open");
            hand.tap("point.back");
            ++points;
        }
    }
    hand.say_step("read " + std::to_string(points) + " points and " + std::to_string(document.annexes.size()) + " annexes");
    const Section& first = document.sections.front();
    hand.tap("kodeks.part.0");
    hand.tap("point." + first.points[std::min<std::size_t>(2, first.points.size() - 1)].id);
    hand.tap("point.back");
    hand.picture("kodeks");
    hand.tap("kodeks.back");
    if (library)
        hand.tap("library.back");
    hand.expect(Screen::home);
}

void type(StageHand& hand, std::string_view digits)
{
    for (char digit : digits)
        hand.tap(std::string("pin.") + digit);
}

void let_the_chair_in(StageHand& hand, const Evening& evening)
{
    hand.tap("home.meeting");
    hand.expect(Screen::pin);
    type(hand, "000000");
    hand.tap("pin.submit");
    hand.expect(hand.state().pin.wrong, "a wrong PIN opens the meeting");
    type(hand, evening.pin.substr(0, 2));
    hand.picture("pin");
    type(hand, evening.pin.substr(2));
    hand.tap("pin.submit");
    hand.expect(Screen::setup);
    hand.say_step("the chair is in");
}

void prepare(StageHand& hand, const Evening& evening)
{
    if (hand.state().setup.agenda != evening.agenda.id) {
        hand.tap("setup.agendas");
        hand.tap("agenda." + evening.agenda.id);
    }
    while (hand.state().setup.present > evening.present)
        hand.tap("setup.fewer");
    hand.expect(hand.state().setup.present == evening.present, "fewer than " + std::to_string(evening.present) + " members in the council");
    hand.picture("setup");
    hand.tap("setup.start");
    hand.expect(Screen::opening);
    hand.picture("opening");
    hand.say_step(std::to_string(evening.present) + " present");
    hand.tap("opening.begin");
    hand.expect(Screen::meeting);
}

void recall_a_point(StageHand& hand, const Evening& evening)
{
    const auto& points = kodeks(evening.configuration).sections.front().points;
    const Point& point = points[std::min<std::size_t>(3, points.size() - 1)];
    hand.tap("meeting.remind");
    hand.tap("remind." + point.id);
    hand.expect(hand.state().reminder.has_value(), "the norm the chair asked for does not show");
    hand.wait(4s);
    hand.picture("reminder");
    hand.say_step("the chair recalls point " + std::to_string(point.number));
    hand.wait(9s);
    hand.expect(!hand.state().reminder, "the norm does not go away by itself");
}

void hold_the_pause(StageHand& hand)
{
    hand.expect(Screen::pause);
    hand.tap("pause.more");
    hand.wait(pause_left(*hand.state().meeting, hand.now().instant) - (8min + 15s));
    hand.picture("pause");
    hand.wait(8min + 15s);
    hand.tap("pause.resume");
    hand.expect(Screen::meeting);
    hand.say_step("the meeting is resumed");
}

/// A norm that came by itself is put away, so that it covers no button.
void take_note(StageHand& hand)
{
    if (!hand.state().reminder)
        return;
    hand.say_step("a norm is recalled: point " + std::to_string(hand.state().reminder->number));
    hand.tap("reminder.close");
    hand.expect(!hand.state().reminder, "the norm stays after a tap");
}

/// The chair gives the floor to whoever asks for it, and takes a short remark in between.
void give_the_floor(StageHand& hand)
{
    const auto ask = [&](const char* button, const std::string& who) {
        hand.tap(button);
        hand.tap(who);
    };
    hand.tap("meeting.speakers");
    hand.expect(Screen::speakers);
    const bool groups = !hand.configuration().speakers.groups.empty();
    for (const int one : {0, 1, 2, 3, 4})
        ask("speakers.add", (groups && one < static_cast<int>(hand.configuration().speakers.groups.size()) ? "floor.group." : "floor.number.") + std::to_string(one));
    hand.tap("speakers.next");
    hand.wait(30s);
    ask("speakers.remark", "floor.number.6");
    hand.expect(hand.state().desk.floor.asked.front().kind == SpeakerKind::remark, "a short remark does not go in between");
    const Duration limit = hand.state().meeting->speaking->limit;
    hand.wait(limit - 30s - 58s);
    hand.picture("speakers");
    hand.wait(58s + 20s);
    hand.picture("speaker_over");
    hand.tap("speakers.next");
    hand.tap("floor.hold");
    hand.tap("floor.hold");
    hand.tap("floor.end");
    hand.tap("speakers.back");
    hand.expect(Screen::meeting);
    const SpeakingTotal& remarks = hand.state().meeting->times[hand.state().meeting->current].spoken[static_cast<std::size_t>(SpeakerKind::remark)];
    hand.expect(remarks.speakers == 1, "the short remark was not counted");
    hand.say_step("two have had the floor");
}

/// The agenda is changed while the meeting runs, and put back.
void change_the_agenda(StageHand& hand)
{
    const auto order = [&] { return hand.state().meeting->agenda.items; };
    const std::vector<AgendaItem> before = order();
    const std::size_t here = hand.state().meeting->current;
    if (before.size() < here + 4)
        return;
    const auto open = [&](std::size_t item) { hand.tap("agenda.item." + std::to_string(item)); };
    hand.tap("meeting.agenda");
    open(here + 3);
    hand.picture("item_sheet");
    hand.tap("item.up");
    hand.tap("item.back");
    open(here + 2);
    hand.tap("item.postpone");
    hand.picture("agenda_sheet");
    hand.tap("agenda.time");
    hand.tap("time.end.more");
    hand.tap("time.pause.more");
    hand.picture("time_sheet");
    hand.tap("time.no-end");
    hand.tap("time.no-pause");
    hand.tap("time.back");
    hand.tap("agenda.undo");
    hand.tap("agenda.undo");
    hand.expect(order() == before, "Fortryd does not put the agenda back");
    hand.tap("sheet.close");
    hand.tap("meeting.out");
    hand.say_step("the agenda was changed and put back");
}

/// What every evening shows once: the item of the picture, the chair's norm, a step back.
void linger(StageHand& hand, const Evening& evening)
{
    hand.wait(12min + 24s - item_time(*hand.state().meeting, hand.state().meeting->current, hand.now().instant));
    take_note(hand);
    hand.picture("meeting");
    recall_a_point(hand, evening);
    give_the_floor(hand);
    change_the_agenda(hand);
    const std::size_t here = hand.state().meeting->current;
    hand.tap("meeting.previous");
    hand.expect(hand.state().meeting->current < here, "Forrige does not go back");
    hand.tap("meeting.next");
    hand.expect(hand.state().meeting->current == here, "Naeste does not come back");
}

void close_the_doors(StageHand& hand)
{
    if (hand.state().sheet != Sheet::doors)
        return;
    hand.picture("doors");
    hand.tap("doors.confirm");
    hand.expect(hand.state().meeting->doors_closed.has_value(), "the doors are not closed");
}

/// How long the council stays with an item: as planned, but on the long evening, where some take far longer and most are short.
Duration time_for(const AgendaItem& item, std::size_t step, bool as_planned)
{
    constexpr std::array<int, 7> percent{50, 80, 40, 60, 170, 50, 30};
    const Duration planned = item.planned ? Duration(*item.planned) : Duration(5min);
    return as_planned ? planned : planned * percent[step % percent.size()] / 100;
}

void walk_the_agenda(StageHand& hand, const Evening& evening)
{
    bool lingered = false, saw_closed = false;
    for (std::size_t step = 0;; ++step) {
        hand.wait(1s);
        take_note(hand);
        const AgendaItem& item = current_item(*hand.state().meeting);
        close_the_doors(hand);
        hand.say_step("item " + item.number + (item.closed ? ", closed" : ""));
        if (item.closed && !saw_closed) {
            hand.expect(item.title.empty() || evening.configuration.display.show_closed_titles, "a closed item shows its title");
            hand.wait(30s);
            hand.picture("closed");
            saw_closed = true;
        }
        if (hand.state().meeting->current >= 3 && !item.closed && !std::exchange(lingered, true))
            linger(hand, evening);
        const Duration used = item_time(*hand.state().meeting, hand.state().meeting->current, hand.now().instant);
        hand.wait(std::max<Duration>(30s, time_for(item, step, !evening.changes) - used - 20s));
        take_note(hand);
        if (evening.changes)
            change_something(hand, step);
        if (!hand.sees("meeting.next"))
            return;
        hand.tap("meeting.next");
        if (hand.state().screen == Screen::pause)
            hold_the_pause(hand);
    }
}

void end_the_meeting(StageHand& hand)
{
    hand.tap("meeting.end");
    hand.expect(Screen::meeting);
    hand.tap("sheet.close");
    hand.expect(Screen::meeting);
    hand.tap("meeting.end");
    hand.tap("end.confirm");
    hand.expect(Screen::welcome);
    hand.say_step("the meeting has ended; the check-in is open");
}

void give(StageHand& hand, const std::vector<Answer>& answers, bool with_picture)
{
    hand.tap("checkin.begin");
    for (std::size_t i = 0; i < answers.size(); ++i) {
        hand.expect(Screen::statement);
        if (with_picture && i == 1)
            hand.picture("checkin");
        hand.tap(answers[i] == Answer::skipped ? std::string("checkin.skip") : "answer." + std::to_string(static_cast<int>(answers[i]) + 1));
    }
    hand.expect(Screen::thanks);
}

/// The one in the picture takes the answer back once, and gives it again.
void change_mind(StageHand& hand, const std::vector<Answer>& answers)
{
    const int before = hand.state().checkin->answered;
    hand.tap("checkin.undo");
    hand.expect(Screen::welcome);
    hand.expect(hand.state().checkin->answered == before - 1, "Fortryd does not take the answer back");
    give(hand, answers, false);
}

void take_the_checkin(StageHand& hand, const Evening& evening)
{
    const std::size_t pictured = std::min<std::size_t>(16, evening.answers.size() / 2);
    for (std::size_t member = 0; member < evening.answers.size(); ++member) {
        if (member == pictured)
            hand.picture("welcome");
        give(hand, evening.answers[member], member == pictured);
        if (member == pictured) {
            change_mind(hand, evening.answers[member]);
            hand.wait(600ms);
            hand.picture("thanks");
        }
        hand.expect(hand.state().checkin && hand.state().checkin->answered == static_cast<int>(member) + 1, "an answer was not counted");
        if (evening.until_checkin && member + 1 == evening.answers.size())
            return;
        hand.wait(4s);
    }
    hand.say_step(std::to_string(evening.answers.size()) + " of " + std::to_string(evening.present) + " have answered");
}

/// The next morning's page, behind the PIN.
void read_the_summary(StageHand& hand, const Evening& evening)
{
    hand.tap("home.meeting");
    type(hand, evening.pin);
    hand.tap("pin.submit");
    hand.tap("setup.recap");
    hand.expect(Screen::recap);
    hand.picture("summary");
    hand.tap("recap.back");
    hand.tap("setup.back");
    hand.expect(Screen::home);
}

void close_by_the_chair(StageHand& hand, const Evening& evening)
{
    hand.expect(Screen::welcome);
    hand.tap("checkin.close");
    type(hand, evening.pin);
    hand.tap("pin.submit");
    hand.tap("close.confirm");
    hand.say_step("the chair closes the check-in");
}

}  // namespace

EveningAnswers read_answers(const std::filesystem::path& file, std::size_t statements)
{
    EveningAnswers answers;
    std::ifstream in(file);
    std::string line;
    for (int number = 1; std::getline(in, line); ++number) {
        if (!line.empty() && line.back() == '\r')
            line.pop_back();
        std::vector<Answer> one;
        for (char c : line) {
            if (c != '-' && (c < '1' || c > '5'))
                throw NotAsExpected(file.string() + ":" + std::to_string(number) + ": a digit 1-5 or - for each statement");
            one.push_back(c == '-' ? Answer::skipped : static_cast<Answer>(c - '1'));
        }
        if (one.size() != statements)
            throw NotAsExpected(file.string() + ":" + std::to_string(number) + ": " + std::to_string(one.size()) + " answers, but there are " +
                                std::to_string(statements) + " statements");
        answers.push_back(std::move(one));
    }
    return answers;
}

EveningAnswers made_up_answers(std::size_t members, std::size_t statements)
{
    // How many in a hundred agree with the first statement, the second ...
    constexpr std::array agreeing{96, 72, 60, 48, 36, 80};
    EveningAnswers answers(members);
    for (std::size_t member = 0; member < members; ++member)
        for (std::size_t statement = 0; statement < statements; ++statement) {
            const std::size_t turn = (member * 7 + statement * 3) % members;
            const bool agrees = turn * 100 < static_cast<std::size_t>(agreeing[statement % agreeing.size()]) * members;
            const bool strongly = (member + statement) % 3 == 0;
            if (!agrees && member % 11 == 5)
                answers[member].push_back(Answer::skipped);
            else if (agrees)
                answers[member].push_back(strongly ? Answer::strongly_agree : Answer::agree);
            else
                answers[member].push_back(strongly ? Answer::strongly_disagree : member % 2 ? Answer::neither : Answer::disagree);
        }
    return answers;
}

void play(StageHand& hand, const Evening& evening)
{
    hand.expect(hand.state().screen == Screen::idle && !hand.state().result, "the data folder already holds an evening; choose an empty one");
    hand.picture("idle");
    hand.tap("idle.wake");
    hand.expect(Screen::home);
    hand.picture("home");
    read_the_kodeks(hand, evening);
    let_the_chair_in(hand, evening);
    prepare(hand, evening);
    walk_the_agenda(hand, evening);
    end_the_meeting(hand);
    take_the_checkin(hand, evening);
    if (evening.until_checkin)
        return;
    if (hand.state().checkin)
        close_by_the_chair(hand, evening);
    hand.wait_for(Screen::results, 5s);
    hand.picture("results");
    hand.say_step("the result is published");
    hand.tap("results.back");
    hand.expect(Screen::home);
    read_the_summary(hand, evening);
    hand.wait_for(Screen::idle, 3min);
    hand.say_step("the screen rests again");
}

}  // namespace kiosk
