// SPDX-License-Identifier: MIT
// What of `start` needs no terminal and no time; the rest is tests/guide/terminal_session.py.
#include "tests/support/catch.hpp"
#include "tests/support/cli.hpp"

namespace midback {
namespace {

using test::Contains;
using test::TestCli;

TEST_CASE("start --dry-run prints the timetable and stores nothing") {
  TestCli midback;
  const auto ran = midback("start --dry-run");
  CHECK(ran.code == 0);
  CHECK_THAT(ran.out, Contains(" 1:38    15 s  Thoracic Spine Rotation, set 1 of 3, left\n"));
  CHECK_THAT(ran.out, Contains(" 3:39    30 s  walk to the doorway\n"));
  CHECK_THAT(ran.out, Contains(" 6:33          the end: 6 min 33 s in all\n"));
  CHECK_FALSE(std::filesystem::exists(midback.file()));
}

TEST_CASE("start begins with the side that has the smaller total") {
  TestCli midback;
  midback("log --did rotation=L3,R2");
  const auto ran = midback("start --dry-run --exercises rotation,doorway --sets 1");
  CHECK_THAT(ran.out, Contains("Thoracic Spine Rotation, right\n"));
  CHECK(ran.out.find("Rotation, right") < ran.out.find("Rotation, left"));
  CHECK(ran.out.find("Stretch, left") < ran.out.find("Stretch, right"));
  CHECK(ran.out.find("Cat-Cow") == std::string::npos);
}

TEST_CASE("start refuses what it cannot do, and says what to type") {
  TestCli midback;
  for (const auto& [line, words] : std::vector<std::pair<std::string, std::string>>{
           {"start --order sideways", "--order takes alternate, left-first or right-first"},
           {"start --sets 0", "--sets"},
           {"start --exercises plank", "plank"},
           {"start --resume", "no interrupted guided session of today"},
           {"start --resume --new", "contradict"},
           {"start --today 2026-11-20", "--today"}}) {
    const auto ran = midback(line);
    INFO(line);
    CHECK(ran.code != 0);
    CHECK_THAT(ran.err, Contains(words));
  }
  CHECK_FALSE(std::filesystem::exists(midback.file()));
}

TEST_CASE("sound-check names every tone and what plays it") {
  TestCli midback;
  const auto ran = midback("sound-check");
  CHECK(ran.code == 0);
  CHECK_THAT(ran.out, Contains("Sound: the terminal bell"));
  CHECK_THAT(ran.out, Contains("  hold: a hold begins\n"));
}

TEST_CASE("the help of start keeps the switch of the tests to itself") {
  TestCli midback;
  CHECK(midback("start --help").out.find("--speed") == std::string::npos);
}

} // namespace
} // namespace midback
