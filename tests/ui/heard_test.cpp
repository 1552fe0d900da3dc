// Why: from the key on the keyboard to the sound in the ear, through the real screens, the real loop, the real espeak-ng and
// SDL's sound. What the devices were given is listened to: it is speech, of the words that were meant, in the right ear and
// no other; and what follows an answer sounds the same whatever the answer was.
#include <doctest/doctest.h>

#include "platform/speech_program.hpp"
#include "platform/spoken_voice.hpp"
#include "support/sound_files.hpp"
#include "taps.hpp"

using namespace kiosk;
using namespace kiosk::test;

namespace {

/// A chamber with ears: files for the loudspeaker and the headset.
class Ears {
public:
    explicit Ears(bool with_headset) : voice_(open_voice({find_speech_program(), with_headset ? files_.headset().string() : std::string()}))
    {
        stage.open_the_chamber();
        stage.speak_through(*voice_);
        REQUIRE(eventually([&] {
            stage.draw();
            return stage.state().sound.has_value();
        }));
    }
    void go_to_the_checkin()
    {
        if (stage.state().screen == Screen::idle) stage.tap("idle.wake");
        stage.tap("home.meeting");
        stage.type(right_pin);
        for (const char* id : {"pin.submit", "setup.start", "opening.begin", "meeting.end", "end.confirm"}) stage.tap(id);
        REQUIRE(stage.state().screen == Screen::welcome);
    }
    /// What is heard on the device after `act`, to its end; its words are in `said`.
    template <class Act> Samples hear(const std::filesystem::path& file, Act act)
    {
        const std::size_t before = captured(file).size();
        (void)stage.take_said();
        act();
        stage.settle();
        const auto all = stage.take_said();
        REQUIRE(!all.empty());
        said = all.back();
        Samples heard;
        CHECK(eventually([&] {
            heard = since(captured(file), before);
            return has_ended(heard);
        }));
        const auto loud = sounding(heard);
        return Samples(loud.begin(), loud.end());
    }
    [[nodiscard]] Samples room() const { return captured(files_.room()); }
    [[nodiscard]] std::filesystem::path loudspeaker() const { return files_.room(); }
    [[nodiscard]] std::filesystem::path headset() const { return files_.headset(); }
    [[nodiscard]] std::string not_as_said(const Samples& heard) const { return not_speech(heard, count_words(said.text)); }

private:
    SoundFiles files_;
    std::unique_ptr<Voice> voice_;

public:
    Stage stage{laptop, council_of_one_item()};
    Utterance said;
};

/// What a member hears who gives this answer to the first statement.
Samples heard_after(const std::string& answer)
{
    Ears ears(true);
    ears.go_to_the_checkin();
    ears.stage.key(Key::read_aloud);
    ears.stage.settle();
    const Samples statement = ears.hear(ears.headset(), [&] { ears.stage.tap("checkin.begin"); });
    CHECK(ears.not_as_said(statement) == "");
    CHECK(ears.said.text.starts_with("Udsagn 1 af 5. "));
    const Samples next = ears.hear(ears.headset(), [&] { ears.stage.tap(answer); });
    CHECK(ears.not_as_said(next) == "");
    CHECK(ears.said.text.starts_with("Udsagn 2 af 5. "));
    CHECK(silent(ears.room()));
    return next;
}

}  // namespace

TEST_CASE("a key on the idle screen is answered with speech in the room, and in the open check-in with nothing")
{
    Ears ears(false);
    const Samples home = ears.hear(ears.loudspeaker(), [&] { ears.stage.key(Key::read_aloud); });
    CHECK(ears.said.text.starts_with("Hvad skal vi? "));
    CHECK(ears.not_as_said(home) == "");
    ears.go_to_the_checkin();
    const Samples before = sounding(ears.room()).empty() ? Samples{} : ears.room();
    (void)ears.stage.take_said();
    ears.stage.key(Key::read_aloud);
    ears.stage.tap("checkin.begin");
    ears.stage.tap("answer.4");
    CHECK(ears.stage.take_said().empty());
    CHECK(silent(since(ears.room(), before.size())));
}

TEST_CASE("a member with a headset hears each statement, and the same after every answer, while the room hears nothing")
{
    CHECK((heard_after("answer.1") == heard_after("answer.5")));
}
