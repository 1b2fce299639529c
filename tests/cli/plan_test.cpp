// SPDX-License-Identifier: MIT
// routine add, set, remove, history, diff and goal, through the whole program in process.
#include "tests/support/catch.hpp"
#include "tests/support/cli.hpp"
#include "tests/support/refusal.hpp"

using namespace midback::test;

namespace {

const std::string undo_line = "\nUndo: midback undo\n";

/// Three sessions: Tue 10 and Thu 12 November, and today, Sunday the 22nd.
void log_three(TestCli& cli) {
  cli("log 6 3 --at \"2026-11-10 07:00\"");
  cli("log 6 3 --at \"2026-11-12 07:00\"");
  cli("log 5 5");
}

} // namespace

TEST_CASE("routine add makes the next version from today and log knows the exercise at once") {
  TestCli cli;
  cli.skip_uid();
  const Ran added = cli("routine add plank --hold 20 --sets 2-3");
  CHECK(added.code == 0);
  CHECK(added.out ==
        "Plan version 2 from Sun 22 Nov 2026: plank added: 20 s x 2-3 (place 4)." + undo_line);
  CHECK(cli("routine add bird-dog --reps 8 --sets 3 --sides --after cat").code == 0);
  CHECK(cli("routine add wall-angel --reps 12 --first --name \"Wall angels\"").code == 0);
  CHECK_THAT(cli("routine").out, Contains("plan version 4") &&
                                     Contains("1. Wall angels (wall-angel): 12 repetitions") &&
                                     Contains("3. Bird dog (bird-dog): 8 x 3, each side") &&
                                     Contains("Plank (plank): 20 s x 2-3"));
  CHECK(cli("log 4 2 --did plank=2x10s --did bird=L3,R2").code == 0);
  const std::string csv = cli("export csv").out;
  CHECK_THAT(csv, Contains("dose_percent,wall-angel_reps,cat-cow_reps,bird-dog_left_reps,"
                           "bird-dog_right_reps,thoracic-rotation_left_s,"
                           "thoracic-rotation_right_s,doorway-stretch_left_s,"
                           "doorway-stretch_right_s,plank_s,stopped_for_pain"));
  CHECK_THAT(csv, Contains(",12,10,24,16,45,45,60,60,20,"));
  CHECK_THAT(cli("export csv --table routine").out,
             Contains("4,2026-11-22,1,wall-angel,Wall angels,reps,12,0,1,1,5\r\n"));
}

TEST_CASE("a name of several words becomes an id and stays the name") {
  TestCli cli;
  cli.skip_uid();
  CHECK_THAT(cli("routine add \"Wall Angel\" --reps 12").out, Contains("wall-angel added"));
  CHECK_THAT(cli("routine").out, Contains("Wall Angel (wall-angel)"));
  cli("routine remove wall");
  cli("routine add wall-angel --reps 10"); // comes back with the name it had
  CHECK_THAT(cli("routine").out, Contains("Wall Angel (wall-angel): 10 repetitions"));
}

TEST_CASE("the past is judged as before, and what was logged today is judged by the new version") {
  TestCli cli;
  log_three(cli);
  const Ran set = cli("routine set rotation --hold 20");
  CHECK(set.out == "Plan version 2 from Sun 22 Nov 2026: thoracic-rotation: 20 s x 3, each side "
                   "(was 15 s x 3, each side). Today's entry is judged by it; --from tomorrow "
                   "would leave today as it was." +
                       undo_line);
  const std::string csv = cli("export csv").out;
  CHECK_THAT(csv, Contains("1,2026-11-10,07:00,+01:00,,full,6,3,100,"));
  CHECK_THAT(csv, Contains("3,2026-11-22,12:00,+01:00,,partial,5,5,91,"));
}

TEST_CASE("a change from a past day with entries needs --rejudge and says how many days") {
  TestCli cli;
  log_three(cli);
  check_refused(cli, "goal 3 --from 2026-11-12",
                "a change from Thu 12 Nov 2026 would judge 2 days with an entry anew; if that is "
                "meant, add --rejudge; without --from it holds from today and the past stays as "
                "it was");
  CHECK(cli("goal 3 --from 2026-11-12 --rejudge").out ==
        "Plan version 2 from Thu 12 Nov 2026: goal 3 days a week (was 5). 2 days with an entry are "
        "judged anew." +
            undo_line);
  // A stand-alone rating is an entry too.
  cli("undo 2");
  cli("pain 4 --at 2026-11-14");
  check_refused(cli, "goal 3 --from 2026-11-14", "1 day with an entry");
}

TEST_CASE("a change from a past day where no entry is affected needs nothing") {
  TestCli cli;
  cli("log 6 3 --at \"2026-11-10 07:00\"");
  CHECK(cli("goal 3 --from 2026-11-11").out ==
        "Plan version 2 from Wed 11 Nov 2026: goal 3 days a week (was 5)." + undo_line);
}

TEST_CASE("a later version stays as it is and the message says so") {
  TestCli cli;
  log_three(cli);
  cli("goal 4 --from 2026-12-01");
  const Ran ran = cli("routine add plank --hold 20");
  CHECK_THAT(ran.out, Contains("Version 2, from Tue 1 Dec 2026, stays as it is.\nUndo"));
  CHECK_THAT(ran.err, Contains("--from 2026-12-01"));
  CHECK_THAT(cli("routine show --on 2026-12-01").out,
             !Contains("plank") && Contains("your goal: 4 days"));
  CHECK_THAT(cli("routine").out, Contains("From Tue 1 Dec 2026 version 2 holds"));
  CHECK(cli("goal").out == "Your goal: 5 days a week.\nFrom Tue 1 Dec 2026: 4 days a week.\n");
  // The span that is judged anew ends before the later version begins.
  check_refused(cli, "goal 3 --from 2026-11-12",
                "a change from Thu 12 Nov 2026 to Sat 21 Nov 2026 would judge 1 day with an entry");
}

TEST_CASE("routine set changes what is named and moves where asked") {
  TestCli cli;
  cli.skip_uid();
  CHECK_THAT(
      cli("routine set doorway --sets 2 --no-sides --first --name \"Door stretch\"").out,
      Contains("doorway-stretch: 30 s x 2 (was 30 s x 2-3, each side); doorway-stretch: "
               "named Door stretch (was Doorway Stretch); doorway-stretch moved to place 1"));
  CHECK_THAT(cli("routine set cat --hold 20s").out, Contains("cat-cow: 20 s (was 10 repetitions)"));
  CHECK_THAT(cli("export csv").out, Contains(",doorway-stretch_s,cat-cow_s,cat-cow_reps,"));
  const Ran same = cli("routine set cat --hold 20");
  CHECK(same.out == "The plan from Sun 22 Nov 2026 is like this already; nothing was changed.\n");
  CHECK_THAT(cli("journal").out, !Contains("version 4"));
}

TEST_CASE("routine history and diff say what each version changed and when it holds") {
  TestCli cli;
  log_three(cli);
  cli("routine remove doorway");
  cli("goal 6");
  cli("goal 4 --from 2026-12-01");
  CHECK(cli("routine history").out ==
        "Version 4, from Tue 1 Dec 2026, planned\n"
        "  goal 4 days a week (was 6)\n"
        "Version 3, from Sun 22 Nov 2026 to Mon 30 Nov 2026, in force\n"
        "  goal 6 days a week (was 5)\n"
        "Version 2, from Sun 22 Nov 2026, replaced on the same day by "
        "version 3\n"
        "  doorway-stretch removed\n"
        "Version 1, from the start to Sat 21 Nov 2026\n"
        "  goal 5 days a week\n"
        "  cat-cow: 10 repetitions\n"
        "  thoracic-rotation: 15 s x 3, each side\n"
        "  doorway-stretch: 30 s x 2-3, each side\n");
  CHECK(cli("routine diff 1 4").out == "From version 1 to version 4:\n"
                                       "  goal 4 days a week (was 5)\n"
                                       "  doorway-stretch removed\n");
  CHECK(cli("routine diff 3 3").out == "From version 3 to version 3:\n  no difference\n");
  CHECK(cli("routine diff 4 1").out ==
        "From version 4 to version 1:\n"
        "  goal 5 days a week (was 4)\n"
        "  doorway-stretch added: 30 s x 2-3, each side (place 3)\n");
}

TEST_CASE("every change of the plan can be undone and redone") {
  TestCli cli;
  log_three(cli);
  const std::string before = cli.exported();
  cli("routine add plank --hold 20");
  cli("goal 6 --from 2026-11-10 --rejudge");
  const std::string after = cli.exported();
  CHECK_THAT(cli("journal --limit 2").out,
             Contains("plan version 3 from Tue 10 Nov 2026: goal 6 days a week (was 5)") &&
                 Contains("plan version 2 from Sun 22 Nov 2026: plank added: 20 s (place 4)"));
  CHECK(cli("undo 2").code == 0);
  CHECK(cli.exported() == before);
  CHECK(cli("redo 2").code == 0);
  CHECK(cli.exported() == after);
}

TEST_CASE("wrong plans are refused with words and change nothing") {
  TestCli cli;
  log_three(cli);
  check_refused(cli, "routine add", "which exercise");
  check_refused(cli, "routine add plank", "Add --hold SECONDS or --reps N");
  check_refused(cli, "routine add plank --hold 20 --reps 3", "contradict");
  check_refused(cli, "routine add plank --hold 0", "1 to 3600, not \"0\"");
  check_refused(cli, "routine add plank --hold 3601", "\"3601\"");
  check_refused(cli, "routine add plank --hold 2m", "\"2m\"");
  check_refused(cli, "routine add plank --reps 1001", "1 to 1000");
  check_refused(cli, "routine add plank --reps 010", "\"010\"");
  check_refused(cli, "routine add plank --reps 8 --sets 3-2", "type --sets 2-3");
  check_refused(cli, "routine add plank --reps 8 --sets 0", "1 to 20");
  check_refused(cli, "routine add plank --reps 8 --sets 2-", "--sets");
  check_refused(cli, "routine add plank --reps 8 --sets 2-21", "\"21\"");
  check_refused(cli, "routine add plank --reps 8 --sides --no-sides", "contradict");
  check_refused(cli, "routine add plank --reps 8 --after zzz", "there is no exercise \"zzz\"");
  check_refused(cli, "routine add plank --reps 8 --after cat --first", "contradict");
  check_refused(cli, "routine add plank --reps 8 --name \" \"", "--name is empty");
  check_refused(cli, "routine add plank --reps 8 --name " + std::string(81, 'x'), "81 characters");
  check_refused(cli, "routine add cat-cow --reps 8", "midback routine set cat-cow");
  check_refused(cli, "routine add D\u00e4 --reps 8", "1 to 32 of a-z");
  check_refused(cli, "routine add " + std::string(33, 'x') + " --reps 8", "1 to 32 of a-z");
  check_refused(cli, "routine add plank --reps 8 --from mon",
                "could be Mon 16 Nov 2026 or Mon 23 Nov 2026");
  check_refused(cli, "routine add plank --reps 8 --from 2200-01-01", "--from");
  check_refused(cli, "routine set", "which exercise");
  check_refused(cli, "routine set cat", "what is to change");
  check_refused(cli, "routine set cat --after cat", "behind itself");
  check_refused(cli, "routine set rotatoin --hold 3", "did you mean rotation?");
  check_refused(cli, "routine remove", "which exercise");
  check_refused(cli, "routine remove plank", "there is no exercise \"plank\"");
  check_refused(cli, "routine diff 1", "two plan versions");
  check_refused(cli, "routine diff 1 2", "there is no plan version 2");
  check_refused(cli, "routine diff one 2", "\"one\"");
  check_refused(cli, "routine ad plank", "did you mean: midback routine add?");
  check_refused(cli, "goal 0", "1 to 7, not \"0\"");
  check_refused(cli, "goal 8", "1 to 7");
  check_refused(cli, "goal 5.5", "\"5.5\"");
  check_refused(cli, "goal --from today", "how many days a week?");
  check_refused(cli, "goal 4 --today 2026-11-01", "--today");
}

TEST_CASE("a routine keeps at least one exercise") {
  TestCli cli;
  log_three(cli);
  cli("routine remove cat");
  cli("routine remove doorway");
  check_refused(cli, "routine remove rotation", "the only exercise left");
}

TEST_CASE("a refused first command creates no database") {
  TestCli cli;
  cli("goal 9");
  cli("routine add plank");
  cli("off today --reason flu");
  cli("config day_start 07:00");
  cli("goal");
  cli("off");
  cli("config");
  cli("routine history");
  CHECK_FALSE(std::filesystem::exists(cli.file()));
}

TEST_CASE("report --as-if judges by another version and says so") {
  TestCli cli;
  log_three(cli);
  cli("goal 1 --from 2026-11-23");
  CHECK_THAT(cli("report 2026-W46 --today 2026-11-30").out, !Contains("As if"));
  CHECK_THAT(cli("report 2026-W46 --as-if 2").out, Contains("As if plan version 2"));
  CHECK_THAT(cli("report 2026-W46 --as-if 2 --format json").out, Contains("\"goal_met\": true"));
  CHECK_THAT(cli("report 2026-W46 --format json").out, Contains("\"goal_met\": false"));
  check_refused(cli, "report --as-if 7", "there is no plan version 7");
}
