// SPDX-License-Identifier: MIT
// Ratings before and after the same session: counts and the signed-rank test.
#pragma once

#include "src/domain/pain_rating.hpp"

#include <optional>
#include <span>

namespace midback {

/// One session with both ratings.
struct BeforeAfter {
  PainRating before;
  PainRating after;
  /// after - before, -10 to 10; negative = lower after.
  constexpr int difference() const { return after.value() - before.value(); }
};

struct PainChange {
  int n = 0;     ///< pairs; lower + same + higher
  int lower = 0; ///< after lower than before
  int same = 0;
  int higher = 0;
  std::optional<double> median; ///< of the differences, points; null without a pair
  std::optional<double> mean;   ///< of the differences, points; null below 3 pairs
  std::optional<double> p;      ///< signed_rank_p; null below 6 differences that are not 0
};

/// Below 6 non-zero differences the exact p cannot go under .05 (5 give .0625 at best).
inline constexpr int differences_for_p = 6;

PainChange change_across_sessions(std::span<const BeforeAfter> pairs);

/// Two-sided p of Wilcoxon's signed-rank test over the non-zero differences, equal sizes sharing
/// their mid-rank: the share of all 2^n sign patterns whose rank sum lies as far from the middle.
/// Exact with ties too (the normal approximation misleads there: .048 where exact is .0625, and
/// with one or two tie groups it is off by a percent even for thousands of pairs).
/// Null when no difference is left. Thousands of differences take milliseconds, 11,000 some 0.1 s.
/// Source: Wilcoxon 1945. Example: {-1, -1, -2, -1, -1, 0} gives 2/32.
std::optional<double> signed_rank_p(std::span<const int> differences);

/// Up to here signed_rank_p counts, above it inverts.
inline constexpr std::size_t signed_rank_count_limit = 300;

/// The two ways to the same p, so that one can be checked against the other. Differences without
/// zeros, at least one.
/// By counting subset sums of the doubled mid-ranks (Streitberg and Roehmel 1986): correct to the
/// last digits however small p is, but the work grows with the cube of n.
double signed_rank_p_by_counting(std::span<const int> nonzero_differences);
/// By inverting the characteristic function on a grid of some 20 standard deviations: the work
/// grows with n^1.5; absolute error below 1e-12, and no p below that is given.
double signed_rank_p_by_inversion(std::span<const int> nonzero_differences);

} // namespace midback
