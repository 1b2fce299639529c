// SPDX-License-Identifier: MIT
#include "reports/day_series.hpp"
#include "reports/rating_summary.hpp"
#include "reports/yardstick.hpp"
#include "tests/support/catch.hpp"

#include <vector>

namespace midback::test {
namespace {

const LocalDay monday = parse_day("2024-01-01").value();

std::vector<DayValue> on_days(const std::vector<int>& offsets, double value) {
  std::vector<DayValue> series;
  for (const int offset : offsets) {
    series.push_back({monday + days{offset}, value});
  }
  return series;
}

} // namespace

TEST_CASE("the curve forgets with the days, not with the ratings", "[reports]") {
  std::vector<DayValue> series = on_days({0, 7}, 0);
  series[1].value = 3;
  // Seven days old weighs half: (0.5 x 0 + 3) / 1.5.
  CHECK(ewma(series)[1] == Approx(2));
  CHECK(ewma({}).empty());
}

TEST_CASE("a weekly mean needs three rated days", "[reports]") {
  const auto weeks = weekly_values(on_days({0, 3, 14, 15, 20}, 4), WeekStart::monday);
  REQUIRE(weeks.size() == 2);
  CHECK_FALSE(weeks[0].mean);
  CHECK(weeks[0].median == 4);
  CHECK(weeks[1].mean == 4);
  CHECK(weeks[1].week.first == monday + days{14});
}

TEST_CASE("trailing weeks end with the day asked for and may be empty", "[reports]") {
  const auto weeks = trailing_weeks(on_days({0, 1, 2, 16, 17}, 5), monday + days{16}, 3);
  REQUIRE(weeks.size() == 3);
  CHECK(weeks[0].size() == 3); // days -4 to 2
  CHECK(weeks[1].empty());
  CHECK(weeks[2].size() == 1); // day 17 lies after the end
}

TEST_CASE("first and last 14 days need five rated days each and no overlap", "[reports]") {
  std::vector<DayValue> series = on_days({0, 1, 2, 3, 13, 14, 23, 24, 25, 26, 27}, 6);
  CHECK_FALSE(first_and_last_14_days(series, monday + days{26}));
  const auto both = first_and_last_14_days(series, monday + days{27});
  REQUIRE(both);
  CHECK(both->first.n == 5);
  CHECK(both->last.n == 6);
  CHECK(both->last.mean == 6);
  series.erase(series.begin());
  CHECK(baseline_days(series)->first == monday + days{1});
  CHECK_FALSE(first_and_last_14_days(series, monday + days{60}));
  CHECK_FALSE(first_and_last_14_days({}, monday));
}

TEST_CASE("a mean of ratings needs three of them", "[reports]") {
  const std::vector<PainRating> two = {*PainRating::from(7), *PainRating::from(4)};
  const RatingSummary summary = summarize(two);
  CHECK(summary.n == 2);
  CHECK_FALSE(summary.mean);
  CHECK(summary.median == 5.5);
  CHECK(summary.min == 4);
  CHECK(summary.max == 7);
  CHECK(summarize({}).n == 0);
  CHECK_FALSE(summarize({}).min);
}

TEST_CASE("a low baseline is measured in points only", "[reports]") {
  const Yardstick yardstick = compare(5, 3.9, 5, 1.9);
  CHECK_FALSE(yardstick.percent);
  CHECK(yardstick.label == ChangeLabel::lower_by_the_common_threshold);
  CHECK(compare(5, 3.9, 5, 1.95).label == ChangeLabel::lower_less_than_the_common_threshold);
  CHECK(compare(5, 4.0, 5, 2.8).label == ChangeLabel::lower_by_the_common_threshold);
  CHECK(compare(5, 4.0, 4, 1.0).label == ChangeLabel::not_enough_ratings);
}

} // namespace midback::test
