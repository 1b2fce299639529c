// SPDX-License-Identifier: MIT
// Where a person stands today: what `midback status` and a prompt need, read with a handful of
// indexed look-ups. The report of the week says more and reads more.
#pragma once

#include "src/domain/calendar.hpp"

#include <optional>
#include <vector>

namespace midback {

class Database;

struct Standing {
  LocalDay today{};
  DayRange week{};
  std::optional<LocalDay> first_entry;
  std::optional<LocalDay> last_session; ///< newest day with a session up to today
  bool session_today = false;
  bool today_off = false;
  int goal = 5;              ///< days a week, of the plan in force today
  int days_with_session = 0; ///< of this week
  int due = 0;               ///< of this week; without any entry nothing is due
  int days_left = 0;         ///< days of the week still open; today until it has a session
  int weeks_in_row = 0;      ///< closed weeks with the goal met, ending with the last closed week

  /// No session today, today not off, and the week's due not reached yet.
  bool due_today() const { return !session_today && !today_off && days_with_session < due; }
};

/// One read transaction. Whatever lies after `today` is ignored.
Standing gather_standing(Database& database, LocalDay today, WeekStart week_start);

} // namespace midback
