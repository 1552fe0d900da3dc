#include "ui/reader.hpp"

#include <algorithm>
#include <utility>

#include "ui/spoken.hpp"

namespace kiosk {
namespace {

void add(std::string& all, std::string_view sentence)
{
    if (!all.empty() && !sentence.empty())
        all += all.ends_with('.') || all.ends_with('?') || all.ends_with('!') ? " " : ". ";
    all += sentence;
}

/// Every control but the tools, which are the same everywhere, and the page buttons, which have nothing to say to who listens.
std::string choices(const std::vector<Control>& controls)
{
    std::string all;
    for (const Control& control : controls)
        if (!control.id.starts_with("access.") && !control.id.ends_with(".up") && !control.id.ends_with(".down"))
            add(all, control.name);
    return all;
}

/// Marks that are drawn as a pause are spoken as one, and nothing in a text gives espeak-ng an order ("[[" begins phonemes).
std::string speakable(std::string_view text)
{
    constexpr std::pair<std::string_view, std::string_view> spoken[]{{" \u00b7 ", ", "}, {"\u2013", "-"}, {"[[", "["}, {"\n", " "}};
    std::string all(text);
    for (const auto& [drawn, said] : spoken)
        for (std::size_t at = 0; (at = all.find(drawn, at)) != std::string::npos; at += said.size() - (drawn == "[[" ? 1 : 0))
            all.replace(at, drawn.size(), said);
    return all;
}

}  // namespace

void Reader::forget()
{
    said_.clear();
    page_.clear();
    focus_.clear();
}

/// What stands now and did not in the last frame.
std::string Reader::news(const Room& room, const std::vector<Control>& controls)
{
    std::string text;
    std::set<std::string> stands;
    for (const Topic& topic : topics(room)) {
        if (stands.empty())
            page_ = topic.key;
        stands.insert(topic.key);
        if (said_.contains(topic.key))
            continue;
        add(text, topic.text);
        if (topic.choices)
            add(text, choices(controls));
    }
    said_ = std::move(stands);
    return text;
}

/// A digit of the PIN is never named to the room.
std::string Reader::name_of_focus(const Room& room, const std::vector<Control>& controls, std::string_view focus)
{
    const bool moved = std::exchange(focus_, std::string(focus)) != focus;
    if (!moved || (room.state.screen == Screen::pin && to_ == Listener::room))
        return {};
    const auto found = std::find_if(controls.begin(), controls.end(), [&](const Control& control) { return control.id == focus; });
    return found != controls.end() ? found->name : std::string();
}

std::optional<Utterance> Reader::after_frame(const Room& room, const std::vector<Control>& controls, std::string_view focus)
{
    const Listener to = listener(room.state);
    const Language spoken = language(room.state, room.configuration.display);
    const bool listened = to_ != Listener::nobody;
    if (std::exchange(to_, to) != to || std::exchange(language_, spoken) != spoken)
        forget();
    if (to == Listener::nobody)
        return listened ? std::optional(Utterance{}) : std::nullopt;
    const std::string page = page_;
    std::string text = news(room, controls);
    if (page != page_)
        focus_.clear();  // on a new page the place is named anew, whether or not it is called as the one before
    add(text, name_of_focus(room, controls, focus));
    if (text.empty() && page == page_)
        return std::nullopt;
    return Utterance{speakable(text), spoken, to, volume(room.state, room.configuration.speech)};
}

}  // namespace kiosk
