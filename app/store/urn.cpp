// Why: see urn.hpp. This file is what a check-in may do, and what is true after an error; urn_file.cpp writes the file.
#include "store/urn.hpp"

#include <algorithm>

#include <sqlite3.h>

#include "core/secret_memory.hpp"
#include "store/failure_codes.hpp"
#include "store/set_aside.hpp"
#include "store/sqlite_failure.hpp"
#include "store/urn_file.hpp"

namespace kiosk {

namespace {

tl::unexpected<Failure> refuse(const char* code, const char* why) { return tl::unexpected(Failure{code, why}); }

UrnRow row_of(SQLite::Database& database)
{
    auto row = read_row(database);
    if (!row) throw SQLite::Exception("urn.db contradicts itself", SQLITE_CORRUPT);
    return *row;
}

/// The sum of a row that has been read, and therefore agrees.
int answered_in(const UrnRow& row) { return agreed_sum(row.counters, row.statements).value_or(0); }

enum class Change { add, take_back };

/// Changes `counters` by one member's answers. False when an answer to take back is not there.
bool change_by(Counters& counters, std::span<const Answer> answers, Change change)
{
    for (std::size_t statement = 0; statement < answers.size(); ++statement) {
        auto& counter = counters.values[statement * answer_kinds + static_cast<std::size_t>(answers[statement])];
        if (change == Change::take_back && counter == 0) return false;
        counter = static_cast<std::uint16_t>(change == Change::add ? counter + 1 : counter - 1);
    }
    return true;
}

bool fits(std::span<const Answer> answers, std::size_t statements)
{
    return answers.size() == statements && std::all_of(answers.begin(), answers.end(), [](Answer answer) {
               return static_cast<std::size_t>(answer) < answer_kinds;
           });
}

/// A change that was begun and reported as failed without knowing whether it is in. The difference between the counters before
/// it and after it is one member's answers, so they lie where a ballot would.
class PendingChange {
public:
    void keep(const Counters& before, const Counters& after)
    {
        values_[0] = before.values;
        values_[1] = after.values;
        kept_ = true;
    }
    void forget()
    {
        values_.wipe();
        kept_ = false;
    }
    [[nodiscard]] bool kept() const { return kept_; }
    [[nodiscard]] bool is_in(const Counters& counters) const { return counters.values == values_[1]; }
    void put_before(Counters& counters) const { counters.values = values_[0]; }

private:
    SecretMemory<CounterValues, 2> values_;
    bool kept_ = false;
};

class SqliteUrn final : public Urn {
public:
    SqliteUrn(SQLite::Database database, std::filesystem::path path) : database_(std::move(database)), path_(std::move(path)) {}

    Outcome<Standing> standing() override
    {
        return with_database([&](SQLite::Database& database) -> Outcome<Standing> {
            const UrnRow row = row_of(database);
            switch (row.phase) {
                case UrnPhase::open:
                case UrnPhase::scrubbing:
                    return Standing{Phase::open, row.meeting, answered_in(row)};
                case UrnPhase::closing:
                    return Standing{Phase::closing, row.meeting, answered_in(row)};
                case UrnPhase::closed:
                case UrnPhase::emptying:
                    break;
            }
            return Standing{};
        });
    }

    Outcome<void> open(std::int64_t meeting, std::size_t statements, int cap) override
    {
        if (meeting < 1 || statements < 1 || statements > max_statements || cap < 1 || cap > 55)
            return refuse(failure::urn_misfit, "a check-in needs a meeting, 1 to 6 statements and a cap of 1 to 55");
        return with_database([&](SQLite::Database& database) -> Outcome<void> {
            const UrnRow row = row_of(database);
            if (row.phase == UrnPhase::open && row.meeting == meeting && row.statements == statements && row.cap == cap &&
                answered_in(row) == 0)
                return {};
            if (row.phase != UrnPhase::closed) return refuse(failure::urn_occupied, "another check-in is not closed yet");
            begin_row(database, meeting, statements, cap);
            return {};
        });
    }

    Outcome<int> add(std::span<const Answer> answers) override { return change(answers, Change::add); }

    Outcome<int> take_back(std::span<const Answer> answers) override { return change(answers, Change::take_back); }

    Outcome<Tallies> begin_closing() override
    {
        return with_database([&](SQLite::Database& database) -> Outcome<Tallies> {
            const UrnRow row = row_of(database);
            if (row.phase != UrnPhase::open && row.phase != UrnPhase::closing)
                return refuse(failure::urn_not_open, "no check-in is open");
            if (row.phase == UrnPhase::open) write_phase(database, UrnPhase::closing);
            Tallies tallies(row.statements);
            for (std::size_t statement = 0; statement < row.statements; ++statement)
                for (std::size_t kind = 0; kind < answer_kinds; ++kind)
                    tallies[statement][kind] = row.counters.values[statement * answer_kinds + kind];
            return tallies;
        });
    }

    Outcome<void> destroy() override
    {
        return with_database([&](SQLite::Database& database) -> Outcome<void> {
            if (row_of(database).phase == UrnPhase::closed) return {};
            write_counters(database, Counters{}, UrnPhase::emptying);
            scrub(database, UrnPhase::emptying);
            return {};
        });
    }

    Outcome<std::string> set_aside(LocalTime when) override
    {
        if (auto settled = standing(); !settled) return tl::unexpected(settled.error());  // as it was last reported
        database_.reset();  // the next call makes a new one
        return kiosk::set_aside(path_, when, unclaimed);
    }

private:
    /// Closes the file and opens it again, which rolls a broken write back and scrubs.
    Outcome<void> reopen()
    {
        database_.reset();
        return guarded([&]() -> Outcome<void> {
            auto reopened = reopen_database(path_, urn_database());
            if (!reopened) return tl::unexpected(reopened.error());
            scrub(*reopened, row_of(*reopened).phase);
            database_.emplace(std::move(*reopened));
            return {};
        });
    }

    /// Makes the last reported failure true, if it is not.
    void undo_pending()
    {
        if (!pending_.kept()) return;
        if (pending_.is_in(row_of(*database_).counters)) {
            Counters before;
            pending_.put_before(before);
            write_counters(*database_, before, UrnPhase::scrubbing);
            scrub(*database_, UrnPhase::scrubbing);
        }
        pending_.forget();
    }

    /// Runs `work` on an open file that is as it was last reported. After an error the file is closed until the next call.
    template <class Work> auto with_database(Work&& work) -> decltype(work(std::declval<SQLite::Database&>()))
    {
        if (!database_)
            if (auto reopened = reopen(); !reopened) return tl::unexpected(reopened.error());
        try {
            undo_pending();
            return work(*database_);
        } catch (const SQLite::Exception& exception) {
            const Failure what = failure_from(exception);
            database_.reset();
            return tl::unexpected(what);
        }
    }

    Outcome<int> change(std::span<const Answer> answers, Change change)
    {
        return with_database([&](SQLite::Database& database) -> Outcome<int> {
            const UrnRow row = row_of(database);
            if (row.phase != UrnPhase::open) return refuse(failure::urn_not_open, "no check-in is open");
            if (!fits(answers, row.statements)) return refuse(failure::urn_misfit, "not one valid answer a statement");
            const int answered = answered_in(row) + (change == Change::add ? 1 : -1);
            if (answered > row.cap) return refuse(failure::urn_full, "as many answers as members present");
            Counters after = row.counters;
            if (!change_by(after, answers, change))
                return refuse(failure::urn_nothing_there, "these answers are not in the urn");
            try {
                write_counters(database, after, UrnPhase::scrubbing);
                scrub(database, UrnPhase::scrubbing);
                return answered;
            } catch (const SQLite::Exception& exception) {
                pending_.keep(row.counters, after);
                return truth_of_pending(answered, failure_from(exception));
            }
        });
    }

    /// What became of a change whose writing failed: read from the file, not from the error.
    Outcome<int> truth_of_pending(int answered, const Failure& error)
    {
        if (!reopen()) return tl::unexpected(error);
        const bool is_in = pending_.is_in(row_of(*database_).counters);
        pending_.forget();
        if (!is_in) return tl::unexpected(error);
        return answered;
    }

    std::optional<SQLite::Database> database_;
    std::filesystem::path path_;
    PendingChange pending_;
};

}  // namespace

Outcome<OpenedUrn> open_urn(const std::filesystem::path& data_directory, const Now& now)
{
    const std::filesystem::path path = data_directory / "urn.db";
    auto opened = open_database(path, urn_database(), now);
    if (!opened) return tl::unexpected(opened.error());
    return guarded([&]() -> Outcome<OpenedUrn> {
        scrub(opened->database, row_of(opened->database).phase);
        return OpenedUrn{std::make_unique<SqliteUrn>(std::move(opened->database), path), opened->set_aside};
    });
}

}  // namespace kiosk
