// SPDX-License-Identifier: MIT
// Each schema that was ever shipped, upgraded to the newest.
#include "src/storage/database.hpp"
#include "src/storage/entry_store.hpp"
#include "src/storage/guided_store.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <fstream>
#include <sstream>

namespace midback {
namespace {

/// A database file as tests/fixtures/NAME describes it.
std::filesystem::path stored(const std::filesystem::path& folder, const std::string& name) {
  std::ifstream fixture(std::string{MIDBACK_TESTS_DIR} + "/fixtures/" + name);
  REQUIRE(fixture);
  std::ostringstream text;
  text << fixture.rdbuf();
  const auto file = folder / "midback.db";
  SQLite::Database database{file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE};
  database.exec(text.str());
  return file;
}

TEST_CASE("schema 1 is upgraded with everything in it, after a backup") {
  test::TemporaryFolder folder;
  const auto file = stored(folder.path(), "schema_001.sql");
  Database database = Database::open({.file = file, .access = Access::write, .today = {}});
  CHECK(database.integer("PRAGMA user_version") == newest_schema());
  CHECK(database.integer("SELECT count(*) FROM pragma_foreign_key_check") == 0);

  const auto first = std::get<Session>(*find_entry(database, 1));
  CHECK(first.note == "after driving");
  CHECK(first.tags == std::vector<std::string>{"posture", "stress"});
  CHECK(first.before == PainRating::from(6));
  CHECK(first.sets.size() == 11);
  CHECK(find_entry(database, 2));
  CHECK_FALSE(find_entry(database, 3)); // undone for good
  CHECK_FALSE(find_entry(database, 4)); // undone, can be redone
  CHECK_FALSE(open_guided_session(database));

  Journal journal{database};
  journal.redo(first.logged_at, 1);
  CHECK(find_entry(database, 4));
  journal.undo(first.logged_at, 3); // also the entries of the old schema
  CHECK_FALSE(find_entry(database, 1));

  int backups = 0;
  for (const auto& entry : std::filesystem::directory_iterator(file.string() + ".backups")) {
    backups += entry.path().filename().string().find("v1") != std::string::npos ? 1 : 0;
  }
  CHECK(backups == 1);
}

} // namespace
} // namespace midback
