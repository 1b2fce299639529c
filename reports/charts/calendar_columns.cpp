// SPDX-License-Identifier: MIT
#include "reports/charts/calendar.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace midback {
namespace {

constexpr double left = 36;
constexpr double top = 15;
constexpr double bars_height = 40;

struct Columns {
  double pitch = 0;
  double row_pitch = 0;
  double side() const { return std::min(pitch, row_pitch) * 0.86; }
  double x(std::size_t column) const { return left + pitch * static_cast<double>(column); }
  double y(std::size_t row) const { return top + row_pitch * static_cast<double>(row); }
};

void draw_weekdays(Svg& svg, const Columns& columns, WeekStart start) {
  const LocalDay first = week_of(first_supported_day, start).first;
  for (std::size_t row = 0; row < 7; row += 2) {
    svg.text({left - 6, columns.y(row) + columns.side() / 2 + 3.4}, Anchor::end, "quiet",
             weekday_name(first + days{static_cast<int>(row)}));
  }
}

/// A month's name over the first week that begins in it, with the year where that changes.
void draw_months(Svg& svg, const Columns& columns, const std::vector<CalendarWeek>& weeks) {
  double free_from = 0;
  int year_said = 0;
  auto last = date::year_month{};
  for (std::size_t i = 0; i < weeks.size(); ++i) {
    const date::year_month_day day{weeks[i].range.first};
    const date::year_month month{day.year(), day.month()};
    if (month == last) {
      continue;
    }
    last = month;
    std::string label{month_name(day.month())};
    const int year = static_cast<int>(day.year());
    if (year != year_said) {
      label += fmt::format(" {}", year);
    }
    const double end = columns.x(i) + text_width(label);
    if (columns.x(i) >= free_from && end <= columns.x(weeks.size()) + 20) {
      svg.text({columns.x(i), 10}, Anchor::start, "quiet", label);
      year_said = year;
      free_from = end + 4;
    }
  }
}

void draw_bars(Svg& svg, const Columns& columns, double floor,
               const std::vector<CalendarWeek>& weeks) {
  const double unit = bars_height / 7;
  for (std::size_t i = 0; i < weeks.size(); ++i) {
    const CalendarWeek& week = weeks[i];
    if (!week.judged || !week.started) {
      continue;
    }
    const int done = week.judged->days_with_session;
    const std::string tip = fmt::format("Week of {}: {} days, {} due", short_date(week.range.first),
                                        done, week.judged->due);
    svg.rect({columns.x(i), floor - bars_height, columns.side(), bars_height}, "track", 1,
             done == 0 ? tip : std::string{});
    if (done > 0) {
      svg.rect({columns.x(i), floor - unit * done, columns.side(), unit * done},
               week.judged->goal_met().value_or(false) ? "bar-met" : "bar-short", 1, tip);
    }
  }
  for (std::size_t first = 0; first < weeks.size();) {
    std::size_t next = first;
    while (next < weeks.size() && weeks[next].goal == weeks[first].goal) {
      ++next;
    }
    const double y = floor - unit * weeks[first].goal;
    svg.line({columns.x(first) - 1, y}, {columns.x(next), y}, "goal-halo");
    svg.line({columns.x(first) - 1, y}, {columns.x(next), y}, "goal");
    first = next;
  }
  const int goal = weeks.front().goal;
  svg.text({left - 6, floor - unit * goal + 3.4}, Anchor::end, "", fmt::format("goal {}", goal));
  svg.text({left - 6, floor + 1}, Anchor::end, "quiet", "0");
}

} // namespace

void draw_calendar_columns(Markup& out, const Report& report, const View& view,
                           FigureWidth figure) {
  const std::vector<CalendarWeek> weeks = calendar_weeks(report, view);
  if (weeks.empty()) {
    return;
  }
  const bool wide = figure == FigureWidth::wide;
  const double width = wide ? 718 : 346;
  Columns columns;
  columns.pitch =
      std::min(wide ? 14.6 : 12.0, (width - left - 2) / static_cast<double>(weeks.size()));
  columns.row_pitch = wide ? std::min(columns.pitch, 12.6) : 12.6;
  const double floor = columns.y(7) + 6 + bars_height;
  Svg svg{
      out,
      width,
      floor + 22,
      {wide ? "days" : "days-narrow", "Days with a session, week by week",
       fmt::format("{} days with a session in {} weeks. Each column is a week; the bar below it "
                   "counts its days against the goal of {}.",
                   report.adherence.days_with_session, weeks.size(), report.goal)}};
  draw_weekdays(svg, columns, report.week_start);
  draw_months(svg, columns, weeks);
  for (std::size_t i = 0; i < weeks.size(); ++i) {
    for (std::size_t row = 0; row < 7; ++row) {
      if (weeks[i].shown[row]) {
        draw_day(svg, {{columns.x(i), columns.y(row)}, columns.side()}, weeks[i].days[row]);
      }
    }
  }
  draw_bars(svg, columns, floor, weeks);
  draw_level_legend(svg, {wide ? left : 0, floor + 10}, used_in(weeks));
}

} // namespace midback
