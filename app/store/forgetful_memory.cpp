// Why: the counters pass through SQLite: its pages, its statements, its buffers. What it gives back to the system is not
// overwritten, and the counters before an answer beside those after it are that answer. So SQLite gets its memory here, where
// every piece is overwritten before it is given back. That is arranged before main(), because SQLite takes no other allocator
// once it is in use; no database can be opened without this file, as database.cpp asks it.
#include "store/forgetful_memory.hpp"

#include <algorithm>
#include <cstring>

#include <sqlite3.h>

namespace kiosk {

namespace {

sqlite3_mem_methods system_memory;

void wipe_and_free(void* piece)
{
    if (piece == nullptr) return;
    explicit_bzero(piece, static_cast<std::size_t>(system_memory.xSize(piece)));
    system_memory.xFree(piece);
}

/// Never in place and never by the system, which would leave what it moved away from.
void* move_to(void* piece, int bytes)
{
    void* moved = system_memory.xMalloc(bytes);
    if (moved == nullptr) return nullptr;
    std::memcpy(moved, piece, static_cast<std::size_t>(std::min(system_memory.xSize(piece), bytes)));
    wipe_and_free(piece);
    return moved;
}

bool arrange()
{
    if (sqlite3_config(SQLITE_CONFIG_GETMALLOC, &system_memory) != SQLITE_OK) return false;
    sqlite3_mem_methods forgetful = system_memory;
    forgetful.xFree = wipe_and_free;
    forgetful.xRealloc = move_to;
    // No small pieces kept back for the next statement either: they would be used again without being overwritten.
    return sqlite3_config(SQLITE_CONFIG_MALLOC, &forgetful) == SQLITE_OK && sqlite3_config(SQLITE_CONFIG_LOOKASIDE, 0, 0) == SQLITE_OK;
}

const bool arranged = arrange();

}  // namespace

bool memory_is_forgetful() { return arranged; }

}  // namespace kiosk
