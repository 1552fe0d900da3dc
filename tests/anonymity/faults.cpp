// Why: see faults.hpp. SQLite takes its memory through functions that can be replaced as long as it is not in use; its small
// reserves, which would hide a failing allocation, stay turned off, as the program has them.
#include "anonymity/faults.hpp"

#include <stdexcept>

namespace kiosk::test {

namespace {

sqlite3_mem_methods real;
int calls = 0;
int first = 0;
int last = 0;
bool hit = false;

bool strikes()
{
    ++calls;
    const bool now = first != 0 && calls >= first && calls <= last;
    hit = hit || now;
    return now;
}

void configure(const sqlite3_mem_methods& methods)
{
    sqlite3_shutdown();
    sqlite3_mem_methods copy = methods;
    if (sqlite3_config(SQLITE_CONFIG_MALLOC, &copy) != SQLITE_OK ||
        sqlite3_config(SQLITE_CONFIG_LOOKASIDE, 0, 0) != SQLITE_OK || sqlite3_initialize() != SQLITE_OK)
        throw std::runtime_error("SQLite does not take another allocator");
}

}  // namespace

Allocations::Allocations()
{
    sqlite3_shutdown();
    sqlite3_config(SQLITE_CONFIG_GETMALLOC, &real);
    sqlite3_mem_methods failing = real;
    failing.xMalloc = [](int bytes) -> void* { return strikes() ? nullptr : real.xMalloc(bytes); };
    failing.xRealloc = [](void* old, int bytes) -> void* { return strikes() ? nullptr : real.xRealloc(old, bytes); };
    heal();
    configure(failing);
}

Allocations::~Allocations() { configure(real); }

void Allocations::fail(int nth, int times)
{
    calls = 0;
    hit = false;
    first = nth;
    last = times >= MemoryVfs::forever ? MemoryVfs::forever : nth + times - 1;
}

void Allocations::heal() { first = last = 0; }

bool Allocations::struck() const { return hit; }

}  // namespace kiosk::test
