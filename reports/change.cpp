// SPDX-License-Identifier: MIT
#include "reports/change.hpp"

#include "reports/mann_kendall.hpp"
#include "reports/ranks.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numeric>
#include <vector>

namespace midback {
namespace {

/// Twice the mid-ranks of the sizes, whole numbers, with the smaller of the two rank sums.
struct SignedRanks {
  std::vector<std::size_t> doubled; ///< ascending
  std::size_t total = 0;            ///< n(n+1)
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

} // namespace

double signed_rank_exact_p(std::span<const int> nonzero_differences) {
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

double signed_rank_normal_p(std::span<const int> nonzero_differences) {
  const SignedRanks ranks = signed_ranks(nonzero_differences);
  double variance = 0; // of twice the rank sum
  for (const std::size_t rank : ranks.doubled) {
    variance += static_cast<double>(rank) * static_cast<double>(rank) / 4;
  }
  const double distance = static_cast<double>(ranks.total) / 2 - static_cast<double>(ranks.smaller);
  // Half a rank is 1 here, since the ranks are doubled.
  return two_sided_p(std::max(distance - 1, 0.0) / std::sqrt(variance));
}

std::optional<double> signed_rank_p(std::span<const int> differences) {
  std::vector<int> nonzero;
  std::ranges::copy_if(differences, std::back_inserter(nonzero), [](int d) { return d != 0; });
  if (nonzero.empty()) {
    return std::nullopt;
  }
  return nonzero.size() <= exact_signed_rank_limit ? signed_rank_exact_p(nonzero)
                                                   : signed_rank_normal_p(nonzero);
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
