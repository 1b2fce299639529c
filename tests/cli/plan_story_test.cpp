// SPDX-License-Identifier: MIT
// Eight weeks of one person: the built-in routine, a physiotherapist's list in week 3, ill in week
// 5, a higher goal in week 7. Golden: the commands about the plan and the reports of weeks 2, 4, 5
// and 8 before and after each change.
#include "tests/support/catch.hpp"
#include "tests/support/cli.hpp"
#include "tests/support/golden.hpp"

using namespace midback;
using namespace midback::test;

namespace {

const LocalDay monday_1 = parse_day("2026-09-28").value(); // 2026-W40

LocalDay day_of(int week, int weekday) { return monday_1 + days{7 * (week - 1) + weekday}; }
std::string label(int week) { return week_label(day_of(week, 0), WeekStart::monday); }

class Story {
public:
  Story() { m_cli.skip_uid(); }

  /// Every day of a week named by its position in the text: 'x' logs a session in the evening.
  void week(int number, const std::string& sessions, const std::string& line = "log 5 3") {
    for (int weekday = 0; weekday < static_cast<int>(sessions.size()); ++weekday) {
      m_cli.at(to_string(day_of(number, weekday)) + " 19:00");
      if (sessions[static_cast<std::size_t>(weekday)] == 'x') {
        REQUIRE(m_cli(line).code == 0);
      }
    }
  }
  void morning(int week, int weekday) {
    const LocalDay day = day_of(week, weekday);
    m_cli.at(to_string(day) + " 08:00");
    m_transcript += "\n# Week " + std::to_string(week) + ", " + long_date(day) + ", 08:00\n";
  }
  /// Runs the line and writes it down with its output.
  std::string type(const std::string& line) {
    const Ran ran = m_cli(line);
    m_transcript += "\n$ midback " + line + "\n" + ran.out + ran.err;
    return ran.out;
  }
  /// The report of a week, as seen when everything is over.
  std::string report(int week, const std::string& more = "") {
    return type("report " + label(week) + " --today 2026-11-23" + more);
  }
  std::string csv() { return m_cli.exported(); }
  const std::string& transcript() const { return m_transcript; }

private:
  TestCli m_cli;
  std::string m_transcript;
};

} // namespace

TEST_CASE("a list from the physiotherapist, an illness and a higher goal leave the past alone") {
  Story story;
  story.week(1, "x.xx.x.");
  story.week(2, "xx.xx.x");
  story.morning(3, 0);
  const std::string week_2 = story.report(2);
  story.type("routine add wall-angel --reps 12 --sets 2 --name \"Wall angels\" --after cat");
  story.type("routine add bird-dog --reps 8 --sets 2-3 --sides");
  story.type("routine set rotation --hold 20");
  story.type("routine remove doorway");
  story.type("routine");
  CHECK(story.report(2) == week_2);

  story.week(3, "xx.xx..");
  story.week(4, "x.xx.xx", "log 4 2 --did bird=L2,R1");
  story.morning(5, 0);
  const std::string week_4 = story.report(4);
  story.week(5, "....x.x");
  story.morning(6, 0);
  const std::string week_5 = story.report(5);
  story.type("off " + to_string(day_of(5, 0)) + ".." + to_string(day_of(5, 3)) + " --reason ill");
  const std::string week_5_ill = story.report(5);
  CHECK(week_5_ill != week_5);
  CHECK(story.report(2) == week_2);
  CHECK(story.report(4) == week_4);

  story.week(6, "xxx.x.x");
  story.morning(7, 0);
  story.type("goal 6");
  story.week(7, "xxxxx.x");
  story.week(8, "xxx.xx.");
  story.morning(9, 0);
  CHECK(story.report(2) == week_2);
  CHECK(story.report(4) == week_4);
  CHECK(story.report(5) == week_5_ill);
  const std::string week_8 = story.report(8);
  CHECK(story.report(8, " --as-if 5") != week_8); // the goal before it was raised

  // Taking back the goal changes week 8 and nothing before it.
  const std::string all = story.csv();
  story.type("routine history");
  story.type("goal 5 --from " + to_string(day_of(7, 0)));
  CHECK(story.csv() == all); // refused: it would judge the past anew
  story.type("goal 5 --rejudge --from " + to_string(day_of(7, 0)));
  CHECK(story.report(8) != week_8);
  CHECK(story.report(5) == week_5_ill);
  story.type("undo");
  CHECK(story.csv() == all);
  CHECK(story.report(8) == week_8);
  check_golden("cli/plan_story.txt", story.transcript());
}
