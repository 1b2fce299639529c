// SPDX-License-Identifier: MIT
// Days with a session against the goal. Up to 16 weeks a row is a week, with its bar on the same
// row; up to 60 weeks a column is a week, with its bar below; beyond, a row is a year of months.
#pragma once

#include "reports/charts/view.hpp"

#include <optional>

namespace midback {

/// A week as the calendar shows it.
struct CalendarWeek {
  DayRange range{};
  std::vector<DayRow> days;            ///< 7; a day outside the period has no state
  std::vector<bool> shown;             ///< 7; false outside the period
  std::optional<WeekAdherence> judged; ///< absent: counted in another period
  int goal = 5;
  bool started = false;
  bool of_the_report = true; ///< false: the weeks before a report on one week
};
std::vector<CalendarWeek> calendar_weeks(const Report& report, const View& view);

void draw_calendar_rows(Markup& out, const Report& report, const View& view);
void draw_calendar_columns(Markup& out, const Report& report, const View& view, FigureWidth width);
void draw_calendar_years(Markup& out, const Report& report, const View& view);

/// How much of the dose (or of the days due) a square stands for.
enum class Level { none, under_half, half_or_more, full };
Level level_of(double share, bool full);
std::string_view words_of(Level level);

struct Cell {
  Point at;
  double side = 0;
};
/// A square that grows and darkens with the level, on its tile.
void draw_level(Svg& svg, const Cell& cell, Level level, std::string_view tip);
/// What happened on a day; `tip` names it.
void draw_day(Svg& svg, const Cell& cell, const DayRow& day);

/// Squares and what they mean, from `at` to the right; `used` decides on the rarer ones.
struct LegendUse {
  bool stopped = false;
  bool off = false;
  std::string_view full = "full dose";
};
void draw_level_legend(Svg& svg, Point at, const LegendUse& used);
LegendUse used_in(const std::vector<CalendarWeek>& weeks);

} // namespace midback
