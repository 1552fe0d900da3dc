// Why: text as a designer sets it: kerned, tracked, centred on its capitals, broken between words. ImGui lends its glyphs.
#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "core/code_points.hpp"
#include "ui/paint.hpp"
#include "ui/together.hpp"
#include "ui/ui.hpp"

namespace kiosk {
namespace {

void draw_glyph(ImDrawList& list, ImFont& font, char32_t code, float x, float top, ImU32 colour)
{
    const ImFontGlyph* glyph = font.FindGlyph(static_cast<ImWchar>(code));
    if (!glyph || !glyph->Visible)
        return;
    list.PrimReserve(6, 4);
    list.PrimRectUV({x + glyph->X0, top + glyph->Y0}, {x + glyph->X1, top + glyph->Y1}, {glyph->U0, glyph->V0},
                    {glyph->U1, glyph->V1}, colour);
}

/// The top of ImGui's glyph box when capitals are to be centred on `middle`.
float glyph_top(const Fonts& fonts, Type type, float middle)
{
    return std::round(middle + fonts.cap_height(type) / 2 - fonts.font(type).Ascent);
}

float aligned(float x, float width, Align align)
{
    switch (align) {
    case Align::left: return x;
    case Align::centre: return x - width / 2;
    case Align::right: return x - width;
    }
    return x;
}

std::size_t end_of_word(std::string_view text, std::size_t at) { return std::min(text.find_first_of(" \n", at), text.size()); }

/// Where the word at `at` ends, or the words that stay together with it, as far as they fit on a line.
template <class Fits> std::size_t end_of_words(std::string_view text, std::size_t at, Fits fits)
{
    for (std::size_t word = at;;) {
        const std::size_t end = end_of_word(text, word), next = end + 1;
        if (end == text.size() || text[end] == '\n')
            return end;
        const std::size_t next_end = end_of_word(text, next);
        if (!stay_together(text.substr(word, end - word), text.substr(next, next_end - next)) || !fits(text.substr(at, next_end - at)))
            return end;
        word = next;
    }
}

bool is_figure(char c) { return c >= '0' && c <= '9'; }

}  // namespace

void Ui::text_line(Type type, float x, float middle, std::string_view text, Colour colour, Align align)
{
    if (measuring_)
        return;
    std::vector<Fonts::Placed> letters;
    const float width = fonts_.place(type, text, letters);
    const float left = aligned(x, width, align);
    const float top = glyph_top(fonts_, type, middle);
    trace_words(type, left, middle, width, text, colour);
    for (const auto& letter : letters)
        draw_glyph(list_, fonts_.font(type), letter.code, std::round(left + letter.x), top, paint(colour));
}

std::vector<std::string> Ui::wrap(Type type, std::string_view text, float width) const
{
    std::vector<std::string> lines;
    std::string line;
    const auto push_long_word = [&](std::string_view word) {
        for (std::size_t at = 0; at < word.size();) {
            const std::size_t end = next_code_point(word, at);
            const std::string_view hyphen = end < word.size() ? "-" : "";
            if (!line.empty() && text_width(type, line + std::string(word.substr(at, end - at)) + std::string(hyphen)) > width)
                lines.push_back(std::exchange(line, {}) + (word[at - 1] == '-' ? "" : "-"));
            line += word.substr(at, end - at);
            at = end;
        }
    };
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = end_of_words(text, at, [&](std::string_view words) { return text_width(type, words) <= width; });
        const std::string_view word = text.substr(at, end - at);
        const std::string longer = line.empty() ? std::string(word) : line + ' ' + std::string(word);
        if (text_width(type, longer) <= width)
            line = longer;
        else {
            if (!line.empty())
                lines.push_back(std::exchange(line, {}));
            if (text_width(type, word) <= width)
                line = word;
            else
                push_long_word(word);
        }
        if (end < text.size() && text[end] == '\n')
            lines.push_back(std::exchange(line, {}));
        at = end + 1;
    }
    if (!line.empty())
        lines.push_back(line);
    return lines;
}

void Ui::trace_broken(Type type, std::string_view text, float column)
{
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = end_of_word(text, at);
        const std::string_view word = text.substr(at, end - at);
        if (const float width = text_width(type, word); width > column)
            trace_->broken.push_back({std::string(word), width, column});
        at = end + 1;
    }
}

float Ui::text_height(Type type, std::string_view text, float width) const
{
    return static_cast<float>(wrap(type, text, width).size()) * line_height(type);
}

float Ui::text(Type type, const Rect& rect, std::string_view text, Colour colour, Align align)
{
    const float height = line_height(type);
    const float x = align == Align::left ? rect.x : align == Align::centre ? rect.middle_x() : rect.right();
    float middle = rect.y + height / 2;
    const auto lines = wrap(type, text, rect.w);
    if (trace_ && !measuring_)
        trace_broken(type, text, rect.w);
    for (const std::string& line : lines) {
        text_line(type, x, middle, line, colour, align);
        middle += height;
    }
    return static_cast<float>(lines.size()) * height;
}

Type Ui::fitting(std::initializer_list<Type> types, std::string_view text, float width, float height) const
{
    for (Type type : types)
        if (text_height(type, text, width) <= height)
            return type;
    return *(types.end() - 1);
}

float Ui::figures_width(Type type, std::string_view text) const
{
    const float cell = text_width(type, "0");
    const float tracking = spec(type).tracking * fonts_.em(type);
    float width = 0;
    for (char c : text)
        width += (is_figure(c) ? cell : text_width(type, std::string_view(&c, 1))) + tracking;
    return width - tracking;
}

void Ui::figures(Type type, float x, float middle, std::string_view text, Colour colour, Align align)
{
    if (measuring_)
        return;
    const float cell = text_width(type, "0");
    const float tracking = spec(type).tracking * fonts_.em(type);
    const float top = glyph_top(fonts_, type, middle);
    const float whole = figures_width(type, text);
    float at = aligned(x, whole, align);
    trace_words(type, at, middle, whole, text, colour);
    for (char c : text) {
        const float own = text_width(type, std::string_view(&c, 1));
        const float width = is_figure(c) ? cell : own;
        const float lift = c == ':' ? fonts_.cap_height(type) * 0.06f : 0;  // a colon between figures sits at their middle
        draw_glyph(list_, fonts_.font(type), static_cast<unsigned char>(c), std::round(at + (width - own) / 2), top - lift, paint(colour));
        at += width + tracking;
    }
}

void Ui::icon(IconSize size, float middle_x, float middle_y, std::string_view name, Colour colour)
{
    if (measuring_)
        return;
    const ImFont& font = fonts_.icon_font(size);
    const ImFontGlyph* glyph = font.FindGlyph(static_cast<ImWchar>(kiosk::icon(name)));
    if (!glyph)
        return;
    const float w = glyph->X1 - glyph->X0, h = glyph->Y1 - glyph->Y0;
    const float left = std::round(middle_x - w / 2), top = std::round(middle_y - h / 2);
    trace_shape({left, top, w, h}, {{left, top}, {middle_x, top}, {left + w, top}, {left, middle_y}, {middle_x, middle_y}, {left + w, middle_y}, {left, top + h}, {middle_x, top + h}, {left + w, top + h}}, 0);
    list_.PrimReserve(6, 4);
    list_.PrimRectUV({left, top}, {left + w, top + h}, {glyph->U0, glyph->V0}, {glyph->U1, glyph->V1}, paint(colour));
}

}  // namespace kiosk
