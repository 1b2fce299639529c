// SPDX-License-Identifier: MIT
// Which series of ratings tells the direction, its window and its baseline.
#pragma once

#include "reports/facts.hpp"
#include "reports/model.hpp"

namespace midback {

/// The series: `average` (the mean of the day's) if 14 days of the window have one, else the first
/// `before` of each day, else none. The window: the last 84 days that end with the period or
/// today, or the whole period where that is longer, at most its last 1,096 days.
PainTrend pain_trend(const Facts& facts);

/// The loaded days of one kind: the mean of each day's `average` ratings, or each day's first
/// `before`; without late entries when asked.
std::vector<DayValue> series_of(const Facts& facts, PainKind kind, bool with_late = true);

/// The same preceded by its first 14 days ever.
std::vector<DayValue> with_baseline(const Facts& facts, PainKind kind,
                                    const std::vector<DayValue>& loaded);

} // namespace midback
