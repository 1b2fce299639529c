// SPDX-License-Identifier: MIT
#include "reports/charts/calendar.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace midback {
namespace {

constexpr double width = 356;
constexpr double dates_right = 39;
constexpr double days_left = 46;
constexpr double day_pitch = 14.6;
constexpr double bars_left = 166.2;
constexpr double units_per_day = 19;
constexpr double top = 17;
constexpr double tallest_row = 14.6;
constexpr double rows_height = 190; ///< about: more rows stand closer

struct Rows {
  double pitch = tallest_row;
  double side() const { return pitch - 2; }
  double y(std::size_t row) const { return top + pitch * static_cast<double>(row); }
  double baseline(std::size_t row) const { return y(row) + side() / 2 + 3.4; }
};

void draw_heads(Svg& svg, WeekStart start) {
  const std::string_view letters = start == WeekStart::monday ? "MTWTFSS" : "SMTWTFS";
  for (std::size_t i = 0; i < letters.size(); ++i) {
    svg.text({days_left + day_pitch * static_cast<double>(i) + 6.3, 10}, Anchor::middle, "quiet",
             letters.substr(i, 1));
  }
  svg.text({bars_left, 10}, Anchor::start, "quiet", "days with a session");
}

/// "5", "3 of 4" where the days due are not the goal, "2 so far".
void draw_count(Svg& svg, double y, const CalendarWeek& week) {
  const WeekAdherence& judged = *week.judged;
  const bool met = judged.goal_met().value_or(false);
  std::string text = std::to_string(judged.days_with_session);
  if (judged.due != week.goal) {
    text += judged.due == 0 ? " of 0" : fmt::format(" of {}", judged.due);
  }
  if (met) {
    text += " ✓";
  } else if (!judged.complete) {
    text += judged.due == week.goal ? " so far" : "…";
  }
  svg.text({bars_left + 7 * units_per_day + 7, y}, Anchor::start, met ? "strong" : "quiet", text);
}

void draw_bar(Svg& svg, const Rows& rows, std::size_t row, const CalendarWeek& week) {
  const WeekAdherence& judged = *week.judged;
  const double height = std::min(9.6, rows.side() - 2);
  const double y = rows.y(row) + (rows.side() - height) / 2;
  svg.rect({bars_left, y, 7 * units_per_day, height}, "track", 2);
  if (judged.days_with_session > 0) {
    const bool met = judged.goal_met().value_or(false);
    svg.rect({bars_left, y, units_per_day * judged.days_with_session, height},
             met ? "bar-met" : "bar-short", 2,
             fmt::format("Week of {}: {} days, {} due", short_date(week.range.first),
                         judged.days_with_session, judged.due));
  }
  draw_count(svg, rows.baseline(row), week);
}

/// One line through the rows of each goal that held.
void draw_goal(Svg& svg, const Rows& rows, const std::vector<CalendarWeek>& weeks) {
  for (std::size_t first = 0; first < weeks.size();) {
    std::size_t next = first;
    while (next < weeks.size() && weeks[next].goal == weeks[first].goal) {
      ++next;
    }
    const double x = bars_left + units_per_day * weeks[first].goal;
    const double from = rows.y(first) - (first == 0 ? 3 : 1);
    const double to = rows.y(next) + (next == weeks.size() ? 2 : -1);
    svg.line({x, from}, {x, to}, "goal-halo");
    svg.line({x, from}, {x, to}, "goal");
    first = next;
  }
}

void draw_foot(Svg& svg, double y, int goal) {
  const auto x = [](int days) { return bars_left + units_per_day * days; };
  svg.text({x(goal), y}, Anchor::middle, "", fmt::format("goal {}", goal));
  if (goal > 1) {
    svg.text({x(0), y}, Anchor::middle, "quiet", "0");
  }
  if (goal < 6) {
    svg.text({x(7), y}, Anchor::middle, "quiet", "7");
  }
}

void draw_week(Svg& svg, const Rows& rows, std::size_t row, const CalendarWeek& week) {
  svg.text({dates_right, rows.baseline(row)}, Anchor::end, week.of_the_report ? "" : "quiet",
           short_date(week.range.first));
  const double side = std::min(rows.side(), day_pitch - 2);
  for (std::size_t i = 0; i < week.days.size(); ++i) {
    if (week.shown[i]) {
      const double x = days_left + day_pitch * static_cast<double>(i);
      draw_day(svg, {{x, rows.y(row)}, side}, week.days[i]);
    }
  }
  if (week.judged && week.started) {
    draw_bar(svg, rows, row, week);
  }
}

} // namespace

void draw_calendar_rows(Markup& out, const Report& report, const View& view) {
  const std::vector<CalendarWeek> weeks = calendar_weeks(report, view);
  const auto count = static_cast<double>(weeks.size());
  const Rows rows{std::min(tallest_row, rows_height / count)};
  const double bottom = rows.y(weeks.size());
  const PeriodAdherence& adherence = report.adherence;
  Svg svg{out,
          width,
          bottom + 28,
          {"days", "Days with a session, week by week",
           fmt::format("{} days with a session from {} to {}. Each row is a week; its bar counts "
                       "the days against the goal of {}.",
                       adherence.days_with_session, short_date(report.period.range.first),
                       short_date(report.period.range.last), report.goal)}};
  const auto now = std::ranges::find_if(weeks, &CalendarWeek::of_the_report);
  if (report.period.kind == PeriodKind::week && now != weeks.end() && weeks.size() > 1) {
    const auto row = static_cast<std::size_t>(now - weeks.begin());
    svg.rect({0.5, rows.y(row) - 2.2, width - 1, rows.pitch + 2.4}, "row-of-report", 3);
  }
  draw_heads(svg, report.week_start);
  bool said = false;
  for (std::size_t row = 0; row < weeks.size(); ++row) {
    draw_week(svg, rows, row, weeks[row]);
    if (!weeks[row].started && !said) {
      svg.text({bars_left, rows.baseline(row)}, Anchor::start, "quiet", "not started yet");
      said = true;
    }
  }
  draw_goal(svg, rows, weeks);
  draw_foot(svg, bottom + 11, weeks.empty() ? report.goal : weeks.back().goal);
  draw_level_legend(svg, {0, bottom + 17.5}, used_in(weeks));
}

} // namespace midback
