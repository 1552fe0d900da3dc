#include "ui/spoken.hpp"

#include <algorithm>

#include "core/update.hpp"
#include "core/words.hpp"
#include "domain/pin_limit.hpp"
#include "domain/search.hpp"
#include "domain/slides.hpp"
#include "ui/phrases.hpp"
#include "ui/screens/screens.hpp"

namespace kiosk {
namespace {

/// Sentences one after the other; empty ones leave no pause.
template <class... Sentences> std::string told(const Sentences&... sentences)
{
    std::string all;
    const auto add = [&](std::string_view sentence) {
        if (!all.empty() && !sentence.empty())
            all += all.back() == '.' || all.back() == '?' || all.back() == '!' ? " " : ". ";
        all += sentence;
    };
    (add(sentences), ...);
    return all;
}

std::string key(std::string_view what, std::size_t which) { return std::string(what) + '.' + std::to_string(which); }

Topic idle(const Room& room) { return {"idle", room.configuration.council.name, true}; }

Topic home(const Room&) { return {"home", tr("What shall we do?"), true}; }

std::string point_told(const Point& point) { return told(point.number > 0 ? say("Point {0}", point.number) : std::string(), point.text); }

std::string section_told(const Section& section)
{
    std::string all = told(section.title, section.lead);
    for (const Point& point : section.points)
        all = told(all, point_told(point));
    return all;
}

std::string contacts_told(const std::vector<Contact>& contacts)
{
    std::string all;
    for (const Contact& contact : contacts)
        all = told(all, contact.name, contact.phone, contact.note);
    return all;
}

std::string annex_told(const Annex& annex, const std::vector<Contact>& contacts)
{
    std::string all = annex.title;
    for (const AnnexBlock& block : annex.blocks)
        all = told(all, block.text);
    return told(all, contacts_told(contacts));
}

Topic kodeks_part(const Room& room)
{
    const ReadingPlace& place = room.state.reading;
    const Document& document = room.configuration.documents[place.document];
    const std::size_t part = place.part;
    const bool annex = part >= document.sections.size();
    return {key("kodeks." + document.id, part), annex ? annex_told(document.annexes[part - document.sections.size()], room.configuration.contacts) : section_told(document.sections[part])};
}

/// A point with its reason and its question.
Topic point(const Room& room)
{
    const ReadingPlace& place = room.state.reading;
    const auto placed = find_point(room.configuration.documents[place.document], place.point);
    if (!placed)
        return {"point", {}};
    return {"point." + place.point, told(point_told(*placed->point), placed->point->explanation, placed->point->question)};
}

Topic search_told(const Room& room)
{
    const std::string& query = room.state.query;
    const auto hits = static_cast<long>(search(room.configuration.documents, query).size());
    return {"search." + query, query.empty() ? std::string(tr("Type a word")) : told(query, hits == 0 ? std::string(tr("nowhere")) : say_count("{0} place", "{0} places", hits)), true};
}

Topic slide(const Room& room)
{
    const auto slides = slides_of(deck(room.configuration, room.state.show.deck));
    const std::size_t which = std::min(room.state.show.slide, slides.size() - 1);
    if (room.state.show.dark)
        return {"slide.dark", tr("Black")};
    const std::string byline = which == 0 ? adopted_by(room.configuration, deck(room.configuration, room.state.show.deck)) : std::string();
    return {key("slide", which), told(slides[which].text, byline, slides[which].explanation, slides[which].question)};
}

Topic dilemma(const Room& room)
{
    const DilemmaTable& table = room.state.dilemma;
    const Dilemma& dilemma = room.configuration.dilemmas[table.card];
    if (table.shown)
        return {key("dilemma.shown", table.card), dilemma.question};
    return {key("dilemma", table.card), told(dilemma.situation, tr("What do you do?"), dilemma.ways[0], dilemma.ways[1], dilemma.ways[2], dilemma.ways[3])};
}

Topic pin(const Room& room)
{
    const bool closing = room.state.pin.purpose == PinPurpose::close_checkin;
    return {closing ? "pin.close" : "pin.start", told(say("{0}'s code", room.configuration.council.chair_title),
                                                       closing ? tr("The code closes the meeting check. It is not shown on the screen.")
                                                               : tr("The code opens the meeting. It is not shown on the screen."))};
}

/// How many digits, and how the last attempt went; which digits, nobody says.
void add_pin_entry(const Room& room, std::vector<Topic>& all)
{
    const PinEntry& entry = room.state.pin;
    const PinLimit& limit = room.state.pin_limit;
    const Duration closed = limit.opens_at - room.now.instant;
    if (entry.wrong)
        all.push_back({key("pin.wrong", static_cast<std::size_t>(limit.wrong)),
                       closed > Duration::zero() ? told(tr("That was not the code."), tr("The code can be tried again in"),
                                                        minutes_short(std::chrono::ceil<std::chrono::minutes>(closed)))
                                                 : std::string(tr("That was not the code. Try again."))});
    if (entry.typed > 0)
        all.push_back({key("pin.typed", entry.typed), say_count("{0} digit", "{0} digits", static_cast<long>(entry.typed))});
}

Topic setup(const Room& room)
{
    const Agenda* agenda = chosen_agenda(room.state.setup, room.configuration);
    return {"setup." + room.state.setup.agenda, told(tr("Prepare the meeting"), agenda ? agenda->title + ' ' + day(agenda->date) : std::string(),
                                                     agenda ? items_count(agenda->items.size()) : std::string()), true};
}

void add_present(const Room& room, std::vector<Topic>& all)
{
    const int present = room.state.setup.present, needed = quorum(room.configuration.council.members);
    all.push_back({key("present", static_cast<std::size_t>(present)),
                   told(say("{0} present", present), present < needed ? say("no quorum: {0} are needed", needed) : std::string())});
}

Topic agendas(const Room&) { return {"agendas", tr("Choose agenda"), true}; }

Topic opening(const Room& room)
{
    std::string norms;
    int shown = 0;
    for (const ReminderRule& rule : room.configuration.reminders)
        if (rule.trigger == Trigger::opening && shown++ < 3)
            norms = told(norms, rule.text);
    return {"opening", told(tr("Before we begin"), norms), true};
}

Topic meeting(const Room& room)
{
    const Meeting& held = *room.state.meeting;
    const AgendaItem& item = current_item(held);
    return {key("meeting", held.current),
            told(item_of(held), item_title(item), item.closed ? tr("The doors are closed. What is said here stays here.") : "", item.closed ? std::string() : item.summary)};
}

Topic speakers(const Room& room)
{
    const auto& speaking = room.state.meeting->speaking;
    const std::string& name = room.state.desk.floor.speaking;
    if (!speaking)
        return {"speakers", tr("Nobody has the floor."), true};
    return {"speakers." + name, told(tr("Has the floor"), name.empty() ? speaker_kind(speaking->kind) : name), true};
}

Topic pause(const Room& room)
{
    const AgendaItem& item = current_item(*room.state.meeting);
    const std::string what = say("item {0}, {1}", item.number, item_title(item));
    const Duration left = pause_left(*room.state.meeting, room.now.instant);
    if (left <= Duration::zero())
        return {"pause.over", say("The pause is over. We go on with {0}", what), true};
    return {"pause", told(tr("Pause"), minutes_short(std::chrono::ceil<std::chrono::minutes>(left)), say("Then we go on with {0}", what)), true};
}

Topic welcome(const Room& room)
{
    const Checkin& checkin = *room.state.checkin;
    return {"welcome", told(tr("How did the meeting go?"), statements_count(room.state.meeting->checkin.statements.size()),
                            tr("The screen keeps only the sum: neither name, time nor order."), say("{0} of {1} have answered", checkin.answered, checkin.present)), true};
}

/// The same words for whoever comes to the statement, from wherever: what was chosen before is not in them.
Topic statement(const Room& room)
{
    const auto& asked = room.state.meeting->checkin.statements;
    const std::size_t which = room.state.checkin->statement;
    if (which >= asked.size())
        return {"statement", {}};
    return {key("statement", which), told(say("Statement {0} of {1}", which + 1, asked.size()), asked[which].text), true};
}

Topic thanks(const Room&) { return {"thanks", told(tr("Thank you"), tr("Your answer is counted. Make room for the next.")), true}; }

Topic results(const Room& room)
{
    if (!room.state.result)
        return {"results", {}};
    const PublishedMeeting& result = *room.state.result;
    std::string all = told(tr("How the meeting went"), day(result.date), say("{0} of {1} answered", result.answered, result.present));
    if (!result.enough)
        all = told(all, tr("Too few answers to show a result"));
    for (const PublishedStatement& published : result.statements)
        all = told(all, published.text, share_phrase(published.share));
    return {"results", all};
}

Topic screen(const Room& room)
{
    switch (room.state.screen) {
    case Screen::idle: return idle(room);
    case Screen::home: return home(room);
    case Screen::library: return {"library", tr("What would you like to read?"), true};
    case Screen::kodeks: return kodeks_part(room);
    case Screen::point: return point(room);
    case Screen::search: return search_told(room);
    case Screen::decks: return {"decks", tr("What would you like to show?"), true};
    case Screen::slides: return slide(room);
    case Screen::dilemmas: return {"dilemmas", tr("What would you do?"), true};
    case Screen::dilemma: return dilemma(room);
    case Screen::help: return {"help", told(tr("Have you experienced something that crossed a line?"), contacts_told(room.configuration.contacts))};
    case Screen::draft: return {"draft", tr("A draft beside the kodeks"), true};
    case Screen::pin: return pin(room);
    case Screen::setup: return setup(room);
    case Screen::agendas: return agendas(room);
    case Screen::agenda_files: return {"agenda files", told(tr("Load an agenda"), room.state.setup.intake.none.why), true};
    case Screen::agenda_found: return {"agenda found", tr("Is this the agenda?"), true};
    case Screen::opening: return opening(room);
    case Screen::meeting: return meeting(room);
    case Screen::pause: return pause(room);
    case Screen::speakers: return speakers(room);
    case Screen::welcome: return welcome(room);
    case Screen::statement: return statement(room);
    case Screen::thanks: return thanks(room);
    case Screen::results: return results(room);
    case Screen::recap: return {"recap", tr("The meeting on one page"), true};
    }
    return {};
}

Topic first(const Room& room)
{
    switch (room.state.sheet) {
    case Sheet::none: return screen(room);
    case Sheet::remind: return {"sheet.remind", tr("Recall a point"), true};
    case Sheet::end_meeting: return {"sheet.end", told(tr("End the meeting?"), end_sheet_text(room)), true};
    case Sheet::agenda: return {"sheet.agenda", tr("Agenda"), true};
    case Sheet::item: return {key("sheet.item", room.state.desk.item), tr("What is to happen with the item?"), true};
    case Sheet::add_item: return {"sheet.add", told(tr("Add an item"), tr("What is it about?")), true};
    case Sheet::doors: return {"sheet.doors", told(tr("The doors are to be closed"), doors_sheet_text(room)), true};
    case Sheet::time: return {"sheet.time", tr("Time and members"), true};
    case Sheet::ask_floor: return {"sheet.floor", tr("Who asks for the floor?"), true};
    case Sheet::end_time: return {"sheet.end-time", told(tr("The set end of the meeting has come."), end_sheet_text(room)), true};
    case Sheet::close_checkin: return {"sheet.close", told(tr("Close the meeting check?"), close_sheet_text(room)), true};
    }
    return {};
}

Topic still_here(const Room& room)
{
    const Duration waits = patience(room.state, room.configuration).value_or(Duration::zero());
    const auto left = std::chrono::ceil<std::chrono::seconds>(room.state.touched + waits - room.now.instant);
    return {"still.here", told(tr("Are you still there?"), say_count("The screen closes in {0} second.", "The screen closes in {0} seconds.", left.count()), tr("I am here"))};
}

}  // namespace

std::vector<Topic> topics(const Room& room)
{
    const State& state = room.state;
    std::vector<Topic> all{first(room)};
    if (state.screen == Screen::pin)
        add_pin_entry(room, all);
    if (state.screen == Screen::setup)
        add_present(room, all);
    if (state.reminder && state.sheet == Sheet::none)
        all.push_back({"reminder." + state.reminder->text, told(state.reminder->number > 0 ? say("Kodeks point {0}", state.reminder->number) : std::string(), state.reminder->text)});
    if (asks_if_still_here(state, room.configuration, room.now.instant))
        all.push_back(still_here(room));
    else if (state.notice)
        all.push_back({key("notice", static_cast<std::size_t>(state.notice->kind)) + state.notice->code, notice_line(*state.notice)});
    if (state.access.volume)
        all.push_back({key("volume", static_cast<std::size_t>(*state.access.volume)), say("Volume {0} of {1}", *state.access.volume, most_volume)});
    return all;
}

}  // namespace kiosk
