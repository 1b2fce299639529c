// SPDX-License-Identifier: MIT
#include "reports/yardstick.hpp"

#include <cmath>
#include <numeric>

namespace midback {
namespace {

constexpr double rounding_slack = 1e-9; // 5.2 - 7.2 is not exactly -2 in binary

bool at_least(double value, double threshold) { return value >= threshold - rounding_slack; }

ChangeLabel label_of(double change, std::optional<double> percent) {
  if (!at_least(std::abs(change), 1)) {
    return ChangeLabel::within_one_point;
  }
  if (change > 0) {
    return at_least(change, 2) ? ChangeLabel::higher_by_two_or_more
                               : ChangeLabel::higher_less_than_two;
  }
  const double percent_lower = percent ? -*percent : 0;
  if (at_least(percent_lower, 50)) {
    return ChangeLabel::lower_by_half_or_more;
  }
  return at_least(-change, 2) || at_least(percent_lower, 30)
             ? ChangeLabel::lower_by_the_common_threshold
             : ChangeLabel::lower_less_than_the_common_threshold;
}

double mean_of(std::span<const double> values) {
  return values.empty() ? 0
                        : std::accumulate(values.begin(), values.end(), 0.0) /
                              static_cast<double>(values.size());
}

} // namespace

std::string_view to_string(ChangeLabel label) {
  switch (label) {
  case ChangeLabel::not_enough_ratings:
    return "not_enough_ratings";
  case ChangeLabel::within_one_point:
    return "within_one_point";
  case ChangeLabel::lower_less_than_the_common_threshold:
    return "lower_less_than_the_common_threshold";
  case ChangeLabel::lower_by_the_common_threshold:
    return "lower_by_the_common_threshold";
  case ChangeLabel::lower_by_half_or_more:
    return "lower_by_half_or_more";
  case ChangeLabel::higher_less_than_two:
    return "higher_less_than_two";
  case ChangeLabel::higher_by_two_or_more:
    return "higher_by_two_or_more";
  }
  return {};
}

Yardstick compare(std::span<const double> baseline, std::span<const double> recent) {
  return compare(static_cast<int>(baseline.size()), mean_of(baseline),
                 static_cast<int>(recent.size()), mean_of(recent));
}

Yardstick compare(int n_baseline, double mean_baseline, int n_recent, double mean_recent) {
  if (n_baseline < ratings_for_yardstick || n_recent < ratings_for_yardstick) {
    return {};
  }
  Yardstick result;
  result.baseline = mean_baseline;
  result.recent = mean_recent;
  result.change = mean_recent - mean_baseline;
  if (at_least(mean_baseline, baseline_for_percent)) {
    result.percent = 100 * *result.change / mean_baseline;
  }
  result.label = label_of(*result.change, result.percent);
  return result;
}

} // namespace midback
