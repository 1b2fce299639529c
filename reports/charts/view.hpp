// SPDX-License-Identifier: MIT
// What the figures of the HTML report share: the days they show, how much one mark stands for, and
// the scale of time.
#pragma once

#include "reports/model.hpp"
#include "reports/svg.hpp"

#include <string>
#include <vector>

namespace midback {

/// What one mark of the pain figures stands for.
enum class Grain { session, week, month };

/// A figure is drawn twice: the second is for a phone and not a smaller first.
enum class FigureWidth { wide, narrow };

inline constexpr int weeks_of_sessions = 16;     ///< up to here each session has its mark
inline constexpr int weeks_of_weekly_means = 60; ///< beyond: monthly means

struct View {
  DayRange range{}; ///< of the period, without weeks that lie ahead or, in a long one, before the
                    ///< first entry
  Grain grain = Grain::session;
  int weeks = 1;
  /// How much else stands on the page: the figures of pain are lower, so that it stays one page.
  enum class Room { plenty, some, little } room = Room::plenty;
};
View view_of(const Report& report);

/// A point in time as days: 0.5 is noon of the first day.
class TimeScale {
public:
  TimeScale(const DayRange& range, double left, double right)
      : m_range(range), m_left(left), m_right(right) {}
  /// `fraction` of the day: 0 to 1.
  double x(LocalDay day, double fraction = 0.5) const;
  double left() const { return m_left; }
  double right() const { return m_right; }
  const DayRange& range() const { return m_range; }

private:
  DayRange m_range;
  double m_left;
  double m_right;
};

struct Tick {
  double x = 0;
  std::string label; ///< empty: a short stroke only
};
/// Labels stand at least `room` apart: days, weeks, months or years, by the length of the range.
std::vector<Tick> ticks(const TimeScale& scale, WeekStart week_start, double room);

/// Ticks, strokes and labels below a horizontal axis at `y`.
void draw_time_axis(Svg& svg, const TimeScale& scale, double y, const std::vector<Tick>& ticks);

} // namespace midback
