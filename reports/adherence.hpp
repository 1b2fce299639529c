// SPDX-License-Identifier: MIT
// Days and weeks of a report held against the goal.
#pragma once

#include "reports/day_records.hpp"
#include "reports/model.hpp"

#include <vector>

namespace midback {

/// A week with its judgement and sums.
WeekRow week_row(const Facts& facts, const std::vector<DayRecord>& records, const DayRange& week);

/// The days of `range` with their states.
std::vector<DayRow> day_rows(const Facts& facts, const std::vector<DayRecord>& records,
                             const DayRange& range);

/// Definitions: product.md's "due", "adherence" and "weeks in a row", here in goal.hpp. Weeks
/// before the first entry and after today are left out, except the one week of a week's report.
PeriodAdherence period_adherence(const Facts& facts, const std::vector<DayRecord>& records);

} // namespace midback
