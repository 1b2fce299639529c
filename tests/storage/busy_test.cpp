// SPDX-License-Identifier: MIT
#include "src/error.hpp"
#include "src/storage/database.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <chrono>

using namespace midback;
using namespace midback::test;

TEST_CASE("a database that stays locked is reported in words and left alone") {
  TemporaryFolder folder;
  const OpenOptions options{
      .file = folder.path() / "midback.db", .access = Access::write, .today = {}};
  Database holder = Database::open(options);
  Database waiter = Database::open(options);
  waiter.handle().setBusyTimeout(1); // the program waits for 5 s; the wait itself is SQLite's
  holder.write([&] {
    try {
      waiter.write([] { FAIL("wrote"); });
      FAIL("got the lock");
    } catch (const DataError& error) {
      CHECK_THAT(error.what(), Contains("another program is writing"));
    }
  });
  CHECK_NOTHROW(waiter.write([] {}));
}

TEST_CASE("a database waits five seconds for a lock") {
  TemporaryFolder folder;
  const OpenOptions options{
      .file = folder.path() / "midback.db", .access = Access::write, .today = {}};
  Database holder = Database::open(options);
  Database waiter = Database::open(options);
  holder.write([&] {
    const auto begin = std::chrono::steady_clock::now();
    CHECK_THROWS_AS(waiter.write([] {}), DataError);
    CHECK(std::chrono::steady_clock::now() - begin >= std::chrono::seconds{5});
  });
}
