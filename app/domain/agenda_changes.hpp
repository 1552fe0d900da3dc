// Why: the agenda is the chair's to change while the meeting runs: items move, are postponed, withdrawn, added, joined, opened or
// closed. What has been handled stays where it was handled, and each change can be taken back, the latest first. Items and their
// times move together, so that a journal that is replayed ends where the meeting ended.
#pragma once

#include "domain/meeting.hpp"

namespace kiosk {

/// Whether the item may stand elsewhere: neither it nor the place it goes to has been reached.
[[nodiscard]] bool can_move(const Meeting& meeting, std::size_t from, std::size_t to);

/// Applies an ItemMoved, ItemChanged, ItemAdded or PlanSpread and remembers it; one that does not fit changes nothing. `at` is when.
void change_agenda(Meeting& meeting, const MeetingEvent& event, Instant at);

/// The latest change that is not undone, if undoing it would not take away what has been handled since. Owned by the meeting.
[[nodiscard]] const Change* undoable(const Meeting& meeting);

/// Takes back undoable(); nothing when there is none.
void undo_change(Meeting& meeting);

/// A number for an item that is added, which none has: "T1", "T2" (tillæg).
[[nodiscard]] std::string number_for_added(const Agenda& agenda);

}  // namespace kiosk
