// SPDX-License-Identifier: MIT
#include "reports/rating_summary.hpp"

#include "reports/ranks.hpp"

#include <algorithm>
#include <vector>

namespace midback {

RatingSummary summarize(std::span<const PainRating> ratings) {
  RatingSummary summary;
  summary.n = static_cast<int>(ratings.size());
  if (ratings.empty()) {
    return summary;
  }
  std::vector<double> values;
  int sum = 0;
  for (const PainRating rating : ratings) {
    values.push_back(rating.value());
    sum += rating.value();
  }
  const auto [min, max] = std::ranges::minmax(ratings);
  summary.min = min.value();
  summary.max = max.value();
  summary.median = median_of(values);
  if (summary.n >= ratings_for_mean) {
    summary.mean = static_cast<double>(sum) / summary.n;
  }
  return summary;
}

} // namespace midback
