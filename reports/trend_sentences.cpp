// SPDX-License-Identifier: MIT
// The three-level sentence: lower or higher, leans lower or higher, cannot tell.
#include "reports/number_text.hpp"
#include "reports/phrases.hpp"
#include "reports/sentences.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

namespace midback {
namespace {

std::string direction(double change) { return change < 0 ? "lower" : "higher"; }

/// "about 0.5"; what would print as 0.0 is "under 0.1".
std::string size_text(double value) {
  return std::abs(value) < prints_as_zero ? "under 0.1" : "about " + one_decimal(std::abs(value));
}

/// "0.9 to 0.1 lower", "0.6 lower to 0", "0.5 lower to 0.4 higher"; a rise is its mirror image:
/// "0.9 to 0.1 higher", "0.6 higher to 0".
std::string interval_text(const TrendFit& fit) {
  const bool rises = fit.low > -prints_as_zero;
  const double far = rises ? fit.high : fit.low;
  const double near = rises ? fit.low : fit.high;
  if (std::abs(near) < prints_as_zero) {
    return fmt::format("{} {} to 0", one_decimal(std::abs(far)), direction(far));
  }
  return direction(far) == direction(near)
             ? fmt::format("{} to {} {}", one_decimal(std::abs(far)), one_decimal(std::abs(near)),
                           direction(far))
             : fmt::format("{} lower to {} higher", one_decimal(std::abs(fit.low)),
                           one_decimal(std::abs(fit.high)));
}

bool interval_is_level(const TrendFit& fit) {
  return std::abs(fit.low) < prints_as_zero && std::abs(fit.high) < prints_as_zero;
}

std::string span_text(const Trend& trend) {
  return counted((trend.span_days + 3) / 7, "week", "weeks");
}

/// Slope exactly 0, yet the test is positive: the middle stays, the shares of two values move.
bool only_counts_moved(const Trend& trend) {
  return trend.fit && trend.fit->slope_per_week == 0 && trend.fit->p < 0.05;
}

/// The values whose share of days rose and fell most from the first to the second half.
std::pair<std::string, std::string> moved_values(std::span<const DayValue> values) {
  std::map<double, int> balance;
  const std::size_t half = values.size() / 2;
  for (std::size_t i = 0; i < half; ++i) {
    --balance[values[i].value];
    ++balance[values[values.size() - 1 - i].value];
  }
  const auto [least, most] =
      std::ranges::minmax_element(balance, {}, [](const auto& value) { return value.second; });
  return {value_text(most->first), value_text(least->first)};
}

bool all_same(const Trend& trend) {
  return trend.level == TrendLevel::none && trend.n >= rated_days_for_trend &&
         trend.span_days >= span_days_for_trend;
}

std::string trend_c_text(const Report& report) {
  const Trend& trend = report.trend.result;
  if (only_counts_moved(trend)) {
    const auto [more, fewer] = moved_values(report.trend.values);
    return say(Phrase::trend_counts, more, fewer);
  }
  return interval_is_level(*trend.fit) ? say(Phrase::trend_c_level)
                                       : say(Phrase::trend_c, interval_text(*trend.fit));
}

std::string trend_b_text(const TrendFit& fit) {
  const std::string where = direction(fit.slope_per_week);
  const std::string size = size_text(fit.slope_per_week);
  const std::string range = interval_text(fit);
  const bool no_change_fits = fit.low < prints_as_zero && fit.high > -prints_as_zero;
  if (no_change_fits) {
    return say(Phrase::trend_b, where, size, range);
  }
  return say(fit.weeks < weeks_for_second_opinion ? Phrase::trend_b_few_weeks
                                                  : Phrase::trend_b_unconfirmed,
             where, size, range);
}

} // namespace

std::string_view series_name(PainKind kind) {
  return kind == PainKind::average ? "Average pain" : "Pain before";
}

std::string trend_line(const Report& report) {
  const Trend& trend = report.trend.result;
  if (!report.trend.series) {
    return say(Phrase::line_no_series, trend.reason);
  }
  const std::string_view series = series_name(*report.trend.series);
  const std::string span = span_text(trend);
  if (all_same(trend)) {
    return say(Phrase::line_all_same, series, span);
  }
  if (!trend.fit) {
    return say(Phrase::line_none, series, trend.reason);
  }
  if (trend.level == TrendLevel::c) {
    if (only_counts_moved(trend)) {
      const auto [more, fewer] = moved_values(report.trend.values);
      return say(Phrase::line_counts, series, span, more, fewer);
    }
    return interval_is_level(*trend.fit)
               ? say(Phrase::line_c_level, series, span)
               : say(Phrase::line_c, series, span, interval_text(*trend.fit));
  }
  return say(trend.level == TrendLevel::a ? Phrase::line_a : Phrase::line_b, series, span,
             direction(trend.fit->slope_per_week), size_text(trend.fit->slope_per_week),
             interval_text(*trend.fit));
}

std::string trend_sentence(const Report& report) {
  const Trend& trend = report.trend.result;
  if (!report.trend.series) {
    return say(Phrase::trend_no_series, trend.reason);
  }
  if (all_same(trend)) {
    return say(Phrase::trend_all_same);
  }
  switch (trend.level) {
  case TrendLevel::a:
    return say(Phrase::trend_a, span_text(trend), direction(trend.fit->slope_per_week),
               size_text(trend.fit->slope_per_week), interval_text(*trend.fit), trend.n,
               trend.span_days);
  case TrendLevel::b:
    return trend_b_text(*trend.fit);
  case TrendLevel::c:
    return trend_c_text(report);
  case TrendLevel::none:
    break;
  }
  return say(Phrase::trend_none, trend.reason);
}

} // namespace midback
