// Why: on the evening itself the agenda may still lie on a stick. This is what the core knows of such files: which there are, and what was
// found in the one that was chosen, for the mødeleder to look at before the meeting has it.
#pragma once

#include <string>
#include <vector>

#include <tl/expected.hpp>

#include "domain/agenda.hpp"

namespace kiosk {

struct AgendaFile {
    std::string path;       ///< for whoever listed it
    std::string name;       ///< for people
    std::string meeting{};  ///< which one of it, where it holds several; empty: the only one
    bool on_stick = false;  ///< else in the council's folder
    bool operator==(const AgendaFile&) const = default;
};

struct FoundAgenda {
    Agenda agenda;                     ///< with at least one item
    bool date_known = true;            ///< false: agenda.date is none
    bool start_known = true;           ///< false: agenda.start is 0
    std::size_t lines_left_out = 0;
    std::vector<std::string> doubts;   ///< a sentence each, in the language of tr(); none quotes the file
    bool operator==(const FoundAgenda&) const = default;
};

/// Why there is none in a file.
struct NoAgenda {
    std::string why;                      ///< one sentence
    std::vector<AgendaFile> choose_from;  ///< not empty: it holds several, and it must be said which
    bool operator==(const NoAgenda&) const = default;
};

class AgendaFiles {
public:
    virtual ~AgendaFiles() = default;
    /// The mødeleder was let in just now: of sticks only those that come from here on are looked into.
    virtual void let_in() = 0;
    /// What lies in the council's folder and at the top of such sticks, by name; what cannot be read is left out.
    virtual std::vector<AgendaFile> list() = 0;
    /// The agenda in a file that was listed.
    virtual tl::expected<FoundAgenda, NoAgenda> read(const AgendaFile& file) = 0;
};

}  // namespace kiosk
