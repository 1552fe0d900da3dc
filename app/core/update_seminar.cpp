// Why: what is shown to a whole room: a document as slides, and dilemmas to talk about. What each chooses in a dilemma goes straight to
// the tally as an effect; the state learns how many have answered, and what may be shown when the round is over.
#include <algorithm>

#include "core/step.hpp"
#include "domain/slides.hpp"

namespace kiosk {
namespace {

void lay_out(Step& step, std::size_t card)
{
    step.leave_point();
    step.show(Screen::dilemma);
    step.state.dilemma = DilemmaTable{card};
}

}  // namespace

const Document& deck(const Configuration& configuration, std::size_t which)
{
    return which < configuration.documents.size() ? configuration.documents[which] : configuration.seminar.value();
}

std::size_t deck_count(const Configuration& configuration) { return configuration.documents.size() + (configuration.seminar ? 1 : 0); }

void on(Step& step, const OpenDecks&)
{
    if (!in_meeting_or_checkin(step.state))
        step.show(Screen::decks);
}

void on(Step& step, const OpenSlides& open)
{
    if (in_meeting_or_checkin(step.state) || open.deck >= deck_count(step.configuration))
        return;
    const std::size_t last = slides_of(deck(step.configuration, open.deck)).size() - 1;
    step.leave_point();
    step.show(Screen::slides);
    step.state.show = Show{open.deck, std::min(open.slide, last)};
}

void on(Step& step, const TurnSlide& turn)
{
    State& state = step.state;
    if (state.screen != Screen::slides)
        return;
    const auto slides = static_cast<long>(slides_of(deck(step.configuration, state.show.deck)).size());
    const long to = std::clamp(static_cast<long>(state.show.slide) + turn.by, 0L, slides - 1);
    if (to != static_cast<long>(state.show.slide))
        state.show = Show{state.show.deck, static_cast<std::size_t>(to)};
    state.show.dark = false;
}

void on(Step& step, const DarkenSlides&)
{
    if (step.state.screen == Screen::slides)
        step.state.show.dark = !step.state.show.dark;
}

void on(Step& step, const TimeSlide&)
{
    auto& timed = step.state.show.timed;
    if (step.state.screen == Screen::slides)
        timed = timed ? std::nullopt : std::optional(step.now.instant);
}

void on(Step& step, const OpenDilemmas&)
{
    if (!in_meeting_or_checkin(step.state) && !step.configuration.dilemmas.empty())
        step.show(Screen::dilemmas);
}

void on(Step& step, const OpenDilemma& open)
{
    const Screen from = step.state.screen;
    if ((from == Screen::dilemmas || from == Screen::point) && open.card < step.configuration.dilemmas.size())
        lay_out(step, open.card);
}

/// The moment of the tap decides.
void on(Step& step, const DrawDilemma&)
{
    const std::size_t cards = step.configuration.dilemmas.size();
    if (step.state.screen != Screen::dilemmas || cards == 0)
        return;
    const auto moment = static_cast<std::size_t>(step.now.instant.time_since_epoch().count());
    lay_out(step, cards == 1 ? 0 : (step.state.dilemma.card + 1 + moment % (cards - 1)) % cards);
}

void on(Step& step, const ChooseWay& choose)
{
    const DilemmaTable& table = step.state.dilemma;
    const bool all = table.answers >= step.configuration.council.members;
    if (step.state.screen == Screen::dilemma && !table.shown && !all && choose.way < ways_to_act)
        step.want(TallyWay{choose.way});
}

void on(Step& step, const WayTallied& tallied) { step.state.dilemma.answers = tallied.answers; }

void on(Step& step, const ShowWays&)
{
    if (step.state.screen == Screen::dilemma && !step.state.dilemma.shown)
        step.want(RevealWays{step.configuration.checkin.floor});
}

/// What was counted is forgotten at once: a second look at it, after one more answer, would tell that answer.
void on(Step& step, const WaysShown& shown)
{
    step.state.dilemma.shown = true;
    step.state.dilemma.shares = shown.shares;
    step.want(ForgetWays{});
}

void on(Step& step, const DiscussAgain&)
{
    if (step.state.screen != Screen::dilemma)
        return;
    step.want(ForgetWays{});
    step.state.dilemma = DilemmaTable{step.state.dilemma.card};
}

}  // namespace kiosk
