// SPDX-License-Identifier: MIT
// The three-level decision: its gates and what it must not depend on.
#include "reports/trend.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/reference.hpp"

#include <nlohmann/json.hpp>

#include <chrono>
#include <cmath>
#include <random>
#include <string>
#include <vector>

namespace midback::test {
namespace {

const LocalDay monday = parse_day("2024-01-01").value();

std::vector<DayValue> daily(const std::vector<double>& values) {
  std::vector<DayValue> series;
  for (const double value : values) {
    series.push_back({monday + days{static_cast<int>(series.size())}, value});
  }
  return series;
}

/// Falls from 8 to 2 in steps, with a small swing.
std::vector<DayValue> falling(int count) {
  std::vector<double> values;
  for (int day = 0; day < count; ++day) {
    values.push_back(std::round(8 - 6.0 * day / count) + (day % 3 == 0 ? 1 : 0));
  }
  return daily(values);
}

std::vector<DayValue> stored_series(const std::string& id) {
  const nlohmann::json vectors = read_reference("trend_vectors.json");
  std::vector<DayValue> series;
  for (const nlohmann::json& entry : vectors["series"]) {
    for (std::size_t i = 0; entry["id"] == id && i < entry["t"].size(); ++i) {
      series.push_back({monday + days{entry["t"][i].get<int>()}, entry["y"][i]});
    }
  }
  return series;
}

Trend trend_of(const std::vector<DayValue>& series) {
  return find_trend(series, WeekStart::monday);
}

std::string level(const std::vector<DayValue>& series) {
  return std::string{to_string(trend_of(series).level)};
}

} // namespace

TEST_CASE("under 14 rated days nothing is said", "[reports]") {
  CHECK(trend_of({}).reason == "no ratings");
  CHECK(trend_of(daily({4})).reason == "1 rated day; a trend needs 14 or more");
  std::vector<DayValue> series = falling(13);
  series.back().day += days{30};
  const Trend trend = trend_of(series);
  CHECK(trend.level == TrendLevel::none);
  CHECK(trend.reason == "13 rated days; a trend needs 14 or more");
  CHECK_FALSE(trend.fit);
  CHECK(trend.n == 13);
  CHECK(trend.span_days == 43);
}

TEST_CASE("a span under 21 days says nothing, 21 days do", "[reports]") {
  std::vector<DayValue> series = falling(14);
  series.back().day = monday + days{19};
  CHECK(trend_of(series).reason == "rated over 20 days; a trend needs 21");
  series.back().day = monday + days{20};
  CHECK(trend_of(series).level != TrendLevel::none);
}

TEST_CASE("equal ratings have no trend", "[reports]") {
  const Trend trend = trend_of(daily(std::vector<double>(30, 5)));
  CHECK(trend.level == TrendLevel::none);
  CHECK(trend.reason == "all ratings were the same");
  CHECK_FALSE(trend.fit);
}

TEST_CASE("four weeks can lean but never say it plainly", "[reports]") {
  const Trend trend = trend_of(falling(28));
  CHECK(trend.level == TrendLevel::b);
  CHECK(trend.fit->weeks == 4);
  CHECK_FALSE(trend.fit->weekly_p);
}

TEST_CASE("weeks that agree say it plainly, in both directions alike", "[reports]") {
  std::vector<DayValue> series = falling(42);
  const Trend lower = trend_of(series);
  CHECK(lower.level == TrendLevel::a);
  CHECK(lower.fit->slope_per_week < 0);
  CHECK_FALSE(lower.clearly_higher());
  for (DayValue& rated : series) {
    rated.value = 10 - rated.value;
  }
  const Trend higher = trend_of(series);
  CHECK(higher.clearly_higher());
  CHECK(higher.fit->p == lower.fit->p);
  CHECK(higher.fit->slope_per_week == Approx(-lower.fit->slope_per_week));
  CHECK(higher.fit->low == Approx(-lower.fit->high));
}

TEST_CASE("weeks with fewer than three ratings give no second opinion", "[reports]") {
  std::vector<DayValue> sparse;
  for (const DayValue& rated : falling(84)) {
    if (weekday_name(rated.day) == "Mon" || weekday_name(rated.day) == "Thu") {
      sparse.push_back(rated);
    }
  }
  const Trend trend = trend_of(sparse);
  CHECK(trend.level == TrendLevel::b);
  CHECK(trend.fit->weeks == 0);
}

TEST_CASE("the second opinion uses the weeks of the person", "[reports]") {
  // Five whole weeks from a Sunday on are six broken ones from Monday.
  std::vector<DayValue> series = falling(35);
  for (DayValue& rated : series) {
    rated.day -= days{1};
  }
  CHECK(find_trend(series, WeekStart::sunday).fit->weeks == 5);
  series.erase(series.begin() + 29, series.begin() + 33);
  CHECK(find_trend(series, WeekStart::sunday).fit->weeks == 5);
  CHECK(find_trend(series, WeekStart::monday).fit->weeks == 4);
}

TEST_CASE("a positive test with slope 0 cannot tell", "[reports]") {
  const Trend trend = trend_of(stored_series("n30_two_levels"));
  CHECK(trend.level == TrendLevel::c);
  CHECK(trend.fit->p < 0.05);
  CHECK(trend.fit->slope_per_week == 0);
}

TEST_CASE("stored series get their level", "[reports]") {
  CHECK(level(stored_series("n15_hr_trap")) == "none");
  CHECK(level(stored_series("n28_flat")) == "B"); // noise, kept on purpose: 1 in 20
  CHECK(level(stored_series("n50_down_ar")) == "A");
  CHECK(level(stored_series("n365_slow_down")) == "A");
  CHECK(level(stored_series("n365_flat")) == "C");
}

TEST_CASE("a direction needs p below .05 and a point of change, and nothing less", "[reports]") {
  std::mt19937 random(5);
  std::normal_distribution<double> noise(0, 1.2);
  int just_above = 0;
  for (int round = 0; round < 400; ++round) {
    std::vector<double> values;
    for (int day = 0; day < 35; ++day) {
      values.push_back(std::round(6 - day / 30.0 + noise(random)));
    }
    const Trend trend = trend_of(daily(values));
    const bool speaks = trend.level == TrendLevel::a || trend.level == TrendLevel::b;
    CHECK(speaks == (trend.fit->p < 0.05 && std::abs(trend.fit->change) > 0.999));
    just_above += trend.fit->p >= 0.05 && trend.fit->p < 0.06 ? 1 : 0;
  }
  CHECK(just_above > 0);
}

TEST_CASE("a change of exactly one point counts as one", "[reports]") {
  // Slope 1/49 a day over 49 days: 1/49 x 49 is below 1 in binary.
  std::vector<double> values;
  for (int day = 0; day < 50; ++day) {
    values.push_back(3 + day / 49.0);
  }
  const Trend trend = trend_of(daily(values));
  CHECK(trend.fit->change == Approx(1));
  CHECK(trend.level == TrendLevel::a);
  for (double& value : values) {
    value = 3 + (value - 3) * 0.99;
  }
  CHECK(level(daily(values)) == "C");
}

TEST_CASE("three years of daily ratings are fitted quickly", "[reports]") {
  std::mt19937 random(7);
  std::uniform_int_distribution<int> rating(0, 10);
  std::vector<double> values;
  for (int day = 0; day < 1096; ++day) {
    values.push_back(rating(random));
  }
  const std::vector<DayValue> series = daily(values);
  const auto start = std::chrono::steady_clock::now();
  CHECK(trend_of(series).level == TrendLevel::c);
  // Some 20 ms when optimised; the bound leaves room for a slow machine and a sanitizer.
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds{5});
}

} // namespace midback::test
