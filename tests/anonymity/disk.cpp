// Why: see disk.hpp.
#include "anonymity/disk.hpp"

#include <algorithm>
#include <set>

namespace kiosk::test {

namespace {

using Kind = Operation::Kind;

void resize(std::string& bytes, std::size_t size, Random* garbage)
{
    const std::size_t before = bytes.size();
    bytes.resize(size, '\0');
    for (std::size_t i = before; garbage != nullptr && i < size; i += sizeof(std::uint64_t)) {
        const std::uint64_t word = (*garbage)();
        bytes.replace(i, std::min(sizeof word, size - i), reinterpret_cast<const char*>(&word), std::min(sizeof word, size - i));
    }
}

void lay(std::string& bytes, std::size_t at, std::string_view what, Random* garbage)
{
    if (bytes.size() < at) resize(bytes, at, garbage);
    if (bytes.size() < at + what.size()) bytes.resize(at + what.size());
    std::copy(what.begin(), what.end(), bytes.begin() + static_cast<std::ptrdiff_t>(at));
}

void perform(std::string& bytes, const Operation& operation)
{
    const auto at = static_cast<std::size_t>(operation.at);
    if (operation.kind == Kind::write) lay(bytes, at, operation.bytes, nullptr);
    if (operation.kind == Kind::truncate) resize(bytes, at, nullptr);
}

}  // namespace

/// How one power cut strikes: drawn once, then asked of each operation.
class Disk::Cut {
public:
    explicit Cut(Random& random) : random_(random), manner_(random() % 8), sector_(random() % 2 == 0 ? 512 : 4096)
    {
        constexpr unsigned shares[] = {10, 50, 90, 97};
        share_ = shares[random() % 4];
        garbage_ = random() % 2 == 0 ? &random_ : nullptr;
    }

    bool keeps_name() { return manner_ == 0 ? false : manner_ == 1 ? true : chance(50); }

    std::string content(const File& file)
    {
        std::string bytes = file.synced;
        // In order (2 and 3): all up to somewhere, where one is torn. Else each sector for itself.
        const std::size_t stop = manner_ == 2 || manner_ == 3 ? random_() % (file.since.size() + 1) : file.since.size();
        std::size_t size = bytes.size();
        for (std::size_t i = 0; i < file.since.size(); ++i) {
            const Operation& operation = file.since[i];
            const auto end = static_cast<std::size_t>(operation.at) + operation.bytes.size();
            size = operation.kind == Kind::truncate ? end : std::max(size, end);
            if (manner_ == 0) continue;
            if (manner_ == 1 || (manner_ <= 3 && i < stop)) perform(bytes, operation);
            else if (manner_ > 3) scatter(bytes, operation);
            else if (i == stop) tear(bytes, static_cast<std::size_t>(operation.at), operation.bytes);
        }
        if (manner_ > 1 && bytes.size() < size && chance(33)) resize(bytes, size, garbage_);
        return bytes;
    }

private:
    bool chance(unsigned percent) { return random_() % 100 < percent; }

    void scatter(std::string& bytes, const Operation& operation)
    {
        if (operation.kind == Kind::truncate) {
            if (chance(share_)) perform(bytes, operation);
            return;
        }
        const auto first = static_cast<std::size_t>(operation.at);
        const std::string_view all = operation.bytes;
        for (std::size_t done = 0; done < all.size();) {
            const std::size_t length = std::min(sector_ - (first + done) % sector_, all.size() - done);
            if (chance(5)) tear(bytes, first + done, all.substr(done, length));
            else if (chance(share_)) lay(bytes, first + done, all.substr(done, length), garbage_);
            done += length;
        }
    }

    void tear(std::string& bytes, std::size_t at, std::string_view what)
    {
        if (what.empty()) return;
        const std::size_t where = random_() % what.size();
        if (chance(50)) lay(bytes, at, what.substr(0, where), garbage_);
        else lay(bytes, at + where, what.substr(where), garbage_);
    }

    Random& random_;
    std::uint64_t manner_;
    std::size_t sector_;
    unsigned share_;
    Random* garbage_;
};

Disk::Disk(const Image& start)
{
    for (const auto& [name, bytes] : start) {
        names_[name] = static_cast<int>(files_.size());
        files_.push_back({bytes, {}});
    }
    synced_names_ = names_;
}

void Disk::apply(const Operation& operation)
{
    switch (operation.kind) {
        case Kind::create:
            names_[operation.file] = static_cast<int>(files_.size());
            since_.push_back({operation.file, names_[operation.file]});
            files_.emplace_back();
            break;
        case Kind::remove:
            names_.erase(operation.file);
            since_.push_back({operation.file, -1});
            break;
        case Kind::write:
        case Kind::truncate:
            files_[static_cast<std::size_t>(names_.at(operation.file))].since.push_back(operation);
            break;
        case Kind::sync: {
            File& file = files_[static_cast<std::size_t>(names_.at(operation.file))];
            for (const Operation& written : file.since) perform(file.synced, written);
            file.since.clear();
            break;
        }
        case Kind::sync_folder:
            synced_names_ = names_;
            since_.clear();
            break;
        case Kind::mark:
            break;
    }
}

Image Disk::as_written() const
{
    Image image;
    for (const auto& [name, number] : names_) {
        const File& file = files_[static_cast<std::size_t>(number)];
        image[name] = file.synced;
        for (const Operation& written : file.since) perform(image[name], written);
    }
    return image;
}

Image Disk::after_power_cut(Random& random) const
{
    Cut cut(random);
    std::map<std::string, int> names = synced_names_;
    std::set<std::string> stopped;  // what happened to one name happened in order
    for (const Naming& naming : since_) {
        if (stopped.count(naming.name) != 0) continue;
        if (!cut.keeps_name()) stopped.insert(naming.name);
        else if (naming.file < 0) names.erase(naming.name);
        else names[naming.name] = naming.file;
    }
    Image image;
    for (const auto& [name, file] : names) image[name] = cut.content(files_[static_cast<std::size_t>(file)]);
    return image;
}

}  // namespace kiosk::test
