// SPDX-License-Identifier: MIT
// How often the decision speaks about diaries without any trend. Hidden: run it by its tag when a
// formula or a threshold of the trend changes.
#include "reports/trend.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <cmath>
#include <iostream>
#include <random>
#include <vector>

namespace midback::test {
namespace {

/// A level of 5 with AR(1) noise, rounded to whole ratings.
std::vector<DayValue> diary_without_trend(std::mt19937_64& random, int length, double correlation,
                                          double deviation) {
  std::normal_distribution<double> normal;
  const LocalDay first = parse_day("2024-01-01").value();
  std::vector<DayValue> series;
  double noise = normal(random);
  for (int day = 0; day < length; ++day) {
    series.push_back({first + days{day}, std::clamp(std::round(5 + deviation * noise), 0.0, 10.0)});
    noise = correlation * noise + std::sqrt(1 - correlation * correlation) * normal(random);
  }
  return series;
}

struct Rates {
  double b_or_a = 0;
  double a = 0;
};

Rates false_alarms(int length, double correlation) {
  constexpr int diaries = 4000;
  std::mt19937_64 random(20261122);
  int leaning = 0;
  int plain = 0;
  for (int diary = 0; diary < diaries; ++diary) {
    const Trend trend =
        find_trend(diary_without_trend(random, length, correlation, 1.5), WeekStart::monday);
    leaning += trend.level == TrendLevel::b ? 1 : 0;
    plain += trend.level == TrendLevel::a ? 1 : 0;
  }
  const Rates rates{.b_or_a = 100.0 * (leaning + plain) / diaries, .a = 100.0 * plain / diaries};
  std::cout << length << " days, lag-1 correlation " << correlation << ": level B or A "
            << rates.b_or_a << " %, level A " << rates.a << " %\n";
  return rates;
}

} // namespace

TEST_CASE("diaries without a trend rarely raise a false alarm", "[.simulation]") {
  for (const int length : {28, 42, 56, 84}) {
    for (const double correlation : {0.3, 0.5}) {
      const Rates rates = false_alarms(length, correlation);
      CHECK(rates.b_or_a <= 11);
      CHECK(rates.a <= 5);
    }
  }
}

} // namespace midback::test
