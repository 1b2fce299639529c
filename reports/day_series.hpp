// SPDX-License-Identifier: MIT
// One value per rated day: its smoothing for drawing, its weeks, its first and last 14 days.
#pragma once

#include "src/domain/calendar.hpp"

#include <optional>
#include <span>
#include <vector>

namespace midback {

/// A day's value on the scale 0 to 10. A series holds rated days only, strictly ascending.
struct DayValue {
  LocalDay day;
  double value = 0;
};

/// The values of the days in `range`; a view into `series`.
std::span<const DayValue> within(std::span<const DayValue> series, DayRange range);

/// Exponentially weighted mean at each rated day, for drawing only: no claim rests on it. Weights
/// 0.5^(age in days / half_life_days) over this and all earlier days, normalised, so that a value
/// fades with the days that pass and not with the ratings that follow. Requires a half life > 0.
/// Same as pandas ewm(halflife, times).mean(). Example: 7 then 4 a day later: {7, 5.4258}.
std::vector<double> ewma(std::span<const DayValue> series, double half_life_days = 7);

/// Rated days that a week needs before its mean may be shown.
inline constexpr int ratings_for_weekly_mean = 3;

struct WeekOfValues {
  DayRange week;
  int n = 0;                  ///< rated days, at least 1
  std::optional<double> mean; ///< null below ratings_for_weekly_mean
  double median = 0;
  double min = 0;
  double max = 0;
};

/// The calendar weeks that hold a rated day, oldest first; weeks without one are left out.
std::vector<WeekOfValues> weekly_values(std::span<const DayValue> series, WeekStart start);

/// The values of `count` spans of seven days that end with `last`, oldest first; a span may be
/// empty.
std::vector<std::vector<double>> trailing_weeks(std::span<const DayValue> series, LocalDay last,
                                                int count);

/// The 14 days from the first rating of the series ever; null without any. Fixed for good.
std::optional<DayRange> baseline_days(std::span<const DayValue> whole_series);

struct WindowMean {
  int n = 0;
  double mean = 0;
  double median = 0;
};

/// Not pairs, so never a paired test; see yardstick.hpp for the words.
struct FirstAndLast14 {
  WindowMean first;
  WindowMean last;
};

/// Rated days that each of the two windows needs.
inline constexpr int ratings_for_14_days = 5;

/// Baseline against the 14 days that end with `window_last`. Null unless both have 5 rated days
/// and do not overlap. `whole_series` starts with the first rating ever; days after `window_last`
/// are ignored.
std::optional<FirstAndLast14> first_and_last_14_days(std::span<const DayValue> whole_series,
                                                     LocalDay window_last);

} // namespace midback
