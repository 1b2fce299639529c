// SPDX-License-Identifier: MIT
// Order statistics: median, mid-ranks, ties and rank correlation. Values must be finite.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace midback {

/// The middle value; of an even count the mean of the middle two. Reorders `values` (selection
/// instead of a sort, linear time). Requires at least one value.
/// Example: {4, 1, 3, 2} gives 2.5.
double median_of(std::span<double> values);
/// The same for values that must keep their order.
double median(std::span<const double> values);

/// Ranks from 1; equal values share the mean of their ranks.
/// Example: {5, 3, 5} gives {2.5, 1, 2.5}.
std::vector<double> mid_ranks(std::span<const double> values);

/// Sizes of the groups of equal values, in ascending order of the value; groups of one included.
/// Example: {5, 3, 5} gives {1, 2}.
std::vector<std::size_t> tie_group_sizes(std::span<const double> values);

/// Spearman's rho: Pearson's correlation of the mid-ranks, -1 to 1. Null below 2 values or when
/// all values of one side are equal. No p goes with it: the usual t approximation is 0 for every
/// perfect order, even of three values. Requires x and y of equal length.
/// Source: Spearman 1904. Example: x {0, 1, 2}, y {7, 5, 4} gives -1.
std::optional<double> spearman_rho(std::span<const double> x, std::span<const double> y);

} // namespace midback
