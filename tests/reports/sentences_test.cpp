// SPDX-License-Identifier: MIT
// Every variant of the trend sentence, and of the sentences about the first and last 14 days, on
// models made by hand.
#include "reports/sentences.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/sessions.hpp"

#include <algorithm>
#include <utility>

using namespace midback;
using namespace midback::test;

namespace {

struct Fit {
  TrendLevel level = TrendLevel::c;
  double slope = 0;
  double low = 0;
  double high = 0;
  int weeks = 6;
  double p = 0.5;
};

Report report_of(const Fit& fit) {
  Report report;
  report.first_entry = day("2026-10-12");
  report.trend.series = PainKind::before;
  report.trend.result.level = fit.level;
  report.trend.result.n = 28;
  report.trend.result.span_days = 42;
  report.trend.result.fit = TrendFit{.slope_per_week = fit.slope,
                                     .low = fit.low,
                                     .high = fit.high,
                                     .p = fit.p,
                                     .weeks = fit.weeks,
                                     .weekly_p = {}};
  return report;
}

/// The fit that the mirrored ratings would have.
Fit mirrored(Fit fit) {
  fit.slope = -fit.slope;
  fit.low = -std::exchange(fit.high, -fit.low);
  return fit;
}

std::string swapped(std::string text) {
  for (std::size_t at = 0; (at = text.find("lower", at)) != std::string::npos; at += 6) {
    text.replace(at, 5, "higher");
  }
  return text;
}

/// Rated days one after the other from 12 Oct on.
std::vector<DayValue> days_of(const std::vector<double>& values) {
  std::vector<DayValue> series;
  for (const double value : values) {
    series.push_back({day("2026-10-12") + days{static_cast<int>(series.size())}, value});
  }
  return series;
}

struct Variant {
  const char* name;
  Fit fit;
  const char* sentence;
  const char* line;
};

constexpr auto a = TrendLevel::a;
constexpr auto b = TrendLevel::b;
constexpr auto c = TrendLevel::c;

const Variant falls[] = {
    {"A",
     {a, -0.5, -0.9, -0.1},
     "Over 6 weeks your ratings are lower, about 0.5 points a week (0.9 to 0.1 lower). 28 of 42 "
     "days rated.",
     "Pain before, 6 weeks: lower, about 0.5 points a week (0.9 to 0.1 lower)."},
    {"B that leaves no change possible",
     {b, -0.25, -0.6, 0},
     "Your ratings lean lower, about 0.3 points a week. 'No change' also fits them (0.6 lower to 0 "
     "a week).",
     "Pain before, 6 weeks: leans lower, about 0.3 points a week (0.6 lower to 0)."},
    {"B that the weekly means do not confirm",
     {b, -0.5, -0.9, -0.1},
     "Your ratings lean lower, about 0.5 points a week (0.9 to 0.1 lower). The weekly means do not "
     "confirm it.",
     "Pain before, 6 weeks: leans lower, about 0.5 points a week (0.9 to 0.1 lower)."},
    {"B with fewer than five weeks of three ratings",
     {b, -0.5, -0.9, -0.1, 4},
     "Your ratings lean lower, about 0.5 points a week (0.9 to 0.1 lower). A second look needs 5 "
     "weeks with 3 ratings.",
     "Pain before, 6 weeks: leans lower, about 0.5 points a week (0.9 to 0.1 lower)."},
    {"A slope that would print as 0.0",
     {a, -0.04, -0.2, -0.06},
     "Over 6 weeks your ratings are lower, under 0.1 points a week (0.2 to 0.1 lower). 28 of 42 "
     "days rated.",
     "Pain before, 6 weeks: lower, under 0.1 points a week (0.2 to 0.1 lower)."},
    {"C with one end at zero",
     {c, -0.25, -0.6, 0},
     "Your ratings cannot tell yet: they fit anything from 0.6 lower to 0 a week.",
     "Pain before, 6 weeks: cannot tell yet (0.6 lower to 0 a week)."},
    {"C on a level",
     {c, -0.01, -0.02, 0.03},
     "Your ratings cannot tell yet: they fit changes under 0.1 points a week either way.",
     "Pain before, 6 weeks: cannot tell yet (under 0.1 points a week either way)."},
};

} // namespace

TEST_CASE("each level of the trend has its sentence", "[reports]") {
  for (const Variant& variant : falls) {
    INFO(variant.name);
    const Report report = report_of(variant.fit);
    CHECK(trend_sentence(report) == variant.sentence);
    CHECK(trend_line(report) == variant.line);
  }
}

TEST_CASE("each rise reads like the fall that mirrors it", "[reports]") {
  for (const Variant& variant : falls) {
    INFO(variant.name);
    const Report rise = report_of(mirrored(variant.fit));
    CHECK(trend_sentence(rise) == swapped(variant.sentence));
    CHECK(trend_line(rise) == swapped(variant.line));
  }
}

TEST_CASE("what cannot be told names both ends of what fits", "[reports]") {
  CHECK(trend_sentence(report_of({c, -0.05, -0.5, 0.4})) ==
        "Your ratings cannot tell yet: they fit anything from 0.5 lower to 0.4 higher a week.");
  CHECK(trend_sentence(report_of({c, 0.05, -0.4, 0.5})) ==
        "Your ratings cannot tell yet: they fit anything from 0.4 lower to 0.5 higher a week.");
  CHECK(trend_line(report_of({c, 0.05, -0.4, 0.5})) ==
        "Pain before, 6 weeks: cannot tell yet (0.4 lower to 0.5 higher a week).");
}

TEST_CASE("counts that moved are told where the middle stayed", "[reports]") {
  Report fall = report_of({c, 0, 0, 0, 6, 0.01});
  fall.trend.values = days_of({4, 4, 4, 3, 4, 3, 3, 4, 3, 3});
  CHECK(trend_sentence(fall) == "More days at 3, fewer at 4 in the later half of your ratings.");
  CHECK(trend_line(fall) == "Pain before, 6 weeks: later days hold more 3s and fewer 4s.");
  Report rise = report_of({c, 0, 0, 0, 6, 0.01});
  rise.trend.values = days_of({3, 3, 3, 4, 3, 4, 4, 3, 4, 4});
  CHECK(trend_sentence(rise) == "More days at 4, fewer at 3 in the later half of your ratings.");
  // Means of a day may lie between whole ratings.
  rise.trend.values = days_of({3, 3, 3.5, 3.5});
  CHECK(trend_sentence(rise) == "More days at 3.5, fewer at 3 in the later half of your ratings.");
}

TEST_CASE("too few ratings and equal ratings say why there is no trend", "[reports]") {
  Report report = report_of({TrendLevel::none});
  report.trend.result.fit.reset();
  report.trend.result.reason = "all ratings were the same";
  CHECK(trend_sentence(report) == "All ratings were the same.");
  CHECK(trend_line(report) == "Pain before, 6 weeks: all ratings were the same.");
  report.trend.result.n = 5;
  report.trend.result.reason = "5 rated days; a trend needs 14 or more";
  CHECK(trend_sentence(report) == "No trend to tell yet: 5 rated days; a trend needs 14 or more.");
  CHECK(trend_line(report) ==
        "Pain before: no trend to tell yet (5 rated days; a trend needs 14 or more).");
  report.trend.series.reset();
  CHECK(trend_line(report) == "No trend to tell yet (5 rated days; a trend needs 14 or more).");
}

TEST_CASE("first and last 14 days are held against the yardstick in both directions", "[reports]") {
  const auto sentences = [](double first, double last) {
    Report report = report_of({c, -0.05, -0.5, 0.4});
    report.trend.first_and_last = FirstAndLast14{{.n = 9, .mean = first}, {.n = 1, .mean = last}};
    report.trend.yardstick = compare(9, first, 9, last);
    return long_sentences(report);
  };
  const auto fall = sentences(5.9, 4.3);
  CHECK(fall[0] == "First 14 days: mean 5.9 (9 rated days). Last 14 days: mean 4.3 (1 rated day).");
  CHECK(fall[1] == "1.6 points lower (27 %). Changes under 2 points or 30 % are often too small to "
                   "notice.");
  CHECK(sentences(4.3, 5.9)[1] ==
        "1.6 points higher (37 %). Changes under 2 points or 30 % are often too small to notice.");
  // Below a baseline of 4 a percentage would say more than it can carry.
  CHECK(sentences(2.5, 1.5)[1] ==
        "1.0 points lower. Changes under 2 points or 30 % are often too small to notice.");
  CHECK(sentences(5, 5.04)[1] == "The two means are less than 0.1 points apart.");
}

TEST_CASE("what came late is counted, one or many", "[reports]") {
  Report report = report_of({c, -0.05, -0.5, 0.4});
  const auto has = [&](const std::string& sentence) {
    const auto said = long_sentences(report);
    return std::ranges::count(said, sentence) == 1;
  };
  report.late_entries = 1;
  CHECK(has("1 entry was logged later than the next day."));
  report.late_entries = 7;
  CHECK(has("7 entries were logged later than the next day."));
}

TEST_CASE("a gap and a stop name the year where the days span two", "[reports]") {
  Report report = report_of({c, -0.05, -0.5, 0.4});
  report.today = day("2027-01-24");
  report.period = {PeriodKind::range, "", {day("2026-11-01"), day("2027-01-24")}};
  report.trend.window = {day("2026-11-02"), day("2027-01-24")};
  report.trend.gap = {day("2026-12-01"), day("2027-01-06")};
  report.stopped = {{"Doorway Stretch", {day("2026-11-04"), day("2027-01-07")}}};
  const auto said = short_sentences(report, 9);
  const auto has = [&](const std::string& sentence) {
    return std::ranges::count(said, sentence) == 1;
  };
  CHECK(has("No ratings for 37 days (1 Dec 2026 to 6 Jan 2027)."));
  CHECK(has("Stopped for pain: Doorway Stretch on 4 Nov 2026 and 7 Jan 2027. Stopping is the rule "
            "of this routine."));
}
