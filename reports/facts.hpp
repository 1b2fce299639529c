// SPDX-License-Identifier: MIT
// What a report is made of, as it was recorded: read in one transaction, nothing computed. This is
// the one place where reports see storage.
#pragma once

#include "reports/change.hpp"
#include "reports/period.hpp"
#include "src/domain/goal.hpp"
#include "src/domain/routine.hpp"
#include "src/domain/session.hpp"

#include <optional>
#include <vector>

namespace midback {

class Database;

struct ReportRequest {
  PeriodRequest period;
  LocalDay today;
  WeekStart week_start = WeekStart::monday;
  std::optional<int> as_if; ///< judge every day by this plan version
};

struct BaselineRating {
  LocalDay day;
  PainRating rating;
};

/// Nothing in it lies after `today`: later entries, days off and plan versions are ignored.
struct Facts {
  LocalDay today;
  WeekStart week_start = WeekStart::monday;
  Period period;
  LocalDay end; ///< min(period's last day, today): where windows and safety spans end
  std::optional<int> as_if;
  Plan plan;
  std::optional<LocalDay> first_entry; ///< first session or rating ever
  /// The days that the next three cover: the period with the whole of its weeks, the 12 weeks that
  /// end with the week of `end`, and the 84 days that end with `end`.
  DayRange loaded{};
  std::vector<Session> sessions; ///< chronological
  std::vector<Rating> ratings;
  std::vector<DayOff> days_off;
  std::vector<BaselineRating> first_befores;    ///< of the 14 days from the first `before` ever
  std::vector<BaselineRating> first_averages;   ///< of the 14 days from the first `average` ever
  std::vector<BeforeAfter> last_rated_sessions; ///< at most 5 up to `end`, oldest first
  /// Closed weeks that end on or before the period's last day, newest first, down to the first
  /// week that missed its goal or held the first entry.
  std::vector<WeekAdherence> closed_weeks;
};

/// Throws DataError when the database cannot be read, UsageError when there is no plan version
/// `as_if`. The cost depends on the period and the weeks in a row, not on the length of the record.
Facts gather(Database& database, const ReportRequest& request);

/// The versions that had begun by `today`; what holds from later days is ignored.
Plan plan_until(Plan plan, LocalDay today);

struct ClosedWeeksRequest {
  LocalDay last_day; ///< weeks that end after it are left out
  LocalDay today;    ///< weeks that have not ended before it are left out
  WeekStart week_start;
};

/// Closed weeks, newest first, down to the first that missed its goal or held the first entry.
std::vector<WeekAdherence> closed_weeks_until(Database& database, const ClosedWeeksRequest& request,
                                              const Plan& plan,
                                              std::optional<LocalDay> first_entry);

/// What adherence needs to know of the seven days of a week. The days and days off must be
/// ascending and cover the week; days after `today` have neither session nor day off.
std::vector<DayFacts> days_of_week(const DayRange& week, const Plan& plan,
                                   const std::vector<LocalDay>& days_with_session,
                                   const std::vector<DayOff>& days_off);

} // namespace midback
