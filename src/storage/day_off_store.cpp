// SPDX-License-Identifier: MIT
#include "src/storage/day_off_store.hpp"

#include "schema/sql.hpp"

namespace midback {
namespace {

Statement& bind_stamp(Statement& statement, const Change& change) {
  return statement.bind(":hlc", change.hlc()).bind(":dev", change.device());
}

} // namespace

std::vector<DayOff> days_off_between(Database& database, const DayRange& range) {
  std::vector<DayOff> found;
  Statement rows{database, sql::days_off_between};
  rows.bind(":first_day", std::int64_t{day_number(range.first)})
      .bind(":last_day", std::int64_t{day_number(range.last)});
  while (rows.step()) {
    found.push_back({.uid = rows.text(0),
                     .day = day_from_number(static_cast<int>(rows.integer(1))),
                     .reason = rows.text(2),
                     .note = rows.optional_text(3)});
  }
  return found;
}

void insert_day_off(Change& change, const DayOff& day_off) {
  change.touch(Aggregate::day_off, day_off.uid);
  Statement insert{change.database(), sql::insert_day_off};
  insert.bind(":uid", day_off.uid)
      .bind(":day", std::int64_t{day_number(day_off.day)})
      .bind(":reason", day_off.reason)
      .bind(":note", day_off.note);
  bind_stamp(insert, change).run();
}

void update_day_off(Change& change, const DayOff& day_off) {
  change.touch(Aggregate::day_off, day_off.uid);
  Statement update{change.database(), sql::update_day_off};
  update.bind(":uid", day_off.uid).bind(":reason", day_off.reason).bind(":note", day_off.note);
  bind_stamp(update, change).run();
}

void delete_day_off(Change& change, const DayOff& day_off) {
  change.touch(Aggregate::day_off, day_off.uid);
  Statement remove{change.database(), sql::delete_day_off};
  remove.bind(":uid", day_off.uid);
  bind_stamp(remove, change).run();
}

} // namespace midback
