// Why: a program that crashes may be written to the disk whole, with what lay in its memory. A kiosk that has just been
// told six answers must not be.
#pragma once

namespace kiosk {

/// From now on this process leaves no core dump, and no other program of the same user may look into it. False when the
/// system refused.
[[nodiscard]] bool keep_memory_private();

}  // namespace kiosk
