// Why: an agenda that is loaded on the evening is looked at by one who has no keyboard and thirty people waiting. What went wrong stays in sight,
// what was brought on a stick comes first, and what was left out can be read, but no word of a closed item.
#include <doctest/doctest.h>

#include "taps.hpp"

using namespace kiosk;
using namespace kiosk::test;
using namespace std::chrono_literals;

namespace {

State with_files(Stage& stage, std::size_t in_folder)
{
    State state = scene("agenda files", stage.configuration(), stage.now());
    Intake& intake = state.setup.intake;
    intake.files.clear();
    for (std::size_t i = 0; i < in_folder; ++i) {
        const std::string name = "dagsorden-" + std::to_string(i) + ".pdf";
        intake.files.push_back({"/srv/" + name, name});
    }
    intake.files.push_back({"/media/moede.pdf", "moede.pdf", {}, true});
    return state;
}

}  // namespace

TEST_CASE("the sentence on a file that is no agenda stands still while the list is scrolled")
{
    Stage stage;
    State state = with_files(stage, 30);
    state.setup.intake.none.why = "Dagsordenen kunne ikke læses. (K32)";
    stage.show(state);
    CHECK(stage.reads("(K32)"));
    const auto sentence_at = [&] {
        for (const auto& letter : stage.letters())
            if (letter.code == U'D' && letter.rect.y > stage.control("files.back").rect.bottom() && letter.rect.y >= letter.clip.y) return letter.rect.y;
        return -1.f;
    };
    const float before = sentence_at();
    for (int page = 0; page < 20 && stage.sees("files.scroll.down"); ++page)
        stage.tap("files.scroll.down");
    CHECK(stage.reads("(K32)"));
    CHECK(stage.sees("file.29"));
    CHECK(sentence_at() == before);
}

TEST_CASE("the files of a stick stand above those of the folder, each below the name of its place")
{
    Stage stage;
    stage.show(with_files(stage, 3));
    CHECK(stage.control("file.3").rect.y < stage.control("file.0").rect.y);
    CHECK(stage.reads("På USB-stikket"));
    CHECK(stage.reads("I kommunens mappe"));
    stage.tap("file.3");
    const auto actions = stage.take_actions();
    REQUIRE(count<ReadAgenda>(actions) == 1);
    CHECK(std::get<ReadAgenda>(actions.front()).file.name == "moede.pdf");
}

TEST_CASE("an agenda without planned minutes is announced without them")
{
    Stage stage;
    State state = scene("setup", stage.configuration(), stage.now());
    Agenda agenda = stage.configuration().agendas.front();
    state.setup.taken = agenda;
    stage.show(state);
    CHECK(stage.reads("· ca. "));
    for (AgendaItem& item : agenda.items) item.planned.reset(), item.pause_after.reset();
    state.setup.taken = agenda;
    stage.show(state);
    CHECK_FALSE(stage.reads("· ca. "));
}
