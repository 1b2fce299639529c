// SPDX-License-Identifier: MIT
// Which way a series of pain ratings goes, and how much may be said about it.
#pragma once

#include "reports/day_series.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace midback {

/// How much may be said: A "lower / higher", B "leans lower / higher", C "cannot tell" (which is
/// not "no change"), none: too few ratings for any sentence.
enum class TrendLevel { a, b, c, none };
/// "A", "B", "C" or "none".
std::string_view to_string(TrendLevel level);

/// The smallest window about which anything is said.
inline constexpr int rated_days_for_trend = 14;
inline constexpr int span_days_for_trend = 21;
/// Weeks with a mean that the second opinion of level A needs.
inline constexpr int weeks_for_second_opinion = 5;

/// The Theil-Sen line with its interval and the Mann-Kendall test, both with the autocorrelation
/// allowance. Per week is 7 x per day; t counts calendar days from the first rated day.
struct TrendFit {
  double slope_per_week = 0; ///< points; negative = lower
  double low = 0;            ///< 95 % interval of slope_per_week, variance x factor
  double high = 0;
  double p = 1;                   ///< two-sided normal, continuity correction, variance x factor
  double change = 0;              ///< points: slope per day x (last - first rated day)
  double at_first_day = 0;        ///< the line on the first rated day
  std::int64_t s = 0;             ///< Mann-Kendall's S over days
  double variance = 0;            ///< of S, corrected for ties, without the factor
  double factor = 1;              ///< autocorrelation factor, 1 or more
  int weeks = 0;                  ///< weeks with 3 ratings or more
  std::optional<double> weekly_p; ///< of Mann-Kendall over their means, no factor; null below 5
                                  ///< weeks or if all means are equal
};

struct Trend {
  TrendLevel level = TrendLevel::none;
  std::string reason;          ///< why nothing is said; empty unless level is none
  int n = 0;                   ///< rated days
  int span_days = 0;           ///< last - first rated day + 1; 0 without a rating
  std::optional<TrendFit> fit; ///< null for level none

  /// Level A and rising: what the safety note S4 asks for.
  bool clearly_higher() const { return level == TrendLevel::a && fit->slope_per_week > 0; }
};

/// The trend of the rated days of one window (strictly ascending, 0 to 10). 1,096 days take some
/// 20 ms.
/// none: under 14 rated days, a span under 21 days, or all ratings the same.
/// B: p < .05 and |change| >= 1 point. A: B, and Mann-Kendall over the weekly means (5 weeks or
/// more, weeks by `week_start`) has p < .05 in the same direction. C: everything else.
/// Source of the parts: mann_kendall.hpp, theil_sen.hpp, autocorrelation.hpp.
Trend find_trend(std::span<const DayValue> window, WeekStart week_start);

} // namespace midback
