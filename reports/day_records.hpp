// SPDX-License-Identifier: MIT
// The entries of a report by day, each day's dose computed once; sums over any span of days.
#pragma once

#include "reports/facts.hpp"
#include "reports/model.hpp"

#include <span>
#include <vector>

namespace midback {

/// One day with an entry. Views into the facts it was made from.
struct DayRecord {
  LocalDay day;
  const PlanVersion* plan = nullptr; ///< in force on that day
  std::span<const Session> sessions;
  std::span<const Rating> ratings;
  Doses doses;                      ///< of all its sessions; empty without one
  std::vector<Doses> session_doses; ///< of each of its sessions
};

/// The days with a session or a rating, ascending. `facts` must outlive them.
std::vector<DayRecord> day_records(const Facts& facts);

/// The records of the days in `range`.
std::span<const DayRecord> within(const std::vector<DayRecord>& records, const DayRange& range);

/// Sums over `range`. Exercises: those of the plan in force on its last day that is recorded, in
/// routine order, then those of earlier versions. A stopped exercise leaves the denominator.
SpanTotals totals(const Facts& facts, const std::vector<DayRecord>& records, const DayRange& range,
                  std::string label);

} // namespace midback
