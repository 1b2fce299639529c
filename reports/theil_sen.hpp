// SPDX-License-Identifier: MIT
// Theil-Sen line: the median of all pairwise slopes, and Sen's interval for it.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace midback {

/// (y_j - y_i) / (t_j - t_i) of every pair i < j with distinct times, in no promised order: at most
/// n(n-1)/2, which is 600,060 for 1,096 days. Requires t and y of equal length.
std::vector<double> pair_slopes(std::span<const double> t, std::span<const double> y);

struct Line {
  double slope = 0;     ///< units of y per unit of t
  double intercept = 0; ///< the line at t = 0: the median of y - slope x t ("joint")
  double at(double t) const { return intercept + slope * t; }
};

/// `slopes` are the pair_slopes of t and y; they are reordered. Null without any slope.
/// Source: Theil 1950; Sen 1968, JASA 63:1379. Intercept: the joint definition, since the separate
/// medians of t and y misbehave with a gap in t.
/// Example: t {0, 1, 2}, y {7, 5, 4}: slope -1.5, intercept 7.
std::optional<Line> theil_sen(std::span<const double> t, std::span<const double> y,
                              std::span<double> slopes);

/// The 0.975 quantile of the standard normal distribution: a 95 % interval.
inline constexpr double normal_quantile_975 = 1.959963984540054;

struct SenInterval {
  double low = 0;
  double high = 0;
  std::size_t rank_low = 0; ///< 0-based ranks of the two among the sorted slopes
  std::size_t rank_high = 0;
};

/// With N slopes and C = quantile x sqrt(variance): the sorted slopes at the 0-based ranks
/// max(round((N-C)/2) - 1, 0) and min(round((N+C)/2), N-1), rounding half to even. `variance` is
/// that of Mann-Kendall's S, times the autocorrelation factor where one is used. `slopes` are
/// reordered. Null without slopes or for variance 0.
/// For 5 values and fewer this is only the smallest and the largest slope: no 95 % interval.
/// Source: Sen 1968. Example: 45 slopes, variance 118.33: ranks 11 and 33.
std::optional<SenInterval> sen_interval(std::span<double> slopes, double variance,
                                        double quantile = normal_quantile_975);

} // namespace midback
