// SPDX-License-Identifier: MIT
#include "src/storage/import_store.hpp"

#include "schema/sql.hpp"
#include "src/storage/day_off_store.hpp"
#include "src/storage/images.hpp"
#include "src/storage/plan_store.hpp"

namespace midback {
namespace {

/// Steps once and makes the statement ready again, so that it holds no lock on a table.
bool any_row(Statement& statement) {
  const bool found = statement.step();
  statement.reset();
  return found;
}

} // namespace

ImportStore::ImportStore(Change& change)
    : m_change(change), m_entry(change.database(), sql::entry_uid_state),
      m_id_taken(change.database(), sql::entry_id_taken),
      m_day_off(change.database(), sql::day_off_uid_state),
      m_day_is_off(change.database(), sql::day_off_on),
      m_add_set(change.database(), sql::insert_new_set) {}

std::optional<ImportStore::Known> ImportStore::entry(std::string_view uid) {
  std::optional<Known> known;
  m_entry.bind(":uid", uid);
  if (m_entry.step()) {
    known = Known{.kind = parse_aggregate(m_entry.text(0)),
                  .id = m_entry.integer(1),
                  .deleted = m_entry.integer(2) != 0,
                  .written_now = m_entry.integer(3) == m_change.hlc()};
  }
  m_entry.reset();
  return known;
}

std::optional<ImportStore::Known> ImportStore::day_off(std::string_view uid) {
  std::optional<Known> known;
  m_day_off.bind(":uid", uid);
  if (m_day_off.step()) {
    known = Known{.kind = Aggregate::day_off,
                  .id = 0,
                  .deleted = m_day_off.integer(0) != 0,
                  .written_now = m_day_off.integer(1) == m_change.hlc()};
  }
  m_day_off.reset();
  return known;
}

bool ImportStore::id_taken(std::int64_t id) {
  m_id_taken.bind(":id", id);
  m_id_taken.step();
  const bool taken = m_id_taken.integer(0) != 0;
  m_id_taken.reset();
  return taken;
}

bool ImportStore::day_is_off(LocalDay day) {
  return any_row(m_day_is_off.bind(":day", std::int64_t{day_number(day)}));
}

bool ImportStore::plan_uid_deleted(std::string_view uid) {
  Statement row{m_change.database(), sql::plan_uid_state};
  return row.bind(":uid", uid).step() && row.integer(1) != 0;
}

bool ImportStore::plan_number_taken(int number) {
  Statement row{m_change.database(), sql::plan_version_taken};
  return row.bind(":version", std::int64_t{number}).step() && row.integer(0) != 0;
}

void ImportStore::revive(Aggregate kind, std::string_view uid) {
  Statement{m_change.database(),
            kind == Aggregate::session ? sql::revive_session : sql::revive_rating}
      .bind(":uid", uid)
      .run();
}

void ImportStore::revive_day_off(const DayOff& day_off) {
  m_change.touch(Aggregate::day_off, day_off.uid);
  Statement{m_change.database(), sql::revive_day_off}
      .bind(":uid", day_off.uid)
      .bind(":day", std::int64_t{day_number(day_off.day)})
      .run();
  update_day_off(m_change, day_off);
}

void ImportStore::revive_plan(const PlanVersion& version) {
  m_change.touch(Aggregate::plan, version.uid);
  Statement{m_change.database(), sql::delete_plan_exercises}.bind(":uid", version.uid).run();
  Statement{m_change.database(), sql::revive_plan}
      .bind(":uid", version.uid)
      .bind(":from_day", std::int64_t{day_number(version.from_day)})
      .bind(":goal_days", std::int64_t{version.goal})
      .bind(":hlc", m_change.hlc())
      .bind(":dev", m_change.device())
      .run();
  Statement row{m_change.database(), sql::plan_uid_state};
  row.bind(":uid", version.uid).step();
  insert_exercises(m_change, static_cast<int>(row.integer(0)), version.routine);
}

bool ImportStore::add_set(std::int64_t session_id, const SetRecord& set) {
  return any_row(m_add_set.bind(":session_id", session_id)
                     .bind(":exercise", set.exercise)
                     .bind(":set_no", std::int64_t{set.set})
                     .bind(":side", to_string(set.side))
                     .bind(":amount", std::int64_t{set.amount})
                     .bind(":unit", to_string(set.unit))
                     .bind(":outcome", to_string(set.outcome)));
}

} // namespace midback
