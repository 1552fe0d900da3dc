// Why: see twin_urn.hpp. What every layout shares stands in one row (meeting, phase, statements, cap); the answers stand in
// that row's blob, in a table of integers, or in a table of ballots, and only read(), change() and empty() know which. The row
// carries a sum of its values, as the real one does.
#include "anonymity/twin_urn.hpp"

#include <array>
#include <optional>
#include <random>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <SQLiteCpp/VariadicBind.h>
#include <sqlite3.h>

#include "store/counters.hpp"
#include "store/failure_codes.hpp"
#include "store/row_sum.hpp"
#include "store/set_aside.hpp"
#include "store/sqlite_failure.hpp"

namespace kiosk::test {

namespace {

constexpr const char* tables = R"sql(
CREATE TABLE urn (id INTEGER PRIMARY KEY, meeting INTEGER, phase INTEGER, statements INTEGER, cap INTEGER, counters BLOB, sum BLOB);
CREATE TABLE tally (place INTEGER PRIMARY KEY, n INTEGER);
CREATE TABLE ballot (member BLOB PRIMARY KEY, answers BLOB) WITHOUT ROWID;
WITH RECURSIVE places(i) AS (VALUES (0) UNION ALL SELECT i + 1 FROM places WHERE i < 35) INSERT INTO tally SELECT i, 0 FROM places;
INSERT INTO urn VALUES (1, 0, 5, 0, 0, zeroblob(72), row_sum(0, 5, 0, 0, zeroblob(72)));
)sql";

/// As stored; the same numbers as the real urn's.
enum StoredPhase { open_phase = 2, scrubbing = 3, closing = 4, closed = 5, emptying = 6 };

struct Row {
    std::int64_t meeting = 0;
    int phase = closed;
    std::size_t statements = 0;
    int cap = 0;
    Counters counters;
    int answered = 0;
};

/// The places of one member's answers among the counters, in order.
std::size_t place(std::size_t statement, Answer answer) { return statement * answer_kinds + static_cast<std::size_t>(answer); }

class TwinUrn final : public Urn {
public:
    TwinUrn(const std::filesystem::path& folder, Flaws flaws) : path_((folder / "urn.db").string()), flaws_(flaws) { connect(); }

    Outcome<Standing> standing() override
    {
        return with_database([&]() -> Outcome<Standing> {
            const Row row = read();
            if (row.phase >= closed) return Standing{};
            return Standing{row.phase == closing ? Urn::Phase::closing : Urn::Phase::open, row.meeting, row.answered};
        });
    }

    Outcome<void> open(std::int64_t meeting, std::size_t statements, int cap) override
    {
        return with_database([&]() -> Outcome<void> {
            const Row row = read();
            const bool repeated = row.phase == open_phase && row.meeting == meeting && row.statements == statements &&
                                  row.cap == cap && row.answered == 0;
            if (repeated) return {};
            if (row.phase != closed) return refuse(failure::urn_occupied);
            SQLite::Statement update(*database_, "UPDATE urn SET meeting = ?1, phase = 2, statements = ?2, cap = ?3, sum = row_sum(?1, 2, ?2, ?3, counters)");
            SQLite::bind(update, meeting, static_cast<std::int64_t>(statements), cap);
            update.exec();
            return {};
        });
    }

    Outcome<int> add(std::span<const Answer> answers) override { return tap(answers, 1); }

    Outcome<int> take_back(std::span<const Answer> answers) override { return tap(answers, -1); }

    Outcome<Tallies> begin_closing() override
    {
        return with_database([&]() -> Outcome<Tallies> {
            const Row row = read();
            if (row.phase != open_phase && row.phase != closing) return refuse(failure::urn_not_open);
            if (row.phase == open_phase) write_phase(closing);
            Tallies tallies(row.statements);
            for (std::size_t statement = 0; statement < row.statements; ++statement)
                for (std::size_t kind = 0; kind < answer_kinds; ++kind)
                    tallies[statement][kind] = row.counters.values[statement * answer_kinds + kind];
            return tallies;
        });
    }

    Outcome<void> destroy() override
    {
        return with_database([&]() -> Outcome<void> {
            if (read().phase == closed) return {};
            empty(flaws_.scrubs ? emptying : closed);
            if (flaws_.scrubs) write_phase(closed);
            return {};
        });
    }

    Outcome<std::string> set_aside(LocalTime when) override
    {
        return with_database([&]() -> Outcome<std::string> {
            database_.reset();
            return kiosk::set_aside(path_, when, unclaimed);
        });
    }

private:
    struct Tap {
        std::vector<Answer> answers;
        int by;
        Counters after;
    };

    static tl::unexpected<Failure> refuse(const char* code) { return tl::unexpected(Failure{code, "the twin refuses"}); }

    void connect()
    {
        database_.reset();
        database_ = std::make_unique<SQLite::Database>(path_, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        const bool persists = flaws_.journal == Flaws::Journal::persist;
        const std::string locking = persists ? "EXCLUSIVE" : "NORMAL";  // held exclusively, SQLite would keep the journal anyway
        const std::string journal = persists ? "PERSIST" : "DELETE";
        database_->exec("PRAGMA locking_mode = " + locking + "; PRAGMA page_size = 4096; PRAGMA auto_vacuum = NONE; PRAGMA journal_mode = " +
                        journal + "; PRAGMA synchronous = " + std::to_string(static_cast<int>(flaws_.synchronous)) +
                        "; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 0");
        add_row_sum(*database_);
        if (flaws_.checks && !is_whole()) throw SQLite::Exception("the twin's file is damaged", SQLITE_CORRUPT);
        if (schema_of(*database_).empty()) database_->exec("BEGIN EXCLUSIVE; " + std::string(tables) + "; COMMIT");
        const Row row = read();
        if (flaws_.scrubs && row.phase == open_phase) write_phase(scrubbing);
        if (row.phase == open_phase || row.phase == scrubbing) write_phase(open_phase);
        if (row.phase == emptying) write_phase(closed);
    }

    static std::string schema_of(SQLite::Database& database)
    {
        return database.execAndGet("SELECT coalesce(group_concat(type || ' ' || name || ' ' || coalesce(sql, '')), '') FROM sqlite_master").getString();
    }

    static std::string expected_schema()
    {
        SQLite::Database model(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        add_row_sum(model);
        model.exec(tables);
        return schema_of(model);
    }

    /// Every page can be read, and the tables are those made here, or there are none yet.
    bool is_whole()
    {
        static const std::string expected = expected_schema();  // once: its allocations are not those that shall fail
        if (database_->execAndGet("PRAGMA quick_check(1)").getString() != "ok") return false;
        const std::string schema = schema_of(*database_);
        return schema.empty() || schema == expected;
    }

    Row read()
    {
        Row row;
        SQLite::Statement query(*database_, "SELECT meeting, phase, statements, cap, counters, sum IS row_sum(meeting, phase, statements, cap, counters)"
                                            " FROM urn WHERE id = 1");
        if (!query.executeStep()) throw SQLite::Exception("the twin's row is gone", SQLITE_CORRUPT);
        if (flaws_.checks && query.getColumn(5).getInt() != 1) throw SQLite::Exception("the twin's row is not the one written", SQLITE_CORRUPT);
        row.meeting = query.getColumn(0).getInt64();
        row.phase = query.getColumn(1).getInt();
        row.statements = static_cast<std::size_t>(query.getColumn(2).getInt64());
        if (row.statements > max_statements) throw SQLite::Exception("the twin has no place for so many statements", SQLITE_CORRUPT);
        row.cap = query.getColumn(3).getInt();
        if (flaws_.layout == Flaws::Layout::blob) {
            const SQLite::Column blob = query.getColumn(4);
            if (blob.getBytes() != 72) throw SQLite::Exception("the twin's counters are cut", SQLITE_CORRUPT);
            decode_counters({static_cast<const std::uint8_t*>(blob.getBlob()), 72}, row.counters);
        } else {
            read_table(row.counters);
        }
        const auto agreed = agreed_sum(row.counters, row.phase < closed ? row.statements : 0);
        const bool possible = agreed && (row.phase >= closed || *agreed <= row.cap);
        if (flaws_.checks && !possible) throw SQLite::Exception("the twin's counters cannot be", SQLITE_CORRUPT);
        for (std::size_t kind = 0; kind < answer_kinds; ++kind) row.answered += row.counters.values[kind];
        return row;
    }

    void read_table(Counters& counters)
    {
        if (flaws_.layout == Flaws::Layout::integers) {
            SQLite::Statement query(*database_, "SELECT place, n FROM tally");
            while (query.executeStep())
                counters.values.at(static_cast<std::size_t>(query.getColumn(0).getInt())) =
                    static_cast<std::uint16_t>(query.getColumn(1).getInt());
            return;
        }
        SQLite::Statement query(*database_, "SELECT answers FROM ballot");
        while (query.executeStep()) {
            const std::string answers = query.getColumn(0).getString();
            for (std::size_t i = 0; i < answers.size(); ++i) ++counters.values.at(place(i, static_cast<Answer>(answers[i])));
        }
    }

    void write_phase(int phase)
    {
        const std::string number = std::to_string(phase);
        database_->exec("UPDATE urn SET phase = " + number + ", sum = row_sum(meeting, " + number + ", statements, cap, counters)");
    }

    void change_rows(std::span<const Answer> answers, int by)
    {
        SQLite::Statement ballot(*database_, by > 0 ? "INSERT OR IGNORE INTO ballot VALUES (?2, ?1)"
                                                    : "DELETE FROM ballot WHERE member = (SELECT member FROM ballot WHERE answers = ?1 LIMIT 1)");
        ballot.bind(1, answers.data(), static_cast<int>(answers.size()));
        for (int changed = 0; changed == 0; ballot.reset()) {  // a key that was used in another life is passed over
            const std::array<std::uint64_t, 2> key{keys_(), keys_()};
            if (by > 0) ballot.bind(2, key.data(), static_cast<int>(sizeof key));
            changed = ballot.exec() + (by > 0 ? 0 : 1);
        }
    }

    /// One transaction: the answers in or out, and the phase.
    void change(std::span<const Answer> answers, int by, const Counters& after, int phase)
    {
        SQLite::Transaction transaction(*database_, SQLite::TransactionBehavior::IMMEDIATE);
        CounterBytes bytes;
        if (flaws_.layout == Flaws::Layout::blob) encode_counters(after, bytes);
        SQLite::Statement update(*database_, "UPDATE urn SET phase = ?1, counters = ?2, sum = row_sum(meeting, ?1, statements, cap, ?2)");
        update.bind(1, phase);
        update.bindNoCopy(2, bytes.bytes.data(), 72);
        update.exec();
        if (flaws_.layout == Flaws::Layout::integers)
            for (std::size_t i = 0; i < answers.size(); ++i)
                database_->exec("UPDATE tally SET n = n + " + std::to_string(by) + " WHERE place = " + std::to_string(place(i, answers[i])));
        if (flaws_.layout == Flaws::Layout::rows) change_rows(answers, by);
        transaction.commit();
    }

    void empty(int phase)
    {
        const std::string number = std::to_string(phase);
        database_->exec("BEGIN IMMEDIATE; UPDATE urn SET phase = " + number + ", counters = zeroblob(72), sum = row_sum(meeting, " + number +
                        ", statements, cap, zeroblob(72)); UPDATE tally SET n = 0; DELETE FROM ballot; COMMIT");
    }

    /// `phase` 2 at once when nothing is scrubbed.
    void write_tap(const Tap& tap)
    {
        change(tap.answers, tap.by, tap.after, flaws_.scrubs ? scrubbing : open_phase);
        if (flaws_.scrubs) write_phase(open_phase);
    }

    Outcome<int> tap(std::span<const Answer> answers, int by)
    {
        return with_database([&]() -> Outcome<int> {
            const Row row = read();
            if (row.phase != open_phase) return refuse(failure::urn_not_open);
            if (answers.size() != row.statements) return refuse(failure::urn_misfit);
            if (flaws_.checks && row.answered + by > row.cap) return refuse(failure::urn_full);
            Tap wanted{{answers.begin(), answers.end()}, by, row.counters};
            for (std::size_t i = 0; i < answers.size(); ++i) {
                auto& counter = wanted.after.values[place(i, answers[i])];
                if (by < 0 && counter == 0) return refuse(failure::urn_nothing_there);
                counter = static_cast<std::uint16_t>(counter + by);
            }
            try {
                write_tap(wanted);
                return row.answered + by;
            } catch (const SQLite::Exception& exception) {
                if (!flaws_.reads_again) throw;
                return truth_after(wanted, row.answered + by, failure_from(exception));
            }
        });
    }

    Outcome<int> truth_after(const Tap& tap, int answered, const Failure& error)
    {
        database_.reset();
        pending_ = tap;
        connect();
        const bool is_in = read().counters == tap.after;
        pending_.reset();
        if (!is_in) return tl::unexpected(error);
        return answered;
    }

    /// Makes a failure that was reported without looking true.
    void undo_pending()
    {
        if (!pending_) return;
        if (Row row = read(); row.counters == pending_->after) {
            Tap back{pending_->answers, -pending_->by, row.counters};
            for (std::size_t i = 0; i < back.answers.size(); ++i) {
                auto& counter = back.after.values[place(i, back.answers[i])];
                counter = static_cast<std::uint16_t>(counter + back.by);
            }
            write_tap(back);
        }
        pending_.reset();
    }

    template <class Work> auto with_database(Work&& work) -> decltype(work())
    {
        try {
            if (!database_) connect();
            undo_pending();
            return work();
        } catch (const SQLite::Exception& exception) {
            const Failure what = failure_from(exception);
            database_.reset();
            return tl::unexpected(what);
        }
    }

    std::string path_;
    Flaws flaws_;
    std::unique_ptr<SQLite::Database> database_;
    std::mt19937_64 keys_{2026};  ///< the same in each life, so that two files differ by what was answered alone
    std::optional<Tap> pending_;
};

}  // namespace

std::unique_ptr<Urn> open_twin(const std::filesystem::path& folder, Flaws flaws) { return std::make_unique<TwinUrn>(folder, flaws); }

}  // namespace kiosk::test
