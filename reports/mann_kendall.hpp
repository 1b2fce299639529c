// SPDX-License-Identifier: MIT
// Mann-Kendall test for a monotonic trend and Kendall's tau-b, with corrections for ties.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

namespace midback {

/// t is the time in any unit, y the value; both of equal length.
struct MannKendall {
  std::int64_t s = 0;          ///< pairs that rise minus pairs that fall
  double variance = 0;         ///< of S without a trend, corrected for ties; 0 if all are equal
  std::optional<double> tau_b; ///< -1 to 1; null when all t or all y are equal, or n < 2
};

/// S = sum over i < j of sgn(t_j - t_i) sgn(y_j - y_i).
/// V = [n(n-1)(2n+5) - sum c(c-1)(2c+5)] / 18 over groups of c equal y, and the same for equal t
/// with its cross terms. Source: Mann 1945; Kendall, Rank Correlation Methods, 1970.
/// Example: t {0, 1, 2}, y {7, 5, 4}: S = -3, V = 11/3, tau-b = -1.
MannKendall mann_kendall(std::span<const double> t, std::span<const double> y);

/// (S - sgn S) / sqrt(V), 0 for S = 0: the normal score with continuity correction. Null for V = 0.
/// Example: S = -3, V = 11/3 gives -1.0445.
std::optional<double> z_score(std::int64_t s, double variance);

/// erfc(|z| / sqrt 2), 0 to 1. Example: z = -1.96 gives 0.05.
double two_sided_p(double z);

/// Most values for which the exact p is computed.
inline constexpr std::size_t exact_mann_kendall_limit = 60;

/// The share of all arrangements of y with |S| at least as large: exact with ties too. Assumes
/// distinct times in ascending order. Null below 2 values, above the limit, or if all are equal.
/// Source: inversions of a multiset are counted by the q-multinomial (MacMahon 1916).
/// Example: {7, 5, 4} gives 2/6; {6, 6, 5} gives 2/3.
std::optional<double> mann_kendall_exact_p(std::span<const double> y);

} // namespace midback
