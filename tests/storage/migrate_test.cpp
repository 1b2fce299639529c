// SPDX-License-Identifier: MIT
#include "schema/sql.hpp"
#include "src/error.hpp"
#include "src/storage/backup.hpp"
#include "src/storage/migrate.hpp"
#include "src/storage/plan_store.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <sys/stat.h>

using namespace midback;
using namespace midback::test;

namespace {

namespace fs = std::filesystem;

Database opened(const fs::path& file, Access access = Access::write) {
  return Database::open({.file = file, .access = access, .today = day_from_number(20779)});
}

std::string bytes_of(const fs::path& file) {
  std::ifstream in{file, std::ios::binary};
  return {std::istreambuf_iterator<char>{in}, {}};
}

void write_bytes(const fs::path& file, const std::string& bytes) {
  std::ofstream{file, std::ios::binary} << bytes;
}

/// Opening is refused with these words, for readers and writers, and the file stays as it is.
void check_refused(const fs::path& file, const std::string& words) {
  const std::string before = bytes_of(file);
  for (const Access access : {Access::read, Access::write}) {
    try {
      opened(file, access);
      FAIL("was opened");
    } catch (const DataError& error) {
      CHECK_THAT(error.what(), Contains(words));
    }
  }
  CHECK(bytes_of(file) == before);
}

unsigned mode_of(const fs::path& path) {
  return static_cast<unsigned>(fs::status(path).permissions()) & 0777U;
}

} // namespace

TEST_CASE("a new database has ids, version, private modes and the built-in plan") {
  TemporaryFolder folder;
  const fs::path file = folder.path() / "deep" / "er" / "midback.db";
  ::umask(0);
  Database database = opened(file);
  CHECK(database.integer("PRAGMA application_id") == application_id);
  CHECK(database.integer("PRAGMA user_version") == newest_schema());
  CHECK(database.integer("PRAGMA foreign_keys") == 1);
  CHECK(mode_of(file) == 0600U);
  CHECK(mode_of(file.parent_path()) == 0700U);
  const Plan plan = read_plan(database);
  REQUIRE(plan.size() == 1);
  CHECK(plan.front().routine == built_in_plan().routine);
  CHECK(plan.front().goal == built_in_plan().goal);
  CHECK(plan.front().uid == built_in_plan().uid);
}

TEST_CASE("reading an absent or empty file sees an empty database and makes no file") {
  TemporaryFolder folder;
  const fs::path file = folder.path() / "midback.db";
  CHECK(opened(file, Access::read).integer("SELECT count(*) FROM session") == 0);
  CHECK_FALSE(fs::exists(file));
  write_bytes(file, "");
  CHECK(opened(file, Access::read).integer("SELECT count(*) FROM session") == 0);
  CHECK(fs::file_size(file) == 0);
  opened(file);
  CHECK(fs::file_size(file) > 0);
}

TEST_CASE("what is not a midback database is refused untouched") {
  TemporaryFolder folder;
  const fs::path file = folder.path() / "midback.db";
  write_bytes(file, "dear diary, my back hurts a little less today, and so on and so forth\n");
  check_refused(file, "is not a midback database");
  write_bytes(file, std::string(8192, 'x'));
  check_refused(file, "is not a midback database");
}

TEST_CASE("another program's database is refused untouched") {
  TemporaryFolder folder;
  const fs::path file = folder.path() / "midback.db";
  opened(file).execute("PRAGMA application_id = 42");
  check_refused(file, "belongs to another program");
}

TEST_CASE("a newer database is refused with a sentence and untouched") {
  TemporaryFolder folder;
  const fs::path file = folder.path() / "midback.db";
  opened(file).execute("PRAGMA user_version = 999");
  check_refused(file, "was written by a newer midback (schema 999");
}

TEST_CASE("directories, links and devices are not opened") {
  TemporaryFolder folder;
  const fs::path file = folder.path() / "midback.db";
  opened(file);
  fs::create_symlink(file, folder.path() / "link.db");
  check_refused(folder.path() / "link.db", "is a symbolic link");
  fs::create_directory(folder.path() / "folder.db");
  for (const Access access : {Access::read, Access::write}) {
    CHECK_THROWS_AS(opened(folder.path() / "folder.db", access), DataError);
    CHECK_THROWS_AS(opened("/dev/null", access), DataError);
  }
  // A link above the file is how people arrange their folders.
  fs::create_directory_symlink(folder.path(), folder.path() / "linked");
  CHECK(opened(folder.path() / "linked" / "midback.db").integer("SELECT count(*) FROM plan") == 1);
}

TEST_CASE("a step that fails leaves the old schema and its data") {
  TemporaryFolder folder;
  Database database = opened(folder.path() / "midback.db");
  std::vector<sql::File> steps(sql::migrations().begin(), sql::migrations().end());
  steps.push_back({"good", "CREATE TABLE extra (x INTEGER) STRICT;"});
  steps.push_back({"bad", "CREATE TABLE more (y INTEGER) STRICT; CREATE TABLE oops (;"});
  const int old = newest_schema();
  int backups = 0;
  CHECK_THROWS_AS(migrate(database, steps, [&](int version) { backups += version == old; }),
                  DataError);
  CHECK(backups == 1);
  CHECK(database.integer("PRAGMA user_version") == old);
  CHECK(database.integer("SELECT count(*) FROM sqlite_schema WHERE name IN ('extra', 'more')") ==
        0);
}

TEST_CASE("a step that would break a reference is given up") {
  TemporaryFolder folder;
  Database database = opened(folder.path() / "midback.db");
  std::vector<sql::File> steps(sql::migrations().begin(), sql::migrations().end());
  steps.push_back({"orphan", "INSERT INTO set_record VALUES (77, 'cat-cow', 1, 'none', 10, 'reps', "
                             "'done');"});
  CHECK_THROWS_AS(migrate(database, steps, [](int) {}), DataError);
  CHECK(database.integer("SELECT count(*) FROM set_record") == 0);
}

TEST_CASE("a step runs once, behind a verified backup that is private") {
  TemporaryFolder folder;
  const fs::path file = folder.path() / "midback.db";
  Database database = opened(file);
  std::vector<sql::File> steps(sql::migrations().begin(), sql::migrations().end());
  steps.push_back({"good", "CREATE TABLE extra (x INTEGER) STRICT;"});
  fs::path backup;
  const auto keep = [&](int version) {
    backup = make_backup(database,
                         {.day = day_from_number(20779), .schema = version, .reason = "migration"});
  };
  migrate(database, steps, keep);
  migrate(database, steps, [](int) { FAIL("ran twice"); });
  CHECK(database.integer("PRAGMA user_version") == newest_schema() + 1);
  CHECK(backup.filename().string() ==
        "2026-11-22-v" + std::to_string(newest_schema()) + "-migration.db");
  CHECK(mode_of(backup) == 0600U);
  CHECK(opened(backup, Access::read).integer("PRAGMA user_version") == newest_schema());
}

TEST_CASE("a reader sees one moment and cannot write") {
  TemporaryFolder folder;
  const fs::path file = folder.path() / "midback.db";
  opened(file);
  Database reader = opened(file, Access::read);
  CHECK_THROWS_AS(reader.execute("DELETE FROM setting"), DataError);
  Database writer = opened(file);
  reader.read([&] {
    CHECK(reader.integer("SELECT count(*) FROM setting") == 0);
    // DELETE journalling: the writer waits for the reader and gives up after the busy timeout, so
    // it is asked for a lock only.
    CHECK_NOTHROW(writer.execute("BEGIN IMMEDIATE; ROLLBACK"));
  });
}
