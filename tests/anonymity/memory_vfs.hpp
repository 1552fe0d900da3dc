// Why: the proofs need many thousand disks and a fault at every call. This is SQLite's whole outside in memory: files, a log of
// all that is done to them for Disk to lay out, and a fault at any call a test names. No clock, no chance of its own:
// the same test does the same every time.
//
// The program looks at its folder itself before it asks SQLite (database.hpp, set_aside.hpp), so a real folder stands beside it
// in which each file mounted here lies with the first bytes of its size: more of it than a log's header is not asked for.
#pragma once

#include <array>
#include <filesystem>
#include <string>
#include <vector>

#include <sqlite3.h>

#include "anonymity/disk.hpp"
#include "support/temp_directory.hpp"

namespace kiosk::test {

/// While one of these lives it is SQLite's default way to files. Only one at a time, and no database open at either end.
class MemoryVfs {
public:
    MemoryVfs();
    ~MemoryVfs();
    MemoryVfs(const MemoryVfs&) = delete;
    MemoryVfs& operator=(const MemoryVfs&) = delete;

    [[nodiscard]] const std::filesystem::path& folder() const { return folder_.path(); }
    /// The files are these from now on, and the log is empty. No database may be open.
    void mount(const Image& image);
    [[nodiscard]] const Image& files() const { return files_; }

    std::vector<Operation> log;
    bool records = false;
    void mark(std::int64_t what) { log.push_back({Operation::Kind::mark, {}, what, {}}); }
    /// Syncs of this file are said to be done and are not.
    std::string never_synced;

    static constexpr int forever = 1'000'000'000;
    static constexpr std::array bursts = {1, 2, 3, forever};  ///< how many calls in a row a proof lets fail
    /// Fails the n-th call from now (1 is the next) and as many in all as `times`.
    void fail(int nth, int times);
    void heal() { first_ = last_ = 0; }
    [[nodiscard]] bool struck() const { return struck_; }  ///< since fail()

private:
    struct Handle;
    static Handle* of(sqlite3_file* file) { return reinterpret_cast<Handle*>(file); }
    static MemoryVfs* of(sqlite3_vfs* vfs) { return static_cast<MemoryVfs*>(vfs->pAppData); }
    static const sqlite3_io_methods* methods();
    static int open(sqlite3_vfs*, sqlite3_filename, sqlite3_file*, int, int*);
    static int remove(sqlite3_vfs*, const char*, int);
    static int access(sqlite3_vfs*, const char*, int, int*);
    static int close(sqlite3_file*);
    static int read(sqlite3_file*, void*, int, sqlite3_int64);
    static int write(sqlite3_file*, const void*, int, sqlite3_int64);
    static int truncate(sqlite3_file*, sqlite3_int64);
    static int sync(sqlite3_file*, int);

    bool strikes();
    void record(Operation operation);
    void mirror(const std::string& database);

    sqlite3_vfs* real_;
    sqlite3_vfs vfs_;
    TempDirectory folder_;
    Image files_;
    int calls_ = 0;
    int first_ = 0;
    int last_ = 0;
    bool struck_ = false;
    unsigned temporary_ = 0;
};

}  // namespace kiosk::test
