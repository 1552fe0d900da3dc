// Why: see forgetful_memory.cpp.
#pragma once

namespace kiosk {

/// Whether all memory that SQLite gives back in this process is overwritten first.
[[nodiscard]] bool memory_is_forgetful();

}  // namespace kiosk
