// SPDX-License-Identifier: MIT
#include "reports/figures.hpp"

#include "reports/number_text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace midback {
namespace {

constexpr const char* not_applicable = "n/a";

const WeekRow* only_week(const Report& report) {
  return report.period.kind == PeriodKind::week && !report.adherence.weeks.empty()
             ? &report.adherence.weeks.front()
             : nullptr;
}

} // namespace

std::string week_figure(const Report& report) {
  const WeekRow* week = only_week(report);
  if (week == nullptr) {
    return not_applicable;
  }
  const WeekAdherence& judged = week->judged;
  const std::string done = counted_days(judged.days_with_session);
  if (!judged.complete) {
    return judged.due == 0
               ? fmt::format("{} so far, nothing is due yet", done)
               : fmt::format("{} of {} so far, {} left", judged.days_with_session, judged.due,
                             counted_days(report.adherence.days_left));
  }
  if (judged.due == 0) {
    return fmt::format("{}, nothing was due", done);
  }
  const std::string goal = goal_text(*week);
  return goal == fmt::format("goal {}", judged.due)
             ? fmt::format("{}, {}", done, goal)
             : fmt::format("{}, due {} ({})", done, judged.due, goal);
}

std::string period_figure(const Report& report) {
  const PeriodAdherence& adherence = report.adherence;
  if (adherence.due == 0) {
    return not_applicable;
  }
  const std::string counts =
      fmt::format("{} of {} days", adherence.counted.value_or(0), adherence.due);
  return adherence.percent ? fmt::format("{} ({})", counts, percent_text(*adherence.percent))
                           : counts;
}

std::string adherence_figure(const Report& report) {
  return report.period.kind == PeriodKind::week ? week_figure(report) : period_figure(report);
}

std::string due_figure(const Report& report) {
  return report.adherence.due == 0 ? not_applicable : std::to_string(report.adherence.due);
}

std::string goal_text(const WeekRow& week) {
  std::string text;
  int last = 0;
  for (const DayFacts& day : week.days) {
    if (day.goal != last) {
      text += fmt::format("{}{}", text.empty() ? "goal " : ", then ", day.goal);
      last = day.goal;
    }
  }
  return text;
}

std::string dose_figure(const ExerciseTotals& exercise) {
  const auto share = exercise.share();
  return share ? percent_text(*share) : not_applicable;
}

std::string streak_figure(const Report& report) {
  return counted(report.adherence.weeks_in_a_row, "week in a row", "weeks in a row");
}

std::string change_figure(const SpanTotals& totals) {
  if (totals.change.n > ratings_as_values) {
    return signed_decimal(*totals.change.mean);
  }
  std::string text;
  for (const int change : totals.few_changes) {
    text += (text.empty() ? "" : " ") + signed_whole(change);
  }
  return text.empty() ? not_applicable : text;
}

std::string rating_figure(const KindRatings& ratings) {
  if (ratings.summary.n > ratings_as_values) {
    return one_decimal(*ratings.summary.mean);
  }
  return ratings.few.empty() ? not_applicable : fmt::format("{}", fmt::join(ratings.few, " "));
}

} // namespace midback
