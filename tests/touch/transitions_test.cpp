// Why: the screen may change in the moment a finger is on its way. Who means to put something away must then not begin, end or
// hand in anything: no control that commits ever stands where one that dismisses stood on the screen before, or it does not answer
// until the finger has had time to stop. All transitions
// are tried: each scene, each of its controls, whatever the outside answers, and the time that passes over it. On usual panels nothing
// of the kind stands there at all, but for what a norm lay over; where a small one with large type leaves no other place, it waits.
#include <doctest/doctest.h>

#include <cstdlib>
#include <set>

#include "core/wake.hpp"
#include "rehearsal.hpp"
#include "support/stage.hpp"
#include "support/scenes.hpp"

using namespace kiosk;
using namespace kiosk::test;
using namespace std::chrono_literals;

namespace {

struct PanelInUse {
    FrameSize size;
    int text_size;
    bool low_reach;
    Language language = Language::danish;
};
constexpr FrameSize small{1024, 768}, tablet{1280, 800};
constexpr PanelInUse usual_panels[]{{full_hd, 1, false}, {upright, 1, false}, {small, 1, false}, {full_hd, 4, false}, {upright, 4, true}};

/// Those on which a way back has stood where the next screen commits; at length, all there are.
std::vector<PanelInUse> narrow_panels()
{
    if (std::getenv("KIOSK_LONG") == nullptr)
        return {{small, 3, false}, {small, 4, false}, {tablet, 4, false, Language::english}};
    std::vector<PanelInUse> all;
    for (const FrameSize size : {full_hd, FrameSize{3840, 2160}, FrameSize{1366, 768}, tablet, small, upright})
        for (int text_size = 1; text_size <= text_sizes; ++text_size)
            for (const Language language : {Language::danish, Language::english})
                all.push_back({size, text_size, size == upright && text_size == 2, language});
    return all;
}

Configuration council_on(const PanelInUse& panel)
{
    Configuration council = example_council();
    council.display.text_size = panel.text_size;
    council.display.language = panel.language;
    council.panel.low_reach = panel.low_reach;
    return council;
}

using Screenful = std::vector<Control>;

bool dismisses(const Control& control) { return control.role == Role::dismiss || control.role == Role::undo; }

struct Offence {
    std::string what;
    Rect where;
    bool under_a_norm = false;
};

std::vector<Offence> offences_between(const Screenful& before, const Screenful& after)
{
    std::vector<Offence> found;
    for (const Control& old : before)
        for (const Control& now : after) {
            const Rect both = old.rect.shared(now.rect);
            if (dismisses(old) && now.role == Role::commit && both.w > 0.5f && both.h > 0.5f)
                found.push_back({now.id + " stands where " + old.id + " was", both, old.id == "reminder.close"});
        }
    return found;
}

/// A twin of what a frame shows.
using Spoil = std::function<void(Screenful&, const Rect& screen)>;

class Transitions {
public:
    /// Whether what commits may stand there as long as it waits, or may not stand there at all.
    enum class Rule { waits, is_not_there };
    Transitions(const PanelInUse& panel, Rule rule, Spoil spoil = {}, Duration tried_after = 350ms)
        : rehearsal_(panel.size, council_on(panel)), rule_(rule), spoil_(std::move(spoil)), tried_after_(tried_after)
    {
    }

    std::set<std::string> offences() { return offences(scene_names(rehearsal_.configuration)); }
    std::set<std::string> offences(const std::vector<std::string>& scenes)
    {
        for (const std::string& name : scenes)
            from(name);
        return offences_;
    }
    [[nodiscard]] int seen() const { return seen_; }

private:
    void stand(const std::string& name)
    {
        State state = scene(name, rehearsal_.configuration, rehearsal_.clock.now());
        if (state.screen == Screen::pin && state.pin.typed > 0)
            state.pin.typed = 6;  // one tap from what it opens
        rehearsal_.stand(std::move(state));
        before_ = shown();
    }
    Screenful shown() const
    {
        Screenful controls = rehearsal_.controls();
        if (spoil_)
            spoil_(controls, rehearsal_.screen());
        return controls;
    }
    void look(const std::string& how)
    {
        rehearsal_.draw();
        Screenful now = shown();
        ++seen_;
        const auto candidates = offences_between(before_, now);
        before_ = std::move(now);
        for (const Offence& offence : candidates)
            if ((rule_ == Rule::is_not_there && !offence.under_a_norm) || acts(offence.where))
                offences_.insert(how + ": " + offence.what);
    }
    /// A tap there, as late as a finger that was already on its way can come.
    bool acts(const Rect& where)
    {
        rehearsal_.clock.advance(tried_after_);
        rehearsal_.draw();
        rehearsal_.actions.clear();
        rehearsal_.tap(where);
        return !rehearsal_.actions.empty();
    }
    void from(const std::string& name)
    {
        stand(name);
        std::vector<std::string> ids;
        for (const Control& control : before_)
            ids.push_back(control.id);
        for (const std::string& id : ids)
            however_it_ends([&] {
                stand(name);
                if (const Control* control = rehearsal_.find(id)) {
                    rehearsal_.tap(Rect(control->rect));
                    look(name + ", " + id);
                    pass_time(name + ", " + id + ", later", 4s);
                    reach_the_end(name + ", " + id + ", at the set end");
                }
            });
        however_it_ends([&] {
            stand(name);
            pass_time(name + ", time", 130s);
        });
    }
    /// Once more with an outside that fails, where it was asked for anything.
    void however_it_ends(const std::function<void()>& goes)
    {
        rehearsal_.outside_fails = rehearsal_.outside_could_fail = false;
        goes();
        rehearsal_.outside_fails = true;
        if (rehearsal_.outside_could_fail)
            goes();
    }
    /// The set end is what asks by itself.
    void reach_the_end(const std::string& how)
    {
        State& state = rehearsal_.state;
        if (!state.meeting || state.sheet != Sheet::none || (state.screen != Screen::meeting && state.screen != Screen::speakers))
            return;
        state.desk.end_asked = false;
        state.meeting->agenda.end = std::chrono::floor<std::chrono::minutes>(time_of_day(rehearsal_.clock.now().local)) + 1min;
        rehearsal_.draw();
        before_ = shown();
        pass_time(how, 61s);
    }
    void pass_time(const std::string& how, Duration time)
    {
        const Instant end = rehearsal_.clock.now().instant + time;
        for (Now now = rehearsal_.clock.now(); now.instant < end; now = rehearsal_.clock.now()) {
            const State before = rehearsal_.state;
            const bool asked = asks_if_still_here(before, rehearsal_.configuration, now.instant);
            rehearsal_.wait(std::min(end, next_due(rehearsal_.state, rehearsal_.configuration, now)) - now.instant);
            const State& after = rehearsal_.state;
            const bool asks = asks_if_still_here(after, rehearsal_.configuration, rehearsal_.clock.now().instant);
            if (before.screen != after.screen || before.sheet != after.sheet || before.reminder != after.reminder || before.notice != after.notice || asks != asked)
                look(how);
        }
    }

    Rehearsal rehearsal_;
    Rule rule_;
    Spoil spoil_;
    Duration tried_after_;
    Screenful before_;
    std::set<std::string> offences_;
    int seen_ = 0;
};

std::set<std::string> offences(const Spoil& spoil, const std::vector<std::string>& scenes) { return Transitions(usual_panels[0], Transitions::Rule::waits, spoil).offences(scenes); }

void check(const PanelInUse& panel, Transitions::Rule rule)
{
    INFO(panel.size.width << " x " << panel.size.height << ", text size " << panel.text_size << (panel.language == Language::english ? ", English" : ""));
    Transitions transitions(panel, rule);
    for (const std::string& offence : transitions.offences())
        FAIL_CHECK(offence);
    CHECK(transitions.seen() > 500);
}

}  // namespace

TEST_CASE("nothing commits where something was dismissed on the screen before")
{
    for (const PanelInUse& panel : usual_panels)
        check(panel, Transitions::Rule::is_not_there);
}

TEST_CASE("what commits where something was dismissed on a small panel with large type waits until no finger is on its way")
{
    for (const PanelInUse& panel : narrow_panels())
        check(panel, Transitions::Rule::waits);
}

TEST_CASE("a norm below which nothing is held back is caught, for \"Next item\" comes up beneath it")
{
    CHECK_FALSE(Transitions(usual_panels[0], Transitions::Rule::waits, {}, motion::hold + 50ms).offences({"meeting with a norm"}).empty());
}

TEST_CASE("a way back below which nothing waits is caught, for \"Next item\" comes up beneath it on a small panel with large type")
{
    CHECK_FALSE(Transitions({small, 3, false}, Transitions::Rule::waits, {}, motion::hold + 50ms).offences({"speakers, nobody"}).empty());
}

TEST_CASE("a \"No\" that lies where the next item is begun is caught")
{
    CHECK_FALSE(offences([](Screenful& controls, const Rect& screen) {
                    for (Control& control : controls)
                        if (control.id == "sheet.close")
                            control.rect = {screen.right() - 400, screen.bottom() - 150, 400, 150};
                }, {"meeting, end it?"}).empty());
}

TEST_CASE("each control that begins, ends, counts or moves the meeting on says that it commits, and each way back that it dismisses")
{
    Rehearsal rehearsal(full_hd);
    const std::set<std::string> commits{"setup.start", "opening.begin", "meeting.next", "pause.resume", "end.confirm", "close.confirm", "checkin.begin", "pin.submit", "doors.confirm", "speakers.next", "found.take"};
    const std::set<std::string> dismisses{"kodeks.back", "library.back", "point.back", "search.back", "decks.back", "slides.back", "dilemmas.back", "dilemma.back", "help.back", "help.close", "draft.back", "pin.back", "setup.back", "agendas.back", "files.back", "found.back", "recap.back", "results.back", "sheet.close", "reminder.close", "checkin.previous", "still.here", "item.back", "time.back", "speakers.back"};
    for (const std::string& name : scene_names(rehearsal.configuration)) {
        rehearsal.stand(scene(name, rehearsal.configuration, rehearsal.clock.now()));
        const State& state = rehearsal.state;
        const bool last = state.screen == Screen::statement && state.checkin->statement + 1 == state.meeting->checkin.statements.size();
        for (const Control& control : rehearsal.controls()) {
            const bool hands_in = last && (control.id.starts_with("answer.") || control.id == "checkin.skip");
            const Role role = commits.contains(control.id) || hands_in ? Role::commit
                              : dismisses.contains(control.id) || (control.id == "slides.dark" && state.show.dark) ? Role::dismiss
                              : control.id == "checkin.undo"           ? Role::undo
                              : control.id.starts_with("access.") || control.id == "help.open" || control.id == "search.open" ? Role::setting
                                                                       : Role::plain;
            CHECK_MESSAGE(control.role == role, name << ": " << control.id);
        }
    }
}
