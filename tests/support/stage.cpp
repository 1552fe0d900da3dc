#include "support/stage.hpp"

#include <algorithm>
#include <stdexcept>

#include <imgui.h>

#include "cli/runner.hpp"
#include "content/configuration_reader.hpp"
#include "content/translations.hpp"
#include "core/code_points.hpp"
#include "core/wake.hpp"
#include "store/kiosk_store.hpp"
#include "store/urn.hpp"
#include "support/temp_directory.hpp"

namespace kiosk::test {
namespace {

using namespace std::chrono_literals;

constexpr Date evening{std::chrono::year(2026), std::chrono::November, std::chrono::day(24)};
constexpr Duration a_moment = 700ms;  ///< longer than a change of screen, the guard against double taps and the hold below a norm
constexpr Duration a_touch = 90ms;

template <class T> T required(Outcome<T> outcome)
{
    if (!outcome)
        throw std::runtime_error(outcome.error().code + ": " + outcome.error().detail);
    return std::move(*outcome);
}

/// Argon2 takes its time on purpose; who types what is all that matters here.
class FixedPin final : public PinCheck {
public:
    bool matches(std::string_view digits) override { return digits == right_pin; }
};

class NoWindow final : public Platform {
public:
    explicit NoWindow(const Interface& interface) : interface_(interface) {}
    FrameSize size() const override { return interface_.size(); }
    std::vector<Input> wait(std::optional<Duration>) override { return {}; }
    void wake() override {}
    bool close_requested() const override { return false; }
    void upload_fonts() override {}
    void present(ImDrawData&) override {}
    Image capture() override { return {}; }

private:
    const Interface& interface_;
};

/// Writes down what it is to say, and can be heard everywhere it is told to; or hands it on to a voice that is really heard.
class Recorder final : public Voice {
public:
    std::optional<Sound> sound() override { return real ? real->sound() : heard; }
    void speak(const Utterance& utterance) override
    {
        said.push_back(utterance);
        if (real)
            real->speak(utterance);
    }
    Voice* real = nullptr;
    std::optional<Sound> heard;
    std::vector<Utterance> said;
};

void append_utf8(std::string& text, char32_t code)
{
    const auto byte = [&](char32_t value) { text += static_cast<char>(static_cast<unsigned char>(value)); };
    if (code < 0x80)
        return byte(code);
    if (code < 0x800)
        byte(0xC0 | (code >> 6));
    else {
        byte(0xE0 | (code >> 12));
        byte(0x80 | ((code >> 6) & 0x3F));
    }
    byte(0x80 | (code & 0x3F));
}

std::map<std::pair<float, float>, char32_t> glyphs_of_atlas()
{
    std::map<std::pair<float, float>, char32_t> glyphs;
    for (const ImFont* font : ImGui::GetIO().Fonts->Fonts)
        for (const ImFontGlyph& glyph : font->Glyphs)
            if (glyph.Visible)
                glyphs[{glyph.U0, glyph.V0}] = static_cast<char32_t>(glyph.Codepoint);
    return glyphs;
}

/// The clip rectangle that each vertex of the list is drawn in.
std::vector<Rect> clips_of(const ImDrawList& list)
{
    std::vector<Rect> clips(static_cast<std::size_t>(list.VtxBuffer.Size));
    for (const ImDrawCmd& command : list.CmdBuffer) {
        const Rect clip{command.ClipRect.x, command.ClipRect.y, command.ClipRect.z - command.ClipRect.x, command.ClipRect.w - command.ClipRect.y};
        for (unsigned i = 0; i < command.ElemCount; ++i)
            clips[command.VtxOffset + list.IdxBuffer[static_cast<int>(command.IdxOffset + i)]] = clip;
    }
    return clips;
}

template <class T> void append_bytes(std::string& bytes, const ImVector<T>& buffer)
{
    bytes.append(reinterpret_cast<const char*>(buffer.Data), static_cast<std::size_t>(buffer.size_in_bytes()));
}

bool is_pictogram(char32_t code) { return code >= 0xE000 && code <= 0xF8FF; }

}  // namespace

namespace {

/// A draft in which a point is reworded, one is gone, one is new and one has moved.
Document revised(Document draft)
{
    std::vector<Point>& first = draft.sections.front().points;
    std::vector<Point>& last = draft.sections.back().points;
    first[1].text = "Vi tør være uenige, og vi samler kommunen, så den står som en helhed.";
    first.erase(first.begin() + 4);
    last.push_back({"ny-teknologi", 0, "Vi aftaler, hvordan vi bruger ny teknologi i vores arbejde.", "", "", {}});
    last.push_back(first.back());
    first.pop_back();
    int number = 0;
    for (Section& section : draft.sections)
        for (Point& point : section.points)
            point.number = ++number;
    return draft;
}

}  // namespace

Configuration example_council()
{
    ReadConfiguration read = read_configuration(std::filesystem::path(KIOSK_SOURCE_DIR) / "kiosk-config", evening);
    if (has_errors(read))
        throw std::runtime_error("the shipped configuration has errors");
    read.configuration.drafts = {revised(kodeks(read.configuration))};
    return std::move(read.configuration);
}

Configuration council_of_one_item()
{
    Configuration configuration = example_council();
    configuration.agendas.resize(1);
    configuration.agendas.front().items.resize(1);
    configuration.reminders.clear();
    return configuration;
}

/// The program as it runs on the kiosk, but for the window.
struct Stage::Chamber {
    Chamber(const Configuration& configuration, Interface& interface, ManualClock& clock, const UrnMaker& make_urn, std::filesystem::path folder)
        : data(folder.empty() ? own.emplace().path() : std::move(folder)), store(required(open_store(data, clock.now()))), urn(make_urn(data, clock.now())), window(interface),
          shell(configuration, Ports{*store.store, *urn, pin, clock}, Standing{}), runner(shell, interface, window, configuration, clock, &voice)
    {
    }

    std::optional<TempDirectory> own;  ///< none where a folder was given: who is killed leaves nothing behind
    std::filesystem::path data;
    OpenedStore store;
    std::unique_ptr<Urn> urn;
    FixedPin pin;
    NoWindow window;
    Recorder voice;
    Shell shell;
    Runner runner;
};

Stage::Stage(FrameSize size, Configuration configuration)
    : configuration_(std::move(configuration)), clock_(std::chrono::local_days(evening) + 18h + 30min), interface_(required(find_fonts()))
{
    if (const auto danish = speak_danish(std::filesystem::path(KIOSK_BINARY_DIR) / "locale"); !danish)
        throw std::runtime_error(danish.error().detail);
    resize(size);
    given_.touched = given_.screen_since = clock_.now().instant;
    settle();
}

Stage::~Stage() = default;

void Stage::resize(FrameSize size)
{
    if (interface_.resize(size, configuration_.panel, text_size(state(), configuration_.display)))
        glyphs_ = glyphs_of_atlas();
}

void Stage::configure(Configuration configuration)
{
    configuration_ = std::move(configuration);
    resize(interface_.size());
}

bool Stage::has_letter(Type type, char32_t code)
{
    const ImFont* font = ImGui::GetIO().Fonts->Fonts[static_cast<int>(type)];
    return font->FindGlyphNoFallback(static_cast<ImWchar>(code)) != nullptr;
}

void Stage::show(State state)
{
    chamber_.reset();
    given_ = std::move(state);
    settle();
    draw();
    actions_.clear();
}

void Stage::open_the_chamber()
{
    open_the_chamber([](const std::filesystem::path& folder, const Now& now) { return std::move(required(open_urn(folder, now)).urn); });
}

void Stage::open_the_chamber(const UrnMaker& make_urn)
{
    open_the_chamber(make_urn, {});
}

void Stage::open_the_chamber(const UrnMaker& make_urn, std::filesystem::path folder)
{
    chamber_ = std::make_unique<Chamber>(configuration_, interface_, clock_, make_urn, std::move(folder));
    settle();
}

const std::filesystem::path& Stage::data() const { return chamber_->data; }

const State& Stage::state() const { return chamber_ ? chamber_->shell.state() : given_; }

void Stage::feed(const Input* input)
{
    if (chamber_ && input)
        return chamber_->runner.take({*input});
    if (chamber_) {
        chamber_->runner.draw();
        moving_ = chamber_->runner.until_next() <= motion::frame;
        return;
    }
    Interface::Drawn drawn = interface_.frame(Room{given_, configuration_, clock_.now()}, input);
    if (drawn.utterance)
        said_.push_back(*drawn.utterance);
    moving_ = drawn.moving;
    trace_ = interface_.trace();
    std::move(drawn.actions.begin(), drawn.actions.end(), std::back_inserter(actions_));
}

void Stage::draw() { feed(nullptr); }

void Stage::can_be_heard(Sound sound)
{
    if (chamber_)
        chamber_->voice.heard = sound;
    else
        given_.sound = sound;
}

void Stage::speak_through(Voice& voice) { chamber_->voice.real = &voice; }

std::vector<Utterance> Stage::take_said() { return std::exchange(chamber_ ? chamber_->voice.said : said_, {}); }

/// Twice: the first frame shows what changed, the second what followed from it.
void Stage::settle()
{
    draw();
    clock_.advance(a_moment);
    draw();
}

void Stage::wait(Duration time)
{
    const Instant end = clock_.now().instant + time;
    for (Now now = clock_.now(); now.instant < end; now = clock_.now()) {
        const Duration due = next_due(state(), configuration_, now) - now.instant;
        clock_.advance(std::min(std::max(due, Duration(1)), end - now.instant));
        if (chamber_)
            chamber_->runner.tick();
    }
    settle();
}

void Stage::press(float x, float y)
{
    const Input input{.kind = Input::Kind::press, .x = x, .y = y};
    feed(&input);
}

void Stage::move(float x, float y)
{
    const Input input{.kind = Input::Kind::move, .x = x, .y = y};
    feed(&input);
}

void Stage::lift(float x, float y)
{
    const Input input{.kind = Input::Kind::lift, .x = x, .y = y};
    feed(&input);
}

void Stage::key(Key pressed)
{
    const Input input{.kind = Input::Kind::key, .key = pressed};
    feed(&input);
}

void Stage::letter(char32_t typed)
{
    const Input input{.kind = Input::Kind::letter, .letter = typed};
    feed(&input);
}

void Stage::tap_at(float x, float y)
{
    press(x, y);
    clock_.advance(a_touch);
    lift(x, y);
    settle();
}

void Stage::tap(std::string_view id)
{
    const Rect rect = control(id).rect;
    tap_at(rect.middle_x(), rect.middle_y());
}

void Stage::tap_in_list(std::string_view id, std::string_view list)
{
    const std::string down = std::string(list) + ".down";
    for (int page = 0; page < 20; ++page) {
        const Control* further = find(down);
        const Control* wanted = find(id);
        const bool in_part = wanted && further && wanted->rect.h < wanted->whole.h - 1;  // what is left may be too little for a finger
        if (wanted && !in_part && !(further && further->rect.contains(wanted->rect.middle_x(), wanted->rect.middle_y())))
            return tap(id);
        tap(down);
    }
    throw std::runtime_error(std::string(list) + " has no " + std::string(id));
}

void Stage::type(std::string_view digits)
{
    for (const char digit : digits)
        tap(std::string("pin.") + digit);
}

const Control& Stage::control(std::string_view id) const
{
    if (const Control* found = find(id))
        return *found;
    throw std::runtime_error("not on the screen: " + std::string(id));
}

std::vector<Stage::Letter> Stage::letters()
{
    const ImDrawData& data = interface_.draw_data();
    std::vector<Letter> letters;
    for (int n = 0; n < data.CmdListsCount; ++n) {
        const ImDrawList& list = *data.CmdLists[n];
        const std::vector<Rect> clips = clips_of(list);
        for (int i = 0; i + 3 < list.VtxBuffer.Size; ++i) {
            const ImDrawVert& corner = list.VtxBuffer[i];
            const ImDrawVert& opposite = list.VtxBuffer[i + 2];
            const auto glyph = glyphs_.find({corner.uv.x, corner.uv.y});
            if (glyph == glyphs_.end())
                continue;
            if (!is_pictogram(glyph->second))
                letters.push_back({glyph->second, {corner.pos.x, corner.pos.y, opposite.pos.x - corner.pos.x, opposite.pos.y - corner.pos.y},
                                   clips[static_cast<std::size_t>(i)]});
            i += 3;
        }
    }
    return letters;
}

bool Stage::reads(std::string_view words)
{
    std::string drawn, wanted;
    for (const Letter& letter : letters())
        append_utf8(drawn, letter.code);
    for (std::size_t at = 0; at < words.size(); at = next_code_point(words, at))
        if (const char32_t code = code_point(words, at); code != U' ' && code != U'\n')
            append_utf8(wanted, code);
    return drawn.find(wanted) != std::string::npos;
}

std::string Stage::picture() const
{
    const ImDrawData& data = interface_.draw_data();
    std::string bytes;
    for (int n = 0; n < data.CmdListsCount; ++n) {
        const ImDrawList& list = *data.CmdLists[n];
        append_bytes(bytes, list.VtxBuffer);
        append_bytes(bytes, list.IdxBuffer);
        for (const ImDrawCmd& command : list.CmdBuffer) {
            bytes.append(reinterpret_cast<const char*>(&command.ClipRect), sizeof command.ClipRect);
            bytes += std::to_string(command.ElemCount) + ';';
        }
    }
    return bytes;
}

}  // namespace kiosk::test
