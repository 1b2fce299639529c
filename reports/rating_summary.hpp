// SPDX-License-Identifier: MIT
#pragma once

#include "src/domain/pain_rating.hpp"

#include <optional>
#include <span>

namespace midback {

/// Ratings of one kind over a period; kinds are never mixed.
struct RatingSummary {
  int n = 0;
  std::optional<double> mean;   ///< null below ratings_for_mean
  std::optional<double> median; ///< these three are null without a rating
  std::optional<int> min;
  std::optional<int> max;
};

inline constexpr int ratings_for_mean = 3;

/// Example: {4, 7} gives n 2, no mean, median 5.5, min 4, max 7.
RatingSummary summarize(std::span<const PainRating> ratings);

} // namespace midback
