// SPDX-License-Identifier: MIT
#include "reports/pain_trend.hpp"

#include <algorithm>

namespace midback {
namespace {

constexpr days shortest_window{84};
constexpr days longest_window{1096};
constexpr days gap_worth_naming{14};

/// Collects chronological ratings into one value a day: the first, or the mean.
class DaySeries {
public:
  explicit DaySeries(PainKind kind) : m_means(kind == PainKind::average) {}

  void add(LocalDay day, PainRating rating) {
    if (m_series.empty() || m_series.back().day < day) {
      m_series.push_back({day, static_cast<double>(rating.value())});
      m_sum = rating.value();
      m_count = 1;
    } else if (m_means) {
      m_sum += rating.value();
      m_series.back().value = static_cast<double>(m_sum) / ++m_count;
    }
  }
  const std::vector<DayValue>& result() const { return m_series; }

private:
  bool m_means;
  int m_sum = 0;
  int m_count = 0;
  std::vector<DayValue> m_series;
};

std::vector<DayValue> cut_to(std::span<const DayValue> series, const DayRange& range) {
  const auto view = within(series, range);
  return {view.begin(), view.end()};
}

DayRange window_of(const Facts& facts) {
  const days period{(facts.end - facts.period.range.first).count() + 1};
  const days length = std::min(std::max(period, shortest_window), longest_window);
  return {facts.end - length + days{1}, facts.end};
}

bool same_sentence(const Trend& one, const Trend& other) {
  const auto rises = [](const Trend& trend) { return trend.fit && trend.fit->slope_per_week > 0; };
  return one.level == other.level && (one.level == TrendLevel::c || rises(one) == rises(other));
}

template <typename Entries>
int count_late(const Entries& entries, const DayRange& window, const auto& belongs) {
  return static_cast<int>(std::ranges::count_if(entries, [&](const auto& entry) {
    return window.contains(entry.day) && is_late(entry) && belongs(entry);
  }));
}

void weigh_late_entries(PainTrend& trend, const Facts& facts) {
  trend.late_entries =
      trend.series == PainKind::average
          ? count_late(facts.ratings, trend.window,
                       [](const Rating& rating) { return rating.kind == PainKind::average; })
          : count_late(facts.sessions, trend.window,
                       [](const Session& session) { return session.before.has_value(); });
  if (trend.late_entries > 0) {
    const auto prompt = cut_to(series_of(facts, *trend.series, false), trend.window);
    trend.late_entries_matter = !same_sentence(trend.result, find_trend(prompt, facts.week_start));
  }
}

std::optional<DayRange> longest_gap(std::span<const DayValue> values) {
  std::optional<DayRange> gap;
  for (std::size_t i = 1; i < values.size(); ++i) {
    const DayRange between{values[i - 1].day + days{1}, values[i].day - days{1}};
    if (between.length() > gap_worth_naming.count() && (!gap || between.length() > gap->length())) {
      gap = between;
    }
  }
  return gap;
}

} // namespace

std::vector<DayValue> series_of(const Facts& facts, PainKind kind, bool with_late) {
  DaySeries series{kind};
  if (kind == PainKind::average) {
    for (const Rating& rating : facts.ratings) {
      if (rating.kind == kind && (with_late || !is_late(rating))) {
        series.add(rating.day, rating.value);
      }
    }
  } else {
    for (const Session& session : facts.sessions) {
      if (session.before && (with_late || !is_late(session))) {
        series.add(session.day, *session.before);
      }
    }
  }
  return series.result();
}

std::vector<DayValue> with_baseline(const Facts& facts, PainKind kind,
                                    const std::vector<DayValue>& loaded) {
  DaySeries first{kind};
  for (const BaselineRating& rating :
       kind == PainKind::average ? facts.first_averages : facts.first_befores) {
    first.add(rating.day, rating.rating);
  }
  std::vector<DayValue> series = first.result();
  for (const DayValue& value : loaded) {
    if (series.empty() || value.day > series.back().day) {
      series.push_back(value);
    }
  }
  return series;
}

PainTrend pain_trend(const Facts& facts) {
  PainTrend trend;
  trend.window = window_of(facts);
  const auto average = cut_to(series_of(facts, PainKind::average), trend.window);
  const auto before = cut_to(series_of(facts, PainKind::before), trend.window);
  if (average.size() >= static_cast<std::size_t>(rated_days_for_trend)) {
    trend.series = PainKind::average;
    trend.values = average;
  } else if (!before.empty()) {
    trend.series = PainKind::before;
    trend.values = before;
  }
  trend.result = find_trend(trend.values, facts.week_start);
  if (!trend.series) {
    if (!average.empty()) {
      const std::string count = std::to_string(average.size());
      trend.result.reason = count + (average.size() == 1 ? " day" : " days") +
                            " with an average rating; a trend needs " +
                            std::to_string(rated_days_for_trend) + " or more";
    }
    return trend;
  }
  trend.weeks = weekly_values(trend.values, facts.week_start);
  trend.gap = longest_gap(trend.values);
  weigh_late_entries(trend, facts);
  const auto whole = with_baseline(facts, *trend.series, series_of(facts, *trend.series));
  trend.baseline = baseline_days(whole);
  trend.first_and_last = first_and_last_14_days(whole, facts.end);
  if (const auto& means = trend.first_and_last) {
    trend.yardstick = compare(means->first.n, means->first.mean, means->last.n, means->last.mean);
  }
  return trend;
}

} // namespace midback
