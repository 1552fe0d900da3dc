// Why: the questions of the mødetjek. One statement a screen, five faces with words, all of them to be seen at once on every panel
// and at every text size: who sees only three of five steps gives another answer. A tap leaves no trace behind it, and the next
// statement comes by itself. Nobody in the queue sees what the one before answered.
#include <algorithm>
#include <array>
#include <optional>
#include <span>

#include "core/words.hpp"
#include "ui/charts.hpp"
#include "ui/layout.hpp"
#include "ui/phrases.hpp"
#include "ui/screens/screens.hpp"

namespace kiosk {
namespace {

constexpr std::size_t steps = 5;
constexpr float low_from = 0.41f;  ///< of a tall screen: what lies lower can be reached from a wheelchair

const char* word(std::size_t step)
{
    switch (step) {
    case 0: return tr("Strongly disagree");
    case 1: return tr("Disagree");
    case 2: return tr("Neither nor");
    case 3: return tr("Agree");
    default: return tr("Strongly agree");
    }
}

/// How the five stand: in a row with the words below the faces, three above two or one below another with the words beside them.
enum class Faces { row, low_row, tight_row, grid, list, tight_list };

bool in_a_row(Faces faces) { return faces == Faces::row || faces == Faces::low_row || faces == Faces::tight_row; }
std::size_t columns_of(Faces faces) { return in_a_row(faces) ? steps : faces == Faces::grid ? 3 : 1; }
std::size_t rows_of(Faces faces) { return (steps + columns_of(faces) - 1) / columns_of(faces); }

float gap_of(const Ui& ui, Faces faces)
{
    switch (faces) {
    case Faces::row:
    case Faces::low_row: return ui.u(space::m);
    case Faces::grid: return std::max(ui.u(space::s), ui.control_gap());
    case Faces::list: return ui.u(space::m - 4);
    case Faces::tight_row:
    case Faces::tight_list: break;
    }
    return ui.control_gap();
}

float small_radius(const Ui& ui) { return ui.u(space::l); }
float cell_width(const Ui& ui, Faces faces, float width)
{
    const auto columns = static_cast<float>(columns_of(faces));
    return (width - gap_of(ui, faces) * (columns - 1)) / columns;
}

/// Left and right of the words below a face.
float row_edge(const Ui& ui, Faces faces) { return ui.u(faces == Faces::tight_row ? space::xs : space::s); }

/// Of the words in a cell: below its face, or beside it.
float words_width(const Ui& ui, Faces faces, float cell)
{
    return in_a_row(faces) ? cell - 2 * row_edge(ui, faces) : cell - 3 * ui.u(space::s) - 2 * small_radius(ui);
}

float words_height(const Ui& ui, float width)
{
    float words = 0;
    for (std::size_t step = 0; step < steps; ++step)
        words = std::max(words, ui.text_height(Type::label_strong, word(step), width));
    return words;
}

bool words_fit(const Ui& ui, Faces faces, float width)
{
    const float cell = cell_width(ui, faces, width), words = words_width(ui, faces, cell);
    for (std::size_t step = 0; step < steps; ++step)
        if (widest_word(ui, Type::label_strong, word(step)) > words)
            return false;
    return !in_a_row(faces) || cell >= ui.u(200);
}

/// What one face and its word need.
float least_cell(const Ui& ui, Faces faces, float width)
{
    const float words = words_height(ui, words_width(ui, faces, cell_width(ui, faces, width)));
    switch (faces) {
    case Faces::row: return ui.u(space::xl * 2 + space::l * 2) + words;
    case Faces::low_row:
    case Faces::tight_row: return 2 * small_radius(ui) + ui.u(space::l) + words;
    case Faces::list: return std::max(ui.control_height(), words + 2 * ui.u(space::s));
    case Faces::grid:
    case Faces::tight_list: break;
    }
    return std::max({ui.u(space::control), 2 * small_radius(ui) + ui.u(space::xs), words + ui.u(space::s)});
}

float most_cell(const Ui& ui, Faces faces) { return in_a_row(faces) ? ui.u(380) : ui.u(210); }

/// Of all five, with `spread` more than they need.
float choices_height(const Ui& ui, Faces faces, float width, float spread)
{
    const auto rows = static_cast<float>(rows_of(faces));
    const float least = least_cell(ui, faces, width);
    return rows * std::max(least, std::min(most_cell(ui, faces), least + std::max(0.f, spread) / rows)) + (rows - 1) * gap_of(ui, faces);
}

void draw_words_below(Ui& ui, const Rect& rect, std::size_t step, Faces faces)
{
    const float edge = row_edge(ui, faces), inside = rect.w - 2 * edge, height = words_height(ui, inside), left = rect.h - height;
    const float radius = std::min({rect.w * 0.3f, std::max(left * 0.32f, std::min(small_radius(ui), left / 2 - ui.u(space::s / 2))), ui.u(space::control)});
    face(ui, rect.middle_x(), rect.y + left * 0.5f, radius, step);
    ui.text(Type::label_strong, {rect.x + edge, rect.y + left * 0.5f + radius + (left * 0.5f - radius) * 0.45f, inside, height}, word(step), ui.palette().ink, Align::centre);
}

void draw_words_beside(Ui& ui, const Rect& rect, std::size_t step, Faces faces)
{
    const bool wide = columns_of(faces) == 1;
    const float radius = wide ? std::min(rect.h * 0.34f, ui.u(space::xl)) : std::min(rect.h * 0.4f, small_radius(ui)), edge = ui.u(wide ? space::l : space::s);
    const float taken = edge + 2 * radius + edge;
    face(ui, rect.x + edge + radius, rect.middle_y(), radius, step);
    const Rect words{rect.x + taken, rect.y, rect.w - taken - ui.u(wide ? space::m : space::s), rect.h};
    bool large = ui.line_height(Type::heading) <= rect.h;  // all or none: a larger word would be the louder answer
    for (std::size_t any = 0; any < steps; ++any)
        large = large && ui.text_width(Type::heading, word(any)) <= words.w;
    const Type type = large ? Type::heading : Type::label_strong;
    const float height = ui.text_height(type, word(step), words.w);
    ui.text(type, {words.x, words.middle_y() - height / 2, words.w, height}, word(step), ui.palette().ink);
}

void draw_choice(Ui& ui, const Rect& rect, std::size_t step, Faces faces, Role role)
{
    const std::string id = "answer." + std::to_string(step + 1);
    if (ui.control(id, word(step), rect, role))
        ui.emit(GiveAnswer{static_cast<Answer>(step)});
    card(ui, rect, ui.held(id));
    in_a_row(faces) ? draw_words_below(ui, rect, step, faces) : draw_words_beside(ui, rect, step, faces);
}

void draw_choices(Ui& ui, const Rect& area, Faces faces, Role role)
{
    const auto lines = rows(area, rows_of(faces), gap_of(ui, faces));
    for (std::size_t step = 0; step < steps; ++step) {
        const auto cells = columns(lines[step / columns_of(faces)], columns_of(faces), gap_of(ui, faces));
        draw_choice(ui, cells[step % columns_of(faces)], step, faces, role);
    }
}

void draw_steps(Ui& ui, const Rect& rect, std::size_t count, std::size_t done)
{
    const auto places = columns(rect, count, ui.u(space::s));
    for (std::size_t i = 0; i < count; ++i)
        ui.fill(places[i], i <= done ? ui.palette().primary : ui.palette().track, places[i].h / 2);
}

const Statement& asked(const Room& room) { return room.state.meeting->checkin.statements[room.state.checkin->statement]; }

std::string where_line(const Room& room)
{
    return say("Statement {0} of {1}", room.state.checkin->statement + 1, room.state.meeting->checkin.statements.size()) + " · " +
           say("kodeks {0}", point_numbers(kodeks(room.configuration), asked(room).points));
}

Header statement_header(bool with_promise)
{
    return {.note = with_promise ? tr("Only the sum is kept") : std::string(), .note_icon = with_promise ? "visibility_off" : std::string_view(), .tools = true};
}

/// Of a lying panel: how far one has come stands left of the rest.
Rect beside_steps(const Ui& ui, Rect page)
{
    page.cut_left(std::min(ui.u(655), page.w * 0.34f) + ui.u(space::l));
    return page;
}

float header_line(const Ui& ui) { return std::max(ui.u(space::header), ui.line_height(Type::label_strong)); }

/// Whether the header has a place for the promise: an upright panel has the height, a lying one nothing but a free end of the row.
bool promise_in_header(Ui& ui, const Room& room, const Rect& page)
{
    if (ui.portrait())
        return true;
    const Rect right = beside_steps(ui, page);
    return ui.measured([&] { Rect rest = right; (void)draw_header(ui, room, rest, statement_header(true)); return rest.y - right.y; }) <= header_line(ui) + 1;
}

/// How far one has come, and that only the sum is kept.
void draw_statement_header(Ui& ui, const Room& room, Rect& page, std::size_t count, bool with_promise)
{
    const float thick = ui.u(space::xs * 1.5f);
    const Header header = statement_header(with_promise);
    if (ui.portrait()) {
        draw_steps(ui, page.cut_top(thick), count, room.state.checkin->statement);
        page.cut_top(ui.u(space::s));
        (void)draw_header(ui, room, page, header);
        return;
    }
    Rect right = beside_steps(ui, page);
    draw_steps(ui, {page.x, page.y + (header_line(ui) - thick) / 2, page.w - right.w - ui.u(space::l), thick}, count, room.state.checkin->statement);
    (void)draw_header(ui, room, right, header);
    page.cut_top(right.y - page.y);
}

/// The last answer hands all of them in.
Role role_of_answers(const Room& room)
{
    return room.state.checkin->statement + 1 == room.state.meeting->checkin.statements.size() ? Role::commit : Role::plain;
}

/// `where`: which statement it is, and the promise where the header had no place for it.
float draw_question(Ui& ui, const Room& room, Rect area, float spread, Type type, const std::string& where)
{
    const Palette& p = ui.palette();
    const float top = area.y;
    area.cut_top(std::min(ui.u(space::m), spread));
    area.cut_top(ui.text(Type::label, area, where, p.ink_muted) + ui.u(space::xs));
    area.cut_top(ui.text(type, area, asked(room).text, p.ink));
    return area.y - top;
}

struct Arrangement {
    Faces faces;
    Type question;
};

/// The faces as they are drawn and the statement as large as that leaves it; where that makes it small, other faces.
Arrangement arranged(Ui& ui, const Room& room, const Rect& page, const std::string& where)
{
    const auto need = [&](const Arrangement& a) {
        return ui.measured([&] { return draw_question(ui, room, {page.x, page.y, page.w, endless}, 0, a.question, where); }) + ui.u(space::m) + choices_height(ui, a.faces, page.w, 0);
    };
    const std::array upright{Faces::list, Faces::tight_list, Faces::grid};
    const std::array lying{Faces::row, Faces::low_row, Faces::tight_row, Faces::grid};
    const std::span<const Faces> possible = ui.portrait() ? std::span<const Faces>(upright) : std::span<const Faces>(lying);
    constexpr std::array<Type, 5> types{Type::title, Type::page_title, Type::heading, Type::overline, Type::body_strong};
    const auto fitting = [&](std::size_t first, std::size_t end) -> std::optional<Arrangement> {
        for (const Faces faces : possible)
            for (std::size_t i = first; i < end && words_fit(ui, faces, page.w); ++i)
                if (need({faces, types[i]}) <= page.h)
                    return Arrangement{faces, types[i]};
        return std::nullopt;
    };
    if (const auto large = fitting(0, 3))
        return *large;
    if (const auto small = fitting(3, types.size()))
        return *small;
    Faces lowest = Faces::tight_list;
    for (const Faces faces : possible)
        if (words_fit(ui, faces, page.w) && choices_height(ui, faces, page.w, 0) < choices_height(ui, lowest, page.w, 0))
            lowest = faces;
    return {lowest, types.back()};
}

}  // namespace

void draw_statement(Ui& ui, const Room& room)
{
    const Palette& p = ui.palette();
    const Checkin& checkin = *room.state.checkin;
    const auto& statements = room.state.meeting->checkin.statements;
    if (checkin.statement >= statements.size())
        return;
    Rect page = page_area(ui, space::margin);
    const bool promised = promise_in_header(ui, room, page);
    draw_statement_header(ui, room, page, statements.size(), promised);
    const std::string where = where_line(room) + (promised ? std::string() : std::string(" · ") + tr("Only the sum is kept"));
    Footer footer(ui, page.w, {{.id = "checkin.previous", .label = tr("Back"), .icon = "undo", .role = Role::dismiss}, {.id = "checkin.skip", .label = tr("Skip"), .role = role_of_answers(room), .right = true}},
                  say("{0} of {1} have answered", checkin.answered, checkin.present), p.ink_muted);
    const auto tapped = footer.draw_below(page);
    if (tapped == "checkin.previous")
        ui.emit(PreviousStatement{});
    if (tapped == "checkin.skip")
        ui.emit(GiveAnswer{Answer::skipped});

    const auto [faces, type] = arranged(ui, room, page, where);
    const float gap = ui.u(space::m), words = ui.measured([&] { return draw_question(ui, room, {page.x, page.y, page.w, endless}, 0, type, where); });
    const bool low = !ui.portrait() || room.configuration.panel.low_reach;
    const float in_reach = ui.portrait() && low ? page.bottom() - low_from * ui.screen().h : page.h;
    const float least = choices_height(ui, faces, page.w, 0), left = std::min(page.h - words - gap, std::max(in_reach, least)) - least;
    const float height = choices_height(ui, faces, page.w, left);
    const float free = page.h - words - gap - height, air = std::clamp(free, 0.f, ui.u(space::m));
    Rect below = page;
    Rect above = below.cut_top(low ? page.h - height - gap : std::min(page.h - height - gap, words + air + std::clamp(free - air, 0.f, ui.u(space::l))));
    below.cut_top(gap);
    above.h = std::max(above.h, 0.f);
    draw_choices(ui, {below.x, below.y, below.w, height}, faces, role_of_answers(room));
    flow(ui, "statement.scroll", above, p.ground, [&](Rect area, float spread) { return draw_question(ui, room, area, spread, type, where); });
}

}  // namespace kiosk
