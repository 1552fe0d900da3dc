// Why: see kiosk_store.hpp. Every write is one transaction; every exception of SQLite ends in guarded().
#include "store/kiosk_store.hpp"

#include <array>

#include <nlohmann/json.hpp>
#include <sqlite3.h>

#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <SQLiteCpp/VariadicBind.h>

#include "store/event_codec.hpp"
#include "store/failure_codes.hpp"
#include "store/kiosk_schema.hpp"
#include "store/pin_attempts.hpp"
#include "store/room.hpp"
#include "store/sqlite_failure.hpp"

namespace kiosk {

namespace {

constexpr std::array<const char*, 6> share_names = {"too_few", "few",           "under_half",
                                                    "about",   "at_least_half", "nearly_all"};  // in Share::Kind's order

std::optional<Share::Kind> share_kind(const std::string& name)
{
    for (std::size_t i = 0; i < share_names.size(); ++i)
        if (name == share_names[i]) return static_cast<Share::Kind>(i);
    return std::nullopt;
}

std::string encode_points(const std::vector<std::string>& points)
{
    return nlohmann::json(points).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::optional<std::vector<std::string>> decode_points(const std::string& text)
{
    try {
        return nlohmann::json::parse(text).get<std::vector<std::string>>();
    } catch (const nlohmann::json::exception&) {
        return std::nullopt;
    }
}

tl::unexpected<Failure> unreadable_result()
{
    return tl::unexpected(Failure{failure::damaged, "a published result in kiosk.db cannot be read"});
}

std::int64_t number_of(SQLite::Statement query)
{
    query.executeStep();
    return query.getColumn(0).getInt64();
}

std::int64_t next_line(SQLite::Database& database, std::int64_t meeting)
{
    SQLite::Statement query(database, "SELECT coalesce(max(seq), 0) + 1 FROM journal WHERE meeting = ?");
    query.bind(1, meeting);
    return number_of(std::move(query));
}

/// Never one that was used before, not even by a meeting whose journal could not be written.
std::int64_t next_meeting(SQLite::Database& database)
{
    return number_of({database, "SELECT 1 + max((SELECT coalesce(max(id), 0) FROM meeting), (SELECT coalesce(max(meeting), 0) FROM result))"});
}

std::int64_t next_result(SQLite::Database& database)
{
    return number_of({database, "SELECT coalesce(max(number), 0) + 1 FROM result"});
}

void write_event(SQLite::Database& database, std::int64_t meeting, const MeetingEvent& event, const std::string& boot,
                 const Now& now)
{
    const EncodedEvent encoded = encode_event(event);
    SQLite::Statement insert(database,
                             "INSERT INTO journal (meeting, seq, boot, instant_ms, wall_ms, kind, detail, sum) "
                             "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, row_sum(?1, ?2, ?3, ?4, ?5, ?6, ?7))");
    SQLite::bind(insert, meeting, next_line(database, meeting), boot, std::int64_t{now.instant.time_since_epoch().count()},
                 std::int64_t{now.wall.time_since_epoch().count()}, encoded.kind, encoded.detail);
    insert.exec();
}

/// The lines that can be read, up to the first that cannot.
std::vector<JournalEntry> read_journal(SQLite::Database& database, std::int64_t meeting)
{
    std::vector<JournalEntry> journal;
    SQLite::Statement query(database,
                            "SELECT boot, instant_ms, wall_ms, kind, detail FROM journal WHERE meeting = ? ORDER BY seq");
    query.bind(1, meeting);
    while (query.executeStep()) {
        const auto event = decode_event(query.getColumn(3).getString(), query.getColumn(4).getString());
        if (!event || (journal.empty() && !std::holds_alternative<MeetingStarted>(*event))) break;
        journal.push_back({query.getColumn(0).getString(), Instant(Duration(query.getColumn(1).getInt64())),
                           WallTime(std::chrono::milliseconds(query.getColumn(2).getInt64())), *event});
    }
    return journal;
}

void write_statements(SQLite::Database& database, const PublishedMeeting& result)
{
    SQLite::Statement insert(database,
                             "INSERT INTO result_statement (meeting, position, id, text, points, share, percent, sum) "
                             "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, row_sum(?1, ?2, ?3, ?4, ?5, ?6, ?7))");
    int position = 0;
    for (const PublishedStatement& statement : result.statements) {
        SQLite::bind(insert, result.meeting, ++position, statement.id, statement.text, encode_points(statement.points),
                     share_names[static_cast<std::size_t>(statement.share.kind)], statement.share.percent);
        insert.exec();
        insert.reset();
    }
}

Outcome<std::vector<PublishedStatement>> read_statements(SQLite::Database& database, std::int64_t meeting)
{
    std::vector<PublishedStatement> statements;
    SQLite::Statement query(
        database, "SELECT id, text, points, share, percent FROM result_statement WHERE meeting = ? ORDER BY position");
    query.bind(1, meeting);
    while (query.executeStep()) {
        const auto points = decode_points(query.getColumn(2).getString());
        const auto kind = share_kind(query.getColumn(3).getString());
        if (!points || !kind) return unreadable_result();
        statements.push_back({query.getColumn(0).getString(), query.getColumn(1).getString(), *points,
                              Share{*kind, query.getColumn(4).getInt()}});
    }
    return statements;
}

class SqliteStore final : public Store {
public:
    SqliteStore(SQLite::Database database, std::filesystem::path folder) : database_(std::move(database)), folder_(std::move(folder))
    {
        empty_log();  // of the commit that a power cut left there
    }

    Outcome<std::int64_t> begin(const MeetingStarted& started, Date date, const std::string& boot, const Now& now) override
    {
        return written([&]() -> Outcome<std::int64_t> {
            SQLite::Transaction transaction(database_, SQLite::TransactionBehavior::IMMEDIATE);
            const std::int64_t meeting = next_meeting(database_);
            SQLite::Statement insert(database_,
                                     "INSERT INTO meeting (id, title, date, present, sum) "
                                     "VALUES (?1, ?2, ?3, ?4, row_sum(?1, ?2, ?3, ?4))");
            SQLite::bind(insert, meeting, started.agenda.title, encode_date(date), started.present);
            insert.exec();
            write_event(database_, meeting, started, boot, now);
            transaction.commit();
            return meeting;
        });
    }

    Outcome<void> append(std::int64_t meeting, std::span<const MeetingEvent> events, const std::string& boot, const Now& now) override
    {
        return written([&]() -> Outcome<void> {
            SQLite::Transaction transaction(database_, SQLite::TransactionBehavior::IMMEDIATE);
            for (const MeetingEvent& event : events) write_event(database_, meeting, event, boot, now);
            transaction.commit();
            return {};
        });
    }

    Outcome<std::optional<UnfinishedMeeting>> unfinished() override
    {
        return settled([&]() -> Outcome<std::optional<UnfinishedMeeting>> {
            SQLite::Statement query(database_,
                                    "SELECT id, date FROM meeting WHERE id = (SELECT max(id) FROM meeting) "
                                    "AND id NOT IN (SELECT meeting FROM result) "
                                    "AND id NOT IN (SELECT meeting FROM journal WHERE kind = ?)");
            query.bind(1, encode_event(CheckinClosed{}).kind);
            if (!query.executeStep()) return std::nullopt;
            const std::int64_t id = query.getColumn(0).getInt64();
            const auto date = decode_date(query.getColumn(1).getString());
            std::vector<JournalEntry> journal = read_journal(database_, id);
            if (!date || journal.empty()) return std::nullopt;
            return UnfinishedMeeting{id, *date, std::move(journal)};
        });
    }

    Outcome<std::optional<UnfinishedMeeting>> newest() override
    {
        return settled([&]() -> Outcome<std::optional<UnfinishedMeeting>> {
            SQLite::Statement query(database_, "SELECT id, date FROM meeting ORDER BY id DESC LIMIT 1");
            if (!query.executeStep()) return std::nullopt;
            const std::int64_t id = query.getColumn(0).getInt64();
            const auto date = decode_date(query.getColumn(1).getString());
            std::vector<JournalEntry> journal = read_journal(database_, id);
            if (!date || journal.empty()) return std::nullopt;
            return UnfinishedMeeting{id, *date, std::move(journal)};
        });
    }

    Outcome<void> keep_room_for_result() override { return take_room(folder_); }

    Outcome<void> publish(const PublishedMeeting& result) override
    {
        give_room_back(folder_);
        return written([&]() -> Outcome<void> {
            SQLite::Transaction transaction(database_, SQLite::TransactionBehavior::IMMEDIATE);
            SQLite::Statement insert(database_,
                                     "INSERT INTO result (number, meeting, title, date, present, answered, enough, statements, sum) "
                                     "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, row_sum(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)) "
                                     "ON CONFLICT (meeting) DO NOTHING");
            SQLite::bind(insert, next_result(database_), result.meeting, result.title, encode_date(result.date), result.present, result.answered,
                         result.enough ? 1 : 0, static_cast<std::int64_t>(result.statements.size()));
            if (insert.exec() == 0) return {};  // published before: the first result stays
            write_statements(database_, result);
            transaction.commit();
            return {};
        });
    }

    Outcome<std::optional<PublishedMeeting>> latest_result() override
    {
        return settled([&]() -> Outcome<std::optional<PublishedMeeting>> {
            SQLite::Statement query(database_,
                                    "SELECT meeting, title, date, present, answered, enough, statements FROM result "
                                    "ORDER BY number DESC LIMIT 1");
            if (!query.executeStep()) return std::nullopt;
            const auto date = decode_date(query.getColumn(2).getString());
            auto statements = read_statements(database_, query.getColumn(0).getInt64());
            if (!date) return unreadable_result();
            if (!statements) return tl::unexpected(statements.error());
            if (static_cast<std::int64_t>(statements->size()) != query.getColumn(6).getInt64()) return unreadable_result();
            return PublishedMeeting{
                query.getColumn(0).getInt64(), query.getColumn(1).getString(), *date,
                query.getColumn(3).getInt(),   query.getColumn(4).getInt(),    query.getColumn(5).getInt() == 1,
                std::move(*statements)};
        });
    }

    Outcome<int> pin_attempts() override
    {
        return guarded([&]() -> Outcome<int> { return read_pin_attempts(database_); });
    }

    Outcome<void> keep_pin_attempts(int wrong) override
    {
        return written([&]() -> Outcome<void> {
            write_pin_attempts(database_, wrong);
            return {};
        });
    }

private:
    /// Takes the log's commits over into the database, whose rows carry sums: in the log a flipped byte looks like a commit that
    /// the power cut short. Best effort: they are on the disk already, and the next commit tries again.
    void empty_log()
    {
        (void)settled([&]() -> Outcome<void> {
            database_.exec("PRAGMA wal_checkpoint(TRUNCATE)");
            return {};
        });
    }

    template <class Work> auto written(Work&& work) -> decltype(work())
    {
        auto outcome = settled(work);
        if (outcome) empty_log();
        return outcome;
    }

    /// guarded(), after ending a transaction that could not be ended when it failed, for want of memory.
    template <class Work> auto settled(Work&& work) -> decltype(work())
    {
        return guarded([&] {
            if (sqlite3_get_autocommit(database_.getHandle()) == 0) database_.exec("ROLLBACK");
            return work();
        });
    }

    SQLite::Database database_;
    std::filesystem::path folder_;
};

}  // namespace

Outcome<OpenedStore> open_store(const std::filesystem::path& data_directory, const Now& now)
{
    auto opened = open_database(data_directory / "kiosk.db", kiosk_database(), now);
    if (!opened) return tl::unexpected(opened.error());
    return OpenedStore{std::make_unique<SqliteStore>(std::move(opened->database), data_directory), opened->set_aside};
}

}  // namespace kiosk
