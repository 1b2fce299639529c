// SPDX-License-Identifier: MIT
#include "reports/autocorrelation.hpp"

#include "reports/ranks.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace midback {

std::vector<double> residuals(std::span<const double> t, std::span<const double> y, double slope) {
  assert(t.size() == y.size());
  constexpr double billion = 1e9;
  std::vector<double> result(y.size());
  for (std::size_t i = 0; i < y.size(); ++i) {
    result[i] = std::nearbyint((y[i] - slope * (t[i] - t[0])) * billion) / billion;
  }
  return result;
}

double rank_autocorrelation(std::span<const double> values, std::size_t lag) {
  const std::vector<double> ranks = mid_ranks(values);
  const double mean = (static_cast<double>(ranks.size()) + 1) / 2;
  double all = 0;
  double lagged = 0;
  for (std::size_t i = 0; i < ranks.size(); ++i) {
    all += (ranks[i] - mean) * (ranks[i] - mean);
    if (i + lag < ranks.size()) {
      lagged += (ranks[i] - mean) * (ranks[i + lag] - mean);
    }
  }
  return all > 0 ? lagged / all : 0.0;
}

double lag_one_correlation(std::span<const double> values) {
  const auto n = static_cast<double>(values.size());
  if (n < 5) {
    return 0;
  }
  return std::clamp((n * rank_autocorrelation(values, 1) + 1) / (n - 4), 0.0, 0.95);
}

double variance_factor(std::size_t n, double g) {
  if (n < 3) {
    return 1;
  }
  const auto weight = [](std::size_t m) {
    const auto x = static_cast<double>(m);
    return x * (x - 1) * (x - 2);
  };
  double sum = 0;
  double power = 1;
  for (std::size_t k = 1; k + 2 < n; ++k) {
    power *= g;
    sum += weight(n - k) * power;
  }
  return 1 + 2 * sum / weight(n);
}

} // namespace midback
