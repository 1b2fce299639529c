// SPDX-License-Identifier: MIT
#include "reports/sentences.hpp"

#include "reports/figures.hpp"
#include "reports/number_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

namespace midback {
namespace {

enum Phrase : std::size_t {
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
  phrase_count
};

constexpr std::string_view templates[] = {
    "Nothing recorded yet. After your next session type: midback log 6 3",
    "These days lie ahead: nothing to report yet.",
    "Nothing was recorded in these days.",
    "Stopped for pain: {}. Stopping is the rule of this routine.",
    "Every exercise at full dose.",
    "Cut short: {} ({}).",
    "Cut short: {} ({}), {} {} and {} {} of {}.",
    "Sides differ: {}, {} {} and {} {} of {}.",
    "Goal met in {} of {}.",
    "Goal met in {} of {}; {}.",
    "After a session: lower {}, same {}, higher {}, of {} rated before and after.",
    "Before and after a session ({} rated twice): lower {}, same {}, higher {} "
    "(signed-rank p = {}).",
    "{}, {}: {}, about {} points a week ({}).",
    "{}, {}: leans {}, about {} points a week ({}).",
    "{}, {}: cannot tell yet ({} a week).",
    "{}, {}: cannot tell yet (under 0.1 points a week either way).",
    "{}, {}: later days hold more {}s and fewer {}s.",
    "{}, {}: all ratings were the same.",
    "{}: no trend to tell yet ({}).",
    "No trend to tell yet ({}).",
    "Over {} your ratings are {}, about {} points a week ({}). {} of {} days rated.",
    "Your ratings lean {}, about {} points a week. 'No change' also fits them ({} a week).",
    "Your ratings lean {}, about {} points a week ({}). The weekly means do not confirm it.",
    "Your ratings lean {}, about {} points a week ({}). A second look needs 5 weeks with 3 ratings.",
    "Your ratings cannot tell yet: they fit anything from {} a week.",
    "Your ratings cannot tell yet: they fit changes under 0.1 points a week either way.",
    "More days at {}, fewer at {} in the later half of your ratings.",
    "All ratings were the same.",
    "No trend to tell yet: {}.",
    "No trend to tell yet: {}.",
    "First 14 days: mean {} ({}). Last 14 days: mean {} ({}).",
    "{} points {}. Changes under 2 points or 30 % are often too small to notice.",
    "{} points {} ({}). Changes under 2 points or 30 % are often too small to notice.",
    "The two means are less than 0.1 points apart.",
    "1 entry was logged later than the next day.",
    "{} entries were logged later than the next day.",
    "Without the late entries the trend would read differently.",
    "No ratings for {} days ({}).",
    "Your own ratings cannot show what caused a change.",
    "One person, no comparison period: this cannot show that stretching caused a change. Back pain "
    "often eases by itself, and people tend to start when it is at its worst.",
    "{} of the last {} days have no rating.",
};
static_assert(std::size(templates) == phrase_count);

template <typename... Values>
std::string say(Phrase phrase, const Values&... values) {
  return fmt::vformat(templates[phrase], fmt::make_format_args(values...));
}

/// Under this an absolute value prints as 0.0.
constexpr double prints_as_zero = 0.05;

std::string direction(double change) {
  return change < 0 ? "lower" : "higher";
}

/// "0.5"; a slope that would print as 0.0 is "0.1 or fewer".
std::string size_text(double value) {
  return std::abs(value) < prints_as_zero ? "0.1 or fewer" : one_decimal(std::abs(value));
}

/// "0.9 to 0.1 lower", "0.6 lower to 0", "0.5 lower to 0.4 higher"; a rise is its mirror image:
/// "0.9 to 0.1 higher", "0.6 higher to 0".
std::string interval_text(const TrendFit& fit) {
  const bool rises = fit.low > -prints_as_zero;
  const double far = rises ? fit.high : fit.low;
  const double near = rises ? fit.low : fit.high;
  if (std::abs(near) < prints_as_zero) {
    return fmt::format("{} {} to 0", one_decimal(std::abs(far)), direction(far));
  }
  return direction(far) == direction(near)
             ? fmt::format("{} to {} {}", one_decimal(std::abs(far)), one_decimal(std::abs(near)),
                           direction(far))
             : fmt::format("{} lower to {} higher", one_decimal(std::abs(fit.low)),
                           one_decimal(std::abs(fit.high)));
}

bool interval_is_level(const TrendFit& fit) {
  return std::abs(fit.low) < prints_as_zero && std::abs(fit.high) < prints_as_zero;
}

std::string span_text(const Trend& trend) {
  return counted((trend.span_days + 3) / 7, "week", "weeks");
}

/// Slope exactly 0, yet the test is positive: the middle stays, the shares of two values move.
bool only_counts_moved(const Trend& trend) {
  return trend.fit && trend.fit->slope_per_week == 0 && trend.fit->p < 0.05;
}

/// The values whose share of days rose and fell most from the first to the second half.
std::pair<std::string, std::string> moved_values(std::span<const DayValue> values) {
  std::map<double, int> balance;
  const std::size_t half = values.size() / 2;
  for (std::size_t i = 0; i < half; ++i) {
    --balance[values[i].value];
    ++balance[values[values.size() - 1 - i].value];
  }
  const auto [least, most] = std::ranges::minmax_element(
      balance, {}, [](const auto& value) { return value.second; });
  const auto name = [](double value) {
    const double whole = std::round(value);
    return whole == value ? std::to_string(static_cast<int>(whole)) : one_decimal(value);
  };
  return {name(most->first), name(least->first)};
}

bool all_same(const Trend& trend) {
  return trend.level == TrendLevel::none && trend.n >= rated_days_for_trend &&
         trend.span_days >= span_days_for_trend;
}

std::string trend_c_text(const Report& report) {
  const Trend& trend = report.trend.result;
  if (only_counts_moved(trend)) {
    const auto [more, fewer] = moved_values(report.trend.values);
    return say(trend_counts, more, fewer);
  }
  return interval_is_level(*trend.fit) ? say(trend_c_level)
                                       : say(trend_c, interval_text(*trend.fit));
}

std::string trend_b_text(const TrendFit& fit) {
  const std::string where = direction(fit.slope_per_week);
  const std::string size = size_text(fit.slope_per_week);
  const std::string range = interval_text(fit);
  const bool no_change_fits = fit.low < prints_as_zero && fit.high > -prints_as_zero;
  if (no_change_fits) {
    return say(trend_b, where, size, range);
  }
  return say(fit.weeks < weeks_for_second_opinion ? trend_b_few_weeks : trend_b_unconfirmed, where,
             size, range);
}

/// The side with the smaller share first.
struct Sides {
  std::string less;
  std::int64_t less_amount;
  std::string more;
  std::int64_t more_amount;
};

std::optional<Sides> unequal_sides(const ExerciseTotals& exercise) {
  if (!exercise.sides || exercise.credited_left == exercise.credited_right) {
    return std::nullopt;
  }
  return exercise.credited_left < exercise.credited_right
             ? Sides{"left", exercise.credited_left, "right", exercise.credited_right}
             : Sides{"right", exercise.credited_right, "left", exercise.credited_left};
}

std::int64_t difference(const ExerciseTotals& exercise) {
  return std::abs(exercise.credited_left - exercise.credited_right);
}

/// Which exercise is cut short most, and how its sides compare; empty without a session. Whoever
/// stopped one for pain and then left it out followed the rule: it is not called cut short.
std::string dose_sentence(const SpanTotals& totals) {
  const ExerciseTotals* least = nullptr;
  bool stopped = false;
  for (const ExerciseTotals& exercise : totals.exercises) {
    const auto share = exercise.share();
    stopped = stopped || exercise.days_stopped > 0;
    if (share && exercise.days_stopped == 0 &&
        (least == nullptr || share->value() < least->share()->value())) {
      least = &exercise;
    }
  }
  if (least == nullptr) {
    return {};
  }
  if (least->share()->full()) {
    return stopped ? std::string{} : say(full_dose_throughout);
  }
  const auto sides = unequal_sides(*least);
  return sides ? say(cut_short_on_a_side, least->name, dose_figure(*least), sides->less,
                     amount_text(sides->less_amount, least->unit), sides->more,
                     amount_text(sides->more_amount, least->unit),
                     amount_text(least->prescribed / 2, least->unit))
               : say(cut_short, least->name, dose_figure(*least));
}

/// The exercise whose sides differ most, unless the dose sentence names it; empty if none.
std::string sides_sentence(const SpanTotals& totals, const std::string& dose) {
  const ExerciseTotals* uneven = nullptr;
  for (const ExerciseTotals& exercise : totals.exercises) {
    if (exercise.days_stopped == 0 &&
        difference(exercise) > (uneven == nullptr ? 0 : difference(*uneven))) {
      uneven = &exercise;
    }
  }
  if (uneven == nullptr || dose.find(uneven->name) != std::string::npos) {
    return {};
  }
  const auto sides = unequal_sides(*uneven);
  return say(sides_differ, uneven->name, sides->less,
             amount_text(sides->less_amount, uneven->unit), sides->more,
             amount_text(sides->more_amount, uneven->unit),
             amount_text(uneven->prescribed / 2, uneven->unit));
}

std::string stopped_text(const StoppedDays& stopped) {
  constexpr std::size_t dates_named = 3;
  std::vector<std::string> dates;
  for (const LocalDay day : stopped.days) {
    dates.push_back(short_date(day));
  }
  if (dates.size() > dates_named) {
    const auto more = static_cast<int>(dates.size() - dates_named);
    dates.resize(dates_named);
    dates.push_back(counted(more, "more day", "more days"));
  }
  return fmt::format("{} on {}", stopped.name, listed(dates));
}

std::string stopped_sentence(const Report& report) {
  const bool noted = !report.safety.empty() && report.safety.front().code == "S2";
  if (report.stopped.empty() || (noted && report.period.kind == PeriodKind::week)) {
    return {};
  }
  std::string all;
  for (const StoppedDays& stopped : report.stopped) {
    all += (all.empty() ? "" : "; ") + stopped_text(stopped);
  }
  return say(stopped_for_pain, all);
}

std::string nothing_sentence(const Report& report) {
  const bool rated = std::ranges::any_of(
      report.totals.pain, [](const KindRatings& ratings) { return ratings.summary.n > 0; });
  return report.totals.sessions == 0 && !rated ? say(nothing_in_period) : std::string{};
}

/// Of the period's closed weeks; a report on one week looks at 12.
std::string goal_sentence(const Report& report) {
  int weeks = report.adherence.closed_weeks;
  int met = report.adherence.weeks_met;
  if (report.period.kind == PeriodKind::week) {
    weeks = met = 0;
    for (const WeekRow& week : report.history) {
      const auto goal = week.judged.goal_met();
      weeks += week.judged.complete && goal ? 1 : 0;
      met += week.judged.complete && goal && *goal ? 1 : 0;
    }
  }
  if (weeks < 2) {
    return {};
  }
  const std::string of = counted(weeks, "week", "weeks");
  return report.adherence.weeks_in_a_row > 1
             ? say(goal_met_in_a_row, met, of, streak_figure(report))
             : say(goal_met, met, of);
}

std::string gap_sentence(const PainTrend& trend) {
  return trend.gap ? say(no_ratings_for, trend.gap->length(),
                         short_date(trend.gap->first) + " to " + short_date(trend.gap->last))
                   : std::string{};
}

std::string change_sentence(const PainChange& change) {
  return change.n > ratings_as_values
             ? say(lower_same_higher, change.lower, change.same, change.higher, change.n)
             : std::string{};
}

} // namespace

std::span<const std::string_view> sentence_templates() {
  return templates;
}

std::string_view series_name(PainKind kind) {
  return kind == PainKind::average ? "Average pain" : "Pain before";
}

std::string trend_line(const Report& report) {
  const Trend& trend = report.trend.result;
  if (!report.trend.series) {
    return say(line_no_series, trend.reason);
  }
  const std::string_view series = series_name(*report.trend.series);
  const std::string span = span_text(trend);
  if (all_same(trend)) {
    return say(line_all_same, series, span);
  }
  if (!trend.fit) {
    return say(line_none, series, trend.reason);
  }
  if (trend.level == TrendLevel::c) {
    if (only_counts_moved(trend)) {
      const auto [more, fewer] = moved_values(report.trend.values);
      return say(line_counts, series, span, more, fewer);
    }
    return interval_is_level(*trend.fit) ? say(line_c_level, series, span)
                                         : say(line_c, series, span, interval_text(*trend.fit));
  }
  return say(trend.level == TrendLevel::a ? line_a : line_b, series, span,
             direction(trend.fit->slope_per_week), size_text(trend.fit->slope_per_week),
             interval_text(*trend.fit));
}

std::string trend_sentence(const Report& report) {
  const Trend& trend = report.trend.result;
  if (!report.trend.series) {
    return say(trend_no_series, trend.reason);
  }
  if (all_same(trend)) {
    return say(trend_all_same);
  }
  switch (trend.level) {
  case TrendLevel::a:
    return say(trend_a, span_text(trend), direction(trend.fit->slope_per_week),
               size_text(trend.fit->slope_per_week), interval_text(*trend.fit), trend.n,
               trend.span_days);
  case TrendLevel::b:
    return trend_b_text(*trend.fit);
  case TrendLevel::c:
    return trend_c_text(report);
  case TrendLevel::none:
    break;
  }
  return say(trend_none, trend.reason);
}

std::vector<std::string> short_sentences(const Report& report, std::size_t most) {
  if (lies_ahead(report)) {
    return {say(lies_in_the_future)};
  }
  if (!report.first_entry) {
    return {say(nothing_recorded)};
  }
  struct Said {
    std::string text;
    int gives_way; ///< 0: never; else the highest goes first
  };
  const std::string dose = dose_sentence(report.totals);
  std::vector<Said> said{{nothing_sentence(report), 0},
                         {stopped_sentence(report), 0},
                         {dose, 0},
                         {sides_sentence(report.totals, dose), 3},
                         {goal_sentence(report), 1},
                         {change_sentence(report.totals.change), 2},
                         {trend_line(report), 0},
                         {gap_sentence(report.trend), 3},
                         {say(cause_unknown), 4}};
  std::erase_if(said, [](const Said& one) { return one.text.empty(); });
  while (said.size() > most) {
    const auto least = std::ranges::max_element(said, {}, &Said::gives_way);
    if (least->gives_way == 0) {
      break;
    }
    said.erase(least);
  }
  std::vector<std::string> texts;
  std::ranges::transform(said, std::back_inserter(texts), &Said::text);
  return texts;
}

std::vector<std::string> long_sentences(const Report& report) {
  std::vector<std::string> said;
  const PainTrend& trend = report.trend;
  if (const auto& means = trend.first_and_last) {
    const auto rated = [](int n) { return counted(n, "rated day", "rated days"); };
    said.push_back(say(first_and_last, one_decimal(means->first.mean), rated(means->first.n),
                       one_decimal(means->last.mean), rated(means->last.n)));
    const double change = trend.yardstick.change.value_or(0);
    if (std::abs(change) < prints_as_zero) {
      said.push_back(say(yardstick_level));
    } else if (trend.yardstick.percent) {
      said.push_back(
          say(yardstick_percent, one_decimal(std::abs(change)), direction(change),
              percent_text(static_cast<int>(std::lround(std::abs(*trend.yardstick.percent))))));
    } else {
      said.push_back(say(yardstick, one_decimal(std::abs(change)), direction(change)));
    }
  }
  said.push_back(trend_sentence(report));
  const PainChange& change = report.totals.change;
  if (change.p) {
    said.push_back(say(lower_same_higher_p, change.n, change.lower, change.same, change.higher,
                       p_text(*change.p)));
  } else if (change.n > 0) {
    said.push_back(say(lower_same_higher, change.lower, change.same, change.higher, change.n));
  }
  if (trend.gap) {
    said.push_back(gap_sentence(trend));
  }
  if (report.late_entries == 1) {
    said.push_back(say(late_one));
  } else if (report.late_entries > 1) {
    said.push_back(say(late_many, report.late_entries));
  }
  if (trend.late_entries_matter) {
    said.push_back(say(late_matter));
  }
  return said;
}

std::vector<std::string> limits(const Report& report) {
  std::vector<std::string> said{say(one_person)};
  const PainTrend& trend = report.trend;
  if (!trend.values.empty()) {
    const int span = (trend.window.last - trend.values.front().day).count() + 1;
    const int unrated = span - static_cast<int>(trend.values.size());
    if (unrated > 0) {
      said.push_back(say(days_unrated, unrated, span));
    }
  }
  return said;
}

} // namespace midback
