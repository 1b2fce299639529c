// SPDX-License-Identifier: MIT
#include "src/domain/plan_change.hpp"
#include "src/domain/plan_difference.hpp"
#include "tests/support/catch.hpp"

using namespace midback;

namespace {

LocalDay day(const char* text) { return parse_day(text).value(); }

Exercise exercise(const std::string& id, int reps = 10) {
  return {.id = id, .name = id, .dose = Reps{reps}};
}

Routine routine_of(const std::string& letters) {
  Routine routine;
  for (const char c : letters) {
    routine.push_back(exercise(std::string{c}));
  }
  return routine;
}

std::string letters_of(const Routine& routine) {
  std::string letters;
  for (const Exercise& each : routine) {
    letters += each.id;
  }
  return letters;
}

PlanVersion version(int number, const char* from_day, const std::string& letters = "abc") {
  return {.number = number,
          .from_day = day(from_day),
          .routine = routine_of(letters),
          .goal = 5,
          .uid = {}};
}

/// 1 from the start, 3 and 4 from the 10th (4 holds), 2 from the 20th.
Plan plan_of_four() {
  return {version(1, "1900-01-01"), version(3, "2026-11-10"), version(4, "2026-11-10"),
          version(2, "2026-11-20")};
}

/// The difference between two routines: "-x" removed, "+x2" added at place 2, ">x1" moved to 1.
std::string difference_text(const std::string& before, const std::string& after) {
  PlanVersion old = version(1, "1900-01-01", before);
  std::string text;
  for (const auto& each : difference(old, version(2, "2026-11-10", after)).exercises) {
    text += !each.after    ? "-" + each.before->id
            : !each.before ? "+" + each.after->id + std::to_string(each.place)
                           : (each.moved ? ">" : "=") + each.after->id + std::to_string(each.place);
  }
  return text;
}

} // namespace

TEST_CASE("an exercise goes last, first or behind another") {
  CHECK(letters_of(with_exercise(routine_of("abc"), exercise("x"), Last{})) == "abcx");
  CHECK(letters_of(with_exercise(routine_of("abc"), exercise("x"), First{})) == "xabc");
  CHECK(letters_of(with_exercise(routine_of("abc"), exercise("x"), Behind{"a"})) == "axbc");
  CHECK(letters_of(with_exercise(routine_of("abc"), exercise("x"), Behind{"c"})) == "abcx");
}

TEST_CASE("a changed exercise stays in its place unless it is moved") {
  const Routine changed = with_changed(routine_of("abc"), exercise("b", 12), std::nullopt);
  CHECK(letters_of(changed) == "abc");
  CHECK(amount_of(changed[1]) == 12);
  CHECK(letters_of(with_changed(routine_of("abc"), exercise("a"), Behind{"b"})) == "bac");
  CHECK(letters_of(with_changed(routine_of("abc"), exercise("c"), First{})) == "cab");
  CHECK(letters_of(with_changed(routine_of("abc"), exercise("b"), Behind{"a"})) == "abc");
  CHECK(letters_of(without_exercise(routine_of("abc"), "b")) == "ac");
}

TEST_CASE("a new version ends where a later one begins") {
  const Plan plan = plan_of_four();
  CHECK(days_of_new_version(plan, day("2026-11-01")) ==
        DayRange{day("2026-11-01"), day("2026-11-09")});
  CHECK(days_of_new_version(plan, day("2026-11-10")) ==
        DayRange{day("2026-11-10"), day("2026-11-19")});
  CHECK(days_of_new_version(plan, day("2026-11-20")) ==
        DayRange{day("2026-11-20"), last_supported_day});
  CHECK(version_after(plan, day("2026-11-01"))->number == 4);
  CHECK(version_after(plan, day("2026-11-10"))->number == 2);
  CHECK(version_after(plan, day("2026-11-20")) == nullptr);
}

TEST_CASE("of the versions of one day the highest number is in force") {
  const Plan plan = plan_of_four();
  CHECK(days_in_force(plan, plan[0]) == DayRange{first_supported_day, day("2026-11-09")});
  CHECK(days_in_force(plan, plan[1]) == std::nullopt);
  CHECK(days_in_force(plan, plan[2]) == DayRange{day("2026-11-10"), day("2026-11-19")});
  CHECK(days_in_force(plan, plan[3]) == DayRange{day("2026-11-20"), last_supported_day});
}

TEST_CASE("the days in force cover every day once and agree with version_on") {
  const Plan plan = plan_of_four();
  for (LocalDay each = day("2026-10-25"); each <= day("2026-12-05"); each += date::days{1}) {
    int holding = 0;
    for (const PlanVersion& candidate : plan) {
      const auto span = days_in_force(plan, candidate);
      if (span && span->contains(each)) {
        ++holding;
        CHECK(candidate.number == version_on(plan, each).number);
      }
    }
    CHECK(holding == 1);
  }
}

TEST_CASE("a version is compared with what was in force when it was made") {
  const Plan plan = plan_of_four();
  CHECK(version_before(plan, plan[0]) == nullptr);
  CHECK(version_before(plan, plan[3])->number == 1); // 2 was made before 3 and 4
  CHECK(version_before(plan, plan[1])->number == 1);
  CHECK(version_before(plan, plan[2])->number == 3);
}

TEST_CASE("days with an entry in the span of a new version are judged anew") {
  const Plan plan = plan_of_four();
  const std::vector<LocalDay> entries{day("2026-11-08"), day("2026-11-09"), day("2026-11-10"),
                                      day("2026-11-25")};
  const auto check = [&](const char* from, const char* today, int past, bool with_today) {
    INFO(from << " seen from " << today);
    const Rejudgement judged = rejudgement(plan, day(from), day(today), entries);
    CHECK(judged.past_days == past);
    CHECK(judged.today == with_today);
    CHECK(judged.needs_consent() == (past > 0));
    CHECK(judged.count() == past + (with_today ? 1 : 0));
  };
  check("2026-11-01", "2026-11-25", 2, false);
  check("2026-11-09", "2026-11-25", 1, false);
  check("2026-11-09", "2026-11-09", 0, true);
  check("2026-11-11", "2026-11-25", 0, false);
  check("2026-11-20", "2026-11-25", 0, true);
  check("2026-11-20", "2026-11-26", 1, false);
}

TEST_CASE("a difference names what was removed, added, changed and moved") {
  CHECK(difference_text("abc", "abc").empty());
  CHECK(difference_text("abc", "ac") == "-b");
  CHECK(difference_text("abc", "xabc") == "+x1");
  CHECK(difference_text("abc", "cab") == ">c1");
  CHECK(difference_text("abcd", "bcda") == ">a4");
  CHECK(difference_text("abcd", "dcba").size() == 9); // three of four moved
  CHECK(difference_text("abc", "xcy") == "-a-b+x1+y3");
  const PlanVersion old = version(1, "1900-01-01");
  PlanVersion changed = old;
  changed.routine[2].sides = true;
  changed.goal = 4;
  const PlanDifference found = difference(old, changed);
  CHECK(found.goal_after == 4);
  REQUIRE(found.exercises.size() == 1);
  CHECK(found.exercises[0].place == 3);
  CHECK_FALSE(found.exercises[0].moved);
  CHECK(difference(old, old).none());
}
