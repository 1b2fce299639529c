// SPDX-License-Identifier: MIT
#include "src/error.hpp"
#include "src/storage/day_off_store.hpp"
#include "src/storage/entry_store.hpp"
#include "src/storage/images.hpp"
#include "src/storage/journal.hpp"
#include "src/storage/plan_store.hpp"
#include "src/storage/settings_store.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#define SQLITE_ENABLE_SESSION 1
#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#include <sqlite3.h>

#include <map>
#include <random>
#include <set>

using namespace midback;
using namespace midback::test;

namespace {

constexpr LocalDay today = day_from_number(20779); // 2026-11-22
const sys_seconds noon{std::chrono::seconds{20779LL * 86400 + 43200}};

std::string uid_of(int number) {
  std::string uid(32, '0');
  const std::string digits = std::to_string(number);
  uid.replace(32 - digits.size(), digits.size(), digits);
  return uid;
}

Session a_session(int number) {
  Session session;
  session.uid = uid_of(number);
  session.day = today;
  session.time = TimeOfEntry{noon, std::chrono::hours{1}};
  session.logged_at = noon;
  session.logged_day = today;
  session.before = PainRating::from(6);
  session.note = "a note with 'quotes', \"more\" and\na line";
  session.tags = {"posture", "stress"};
  session.sets = {{.exercise = "cat-cow", .set = 1, .side = Side::none, .amount = 10},
                  {.exercise = "doorway-stretch",
                   .set = 1,
                   .side = Side::left,
                   .amount = 20,
                   .unit = Unit::seconds,
                   .outcome = Outcome::cut_short}};
  return session;
}

Rating a_rating(int number) {
  Rating rating;
  rating.uid = uid_of(number);
  rating.day = today;
  rating.logged_at = noon;
  rating.logged_day = today;
  rating.value = *PainRating::from(4);
  rating.tags = {"strain"};
  return rating;
}

std::int64_t log_session(Database& database, int number) {
  Session session = a_session(number);
  Journal{database}.write(noon, [&](Change& change) {
    session.id = next_entry_id(change.database());
    insert_session(change, session);
    return "log session " + std::to_string(session.id);
  });
  return session.id;
}

/// Everything a person owns, as text; stamps and the journal itself left out.
std::string everything(Database& database) {
  std::string out;
  for (const auto& [table, kind] : {std::pair{"session", Aggregate::session},
                                    {"rating", Aggregate::rating},
                                    {"day_off", Aggregate::day_off},
                                    {"plan", Aggregate::plan}}) {
    SQLite::Statement uids(database.handle(), std::string{"SELECT uid FROM "} + table +
                                                  " WHERE deleted = 0 ORDER BY uid");
    while (uids.executeStep()) {
      out += image_of(database, kind, uids.getColumn(0).getString()).value() + "\n";
    }
  }
  for (const auto& [key, value] : settings(database)) {
    out += key + "=" + value + "\n";
  }
  return out;
}

/// SQLite's own record of which rows changed.
class Oracle {
public:
  explicit Oracle(Database& database) {
    REQUIRE(sqlite3session_create(database.handle().getHandle(), "main", &m_session) == SQLITE_OK);
    REQUIRE(sqlite3session_attach(m_session, nullptr) == SQLITE_OK);
  }
  ~Oracle() { sqlite3session_delete(m_session); }
  Oracle(const Oracle&) = delete;
  Oracle& operator=(const Oracle&) = delete;

  /// Tables with changed rows, and how many.
  std::map<std::string, int> changed() {
    int size = 0;
    void* bytes = nullptr;
    REQUIRE(sqlite3session_changeset(m_session, &size, &bytes) == SQLITE_OK);
    std::map<std::string, int> rows;
    sqlite3_changeset_iter* iterator = nullptr;
    REQUIRE(sqlite3changeset_start(&iterator, size, bytes) == SQLITE_OK);
    while (sqlite3changeset_next(iterator) == SQLITE_ROW) {
      const char* table = nullptr;
      int columns = 0;
      int operation = 0;
      int indirect = 0;
      sqlite3changeset_op(iterator, &table, &columns, &operation, &indirect);
      ++rows[table];
    }
    sqlite3changeset_finalize(iterator);
    sqlite3_free(bytes);
    return rows;
  }

private:
  sqlite3_session* m_session = nullptr;
};

} // namespace

TEST_CASE("a session comes back as it was stored") {
  Database database = Database::in_memory();
  Session stored = a_session(1);
  stored.id = log_session(database, 1);
  CHECK(std::get<Session>(find_entry(database, stored.id).value()) == stored);
}

TEST_CASE("undo and redo bring back every byte of every kind of aggregate") {
  Database database = Database::in_memory();
  Journal journal{database};
  std::vector<std::string> states{everything(database)};
  const auto change = [&](const std::function<void(Change&)>& work) {
    REQUIRE(journal.write(noon, [&](Change& running) {
      work(running);
      return "change " + std::to_string(states.size());
    }));
    states.push_back(everything(database));
  };
  Session session = a_session(1);
  Rating rating = a_rating(2);
  change([&](Change& running) {
    session.id = next_entry_id(running.database());
    insert_session(running, session);
  });
  change([&](Change& running) {
    rating.id = next_entry_id(running.database());
    insert_rating(running, rating);
  });
  change([&](Change& running) {
    Session edited = session;
    edited.after = PainRating::from(0);
    edited.note.reset();
    edited.tags = {"arthritis"};
    edited.sets.pop_back();
    edited.time.reset();
    update_session(running, edited);
  });
  change([&](Change& running) { delete_session(running, session); });
  change([&](Change& running) {
    Rating edited = rating;
    edited.kind = PainKind::worst;
    edited.note = "x";
    update_rating(running, edited);
  });
  change([&](Change& running) { delete_rating(running, rating); });
  change([&](Change& running) {
    insert_day_off(running, {.uid = uid_of(3), .day = today, .reason = "ill", .note = "flu"});
    insert_day_off(running,
                   {.uid = uid_of(4), .day = today + days{1}, .reason = "ill", .note = {}});
  });
  change([&](Change& running) {
    delete_day_off(running, days_off_between(running.database(), {today, today}).front());
  });
  change([&](Change& running) {
    PlanVersion version = built_in_plan();
    version.number = next_plan_number(running.database());
    version.uid = uid_of(5);
    version.from_day = today;
    version.goal = 3;
    version.routine.pop_back();
    insert_plan_version(running, version);
  });
  change([&](Change& running) { set_setting(running, "week_start", "sunday"); });
  change([&](Change& running) { unset_setting(running, "week_start"); });

  REQUIRE(std::set<std::string>(states.begin(), states.end()).size() >= states.size() - 2);
  for (std::size_t i = states.size() - 1; i-- > 0;) {
    CHECK(journal.undo(noon, 1).front().label == "change " + std::to_string(i + 1));
    CHECK(everything(database) == states[i]);
  }
  for (std::size_t i = 1; i < states.size(); ++i) {
    CHECK(journal.redo(noon, 1).front().label == "change " + std::to_string(i));
    CHECK(everything(database) == states[i]);
  }
  CHECK(journal.undo(noon, static_cast<int>(states.size()) - 1).size() == states.size() - 1);
  CHECK(everything(database) == states.front());
  CHECK(database.integer("SELECT count(*) FROM pragma_foreign_key_check") == 0);
}

TEST_CASE("undo works after a restart") {
  TemporaryFolder folder;
  const OpenOptions options{
      .file = folder.path() / "midback.db", .access = Access::write, .today = today};
  {
    Database database = Database::open(options);
    log_session(database, 1);
    log_session(database, 2);
  }
  {
    Database database = Database::open(options);
    Journal{database}.undo(noon, 1);
  }
  Database database = Database::open(options);
  CHECK(sessions_between(database, {today, today}).size() == 1);
  Journal{database}.redo(noon, 1);
  CHECK(sessions_between(database, {today, today}).size() == 2);
}

TEST_CASE("an undo that no longer fits is refused and changes nothing") {
  Database database = Database::in_memory();
  log_session(database, 1);
  // Another writer, for example a merge, that did not go through this journal.
  database.execute("UPDATE session SET pain_before = 1");
  const std::string before = everything(database);
  Journal journal{database};
  try {
    journal.undo(noon, 1);
    FAIL("was undone");
  } catch (const DataError& error) {
    CHECK_THAT(error.what(), Contains("changed again later"));
  }
  CHECK(everything(database) == before);
  CHECK(journal.newest(1).front().state == JournalState::done);
}

TEST_CASE("several are undone all or none") {
  Database database = Database::in_memory();
  Journal journal{database};
  log_session(database, 1);
  log_session(database, 2);
  const std::string before = everything(database);
  CHECK_THROWS_AS(journal.undo(noon, 3), DataError);
  CHECK(everything(database) == before);
  database.execute("UPDATE session SET pain_before = 1 WHERE id = 1");
  const std::string changed = everything(database);
  CHECK_THROWS_AS(journal.undo(noon, 2), DataError);
  CHECK(everything(database) == changed);
  CHECK(journal.undo(noon, 1).size() == 1);
}

TEST_CASE("a new change clears the redo list") {
  Database database = Database::in_memory();
  Journal journal{database};
  log_session(database, 1);
  journal.undo(noon, 1);
  CHECK(journal.undone_count() == 1);
  log_session(database, 2);
  CHECK(journal.undone_count() == 0);
  CHECK_THROWS_AS(journal.redo(noon, 1), DataError);
  CHECK(journal.newest(2).back().state == JournalState::dropped);
}

TEST_CASE("a change that changes nothing leaves no trace") {
  Database database = Database::in_memory();
  Journal journal{database};
  const auto id = log_session(database, 1);
  journal.undo(noon, 1);
  journal.redo(noon, 1);
  log_session(database, 2);
  journal.undo(noon, 1);
  const auto session = std::get<Session>(find_entry(database, id).value());
  CHECK_FALSE(journal.write(noon, [&](Change& change) {
    update_session(change, session);
    return std::string{"nothing"};
  }));
  CHECK(journal.undone_count() == 1); // the redo list stays
}

TEST_CASE("a change that fails leaves no trace") {
  Database database = Database::in_memory();
  Journal journal{database};
  CHECK_THROWS(journal.write(noon, [&](Change& change) -> std::string {
    Session session = a_session(1);
    session.id = 1;
    insert_session(change, session);
    throw DataError("the power went");
  }));
  CHECK(journal.newest(10).empty());
  CHECK(sessions_between(database, {today, today}).empty());
}

TEST_CASE("numbers are one series and never given out again") {
  Database database = Database::in_memory();
  Journal journal{database};
  CHECK(log_session(database, 1) == 1);
  CHECK(log_session(database, 2) == 2);
  journal.undo(noon, 1);
  CHECK(log_session(database, 3) == 3);
  journal.write(noon, [&](Change& change) {
    Rating rating = a_rating(4);
    rating.id = next_entry_id(change.database());
    CHECK(rating.id == 4);
    insert_rating(change, rating);
    return std::string{"rating"};
  });
}

TEST_CASE("the clock of changes never goes back, not even with the machine's clock") {
  Database database = Database::in_memory();
  log_session(database, 1);
  const auto first = database.integer("SELECT hlc FROM session WHERE id = 1");
  Session session = a_session(2);
  Journal{database}.write(noon - std::chrono::hours{1000}, [&](Change& change) {
    session.id = 2;
    insert_session(change, session);
    return std::string{"back in time"};
  });
  const auto second = database.integer("SELECT hlc FROM session WHERE id = 2");
  CHECK(second > first);
  Journal{database}.undo(noon - std::chrono::hours{2000}, 1);
  CHECK(database.integer("SELECT hlc FROM session WHERE id = 2") > second);
}

TEST_CASE("what is older than the journal keeps is pruned, a little with each change") {
  Database database = Database::in_memory();
  for (int i = 1; i <= 3; ++i) {
    log_session(database, i);
  }
  Session session = a_session(9);
  Journal{database}.write(noon + Journal::kept + std::chrono::hours{1}, [&](Change& change) {
    session.id = next_entry_id(change.database());
    insert_session(change, session);
    return std::string{"later"};
  });
  CHECK(Journal{database}.newest(10).size() == 1);
  CHECK(database.integer("SELECT count(*) FROM journal_item") == 1);
  CHECK(sessions_between(database, {today, today}).size() == 4);
}

TEST_CASE("no change touches a row that it did not declare") {
  // Every table of a person's data belongs to aggregates; the journal's items name them.
  const std::map<std::string, std::string> kind_of_table{
      {"session", "session"}, {"set_record", "session"}, {"session_tag", "session"},
      {"rating", "rating"},   {"rating_tag", "rating"},  {"day_off", "day_off"},
      {"plan", "plan"},       {"plan_exercise", "plan"}, {"setting", "setting"}};
  Database database = Database::in_memory();
  std::mt19937 random{20261122};
  int number = 10;
  for (int i = 0; i < 300; ++i) {
    Oracle oracle{database};
    const auto journal_rows = database.integer("SELECT count(*) FROM journal");
    const int what = static_cast<int>(random() % 7);
    const auto entries = sessions_between(database, {today, today});
    try {
      if (what == 5) {
        Journal{database}.undo(noon, 1 + static_cast<int>(random() % 2));
      } else if (what == 6) {
        Journal{database}.redo(noon, 1);
      } else {
        Journal{database}.write(noon, [&](Change& change) {
          if (what == 0 || entries.empty()) {
            Session session = a_session(++number);
            session.id = next_entry_id(change.database());
            insert_session(change, session);
          } else if (what == 1) {
            Session session = entries[random() % entries.size()];
            session.after = PainRating::from(static_cast<int>(random() % 11));
            update_session(change, session);
          } else if (what == 2) {
            delete_session(change, entries[random() % entries.size()]);
          } else if (what == 3) {
            Rating rating = a_rating(++number);
            rating.id = next_entry_id(change.database());
            insert_rating(change, rating);
          } else {
            set_setting(change, "sound", random() % 2 == 0 ? "on" : "off");
          }
          return std::string{"step"};
        });
      }
    } catch (const DataError&) {
      continue; // nothing to undo or redo
    }
    const auto changed = oracle.changed();
    if (what < 5 && database.integer("SELECT count(*) FROM journal") > journal_rows) {
      std::set<std::string> declared;
      SQLite::Statement kinds(
          database.handle(),
          "SELECT kind FROM journal_item WHERE journal_id = (SELECT max(id) FROM journal)");
      while (kinds.executeStep()) {
        declared.insert(kinds.getColumn(0).getString());
      }
      for (const auto& [table, rows] : changed) {
        INFO(table << ": " << rows);
        const auto kind = kind_of_table.find(table);
        const bool bookkeeping = table == "journal" || table == "journal_item" || table == "device";
        CHECK((bookkeeping || (kind != kind_of_table.end() && declared.contains(kind->second))));
      }
    }
  }
}
