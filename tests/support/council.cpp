#include "support/council.hpp"

namespace kiosk::test {

AgendaItem item(std::string number, std::string title)
{
    AgendaItem made;
    made.number = std::move(number);
    made.title = std::move(title);
    made.kind = "item";
    return made;
}

Agenda agenda()
{
    Agenda made{"2026-11-24", "Council meeting", tonight, std::chrono::hours(19), {}};
    made.items = {item("1", "Approval of the agenda"), item("2", "Budget"), item("3", "Local plan"), item("4", "Sale of land"),
                  item("5", "Any other business")};
    made.items[items::before_the_pause].pause_after = std::chrono::minutes(20);
    made.items[items::postponed].status = ItemStatus::postponed;
    made.items[items::closed].closed = true;
    made.items[items::closed].case_number = "26/00017";
    return made;
}

Document small_kodeks()
{
    Document made;
    made.id = "kodeks";
    made.title = "Our kodeks";
    made.sections = {{"Together", {{"tone", 1, "We speak well to each other.", "", ""}, {"room", 2, "We leave room to disagree.", "", ""}}},
                     {"Outside", {{"trust", 3, "What is said behind closed doors stays there.", "", ""}}}};
    made.annexes = {{"Where to get help", {}}};
    return made;
}

Document small_values()
{
    Document made;
    made.id = "values";
    made.title = "Their values";
    made.sections = {{"Trust", {{"say", 0, "We say what we mean.", "", "", {{"kodeks", "tone"}}}}}};
    return made;
}

Configuration council()
{
    Configuration made;
    made.council.name = "Eksempelby Council";
    made.council.meeting = "Council meeting";
    made.council.members = 9;
    made.dates = {{tonight, std::chrono::hours(19)}};
    made.documents = {small_kodeks(), small_values()};
    made.drafts = {small_kodeks()};
    made.dilemmas = {{"message", "The message", {"kodeks", "tone"}, "A message arrives.", {"Read it", "Leave it", "Answer it", "Show it"}, "Why?"},
                     {"joke", "The joke", {"kodeks", "room"}, "A joke is told.", {"Laugh", "Leave", "Speak", "Wait"}, "And then?"}};
    made.statements = {{"tone", "We spoke well to each other.", {"tone"}, true},
                       {"resting", "A statement that is not asked now.", {"tone"}, false},
                       {"room", "There was room to disagree.", {"room"}, true},
                       {"trust", "We kept to the matter.", {"trust"}, true}};
    Agenda later = agenda();
    later.id = "2026-12-15";
    later.date = std::chrono::year(2026) / 12 / 15;
    made.agendas = {agenda(), later};
    return made;
}

ReminderRule rule(std::string id, std::string point, Trigger trigger)
{
    ReminderRule made;
    made.id = std::move(id);
    made.point = std::move(point);
    made.trigger = trigger;
    made.text = "Recall " + made.point;
    return made;
}

}  // namespace kiosk::test
