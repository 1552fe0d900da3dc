// Why: what the readers of the single files share while a configuration is read. Each reader puts in what it found right
// and reports what it found wrong; what is wrong is left out, so that whatever stands in the configuration can be used.
// Internal to this folder.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/problem.hpp"
#include "domain/configuration.hpp"

namespace kiosk {

/// A place that names something which must exist elsewhere.
struct Reference {
    Place where;
    std::string id;
};

struct DatedAgenda {
    Agenda agenda;
    Place date;  ///< where its date stands
};

struct ReadDocument {
    Document document;
    std::string named;       ///< its id, also when the document has been moved on
    Place id;                ///< where that stands
    bool nameless = false;   ///< a point of it cannot be named: it has no id that is right, or the document has none of its own
    struct Link {
        Place where;
        PointLink to;
    };
    std::vector<Link> links;  ///< all of its points'
};

struct ReadDilemma {
    Dilemma dilemma;
    Place id;            ///< where its id stands
    Place about;         ///< where its point is named
    bool right = false;  ///< nothing was wrong with it
};

struct Reading {
    Configuration configuration;       ///< its documents and agendas are filled by check_references()
    std::vector<Problem> problems;
    std::vector<ReadDocument> documents;  ///< in the order of their files
    std::vector<DatedAgenda> agendas;
    std::vector<ReadDilemma> dilemmas;    ///< likewise
    std::vector<Reference> points;     ///< points of the kodeks that reminders and statements name
    std::optional<Reference> own;      ///< the document kiosk.toml calls the council's own
    std::vector<Reference> shown;      ///< the documents it names, in that order; empty: all
    std::optional<Place> panel;        ///< where kiosk.toml describes the panel; none when that file could not be read
};

// One for each kind of file: `text` without byte order mark, `file` as problems name it.
void read_kiosk_toml(std::string_view text, const std::string& file, Reading& reading);
void read_reminders_toml(std::string_view text, const std::string& file, Reading& reading);
void read_checkin_toml(std::string_view text, const std::string& file, Reading& reading);
void read_contacts_toml(std::string_view text, const std::string& file, Date today, Reading& reading);
void read_agenda_toml(std::string_view text, const std::string& file, Reading& reading);

/// A kodeks as Markdown with TOML front matter; see kodeks_markdown.cpp for the form. The document may be incomplete:
/// what was wrong is in `problems`.
[[nodiscard]] ReadDocument read_kodeks(std::string_view text, const std::string& file, std::vector<Problem>& problems);

/// A dilemma as Markdown with TOML front matter; see dilemma_markdown.cpp for the form.
[[nodiscard]] ReadDilemma read_dilemma(std::string_view text, const std::string& file, std::vector<Problem>& problems);

/// What can only be seen when all files are read: the council's own document, points that do not exist, agendas whose date is
/// no meeting's, and a panel too small for the design. Leaves out what points to nothing.
void check_references(Reading& reading);

}  // namespace kiosk
