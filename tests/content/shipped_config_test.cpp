// Why: the shipped files are the example every council begins with. They must be whole, and read without a complaint but the
// one about the example's PIN.
#include <algorithm>
#include <fstream>
#include <iterator>

#include "content/example_pin.hpp"
#include "content/summary.hpp"
#include "example_files.hpp"

using namespace kiosk;
using namespace kiosk::test;

TEST_CASE("the shipped files read clean but for the example's PIN")
{
    const ReadConfiguration read = read_configuration(shipped_config(), today());
    CHECK_FALSE(has_errors(read));
    REQUIRE_MESSAGE(read.problems.size() == 1, said(read.problems));
    CHECK(read.problems[0].file == "kiosk.toml");
    CHECK(read.problems[0].severity == Severity::warning);
    CHECK(read.problems[0].what.find("kodekskiosk pin") != std::string::npos);
}

TEST_CASE("the shipped PIN is the one the warning knows")
{
    CHECK(read_configuration(shipped_config(), today()).configuration.pin_hash == example_pin_hash);
}

TEST_CASE("the shipped kodeks has all sixteen points in three sections, each with its id, reason and question")
{
    const ReadConfiguration read = read_configuration(shipped_config(), today());
    const Document& document = kodeks(read.configuration);
    std::vector<std::string> ids;
    for (const Section& section : document.sections)
        for (const Point& point : section.points) {
            ids.push_back(point.id);
            CHECK_MESSAGE(point.number == static_cast<int>(ids.size()), point.id);
            CHECK_MESSAGE(!point.text.empty(), point.id);
            CHECK_MESSAGE(!point.explanation.empty(), point.id);
            CHECK_MESSAGE(!point.question.empty(), point.id);
        }
    const std::vector<std::string> expected = {
        "ordentlighed", "uenighed",   "naervaer",          "saglighed",   "orientering",  "sociale-medier", "evaluering",        "ligebehandling",
        "klar-tale",    "samarbejde", "borgerinddragelse", "staa-sammen", "aftalte-veje", "roller",         "ingen-diskrimination", "principper"};
    CHECK(ids == expected);
    REQUIRE(document.sections.size() == 3);
    CHECK(document.sections[0].points.size() == 7);
    CHECK(document.sections[1].points.size() == 5);
    CHECK(document.sections[2].points.size() == 4);
}

TEST_CASE("the shipped kodeks says when it was adopted, how often it is evaluated and where it comes from")
{
    const ReadConfiguration read = read_configuration(shipped_config(), today());
    const Document& document = kodeks(read.configuration);
    CHECK(document.id == "byraadets-kodeks");
    CHECK(document.adopted == Date{std::chrono::year{2026}, std::chrono::month{1}, std::chrono::day{12}});
    CHECK(document.evaluate_every == "year");
    CHECK(!document.source.empty());
}

TEST_CASE("the shipped annex has its headings, paragraphs and lists")
{
    const ReadConfiguration read = read_configuration(shipped_config(), today());
    REQUIRE(kodeks(read.configuration).annexes.size() == 1);
    const Annex& annex = kodeks(read.configuration).annexes[0];
    const auto count = [&](AnnexBlock::Kind kind) {
        return std::count_if(annex.blocks.begin(), annex.blocks.end(), [&](const AnnexBlock& block) { return block.kind == kind; });
    };
    CHECK(annex.title.substr(0, 6) == "Bilag:");
    CHECK(count(AnnexBlock::Kind::heading) == 2);
    CHECK(count(AnnexBlock::Kind::paragraph) == 6);
    CHECK(count(AnnexBlock::Kind::item) == 10);
}

TEST_CASE("the shipped council, its panel and its calendar are read as they stand")
{
    const Configuration configuration = read_configuration(shipped_config(), today()).configuration;
    CHECK(configuration.council.members == 31);
    CHECK(configuration.council.meeting.substr(0, 3) == "Byr");
    CHECK(configuration.panel.diagonal_inches == 32);
    CHECK(configuration.checkin.floor == 5);
    CHECK(configuration.checkin.open_for == std::chrono::minutes(45));
    CHECK(configuration.meeting.automatic_reminders == 3);
    CHECK(configuration.meeting.between_reminders == std::chrono::minutes(10));
    REQUIRE(configuration.dates.size() == 22);
    for (const MeetingDate& meeting : configuration.dates) {
        CHECK(iso_weekday(meeting.date) == 2);
        CHECK(meeting.start == std::chrono::hours(19));
    }
}

TEST_CASE("tonight's shipped agenda has fifteen items, of which fourteen are handled")
{
    const Configuration configuration = read_configuration(shipped_config(), today()).configuration;
    const Agenda* agenda = find_agenda(configuration, "2026-11-24");
    REQUIRE(agenda != nullptr);
    REQUIRE(agenda->items.size() == 15);
    CHECK(items_to_handle(*agenda) == 14);
    CHECK(agenda->items[3].case_number == "25/01932");
    CHECK(agenda->items[3].planned == std::chrono::minutes(20));
    CHECK(agenda->items[3].attachments == 3);
    CHECK(agenda->items[5].status == ItemStatus::postponed);
    CHECK(agenda->items[6].pause_after == std::chrono::minutes(30));
    CHECK(agenda->items[1].kind == "questions");
    CHECK(agenda->items[0].kind == "item");
}

TEST_CASE("closed items are masked as soon as they are read")
{
    const Configuration configuration = read_configuration(shipped_config(), today()).configuration;
    for (const Agenda& agenda : configuration.agendas)
        for (const AgendaItem& item : agenda.items)
            if (item.closed) CHECK(item.title.empty());
}

TEST_CASE("titles of closed items are kept when the council shows them")
{
    const ConfigFiles files = changed("kiosk.toml", "show_closed_titles = false", "show_closed_titles = true");
    const Configuration configuration = read_configuration(files, today()).configuration;
    CHECK(find_agenda(configuration, "2026-11-24")->items[13].title.substr(0, 4) == "Salg");
}

TEST_CASE("the shipped reminders hold four norms for the idle screen and three for the opening")
{
    const Configuration configuration = read_configuration(shipped_config(), today()).configuration;
    const auto count = [&](Trigger trigger) {
        return std::count_if(configuration.reminders.begin(), configuration.reminders.end(),
                             [&](const ReminderRule& rule) { return rule.trigger == trigger; });
    };
    CHECK(count(Trigger::idle) == 4);
    CHECK(count(Trigger::opening) == 3);
    CHECK(count(Trigger::after_pause) == 1);
    CHECK(count(Trigger::closed_item) == 1);
    CHECK(count(Trigger::item_kind) == 1);
    CHECK(count(Trigger::minutes_in) == 1);
}

TEST_CASE("five of the seven shipped statements are asked")
{
    const Configuration configuration = read_configuration(shipped_config(), today()).configuration;
    CHECK(configuration.statements.size() == 7);
    CHECK(asked_statements(configuration).size() == 5);
}

TEST_CASE("the summary counts what was read")
{
    const Configuration configuration = read_configuration(shipped_config(), today()).configuration;
    CHECK(summarise(configuration) == Summary{5, 115, 7, 11, 2, 5, 15});
    CHECK(describe(summarise(configuration)) == "5 documents, 115 points, 7 statements, 11 reminders, 2 agendas, 5 contacts, 15 dilemmas");
}

TEST_CASE("a council that says nothing gets the defaults the files document")
{
    ConfigFiles files = own_files();
    files.files["kiosk.toml"] = "[council]\nname = \"Byen\"\nmembers = 9\n[chair]\npin_hash = \"" + std::string(example_pin_hash) + "\"\n";
    const ReadConfiguration read = read_configuration(files, today());
    CHECK_MESSAGE(!has_errors(read), said(read.problems));
    const Configuration shipped = read_configuration(shipped_config(), today()).configuration;
    CHECK(read.configuration.panel == shipped.panel);
    CHECK(read.configuration.display == shipped.display);
    CHECK(read.configuration.idle == shipped.idle);
    CHECK(read.configuration.checkin == shipped.checkin);
    CHECK(read.configuration.meeting == shipped.meeting);
    CHECK(read.configuration.speech == shipped.speech);
    CHECK(read.configuration.slides == shipped.slides);
}
