// Why: the promises of the urn are about the moment a write fails. This stands between SQLite and the real files, counts the
// writes and syncs, fails the ones a test asks for (half of the bytes written, as a dying disk does), and lets a test look
// at the files before each of them, as a power cut would find them. It never really syncs, which makes many taps quick.
#pragma once

#include <algorithm>
#include <functional>
#include <stdexcept>

#include <sqlite3.h>

namespace kiosk::test {

/// While one of these lives it is SQLite's default way to files. Only one at a time.
class FailingVfs {
public:
    FailingVfs() : real_(sqlite3_vfs_find(nullptr)), vfs_(*real_)
    {
        vfs_.zName = "failing";
        vfs_.szOsFile = static_cast<int>(sizeof(File)) + real_->szOsFile;
        vfs_.pAppData = this;
        vfs_.pNext = nullptr;
        vfs_.xOpen = open;
        if (sqlite3_vfs_register(&vfs_, 1) != SQLITE_OK) throw std::runtime_error("the VFS cannot be registered");
    }
    ~FailingVfs()
    {
        sqlite3_vfs_unregister(&vfs_);
        sqlite3_vfs_register(real_, 1);
    }
    FailingVfs(const FailingVfs&) = delete;
    FailingVfs& operator=(const FailingVfs&) = delete;

    /// Fails the n-th write, sync or truncation from now (1 is the next) and as many in all as `times`.
    void fail(int nth, int times)
    {
        calls = 0;
        first_ = nth;
        last_ = times > 1'000'000 - nth ? 1'000'000 : nth + times - 1;
    }
    void heal() { first_ = last_ = 0; }

    int calls = 0;                 ///< writes, syncs and truncations since fail()
    std::function<void()> before;  ///< called before each of them

private:
    struct File {
        sqlite3_file base;
        FailingVfs* owner;
        sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
    };
    static File* of(sqlite3_file* file) { return reinterpret_cast<File*>(file); }
    static sqlite3_file* real(sqlite3_file* file) { return of(file)->real(); }

    bool strikes()
    {
        if (before) before();
        ++calls;
        return first_ != 0 && calls >= first_ && calls <= last_;
    }

    static int open(sqlite3_vfs* vfs, sqlite3_filename name, sqlite3_file* file, int flags, int* out_flags)
    {
        auto* owner = static_cast<FailingVfs*>(vfs->pAppData);
        file->pMethods = nullptr;
        of(file)->owner = owner;
        const int code = owner->real_->xOpen(owner->real_, name, real(file), flags, out_flags);
        if (code == SQLITE_OK) file->pMethods = methods();
        return code;
    }
    static int write(sqlite3_file* file, const void* data, int bytes, sqlite3_int64 offset)
    {
        if (of(file)->owner->strikes()) {
            real(file)->pMethods->xWrite(real(file), data, bytes / 2, offset);
            return SQLITE_IOERR_WRITE;
        }
        return real(file)->pMethods->xWrite(real(file), data, bytes, offset);
    }
    static int sync(sqlite3_file* file, int) { return of(file)->owner->strikes() ? SQLITE_IOERR_FSYNC : SQLITE_OK; }
    static int truncate(sqlite3_file* file, sqlite3_int64 size)
    {
        if (of(file)->owner->strikes()) return SQLITE_IOERR_TRUNCATE;
        return real(file)->pMethods->xTruncate(real(file), size);
    }
    static const sqlite3_io_methods* methods()
    {
        static const sqlite3_io_methods table = {
            .iVersion = 1,
            .xClose = [](sqlite3_file* f) { return real(f)->pMethods->xClose(real(f)); },
            .xRead = [](sqlite3_file* f, void* to, int n,
                        sqlite3_int64 at) { return real(f)->pMethods->xRead(real(f), to, n, at); },
            .xWrite = write,
            .xTruncate = truncate,
            .xSync = sync,
            .xFileSize = [](sqlite3_file* f, sqlite3_int64* size) { return real(f)->pMethods->xFileSize(real(f), size); },
            .xLock = [](sqlite3_file* f, int level) { return real(f)->pMethods->xLock(real(f), level); },
            .xUnlock = [](sqlite3_file* f, int level) { return real(f)->pMethods->xUnlock(real(f), level); },
            .xCheckReservedLock = [](sqlite3_file* f, int* out) { return real(f)->pMethods->xCheckReservedLock(real(f), out); },
            .xFileControl = [](sqlite3_file* f, int op,
                               void* arg) { return real(f)->pMethods->xFileControl(real(f), op, arg); },
            .xSectorSize = [](sqlite3_file* f) { return real(f)->pMethods->xSectorSize(real(f)); },
            .xDeviceCharacteristics = [](sqlite3_file* f) { return real(f)->pMethods->xDeviceCharacteristics(real(f)); },
        };
        return &table;
    }

    sqlite3_vfs* real_;
    sqlite3_vfs vfs_;
    int first_ = 0;
    int last_ = 0;
};

}  // namespace kiosk::test
