// SPDX-License-Identifier: MIT
#include "schema/sql.hpp"
#include "src/storage/database.hpp"
#include "tests/support/catch.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <set>
#include <string>
#include <string_view>

using namespace midback;
using namespace midback::test;

namespace {

/// A first line "-- whole history" names the queries that are allowed to read everything.
bool reads_whole_history(std::string_view text) { return text.starts_with("-- whole history"); }

/// The rows of EXPLAIN QUERY PLAN. A query may hold one statement only.
std::vector<std::string> plan_of(Database& database, const char* text) {
  SQLite::Statement explain(database.handle(), std::string{"EXPLAIN QUERY PLAN "} + text);
  std::vector<std::string> rows;
  while (explain.executeStep()) {
    rows.push_back(explain.getColumn(3).getString());
  }
  return rows;
}

/// "SCAN session" without an index, or through one from end to end, of a table that grows.
bool scans_a_growing_table(const std::string& row) {
  if (row.ends_with("USING INDEX journal_undone")) {
    return false; // a partial index that holds only what was taken back
  }
  for (const std::string table : {"session", "set_record", "rating", "session_tag", "rating_tag",
                                  "journal", "journal_item"}) {
    if (row == "SCAN " + table || row.starts_with("SCAN " + table + " ")) {
      return true;
    }
  }
  return false;
}

} // namespace

TEST_CASE("every shipped query is one statement that fits the newest schema") {
  Database database = Database::in_memory();
  CHECK(sql::queries().size() > 70);
  for (const sql::File& query : sql::queries()) {
    INFO(query.name);
    sqlite3_stmt* statement = nullptr;
    const char* tail = nullptr;
    REQUIRE(sqlite3_prepare_v2(database.handle().getHandle(), query.text, -1, &statement, &tail) ==
            SQLITE_OK);
    sqlite3_finalize(statement);
    CHECK(std::string_view{tail}.find_first_not_of(" \n") == std::string_view::npos);
  }
}

TEST_CASE("no query scans what grows with the history") {
  Database database = Database::in_memory();
  int whole_history = 0;
  for (const sql::File& query : sql::queries()) {
    INFO(query.name);
    if (reads_whole_history(query.text)) {
      ++whole_history;
      continue;
    }
    // A search that ends at the first row, and a maximum at the end of an index, are look-ups.
    const bool ends_early =
        std::string_view{query.text}.find("LIMIT 1;") != std::string_view::npos ||
        std::string_view{query.text}.find("max(") != std::string_view::npos ||
        std::string_view{query.text}.find("LIMIT :") != std::string_view::npos;
    const auto plan = plan_of(database, query.text);
    for (const std::string& row : plan) {
      INFO(row);
      CHECK((!scans_a_growing_table(row) || ends_early));
      CHECK((row.find("TEMP B-TREE FOR ORDER BY") == std::string::npos || !ends_early));
    }
  }
  CHECK(whole_history < 12); // a name for the few, not a way around the rule
}

TEST_CASE("the last sessions rated twice are found without walking past the others") {
  Database database = Database::in_memory();
  const auto plan = plan_of(database, sql::last_rated_pairs);
  REQUIRE(plan.size() == 1);
  CHECK_THAT(plan.front(), Contains("USING INDEX session_rated_twice"));
}

TEST_CASE("the query plan test sees a full scan") {
  Database database = Database::in_memory();
  const auto plan = plan_of(database, "SELECT sum(pain_before) FROM session WHERE note IS NULL;");
  REQUIRE(plan.size() == 1);
  CHECK(scans_a_growing_table(plan.front()));
}

TEST_CASE("every table is strict and every rule of the domain is checked by the schema") {
  Database database = Database::in_memory();
  CHECK(database.integer("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name NOT "
                         "LIKE 'sqlite_%' AND sql NOT LIKE '%) STRICT%'") == 0);
  const auto refuses = [&](const std::string& statement) {
    INFO(statement);
    CHECK_THROWS(database.execute(statement.c_str()));
  };
  const std::string uid = "'0000000000000000000000000000000a'";
  const auto session = [&](const std::string& values) {
    return "INSERT INTO session (id, uid, day, at, utc_offset, pain_before, note, source, "
           "logged_at, logged_day, hlc, dev) VALUES (" +
           values + ", 1, 'd')";
  };
  refuses(session("1, " + uid + ", 20000, NULL, NULL, 11, NULL, 'log', 0, 20000"));
  refuses(session("1, " + uid + ", 20000, NULL, NULL, -1, NULL, 'log', 0, 20000"));
  refuses(session("1, " + uid + ", 20000, NULL, NULL, 5.5, NULL, 'log', 0, 20000"));
  refuses(session("1, " + uid + ", 20000, NULL, NULL, 'x', NULL, 'log', 0, 20000"));
  refuses(session("1, 'short', 20000, NULL, NULL, 5, NULL, 'log', 0, 20000"));
  refuses(session("1, " + uid + ", 20000, 1728000000, NULL, 5, NULL, 'log', 0, 20000"));
  refuses(session("1, " + uid + ", 20000, 1, 0, 5, NULL, 'log', 0, 20000")); // another day
  refuses(session("1, " + uid + ", 20000, NULL, NULL, 5, '', 'log', 0, 20000"));
  refuses(session("1, " + uid + ", 20000, NULL, NULL, 5, NULL, 'other', 0, 20000"));
  refuses(session("0, " + uid + ", 20000, NULL, NULL, 5, NULL, 'log', 0, 20000"));
  database.execute(session("1, " + uid + ", 20000, NULL, NULL, 5, NULL, 'log', 0, 20000").c_str());
  refuses("INSERT INTO set_record VALUES (2, 'cat-cow', 1, 'none', 10, 'reps', 'done')");
  refuses("INSERT INTO set_record VALUES (1, 'cat-cow', 1, 'middle', 10, 'reps', 'done')");
  refuses("INSERT INTO set_record VALUES (1, 'cat-cow', 0, 'none', 10, 'reps', 'done')");
  refuses("INSERT INTO set_record VALUES (1, 'Cat', 1, 'none', 10, 'reps', 'done')");
  refuses("INSERT INTO session_tag VALUES (1, 'Not A Slug')");
  database.execute("INSERT INTO set_record VALUES (1, 'cat-cow', 1, 'none', 10, 'reps', 'done')");
  refuses("DELETE FROM session"); // RESTRICT, never CASCADE
  refuses("INSERT INTO day_off VALUES (" + uid + ", 20000, 'lazy', NULL, 1, 'd', 0)");
  refuses("UPDATE plan SET goal_days = 8");
  refuses("INSERT INTO journal VALUES (1, 0, 0, 'x', 1, 'maybe')");
}

TEST_CASE("the built-in plan of the schema is the one of the domain") {
  Database database = Database::in_memory();
  CHECK(database.integer("SELECT from_day FROM plan") == day_number(first_supported_day));
  CHECK(database.integer("SELECT count(*) FROM plan_exercise") == 3);
}
