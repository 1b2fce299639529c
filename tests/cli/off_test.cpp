// SPDX-License-Identifier: MIT
// off and config, through the whole program in process.
#include "tests/support/catch.hpp"
#include "tests/support/cli.hpp"
#include "tests/support/refusal.hpp"

using namespace midback::test;

namespace {

const std::string undo_line = "\nUndo: midback undo\n";

} // namespace

TEST_CASE("off takes a day, a span with dots, and two days") {
  TestCli cli;
  CHECK(cli("off today --reason ill").out == "1 day off, Sun 22 Nov 2026 (ill)." + undo_line);
  CHECK(cli("off 2026-12-24..2027-01-02 --reason away --note Alps").out ==
        "10 days off, Thu 24 Dec 2026 to Sat 2 Jan 2027 (away)." + undo_line);
  CHECK(cli("off yesterday tomorrow").out ==
        "3 days off, Sat 21 Nov 2026 to Mon 23 Nov 2026 (other). 1 of them was off already." +
            undo_line);
  CHECK(cli("off").out == "Thu 24 Dec 2026 to Sat 2 Jan 2027  10 days  away   planned  Alps\n"
                          "Mon 23 Nov 2026                      1 day  other  planned\n"
                          "Sun 22 Nov 2026                      1 day  ill    now\n"
                          "Sat 21 Nov 2026                      1 day  other\n");
  CHECK_THAT(cli("export csv --table days-off").out,
             StartsWith("day,reason,note,uid\r\n2026-11-21,other,,") &&
                 Contains("\r\n2026-12-24,away,Alps,"));
}

TEST_CASE("declaring a day off again updates its reason and keeps its note") {
  TestCli cli;
  cli("off 2026-11-23..2026-11-25 --reason rest --note quiet");
  CHECK(cli("off 2026-11-24 --reason ill").out ==
        "1 day off, Tue 24 Nov 2026 (ill). It was off already." + undo_line);
  CHECK_THAT(cli("export csv --table days-off").out, Contains("2026-11-24,ill,quiet,"));
  CHECK(cli("off 2026-11-23..2026-11-25").out ==
        "Off already: Mon 23 Nov 2026 to Wed 25 Nov 2026; nothing was changed.\n");
  CHECK_THAT(cli("export csv --table days-off").out, Contains("2026-11-24,ill,quiet,"));
}

TEST_CASE("off --remove takes days back, also from the middle of a span") {
  TestCli cli;
  cli("off 2026-11-23..2026-11-29 --reason away");
  CHECK(cli("off --remove 2026-11-25..2026-11-26").out ==
        "Removed 2 days off, Wed 25 Nov 2026 to Thu 26 Nov 2026." + undo_line);
  CHECK(cli("off").out == "Fri 27 Nov 2026 to Sun 29 Nov 2026  3 days  away   planned\n"
                          "Mon 23 Nov 2026 to Tue 24 Nov 2026  2 days  away   planned\n");
  CHECK_THAT(cli("off 2026-11-23..2026-12-31 --remove").out, Contains("Removed 5 days off"));
  CHECK_THAT(cli("off").out, Contains("No day off is declared"));
}

TEST_CASE("a day off that has a session counts as a day with a session") {
  TestCli cli;
  cli("log 6 3");
  CHECK_THAT(cli("off today --reason ill").out, Contains("It has a session and counts as a day"));
  CHECK_THAT(cli("off yesterday today --reason ill").out, Contains("1 of them has a session"));
  CHECK_THAT(cli("status --porcelain").out, Contains("week=1/1"));
}

TEST_CASE("days off lower what is due") {
  TestCli cli;
  cli("log 6 3 --at 2026-11-16");
  CHECK_THAT(cli("status --porcelain").out, Contains("week=1/5"));
  cli("off 2026-11-17..2026-11-20 --reason ill"); // 3 days left of 7: 3 x 5/7 = 2.1
  CHECK_THAT(cli("status --porcelain").out, Contains("week=1/2"));
}

TEST_CASE("days off can be undone and leave a readable line without the note") {
  TestCli cli;
  cli("log 6 3");
  const std::string before = cli.exported();
  cli("off 2026-11-23..2026-11-25 --reason flare --note secret");
  cli("off --remove 2026-11-24");
  CHECK_THAT(cli("journal").out,
             Contains("3 days off, Mon 23 Nov 2026 to Wed 25 Nov 2026 (flare)") &&
                 Contains("remove 1 day off, Tue 24 Nov 2026") && !Contains("secret"));
  CHECK(cli("undo 2").code == 0);
  CHECK(cli.exported() == before);
}

TEST_CASE("wrong days off are refused with words and change nothing") {
  TestCli cli;
  cli("off today --reason ill");
  check_refused(cli, "off tomorow", "\"tomorow\"");
  check_refused(cli, "off fri", "could be Fri 20 Nov 2026 or Fri 27 Nov 2026");
  check_refused(cli, "off 2026-02-30", "2026-02-30");
  check_refused(cli, "off 2026-12-05..2026-12-01", "type 2026-12-01..2026-12-05");
  check_refused(cli, "off 2026-01-01..2027-01-02", "has 367 days; up to 366");
  check_refused(cli, "off 3 days ago", "goes in quotes");
  check_refused(cli, "off ..2026-12-01", "off:");
  check_refused(cli, "off today --reason flu", "rest, ill, flare, away, other, not \"flu\"");
  check_refused(cli, "off today --reason away7", "did you mean away?");
  check_refused(cli, "off today --note \"\"", "--note");
  check_refused(cli, "off --reason ill", "expected one day");
  check_refused(cli, "off --remove", "expected one day");
  check_refused(cli, "off --remove tomorrow", "no day off is declared on Mon 23 Nov 2026");
  check_refused(cli, "off --remove today --reason ill", "--remove takes no --reason");
  check_refused(cli, "off today --today 2026-11-01", "--today");
}

TEST_CASE("config lists, shows, sets and unsets") {
  TestCli cli;
  CHECK_THAT(cli("config").out,
             StartsWith("day_start             04:00   default     when a day begins") &&
                 Contains("\nspeech                off     default"));
  CHECK(cli("config day_start").out == "04:00\n");
  CHECK(cli("config day_start 3:30").out ==
        "Set day_start to 03:30 (was 04:00). It counts for entries from now on; those already "
        "stored keep their day." +
            undo_line);
  CHECK(cli("config day_start").out == "03:30\n");
  CHECK_THAT(cli("config").out, Contains("day_start             03:30   set by you"));
  CHECK(cli("config day_start 03:30").out == "day_start is 03:30 already; nothing was changed.\n");
  CHECK_THAT(cli("config set week_start sunday").out, Contains("Set week_start to sunday"));
  CHECK(cli("config unset day_start").out ==
        "Unset day_start, now 04:00 (was 03:30). It counts for entries from now on; those already "
        "stored keep their day." +
            undo_line);
  CHECK_THAT(cli("config unset day_start").out, Contains("nothing was changed"));
  CHECK_THAT(cli("export csv --table settings").out, Contains("week_start,sunday"));
  CHECK(cli("undo 3").code == 0);
  CHECK(cli("export csv --table settings").out == "key,value\r\n");
}

TEST_CASE("day_start counts for entries from then on and moves no stored day") {
  TestCli cli;
  cli.at("2026-11-22 03:45");
  CHECK_THAT(cli("log 6 3").out, Contains("counts for Sat 21 Nov"));
  cli("config day_start 03:30");
  CHECK_THAT(cli("log 5 3").out, !Contains("counts for"));
  const std::string csv = cli("export csv").out;
  CHECK_THAT(csv, Contains("\n1,2026-11-21,03:45,") && Contains("\n2,2026-11-22,03:45,"));
  cli("config day_start 00:00");
  CHECK(cli("export csv").out == csv);
}

TEST_CASE("wrong settings are refused with a suggestion and change nothing") {
  TestCli cli;
  cli("config sound off");
  check_refused(cli, "config day-start", "did you mean day_start?");
  check_refused(cli, "config colour", "the settings are day_start, week_start, sound, speech");
  check_refused(cli, "config day_start 06:01", "a time from 00:00 to 06:00, not \"06:01\"");
  check_refused(cli, "config week_start tuesday", "monday or sunday, not \"tuesday\"");
  check_refused(cli, "config sound loud", "on or off, not \"loud\"");
  check_refused(cli, "config unset", "which setting?");
  check_refused(cli, "config unset sond", "did you mean sound?");
}
