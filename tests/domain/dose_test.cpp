// SPDX-License-Identifier: MIT
#include "src/domain/dose.hpp"
#include "tests/support/catch.hpp"

using namespace midback;

namespace {

const std::vector<Exercise>& routine() { return built_in_plan().routine; }

SetRecord record(const char* exercise, int set, Side side, int amount,
                 Outcome outcome = Outcome::done) {
  return {.exercise = exercise,
          .set = set,
          .side = side,
          .amount = amount,
          .unit = std::string_view{exercise} == "cat-cow" ? Unit::reps : Unit::seconds,
          .outcome = outcome};
}

Session session(std::vector<SetRecord> sets) {
  Session result;
  result.sets = std::move(sets);
  return result;
}

Session full_session() {
  Session result;
  for (const Exercise& exercise : routine()) {
    const auto sets = full_dose(exercise);
    result.sets.insert(result.sets.end(), sets.begin(), sets.end());
  }
  return result;
}

Doses of(const std::vector<Session>& sessions) { return doses(routine(), sessions); }

} // namespace

TEST_CASE("the full dose is 10 repetitions, 6 holds of 15 s and 4 of 30 s") {
  const Session whole = full_session();
  CHECK(whole.sets.size() == 1 + 6 + 4);
  const Doses dose = of({whole});
  CHECK(dose.mean->full);
  CHECK(dose.mean->percent == 100);
  CHECK(dose.mean->value == 1.0);
  CHECK(status_of(dose) == SessionStatus::full);
}

TEST_CASE("two half sessions of a day add up set by set") {
  const Session morning = session({record("thoracic-rotation", 1, Side::left, 15),
                                   record("thoracic-rotation", 2, Side::left, 15),
                                   record("thoracic-rotation", 1, Side::right, 15)});
  const Session evening = session({record("thoracic-rotation", 1, Side::left, 15),
                                   record("thoracic-rotation", 1, Side::right, 15),
                                   record("thoracic-rotation", 2, Side::right, 10)});
  const Doses dose = of({morning, evening});
  CHECK(dose.exercises[1].share->done == 45 + 40);
  CHECK(dose.exercises[1].share->prescribed == 90);
  CHECK(dose.exercises[1].left == 45);
  CHECK(dose.exercises[1].right == 40);
}

TEST_CASE("two full sessions of a day are one full dose") {
  const Doses dose = of({full_session(), full_session()});
  CHECK(dose.mean->percent == 100);
  CHECK(dose.exercises[0].total() == 20);
}

TEST_CASE("a share just below 1 is never 100 percent") {
  Session almost = full_session();
  almost.sets.back().amount = 29; // 119 of 120 s
  const Doses dose = of({almost});
  CHECK_FALSE(dose.mean->full);
  CHECK(dose.mean->percent == 99);
  CHECK(status_of(dose) == SessionStatus::partial);
}

TEST_CASE("a stop leaves the denominator, with what was not started after it") {
  const Doses dose =
      of({session({record("cat-cow", 1, Side::none, 10),
                   record("thoracic-rotation", 1, Side::left, 7, Outcome::stopped)})});
  CHECK(dose.stopped);
  CHECK(dose.exercises[0].share->full());
  CHECK_FALSE(dose.exercises[1].share);
  CHECK_FALSE(dose.exercises[2].share);
  CHECK(dose.mean->full);
  CHECK(status_of(dose) == SessionStatus::stopped);
}

TEST_CASE("what was skipped before a stop counts as not done") {
  const Doses dose =
      of({session({record("thoracic-rotation", 1, Side::left, 0, Outcome::stopped)})});
  CHECK(dose.exercises[0].share->done == 0);
  CHECK(dose.mean->percent == 0);
  CHECK_FALSE(dose.mean->any);
}

TEST_CASE("a stop in one session excludes the exercise for the day") {
  const Doses dose =
      of({session({record("cat-cow", 1, Side::none, 3, Outcome::stopped)}), full_session()});
  CHECK_FALSE(dose.exercises[0].share);
  CHECK(dose.exercises[1].share->full());
  CHECK(dose.stopped);
}

TEST_CASE("a stop of an exercise that left the routine is still a stop") {
  const Doses dose = of({session({record("old-one", 1, Side::none, 3, Outcome::stopped)})});
  CHECK(dose.stopped);
  CHECK(dose.mean->percent == 0);
}

TEST_CASE("the mean of shares is exact") {
  // 2/3 of three exercises: 66.67, floored.
  Session two = full_session();
  std::erase_if(two.sets, [](const SetRecord& set) { return set.exercise == "doorway-stretch"; });
  CHECK(of({two}).mean->percent == 66);
}

TEST_CASE("sets are sorted as they are done") {
  std::vector<SetRecord> sets{
      record("doorway-stretch", 1, Side::right, 30), record("doorway-stretch", 1, Side::left, 30),
      record("thoracic-rotation", 2, Side::left, 15), record("cat-cow", 1, Side::none, 10),
      record("thoracic-rotation", 1, Side::right, 15)};
  sort_by_routine(sets, routine());
  CHECK(sets.front().exercise == "cat-cow");
  CHECK(sets[1].set == 1);
  CHECK(sets[3].side == Side::left);
}

TEST_CASE("words of outcomes, sides, units and states round-trip") {
  for (const Side side : {Side::none, Side::left, Side::right}) {
    CHECK(parse_side(to_string(side)) == side);
  }
  for (const Unit unit : {Unit::reps, Unit::seconds}) {
    CHECK(parse_unit(to_string(unit)) == unit);
  }
  for (const Outcome outcome : {Outcome::done, Outcome::cut_short, Outcome::stopped}) {
    CHECK(parse_outcome(to_string(outcome)) == outcome);
  }
  CHECK_FALSE(parse_side("up"));
  CHECK(to_string(SessionStatus::full) == "full");
  CHECK(to_string(SessionStatus::partial) == "partial");
  CHECK(to_string(SessionStatus::stopped) == "stopped");
  CHECK(to_string(DayState::full) == "full");
  CHECK(to_string(DayState::partial) == "partial");
  CHECK(to_string(DayState::stopped) == "stopped");
  CHECK(to_string(DayState::off) == "off");
  CHECK(to_string(DayState::none) == "none");
}
