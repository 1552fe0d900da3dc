// Why: results and reminders of years hang on the ids that are kept here, and a council decides by what is shown to have changed.
#include <doctest/doctest.h>

#include "domain/kodeks_changes.hpp"

using namespace kiosk;

namespace {

Point point(int number, const std::string& id, const std::string& text) { return Point{id, number, text, {}, {}, {}}; }

const std::string respect = "Vi møder hinanden med respekt, også når vi er uenige", media = "Vi bruger ikke sociale medier under mødet",
                  prepared = "Vi er forberedte, når mødet begynder", citizens = "Alle borgere bliver behandlet lige";

Document four()
{
    Document document;
    document.sections = {Section{"Os", {point(1, "respekt", respect), point(2, "medier", media)}, {}},
                         Section{"Andre", {point(3, "forberedt", prepared), point(4, "borgere", citizens)}, {}}};
    return document;
}

/// As a new version is imported: all in one section, ids that mean nothing.
Document draft_of(const std::vector<std::string>& texts)
{
    Document document;
    document.sections = {Section{"Os", {}, {}}};
    for (const std::string& text : texts) {
        const int number = static_cast<int>(document.sections[0].points.size()) + 1;
        document.sections[0].points.push_back(point(number, "nyt-" + std::to_string(number), text));
    }
    return document;
}

std::string ids(const Document& document)
{
    std::string text;
    for (const Section& section : document.sections)
        for (const Point& each : section.points) text += each.id + " ";
    return text;
}

std::string kept_ids(const std::vector<std::string>& texts)
{
    Document draft = draft_of(texts);
    keep_ids(four(), draft);
    return ids(draft);
}

/// "kept respekt, renumbered medier" and so on, one a row.
std::string told(const std::vector<PointChange>& rows)
{
    std::string text;
    for (const PointChange& row : rows) {
        constexpr const char* fates[] = {"kept", "reworded", "added", "gone"};
        text += std::string(fates[static_cast<int>(row.fate)]) + (row.renumbered ? " renumbered" : "") + (row.moved ? " moved" : "") + " " +
                (row.now ? row.now->point.id : row.before->point.id) + "\n";
    }
    return text;
}

}  // namespace

TEST_CASE("a point keeps its id when it stands elsewhere, with another number")
{
    CHECK(kept_ids({citizens, prepared, media, respect}) == "borgere forberedt medier respekt ");
}

TEST_CASE("a point that is lightly reworded keeps its id")
{
    CHECK(kept_ids({"Vi møder altid hinanden med respekt, også hvis vi er uenige"}) == "respekt ");
    CHECK(kept_ids({"Under møderne bruger vi ikke de sociale medier"}) == "medier ");
    CHECK(kept_ids({"Alle kommunens borgere skal behandles lige"}) == "borgere ");
    CHECK(kept_ids({"VI ER FORBEREDTE, NÅR MØDET BEGYNDER"}) == "forberedt ");
}

TEST_CASE("a point that says something else is new, though it begins like another")
{
    CHECK(kept_ids({"Vi er åbne om vores fejl"}) == "nyt-1 ");
    CHECK(kept_ids({"Vi bruger ikke telefonen"}) == "nyt-1 ");
    CHECK(kept_ids({""}) == "nyt-1 ");
}

TEST_CASE("of two that are like an old point the one that is more like it keeps the id")
{
    CHECK(kept_ids({"Vi bruger ikke sociale medier under mødet og holder os fra telefonen", media}) == "nyt-1 medier ");
    CHECK(kept_ids({media, media}) == "medier nyt-2 ");
}

TEST_CASE("a new point never takes an id that a point had before, even one that is gone")
{
    Document draft = draft_of({"Noget helt andet"});
    draft.sections[0].points[0].id = "medier";
    keep_ids(four(), draft);
    CHECK(ids(draft) == "medier-2 ");
}

TEST_CASE("the same version shows every point as kept")
{
    CHECK(told(kodeks_changes(four(), four())) == "kept respekt\nkept medier\nkept forberedt\nkept borgere\n");
}

TEST_CASE("rows stand in the draft's order, and what is gone where it stood")
{
    Document draft = four();
    draft.sections[0].points.erase(draft.sections[0].points.begin() + 1);
    draft.sections[1].points[0].number = 2;
    draft.sections[1].points[1] = point(3, "ny", "Noget helt andet");
    CHECK(told(kodeks_changes(four(), draft)) == "kept respekt\ngone medier\nkept renumbered forberedt\ngone borgere\nadded ny\n");
    draft.sections[0].points.clear();
    CHECK(told(kodeks_changes(four(), draft)).substr(0, 24) == "gone respekt\ngone medier");
}

TEST_CASE("points with one id belong together however they were reworded")
{
    Document draft = four();
    draft.sections[0].points[0].text = "Tonen er ordentlig";
    const std::vector<PointChange> rows = kodeks_changes(four(), draft);
    REQUIRE(rows.size() == 4);
    CHECK(rows[0].fate == PointChange::Fate::reworded);
    CHECK(rows[0].before->point.text == respect);
    CHECK(rows[0].now->point.text == "Tonen er ordentlig");
}

TEST_CASE("a point in another section has moved, and keeps what it says")
{
    Document draft = four();
    draft.sections[1].points.insert(draft.sections[1].points.begin(), draft.sections[0].points[1]);
    draft.sections[0].points.pop_back();
    const std::vector<PointChange> rows = kodeks_changes(four(), draft);
    REQUIRE(rows.size() == 4);
    CHECK(told(rows) == "kept respekt\nkept moved medier\nkept forberedt\nkept borgere\n");
    CHECK(rows[1].before->section == "Os");
    CHECK(rows[1].now->section == "Andre");
}

TEST_CASE("from nothing all is added, and to nothing all is gone")
{
    CHECK(told(kodeks_changes(Document{}, draft_of({media}))) == "added nyt-1\n");
    CHECK(told(kodeks_changes(draft_of({media}), Document{})) == "gone nyt-1\n");
}

TEST_CASE("a point whose explanation or question is another has changed, and which of the two is told")
{
    Document draft = four();
    draft.sections[0].points[0].explanation = "Det er nyt.";
    draft.sections[0].points[1].question = "Er det nyt?";
    const std::vector<PointChange> rows = kodeks_changes(four(), draft);
    CHECK(told(rows) == "reworded respekt\nreworded medier\nkept forberedt\nkept borgere\n");
    CHECK((rows[0].why_changed && !rows[0].text_changed && !rows[0].question_changed));
    CHECK((rows[1].question_changed && !rows[1].text_changed && !rows[1].why_changed));
}

TEST_CASE("a link is carried over to a point that is still there, and to no other")
{
    Document before = four();
    before.id = "kodeks";
    before.sections[0].points[0].links = {{"kodeks", "medier"}, {"kodeks", "borgere"}, {"andet", "punkt"}};
    Document draft = before;
    draft.sections[0].points[0].links.clear();
    draft.sections[1].points.pop_back();
    CHECK(keep_explanations(before, draft) == std::vector<std::string>{"respekt"});
    CHECK(draft.sections[0].points[0].links == std::vector<PointLink>{{"kodeks", "medier"}, {"andet", "punkt"}});
    CHECK(keep_explanations(before, draft).empty());
}
