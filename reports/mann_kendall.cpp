// SPDX-License-Identifier: MIT
#include "reports/mann_kendall.hpp"

#include "reports/ranks.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numbers>
#include <vector>

namespace midback {
namespace {

std::int64_t sign(double value) { return (value > 0) - (value < 0); }

/// What the groups of equal values contribute to the variance of S.
struct Ties {
  double pairs = 0;    ///< sum c(c-1)/2: pairs that cannot count
  double triples = 0;  ///< sum c(c-1)(c-2)
  double variance = 0; ///< sum c(c-1)(2c+5)
};

Ties ties_of(std::span<const double> values) {
  Ties ties;
  for (const std::size_t size : tie_group_sizes(values)) {
    const auto c = static_cast<double>(size);
    ties.pairs += c * (c - 1) / 2;
    ties.triples += c * (c - 1) * (c - 2);
    ties.variance += c * (c - 1) * (2 * c + 5);
  }
  return ties;
}

/// Coefficients of the Gaussian binomial [n choose c]_q by Pascal's rule
/// [m, k] = [m-1, k-1] + q^k [m-1, k]: only sums of positive numbers, so nothing cancels.
std::vector<double> gaussian_binomial(std::size_t n, std::size_t c) {
  std::vector<std::vector<double>> row(c + 1);
  row[0] = {1};
  for (std::size_t m = 1; m <= n; ++m) {
    for (std::size_t k = std::min(m, c); k >= 1; --k) {
      std::vector<double> next(k * (m - k) + 1, 0.0);
      for (std::size_t i = 0; i < row[k - 1].size(); ++i) {
        next[i] += row[k - 1][i];
      }
      for (std::size_t i = 0; m > k && i < row[k].size(); ++i) {
        next[i + k] += row[k][i];
      }
      row[k] = std::move(next);
    }
  }
  return row[c];
}

std::vector<double> product(const std::vector<double>& a, const std::vector<double>& b) {
  std::vector<double> result(a.size() + b.size() - 1, 0.0);
  for (std::size_t i = 0; i < a.size(); ++i) {
    for (std::size_t j = 0; j < b.size(); ++j) {
      result[i + j] += a[i] * b[j];
    }
  }
  return result;
}

} // namespace

MannKendall mann_kendall(std::span<const double> t, std::span<const double> y) {
  assert(t.size() == y.size());
  MannKendall result;
  for (std::size_t i = 0; i < y.size(); ++i) {
    for (std::size_t j = i + 1; j < y.size(); ++j) {
      result.s += sign(t[j] - t[i]) * sign(y[j] - y[i]);
    }
  }
  const auto n = static_cast<double>(y.size());
  if (n < 2) {
    return result;
  }
  const Ties in_t = ties_of(t);
  const Ties in_y = ties_of(y);
  result.variance = (n * (n - 1) * (2 * n + 5) - in_t.variance - in_y.variance) / 18 +
                    2 * in_t.pairs * in_y.pairs / (n * (n - 1));
  if (n > 2) {
    result.variance += in_t.triples * in_y.triples / (9 * n * (n - 1) * (n - 2));
  }
  const double pairs = n * (n - 1) / 2;
  if (pairs == in_t.pairs || pairs == in_y.pairs) {
    result.variance = 0; // what rounding may have left
    return result;
  }
  result.tau_b =
      static_cast<double>(result.s) / std::sqrt((pairs - in_t.pairs) * (pairs - in_y.pairs));
  return result;
}

std::optional<double> z_score(std::int64_t s, double variance) {
  if (variance <= 0) {
    return std::nullopt;
  }
  return static_cast<double>(s - (s > 0) + (s < 0)) / std::sqrt(variance);
}

double two_sided_p(double z) { return std::erfc(std::abs(z) / std::numbers::sqrt2); }

std::optional<double> mann_kendall_exact_p(std::span<const double> y) {
  const std::vector<std::size_t> groups = tie_group_sizes(y);
  if (groups.size() < 2 || y.size() > exact_mann_kendall_limit) {
    return std::nullopt;
  }
  std::vector<double> arrangements = {1}; // by number of inversions
  std::size_t placed = 0;
  for (const std::size_t size : groups) {
    placed += size;
    arrangements = product(arrangements, gaussian_binomial(placed, size));
  }
  // S = T - 2 x inversions, where T untied pairs is the largest number of inversions.
  const auto untied = static_cast<std::int64_t>(arrangements.size()) - 1;
  std::int64_t s = 0;
  for (std::size_t i = 0; i < y.size(); ++i) {
    for (std::size_t j = i + 1; j < y.size(); ++j) {
      s += sign(y[j] - y[i]);
    }
  }
  double all = 0;
  double extreme = 0;
  for (std::int64_t inversions = 0; inversions <= untied; ++inversions) {
    const double count = arrangements[static_cast<std::size_t>(inversions)];
    all += count;
    if (std::abs(untied - 2 * inversions) >= std::abs(s)) {
      extreme += count;
    }
  }
  return extreme / all;
}

} // namespace midback
