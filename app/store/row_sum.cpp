#include "store/row_sum.hpp"

#include <array>
#include <cstdint>

#include <SQLiteCpp/Exception.h>
#include <sodium.h>
#include <sqlite3.h>

namespace kiosk {

namespace {

/// Long enough that no accident passes, and of one length, so that no row moves when its values change.
constexpr std::size_t sum_bytes = 8;
static_assert(sum_bytes >= 1 && sum_bytes <= crypto_generichash_BYTES_MAX);

void take_in(crypto_generichash_state& sum, const void* bytes, std::size_t count)
{
    crypto_generichash_update(&sum, static_cast<const unsigned char*>(bytes), count);
}

void take_in(crypto_generichash_state& sum, sqlite3_value* value)
{
    const std::int64_t type = sqlite3_value_type(value);
    take_in(sum, &type, sizeof type);
    if (type == SQLITE_INTEGER) {
        const std::int64_t number = sqlite3_value_int64(value);
        return take_in(sum, &number, sizeof number);
    }
    const void* bytes = sqlite3_value_blob(value);  // of a text: its UTF-8
    const std::int64_t count = sqlite3_value_bytes(value);
    take_in(sum, &count, sizeof count);
    take_in(sum, bytes, static_cast<std::size_t>(count));
}

void row_sum(sqlite3_context* context, int count, sqlite3_value** values)
{
    crypto_generichash_state sum;
    crypto_generichash_init(&sum, nullptr, 0, crypto_generichash_BYTES_MIN);
    for (int i = 0; i < count; ++i) take_in(sum, values[i]);
    std::array<unsigned char, crypto_generichash_BYTES_MIN> whole{};
    crypto_generichash_final(&sum, whole.data(), whole.size());
    sqlite3_result_blob(context, whole.data(), static_cast<int>(sum_bytes), SQLITE_TRANSIENT);
    sodium_memzero(&sum, sizeof sum);
}

}  // namespace

void add_row_sum(SQLite::Database& database)
{
    constexpr int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
    const int code = sqlite3_create_function_v2(database.getHandle(), "row_sum", -1, flags, nullptr, row_sum, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) throw SQLite::Exception("row_sum cannot be added", code);
}

}  // namespace kiosk
