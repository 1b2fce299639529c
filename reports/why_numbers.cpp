// SPDX-License-Identifier: MIT
// The explanations of what is computed from amounts and ratings: dose, change, trend.
#include "reports/figures.hpp"
#include "reports/number_text.hpp"
#include "reports/sentences.hpp"
#include "reports/why.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace midback {
namespace {

using Lines = std::vector<std::string>;

/// "16 Nov 90 of 90, 17 Nov stopped for pain".
std::string dose_by_day(const Report& report, const ExerciseTotals& exercise) {
  std::string text;
  for (const DayRow& day : report.days) {
    const auto dose = std::ranges::find(day.exercises, exercise.id, &ExerciseDose::exercise);
    if (dose == day.exercises.end()) {
      continue;
    }
    text += fmt::format(
        "{}{} {}", text.empty() ? "" : ", ", date_within(day.day, report.period.range),
        dose->share     ? fmt::format("{} of {}", dose->share->done, dose->share->prescribed)
        : dose->stopped ? "stopped for pain"
                        : "left out after a stop");
  }
  return text.empty() ? "no day with a session" : text;
}

std::string exact_text(double value) {
  return std::round(value) == value ? value_text(value) : fmt::format("{:.2f}", value);
}

/// The rated days, a line a week.
void add_ratings(Lines& lines, const PainTrend& trend) {
  for (const WeekOfValues& week : trend.weeks) {
    std::string values;
    for (const DayValue& rated : within(trend.values, week.week)) {
      values += fmt::format("{}{} {}", values.empty() ? "" : ", ", weekday_name(rated.day),
                            exact_text(rated.value));
    }
    lines.push_back(fmt::format("  Week from {}: {}{}", date_within(week.week.first, trend.window),
                                values,
                                week.mean ? fmt::format(" (mean {:.2f})", *week.mean) : ""));
  }
}

std::string level_text(const Trend& trend) {
  const TrendFit& fit = *trend.fit;
  const bool test = fit.p < 0.05;
  const bool size = std::abs(fit.change) >= 1 - 1e-9;
  std::string text = fmt::format(
      "p {} .05 and the change over the window, {:.2f} points, is {} 1 point: {}.",
      test ? "is below" : "is not below", std::abs(fit.change), size ? "at least" : "under",
      test && size ? "a direction may be named" : "the ratings cannot tell");
  if (test && size) {
    text += fit.weekly_p
                ? fmt::format(" The same test over {} weekly means gives {}: {}.", fit.weeks,
                              p_text(*fit.weekly_p),
                              trend.level == TrendLevel::a ? "it agrees, level A"
                                                           : "it does not agree, level B")
                : fmt::format(" {} with 3 ratings or more{}: level B.",
                              counted(fit.weeks, "week", "weeks"),
                              fit.weeks < weeks_for_second_opinion ? ", of 5 needed"
                                                                   : ", their means all the same");
  }
  return text;
}

} // namespace

std::vector<std::string> why_dose(const Report& report) {
  Lines lines{"Definition: on each day the best sets up to the prescribed number, per side, each "
              "capped at the prescribed amount; summed over the days with a session and divided by "
              "the prescribed minimum. What was stopped for pain is left out."};
  for (const ExerciseTotals& exercise : report.totals.exercises) {
    lines.push_back(fmt::format("{} ({}): {}", exercise.name, exercise.prescription,
                                dose_by_day(report, exercise)));
    if (const auto share = exercise.share()) {
      lines.push_back(
          fmt::format("  {} / {} = {:.4f}", share->done, share->prescribed, share->value()));
    }
    lines.push_back(fmt::format("  {}: {}", exercise.name, dose_figure(exercise)));
  }
  return lines;
}

std::vector<std::string> why_change(const Report& report) {
  Lines lines;
  int sum = 0;
  for (const SessionRow& session : report.sessions) {
    if (session.before && session.after) {
      const int change = *session.after - *session.before;
      sum += change;
      lines.push_back(fmt::format("  {}, session {}: {} before, {} after: {}",
                                  date_within(session.day, report.period.range), session.id,
                                  *session.before, *session.after, signed_whole(change)));
    }
  }
  const PainChange& change = report.totals.change;
  lines.push_back("Definition: rating after minus rating before, over the sessions with both; the "
                  "mean from 5 sessions on, before that the values.");
  lines.push_back(
      fmt::format("Lower {}, same {}, higher {}.", change.lower, change.same, change.higher));
  if (change.n > 0) {
    lines.push_back(fmt::format("Sum {} over {}: {} / {} = {:.3f}.", signed_whole(sum),
                                counted(change.n, "session", "sessions"), sum, change.n,
                                static_cast<double>(sum) / change.n));
  }
  if (change.p) {
    lines.push_back(fmt::format("Signed-rank test over the {} differences that are not 0: "
                                "{}.",
                                change.lower + change.higher, p_text(*change.p)));
  }
  lines.push_back("After minus before: " + change_figure(report.totals));
  return lines;
}

std::vector<std::string> why_trend(const Report& report) {
  const PainTrend& trend = report.trend;
  Lines lines;
  add_ratings(lines, trend);
  lines.push_back(fmt::format(
      "Definition: the median slope between all pairs of rated days (Theil-Sen), with a "
      "Mann-Kendall test that allows for ties and for days that resemble their neighbours. Series: "
      "{}. Window: {} to {}.",
      !trend.series                        ? "none"
      : *trend.series == PainKind::average ? "the mean of each day's average ratings"
                                           : "the first rating before a session on each day",
      to_string(trend.window.first), to_string(trend.window.last)));
  if (const auto& fit = trend.result.fit) {
    lines.push_back(fmt::format("{} rated days over {} days; S = {}, its variance {:.2f} x {:.3f} "
                                "for neighbouring days; {}.",
                                trend.result.n, trend.result.span_days, fit->s, fit->variance,
                                fit->factor, p_text(fit->p)));
    lines.push_back(fmt::format(
        "Slope: 7 x {:.4f} points a day = {:.3f} a week; 95 % interval {:.3f} to {:.3f}.",
        fit->slope_per_week / 7, fit->slope_per_week, fit->low, fit->high));
    lines.push_back(level_text(trend.result));
  } else {
    lines.push_back("Nothing may be said: " + trend.result.reason + ".");
  }
  if (const auto& means = trend.first_and_last) {
    lines.push_back(
        fmt::format("First 14 days ({} to {}): mean {:.3f} of {}; last 14 days: mean {:.3f} of {}.",
                    to_string(trend.baseline->first), to_string(trend.baseline->last),
                    means->first.mean, means->first.n, means->last.mean, means->last.n));
  }
  lines.push_back(trend_line(report));
  return lines;
}

} // namespace midback
