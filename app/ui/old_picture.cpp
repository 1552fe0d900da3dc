#include "ui/old_picture.hpp"

#include <imgui.h>

#include "ui/paint.hpp"

namespace kiosk {
namespace {

constexpr int most_corners = 30000;  // two such pictures are few enough for indices of 16 bits

}  // namespace

void OldPicture::keep(const ImDrawData& frame)
{
    forget();
    if (!frame.Valid || frame.TotalVtxCount > most_corners)
        return;
    for (int i = 0; i < frame.CmdListsCount; ++i) {
        const ImDrawList& list = *frame.CmdLists[i];
        const auto first = static_cast<unsigned>(corners_.size());
        for (const ImDrawVert& v : list.VtxBuffer)
            corners_.push_back({v.pos.x, v.pos.y, v.uv.x, v.uv.y, v.col});
        for (const ImDrawCmd& command : list.CmdBuffer) {
            Piece piece{{command.ClipRect.x, command.ClipRect.y, command.ClipRect.z, command.ClipRect.w}, {}};
            for (unsigned at = command.IdxOffset; at < command.IdxOffset + command.ElemCount; ++at)
                piece.corners.push_back(first + command.VtxOffset + list.IdxBuffer[static_cast<int>(at)]);
            if (!piece.corners.empty())
                pieces_.push_back(std::move(piece));
        }
    }
}

void OldPicture::lay_over(ImDrawList& list, float opacity) const
{
    if (empty() || list.VtxBuffer.Size > most_corners)
        return;
    const unsigned first = list._VtxCurrentIdx;
    list.PrimReserve(0, static_cast<int>(corners_.size()));
    for (const Corner& c : corners_)
        list.PrimWriteVtx({c.x, c.y}, {c.u, c.v}, fainter(c.colour, opacity));
    for (const Piece& piece : pieces_) {
        list.PushClipRect({piece.clip[0], piece.clip[1]}, {piece.clip[2], piece.clip[3]});
        list.PrimReserve(static_cast<int>(piece.corners.size()), 0);
        for (const unsigned corner : piece.corners)
            list.PrimWriteIdx(static_cast<ImDrawIdx>(first + corner));
        list.PopClipRect();
    }
}

}  // namespace kiosk
