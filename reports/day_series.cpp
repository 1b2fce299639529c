// SPDX-License-Identifier: MIT
#include "reports/day_series.hpp"

#include "reports/ranks.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

namespace midback {
namespace {

std::vector<double> values_of(std::span<const DayValue> series) {
  std::vector<double> values;
  values.reserve(series.size());
  for (const DayValue& rated : series) {
    values.push_back(rated.value);
  }
  return values;
}

double mean_of(std::span<const double> values) {
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

WeekOfValues week_of_values(DayRange week, std::span<const DayValue> rated) {
  std::vector<double> values = values_of(rated);
  const auto [min, max] = std::ranges::minmax(values);
  WeekOfValues result;
  result.week = week;
  result.n = static_cast<int>(values.size());
  result.min = min;
  result.max = max;
  if (result.n >= ratings_for_weekly_mean) {
    result.mean = mean_of(values);
  }
  result.median = median_of(values);
  return result;
}

} // namespace

std::span<const DayValue> within(std::span<const DayValue> series, DayRange range) {
  const auto first = std::ranges::lower_bound(series, range.first, {}, &DayValue::day);
  const auto last = std::ranges::upper_bound(series, range.last, {}, &DayValue::day);
  return first < last ? std::span{first, last} : std::span<const DayValue>{};
}

std::vector<double> ewma(std::span<const DayValue> series, double half_life_days) {
  assert(half_life_days > 0);
  std::vector<double> smoothed;
  smoothed.reserve(series.size());
  double weighted = 0;
  double weights = 0;
  for (std::size_t i = 0; i < series.size(); ++i) {
    const int gap = i == 0 ? 0 : (series[i].day - series[i - 1].day).count();
    const double fade = std::exp2(-gap / half_life_days);
    weighted = weighted * fade + series[i].value;
    weights = weights * fade + 1;
    smoothed.push_back(weighted / weights);
  }
  return smoothed;
}

std::vector<WeekOfValues> weekly_values(std::span<const DayValue> series, WeekStart start) {
  std::vector<WeekOfValues> weeks;
  while (!series.empty()) {
    const DayRange week = week_of(series.front().day, start);
    const auto rated = within(series, week);
    weeks.push_back(week_of_values(week, rated));
    series = series.subspan(rated.size());
  }
  return weeks;
}

std::vector<std::vector<double>> trailing_weeks(std::span<const DayValue> series, LocalDay last,
                                                int count) {
  std::vector<std::vector<double>> weeks;
  for (int back = count - 1; back >= 0; --back) {
    const LocalDay end = last - days{7 * back};
    weeks.push_back(values_of(within(series, {end - days{6}, end})));
  }
  return weeks;
}

std::optional<DayRange> baseline_days(std::span<const DayValue> whole_series) {
  if (whole_series.empty()) {
    return std::nullopt;
  }
  const LocalDay first = whole_series.front().day;
  return DayRange{first, first + days{13}};
}

std::optional<FirstAndLast14> first_and_last_14_days(std::span<const DayValue> whole_series,
                                                     LocalDay window_last) {
  const std::optional<DayRange> baseline = baseline_days(whole_series);
  const DayRange recent{window_last - days{13}, window_last};
  if (!baseline || baseline->last >= recent.first) {
    return std::nullopt;
  }
  const auto window_mean = [&](DayRange range) {
    std::vector<double> values = values_of(within(whole_series, range));
    WindowMean window{.n = static_cast<int>(values.size())};
    if (!values.empty()) {
      window.mean = mean_of(values);
      window.median = median_of(values);
    }
    return window;
  };
  const FirstAndLast14 both{.first = window_mean(*baseline), .last = window_mean(recent)};
  if (both.first.n < ratings_for_14_days || both.last.n < ratings_for_14_days) {
    return std::nullopt;
  }
  return both;
}

} // namespace midback
