// Why: a power cut is not one event but thousands of possible disks. This is the model they are drawn from: the files of one
// folder as a log of what was done to them, and for any place in that log the disks a power cut there may leave.
//
// The model (harsher than ext4, about what SQLite's authors assume of any disk):
// - What was synced is there. A sync covers one file's bytes and size; a folder's sync covers the names in it.
// - Of what was written since, any sector (512 or 4096 bytes) may be there or not, in any order; a sector may be torn: only
//   its first or its last bytes were written. Two writes to one sector do not change places.
// - A file may have its new size without its new bytes: then zeros or anything at all lie there.
// - A name made or removed since the folder's last sync may be there or not, each for itself.
// What it leaves out: bytes beside a write that change as well (SQLite's "powersafe overwrite", its default on Linux), disks
// that say "synced" when they are not, and bits that turn later (see the proof of flipped bytes).
#pragma once

#include <cstdint>
#include <map>
#include <random>
#include <string>
#include <vector>

namespace kiosk::test {

/// File names and their bytes.
using Image = std::map<std::string, std::string>;
using Random = std::mt19937_64;

struct Operation {
    enum class Kind { write, truncate, sync, create, remove, sync_folder, mark };
    Kind kind = Kind::mark;
    std::string file;    ///< its name in the folder
    std::int64_t at = 0; ///< write: the first byte; truncate: the new size; mark: whatever the recorder says
    std::string bytes;   ///< what is written
};

class Disk {
public:
    Disk() = default;
    /// All of it synced.
    explicit Disk(const Image& start);

    void apply(const Operation& operation);
    /// All that was written: what a killed program leaves.
    [[nodiscard]] Image as_written() const;
    /// One of the disks a power cut now may leave; the same for the same numbers.
    [[nodiscard]] Image after_power_cut(Random& random) const;

private:
    struct File {
        std::string synced;
        std::vector<Operation> since;
    };
    struct Naming {
        std::string name;
        int file = -1;  ///< -1: removed
    };
    class Cut;

    std::vector<File> files_;
    std::map<std::string, int> names_;  ///< as the program sees them
    std::map<std::string, int> synced_names_;
    std::vector<Naming> since_;
};

}  // namespace kiosk::test
