// SPDX-License-Identifier: MIT
#include "reports/figures.hpp"
#include "reports/number_text.hpp"
#include "reports/page/parts.hpp"
#include "reports/sentences.hpp"
#include "reports/typography.hpp"

#include <fmt/format.h>

namespace midback {
namespace {

constexpr std::string_view nothing = "–";

struct Tile {
  std::string name;
  char note;
  std::string value;
  std::string unit; ///< small, behind the value
  std::string context;
};

std::string weeks_needed(int closed_weeks) {
  return closed_weeks == 0 ? "days due; a percentage from the 3rd closed week"
                           : fmt::format("days due in {}; a percentage from the 3rd",
                                         counted(closed_weeks, "closed week", "closed weeks"));
}

Tile adherence_tile(const Report& report) {
  const PeriodAdherence& adherence = report.adherence;
  Tile tile{"Adherence", 'a', std::string{nothing}, "", "nothing was due"};
  const auto of = [&](int done, int due) {
    tile.value = std::to_string(done);
    tile.unit = fmt::format(" of {}", due);
  };
  if (!report.first_entry || lies_ahead(report)) {
    tile.context = fmt::format("goal: {} a week", counted_days(report.goal));
  } else if (report.period.kind == PeriodKind::week) {
    if (adherence.due > 0) {
      of(adherence.days_with_session, adherence.due);
      tile.context = report.complete ? fmt::format("days due, by the goal of {}", report.goal)
                                     : fmt::format("days due so far; {} left",
                                                   counted_days(adherence.days_left));
    }
  } else if (adherence.closed_weeks > 0) {
    of(adherence.counted.value_or(0), adherence.due);
    tile.context = adherence.percent
                       ? fmt::format("days due ({})", percent_text(*adherence.percent))
                       : weeks_needed(adherence.closed_weeks);
  } else if (adherence.open_week && adherence.open_week->judged.due > 0) {
    const WeekAdherence& week = adherence.open_week->judged;
    of(week.days_with_session, week.due);
    tile.context =
        fmt::format("days due this week so far; {} left", counted_days(adherence.days_left));
  }
  return tile;
}

Tile dose_tile(const Report& report) {
  const SpanTotals& totals = report.totals;
  if (totals.sessions == 0) {
    return {"Full-dose sessions", 'b', std::string{nothing}, "", "no session yet"};
  }
  return {"Full-dose sessions", 'b', std::to_string(totals.full_sessions),
          fmt::format(" of {}", totals.sessions), "every exercise at its minimum"};
}

Tile values_tile(std::string name, const KindRatings& ratings) {
  if (ratings.summary.n == 0) {
    return {std::move(name), 'c', std::string{nothing}, "", "no rating yet"};
  }
  std::string values;
  for (const int value : ratings.few) {
    values += fmt::format("{}{}", values.empty() ? "" : ", ", value);
  }
  if (!values.empty()) {
    return {std::move(name), 'c', values, "",
            fmt::format("{}, oldest first", counted(ratings.summary.n, "rating", "ratings"))};
  }
  return {std::move(name), 'c', one_decimal(*ratings.summary.median), " median",
          fmt::format("{} to {} in {} ratings", *ratings.summary.min, *ratings.summary.max,
                      ratings.summary.n)};
}

Tile pain_tile(const Report& report) {
  const KindRatings& before = of_kind(report.totals.pain, PainKind::before);
  const KindRatings& average = of_kind(report.totals.pain, PainKind::average);
  const bool of_the_day = report.trend.series ? *report.trend.series == PainKind::average
                                              : before.summary.n == 0 && average.summary.n > 0;
  const std::string name = of_the_day ? "Pain over the day" : "Pain before a session";
  const auto& means = report.trend.first_and_last;
  if (!means || report.period.kind == PeriodKind::week) {
    return values_tile(name, of_the_day ? average : before);
  }
  return {name, 'c', one_decimal(means->first.mean), " → " + one_decimal(means->last.mean),
          fmt::format("first → last 14 days: {}",
                      signed_decimal(means->last.mean - means->first.mean))};
}

Tile change_tile(const Report& report) {
  const SpanTotals& totals = report.totals;
  const PainChange& change = totals.change;
  Tile tile{"Change across a session", 'd', std::string{nothing}, "",
            "no session rated before and after"};
  if (change.n == 0) {
    return tile;
  }
  tile.context =
      fmt::format("{} lower · {} same · {} higher", change.lower, change.same, change.higher);
  if (change.n > ratings_as_values) {
    tile.value = signed_decimal(*change.mean);
    tile.unit = " mean";
    return tile;
  }
  tile.value.clear();
  for (const int value : totals.few_changes) {
    tile.value += (tile.value.empty() ? "" : ", ") + signed_whole(value);
  }
  return tile;
}

void write_tile(Markup& out, const Tile& tile) {
  out.begin("div", {{"class", "card"}});
  out.begin("dt");
  out.text(tile.name);
  write_reference(out, tile.note);
  out.end();
  out.begin("dd", {{"class", "value"}});
  out.text(typographic(tile.value));
  if (tile.unit.starts_with(" →")) {
    // Both values of a pair have the same weight.
    out.element("small", {}, " → ");
    out.text(tile.unit.substr(std::string_view{" → "}.size()));
  } else if (!tile.unit.empty()) {
    out.element("small", {}, tile.unit);
  }
  out.end();
  out.element("dd", {}, typographic(tile.context));
  out.end();
}

} // namespace

void write_tiles(Markup& out, const Report& report) {
  out.begin("dl", {{"class", "tiles"}});
  write_tile(out, adherence_tile(report));
  write_tile(out, dose_tile(report));
  write_tile(out, pain_tile(report));
  write_tile(out, change_tile(report));
  out.end();
}

} // namespace midback
