// Why: what an agenda file holds the importer knows, where sticks are the platform; neither knows of the other. A stick that hung in the
// machine before the mødeleder was let in is anybody's, and is not looked into.
#pragma once

#include <filesystem>
#include <functional>
#include <set>
#include <vector>

#include "core/agenda_files.hpp"
#include "platform/usb_stick.hpp"

namespace kiosk {

class FileAgendas final : public AgendaFiles {
public:
    using FindSticks = std::function<std::vector<Stick>()>;
    /// `folder`: the council's, or none.
    FileAgendas(std::filesystem::path folder, FindSticks find) : folder_(std::move(folder)), find_(std::move(find)) {}

    void let_in() override;
    std::vector<AgendaFile> list() override;
    tl::expected<FoundAgenda, NoAgenda> read(const AgendaFile& file) override;

private:
    std::filesystem::path folder_;
    FindSticks find_;
    std::set<int> there_before_;  ///< mounts; one that goes is forgotten, since a later stick may get its number
};

}  // namespace kiosk
