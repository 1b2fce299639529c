// SPDX-License-Identifier: MIT
#include "reports/change.hpp"

#include "reports/ranks.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <functional>
#include <iterator>
#include <numbers>
#include <numeric>
#include <vector>

namespace midback {
namespace {

/// Twice the mid-ranks of the sizes, whole numbers, with the smaller of the two rank sums.
struct SignedRanks {
  std::vector<std::size_t> doubled; ///< ascending
  std::size_t total = 0;            ///< their sum, n(n+1)
  std::size_t smaller = 0;          ///< the smaller of positive and negative sum
};

SignedRanks signed_ranks(std::span<const int> differences) {
  std::vector<double> sizes;
  for (const int difference : differences) {
    sizes.push_back(std::abs(difference));
  }
  const std::vector<double> ranks = mid_ranks(sizes);
  SignedRanks result;
  std::size_t positive = 0;
  for (std::size_t i = 0; i < ranks.size(); ++i) {
    const auto doubled = static_cast<std::size_t>(2 * ranks[i]);
    result.doubled.push_back(doubled);
    result.total += doubled;
    positive += differences[i] > 0 ? doubled : 0;
  }
  std::ranges::sort(result.doubled);
  result.smaller = std::min(positive, result.total - positive);
  return result;
}

/// Differences of the same size: their rank, in units of the lattice on which the sums lie.
struct TieGroup {
  double rank = 0;
  double count = 0;
};

/// Largest group first: it decides soonest that a product of cosines is negligible.
std::vector<TieGroup> tie_groups(std::span<const std::size_t> ascending, std::size_t unit) {
  std::vector<TieGroup> groups;
  for (std::size_t i = 0; i < ascending.size(); ++i) {
    if (i == 0 || ascending[i] != ascending[i - 1]) {
      const std::size_t rank = ascending[i] / unit; // unit divides every rank
      groups.push_back({static_cast<double>(rank), 0});
    }
    ++groups.back().count;
  }
  std::ranges::sort(groups, std::greater<>{}, &TieGroup::count);
  return groups;
}

/// The characteristic function of the rank sum about its middle: product of cos(rank x angle)^count
/// at half the angle; 0 where it is negligible.
double characteristic(std::span<const TieGroup> groups, double half_angle) {
  constexpr double negligible = 1e-20;
  double product = 1;
  for (const TieGroup& group : groups) {
    const double cosine = std::cos(group.rank * half_angle);
    // (1 - x)^c <= exp(-c x): spares the power nearly everywhere.
    if (group.count * (1 - std::abs(cosine)) > 46) {
      return 0;
    }
    product *= std::pow(cosine, group.count);
    if (std::abs(product) < negligible) {
      return 0;
    }
  }
  return product;
}

} // namespace

double signed_rank_p_by_counting(std::span<const int> nonzero_differences) {
  const SignedRanks ranks = signed_ranks(nonzero_differences);
  // The distribution is symmetric, so its lower tail is enough. Probabilities instead of counts:
  // halving is exact in binary and nothing overflows.
  std::vector<double> probability(ranks.smaller + 1, 0.0);
  std::vector<double> next(ranks.smaller + 1);
  probability[0] = 1;
  std::size_t reached = 0; // the largest sum possible so far
  for (const std::size_t rank : ranks.doubled) {
    const std::size_t end = std::min(reached + rank, ranks.smaller);
    for (std::size_t sum = 0; sum < std::min(rank, end + 1); ++sum) {
      next[sum] = 0.5 * probability[sum];
    }
    for (std::size_t sum = rank; sum <= end; ++sum) {
      next[sum] = 0.5 * (probability[sum] + probability[sum - rank]);
    }
    std::swap(probability, next);
    reached = end;
  }
  const double tail = std::accumulate(probability.begin(), probability.end(), 0.0);
  return std::min(1.0, 2 * tail);
}

double signed_rank_p_by_inversion(std::span<const int> nonzero_differences) {
  constexpr double smallest_p = 1e-12;
  const SignedRanks ranks = signed_ranks(nonzero_differences);
  const std::size_t unit = std::accumulate(ranks.doubled.begin(), ranks.doubled.end(),
                                           std::size_t{0}, std::gcd<std::size_t, std::size_t>);
  // Sums strictly closer to the middle than the one observed.
  const std::size_t distance = (ranks.total - 2 * ranks.smaller) / unit;
  if (distance == 0) {
    return 1;
  }
  const auto closer = static_cast<double>(distance - 1);
  const std::vector<TieGroup> groups = tie_groups(ranks.doubled, unit);
  double variance = 0;
  for (const TieGroup& group : groups) {
    variance += group.count * group.rank * group.rank / 4;
  }
  const double deviation = std::sqrt(variance);
  if (closer / 2 > 8 * deviation) {
    return smallest_p; // by Hoeffding's bound 2 exp(-32)
  }
  // A grid of m points wraps the sums round at m: with 10 deviations to spare nothing returns.
  const double points = 2 * std::ceil((closer / 2 + 10 * deviation) / 2) + 1;
  double sum = closer; // at angle 0
  for (double j = 1; 2 * j < points; ++j) {
    const double half_angle = std::numbers::pi * j / points;
    const double weight = characteristic(groups, half_angle);
    if (weight != 0) {
      sum += 2 * weight * std::sin(closer * half_angle) / std::sin(half_angle);
    }
  }
  return std::clamp(1 - sum / points, smallest_p, 1.0);
}

std::optional<double> signed_rank_p(std::span<const int> differences) {
  std::vector<int> nonzero;
  std::ranges::copy_if(differences, std::back_inserter(nonzero), [](int d) { return d != 0; });
  if (nonzero.empty()) {
    return std::nullopt;
  }
  return nonzero.size() <= signed_rank_count_limit ? signed_rank_p_by_counting(nonzero)
                                                   : signed_rank_p_by_inversion(nonzero);
}

PainChange change_across_sessions(std::span<const BeforeAfter> pairs) {
  PainChange change;
  change.n = static_cast<int>(pairs.size());
  std::vector<int> differences;
  for (const BeforeAfter& pair : pairs) {
    const int difference = pair.difference();
    differences.push_back(difference);
    ++(difference < 0 ? change.lower : difference > 0 ? change.higher : change.same);
  }
  if (pairs.empty()) {
    return change;
  }
  std::vector<double> values(differences.begin(), differences.end());
  change.median = median_of(values);
  if (change.n >= 3) {
    change.mean =
        static_cast<double>(std::reduce(differences.begin(), differences.end())) / change.n;
  }
  if (change.lower + change.higher >= differences_for_p) {
    change.p = signed_rank_p(differences);
  }
  return change;
}

} // namespace midback
