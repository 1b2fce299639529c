// SPDX-License-Identifier: MIT
#include "src/domain/goal.hpp"

#include <algorithm>

namespace midback {

WeekAdherence judge_week(std::span<const DayFacts> week, std::optional<LocalDay> first_entry,
                         LocalDay today) {
  WeekAdherence result{.range = {week.front().day, week.back().day}};
  int sevenths = 0;
  for (const DayFacts& day : week) {
    result.days_with_session += day.with_session ? 1 : 0;
    const bool exists = first_entry && day.day >= *first_entry;
    if (exists && (day.with_session || !day.off)) {
      sevenths += day.goal;
    }
  }
  result.due = (2 * sevenths + 7) / 14;
  result.complete = week.back().day < today;
  return result;
}

int open_days(std::span<const DayFacts> week, LocalDay today) {
  return static_cast<int>(std::ranges::count_if(
      week, [&](const DayFacts& day) { return day.day >= today && !day.with_session; }));
}

std::optional<int> Adherence::percent() const {
  constexpr int fewest_weeks = 3;
  if (weeks < fewest_weeks || due == 0) {
    return std::nullopt;
  }
  return counted == due ? 100 : std::min(99, (200 * counted + due) / (2 * due));
}

Adherence adherence(std::span<const WeekAdherence> weeks) {
  Adherence result;
  for (const WeekAdherence& week : weeks) {
    if (week.complete && week.due > 0) {
      result.counted += week.counted();
      result.due += week.due;
      ++result.weeks;
    }
  }
  return result;
}

int weeks_in_a_row(const std::function<std::optional<WeekAdherence>()>& previous) {
  int count = 0;
  while (const auto week = previous()) {
    const auto met = week->goal_met();
    if (met && !*met) {
      break;
    }
    count += met ? 1 : 0;
  }
  return count;
}

int weeks_in_a_row(std::span<const WeekAdherence> newest_first) {
  auto next = newest_first.begin();
  return weeks_in_a_row([&]() -> std::optional<WeekAdherence> {
    return next == newest_first.end() ? std::nullopt : std::optional{*next++};
  });
}

} // namespace midback
