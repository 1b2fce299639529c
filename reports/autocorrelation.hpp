// SPDX-License-Identifier: MIT
// How much wider the variance of Mann-Kendall's S is when neighbouring days resemble each other.
#pragma once

#include "reports/theil_sen.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace midback {

/// y - slope x (t - first t), rounded to 9 decimals: otherwise the noise of the last binary digit
/// breaks ties between equal residuals and shifts their ranks. Requires t and y of equal length.
std::vector<double> residuals(std::span<const double> t, std::span<const double> y, double slope);

/// r_k = sum (R_i - m)(R_{i+k} - m) / sum (R_i - m)^2 over the mid-ranks R of the values, -1 to 1;
/// 0 when all are equal or lag >= n. The lag counts values, not days.
double rank_autocorrelation(std::span<const double> values, std::size_t lag);

/// g = clamp((n r_1 + 1) / (n - 4), 0, 0.95): the lag-1 rank autocorrelation, corrected for its
/// bias towards 0; 0 below 5 values.
double lag_one_correlation(std::span<const double> values);

/// The factor f >= 1 by which to multiply the variance of S:
/// f = 1 + 2 / (n(n-1)(n-2)) x sum over k of (n-k)(n-k-1)(n-k-2) g^k.
/// Source: the weights of Hamed and Rao 1998, J Hydrol 204:182, with r_k replaced by g^k, so that
/// the allowance can only make the test more cautious. (As published the factor can fall below 0.)
/// Example: n = 10, g = 0.395325 gives 1.745388.
double variance_factor(std::size_t n, double g);

} // namespace midback
