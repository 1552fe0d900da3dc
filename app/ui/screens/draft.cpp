// Why: an imported kodeks is looked at beside the current one before anyone adopts it.
#include "core/words.hpp"
#include "ui/layout.hpp"
#include "ui/screens/screens.hpp"

namespace kiosk {

void draw_draft(Ui& ui, const Room& room)
{
    const Palette& p = ui.palette();
    Rect page = page_area(ui, space::margin);
    if (draw_header(ui, room, page, {.back_id = "draft.back", .back = tr("Prepare the meeting"), .tools = true}))
        ui.emit(GoBack{});
    const Document& draft = room.configuration.drafts.front();
    page.cut_top(ui.u(space::m));
    page.cut_top(ui.text(Type::heading, page, draft.title, p.ink) + ui.u(space::m));
    flow(ui, "draft.scroll", page, p.ground, [&](Rect area, float) {
        const float top = area.y;
        for (const Section& section : draft.sections)
            for (const Point& point : section.points)
                area.cut_top(ui.text(Type::body, area, point.text, p.ink) + ui.u(space::m));
        return area.y - top;
    });
}

}  // namespace kiosk
