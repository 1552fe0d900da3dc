#include "support/scenes.hpp"

#include <algorithm>
#include <stdexcept>

#include "support/stage.hpp"

namespace kiosk::test {
namespace {

using namespace std::chrono_literals;

constexpr int present = 29;

class Scenes {
public:
    Scenes(const Configuration& configuration, const Now& now) : configuration_(configuration), now_(now) {}

    std::vector<Scene> made()
    {
        reading();
        meeting();
        checkin();
        notices();
        return std::move(scenes_);
    }

private:
    State on(Screen screen) const
    {
        State state;
        state.screen = screen;
        state.screen_since = state.touched = now_.instant;
        return state;
    }
    void add(std::string name, State state) { scenes_.push_back({std::move(name), std::move(state)}); }

    /// The meeting in the middle of an item that began twelve minutes ago.
    State at_item(std::size_t item) const
    {
        State state = on(Screen::meeting);
        const Now start{now_.instant - 50min, now_.wall - 50min, now_.local - 50min};
        state.meeting = apply(begin_meeting(1, MeetingStarted{masked(configuration_.agendas.front()), present, checkin_terms(configuration_), clock_is_set(now_.wall)}, start), ItemReached{0}, start.instant);
        if (item > 0)
            state.meeting = apply(*state.meeting, ItemReached{item}, now_.instant - 12min);
        return state;
    }
    State paused(Duration since) const
    {
        State state = at_item(2);
        state.screen = Screen::pause;
        state.meeting = apply(*state.meeting, PauseBegun{15min}, now_.instant - since);
        return state;
    }
    State ended(Screen screen, int answered) const
    {
        State state = at_item(configuration_.agendas.front().items.size() - 1);
        state.meeting = apply(*state.meeting, MeetingEnded{}, now_.instant);
        state.screen = screen;
        state.checkin = Checkin{present, answered, now_.instant + 45min, 0};
        return state;
    }
    PublishedMeeting result(bool enough) const
    {
        PublishedMeeting result{1, "Byrådsmøde", configuration_.agendas.front().date, present, enough ? 27 : 4, enough, {}};
        const Share shares[]{{Share::Kind::nearly_all}, {Share::Kind::about, 70}, {Share::Kind::few}, {Share::Kind::too_few}, {Share::Kind::at_least_half}};
        const auto statements = asked_statements(configuration_);
        for (std::size_t i = 0; enough && i < statements.size(); ++i)
            result.statements.push_back({statements[i].id, statements[i].text, statements[i].points, shares[i % 5]});
        return result;
    }

    void reading()
    {
        add("idle", on(Screen::idle));
        add("home", on(Screen::home));
        State state = on(Screen::home);
        state.result = result(true);
        add("home with a result", state);
        state.sound = {.loudspeaker = true, .headset = true};
        add("home, can read aloud", state);
        state.access.read_aloud = true;
        add("home, reads aloud", state);
        const Document& document = kodeks(configuration_);
        for (std::size_t part = 0; part < document.sections.size() + document.annexes.size(); ++part) {
            state = on(Screen::kodeks);
            state.reading.part = part;
            add("kodeks part " + std::to_string(part), state);
        }
        state = on(Screen::kodeks);
        state.reading.point = document.sections.front().points.front().id;
        add("kodeks, a point was read", state);
        state.touched = now_.instant - configuration_.idle.reading + 10s;
        add("kodeks, still there?", state);
        documents();
        state = on(Screen::pin);
        state.pin.typed = 3;
        add("pin", state);
        state.pin = {.wrong = true};
        add("pin, wrong", state);
        state.pin_limit = {7, now_.instant + 47s};
        add("pin, wait", state);
        state.pin_limit = {15, now_.instant + 29min + 12s};
        add("pin, long wait", state);
        state = on(Screen::setup);
        state.setup = {configuration_.agendas.front().id, configuration_.council.members};
        add("setup", state);
        state.setup.present = 3;
        add("setup without a quorum", state);
        state.screen = Screen::agendas;
        add("agendas", state);
        state.screen = Screen::agenda_files;
        add("agenda files, none", state);
        state.setup.intake.files = {{"/srv/a.pdf", "Dagsorden for kommunalbestyrelsens ordinære møde den 24. november 2026.pdf"}, {"/media/b.json", "moeder.json", "", true}};
        state.setup.intake.none.why = "Filen er ingen dagsorden: der er ingen punkter i den.";
        add("agenda files", state);
        state.screen = Screen::agenda_found;
        state.setup.intake.found = FoundAgenda{configuration_.agendas.front(), true, false, 37, {"Filen siger ikke, hvornår mødet begynder.", "Punkt 4: titlen går måske videre i linje 31"}};
        add("agenda found", state);
        state = on(Screen::results);
        state.result = result(true);
        add("results", state);
        state.result = result(false);
        add("results, too few", state);
        state = on(Screen::recap);
        state.result = result(true);
        state.held = at_item(5).meeting;
        *state.held = apply(*state.held, ItemReached{3}, now_.instant - 40min);
        *state.held = apply(*state.held, OutOfRoom{2}, now_.instant - 39min);
        *state.held = apply(*state.held, ItemAdded{8, configuration_.agendas.front().items[1]}, now_.instant - 20min);
        *state.held = apply(*state.held, SpeakingBegun{SpeakerKind::lead, 5min}, now_.instant - 10min);
        *state.held = apply(*state.held, MeetingEnded{}, now_.instant);
        add("summary", state);
    }

    /// What can be read besides the council's own, looked for, and asked.
    void documents()
    {
        add("library", on(Screen::library));
        State state = on(Screen::kodeks);
        for (std::size_t document = 1; document < configuration_.documents.size(); ++document) {
            state.reading = {document, 0, {}, false};
            add("document " + std::to_string(document), state);
        }
        state = on(Screen::point);
        state.result = result(true);
        state.reading = {0, 0, kodeks(configuration_).sections.front().points.front().id, false};
        add("point with a result", state);
        state.reading = {1, 0, configuration_.documents[1].sections.front().points.back().id, true};
        add("point without a number", state);
        for (const char* query : {"", "kom", "xyz"}) {
            state = on(Screen::search);
            state.query = query;
            add(std::string("search for ") + (*query ? query : "nothing"), state);
        }
        state = on(Screen::help);
        add("help", state);
        state.meeting = at_item(3).meeting;
        add("help over a meeting", state);
        add("draft", on(Screen::draft));
        shown_to_all();
    }

    void shown_to_all()
    {
        add("decks", on(Screen::decks));
        State state = on(Screen::slides);
        add("slide with the title", state);
        state.show.slide = 12;
        add("slide with a point", state);
        state.show = {configuration_.documents.size(), 3, false, now_.instant - 100s};
        add("slide of the seminar, timed", state);
        state.show.dark = true;
        add("slides, black", state);
        add("dilemmas", on(Screen::dilemmas));
        state = on(Screen::dilemma);
        add("dilemma", state);
        state.dilemma.answers = 17;
        add("dilemma with answers", state);
        state.dilemma.shown = true;
        add("dilemma, too few", state);
        state.dilemma.shares = shares_of_ways({9, 4, 3, 1}, 5);
        add("dilemma, shown", state);
    }

    void meeting()
    {
        State state = at_item(0);
        state.screen = Screen::opening;
        state.meeting = begin_meeting(1, MeetingStarted{masked(configuration_.agendas.front()), present, checkin_terms(configuration_), clock_is_set(now_.wall)}, now_);
        add("opening", state);
        state.meeting->present = 4;
        add("opening, too few", state);
        const auto& items = configuration_.agendas.front().items;
        for (std::size_t item = 0; item < items.size(); ++item)
            if (items[item].status == ItemStatus::planned)
                add("meeting item " + items[item].number, at_item(item));
        state = at_item(3);
        state.reminder = ReminderBand{4, "Vi taler om sagen, ikke om personen.", now_.instant - 2s};
        add("meeting with a norm", state);
        state = at_item(3);
        state.sheet = Sheet::remind;
        add("meeting, recall a point", state);
        state.sheet = Sheet::end_meeting;
        add("meeting, end it?", state);
        state = at_item(3);
        const auto& longest = std::max_element(kodeks(configuration_).sections.front().points.begin(), kodeks(configuration_).sections.front().points.end(),
                                               [](const Point& a, const Point& b) { return a.text.size() < b.text.size(); });
        state.reminder = ReminderBand{longest->number, longest->text, now_.instant - 2s};
        add("meeting with the longest norm", state);
        state = at_item(3);
        state.meeting = apply(*state.meeting, ItemReached{1}, now_.instant - 3 * 60min - 5s);
        add("meeting far over its plan", state);
        add("pause", paused(4min));
        add("pause over", paused(21min));
        for (std::size_t item = 0; item < items.size(); ++item)
            if (items[item].closed && items[item].status == ItemStatus::planned) {
                state = at_item(item);
                state.sheet = Sheet::doors;
                add("closed item " + items[item].number + ", the doors are to be closed", state);
                state.sheet = Sheet::none;
                *state.meeting = apply(*state.meeting, DoorsClosed{}, now_.instant);
                add("closed item " + items[item].number + " behind closed doors", state);
            }
        sheets_of_the_meeting();
    }

    void checkin()
    {
        add("welcome", ended(Screen::welcome, 3));
        add("welcome, all have answered", ended(Screen::welcome, present));
        State state = ended(Screen::welcome, 12);
        state.sheet = Sheet::close_checkin;
        add("welcome, close it?", state);
        state = ended(Screen::pin, 12);
        state.pin.purpose = PinPurpose::close_checkin;
        add("pin to close", state);
        for (std::size_t statement = 0; statement < asked_statements(configuration_).size(); ++statement) {
            state = ended(Screen::statement, 12);
            state.checkin->statement = statement;
            add("statement " + std::to_string(statement + 1), state);
        }
        state.touched = now_.instant - configuration_.idle.checkin + 10s;
        add("statement, still there?", state);
        state = ended(Screen::statement, 12);
        state.sound = {.loudspeaker = true, .headset = true};
        state.access.read_aloud = true;
        add("statement, reads aloud", state);
        add("thanks", ended(Screen::thanks, 13));
    }

    void sheets_of_the_meeting()
    {
        const auto with = [&](std::string name, State state, Sheet sheet) {
            state.sheet = sheet;
            state.desk.item = std::min<std::size_t>(6, state.meeting->agenda.items.size() - 1);
            add(std::move(name), std::move(state));
        };
        State changed = at_item(3);
        *changed.meeting = apply(*changed.meeting, ItemMoved{6, 4}, now_.instant);
        AgendaItem postponed = changed.meeting->agenda.items[5];
        postponed.status = ItemStatus::postponed;
        *changed.meeting = apply(*changed.meeting, ItemChanged{5, postponed}, now_.instant);
        with("agenda sheet", changed, Sheet::agenda);
        with("agenda sheet, add an item", changed, Sheet::add_item);
        with("item sheet", changed, Sheet::item);
        *changed.meeting = apply(*changed.meeting, EndTimeSet{22h}, now_.instant);
        *changed.meeting = apply(*changed.meeting, PauseTimeSet{20h}, now_.instant);
        *changed.meeting = apply(*changed.meeting, OutOfRoom{2}, now_.instant);
        with("time sheet", changed, Sheet::time);
        with("end time has come", changed, Sheet::end_time);
        *changed.meeting = apply(*changed.meeting, PresentChanged{4}, now_.instant);
        add("meeting without a quorum", changed);
        speakers();
    }

    void speakers()
    {
        State state = at_item(3);
        state.screen = Screen::speakers;
        add("speakers, nobody", state);
        *state.meeting = apply(*state.meeting, EndTimeSet{22h}, now_.instant);
        state.sheet = Sheet::end_time;
        add("end time has come, at the speakers", state);
        state.sheet = Sheet::none;
        state.desk.floor = {"Ordfører for Det Radikale Venstre", {{"Gruppe A", SpeakerKind::remark}, {"Gruppe D", SpeakerKind::lead}, {"Nr. 17", SpeakerKind::citizen}}};
        state.meeting->speaking = Speaking{SpeakerKind::lead, 5min, {Duration{0}, now_.instant - 1min}};
        add("speakers, one has the floor", state);
        state.meeting->speaking->time.since = now_.instant - 4min - 40s;
        add("speakers, the time is nearly over", state);
        state.meeting->speaking->time.since = now_.instant - 6min;
        add("speakers, over the time", state);
        state.meeting->speaking->time = {2min, std::nullopt};
        add("speakers, on hold", state);
        state.sheet = Sheet::ask_floor;
        add("speakers, who asks", state);
    }

    void notices()
    {
        using Kind = Notice::Kind;
        const auto with = [&](std::string name, State state, Kind kind, std::string code) {
            state.notice = Notice{kind, std::move(code), std::nullopt};
            add(std::move(name), std::move(state));
        };
        with("meeting resumed", at_item(3), Kind::meeting_resumed, {});
        with("meeting resumed, nobody knows when", at_item(3), Kind::meeting_resumed_untimed, {});
        with("meeting not saved", at_item(3), Kind::not_saved, "K12");
        with("check-in resumed", ended(Screen::welcome, 12), Kind::checkin_resumed, {});
        with("answer not counted", ended(Screen::welcome, 12), Kind::answer_not_counted, "K12");
        with("answer kept", ended(Screen::welcome, 12), Kind::answer_kept, "K12");
        with("meeting unknown", on(Screen::home), Kind::meeting_unknown, "K12");
        with("result pending", ended(Screen::welcome, 12), Kind::result_pending, "K12");
        with("touch stuck", ended(Screen::statement, 12), Kind::touch_stuck, "K46");
        with("check-in unavailable", on(Screen::home), Kind::checkin_unavailable, "K15");
        State state = on(Screen::home);
        state.standing.last_good_configuration = true;
        add("home with the last good files", state);
    }

    const Configuration& configuration_;
    const Now& now_;
    std::vector<Scene> scenes_;
};

}  // namespace

std::vector<Scene> scenes(const Configuration& configuration, const Now& now) { return Scenes(configuration, now).made(); }

Configuration longest_council()
{
    Configuration council = example_council();
    council.council.name = "Kommunalbestyrelsen i Lyngby-Taarbæk";
    council.council.room = "Kommunalbestyrelsens mødesal";
    council.council.meeting = "Kommunalbestyrelsesmøde";
    council.council.members = 55;
    Agenda& agenda = council.agendas.front();
    agenda.title = council.council.meeting;
    AgendaItem& item = agenda.items.at(3);
    item.title = "Anlægsbevilling til renovering af svømmehallens omklædningsfaciliteter, ventilationsanlæg og tagkonstruktion samt godkendelse af udbudsstrategi, "
                 "tidsplan og plan for borgerinddragelse";
    item.number = "301.b";
    item.summary = "Teknik- og Miljøudvalget, Kultur- og Fritidsudvalget og Økonomiudvalget indstiller til godkendelse.";
    item.attachments = 27;
    std::string norm;
    for (int word = 0; word < 90; ++word)
        norm += word == 0 ? "Kommunalbestyrelsens" : word % 7 == 0 ? " samarbejdsaftale" : word % 3 == 0 ? " ordentligt" : " vi";
    council.documents.front().sections.front().points.at(1).text = norm + '.';
    council.statements.front().text = "Vi talte ordentligt til hinanden, også når vi var uenige, både i salen og i pauserne.";
    return council;
}

std::vector<std::string> scene_names(const Configuration& configuration)
{
    // Any time will do that is late enough for a meeting to have begun before it.
    const Now later{Instant(10h), WallTime(10h), LocalTime(10h)};
    std::vector<std::string> names;
    for (const Scene& scene : Scenes(configuration, later).made())
        names.push_back(scene.name);
    return names;
}

State scene(std::string_view name, const Configuration& configuration, const Now& now)
{
    const auto all = scenes(configuration, now);
    const auto found = std::find_if(all.begin(), all.end(), [&](const Scene& s) { return s.name == name; });
    if (found == all.end())
        throw std::runtime_error("no such scene: " + std::string(name));
    return found->state;
}

}  // namespace kiosk::test
