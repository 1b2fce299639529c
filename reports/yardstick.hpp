// SPDX-License-Identifier: MIT
// A change between two windows, held against the yardstick often used: 2 points or 30 %.
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace midback {

enum class ChangeLabel {
  not_enough_ratings,
  within_one_point,
  lower_less_than_the_common_threshold,
  lower_by_the_common_threshold,
  lower_by_half_or_more,
  higher_less_than_two,
  higher_by_two_or_more,
};
/// The name as spelled above.
std::string_view to_string(ChangeLabel label);

/// Points; `change` = recent - baseline. All null for not_enough_ratings.
struct Yardstick {
  ChangeLabel label = ChangeLabel::not_enough_ratings;
  std::optional<double> baseline;
  std::optional<double> recent;
  std::optional<double> change;
  std::optional<double> percent; ///< of the baseline mean; null when that is below 4
};

/// Ratings that each side needs, and the baseline mean from which a percentage is said: one point
/// of a low baseline would be a large share of it.
inline constexpr int ratings_for_yardstick = 5;
inline constexpr double baseline_for_percent = 4;

/// Under 1 point: within_one_point. Lower: by half (50 %), by the threshold (2 points or 30 %), or
/// less; percentages count only where they are said. Higher: by 2 points or less.
/// Source: Farrar 2001, Pain 94:149; Dworkin 2008, J Pain 9:105. Group averages, not a verdict.
/// Example: {5, 5, 5, 5, 5} to {4, 3, 3, 4, 3}: -1.6, -32 %, lower_by_the_common_threshold.
Yardstick compare(std::span<const double> baseline, std::span<const double> recent);
/// The same from counts and means; see FirstAndLast14.
Yardstick compare(int n_baseline, double mean_baseline, int n_recent, double mean_recent);

} // namespace midback
