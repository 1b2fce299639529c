// SPDX-License-Identifier: MIT
#include "reports/charts/view.hpp"

#include <algorithm>

namespace midback {
namespace {

constexpr int days_with_own_labels = 10;
constexpr std::size_t long_safety_note = 160; ///< characters
constexpr int weeks_with_room = 13;
constexpr int weeks_with_week_ticks = 18;

int year_number(LocalDay day) { return static_cast<int>(date::year_month_day{day}.year()); }

unsigned month_number(LocalDay day) {
  return static_cast<unsigned>(date::year_month_day{day}.month());
}

/// Leaves out labels that would stand closer than `room` to the one before.
void thin_out(std::vector<Tick>& ticks, double right, double room) {
  double free_from = -1e9;
  for (Tick& tick : ticks) {
    if (tick.label.empty()) {
      continue;
    }
    if (tick.x < free_from || tick.x + text_width(tick.label) > right + 30) {
      tick.label.clear();
    } else {
      free_from = tick.x + room;
    }
  }
}

std::vector<Tick> day_ticks(const TimeScale& scale) {
  std::vector<Tick> ticks;
  for (LocalDay day = scale.range().first; day <= scale.range().last; day += days{1}) {
    ticks.push_back({scale.x(day, 0), std::string{weekday_name(day)} + ' ' +
                                          short_date(day).substr(0, short_date(day).find(' '))});
  }
  return ticks;
}

std::vector<Tick> week_ticks(const TimeScale& scale, WeekStart start, double room) {
  const double week = scale.x(scale.range().first + days{7}, 0) - scale.x(scale.range().first, 0);
  const int step = std::max(1, static_cast<int>(room / week + 0.999));
  std::vector<Tick> ticks;
  int number = 0;
  LocalDay first = week_of(scale.range().first, start).first;
  if (first < scale.range().first) {
    first += days{7};
  }
  for (LocalDay day = first; day <= scale.range().last; day += days{7}) {
    ticks.push_back({scale.x(day, 0), number++ % step == 0 ? short_date(day) : std::string{}});
  }
  return ticks;
}

std::vector<Tick> month_ticks(const TimeScale& scale) {
  std::vector<Tick> ticks;
  bool first = true;
  for (LocalDay day = month_of(scale.range().first).first; day <= scale.range().last;
       day = month_of(day).last + days{1}) {
    if (day < scale.range().first) {
      continue;
    }
    std::string label{month_name(date::year_month_day{day}.month())};
    if (first || month_number(day) == 1) {
      label += ' ' + std::to_string(year_number(day));
    }
    first = false;
    ticks.push_back({scale.x(day, 0), label});
  }
  return ticks;
}

std::vector<Tick> year_ticks(const TimeScale& scale) {
  std::vector<Tick> ticks;
  for (LocalDay day = year_of(scale.range().first).first; day <= scale.range().last;
       day = year_of(day).last + days{1}) {
    if (day >= scale.range().first) {
      ticks.push_back({scale.x(day, 0), std::to_string(year_number(day))});
    }
  }
  return ticks;
}

} // namespace

View view_of(const Report& report) {
  View view;
  const DayRange& period = report.period.range;
  view.range = period;
  const LocalDay end_of_week = week_of(report.today, report.week_start).last;
  if (end_of_week >= period.first) {
    view.range.last = std::min(period.last, end_of_week);
  }
  const auto weeks_in = [](const DayRange& range) { return (range.length() + 6) / 7; };
  if (weeks_in(view.range) > weeks_of_sessions && report.first_entry) {
    const LocalDay start = week_of(*report.first_entry, report.week_start).first;
    view.range.first = std::min(std::max(period.first, start), view.range.last);
  }
  view.weeks = weeks_in(view.range);
  view.grain = view.weeks <= weeks_of_sessions       ? Grain::session
               : view.weeks <= weeks_of_weekly_means ? Grain::week
                                                     : Grain::month;
  const bool safety = !report.safety.empty();
  const bool long_safety = safety && report.safety.front().text.size() > long_safety_note;
  if (long_safety && !report.notes.empty()) {
    view.room = View::Room::little;
  } else if (long_safety || view.grain == Grain::week || view.weeks > weeks_with_room ||
             (safety && !report.notes.empty())) {
    view.room = View::Room::some;
  }
  return view;
}

double TimeScale::x(LocalDay day, double fraction) const {
  const double since = static_cast<double>((day - m_range.first).count()) + fraction;
  return m_left + (m_right - m_left) * since / m_range.length();
}

std::vector<Tick> ticks(const TimeScale& scale, WeekStart week_start, double room) {
  const int length = scale.range().length();
  std::vector<Tick> all = length <= days_with_own_labels ? day_ticks(scale)
                          : length <= 7 * weeks_with_week_ticks
                              ? week_ticks(scale, week_start, room)
                          : length <= 7 * 2 * weeks_of_weekly_means ? month_ticks(scale)
                                                                    : year_ticks(scale);
  thin_out(all, scale.right(), room);
  return all;
}

void draw_time_axis(Svg& svg, const TimeScale& scale, double y, const std::vector<Tick>& ticks) {
  constexpr double stroke = 3.5;
  constexpr double baseline = 13;
  svg.line({scale.left(), y}, {scale.right(), y}, "axis");
  for (const Tick& tick : ticks) {
    svg.line({tick.x, y}, {tick.x, y + stroke}, "axis");
    if (!tick.label.empty()) {
      svg.text({tick.x, y + baseline}, Anchor::start, "quiet", tick.label);
    }
  }
}

} // namespace midback
