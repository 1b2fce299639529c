// SPDX-License-Identifier: MIT
#include "src/domain/goal.hpp"
#include "tests/support/catch.hpp"

using namespace midback;

namespace {

const LocalDay monday = parse_day("2026-11-16").value();

/// One letter a day from Monday: s session, x off, b both, . nothing.
std::vector<DayFacts> week(std::string_view states, int goal = 5) {
  std::vector<DayFacts> days_of_week;
  LocalDay day = monday;
  for (const char state : states) {
    days_of_week.push_back({.day = day,
                            .with_session = state == 's' || state == 'b',
                            .off = state == 'x' || state == 'b',
                            .goal = goal});
    day += days{1};
  }
  return days_of_week;
}

int due_of(std::string_view states, int goal = 5, int first_entry = -100) {
  return judge_week(week(states, goal), monday + days{first_entry}, monday + days{100}).due;
}

WeekAdherence closed(int days_with_session, int due) {
  return {.range = {monday, monday + days{6}},
          .days_with_session = days_with_session,
          .due = due,
          .complete = true};
}

} // namespace

TEST_CASE("due is the goal of the available days, rounded half up") {
  CHECK(due_of(".......") == 5);
  CHECK(due_of("xx.....") == 4); // 25/7 = 3.57
  CHECK(due_of("xxx....") == 3); // 20/7 = 2.86
  CHECK(due_of("xxxxx..") == 1); // 10/7 = 1.43
  CHECK(due_of("xxxxxx.") == 1); // 5/7 = 0.71
  CHECK(due_of("xxxxxxx") == 0);
  CHECK(due_of("bxxxxxx") == 1);       // a day off with a session is available
  CHECK(due_of(".......", 5, 2) == 4); // first entry on Wednesday: 25/7
  CHECK(due_of(".......", 5, 6) == 1); // on Sunday: 5/7
  CHECK(due_of(".......", 5, 7) == 0); // the week before the first entry
  CHECK(due_of("xxxx...", 1) == 0);    // 3/7 = 0.43
  CHECK(due_of("xxx....", 1) == 1);    // 4/7 = 0.57
  CHECK(due_of(".......", 7) == 7);
}

TEST_CASE("goals that change in mid-week are summed day by day") {
  std::vector<DayFacts> days_of_week = week(".......", 3);
  CHECK(judge_week(days_of_week, monday, monday + days{100}).due == 3);
  for (std::size_t i = 0; i < 4; ++i) {
    days_of_week[i].goal = 4; // 16 + 9 = 25, 25/7 = 3.57
  }
  CHECK(judge_week(days_of_week, monday, monday + days{100}).due == 4);
}

TEST_CASE("without any entry nothing is due") {
  CHECK(judge_week(week("......."), std::nullopt, monday).due == 0);
  CHECK_FALSE(judge_week(week("......."), std::nullopt, monday).goal_met());
}

TEST_CASE("a week is closed once its last day lies before today") {
  CHECK_FALSE(judge_week(week("sssss.."), monday, monday + days{6}).complete);
  CHECK(judge_week(week("sssss.."), monday, monday + days{7}).complete);
}

TEST_CASE("extra days of one week do not pay for another") {
  const std::vector weeks{closed(7, 5), closed(3, 5), closed(5, 5)};
  const Adherence result = adherence(weeks);
  CHECK(result.counted == 13);
  CHECK(result.due == 15);
  CHECK(result.percent() == 87);
}

TEST_CASE("a percentage needs three closed weeks with something due") {
  CHECK_FALSE(adherence(std::vector{closed(5, 5), closed(5, 5)}).percent());
  CHECK_FALSE(adherence(std::vector{closed(5, 5), closed(5, 5), closed(0, 0)}).percent());
  CHECK(adherence(std::vector{closed(5, 5), closed(5, 5), closed(5, 5)}).percent() == 100);
  std::vector<WeekAdherence> many(100, closed(7, 7));
  many.push_back(closed(6, 7));
  CHECK(adherence(many).percent() == 99); // 706 of 707 is not all
  auto open = closed(0, 5);
  open.complete = false;
  CHECK(adherence(std::vector{closed(5, 5), closed(5, 5), closed(5, 5), open}).percent() == 100);
}

TEST_CASE("weeks in a row skip weeks with nothing due and stop at the first that misses") {
  const std::vector weeks{closed(5, 5), closed(0, 0), closed(6, 5), closed(4, 5), closed(5, 5)};
  std::size_t asked = 0;
  const int count = weeks_in_a_row([&]() -> std::optional<WeekAdherence> {
    return asked < weeks.size() ? std::optional{weeks[asked++]} : std::nullopt;
  });
  CHECK(count == 2);
  CHECK(asked == 4); // the fifth is never looked at
  CHECK(weeks_in_a_row(weeks) == 2);
}

TEST_CASE("a day is open from today on until it has a session, off or not") {
  CHECK(open_days(week("s.x...."), monday + days{2}) == 5);
  CHECK(open_days(week("s.s...."), monday + days{2}) == 4);
  CHECK(open_days(week("......s"), monday + days{6}) == 0);
  CHECK(open_days(week("......."), monday) == 7);
}
