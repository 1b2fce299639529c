// SPDX-License-Identifier: MIT
#include "reports/charts/calendar.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace midback {
namespace {

constexpr double half = 0.5;

std::string words_of_day(const DayRow& day) {
  const std::string date = std::string{weekday_name(day.day)} + ' ' + short_date(day.day);
  const std::string sessions =
      day.sessions > 1 ? fmt::format(", {} sessions", day.sessions) : std::string{};
  switch (day.state.value_or(DayState::none)) {
  case DayState::stopped:
    return date + ": stopped for pain" + sessions;
  case DayState::off:
    return date + ": day off (" + day.off_reason + ')';
  case DayState::none:
    return date + ": no entry";
  case DayState::full:
  case DayState::partial:
    break;
  }
  const Level level = day.dose ? level_of(day.dose->value, day.dose->full) : Level::under_half;
  return date + ": " + std::string{words_of(level)} + sessions;
}

void draw_stopped(Svg& svg, const Cell& cell, std::string_view tip) {
  svg.rect({cell.at.x + half, cell.at.y + half, cell.side - 1, cell.side - 1}, "stopped", 2, tip);
  const double inset = cell.side * 0.3;
  const double left = cell.at.x + inset;
  const double right = cell.at.x + cell.side - inset;
  const double top = cell.at.y + inset;
  const double bottom = cell.at.y + cell.side - inset;
  svg.path(polyline({{left, top}, {right, bottom}}) + polyline({{right, top}, {left, bottom}}),
           "cross");
}

void draw_off(Svg& svg, const Cell& cell, std::string_view tip) {
  svg.rect({cell.at.x, cell.at.y, cell.side, cell.side}, "tile", 2, tip);
  const double inset = cell.side * 0.28;
  const double middle = cell.at.y + cell.side / 2;
  svg.line({cell.at.x + inset, middle}, {cell.at.x + cell.side - inset, middle}, "off");
}

const WeekRow* find_week(const Report& report, const DayRange& range) {
  for (const auto* weeks : {&report.adherence.weeks, &report.history}) {
    // History may begin before the period: it speaks for a report on one week only.
    if (weeks == &report.history && report.period.kind != PeriodKind::week) {
      continue;
    }
    const auto found = std::ranges::find_if(
        *weeks, [&](const WeekRow& week) { return week.judged.range == range; });
    if (found != weeks->end()) {
      return &*found;
    }
  }
  const auto& open = report.adherence.open_week;
  return open && open->judged.range == range ? &*open : nullptr;
}

} // namespace

std::vector<CalendarWeek> calendar_weeks(const Report& report, const View& view) {
  const bool one_week = report.period.kind == PeriodKind::week;
  const std::vector<DayRow>& rows = one_week ? report.history_days : report.days;
  const DayRange shown =
      one_week && !rows.empty() ? DayRange{rows.front().day, rows.back().day} : view.range;
  std::vector<CalendarWeek> weeks;
  for (LocalDay first = week_of(shown.first, report.week_start).first; first <= shown.last;
       first += midback::days{7}) {
    CalendarWeek week;
    week.range = {first, first + midback::days{6}};
    week.of_the_report = report.period.range.contains(week.range.first) ||
                         report.period.range.contains(week.range.last);
    for (LocalDay day = week.range.first; day <= week.range.last; day += midback::days{1}) {
      const auto found = std::ranges::lower_bound(rows, day, {}, &DayRow::day);
      const bool there = found != rows.end() && found->day == day && shown.contains(day);
      week.shown.push_back(there);
      week.days.push_back(there ? *found : DayRow{});
    }
    week.goal = weeks.empty() ? report.goal : weeks.back().goal;
    if (const WeekRow* row = find_week(report, week.range)) {
      week.judged = row->judged;
      week.started = row->started;
      week.goal = row->days.empty() ? report.goal : row->days.back().goal;
    }
    weeks.push_back(std::move(week));
  }
  return weeks;
}

Level level_of(double share, bool full) {
  return full           ? Level::full
         : share >= 0.5 ? Level::half_or_more
         : share > 0    ? Level::under_half
                        : Level::none;
}

std::string_view words_of(Level level) {
  switch (level) {
  case Level::full:
    return "full dose";
  case Level::half_or_more:
    return "half the dose or more";
  case Level::under_half:
    return "under half the dose";
  case Level::none:
    break;
  }
  return "none";
}

void draw_level(Svg& svg, const Cell& cell, Level level, std::string_view tip) {
  const auto square = [&](double part, std::string_view classes, double radius) {
    const double side = cell.side * part;
    const double inset = (cell.side - side) / 2;
    svg.rect({cell.at.x + inset, cell.at.y + inset, side, side}, classes, radius, tip);
  };
  const double radius = cell.side < 8 ? 1 : 2;
  if (level != Level::full) {
    svg.rect({cell.at.x, cell.at.y, cell.side, cell.side}, "tile", radius,
             level == Level::none ? tip : std::string_view{});
  }
  switch (level) {
  case Level::none:
    break;
  case Level::under_half:
    square(0.42, "dose-1", 1);
    break;
  case Level::half_or_more:
    square(0.7, "dose-2", 1);
    break;
  case Level::full:
    square(1, "dose-3", radius);
    break;
  }
}

void draw_day(Svg& svg, const Cell& cell, const DayRow& day) {
  if (!day.state) {
    svg.circle({cell.at.x + cell.side / 2, cell.at.y + cell.side / 2},
               std::min(0.8, cell.side * 0.1), "dot");
  } else {
    const std::string tip = words_of_day(day);
    switch (*day.state) {
    case DayState::stopped:
      draw_stopped(svg, cell, tip);
      break;
    case DayState::off:
      draw_off(svg, cell, tip);
      break;
    case DayState::none:
      draw_level(svg, cell, Level::none, tip);
      break;
    case DayState::full:
    case DayState::partial:
      draw_level(svg, cell,
                 day.dose ? std::max(level_of(day.dose->value, day.dose->full), Level::under_half)
                          : Level::under_half,
                 tip);
      break;
    }
  }
  if (day.today) {
    svg.rect({cell.at.x - 1, cell.at.y - 1, cell.side + 2, cell.side + 2}, "today", 3);
  }
}

void draw_level_legend(Svg& svg, Point at, const LegendUse& used) {
  constexpr double side = 10;
  constexpr double gap = 11;
  const auto entry = [&](std::string_view words, const auto& draw) {
    draw(Cell{at, side});
    svg.text({at.x + side + 4, at.y + 8.6}, Anchor::start, "quiet", words);
    at.x += side + 4 + text_width(words, 9) + gap;
  };
  const auto square = [&svg](Level level) {
    return [&svg, level](const Cell& cell) { draw_level(svg, cell, level, {}); };
  };
  entry("no entry", square(Level::none));
  entry("under ½", square(Level::under_half));
  entry("½ or more", square(Level::half_or_more));
  entry(used.full, square(Level::full));
  if (used.off) {
    entry("off", [&](const Cell& cell) { draw_off(svg, cell, {}); });
  }
  if (used.stopped) {
    entry("stopped", [&](const Cell& cell) { draw_stopped(svg, cell, {}); });
  }
}

LegendUse used_in(const std::vector<CalendarWeek>& weeks) {
  LegendUse used;
  for (const CalendarWeek& week : weeks) {
    for (const DayRow& day : week.days) {
      used.stopped = used.stopped || day.state == DayState::stopped;
      used.off = used.off || day.state == DayState::off;
    }
  }
  return used;
}

} // namespace midback
