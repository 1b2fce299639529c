// SPDX-License-Identifier: MIT
// What is due in a week, what counts, adherence and weeks in a row.
#pragma once

#include "src/domain/calendar.hpp"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace midback {

/// What adherence needs to know of one day.
struct DayFacts {
  LocalDay day;
  bool with_session = false;
  bool off = false; ///< declared off; a day with a session counts as such all the same
  int goal = 5;     ///< of the plan version in force that day, 1 to 7
};

/// One week, judged as of `today`.
struct WeekAdherence {
  DayRange range;
  int days_with_session = 0;
  int due = 0;
  bool complete = false; ///< the week's last day lies before today
  /// Days counted towards adherence: min(days_with_session, due).
  int counted() const { return days_with_session < due ? days_with_session : due; }
  /// Nothing due: neither met nor not.
  std::optional<bool> goal_met() const {
    return due == 0 ? std::nullopt : std::optional{days_with_session >= due};
  }
};

/// round-half-up(sum over available days of goal(day) / 7). Available: on or after `first_entry`
/// and not off, unless it has a session. Without any entry nothing is due.
/// Example: goal 5, first entry on the Wednesday: 5 x 5/7 = 3.57, due 4.
WeekAdherence judge_week(std::span<const DayFacts> week, std::optional<LocalDay> first_entry,
                         LocalDay today);

/// Days of the week from `today` on without a session: today is open until it has one.
int open_days(std::span<const DayFacts> week, LocalDay today);

/// Over closed weeks: sum of counted out of sum of due.
struct Adherence {
  int counted = 0;
  int due = 0;
  int weeks = 0; ///< closed weeks with something due
  /// A percentage needs 3 or more weeks and something due; rounded to the nearest,
  /// 100 only when all of it.
  std::optional<int> percent() const;
};
Adherence adherence(std::span<const WeekAdherence> weeks);

/// Closed weeks with the goal met that end with the last one; a week in which nothing was due
/// neither breaks nor lengthens the row. `previous` gives week after week, newest first, and
/// std::nullopt when there is no older one; it is not asked beyond the first week that breaks it.
int weeks_in_a_row(const std::function<std::optional<WeekAdherence>()>& previous);
int weeks_in_a_row(std::span<const WeekAdherence> newest_first);

} // namespace midback
