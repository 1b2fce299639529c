// SPDX-License-Identifier: MIT
#include "reports/charts/pain_points.hpp"

#include "reports/number_text.hpp"
#include "reports/typography.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace midback {
namespace {

constexpr double noon = 0.5;

double time_of(const SessionRow& session, LocalDay origin) {
  const double day = static_cast<double>((session.day - origin).count());
  if (!session.time) {
    return day + noon;
  }
  const auto local = session.time->at.time_since_epoch() + session.time->utc_offset;
  const auto midnight = std::chrono::seconds{session.day.time_since_epoch()};
  return day + std::clamp(static_cast<double>((local - midnight).count()) / 86400.0, 0.0, 1.2);
}

std::string rating_text(std::optional<int> rating) {
  return rating ? std::to_string(*rating) : "not rated";
}

std::string tip_of(const SessionRow& session) {
  return fmt::format("{} {}: before {}, after {}", weekday_name(session.day),
                     short_date(session.day), rating_text(session.before),
                     rating_text(session.after));
}

/// The value below which `part` of the sorted values lie, between neighbours by distance.
double quantile(const std::vector<double>& sorted, double part) {
  const double at = part * static_cast<double>(sorted.size() - 1);
  const auto below = static_cast<std::size_t>(at);
  const std::size_t above = std::min(below + 1, sorted.size() - 1);
  return sorted[below] + (sorted[above] - sorted[below]) * (at - static_cast<double>(below));
}

double mean_of(const std::vector<double>& values) {
  double sum = 0;
  for (const double value : values) {
    sum += value;
  }
  return sum / static_cast<double>(values.size());
}

struct Bucket {
  DayRange range{};
  std::vector<double> before;
  std::vector<double> after;
  std::vector<double> changes;
};

PainPoint point_of(Bucket& bucket, const View& view) {
  const bool month = view.grain == Grain::month;
  const std::size_t needed = month ? ratings_for_month_mark : ratings_for_week_mark;
  PainPoint point;
  point.time = static_cast<double>((bucket.range.first - view.range.first).count()) +
               bucket.range.length() / 2.0;
  const auto mean = [needed](const std::vector<double>& values) {
    return values.size() >= needed ? std::optional{mean_of(values)} : std::nullopt;
  };
  point.before = mean(bucket.before);
  point.after = mean(bucket.after);
  point.change = mean(bucket.changes);
  if (month && point.before) {
    std::ranges::sort(bucket.before);
    point.low = quantile(bucket.before, 0.1);
    point.high = quantile(bucket.before, 0.9);
  }
  const std::string span =
      month ? month_title(bucket.range.first) : "Week of " + short_date(bucket.range.first);
  point.tip = span + ":";
  const auto add = [&](const char* name, const std::optional<double>& value, std::size_t n) {
    if (value) {
      point.tip += fmt::format(" {} {} ({})", name, one_decimal(*value), n);
    }
  };
  add("before", point.before, bucket.before.size());
  add("after", point.after, bucket.after.size());
  return point;
}

std::vector<PainPoint> means(const Report& report, const View& view) {
  std::vector<PainPoint> points;
  Bucket bucket;
  bool open = false;
  const auto close = [&] {
    if (open) {
      PainPoint point = point_of(bucket, view);
      if (point.before || point.after) {
        points.push_back(std::move(point));
      }
    }
  };
  for (const SessionRow& session : report.sessions) {
    if (!open || !bucket.range.contains(session.day)) {
      close();
      bucket = {};
      bucket.range = view.grain == Grain::month ? month_of(session.day)
                                                : week_of(session.day, report.week_start);
      open = true;
    }
    if (session.before) {
      bucket.before.push_back(*session.before);
    }
    if (session.after) {
      bucket.after.push_back(*session.after);
    }
    if (session.before && session.after) {
      bucket.changes.push_back(*session.after - *session.before);
    }
  }
  close();
  return points;
}

std::vector<PainPoint> single_sessions(const Report& report, const View& view) {
  std::vector<PainPoint> points;
  for (const SessionRow& session : report.sessions) {
    if (!session.before && !session.after) {
      continue;
    }
    PainPoint point;
    point.time = time_of(session, view.range.first);
    point.before = session.before;
    point.after = session.after;
    point.tip = tip_of(session);
    point.id = session.id;
    if (session.before && session.after) {
      point.change = *session.after - *session.before;
    }
    points.push_back(std::move(point));
  }
  return points;
}

/// Between rated days, and from the last one to today.
std::vector<Gap> gaps_between(std::vector<int> rated_days, int last_day) {
  std::vector<Gap> gaps;
  std::ranges::sort(rated_days);
  const auto add = [&gaps](int before, int after) {
    const int days = after - before - 1;
    if (days > days_of_gap) {
      gaps.push_back({before + 1.0, static_cast<double>(after), days});
    }
  };
  for (std::size_t i = 1; i < rated_days.size(); ++i) {
    add(rated_days[i - 1], rated_days[i]);
  }
  if (!rated_days.empty()) {
    add(rated_days.back(), last_day + 1);
  }
  return gaps;
}

} // namespace

PainPoints pain_points(const Report& report, const View& view) {
  PainPoints points;
  points.marks = view.grain == Grain::session ? single_sessions(report, view) : means(report, view);
  std::vector<int> rated_days;
  for (const SessionRow& session : report.sessions) {
    const double time = time_of(session, view.range.first);
    if (session.before) {
      points.before.push_back({time, static_cast<double>(*session.before)});
    }
    if (session.after) {
      points.after.push_back({time, static_cast<double>(*session.after)});
    }
    if (session.before || session.after) {
      rated_days.push_back((session.day - view.range.first).count());
    }
  }
  // Sessions of unknown time stand at noon: an entry's order within its day is not its time.
  for (auto* values : {&points.before, &points.after}) {
    std::ranges::stable_sort(*values, {}, &TimedValue::time);
  }
  std::ranges::stable_sort(points.marks, {}, &PainPoint::time);
  for (const DayRow& day : report.days) {
    if (day.average) {
      const int number = (day.day - view.range.first).count();
      points.average.push_back({number + noon, *day.average});
      rated_days.push_back(number);
    }
  }
  points.gaps = gaps_between(rated_days,
                             (std::min(view.range.last, report.today) - view.range.first).count());
  return points;
}

} // namespace midback
