// Why: see memory_vfs.hpp. Where SQLite's own unix VFS has a habit that matters after a power cut (which syncs reach the
// folder, what sector size and promises are reported), this has the same.
#include "anonymity/memory_vfs.hpp"

#include <algorithm>
#include <cstring>
#include <fstream>
#include <stdexcept>

namespace kiosk::test {

using Kind = Operation::Kind;

struct MemoryVfs::Handle {
    sqlite3_file base;
    MemoryVfs* owner;
    std::string* name;
    bool folder_to_sync;
    bool temporary;

    std::string& bytes() const { return owner->files_[*name]; }
};

namespace {

constexpr std::size_t largest_mirrored = 64;

std::string name_of(const char* path) { return std::filesystem::path(path).filename().string(); }

}  // namespace

MemoryVfs::MemoryVfs() : real_(sqlite3_vfs_find(nullptr)), vfs_(*real_)
{
    vfs_.iVersion = 1;
    vfs_.zName = "memory";
    vfs_.szOsFile = sizeof(Handle);
    vfs_.pAppData = this;
    vfs_.pNext = nullptr;
    vfs_.xOpen = open;
    vfs_.xDelete = remove;
    vfs_.xAccess = access;
    vfs_.xFullPathname = [](sqlite3_vfs*, const char* path, int size, char* out) {
        sqlite3_snprintf(size, out, "%s", path);
        return SQLITE_OK;
    };
    vfs_.xRandomness = [](sqlite3_vfs*, int size, char* out) {
        std::memset(out, 7, static_cast<std::size_t>(size));
        return size;
    };
    vfs_.xSleep = [](sqlite3_vfs*, int) { return 0; };
    if (sqlite3_vfs_register(&vfs_, 1) != SQLITE_OK) throw std::runtime_error("the VFS cannot be registered");
    sqlite3_randomness(0, nullptr);  // SQLite's own generator begins anew, from xRandomness
}

MemoryVfs::~MemoryVfs()
{
    sqlite3_vfs_unregister(&vfs_);
    sqlite3_vfs_register(real_, 1);
    sqlite3_randomness(0, nullptr);
}

void MemoryVfs::mount(const Image& image)
{
    files_ = image;
    log.clear();
    for (const char* database : {"urn.db", "kiosk.db"})
        for (const char* suffix : {"", "-wal", "-journal"}) mirror(std::string(database) + suffix);
}

void MemoryVfs::mirror(const std::string& name)
{
    const auto path = folder() / name;
    std::error_code error;
    const auto found = files_.find(name);
    const auto size = std::filesystem::file_size(path, error);
    if (found == files_.end()) {
        if (!error) std::filesystem::remove(path);
    } else if (const auto wanted = std::min(found->second.size(), largest_mirrored); error || size != wanted) {
        std::ofstream(path) << std::string(wanted, '.');
    }
}

void MemoryVfs::fail(int nth, int times)
{
    calls_ = 0;
    struck_ = false;
    first_ = nth;
    last_ = times >= forever ? forever : nth + times - 1;
}

bool MemoryVfs::strikes()
{
    ++calls_;
    const bool now = first_ != 0 && calls_ >= first_ && calls_ <= last_;
    struck_ = struck_ || now;
    return now;
}

void MemoryVfs::record(Operation operation)
{
    if (records) log.push_back(std::move(operation));
}

int MemoryVfs::open(sqlite3_vfs* vfs, sqlite3_filename path, sqlite3_file* file, int flags, int* out_flags)
{
    MemoryVfs& self = *of(vfs);
    file->pMethods = nullptr;
    if (self.strikes()) return SQLITE_CANTOPEN;
    const std::string name = path != nullptr ? name_of(path) : "temporary-" + std::to_string(++self.temporary_);
    const bool there = self.files_.count(name) != 0;
    if (!there && (flags & SQLITE_OPEN_CREATE) == 0) return SQLITE_CANTOPEN;
    if (there && (flags & SQLITE_OPEN_EXCLUSIVE) != 0) return SQLITE_CANTOPEN;
    if (!there) {
        self.files_[name];
        self.record({Kind::create, name, 0, {}});
        // The program has made this file, and synced the folder, before it asks SQLite.
        if ((flags & SQLITE_OPEN_MAIN_DB) != 0) self.record({Kind::sync_folder, {}, 0, {}});
    }
    constexpr int of_a_journal = SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_SUPER_JOURNAL | SQLITE_OPEN_WAL;
    Handle& handle = *of(file);
    handle.owner = &self;
    handle.name = new std::string(name);
    handle.folder_to_sync = (flags & SQLITE_OPEN_CREATE) != 0 && (flags & of_a_journal) != 0;
    handle.temporary = (flags & SQLITE_OPEN_DELETEONCLOSE) != 0;
    file->pMethods = methods();
    if (out_flags != nullptr) *out_flags = flags;
    return SQLITE_OK;
}

int MemoryVfs::close(sqlite3_file* file)
{
    Handle& handle = *of(file);
    if (handle.temporary) {
        handle.owner->files_.erase(*handle.name);
        handle.owner->record({Kind::remove, *handle.name, 0, {}});
    }
    delete handle.name;
    return SQLITE_OK;
}

int MemoryVfs::remove(sqlite3_vfs* vfs, const char* path, int sync_folder)
{
    MemoryVfs& self = *of(vfs);
    if (self.strikes()) return SQLITE_IOERR_DELETE;
    const std::string name = name_of(path);
    if (self.files_.erase(name) == 0) return SQLITE_IOERR_DELETE_NOENT;
    self.record({Kind::remove, name, 0, {}});
    if (sync_folder != 0) self.record({Kind::sync_folder, {}, 0, {}});
    return SQLITE_OK;
}

int MemoryVfs::access(sqlite3_vfs* vfs, const char* path, int, int* out)
{
    MemoryVfs& self = *of(vfs);
    if (self.strikes()) return SQLITE_IOERR_ACCESS;
    const auto found = self.files_.find(name_of(path));
    *out = found != self.files_.end() && !found->second.empty();
    return SQLITE_OK;
}

int MemoryVfs::read(sqlite3_file* file, void* to, int size, sqlite3_int64 at)
{
    const Handle& handle = *of(file);
    if (handle.owner->strikes()) return SQLITE_IOERR_READ;
    const std::string& bytes = handle.bytes();
    const auto wanted = static_cast<std::size_t>(size);
    const auto from = std::min(static_cast<std::size_t>(at), bytes.size());
    const std::size_t got = std::min(wanted, bytes.size() - from);
    std::memcpy(to, bytes.data() + from, got);
    if (got == wanted) return SQLITE_OK;
    std::memset(static_cast<char*>(to) + got, 0, wanted - got);
    return SQLITE_IOERR_SHORT_READ;
}

/// A write that fails has written half.
int MemoryVfs::write(sqlite3_file* file, const void* data, int size, sqlite3_int64 at)
{
    const Handle& handle = *of(file);
    const bool fails = handle.owner->strikes();
    const auto length = static_cast<std::size_t>(fails ? size / 2 : size);
    const auto first = static_cast<std::size_t>(at);
    std::string& bytes = handle.bytes();
    if (bytes.size() < first + length) bytes.resize(first + length);
    std::memcpy(bytes.data() + first, data, length);
    handle.owner->record({Kind::write, *handle.name, at, {static_cast<const char*>(data), length}});
    return fails ? SQLITE_IOERR_WRITE : SQLITE_OK;
}

int MemoryVfs::truncate(sqlite3_file* file, sqlite3_int64 size)
{
    const Handle& handle = *of(file);
    if (handle.owner->strikes()) return SQLITE_IOERR_TRUNCATE;
    handle.bytes().resize(static_cast<std::size_t>(size));
    handle.owner->record({Kind::truncate, *handle.name, size, {}});
    return SQLITE_OK;
}

int MemoryVfs::sync(sqlite3_file* file, int)
{
    Handle& handle = *of(file);
    MemoryVfs& self = *handle.owner;
    if (self.strikes()) return SQLITE_IOERR_FSYNC;
    if (*handle.name == self.never_synced) return SQLITE_OK;
    self.record({Kind::sync, *handle.name, 0, {}});
    if (handle.folder_to_sync) self.record({Kind::sync_folder, {}, 0, {}});
    handle.folder_to_sync = false;
    return SQLITE_OK;
}

const sqlite3_io_methods* MemoryVfs::methods()
{
    static const sqlite3_io_methods table = {
        .iVersion = 1,
        .xClose = close,
        .xRead = read,
        .xWrite = write,
        .xTruncate = truncate,
        .xSync = sync,
        .xFileSize = [](sqlite3_file* f, sqlite3_int64* size) {
            if (of(f)->owner->strikes()) return SQLITE_IOERR_FSTAT;
            *size = static_cast<sqlite3_int64>(of(f)->bytes().size());
            return SQLITE_OK;
        },
        .xLock = [](sqlite3_file* f, int) { return of(f)->owner->strikes() ? SQLITE_IOERR_LOCK : SQLITE_OK; },
        .xUnlock = [](sqlite3_file*, int) { return SQLITE_OK; },
        .xCheckReservedLock = [](sqlite3_file* f, int* out) {
            *out = 0;
            return of(f)->owner->strikes() ? SQLITE_IOERR_CHECKRESERVEDLOCK : SQLITE_OK;
        },
        .xFileControl = [](sqlite3_file*, int operation, void* argument) {
            if (operation != SQLITE_FCNTL_MMAP_SIZE) return SQLITE_NOTFOUND;
            *static_cast<sqlite3_int64*>(argument) = 0;
            return SQLITE_OK;
        },
        .xSectorSize = [](sqlite3_file*) { return 4096; },
        .xDeviceCharacteristics = [](sqlite3_file*) { return SQLITE_IOCAP_POWERSAFE_OVERWRITE; },
    };
    return &table;
}

}  // namespace kiosk::test
