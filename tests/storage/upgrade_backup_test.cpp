// SPDX-License-Identifier: MIT
// A record that an older midback wrote is brought to the newest schema with everything in it.
#include "src/storage/backup.hpp"
#include "src/storage/contents.hpp"
#include "src/storage/journal.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

#include <sqlite3.h>

#include <fstream>
#include <iterator>

using namespace midback;
using namespace midback::test;

namespace {

namespace fs = std::filesystem;

void make_from_fixture(const fs::path& file, const std::string& fixture) {
  std::ifstream in{fs::path{MIDBACK_TESTS_DIR} / "fixtures" / fixture};
  const std::string text{std::istreambuf_iterator<char>{in}, {}};
  sqlite3* database = nullptr;
  sqlite3_open(file.c_str(), &database);
  REQUIRE(sqlite3_exec(database, text.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
  sqlite3_close(database);
}

} // namespace

TEST_CASE("a record of schema 1 is upgraded with everything in it, after a backup") {
  TemporaryFolder folder;
  const fs::path file = folder.path() / "midback.db";
  make_from_fixture(file, "schema_001.sql");
  Database old = Database::open_copy(file);
  const RowCounts counts = row_counts(old);
  const Contents held = contents_of(old);
  CHECK(held.schema == 1);
  CHECK(held.sessions > 0);

  Database database =
      Database::open({.file = file, .access = Access::write, .today = day_from_number(20779)});
  CHECK(row_counts(database) == counts);
  CHECK(contents_of(database).schema == newest_schema());
  CHECK(integrity_problems(database).empty());
  const auto backups = backups_of(file);
  REQUIRE(backups.size() == 1);
  CHECK(backups.front().name.file_name() == "2026-11-22-v1-migration.db");
  Database kept = Database::open_copy(backups.front().file);
  CHECK(contents_of(kept).schema == 1);
  CHECK(row_counts(kept) == counts);
  // The journal of the old schema still undoes.
  CHECK(Journal{database}.undo(sys_seconds{std::chrono::seconds{1'795'400'000}}, 1).size() == 1);
}
