// SPDX-License-Identifier: MIT
#include "src/domain/routine.hpp"
#include "src/domain/session.hpp"
#include "tests/support/catch.hpp"

using namespace midback;

namespace {

LocalDay day(const char* text) { return parse_day(text).value(); }

PlanVersion version(int number, const char* from) {
  PlanVersion result = built_in_plan();
  result.number = number;
  result.from_day = day(from);
  return result;
}

} // namespace

TEST_CASE("the recommended routine is the one of the source") {
  const auto& routine = built_in_plan().routine;
  REQUIRE(routine.size() == 3);
  CHECK(dose_text(routine[0]) == "10 repetitions");
  CHECK(dose_text(routine[1]) == "15 s x 3, each side");
  CHECK(dose_text(routine[2]) == "30 s x 2-3, each side");
  for (const Exercise& exercise : routine) {
    CHECK_FALSE(instructions(exercise.id).empty());
  }
  CHECK(instructions("plank").empty());
  CHECK(built_in_plan().goal == 5);
}

TEST_CASE("on a day the latest version holds, of several on one day the highest number") {
  const Plan plan{built_in_plan(), version(3, "2026-11-10"), version(4, "2026-11-10"),
                  version(2, "2026-12-01")};
  CHECK(version_on(plan, day("2026-11-09")).number == 1);
  CHECK(version_on(plan, day("2026-11-10")).number == 4);
  CHECK(version_on(plan, day("2026-11-30")).number == 4);
  CHECK(version_on(plan, day("2026-12-01")).number == 2); // a later version stays as it is
  CHECK(version_on(plan, first_supported_day).number == 1);
}

TEST_CASE("columns of all versions follow the routine and keep their names") {
  PlanVersion second = version(2, "2026-11-10");
  second.routine.insert(
      second.routine.begin() + 1,
      Exercise{.id = "plank", .name = "Plank", .dose = Hold{std::chrono::seconds{20}}});
  second.routine.pop_back();
  PlanVersion third = version(3, "2026-11-20");
  third.routine[0].dose = Hold{std::chrono::seconds{60}}; // the unit changed: another column
  const Plan plan{built_in_plan(), second, third};
  std::string ids;
  for (const Exercise& exercise : exercises_of(plan)) {
    ids += exercise.id + (unit_of(exercise) == Unit::reps ? ":reps " : ":s ");
  }
  CHECK(ids == "cat-cow:s cat-cow:reps plank:s thoracic-rotation:s doorway-stretch:s ");
}

TEST_CASE("slugs are the form of tags and exercise ids") {
  CHECK(is_slug("long-drive2"));
  for (const auto* text : {"", "Long", "a b", "ü", "x_y", "123456789012345678901234567890123"}) {
    CHECK_FALSE(is_slug(text));
  }
}

TEST_CASE("an entry is late when it was logged after the following day") {
  Entry entry;
  entry.day = day("2026-11-20");
  entry.logged_day = day("2026-11-21");
  CHECK_FALSE(is_late(entry));
  entry.logged_day = day("2026-11-22");
  CHECK(is_late(entry));
}
