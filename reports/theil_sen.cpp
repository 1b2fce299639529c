// SPDX-License-Identifier: MIT
#include "reports/theil_sen.hpp"

#include "reports/ranks.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace midback {
namespace {

double at_rank(std::span<double> values, std::size_t rank) {
  const auto position = values.begin() + static_cast<std::ptrdiff_t>(rank);
  std::nth_element(values.begin(), position, values.end());
  return *position;
}

} // namespace

std::vector<double> pair_slopes(std::span<const double> t, std::span<const double> y) {
  assert(t.size() == y.size());
  std::vector<double> slopes;
  if (t.size() < 2) {
    return slopes;
  }
  slopes.reserve(t.size() * (t.size() - 1) / 2);
  for (std::size_t i = 0; i < t.size(); ++i) {
    for (std::size_t j = i + 1; j < t.size(); ++j) {
      if (t[j] != t[i]) {
        slopes.push_back((y[j] - y[i]) / (t[j] - t[i]));
      }
    }
  }
  return slopes;
}

std::optional<Line> theil_sen(std::span<const double> t, std::span<const double> y,
                              std::span<double> slopes) {
  if (slopes.empty()) {
    return std::nullopt;
  }
  const double slope = median_of(slopes);
  // From the first time on, so that times counted from 1970 lose no digits.
  std::vector<double> rest(y.size());
  for (std::size_t i = 0; i < y.size(); ++i) {
    rest[i] = y[i] - slope * (t[i] - t[0]);
  }
  return Line{.slope = slope, .intercept = median_of(rest) - slope * t[0]};
}

std::optional<SenInterval> sen_interval(std::span<double> slopes, double variance,
                                        double quantile) {
  if (slopes.empty() || variance <= 0) {
    return std::nullopt;
  }
  const auto count = static_cast<double>(slopes.size());
  const double half_width = quantile * std::sqrt(variance);
  // nearbyint rounds half to even, as R and numpy do.
  const double low = std::max(std::nearbyint((count - half_width) / 2) - 1, 0.0);
  const double high = std::min(std::nearbyint((count + half_width) / 2), count - 1);
  SenInterval interval{.rank_low = static_cast<std::size_t>(low),
                       .rank_high = static_cast<std::size_t>(high)};
  interval.low = at_rank(slopes, interval.rank_low);
  interval.high = at_rank(slopes, interval.rank_high);
  return interval;
}

} // namespace midback
