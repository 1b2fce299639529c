// SPDX-License-Identifier: MIT
#include "reports/change.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/reference.hpp"

#include <nlohmann/json.hpp>

#include <chrono>
#include <cmath>
#include <random>
#include <vector>

namespace midback::test {
namespace {

using nlohmann::json;

std::vector<BeforeAfter> pairs_from(const json& before, const json& after) {
  std::vector<BeforeAfter> pairs;
  for (std::size_t i = 0; i < before.size(); ++i) {
    pairs.push_back(
        {*PainRating::from(before[i].get<int>()), *PainRating::from(after[i].get<int>())});
  }
  return pairs;
}

} // namespace

TEST_CASE("every stored set of pairs gives the exact figures", "[reports]") {
  Comparison comparison;
  const json vectors = read_reference("trend_vectors.json");
  for (const json& entry : vectors["paired"]) {
    const std::string id = entry["id"];
    const json& expected = entry["expected"];
    const std::vector<BeforeAfter> pairs = pairs_from(entry["before"], entry["after"]);
    const PainChange change = change_across_sessions(pairs);
    comparison.number(id + " n", expected["n_pairs"], change.n);
    comparison.number(id + " lower", expected["n_lower"], change.lower);
    comparison.number(id + " same", expected["n_same"], change.same);
    comparison.number(id + " higher", expected["n_higher"], change.higher);
    comparison.number(id + " mean", expected["mean_change"], change.mean);
    comparison.number(id + " median", expected["median_change"], change.median);
    std::vector<int> differences;
    for (const BeforeAfter& pair : pairs) {
      differences.push_back(pair.difference());
    }
    const json exact = expected.value("wilcoxon_exact_p_zeros_dropped", json{});
    comparison.number(id + " exact p", exact, signed_rank_p(differences));
    comparison.number(id + " p", expected["n_nonzero"] >= 6 ? exact : json{}, change.p);
  }
  CAPTURE(comparison.failures());
  CHECK(comparison.failures().empty());
  CHECK(comparison.count() == 6 * 8);
}

TEST_CASE("a change without pairs has counts only", "[reports]") {
  const PainChange change = change_across_sessions({});
  CHECK(change.n == 0);
  CHECK_FALSE(change.median);
  CHECK_FALSE(change.mean);
  CHECK_FALSE(change.p);
}

TEST_CASE("the mean change waits for three pairs, p for six differences", "[reports]") {
  const BeforeAfter lower{*PainRating::from(6), *PainRating::from(4)};
  const BeforeAfter same{*PainRating::from(6), *PainRating::from(6)};
  std::vector<BeforeAfter> pairs = {lower, lower};
  CHECK(change_across_sessions(pairs).median == -2);
  CHECK_FALSE(change_across_sessions(pairs).mean);
  pairs.push_back(lower);
  CHECK(change_across_sessions(pairs).mean == -2);
  pairs.insert(pairs.end(), {lower, lower, same});
  CHECK_FALSE(change_across_sessions(pairs).p);
  pairs.push_back(lower);
  CHECK(change_across_sessions(pairs).p == Approx(2.0 / 64));
}

TEST_CASE("swapping before and after keeps the signed-rank p", "[reports]") {
  const std::vector<int> differences = {-2, -1, 1, -3, -1, 0, 2, -4};
  std::vector<int> swapped;
  for (const int difference : differences) {
    swapped.push_back(-difference);
  }
  CHECK(signed_rank_p(differences).value() == Approx(signed_rank_p(swapped).value()));
  CHECK(signed_rank_p(std::vector{1, -1}).value() == 1);
  CHECK_FALSE(signed_rank_p(std::vector{0, 0}));
}

TEST_CASE("both ways to the signed-rank p agree", "[reports]") {
  std::mt19937 random(1);
  for (const int largest : {1, 2, 4, 10}) {
    std::uniform_int_distribution<int> size(1, largest);
    for (const double share_lower : {0.5, 0.53, 0.6}) {
      for (const std::size_t count : {std::size_t{40}, signed_rank_count_limit}) {
        std::bernoulli_distribution lower(share_lower);
        std::vector<int> differences;
        while (differences.size() < count) {
          differences.push_back(lower(random) ? -size(random) : size(random));
        }
        const double counted = signed_rank_p_by_counting(differences);
        CAPTURE(largest, share_lower, count, counted);
        CHECK(std::abs(counted - signed_rank_p_by_inversion(differences)) < 1e-11);
      }
    }
  }
}

TEST_CASE("eleven thousand pairs are answered quickly and without overflow", "[reports]") {
  std::vector<int> differences(11'000, -1);
  CHECK(signed_rank_p(differences).value() <= 1e-12);
  for (std::size_t i = 0; i < differences.size(); i += 2) {
    differences[i] = 1;
  }
  CHECK(signed_rank_p(differences).value() == 1);
  differences[1] = 1; // 5501 against 5499: a sign test, 1 - P(exactly 5500)
  CHECK(
      signed_rank_p(differences).value() ==
      Approx(1 - std::exp(std::lgamma(11001.0) - 2 * std::lgamma(5501.0) - 11000 * std::log(2.0))));
  std::mt19937 random(2);
  std::uniform_int_distribution<int> size(-10, 10);
  for (int& difference : differences) {
    difference = size(random);
  }
  const auto start = std::chrono::steady_clock::now();
  const double p = signed_rank_p(differences).value();
  CHECK(p > 0);
  CHECK(p <= 1);
  // Some 0.1 s when optimised; the bound leaves room for a slow machine and a sanitizer.
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds{10});
}

TEST_CASE("a tiny signed-rank p keeps its size", "[reports]") {
  const std::vector<int> differences(signed_rank_count_limit, -1);
  CHECK(signed_rank_p(differences).value() == std::ldexp(1.0, -299));
}

} // namespace midback::test
