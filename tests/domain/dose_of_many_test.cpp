// SPDX-License-Identifier: MIT
// Routines whose doses share no factor: the common denominator no longer fits into 64 bits.
#include "src/domain/dose.hpp"
#include "tests/support/catch.hpp"

using namespace midback;

namespace {

std::vector<Exercise> prime_routine() {
  std::vector<Exercise> routine;
  for (const int count : {997, 991, 983, 977, 971, 967, 953, 947, 941, 937}) {
    routine.push_back({.id = "e" + std::to_string(count), .name = "E", .dose = Reps{count}});
  }
  return routine;
}

Session session_with(const std::vector<Exercise>& routine, int missing_in_last) {
  Session session;
  for (const Exercise& exercise : routine) {
    session.sets.push_back({.exercise = exercise.id, .amount = amount_of(exercise)});
  }
  session.sets.back().amount -= missing_in_last;
  return session;
}

} // namespace

TEST_CASE("a routine of many unlike doses is 100 percent only when all of it was done") {
  const auto routine = prime_routine();
  const Session all = session_with(routine, 0);
  CHECK(doses(routine, {&all, 1}).mean->percent == 100);
  CHECK(doses(routine, {&all, 1}).mean->full);
  const Session one_less = session_with(routine, 1);
  CHECK(doses(routine, {&one_less, 1}).mean->percent == 99);
  CHECK_FALSE(doses(routine, {&one_less, 1}).mean->full);
  const Session half = session_with(routine, 937);
  CHECK(doses(routine, {&half, 1}).mean->percent >= 89);
  CHECK(doses(routine, {&half, 1}).mean->percent <= 90);
}
