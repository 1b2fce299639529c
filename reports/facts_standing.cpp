// SPDX-License-Identifier: MIT
#include "reports/facts_standing.hpp"

#include "reports/facts.hpp"
#include "src/storage/database.hpp"
#include "src/storage/day_off_store.hpp"
#include "src/storage/entry_store.hpp"
#include "src/storage/plan_store.hpp"

#include <algorithm>

namespace midback {
namespace {

Standing read_standing(Database& database, LocalDay today, WeekStart week_start) {
  Standing standing;
  standing.today = today;
  standing.week = week_of(today, week_start);
  const Plan plan = plan_until(read_plan(database), today);
  standing.goal = version_on(plan, today).goal;
  standing.first_entry = first_entry_day(database);
  if (standing.first_entry && *standing.first_entry > today) {
    standing.first_entry.reset();
  }
  // Coming days off are ignored like everything after today: those days count as available.
  const DayRange so_far{standing.week.first, today};
  const auto week = days_of_week(standing.week, plan, session_days_between(database, so_far),
                                 days_off_between(database, so_far));
  const auto judged = judge_week(week, standing.first_entry, today);
  standing.days_with_session = judged.days_with_session;
  standing.due = judged.due;
  standing.last_session = last_session_day(database, today);
  const auto& facts_today = *std::ranges::find(week, today, &DayFacts::day);
  standing.today_off = facts_today.off;
  standing.session_today = facts_today.with_session;
  standing.days_left = open_days(week, today);
  standing.weeks_in_row = weeks_in_a_row(closed_weeks_until(
      database, {.last_day = today - days{1}, .today = today, .week_start = week_start}, plan,
      standing.first_entry));
  return standing;
}

} // namespace

Standing gather_standing(Database& database, LocalDay today, WeekStart week_start) {
  Standing standing;
  database.read([&] { standing = read_standing(database, today, week_start); });
  return standing;
}

} // namespace midback
