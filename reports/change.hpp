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

/// Up to here the p is exact; the work grows with the cube: 1,000 differences take about 0.1 s.
inline constexpr std::size_t exact_signed_rank_limit = 1000;

/// Two-sided p of Wilcoxon's signed-rank test over the non-zero differences, equal sizes sharing
/// their mid-rank: the share of all 2^n sign patterns whose rank sum lies as far from the middle.
/// Exact with ties too (the normal approximation misleads there: .048 where exact is .0625).
/// Above exact_signed_rank_limit the normal approximation, corrected for ties and continuity,
/// which then differs from the exact p by less than 1e-4. Null when no difference is left.
/// Source: Wilcoxon 1945; counting by subset sums over doubled mid-ranks: Streitberg and
/// Roehmel 1986. Example: {-1, -1, -2, -1, -1, 0} gives 2/32.
std::optional<double> signed_rank_p(std::span<const int> differences);

/// The two branches of signed_rank_p, so that one can be measured against the other.
double signed_rank_exact_p(std::span<const int> nonzero_differences);
double signed_rank_normal_p(std::span<const int> nonzero_differences);

} // namespace midback
