// SPDX-License-Identifier: MIT
// Test diaries built in code: sessions, ratings, days off and plans in a database in memory.
#pragma once

#include "reports/build.hpp"
#include "src/domain/dose.hpp"
#include "src/storage/database.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace midback::test {

/// "2026-11-22".
LocalDay day(const std::string& text);

struct SessionSpec {
  std::optional<int> before = {};
  std::optional<int> after = {};
  std::vector<SetRecord> sets = {};          ///< empty: the built-in routine at full dose
  std::optional<std::string> time = "07:15"; ///< at UTC+01:00; absent: unknown
  std::optional<std::string> note = {};
  std::vector<std::string> tags = {};
  int logged_days_later = 0;
};

/// Sets of the built-in routine: repetitions of Cat-Cow, then whole sets on the left and right of
/// the two others.
struct SetCounts {
  int cat_cow_reps = 10;
  int rotation_left = 3;
  int rotation_right = 3;
  int doorway_left = 2;
  int doorway_right = 2;
};
std::vector<SetRecord> sets(const SetCounts& counts);
/// Full dose up to `exercise`, which is stopped for pain in its first set on the left; no more.
std::vector<SetRecord> stopped_at(const std::string& exercise);

/// A person's record. Nothing reads a clock or chance: the same calls give the same bytes.
class Diary {
public:
  Diary();

  Diary& session(LocalDay day, const SessionSpec& spec = {});
  Diary& rating(LocalDay day, PainKind kind, int value, const SessionSpec& spec = {});
  Diary& off(LocalDay day, const std::string& reason = "rest");
  /// The next plan version: the built-in routine unless another is given.
  Diary& plan(LocalDay from, int goal, std::vector<Exercise> routine = {});

  /// Writes what was added since, as one change, and hands out the database.
  Database& database();

  /// `period` as a person types it.
  Report report(LocalDay today, const std::string& period = "week",
                WeekStart week_start = WeekStart::monday, std::optional<int> as_if = {});

private:
  void fill(Entry& entry, LocalDay day, const SessionSpec& spec);
  std::string next_uid();

  Database m_database;
  std::vector<Session> m_sessions;
  std::vector<Rating> m_ratings;
  std::vector<DayOff> m_days_off;
  std::vector<PlanVersion> m_plans;
  std::int64_t m_last_id = 0;
  int m_last_uid = 1;
  int m_last_plan = 1;
};

} // namespace midback::test
