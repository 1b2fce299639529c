// SPDX-License-Identifier: MIT
#include "reports/safety.hpp"
#include "tests/support/catch.hpp"

#include <cctype>
#include <string>
#include <vector>

namespace midback::test {
namespace {

BeforeAfter session(int before, int after) {
  return {*PainRating::from(before), *PainRating::from(after)};
}

std::vector<std::string> codes(const SafetyFacts& facts) {
  std::vector<std::string> result;
  for (const SafetyTrigger& trigger : safety_triggers(facts)) {
    result.emplace_back(to_string(trigger.code));
  }
  return result;
}

SafetyFacts everything() {
  SafetyFacts facts;
  facts.ratings_7_days = {*PainRating::from(7)};
  facts.clearly_higher = true;
  facts.stopped_7_days = {{"Cat-Cow Stretch", 1}, {"Doorway Stretch", 2}};
  facts.last_sessions = {session(3, 5), session(3, 4), session(3, 4)};
  facts.last_weeks = {{4}, {4}, {4}, {4}};
  return facts;
}

} // namespace

TEST_CASE("no facts raise no safety note", "[reports]") { CHECK(codes({}).empty()); }

TEST_CASE("safety notes come in the order to print, each once", "[reports]") {
  const std::vector<std::string> expected = {"S1", "S4", "S2", "S2b", "S3", "S3b", "S5"};
  CHECK(codes(everything()) == expected);
}

TEST_CASE("stop notes name the exercises", "[reports]") {
  const auto triggers = safety_triggers(everything());
  const std::vector<std::string> both = {"Cat-Cow Stretch", "Doorway Stretch"};
  CHECK(triggers[2].exercises == both);
  CHECK(triggers[3].exercises == std::vector<std::string>{"Doorway Stretch"});
  CHECK(safety_text(triggers[2]) ==
        "You stopped Cat-Cow Stretch and Doorway Stretch for pain. Stopping was right: it is the "
        "rule of this routine. Leave them out for now.");
  CHECK(safety_text(triggers[3]) ==
        "You stopped Doorway Stretch for pain at least twice in 7 days. Ask a healthcare "
        "professional before you do it again.");
}

TEST_CASE("the severe note carries every emergency sign", "[reports]") {
  const std::string text = safety_text({SafetyCode::s1, {}});
  for (const std::string_view sign : emergency_signs) {
    CHECK_THAT(text, Contains(std::string{sign}));
  }
  CHECK_THAT(text, Contains("emergency services now"));
}

TEST_CASE("the note on higher ratings says so plainly", "[reports]") {
  CHECK_THAT(safety_text({SafetyCode::s4, {}}),
             Contains("your ratings are higher than in your first 14 days"));
}

TEST_CASE("no safety text explains a cause or reassures", "[reports]") {
  for (const SafetyTrigger& trigger : safety_triggers(everything())) {
    std::string text = " " + safety_text(trigger) + " ";
    for (char& character : text) {
      character = static_cast<char>(std::tolower(static_cast<unsigned char>(character)));
    }
    for (const char* word :
         {"improve", "better", "worse", "because", "caus", "effect", "thanks", "helped", "due to",
          "significant", "normal", "safe", "no need", "911", "112", "999", "nhs", "\n"}) {
      CAPTURE(text, word);
      CHECK(text.find(word) == std::string::npos);
    }
  }
}

TEST_CASE("only the last five sessions with both ratings count", "[reports]") {
  SafetyFacts facts;
  facts.last_sessions = {session(3, 5), session(3, 3), session(3, 3),
                         session(3, 3), session(3, 3), session(3, 4)};
  CHECK(codes(facts).empty());
}

TEST_CASE("three ratings on both sides are needed to compare with the first 14 days", "[reports]") {
  SafetyFacts facts;
  facts.trend_series_7_days = {6, 6};
  facts.baseline = {3, 3, 3};
  CHECK(codes(facts).empty());
  facts.trend_series_7_days = {5, 5, 5};
  CHECK(codes(facts) == std::vector<std::string>{"S4"});
  facts.baseline = {3, 3};
  CHECK(codes(facts).empty());
}

TEST_CASE("a week without rating ends the four moderate weeks", "[reports]") {
  SafetyFacts facts;
  facts.last_weeks = {{4, 4}, {4}, {3, 5}, {6}};
  CHECK(codes(facts) == std::vector<std::string>{"S5"});
  facts.last_weeks[2].clear();
  CHECK(codes(facts).empty());
  facts.last_weeks = {{4}, {4}, {4}};
  CHECK(codes(facts).empty());
}

} // namespace midback::test
