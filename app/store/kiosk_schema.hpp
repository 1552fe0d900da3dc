// Why: the tables of kiosk.db on a page of their own, to be read by whoever asks what the kiosk keeps. A published share is
// checked by SQLite too: nothing finer than the disclosure rule's steps fits into the table. Each row ends with the sum of
// its values (row_sum.hpp).
#pragma once

#include "store/database.hpp"

namespace kiosk {

[[nodiscard]] inline DatabaseKind kiosk_database()
{
    constexpr const char* version_1 = R"sql(
CREATE TABLE meeting (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL,
    date TEXT NOT NULL,
    present INTEGER NOT NULL,
    sum BLOB NOT NULL CHECK (sum = row_sum(id, title, date, present))
) STRICT;

CREATE TABLE journal (
    meeting INTEGER NOT NULL REFERENCES meeting (id),
    seq INTEGER NOT NULL,
    boot TEXT NOT NULL,
    instant_ms INTEGER NOT NULL,
    wall_ms INTEGER NOT NULL,
    kind TEXT NOT NULL,
    detail TEXT NOT NULL,
    sum BLOB NOT NULL CHECK (sum = row_sum(meeting, seq, boot, instant_ms, wall_ms, kind, detail)),
    PRIMARY KEY (meeting, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE result (
    number INTEGER PRIMARY KEY,
    meeting INTEGER NOT NULL UNIQUE,
    title TEXT NOT NULL,
    date TEXT NOT NULL,
    present INTEGER NOT NULL,
    answered INTEGER NOT NULL,
    enough INTEGER NOT NULL CHECK (enough IN (0, 1)),
    statements INTEGER NOT NULL,
    sum BLOB NOT NULL CHECK (sum = row_sum(number, meeting, title, date, present, answered, enough, statements))
) STRICT;

CREATE TABLE result_statement (
    meeting INTEGER NOT NULL REFERENCES result (meeting),
    position INTEGER NOT NULL,
    id TEXT NOT NULL,
    text TEXT NOT NULL,
    points TEXT NOT NULL,
    share TEXT NOT NULL,
    percent INTEGER NOT NULL,
    sum BLOB NOT NULL CHECK (sum = row_sum(meeting, position, id, text, points, share, percent)),
    PRIMARY KEY (meeting, position),
    CHECK ((share = 'about' AND percent BETWEEN 5 AND 95 AND percent % 5 = 0)
        OR (share IN ('too_few', 'few', 'under_half', 'at_least_half', 'nearly_all') AND percent = 0))
) STRICT, WITHOUT ROWID;

CREATE TABLE pin_attempts (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    wrong INTEGER NOT NULL CHECK (wrong >= 0),
    turn INTEGER NOT NULL CHECK (turn IN (0, 1)),
    sum BLOB NOT NULL CHECK (sum = row_sum(id, wrong, turn))
) STRICT;
)sql";
    return {.application_id = 0x4b4f4445,  // "KODE"
            .migrations = {version_1},
            .settings = {{"journal_mode", "WAL", "wal"}, {"synchronous", "FULL", "2"}}};
}

}  // namespace kiosk
