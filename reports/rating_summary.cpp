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
  const auto [min, max] = std::ranges::minmax(values);
  summary.min = static_cast<int>(min);
  summary.max = static_cast<int>(max);
  summary.median = median_of(values);
  if (summary.n >= ratings_for_mean) {
    summary.mean = static_cast<double>(sum) / summary.n;
  }
  return summary;
}

} // namespace midback
