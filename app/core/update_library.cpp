// Why: reading: documents, their parts and points, and the search. No place is more than three touches from home: the library,
// a part, a point. Nothing here changes a meeting.
#include <algorithm>

#include "core/step.hpp"

namespace kiosk {
namespace {

std::size_t parts(const Document& document) { return document.sections.size() + document.annexes.size(); }

/// The section that holds the point; none when there is no such point.
std::optional<std::size_t> section_of(const Document& document, std::string_view point)
{
    const auto placed = find_point(document, point);
    return placed ? std::optional(static_cast<std::size_t>(placed->section - document.sections.data())) : std::nullopt;
}

/// Whether the point that is read has a link to that one.
bool links_to(const Step& step, const OpenPoint& open)
{
    const auto& documents = step.configuration.documents;
    const auto placed = find_point(documents[step.state.reading.document], step.state.reading.point);
    const PointLink to{documents[open.document].id, open.point};
    return placed && std::find(placed->point->links.begin(), placed->point->links.end(), to) != placed->point->links.end();
}

}  // namespace

constexpr std::size_t longest_trail = 20;

void Step::leave_point()
{
    if (state.screen != Screen::point)
        return;
    if (state.trail.size() == longest_trail)
        state.trail.erase(state.trail.begin());
    state.trail.push_back(state.reading);
}

Screen back_from(const State& state, const Configuration& configuration)
{
    if (!state.trail.empty())
        return Screen::point;
    switch (state.screen) {
    case Screen::point: return state.reading.found ? Screen::search : Screen::kodeks;
    case Screen::kodeks:
    case Screen::search: return configuration.documents.size() > 1 || state.screen == Screen::search ? Screen::library : Screen::home;
    case Screen::slides: return Screen::decks;
    case Screen::dilemma: return Screen::dilemmas;
    case Screen::draft: return Screen::setup;
    case Screen::help: return state.meeting ? meeting_screen(*state.meeting) : Screen::home;
    default: return Screen::home;
    }
}

void on(Step& step, const GoBack&)
{
    State& state = step.state;
    switch (state.screen) {
    case Screen::library:
    case Screen::kodeks:
    case Screen::point:
    case Screen::search:
    case Screen::decks:
    case Screen::slides:
    case Screen::dilemmas:
    case Screen::dilemma:
    case Screen::help:
    case Screen::draft: break;
    default: return;
    }
    if (!state.trail.empty()) {
        state.reading = state.trail.back();
        state.trail.pop_back();
        return step.show(Screen::point);
    }
    const Screen back = back_from(state, step.configuration);
    if (back == Screen::library && step.configuration.documents.size() == 1)
        return on(step, OpenKodeks{state.reading.part});
    step.show(back);
}

void on(Step& step, const OpenLibrary&)
{
    if (in_meeting_or_checkin(step.state))
        return;
    if (step.configuration.documents.size() == 1)
        return on(step, OpenKodeks{});
    step.show(Screen::library);
}

void on(Step& step, const OpenKodeks& open)
{
    if (in_meeting_or_checkin(step.state) || open.document >= step.configuration.documents.size() ||
        open.part >= parts(step.configuration.documents[open.document]))
        return;
    if (step.state.screen != Screen::kodeks)
        step.show(Screen::kodeks);
    step.state.reading = ReadingPlace{open.document, open.part, {}};
}

void on(Step& step, const OpenPoint& open)
{
    State& state = step.state;
    if (in_meeting_or_checkin(state) || open.document >= step.configuration.documents.size())
        return;
    const auto section = section_of(step.configuration.documents[open.document], open.point);
    if (!section)
        return;
    if (links_to(step, open))
        step.leave_point();
    const bool found = state.screen == Screen::search || (state.screen == Screen::point && state.reading.found);
    step.show(Screen::point);
    state.reading = ReadingPlace{open.document, *section, open.point, found};
}

void on(Step& step, const OpenSearch&)
{
    const Screen from = step.state.screen;
    if (from == Screen::library || from == Screen::kodeks) {
        step.state.query.clear();
        step.show(Screen::search);
    }
}

}  // namespace kiosk
