// SPDX-License-Identifier: MIT
// The worked examples of rules_vectors.json: change labels and safety notes.
#include "reports/safety.hpp"
#include "reports/yardstick.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/reference.hpp"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace midback::test {
namespace {

using nlohmann::json;

PainRating rating(const json& value) { return *PainRating::from(value.get<int>()); }

SafetyFacts facts_from(const json& example) {
  SafetyFacts facts;
  for (const json& value : example.value("ratings_last_7_days", json::array())) {
    facts.ratings_7_days.push_back(rating(value));
    facts.trend_series_7_days.push_back(value);
  }
  facts.baseline = example.value("baseline", std::vector<double>{});
  const json stopped = example.value("stopped_for_pain_last_7_days", json::object());
  for (const auto& [exercise, times] : stopped.items()) {
    facts.stopped_7_days.push_back({exercise, times});
  }
  for (const json& pair : example.value("before_after_last_5_sessions", json::array())) {
    facts.last_sessions.push_back({rating(pair[0]), rating(pair[1])});
  }
  facts.last_weeks =
      example.value("weekly_ratings_newest_last", std::vector<std::vector<double>>{});
  return facts;
}

} // namespace

TEST_CASE("every worked change gets its label", "[reports]") {
  Comparison comparison;
  const json vectors = read_reference("rules_vectors.json");
  for (const json& example : vectors["changes"]) {
    const std::string id = example["id"];
    const json& expected = example["expected"];
    const Yardstick yardstick = compare(example["baseline"].get<std::vector<double>>(),
                                        example["recent"].get<std::vector<double>>());
    comparison.text(id, expected["label"], std::string{to_string(yardstick.label)});
    comparison.number(id + " baseline", expected.value("mean_baseline", json{}),
                      yardstick.baseline);
    comparison.number(id + " recent", expected.value("mean_recent", json{}), yardstick.recent);
    comparison.number(id + " change", expected.value("change", json{}), yardstick.change);
    comparison.number(id + " percent", expected.value("percent_if_baseline_at_least_4", json{}),
                      yardstick.percent);
  }
  CAPTURE(comparison.failures());
  CHECK(comparison.failures().empty());
  CHECK(comparison.count() == 10 * 5);
}

TEST_CASE("every worked safety example raises its notes and no others", "[reports]") {
  const json vectors = read_reference("rules_vectors.json");
  int examples = 0;
  for (const json& example : vectors["safety"]) {
    CAPTURE(example["id"].get<std::string>());
    std::vector<std::string> expected;
    for (const std::string name : example["expected"]["triggers"]) {
      expected.push_back(name.substr(0, name.find('_')));
    }
    std::vector<std::string> codes;
    for (const SafetyTrigger& trigger : safety_triggers(facts_from(example))) {
      codes.emplace_back(to_string(trigger.code));
    }
    CHECK(codes == expected);
    ++examples;
  }
  CHECK(examples == 10);
}

} // namespace midback::test
