// SPDX-License-Identifier: MIT
// Curves through ratings, for drawing only: no sentence and no figure rests on them.
#pragma once

#include <span>
#include <vector>

namespace midback {

struct TimedValue {
  double time = 0; ///< days
  double value = 0;
};

struct CurvePoint {
  double time = 0;
  double mean = 0;
  double sd = 0; ///< weighted, around the mean
};
using Curve = std::vector<CurvePoint>;

/// A curve is drawn from so many ratings over so many days.
inline constexpr int ratings_for_curve = 8;
inline constexpr double days_for_curve = 14;
/// No curve crosses a longer time without a rating.
inline constexpr double days_of_gap = 14;

/// The Gaussian-weighted mean of `values` (ascending in time) with standard deviation `sd_days`,
/// in pieces: a piece ends at a gap, and where fewer than 4 ratings carry the weight (the effective
/// number, the squared sum of the weights over the sum of their squares). Empty below
/// ratings_for_curve or days_for_curve.
std::vector<Curve> smooth(std::span<const TimedValue> values, double sd_days, double step);

} // namespace midback
