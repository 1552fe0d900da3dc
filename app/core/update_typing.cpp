// Why: the panel's keyboard is one; what it types goes where something can be typed now: into a search, or into the title of an item that
// is being added.
#include <algorithm>

#include "core/step.hpp"

namespace kiosk {
namespace {

struct Typing {
    std::string* text = nullptr;  ///< none: nothing can be typed now
    std::size_t most = 0;
};

Typing typing(State& state)
{
    if (state.sheet == Sheet::add_item)
        return {&state.desk.title, most_title_letters};
    if (state.screen == Screen::search && state.sheet == Sheet::none)
        return {&state.query, most_letters};
    return {};
}

bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0u) == 0x80u; }

std::size_t letters(const std::string& text)
{
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return !continues(c); }));
}

/// A title begins with a capital; of the letters beyond ASCII the keyboard has only those of Latin-1, which lie 32 below.
std::string capital(std::string letter)
{
    if (letter.size() == 1 && letter[0] >= 'a' && letter[0] <= 'z')
        letter[0] = static_cast<char>(letter[0] - 'a' + 'A');
    if (letter.size() == 2 && letter[0] == '\xC3' && static_cast<unsigned char>(letter[1]) >= 0xA0)
        letter[1] = static_cast<char>(static_cast<unsigned char>(letter[1]) - 0x20);
    return letter;
}

}  // namespace

void on(Step& step, const TypeLetter& typed)
{
    const auto [text, most] = typing(step.state);
    if (text == nullptr || letters(*text) >= most)
        return;
    const bool second_blank = typed.letter == " " && (text->empty() || text->back() == ' ');
    if (!second_blank)
        *text += step.state.sheet == Sheet::add_item && text->empty() ? capital(typed.letter) : typed.letter;
}

void on(Step& step, const EraseLetter&)
{
    const auto [text, most] = typing(step.state);
    if (text == nullptr)
        return;
    while (!text->empty() && continues(text->back()))
        text->pop_back();
    if (!text->empty())
        text->pop_back();
}

}  // namespace kiosk
