// Why: that a member is said to have spoken, and how long, is nobody's business after the item. The names on the list must never come to any
// file, nor to the log, whatever happens to the meeting; and a search that would not find them there proves nothing.
#include <functional>

#include <doctest/doctest.h>

#include "anonymity/watched.hpp"
#include "support/evening.hpp"

using namespace kiosk;
using namespace kiosk::test;
using namespace std::chrono_literals;

namespace {

const std::string first_name = "Ottilie Quistgaard", second_name = "Thorvald Xylander";

Configuration council_with_names()
{
    Configuration made = council();
    made.speakers.groups = {{"Group A", 5, {first_name, second_name}}};
    return made;
}

void ask(Evening& evening, const std::string& name, SpeakerKind kind)
{
    evening.does(OpenAskFloor{kind});
    evening.does(AskForFloor{name});
}

/// Two speak, one is held over a power cut, one speaks and one waits when the meeting ends. `look` is called at each of these moments.
void hold_an_evening_of_speeches(Evening& evening, const std::function<void()>& look = [] {})
{
    begin_items(evening);
    evening.does(OpenSpeakers{});
    for (const SpeakerKind kind : {SpeakerKind::lead, SpeakerKind::member, SpeakerKind::citizen}) {
        ask(evening, first_name, kind);
        ask(evening, second_name, SpeakerKind::remark);
        evening.does(NextSpeaker{});
        evening.waits(6min);
        evening.does(NextSpeaker{});
        evening.does(HoldSpeaking{});
        look();
    }
    evening.restart();
    look();
    evening.does(NextItem{});
    evening.does(OpenSpeakers{});
    ask(evening, second_name, SpeakerKind::member);
    evening.does(NextSpeaker{});
    ask(evening, first_name, SpeakerKind::lead);
    evening.does(LeaveSpeakers{});
    look();
    end_meeting(evening);
    look();
    answer_all(evening, Answer::agree);
    evening.waits(3s);
    close_by_chair(evening);
}

/// Where a word stands among what an evening leaves, by the names of the files.
std::string found_in(const Evening& evening, const std::string& word)
{
    std::string where;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(evening.folder()))
        if (entry.is_regular_file() && bytes_of(entry.path()).find(word) != std::string::npos) where += entry.path().filename().string() + " ";
    for (const std::string& line : evening.logged)
        if (line.find(word) != std::string::npos) where += "the log ";
    return where;
}

}  // namespace

TEST_CASE("the names of speakers are in no file and in no log, while they speak and wait and after")
{
    const LogTaken log;
    Evening evening(council_with_names());
    const auto look = [&] {
        for (const std::string& name : {first_name, second_name}) {
            CHECK(found_in(evening, name).empty());
            CHECK(log.so_far().find(name) == std::string::npos);
        }
    };
    hold_an_evening_of_speeches(evening, look);
    evening.power_cut();
    look();
}

TEST_CASE("that somebody spoke is in the journal, so that the evening of speeches left something to be searched")
{
    Evening evening(council_with_names());
    hold_an_evening_of_speeches(evening);
    REQUIRE(evening.state().held);
    CHECK(evening.state().held->times[items::first].spoken[static_cast<std::size_t>(SpeakerKind::remark)].speakers == 3);
}

TEST_CASE("a name that does come to a file is found")
{
    Configuration with = council_with_names();
    with.agendas[0].items[items::last].title = first_name;
    Evening evening(with);
    begin_items(evening);
    CHECK_FALSE(found_in(evening, first_name).empty());
}
