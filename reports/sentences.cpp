// SPDX-License-Identifier: MIT
#include "reports/sentences.hpp"

#include "reports/figures.hpp"
#include "reports/number_text.hpp"
#include "reports/phrases.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace midback {
namespace {

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
    return stopped ? std::string{} : say(Phrase::full_dose_throughout);
  }
  const auto sides = unequal_sides(*least);
  return sides ? say(Phrase::cut_short_on_a_side, least->name, dose_figure(*least), sides->less,
                     amount_text(sides->less_amount, least->unit), sides->more,
                     amount_text(sides->more_amount, least->unit),
                     amount_text(least->prescribed / 2, least->unit))
               : say(Phrase::cut_short, least->name, dose_figure(*least));
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
  return say(Phrase::sides_differ, uneven->name, sides->less,
             amount_text(sides->less_amount, uneven->unit), sides->more,
             amount_text(sides->more_amount, uneven->unit),
             amount_text(uneven->prescribed / 2, uneven->unit));
}

std::string stopped_text(const StoppedDays& stopped, const DayRange& period) {
  constexpr std::size_t dates_named = 3;
  std::vector<std::string> dates;
  for (const LocalDay day : stopped.days) {
    dates.push_back(date_within(day, period));
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
    all += (all.empty() ? "" : "; ") + stopped_text(stopped, report.period.range);
  }
  return say(Phrase::stopped_for_pain, all);
}

std::string nothing_sentence(const Report& report) {
  const bool rated = std::ranges::any_of(
      report.totals.pain, [](const KindRatings& ratings) { return ratings.summary.n > 0; });
  return report.totals.sessions == 0 && !rated ? say(Phrase::nothing_in_period) : std::string{};
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
             ? say(Phrase::goal_met_in_a_row, met, of, streak_figure(report))
             : say(Phrase::goal_met, met, of);
}

std::string gap_sentence(const PainTrend& trend) {
  return trend.gap ? say(Phrase::no_ratings_for, trend.gap->length(),
                         date_within(trend.gap->first, trend.window) + " to " +
                             date_within(trend.gap->last, trend.window))
                   : std::string{};
}

std::string change_sentence(const PainChange& change) {
  return change.n > ratings_as_values
             ? say(Phrase::lower_same_higher, change.lower, change.same, change.higher, change.n)
             : std::string{};
}

} // namespace

std::vector<std::string> short_sentences(const Report& report, std::size_t most) {
  if (lies_ahead(report)) {
    return {say(Phrase::lies_in_the_future)};
  }
  if (!report.first_entry) {
    return {say(Phrase::nothing_recorded)};
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
                         {say(Phrase::cause_unknown), 4}};
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

namespace {

std::string yardstick_sentence(const Yardstick& held) {
  const double points = held.change.value_or(0);
  if (std::abs(points) < prints_as_zero) {
    return say(Phrase::yardstick_level);
  }
  if (held.percent) {
    return say(Phrase::yardstick_percent, one_decimal(std::abs(points)),
               points < 0 ? "lower" : "higher",
               percent_text(static_cast<int>(std::lround(std::abs(*held.percent)))));
  }
  return say(Phrase::yardstick, one_decimal(std::abs(points)), points < 0 ? "lower" : "higher");
}

void add_gaps_and_late_entries(const Report& report, std::vector<std::string>& said) {
  const PainTrend& trend = report.trend;
  if (trend.gap) {
    said.push_back(gap_sentence(trend));
  }
  if (report.late_entries == 1) {
    said.push_back(say(Phrase::late_one));
  } else if (report.late_entries > 1) {
    said.push_back(say(Phrase::late_many, report.late_entries));
  }
  if (trend.late_entries_matter) {
    said.push_back(say(Phrase::late_matter));
  }
}

} // namespace

std::vector<std::string> direction_sentences(const Report& report) {
  std::vector<std::string> said;
  if (report.trend.first_and_last) {
    said.push_back(yardstick_sentence(report.trend.yardstick));
  }
  said.push_back(trend_sentence(report));
  add_gaps_and_late_entries(report, said);
  return said;
}

std::vector<std::string> long_sentences(const Report& report) {
  std::vector<std::string> said;
  const PainTrend& trend = report.trend;
  if (const auto& means = trend.first_and_last) {
    const auto rated = [](int n) { return counted(n, "rated day", "rated days"); };
    said.push_back(say(Phrase::first_and_last, one_decimal(means->first.mean),
                       rated(means->first.n), one_decimal(means->last.mean), rated(means->last.n)));
    said.push_back(yardstick_sentence(trend.yardstick));
  }
  said.push_back(trend_sentence(report));
  const PainChange& change = report.totals.change;
  if (change.p) {
    said.push_back(say(Phrase::lower_same_higher_p, change.n, change.lower, change.same,
                       change.higher, p_text(*change.p)));
  } else if (change.n > 0) {
    said.push_back(
        say(Phrase::lower_same_higher, change.lower, change.same, change.higher, change.n));
  }
  add_gaps_and_late_entries(report, said);
  return said;
}

std::vector<std::string> limits(const Report& report) {
  std::vector<std::string> said{say(Phrase::one_person)};
  const PainTrend& trend = report.trend;
  if (!trend.values.empty()) {
    const int span = (trend.window.last - trend.values.front().day).count() + 1;
    const int unrated = span - static_cast<int>(trend.values.size());
    if (unrated > 0) {
      said.push_back(say(Phrase::days_unrated, unrated, span));
    }
  }
  return said;
}

} // namespace midback
