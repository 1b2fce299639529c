// SPDX-License-Identifier: MIT
// The closed list of sentence templates, and the only way to fill one in.
#pragma once

#include <fmt/format.h>

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace midback {

enum class Phrase : std::size_t {
  nothing_recorded,
  lies_in_the_future,
  nothing_in_period,
  stopped_for_pain,
  full_dose_throughout,
  cut_short,
  cut_short_on_a_side,
  sides_differ,
  goal_met,
  goal_met_in_a_row,
  lower_same_higher,
  lower_same_higher_p,
  line_a,
  line_b,
  line_c,
  line_c_level,
  line_counts,
  line_all_same,
  line_none,
  line_no_series,
  trend_a,
  trend_b,
  trend_b_unconfirmed,
  trend_b_few_weeks,
  trend_c,
  trend_c_level,
  trend_counts,
  trend_all_same,
  trend_none,
  trend_no_series,
  first_and_last,
  yardstick,
  yardstick_percent,
  yardstick_level,
  late_one,
  late_many,
  late_matter,
  no_ratings_for,
  cause_unknown,
  one_person,
  days_unrated,
  count ///< not a phrase
};

/// Every template by Phrase, with {} for what is filled in.
std::span<const std::string_view> sentence_templates();

template <typename... Values>
std::string say(Phrase phrase, const Values&... values) {
  return fmt::vformat(sentence_templates()[static_cast<std::size_t>(phrase)],
                      fmt::make_format_args(values...));
}

} // namespace midback
