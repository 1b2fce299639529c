// SPDX-License-Identifier: MIT
// What must hold of the statistics for every series, tried on random ones.
#include "reports/autocorrelation.hpp"
#include "reports/mann_kendall.hpp"
#include "reports/ranks.hpp"
#include "reports/theil_sen.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <random>
#include <utility>
#include <vector>

namespace midback::test {
namespace {

struct Sample {
  std::vector<double> t;
  std::vector<double> y;
};

Sample random_sample(std::mt19937& random) {
  std::uniform_int_distribution<int> size(2, 30);
  std::uniform_int_distribution<int> gap(1, 4);
  std::uniform_int_distribution<int> rating(0, 10);
  Sample sample;
  double t = 0;
  for (int left = size(random); left > 0; --left) {
    sample.t.push_back(t);
    sample.y.push_back(rating(random));
    t += gap(random);
  }
  return sample;
}

struct Fit {
  MannKendall test;
  Line line;
  double factor = 1;
};

Fit fit(const Sample& sample) {
  std::vector<double> slopes = pair_slopes(sample.t, sample.y);
  const Line line = theil_sen(sample.t, sample.y, slopes).value();
  return {.test = mann_kendall(sample.t, sample.y),
          .line = line,
          .factor = variance_factor(
              sample.y.size(), lag_one_correlation(residuals(sample.t, sample.y, line.slope)))};
}

template <typename Check>
void for_random_samples(Check check) {
  std::mt19937 random(20261122);
  for (int round = 0; round < 300; ++round) {
    check(random_sample(random));
  }
}

/// n! / product of c!
double arrangements(const std::vector<double>& y) {
  double result = std::tgamma(static_cast<double>(y.size()) + 1);
  for (const std::size_t size : tie_group_sizes(y)) {
    result /= std::tgamma(static_cast<double>(size) + 1);
  }
  return result;
}

} // namespace

TEST_CASE("turning the ratings round negates S and slope", "[reports]") {
  for_random_samples([](Sample sample) {
    const Fit before = fit(sample);
    for (double& value : sample.y) {
      value = 10 - value;
    }
    const Fit after = fit(sample);
    CHECK(after.test.s == -before.test.s);
    CHECK(after.test.variance == before.test.variance);
    CHECK(after.line.slope == Approx(-before.line.slope).margin(1e-12));
    CHECK(after.factor == Approx(before.factor));
  });
}

TEST_CASE("reversing the order of the ratings negates S and slope", "[reports]") {
  for_random_samples([](Sample sample) {
    const Fit before = fit(sample);
    const double last = sample.t.back();
    for (double& time : sample.t) {
      time = last - time;
    }
    std::reverse(sample.t.begin(), sample.t.end());
    std::reverse(sample.y.begin(), sample.y.end());
    const Fit after = fit(sample);
    CHECK(after.test.s == -before.test.s);
    CHECK(after.line.slope == Approx(-before.line.slope).margin(1e-12));
  });
}

TEST_CASE("a constant added to all ratings changes only the intercept", "[reports]") {
  for_random_samples([](Sample sample) {
    const Fit before = fit(sample);
    for (double& value : sample.y) {
      value += 3;
    }
    const Fit after = fit(sample);
    CHECK(after.test.s == before.test.s);
    CHECK(after.test.variance == before.test.variance);
    CHECK(after.line.slope == Approx(before.line.slope).margin(1e-12));
    CHECK(after.line.intercept == Approx(before.line.intercept + 3));
    CHECK(after.factor == Approx(before.factor));
  });
}

TEST_CASE("stretching the time scales the slope and nothing else", "[reports]") {
  for_random_samples([](Sample sample) {
    const Fit before = fit(sample);
    for (double& time : sample.t) {
      time *= 4;
    }
    const Fit after = fit(sample);
    CHECK(after.test.s == before.test.s);
    CHECK(after.test.tau_b == before.test.tau_b);
    CHECK(after.line.slope == Approx(before.line.slope / 4).margin(1e-12));
    CHECK(after.factor == Approx(before.factor));
  });
}

TEST_CASE("days counted from 1970 give the same line", "[reports]") {
  for_random_samples([](Sample sample) {
    const Fit before = fit(sample);
    for (double& time : sample.t) {
      time += 19723;
    }
    const Fit after = fit(sample);
    CHECK(after.line.slope == before.line.slope);
    CHECK(after.line.at(19723) == Approx(before.line.at(0)).margin(1e-9));
    CHECK(after.factor == before.factor);
  });
}

TEST_CASE("exchanging equal ratings changes nothing", "[reports]") {
  for_random_samples([](const Sample& sample) {
    Sample exchanged = sample;
    for (std::size_t i = 0; i < sample.y.size(); ++i) {
      for (std::size_t j = i + 1; j < sample.y.size(); ++j) {
        if (exchanged.y[i] == exchanged.y[j]) {
          std::swap(exchanged.y[i], exchanged.y[j]);
        }
      }
    }
    const Fit before = fit(sample);
    const Fit after = fit(exchanged);
    CHECK(after.test.s == before.test.s);
    CHECK(after.line.slope == before.line.slope);
    CHECK(mann_kendall_exact_p(exchanged.y) == mann_kendall_exact_p(sample.y));
  });
}

TEST_CASE("equal ratings share their rank wherever they stand", "[reports]") {
  const std::vector<double> expected = {2.5, 1, 2.5, 4};
  CHECK(mid_ranks(std::vector<double>{5, 3, 5, 9}) == expected);
  CHECK(median(std::vector<double>{4, 1, 3, 2}) == 2.5);
}

TEST_CASE("the autocorrelation factor never falls below 1", "[reports]") {
  for_random_samples([](const Sample& sample) { CHECK(fit(sample).factor >= 1); });
  for (const double g : {0.0, 0.5, 0.95}) {
    for (std::size_t n = 0; n < 200; ++n) {
      CHECK(variance_factor(n, g) >= 1);
    }
  }
  const std::vector<double> swinging = {1, 9, 1, 9, 1, 9, 1, 9, 1, 9};
  CHECK(lag_one_correlation(swinging) == 0);
}

TEST_CASE("the exact p is never below what the arrangements allow", "[reports]") {
  for_random_samples([](const Sample& sample) {
    const auto p = mann_kendall_exact_p(sample.y);
    if (!p) {
      CHECK(tie_group_sizes(sample.y).size() == 1);
      return;
    }
    CHECK(*p <= 1 + 1e-12);
    CHECK(*p > 0);
    if (mann_kendall(sample.t, sample.y).s != 0) {
      CHECK(*p >= 2 / arrangements(sample.y) * (1 - 1e-9));
    }
  });
}

TEST_CASE("the exact p equals counting all arrangements", "[reports]") {
  for (std::vector<double> y :
       {std::vector<double>{1, 1, 2, 3, 3, 3, 5}, std::vector<double>{1, 2, 3, 4, 5, 6}}) {
    std::vector<double> t(y.size());
    for (std::size_t i = 0; i < t.size(); ++i) {
      t[i] = static_cast<double>(i);
    }
    std::vector<std::int64_t> scores;
    const std::vector<double> sorted = y;
    do {
      scores.push_back(mann_kendall(t, y).s);
    } while (std::next_permutation(y.begin(), y.end()));
    do {
      const std::int64_t s = std::abs(mann_kendall(t, y).s);
      const auto extreme = std::count_if(scores.begin(), scores.end(),
                                         [s](std::int64_t other) { return std::abs(other) >= s; });
      const double share = static_cast<double>(extreme) / static_cast<double>(scores.size());
      REQUIRE(mann_kendall_exact_p(y).value() == Approx(share));
    } while (std::next_permutation(y.begin(), y.end()));
    CHECK(y == sorted);
  }
}

TEST_CASE("the interval holds the slope", "[reports]") {
  for_random_samples([](const Sample& sample) {
    std::vector<double> slopes = pair_slopes(sample.t, sample.y);
    const Fit found = fit(sample);
    for (const double factor : {1.0, found.factor, 5.0}) {
      const auto interval = sen_interval(slopes, found.test.variance * factor);
      if (interval) {
        CHECK(interval->low <= found.line.slope);
        CHECK(found.line.slope <= interval->high);
      } else {
        CHECK(found.test.variance == 0);
      }
    }
  });
}

TEST_CASE("short input has no test and no line", "[reports]") {
  const std::vector<double> none;
  const std::vector<double> one = {4};
  CHECK(mann_kendall(none, none).variance == 0);
  CHECK_FALSE(mann_kendall(one, one).tau_b);
  CHECK_FALSE(mann_kendall_exact_p(one));
  CHECK_FALSE(z_score(0, 0));
  std::vector<double> slopes = pair_slopes(one, one);
  CHECK_FALSE(theil_sen(one, one, slopes));
  CHECK_FALSE(sen_interval(slopes, 1));
  CHECK_FALSE(spearman_rho(one, one));
}

} // namespace midback::test
