// Why: a count of wrong PINs is worth what it survives, and must not tell right from wrong by the work it makes.
#include <doctest/doctest.h>

#include "store/failing_vfs.hpp"
#include "store/kiosk_store.hpp"
#include "store/samples.hpp"
#include "support/temp_directory.hpp"

using namespace kiosk;
using test::moment;

namespace {

std::unique_ptr<Store> opened(const std::filesystem::path& folder)
{
    auto store = open_store(folder, moment());
    REQUIRE(store.has_value());
    return std::move(store->store);
}

}  // namespace

TEST_CASE("a new store has no wrong attempts")
{
    const test::TempDirectory folder;
    CHECK(opened(folder.path())->pin_attempts() == 0);
}

TEST_CASE("the count of wrong attempts survives reopening, and the last one kept counts")
{
    const test::TempDirectory folder;
    {
        const auto store = opened(folder.path());
        REQUIRE(store->keep_pin_attempts(6));
        REQUIRE(store->keep_pin_attempts(7));
    }
    const auto store = opened(folder.path());
    CHECK(store->pin_attempts() == 7);
    REQUIRE(store->keep_pin_attempts(0));
    CHECK(store->pin_attempts() == 0);
}

TEST_CASE("keeping the same count again writes as much as keeping another")
{
    const test::TempDirectory folder;
    test::FailingVfs files;
    const auto store = opened(folder.path());
    const auto written_by = [&](int wrong) {
        const int before = files.calls;
        REQUIRE(store->keep_pin_attempts(wrong));
        return files.calls - before;
    };
    REQUIRE(store->keep_pin_attempts(3));
    const auto another = written_by(4);
    CHECK(another > 0);
    CHECK(written_by(4) == another);
    CHECK(written_by(0) == another);
}

TEST_CASE("a store with attempts and no meeting has nothing unfinished")
{
    const test::TempDirectory folder;
    const auto store = opened(folder.path());
    REQUIRE(store->keep_pin_attempts(3));
    CHECK_FALSE(store->unfinished().value().has_value());
}
