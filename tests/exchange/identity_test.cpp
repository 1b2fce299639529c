// SPDX-License-Identifier: MIT
// Export, import into an empty database, export again: byte-identical, for random histories.
#include "src/storage/contents.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/exchange_files.hpp"
#include "tests/support/random_history.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace midback;
using namespace midback::test;

TEST_CASE("export json, import and export again gives the same bytes") {
  TemporaryFolder folder;
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    INFO("seed " << seed);
    Database first = Database::in_memory();
    add_random_history(first, seed, static_cast<int>(seed));
    const std::string exported = json_of(first);
    const auto file = folder.path() / "history.json";
    write_bytes(file, exported);

    Database second = Database::in_memory();
    import_file(second, file);
    REQUIRE(json_of(second) == exported);
    for (const CsvTable& table : csv_tables()) {
      REQUIRE(csv_of(second, table.name) == csv_of(first, table.name));
    }
    CHECK(integrity_problems(second).empty());
    // Twice adds nothing.
    const auto counts = row_counts(second);
    CHECK_FALSE(import_file(second, file).anything());
    CHECK(row_counts(second) == counts);
  }
}

TEST_CASE("export csv of all tables, import and export again gives the same bytes") {
  TemporaryFolder folder;
  for (std::uint64_t seed = 101; seed <= 160; ++seed) {
    INFO("seed " << seed);
    Database first = Database::in_memory();
    add_random_history(first, seed, static_cast<int>(seed) - 100);
    write_csv_folder(first, folder.path());

    Database second = Database::in_memory();
    import_file(second, folder.path());
    for (const CsvTable& table : csv_tables()) {
      INFO(table.name);
      REQUIRE(csv_of(second, table.name) == csv_of(first, table.name));
    }
    CHECK(integrity_problems(second).empty());
    const auto counts = row_counts(second);
    CHECK_FALSE(import_file(second, folder.path()).anything());
    CHECK(row_counts(second) == counts);
  }
}

TEST_CASE("an import is one step that undo takes back and redo brings back") {
  TemporaryFolder folder;
  const auto file = folder.path() / "history.json";
  for (std::uint64_t seed = 201; seed <= 220; ++seed) {
    INFO("seed " << seed);
    Database source = Database::in_memory();
    add_random_history(source, seed, 40);
    write_bytes(file, json_of(source));

    Database target = Database::in_memory();
    add_random_history(target, seed + 1000, 25);
    const std::string before = json_of(target);
    import_file(target, file);
    const std::string after = json_of(target);
    CHECK(after != before);
    const sys_seconds now{std::chrono::seconds{1'795'345'201}};
    Journal{target}.undo(now, 1);
    CHECK(json_of(target) == before);
    Journal{target}.redo(now, 1);
    CHECK(json_of(target) == after);
    // What was deleted by undo comes back with a second import.
    Journal{target}.undo(now, 1);
    import_file(target, file);
    CHECK(json_of(target) == after);
    CHECK(integrity_problems(target).empty());
  }
}
