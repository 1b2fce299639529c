// SPDX-License-Identifier: MIT
#include "reports/charts/smooth.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace midback {
namespace {

constexpr double ratings_that_carry = 4;
constexpr double reach = 4; ///< standard deviations; what lies beyond weighs nothing

std::optional<CurvePoint> at(std::span<const TimedValue> values, double time, double sd_days) {
  const auto first =
      std::ranges::lower_bound(values, time - reach * sd_days, {}, &TimedValue::time);
  const auto last = std::ranges::upper_bound(values, time + reach * sd_days, {}, &TimedValue::time);
  double weights = 0;
  double squares = 0;
  double sum = 0;
  double sum_of_squares = 0;
  for (auto value = first; value < last; ++value) {
    const double distance = (value->time - time) / sd_days;
    const double weight = std::exp(-distance * distance / 2);
    weights += weight;
    squares += weight * weight;
    sum += weight * value->value;
    sum_of_squares += weight * value->value * value->value;
  }
  if (weights * weights < ratings_that_carry * squares || squares == 0) {
    return std::nullopt;
  }
  const double mean = sum / weights;
  return CurvePoint{time, mean, std::sqrt(std::max(0.0, sum_of_squares / weights - mean * mean))};
}

/// One span without a gap.
void add_pieces(std::span<const TimedValue> values, double sd_days, double step,
                std::vector<Curve>& pieces) {
  const double first = values.front().time;
  const double last = values.back().time;
  const int steps = std::max(1, static_cast<int>(std::ceil((last - first) / step)));
  Curve piece;
  for (int i = 0; i <= steps; ++i) {
    const auto point = at(values, first + (last - first) * i / steps, sd_days);
    if (point) {
      piece.push_back(*point);
    }
    if ((!point || i == steps) && piece.size() > 1) {
      pieces.push_back(piece);
    }
    if (!point) {
      piece.clear();
    }
  }
}

} // namespace

std::vector<Curve> smooth(std::span<const TimedValue> values, double sd_days, double step) {
  std::vector<Curve> pieces;
  if (values.size() < static_cast<std::size_t>(ratings_for_curve) ||
      values.back().time - values.front().time < days_for_curve) {
    return pieces;
  }
  std::size_t first = 0;
  for (std::size_t next = 1; next <= values.size(); ++next) {
    if (next == values.size() || values[next].time - values[next - 1].time > days_of_gap) {
      add_pieces(values.subspan(first, next - first), sd_days, step, pieces);
      first = next;
    }
  }
  return pieces;
}

} // namespace midback
