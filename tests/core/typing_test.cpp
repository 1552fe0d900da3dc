// Why: one keyboard serves the search and the title of an added item; what is typed must go where it was meant, and nowhere else.
#include <doctest/doctest.h>

#include "support/play.hpp"

using namespace kiosk;
using namespace kiosk::test;

namespace {

void type(Play& play, std::initializer_list<const char*> letters)
{
    for (const char* letter : letters)
        play.does(TypeLetter{letter});
}

void add_an_item(Play& play)
{
    begin_items(play);
    play.does(OpenAgendaSheet{});
    play.does(OpenAddItem{});
}

}  // namespace

TEST_CASE("an item is added with the title that was typed, beginning with a capital and ending without a blank")
{
    Play play;
    add_an_item(play);
    type(play, {"\u00f8", "l", " ", "2", " "});
    play.does(AddItem{});
    const Meeting& meeting = *play.state.meeting;
    CHECK(meeting.agenda.items.at(meeting.current + 1).title == "\u00d8l 2");
    CHECK(play.state.sheet == Sheet::agenda);
}

TEST_CASE("an item can be added without a title, and what was typed for another is not taken")
{
    Play play;
    add_an_item(play);
    type(play, {"a"});
    play.does(OpenAgendaSheet{});
    play.does(OpenAddItem{});
    play.does(AddItem{});
    CHECK(play.state.meeting->agenda.items.at(play.state.meeting->current + 1).title.empty());
}

TEST_CASE("what is added as a closed item keeps no title where the council shows none")
{
    Play play;
    add_an_item(play);
    type(play, {"h"});
    play.does(AddItem{true});
    const Meeting& meeting = *play.state.meeting;
    const AgendaItem& added = meeting.agenda.items.at(meeting.current + 1);
    CHECK(added.closed);
    CHECK(added.title.empty());
}

TEST_CASE("a title holds a hundred letters")
{
    Play play;
    add_an_item(play);
    for (int i = 0; i < 120; ++i)
        type(play, {"\u00e6"});
    CHECK(play.state.desk.title.size() == 2 * most_title_letters);
}

TEST_CASE("nothing is typed where nothing can be typed")
{
    Play play;
    begin_items(play);
    type(play, {"a"});
    CHECK(play.state.desk.title.empty());
    CHECK(play.state.query.empty());
}
