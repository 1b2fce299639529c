// SPDX-License-Identifier: MIT
#include "tests/support/catch.hpp"
#include "tests/support/cli.hpp"
#include "tests/support/refusal.hpp"

using namespace midback::test;

namespace {

/// The CSV row of the newest session, without what does not change.
std::string last_row(TestCli& cli) {
  std::string csv = cli("export csv").out;
  csv.erase(csv.size() - 2); // the last CRLF
  return csv.substr(csv.rfind('\n') + 1);
}

/// What `log ARGUMENTS` stores: status, ratings, dose, amounts, stopped.
void check_stored(const std::string& arguments, const std::string& expected) {
  INFO("log " << arguments);
  TestCli cli;
  const Ran ran = cli("log " + arguments);
  INFO(ran.err);
  REQUIRE(ran.code == 0);
  CHECK_THAT(last_row(cli), Contains("," + expected + ","));
}

/// A wrong command line: its code and what the message must hold; nothing is changed.
void check_refused(const std::string& line, int code, const std::string& message) {
  TestCli cli;
  cli("log 5 4 --at yesterday");
  check_refused(cli, line, code, message);
}

} // namespace

TEST_CASE("log stores the whole routine with both ratings and says so") {
  TestCli cli;
  const Ran ran = cli("log 6 3");
  CHECK(ran.code == 0);
  CHECK(ran.out == "Logged session 1, Sun 22 Nov 2026, 12:00: full dose, pain 6 before, 3 after.\n"
                   "Undo: midback undo\n");
  CHECK(ran.err.empty());
  CHECK(last_row(cli) == "1,2026-11-22,12:00,+01:00,,full,6,3,100,10,45,45,60,60,,,,log,"
                         "2026-11-22T11:00:00Z,00000000000000000000000000000001,"
                         "2026-11-22T11:00:00Z");
}

TEST_CASE("log takes every form of the manual") {
  // status,before,after,percent,cat-cow,rotation left,right,doorway left,right,stopped
  check_stored("6 3", "full,6,3,100,10,45,45,60,60,");
  check_stored("", "full,,,100,10,45,45,60,60,");
  check_stored("6", "full,6,,100,10,45,45,60,60,");
  check_stored("5 - --only cat-cow,rotation", "partial,5,,66,10,45,45,0,0,");
  check_stored("7 8 --skip doorway --note \"after eight hours of driving\" --tag posture,stress",
               "partial,7,8,66,10,45,45,0,0,,posture stress,after eight hours of driving");
  check_stored("4 2 --did doorway=3 --did rotation=L3,R2 --did cat=8",
               "partial,4,2,87,8,45,30,90,90,");
  check_stored("--did rotation=3x10s", "partial,,,88,10,30,30,60,60,");
  check_stored("5 7 --stopped rotation=L2", "stopped,5,7,100,10,30,0,0,0,thoracic-rotation");
  check_stored("- 3", "full,,3,100,10,45,45,60,60,");
  check_stored("--did rotation=L2x15s,L1x10s,R3", "partial,,,98,10,40,45,60,60,");
  check_stored("--only cat --did rotation=1", "partial,,,44,10,15,15,0,0,");
  check_stored("--skip cat,doorway", "partial,,,33,0,45,45,0,0,");
  check_stored("--did cat=14", "full,,,100,14,45,45,60,60,");
  check_stored("--did cat=1x7", "partial,,,90,7,45,45,60,60,");
  check_stored("--stopped rotation", "stopped,,,100,10,0,0,0,0,thoracic-rotation");
  check_stored("--stopped cat=4", "stopped,,,,4,0,0,0,0,cat-cow");
  check_stored("--stopped rotation=L1 --did doorway=2",
               "stopped,,,100,10,15,0,60,60,thoracic-rotation");
  check_stored("--stopped rotation=R2 --skip cat", "stopped,,,0,0,0,30,0,0,thoracic-rotation");
}

TEST_CASE("a stop for pain is recorded with the set it happened in") {
  TestCli cli;
  const Ran ran = cli("log 5 7 --stopped rotation=L2");
  CHECK_THAT(ran.err, Contains("Stopping was right"));
  CHECK_THAT(cli("export csv --table sets").out,
             Contains("thoracic-rotation,3,left,0,s,stopped\r\n"));
}

TEST_CASE("wrong input is refused with words and changes nothing") {
  check_refused("log 11", 2, "0 (no pain) to 10 (worst imaginable)");
  check_refused("log -1", 2, "\"-1\"");
  check_refused("log 5.5", 2, "\"5.5\"");
  check_refused("log six", 2, "\"six\"");
  check_refused("log 010", 2, "\"010\"");
  check_refused("log +5", 2, "\"+5\"");
  check_refused("log 5 4 3", 2, "did not expect \"3\"");
  check_refused("log --only plank", 2, "no exercise \"plank\"");
  check_refused("log --only rotatoin", 2, "did you mean rotation");
  check_refused("log --only stretch,doorway", 2, "could be");
  check_refused("log --only cat,cat-cow", 2, "named twice");
  check_refused("log --did cat=8 --did cat=9", 2, "named twice");
  check_refused("log --did cat", 2, "missing");
  check_refused("log --did rotation=L9999", 2, "more than 20 sets");
  check_refused("log --did rotation=99999999999999999999", 2, "expected a number of sets");
  check_refused("log --did rotation=3x10", 2, "held for seconds");
  check_refused("log --did cat=2x10s", 2, "repetitions");
  check_refused("log --did cat=L8", 2, "no left and right");
  check_refused("log --did rotation=L2,3", 2, "either every part names a side");
  check_refused("log --did rotation=", 2, "expected a number of sets");
  check_refused("log --did rotation=3x4000s", 2, "more than 3600 seconds");
  check_refused("log --only cat --skip doorway", 2, "contradict");
  check_refused("log --skip cat --did cat=8", 2, "named twice");
  check_refused("log --skip cat,rotation,doorway", 2, "nothing of the routine");
  check_refused("log --did cat=0 --skip rotation,doorway", 2, "nothing of the routine");
  check_refused("log --stopped rotation --did rotation=2", 2, "named twice");
  check_refused("log --only cat --stopped rotation", 2, "leaves out");
  check_refused("log --at tomorrow", 2, "--at");
  check_refused("log --at \"2026-11-22 12:01\"", 2, "--at");
  check_refused("log --at 2014-01-01", 2, "--force");
  check_refused("log --at", 2, "--at needs a value");
  check_refused("log --note \"\"", 2, "note");
  check_refused("log --note \"   \"", 2, "--note is empty");
  check_refused("log --note " + std::string(5000, 'x'), 2, "5000 characters");
  check_refused("log --note \xff\xfe", 2, "UTF-8");
  check_refused("log --tag Posture", 2, "--tag");
  check_refused("log --tag a,,b", 2, "--tag");
  check_refused("log --today 2026-11-20", 2, "--at");
  check_refused("log --nte x", 2, "did you mean --note?");
  check_refused("log --note a --note b", 2, "more than once");
}

TEST_CASE("a wrong first command leaves no file behind") {
  TestCli cli;
  CHECK(cli("log 11").code == 2);
  CHECK(cli("log --only plank").code == 2);
  CHECK(cli("log --at tomorrow").code == 2);
  CHECK(cli("delete 1").code == 2);
  CHECK(cli("undo").code == 1);
  for (const auto* line : {"", "status", "list", "export csv", "journal", "routine", "safety",
                           "--help", "log --help", "--version"}) {
    INFO(line);
    CHECK(cli(line).code == 0);
  }
  CHECK_FALSE(std::filesystem::exists(cli.file()));
}

TEST_CASE("an old entry needs force") {
  TestCli cli;
  CHECK(cli("log 5 4 --at 2014-01-01 --force").code == 0);
  CHECK_THAT(cli("list").out, Contains("2014-01-01"));
}

TEST_CASE("questions are asked at a terminal only") {
  TestCli cli;
  cli.types("6\n3\n");
  const Ran asked = cli("log");
  CHECK(asked.err == "Pain before, 0 to 10 (Enter = not rated): "
                     "Pain after, 0 to 10 (Enter = not rated): ");
  CHECK_THAT(asked.out, Contains("pain 6 before, 3 after"));

  cli.advance(std::chrono::hours{1});
  cli.types("seven\n 7 \n");
  const Ran again = cli("log 5");
  CHECK_THAT(again.err, Contains("A whole number from 0 (no pain) to 10"));
  CHECK_THAT(again.out, Contains("pain 5 before, 7 after"));

  cli.advance(std::chrono::hours{1});
  cli.types("\n-\n");
  CHECK_THAT(cli("log").out, Contains("pain not rated"));
}

TEST_CASE("leaving a question stores nothing") {
  TestCli cli;
  cli.types("6\n");
  CHECK(cli("log").code == 130);
  CHECK_FALSE(std::filesystem::exists(cli.file()));
  cli.types("");
  CHECK(cli("pain").code == 130);
}

TEST_CASE("two sessions within ten minutes are mentioned and both kept") {
  TestCli cli;
  cli("log 6 3");
  cli.advance(std::chrono::minutes{9});
  const Ran second = cli("log 6 3");
  CHECK_THAT(second.err, Contains("another session was logged 9 min ago"));
  cli.advance(std::chrono::minutes{10});
  CHECK(cli("log 6 3").err.empty());
  CHECK_THAT(cli("list").out, Contains(" 3  2026-11-22"));
}

TEST_CASE("past times are understood, printed back and stored") {
  const auto check = [](const std::string& at, const std::string& printed) {
    INFO(at);
    TestCli cli;
    const Ran ran = cli("log 6 3 --at \"" + at + "\"");
    CHECK(ran.code == 0);
    CHECK_THAT(ran.out, StartsWith("Logged session 1, " + printed + ": full dose"));
  };
  check("07:15", "Sun 22 Nov 2026, 07:15");
  check("18:30", "Sat 21 Nov 2026, 18:30");
  check("yesterday 18:30", "Sat 21 Nov 2026, 18:30");
  check("yesterday", "Sat 21 Nov 2026, time unknown");
  check("mon 7:10", "Mon 16 Nov 2026, 07:10");
  check("monday 07:00", "Mon 16 Nov 2026, 07:00");
  check("2026-11-20 07:15", "Fri 20 Nov 2026, 07:15");
  check("2026-11-20T07:15", "Fri 20 Nov 2026, 07:15");
  check("3 days ago", "Thu 19 Nov 2026, time unknown");
  check("2d ago", "Fri 20 Nov 2026, time unknown");
  check("-2h", "Sun 22 Nov 2026, 10:00");
  check("-30m", "Sun 22 Nov 2026, 11:30");
  check("2h ago", "Sun 22 Nov 2026, 10:00");
  check("20 nov 18:30", "Fri 20 Nov 2026, 18:30");
  check("2026-11-20 00:30", "Fri 20 Nov 2026, 00:30 (counts for Thu 19 Nov)");
}

TEST_CASE("an entry with an unknown time has none in any output") {
  TestCli cli;
  cli("log 6 3 --at yesterday");
  CHECK_THAT(cli("export csv").out, Contains("1,2026-11-21,,,,full,6,3,"));
  CHECK_THAT(cli("show 1 --json").out, Contains("\"time\": null"));
  CHECK_THAT(cli("list").out, Contains("2026-11-21  -      full"));
}

TEST_CASE("after midnight it is still the evening before") {
  TestCli cli;
  cli.at("2026-11-23 00:30");
  CHECK_THAT(cli("log 6 3").out, Contains("Mon 23 Nov 2026, 00:30 (counts for Sun 22 Nov)"));
  CHECK_THAT(cli("log 6 3 --at yesterday").out, Contains("Sat 21 Nov 2026"));
  cli.at("2026-11-23 04:00");
  CHECK_THAT(cli("log 6 3").out, Contains("Mon 23 Nov 2026, 04:00:"));
}

TEST_CASE("the nights of the clock change in Berlin") {
  TestCli cli;
  cli.zone("Europe/Berlin");
  cli.at("2026-03-29 12:00");
  const Ran gap = cli("log 6 3 --at \"2026-03-29 02:30\"");
  CHECK(gap.code == 2);
  CHECK_THAT(gap.err, Contains("01:59"));
  CHECK_THAT(gap.err, Contains("03:00"));
  cli.at("2026-10-25 12:00");
  const Ran overlap = cli("log 6 3 --at \"2026-10-25 02:30\"");
  CHECK(overlap.code == 0);
  CHECK_THAT(overlap.err, Contains("02:30"));
  CHECK_THAT(cli("export csv").out, Contains("02:30,+02:00")); // the first of the two
}

TEST_CASE("half-hour zones keep their offset") {
  TestCli cli;
  cli.zone("Asia/Kolkata");
  cli.at("2026-11-22 12:00");
  cli("log 6 3 --at 07:15");
  CHECK_THAT(cli("export csv").out, Contains("2026-11-22,07:15,+05:30,"));
  CHECK_THAT(cli("export csv").out, Contains("2026-11-22T01:45:00Z\r\n"));
}

TEST_CASE("moving to another zone moves nothing that is stored") {
  TestCli cli;
  cli.zone("Europe/Berlin");
  cli.at("2026-11-22 01:00"); // still Saturday evening
  cli("log 6 3");
  const std::string before = cli.exported();
  cli.zone("America/New_York");
  CHECK(cli.exported() == before);
  CHECK_THAT(cli("list").out, Contains("2026-11-21  01:00"));
}

TEST_CASE("without zone information UTC is used and said once") {
  TestCli cli;
  cli.zone("Nowhere/Bad");
  cli.at("2026-11-22 12:00");
  const Ran ran = cli("log 6 3 --at \"2026-11-20 07:15\"");
  CHECK(ran.code == 0);
  CHECK_THAT(ran.err, Contains("UTC"));
  CHECK(ran.err.find("UTC") == ran.err.rfind("UTC"));
  CHECK_THAT(cli("export csv").out, Contains("07:15,+00:00"));
}

TEST_CASE("leap days, week 53 and week 1 are days like any other") {
  TestCli cli;
  for (const auto* day : {"2024-02-29", "2021-01-03", "2024-12-30", "2020-12-31"}) {
    INFO(day);
    CHECK(cli(std::string{"log 6 3 --at "} + day).code == 0);
    CHECK_THAT(cli("list --limit 100").out, Contains(day));
  }
  CHECK(cli("log 6 3 --at 2025-02-29").code == 2);
}
