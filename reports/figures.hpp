// SPDX-License-Identifier: MIT
// The figures that `midback why` explains, each made into text in one place, so that a report and
// its explanation cannot differ.
#pragma once

#include "reports/model.hpp"

#include <optional>
#include <string>

namespace midback {

/// "6 days, goal 5", "3 days, due 2 (goal 5)", "2 days, nothing was due"; the week in progress
/// "3 of 5 so far, 4 days left". A report on one week.
std::string week_figure(const Report& report);

/// "51 of 60 days (85 %)", without the percent below 3 closed weeks; "n/a" when nothing was due.
std::string period_figure(const Report& report);

/// week_figure for a week, else period_figure.
std::string adherence_figure(const Report& report);

/// What was due: "5", or "n/a".
std::string due_figure(const Report& report);

/// "goal 5"; after a change in the week "goal 3, then 5".
std::string goal_text(const WeekRow& week);

/// "94 %"; "n/a" when no day counts.
std::string dose_figure(const ExerciseTotals& exercise);

/// "3 weeks in a row".
std::string streak_figure(const Report& report);

/// The mean of after minus before, "-1.3"; up to 4 sessions the values, "-1 -2"; "n/a" without.
std::string change_figure(const SpanTotals& totals);

/// The mean of a kind, "3.5"; up to 4 ratings the values, "4 7"; "n/a" without.
std::string rating_figure(const KindRatings& ratings);

} // namespace midback
