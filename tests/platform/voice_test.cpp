// Why: a kiosk that says nothing when it was asked to read is worse than one that never offered it. The real espeak-ng speaks
// here through SDL's real sound, into files in place of devices, and what is in them is listened to. And nothing that happens
// to espeak-ng or the sound may reach the meeting.
#include <doctest/doctest.h>

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <thread>

#include <csignal>
#include <sys/stat.h>
#include <unistd.h>

#define SDL_MAIN_HANDLED
#include <SDL.h>

#include "platform/speech_program.hpp"
#include "platform/spoken_voice.hpp"
#include "platform/wave_stream.hpp"
#include "support/sound_files.hpp"
#include "support/temp_directory.hpp"

using namespace kiosk;
using namespace kiosk::test;
using namespace std::chrono_literals;

namespace {

constexpr const char* danish = "Vi møder hinanden ordentligt og med respekt.";
constexpr const char* english = "We meet each other decently and with respect.";

/// A voice whose devices are files.
struct Spoken {
    explicit Spoken(std::filesystem::path program = find_speech_program(), bool with_headset = true)
        : voice(open_voice({std::move(program), with_headset ? files.headset().string() : std::string()}))
    {
        REQUIRE(eventually([&] { return voice->sound().has_value(); }));
    }
    void say(const std::string& text, Listener to = Listener::room, Language language = Language::danish, int volume = most_volume)
    {
        voice->speak({text, language, to, volume});
    }
    /// What was said until the device fell silent again. Then it must not be the next to speak: its file is gone.
    Samples heard(const std::filesystem::path& file)
    {
        Samples samples;
        CHECK(eventually([&] {
            samples = captured(file);
            return has_ended(samples);
        }));
        std::filesystem::remove(file);
        const auto loud = sounding(samples);
        return Samples(loud.begin(), loud.end());
    }

    SoundFiles files;
    std::unique_ptr<Voice> voice;
};

/// A program in place of espeak-ng.
std::filesystem::path script(const TempDirectory& folder, const std::string& lines)
{
    const auto file = folder / "espeak-ng";
    std::ofstream(file) << "#!/bin/sh\n" << lines << '\n';
    chmod(file.c_str(), 0755);
    return file;
}

std::string content(const std::filesystem::path& file)
{
    std::ifstream in(file);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// It has not ended, though who started it may not have looked yet.
bool runs(const std::string& process)
{
    const std::string state = content("/proc/" + process + "/stat");
    return !state.empty() && state.find(") Z") == std::string::npos;
}

std::string first_line(const std::filesystem::path& file)
{
    const std::string text = content(file);
    return text.substr(0, text.find('\n'));
}

}  // namespace

TEST_CASE("a text is spoken into the room, and takes its time over the words")
{
    Spoken spoken;
    spoken.say(danish);
    const Samples heard = spoken.heard(spoken.files.room());
    CHECK(not_speech(heard, count_words(danish)) == "");
    CHECK(silent(captured(spoken.files.headset())));
}

TEST_CASE("what is for the headset is spoken there, and the room hears nothing")
{
    Spoken spoken;
    spoken.say(danish, Listener::headset);
    CHECK(not_speech(spoken.heard(spoken.files.headset()), count_words(danish)) == "");
    CHECK(silent(captured(spoken.files.room())));
}

TEST_CASE("the same text sounds the same again, and otherwise in English")
{
    Spoken spoken;
    spoken.say(english, Listener::room, Language::english);
    const Samples in_english = spoken.heard(spoken.files.room());
    CHECK(not_speech(in_english, count_words(english)) == "");
    spoken.say(english, Listener::headset, Language::english);
    CHECK((spoken.heard(spoken.files.headset()) == in_english));
    spoken.say(english, Listener::room, Language::danish);
    CHECK((spoken.heard(spoken.files.room()) != in_english));
}

TEST_CASE("each step of the volume is two decibels softer")
{
    const std::string header("RIFF\0\0\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0\x22\x56\0\0\x44\xac\0\0\x02\0\x10\0data\0\0\0\0", 44);
    const std::string sample("\x10\x27", 2);  // 10,000
    for (const auto& [volume, expected] : {std::pair(10, 10000), {9, 7943}, {5, 3162}, {1, 1259}}) {
        WaveStream wave(volume);
        CHECK(wave.take(header).empty());
        CHECK(wave.rate() == capture_rate);
        CHECK(wave.take(sample) == Samples{static_cast<std::int16_t>(expected)});
    }
}

TEST_CASE("a WAV in pieces of any size is the same sound")
{
    const std::string file("RIFF\0\0\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0\x22\x56\0\0\x44\xac\0\0\x02\0\x10\0data\0\0\0\0\x01\0\x02\0\xff\xff", 50);
    for (std::size_t size = 1; size < file.size(); ++size) {
        WaveStream wave(most_volume);
        Samples samples;
        for (std::size_t at = 0; at < file.size(); at += size)
            for (const std::int16_t sample : wave.take(std::string_view(file).substr(at, size))) samples.push_back(sample);
        CHECK(samples == Samples{1, 2, -1});
    }
}

TEST_CASE("what is no WAV of one channel is no sound")
{
    WaveStream wave(most_volume);
    CHECK(wave.take(std::string(100, 'x')).empty());
    CHECK(wave.broken());
}

TEST_CASE("where espeak-ng is not installed nothing can be heard")
{
    Spoken spoken{std::filesystem::path()};
    CHECK(*spoken.voice->sound() == Sound{});
}

TEST_CASE("where no headset is named there is none")
{
    Spoken spoken(find_speech_program(), false);
    CHECK(*spoken.voice->sound() == Sound{.loudspeaker = true, .headset = false});
}

TEST_CASE("where no sound device opens nothing can be heard, and saying something changes nothing")
{
    Spoken spoken;
    CHECK(*spoken.voice->sound() == Sound{.loudspeaker = true, .headset = true});
    spoken.voice.reset();
    SoundFiles nowhere("/nowhere");
    spoken.voice = open_voice({find_speech_program(), "/nowhere/headset"});
    REQUIRE(eventually([&] { return spoken.voice->sound().has_value(); }));
    CHECK(*spoken.voice->sound() == Sound{});
    spoken.say(danish);
}

TEST_CASE("the text reaches espeak-ng through a pipe, and neither the command line, the environment nor another descriptor does")
{
    const TempDirectory folder;
    const std::filesystem::path seen = folder / "seen";
    const int ours = dup(STDERR_FILENO);  // not to be inherited, though nothing says so
    Spoken spoken(script(folder, "{ echo \"$@\"; env; ls /proc/self/fd; cat; echo; } >" + (folder / "now").string() + "; mv " + (folder / "now").string() + ' ' + seen.string()));
    setenv("KIOSK_SECRET", "secret", 1);
    spoken.say("ordentligt");
    REQUIRE(eventually([&] { return exists(seen); }));
    unsetenv("KIOSK_SECRET");
    close(ours);
    const std::string all = content(seen);
    const auto arguments = all.substr(0, all.find('\n'));
    CHECK(arguments == "-v da -s 150 -b 1 --stdin --stdout");
    CHECK(all.find("secret") == std::string::npos);
    CHECK(all.find("ordentligt") != std::string::npos);
    CHECK_MESSAGE(all.find("\n0\n1\n2\n3\n") != std::string::npos, all);  // 3: the folder that ls reads
    CHECK_MESSAGE(all.find("\n4\n") == std::string::npos, all);
}

TEST_CASE("an espeak-ng that breaks off, writes nonsense or cannot be run is silence")
{
    const TempDirectory folder;
    for (const char* lines : {"kill -SEGV $$", "exec <&-; exit 1", "cat /proc/version", "head -c 20 /dev/zero"}) {
        INFO(lines);
        const auto program = script(folder, lines);
        Spoken spoken(program);
        spoken.say(std::string(200000, 'a'));
        spoken.say(std::string(200000, 'b'));
        CHECK(spoken.voice->sound()->loudspeaker);
    }
}

TEST_CASE("an espeak-ng that hangs is ended by the next thing that is said")
{
    const TempDirectory folder;
    const std::filesystem::path first = folder / "first";
    Spoken spoken(script(folder, "if test ! -e " + first.string() + "; then echo $$ >" + first.string() +
                                     "; exec sleep 1000; fi; exec " + find_speech_program().string() + " \"$@\""));
    spoken.say(danish);
    REQUIRE(eventually([&] { return content(first).ends_with('\n'); }));
    spoken.say(danish);
    CHECK(not_speech(spoken.heard(spoken.files.room()), count_words(danish)) == "");
    CHECK_FALSE(runs(first_line(first)));
}

TEST_CASE("espeak-ng ends when the voice does")
{
    const TempDirectory folder;
    const std::filesystem::path started = folder / "started";
    Spoken spoken(script(folder, "echo $$ >" + started.string() + "; exec sleep 1000"));
    spoken.say(danish);
    REQUIRE(eventually([&] { return content(started).ends_with('\n'); }));
    spoken.voice.reset();
    CHECK_FALSE(runs(first_line(started)));
}

TEST_CASE("espeak-ng ends when the kiosk is killed")
{
    const TempDirectory folder;
    const std::filesystem::path started = folder / "started";
    const auto program = script(folder, "echo $$ >" + started.string() + "; exec sleep 1000");
    const pid_t kiosk = fork();
    REQUIRE(kiosk >= 0);
    if (kiosk == 0) {
        auto speaking = SpeechProgram::start(program, Language::danish);
        pause();
        _exit(0);
    }
    REQUIRE(eventually([&] { return content(started).ends_with('\n'); }));
    kill(kiosk, SIGKILL);
    CHECK(eventually([&] { return !runs(first_line(started)); }));
}

TEST_CASE("silence stops what is being said at once")
{
    Spoken spoken;
    std::string endless;
    for (int i = 0; i < 100; ++i) endless += std::string(danish) + ' ';
    spoken.say(endless);
    REQUIRE(eventually([&] { return !silent(captured(spoken.files.room())); }));
    spoken.say({});
    const Samples heard = spoken.heard(spoken.files.room());
    CHECK(heard.size() < capture_rate * 60);
}

TEST_CASE("what is said last is said, and what was being said is not finished")
{
    Spoken spoken;
    std::string endless;
    for (int i = 0; i < 100; ++i) endless += std::string(danish) + ' ';
    spoken.say(endless, Listener::headset);
    REQUIRE(eventually([&] { return !silent(captured(spoken.files.headset())); }));
    spoken.say(danish);
    CHECK(not_speech(spoken.heard(spoken.files.room()), count_words(danish)) == "");
}
