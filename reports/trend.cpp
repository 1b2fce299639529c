// SPDX-License-Identifier: MIT
#include "reports/trend.hpp"

#include "reports/autocorrelation.hpp"
#include "reports/mann_kendall.hpp"
#include "reports/theil_sen.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <vector>

namespace midback {
namespace {

constexpr double significance = 0.05;
constexpr double smallest_change = 1;   // point over the window
constexpr double rounding_slack = 1e-9; // 1/49 x 49 is below 1 in binary
constexpr double days_per_week = 7;

std::string counted(int count, std::string_view one, std::string_view many) {
  return std::to_string(count) + " " + std::string{count == 1 ? one : many};
}

/// Why nothing may be said, or empty.
std::string reason_for_none(const Trend& trend, std::span<const DayValue> window) {
  if (trend.n == 0) {
    return "no ratings";
  }
  if (trend.n < rated_days_for_trend) {
    return counted(trend.n, "rated day", "rated days") + "; a trend needs " +
           std::to_string(rated_days_for_trend) + " or more";
  }
  if (trend.span_days < span_days_for_trend) {
    return "rated over " + counted(trend.span_days, "day", "days") + "; a trend needs " +
           std::to_string(span_days_for_trend);
  }
  const bool all_equal = std::ranges::all_of(
      window, [&](const DayValue& rated) { return rated.value == window.front().value; });
  return all_equal ? "all ratings were the same" : "";
}

/// Mann-Kendall over the weekly means; null when it cannot be computed.
struct SecondOpinion {
  int weeks = 0;
  std::int64_t s = 0;
  std::optional<double> p;
};

SecondOpinion second_opinion(std::span<const DayValue> window, WeekStart week_start) {
  std::vector<double> t;
  std::vector<double> means;
  for (const WeekOfValues& week : weekly_values(window, week_start)) {
    if (week.mean) {
      t.push_back(day_number(week.week.first));
      means.push_back(*week.mean);
    }
  }
  SecondOpinion opinion;
  opinion.weeks = static_cast<int>(means.size());
  if (opinion.weeks < weeks_for_second_opinion) {
    return opinion;
  }
  const MannKendall test = mann_kendall(t, means);
  opinion.s = test.s;
  if (const std::optional<double> z = z_score(test.s, test.variance)) {
    opinion.p = two_sided_p(*z);
  }
  return opinion;
}

TrendLevel level_of(const TrendFit& fit, const SecondOpinion& weekly) {
  if (!(fit.p < significance) || std::abs(fit.change) < smallest_change - rounding_slack) {
    return TrendLevel::c;
  }
  const bool same_direction = (weekly.s > 0) == (fit.change > 0);
  return weekly.p && *weekly.p < significance && same_direction ? TrendLevel::a : TrendLevel::b;
}

} // namespace

std::string_view to_string(TrendLevel level) {
  switch (level) {
  case TrendLevel::a:
    return "A";
  case TrendLevel::b:
    return "B";
  case TrendLevel::c:
    return "C";
  case TrendLevel::none:
    return "none";
  }
  return {};
}

Trend find_trend(std::span<const DayValue> window, WeekStart week_start) {
  assert(std::ranges::adjacent_find(window, std::ranges::greater_equal{}, &DayValue::day) ==
         window.end());
  Trend trend;
  trend.n = static_cast<int>(window.size());
  if (trend.n > 0) {
    trend.span_days = (window.back().day - window.front().day).count() + 1;
  }
  trend.reason = reason_for_none(trend, window);
  if (!trend.reason.empty()) {
    return trend;
  }

  std::vector<double> t;
  std::vector<double> y;
  for (const DayValue& rated : window) {
    t.push_back((rated.day - window.front().day).count());
    y.push_back(rated.value);
  }
  std::vector<double> slopes = pair_slopes(t, y);
  const Line line = theil_sen(t, y, slopes).value();
  const MannKendall test = mann_kendall(t, y);
  const double factor = variance_factor(y.size(), lag_one_correlation(residuals(t, y, line.slope)));
  const SenInterval interval = sen_interval(slopes, test.variance * factor).value();
  const SecondOpinion weekly = second_opinion(window, week_start);
  trend.fit = TrendFit{.slope_per_week = days_per_week * line.slope,
                       .low = days_per_week * interval.low,
                       .high = days_per_week * interval.high,
                       .p = two_sided_p(z_score(test.s, test.variance * factor).value()),
                       .change = line.slope * t.back(),
                       .at_first_day = line.intercept,
                       .s = test.s,
                       .variance = test.variance,
                       .factor = factor,
                       .weeks = weekly.weeks,
                       .weekly_p = weekly.p};
  trend.level = level_of(*trend.fit, weekly);
  return trend;
}

} // namespace midback
