// Why: the agenda is the chair's to change while the meeting runs: items move, are postponed, withdrawn, added, joined, opened or
// closed. What has been handled stays where it was handled, and each change can be taken back, the latest first. Items and their
// times move together, so that a journal that is replayed ends where the meeting ended.
#pragma once

#include "domain/meeting.hpp"

namespace kiosk {

/// Whether the item may stand elsewhere: it has not been handled, and the place it goes to is still to come.
[[nodiscard]] bool can_move(const Meeting& meeting, std::size_t from, std::size_t to);

/// Whether the meeting went past the item without handling it: it was postponed or withdrawn, and can be taken up again.
[[nodiscard]] bool was_passed(const Meeting& meeting, std::size_t item);

/// Whether the item may be handled as one with the one before it: both are handled this evening, and both are open or both closed.
/// A closed item that came under an open one would be handled with the doors open.
[[nodiscard]] bool can_join(const Agenda& agenda, std::size_t item);

/// Applies an ItemMoved, ItemChanged, ItemAdded or PlanSpread and remembers it; one that does not fit changes nothing. `at` is when.
void change_agenda(Meeting& meeting, const MeetingEvent& event, Instant at);

/// The latest change that is not undone, if undoing it would not take away what has been handled since. Owned by the meeting.
[[nodiscard]] const Change* undoable(const Meeting& meeting);

/// Takes back undoable(); nothing when there is none.
void undo_change(Meeting& meeting);

/// A number for an item that is added, which none has: "T1", "T2" (tillæg).
[[nodiscard]] std::string number_for_added(const Agenda& agenda);

}  // namespace kiosk
