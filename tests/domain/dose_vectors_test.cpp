// SPDX-License-Identifier: MIT
// The worked sessions of rules_vectors.json against the dose shares.
#include "src/domain/dose.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/reference.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace midback::test {
namespace {

using nlohmann::json;

void add_sets(Session& session, const Exercise& exercise, Side side, const json& amounts,
              bool stopped) {
  for (std::size_t i = 0; i < amounts.size(); ++i) {
    const bool last = i + 1 == amounts.size();
    const int amount = amounts[i].get<int>();
    session.sets.push_back(
        {.exercise = exercise.id,
         .set = static_cast<int>(i) + 1,
         .side = side,
         .amount = amount,
         .unit = unit_of(exercise),
         .outcome = stopped && last ? Outcome::stopped : outcome_of(exercise, amount)});
  }
}

Session session_from(const json& example, std::span<const Exercise> routine) {
  Session session;
  for (const Exercise& exercise : routine) {
    std::string key = exercise.id;
    std::ranges::replace(key, '-', '_');
    const json done = example.value(key, json::object());
    const bool stopped = done.value("stopped_for_pain", false);
    if (done.contains("reps")) {
      add_sets(session, exercise, Side::none, json::array({done["reps"]}), stopped);
    }
    add_sets(session, exercise, Side::left, done.value("left", json::array()), stopped);
    add_sets(session, exercise, Side::right, done.value("right", json::array()), stopped);
  }
  return session;
}

} // namespace

TEST_CASE("every worked session gets its dose shares", "[domain]") {
  const std::vector<Exercise>& routine = built_in_plan().routine;
  Comparison comparison;
  const json vectors = read_reference("rules_vectors.json");
  for (const json& example : vectors["sessions"]) {
    const std::string id = example["id"];
    const json& expected = example["expected"];
    const Session session = session_from(example, routine);
    const Doses day = doses(routine, std::span{&session, 1});
    std::vector<std::string> stopped;
    for (const ExerciseDose& dose : day.exercises) {
      std::string key = dose.exercise;
      std::ranges::replace(key, '-', '_');
      comparison.number(id + " " + key, expected["dose"][key],
                        dose.share ? std::optional{dose.share->value()} : std::nullopt);
      if (dose.stopped) {
        stopped.push_back(key);
      }
    }
    comparison.number(id + " mean", expected["mean_dose"],
                      day.mean ? std::optional{day.mean->value} : std::nullopt);
    CAPTURE(id);
    CHECK(json(stopped) == expected["stopped_for_pain"]);
    if (expected["status"] != "none") { // "none" is a day without any entry
      comparison.text(id + " status", expected["status"], std::string{to_string(status_of(day))});
    }
  }
  CAPTURE(comparison.failures());
  CHECK(comparison.failures().empty());
  CHECK(vectors["sessions"].size() == 9);
  CHECK(comparison.count() == 9 * 4 + 8);
}

} // namespace midback::test
