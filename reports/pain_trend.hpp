// SPDX-License-Identifier: MIT
// Which series of ratings tells the direction, its window, its baseline, and the safety notes.
#pragma once

#include "reports/facts.hpp"
#include "reports/model.hpp"

namespace midback {

/// The series: `average` (the mean of the day's) if 14 days of the window have one, else the first
/// `before` of each day, else none. The window: the last 84 days that end with the period or
/// today, or the whole period where that is longer, at most its last 1,096 days.
PainTrend pain_trend(const Facts& facts);

/// Every note that is called for, most urgent first. Of two forms of one code only one text is
/// given. Where there is no trend series, single `average` ratings stand in for it: a note needs
/// far less than a sentence does.
std::vector<SafetyNote> safety_notes(const Facts& facts, const PainTrend& trend);

} // namespace midback
