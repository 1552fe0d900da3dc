// Why: tests use the screen as people do: a finger comes down in the middle of a control, lifts, and time passes. The stage
// is the program without a window: the real Interface with its fonts and either the real shell on files of its own, or a
// room that is simply given. It can also read what was drawn, letter by letter, from the triangles that would be shown.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "platform/manual_clock.hpp"
#include "ui/interface.hpp"

namespace kiosk::test {

inline constexpr FrameSize full_hd{1920, 1080};
inline constexpr FrameSize laptop{1280, 800};
inline constexpr FrameSize upright{1080, 1920};

/// The council that is shipped, Eksempelby, in Danish. Throws when its files have errors.
[[nodiscard]] Configuration example_council();

/// The same with an agenda of one item and no reminders: the shortest way to a check-in.
[[nodiscard]] Configuration council_of_one_item();

inline constexpr std::string_view right_pin = "280571";

class Stage {
public:
    /// Half an hour before the example meeting, on the idle screen, as a room that is simply given.
    explicit Stage(FrameSize size = full_hd, Configuration configuration = example_council());
    ~Stage();
    Stage(const Stage&) = delete;
    Stage& operator=(const Stage&) = delete;

    /// The room is this from now on, and nothing that is tapped changes it: see take_actions().
    void show(State state);
    /// The same, but the next frame is the first that shows it.
    void change_to(State state) { given_ = std::move(state); }
    /// From now on the real program stands behind the screen: shell, journal and urn, in a folder of its own.
    void open_the_chamber();
    /// The same with an urn that somebody else makes in that folder.
    using UrnMaker = std::function<std::unique_ptr<Urn>(const std::filesystem::path& folder, const Now& now)>;
    void open_the_chamber(const UrnMaker& make_urn);
    /// The same on the files in a folder, which stays.
    void open_the_chamber(const UrnMaker& make_urn, std::filesystem::path folder);
    /// Where the chamber's databases lie.
    [[nodiscard]] const std::filesystem::path& data() const;
    void resize(FrameSize size);

    [[nodiscard]] const State& state() const;
    [[nodiscard]] const Configuration& configuration() const { return configuration_; }
    [[nodiscard]] Now now() { return clock_.now(); }

    // Time
    void advance(Duration time) { clock_.advance(time); }
    [[nodiscard]] ManualClock& clock() { return clock_; }
    /// Lets time pass and does all that falls due; draws at the end.
    void wait(Duration time);
    /// One frame without a touch.
    void draw();
    /// Lets a change of screen and the guard against double taps pass.
    void settle();

    // Hands: each input is a frame, and the clock stands still
    void press(float x, float y);
    void move(float x, float y);
    void lift(float x, float y);
    void key(Key key);
    void letter(char32_t letter);
    void input(const Input& input) { feed(&input); }
    /// Down and up in the middle of the control, as slowly as a person, then settle(). Throws when it is not on the screen.
    void tap(std::string_view id);
    void tap_at(float x, float y);
    /// Pages the list down until the control can be tapped.
    void tap_in_list(std::string_view id, std::string_view list);
    void type(std::string_view digits);

    // Eyes
    [[nodiscard]] const Control* find(std::string_view id) const { return interface_.find(id); }
    [[nodiscard]] const Control& control(std::string_view id) const;  ///< throws when it is not on the screen
    [[nodiscard]] bool sees(std::string_view id) const { return find(id) != nullptr; }
    [[nodiscard]] const std::vector<Control>& controls() const { return interface_.controls(); }
    [[nodiscard]] const Interface& interface() const { return interface_; }
    [[nodiscard]] bool moving() const { return moving_; }
    /// One design unit in pixels.
    [[nodiscard]] float unit() const { return interface_.pixels_per_unit(); }
    /// One millimetre of the panel in pixels.
    [[nodiscard]] float mm() const { return interface_.pixels_per_mm(); }
    /// What was tapped in a given room since the last call.
    [[nodiscard]] std::vector<Action> take_actions() { return std::exchange(actions_, {}); }

    /// What the kiosk can be heard through, from the next frame on.
    void can_be_heard(Sound sound);
    /// The chamber is really heard, through a voice that outlives it.
    void speak_through(Voice& voice);
    /// What was to be said since the last call; an empty text is silence.
    [[nodiscard]] std::vector<Utterance> take_said();

    struct Letter {
        char32_t code;
        Rect rect;
        Rect clip;
    };
    /// The letters of the last frame in the order they were drawn; pictograms are none.
    [[nodiscard]] std::vector<Letter> letters();
    /// Whether the last frame says this anywhere. Spaces are not drawn, so they do not count.
    [[nodiscard]] bool reads(std::string_view words);
    /// What stands where in the last frame.
    [[nodiscard]] const Trace& trace() const { return trace_; }
    [[nodiscard]] const Measure& measure() const { return interface_.measure(); }
    /// Whether a step of the type scale can write this letter.
    [[nodiscard]] static bool has_letter(Type type, char32_t code);
    /// Another configuration from the next frame on; only without a chamber.
    void configure(Configuration configuration);
    /// Everything the last frame hands to the graphics card, byte by byte.
    [[nodiscard]] std::string picture() const;

private:
    struct Chamber;
    void feed(const Input* input);

    Configuration configuration_;
    ManualClock clock_;
    Interface interface_;
    State given_;
    std::unique_ptr<Chamber> chamber_;
    std::vector<Action> actions_;
    std::vector<Utterance> said_;
    bool moving_ = false;
    Trace trace_;
    std::map<std::pair<float, float>, char32_t> glyphs_;  ///< by their place in the atlas
};

}  // namespace kiosk::test
