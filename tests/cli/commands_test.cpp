// SPDX-License-Identifier: MIT
// pain, list, show, edit, delete, undo, redo, journal, status, export, help: through the whole
// program in process.
#include "src/cli/commands.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/cli.hpp"
#include "tests/support/refusal.hpp"

#include <fstream>

using namespace midback::test;

TEST_CASE("pain stores a rating of its kind") {
  TestCli cli;
  CHECK(cli("pain 4").out ==
        "Stored rating 1, Sun 22 Nov 2026, 12:00: pain 4, average of the day.\n"
        "Undo: midback undo\n");
  CHECK_THAT(cli("pain 7 --worst --at yesterday --note \"slept badly\" --tag strain").out,
             Contains("Sat 21 Nov 2026, time unknown: pain 7, worst of the day"));
  CHECK_THAT(cli("pain 0 --now").out, Contains("pain 0"));
  const std::string csv = cli("export csv --table pain").out;
  CHECK_THAT(csv, Contains("2,2026-11-21,,,worst,7,,,strain,slept badly,2026-11-22T11:00:00Z,"));
  CHECK_THAT(csv, Contains("1,2026-11-22,12:00,+01:00,average,4,,,,,2026-11-22T11:00:00Z,"));
  CHECK_THAT(csv, Contains("3,2026-11-22,12:00,+01:00,now,0,"));
}

TEST_CASE("the ratings of a session carry its number in the pain table") {
  TestCli cli;
  cli("log 6 3");
  const std::string csv = cli("export csv --table pain").out;
  const std::string uid = "00000000000000000000000000000001";
  CHECK_THAT(csv, Contains("1,2026-11-22,12:00,+01:00,before,6,1," + uid + ",,,"));
  CHECK_THAT(csv, Contains("1,2026-11-22,12:00,+01:00,after,3,1," + uid + ",,,"));
}

TEST_CASE("pain refuses what is not a rating") {
  TestCli cli;
  cli("log 6 3");
  check_refused(cli, "pain", 2, "no rating");
  check_refused(cli, "pain -", 2, "no rating");
  check_refused(cli, "pain 11", 2, "\"11\"");
  check_refused(cli, "pain 4 --worst --now", 2, "contradict");
  check_refused(cli, "pain 4 --at tomorrow", 2, "--at");
}

TEST_CASE("list shows newest first, filters and cuts") {
  TestCli cli;
  cli("log 6 3 --at 2026-11-20 --note \"Long drive\" --tag posture");
  cli("log 5 - --at yesterday --only cat");
  cli("pain 4");
  CHECK(cli("list").out == "id  day         time   dose     pain    note\n"
                           " 3  2026-11-22  12:00  average  4\n"
                           " 2  2026-11-21  -      33 %     5 > -\n"
                           " 1  2026-11-20  -      full     6 > 3   #posture Long drive\n");
  CHECK_THAT(cli("list --limit 1").err, Contains("older entries"));
  CHECK_THAT(cli("list --limit 3").out, Contains("#posture"));
  CHECK(cli("list --limit 3").err.empty());
  CHECK(cli("list --tag posture").out.find("2026-11-21") == std::string::npos);
  CHECK_THAT(cli("list --grep long").out, Contains("Long drive"));
  CHECK(cli("list --grep nothing").out == "No entry matches.\n");
  CHECK(cli("list --from yesterday").out.find("2026-11-20") == std::string::npos);
  CHECK(cli("list --to 2026-11-20").out.find("2026-11-21") == std::string::npos);
  CHECK(cli("list --json --limit 1").out.find("\"id\":3") != std::string::npos);
  check_refused(cli, "list --limit 0", 2, "--limit");
  check_refused(cli, "list --from today --to yesterday", 2, "swap");
  check_refused(cli, "list --from 2026-13-01", 2, "--from");
  check_refused(cli, "list --tag \"a b\"", 2, "--tag");
}

TEST_CASE("notes cannot steer the terminal and are cut to its width") {
  TestCli cli;
  cli.run({"log", "6", "3", "--note",
           "red \x1b[31m and \u202e back\nsecond line " + std::string(200, 'x')});
  for (const auto* line : {"list", "show 1"}) {
    const std::string out = cli(line).out;
    CHECK(out.find('\x1b') == std::string::npos);
    CHECK(out.find("\u202e") == std::string::npos);
  }
  CHECK_THAT(cli("list --ascii").out, Contains("red ?[31m"));
  CHECK_THAT(cli("list --unicode").out, Contains("red \uFFFD[31m"));
  CHECK_THAT(cli("list --ascii").out, Contains("..."));
  // Stored as typed.
  CHECK_THAT(cli("export csv").out, Contains("\x1b[31m"));
}

TEST_CASE("show tells everything about an entry") {
  TestCli cli;
  cli("log 5 7 --stopped rotation=L2 --at yesterday --note \"sharp pain\" --tag strain");
  CHECK(cli("show 1").out ==
        "Session 1, Sat 21 Nov 2026, time unknown: stopped for pain: Thoracic Spine Rotation, "
        "pain 5 before, 7 after\n"
        "  Cat-Cow Stretch: 10 repetitions\n"
        "  Thoracic Spine Rotation: L 15 s, L 15 s, L 0 s (stopped for pain)\n"
        "  Tags: strain\n"
        "  Note: sharp pain\n"
        "  Logged Sun 22 Nov 2026, 12:00\n");
  CHECK_THAT(cli("show 1 --json").out,
             Contains("\"stopped_for_pain\": [\n    \"thoracic-rotation\""));
  cli("log 5 7 --at 2026-11-19");
  CHECK_THAT(cli("show 2").out, Contains("later than the day after"));
  check_refused(cli, "show", 2, "which entry?");
  check_refused(cli, "show 9", 2, "no entry 9");
  check_refused(cli, "show x", 2, "\"x\"");
  check_refused(cli, "show 99999999999999999999", 2, "number");
}

TEST_CASE("edit changes what is named and leaves the rest") {
  TestCli cli;
  cli("log 6 3 --note first --tag posture");
  CHECK_THAT(cli("edit 1 --after 4").out, StartsWith("Changed session 1, Sun 22 Nov 2026, 12:00: "
                                                     "full dose, pain 6 before, 4 after.\nUndo"));
  cli("edit 1 --before - --did rotation=L3,R2 --at yesterday --tag stress --note -");
  CHECK_THAT(cli("export csv").out,
             Contains("1,2026-11-21,,,,partial,,4,94,10,45,30,60,60,,stress,,"));
  cli("edit 1 --skip doorway --tag -");
  CHECK_THAT(cli("export csv").out, Contains("partial,,4,61,10,45,30,0,0,,,,"));
  CHECK_THAT(cli("edit 1 --after 4").out, StartsWith("Nothing to change"));
  CHECK_THAT(cli("journal --limit 1").out, Contains("edit session 1"));
  cli("undo 3");
  CHECK_THAT(cli("export csv").out, Contains("full,6,3,100,10,45,45,60,60,,posture,first,"));
  cli("pain 4");
  CHECK_THAT(cli("edit 2 --rating 5 --worst").out, Contains("pain 5, worst of the day"));
  check_refused(cli, "edit 2 --before 4", 2, "is a rating");
  check_refused(cli, "edit 1 --rating 4", 2, "is a session");
  check_refused(cli, "edit 2 --rating -", 2, "midback delete 2");
  check_refused(cli, "edit 1", 2, "what is to be changed");
  check_refused(cli, "edit 7 --after 3", 2, "no entry 7");
  check_refused(cli, "edit 1 --after 11", 2, "\"11\"");
  check_refused(cli, "edit 1 --skip cat,rotation,doorway", 2, "nothing of the routine");
}

TEST_CASE("editing nothing new about sets is nothing") {
  TestCli cli;
  cli("log 6 3");
  CHECK_THAT(cli("edit 1 --did rotation=3").out, StartsWith("Nothing to change"));
  CHECK(cli("journal").out.find("edit") == std::string::npos);
}

TEST_CASE("delete is undoable and numbers are not used again") {
  TestCli cli;
  cli("log 6 3");
  cli("log 5 2");
  const std::string before = cli.exported();
  CHECK_THAT(cli("delete 2").out, StartsWith("Deleted session 2, "));
  check_refused(cli, "show 2", 2, "no entry 2");
  cli("undo");
  CHECK(cli.exported() == before);
  cli("delete 2");
  CHECK_THAT(cli("log 4 1").out, StartsWith("Logged session 3"));
}

TEST_CASE("undo and redo say what they did") {
  TestCli cli;
  cli("log 6 3");
  cli("pain 4");
  CHECK(cli("undo 2").out == "Took back: pain rating 2 of Sun 22 Nov 2026\n"
                             "Took back: log session 1 of Sun 22 Nov 2026\n"
                             "Redo: midback redo 2\n");
  check_refused(cli, "undo", 1, "nothing to undo");
  CHECK(cli("redo").out == "Did again: log session 1 of Sun 22 Nov 2026\nUndo: midback undo\n");
  check_refused(cli, "redo 2", 1, "only 1 change");
  check_refused(cli, "undo 0", 2, "COUNT");
  check_refused(cli, "undo all", 2, "COUNT");
  CHECK(cli("journal").out == "2026-11-22 12:00  pain rating 2 of Sun 22 Nov 2026  (undone)\n"
                              "2026-11-22 12:00  log session 1 of Sun 22 Nov 2026\n");
  cli("log 5 2");
  check_refused(cli, "redo", 1, "nothing to redo");
  CHECK_THAT(cli("journal").out, Contains("can no longer be redone"));
}

TEST_CASE("status says where one stands") {
  TestCli cli;
  CHECK_THAT(cli("").out, StartsWith("midback keeps a private record"));
  CHECK(cli("status --porcelain").out == "due=0 week=0/0 days_left=1 last=- streak=0\n");
  // Three full weeks of five days each, then a Wednesday.
  for (const auto* week : {"2026-10-26", "2026-11-02", "2026-11-09"}) {
    for (int day = 0; day < 5; ++day) {
      const auto first = midback::parse_day(week).value();
      REQUIRE(cli("log 5 4 --at " + midback::to_string(first + midback::days{day})).code == 0);
    }
  }
  cli.at("2026-11-18 12:00");
  CHECK(cli("status --porcelain").out == "due=1 week=0/5 days_left=5 last=2026-11-13 streak=3\n");
  CHECK(cli("status --check").code == 3);
  CHECK(cli("status --check").out.empty());
  cli("log 5 4");
  CHECK(cli("status --porcelain").out == "due=0 week=1/5 days_left=4 last=2026-11-18 streak=3\n");
  CHECK(cli("status --check").code == 0);
  CHECK_THAT(cli("").out, StartsWith("Wed 18 Nov 2026. Today is done.\n"));
  CHECK_THAT(cli("").out, Contains("Goal met 3 weeks in a row"));
  CHECK_THAT(cli("status --json").out,
             Contains("\"days_with_session\":1,\"due\":5,\"days_left\":4"));
  CHECK(cli("--today 2026-11-13 status --porcelain").out ==
        "due=0 week=5/5 days_left=2 last=2026-11-13 streak=2\n");
  check_refused(cli, "status --json --porcelain", 2, "contradict");
}

TEST_CASE("export writes RFC 4180 and keeps formulas from running") {
  TestCli cli;
  cli.run({"log", "6", "3", "--note", "=1+1"});
  cli.run({"log", "6", "3", "--note", "it's \"fine\", really\nsecond"});
  cli.run({"log", "6", "3", "--note", "'quoted"});
  const std::string csv = cli("export csv").out;
  CHECK_THAT(csv, Contains(",'=1+1,log,"));
  CHECK_THAT(csv, Contains(",\"it's \"\"fine\"\", really\nsecond\",log,"));
  CHECK_THAT(csv, Contains(",''quoted,log,"));
  CHECK_THAT(csv, StartsWith("id,day,time,utc_offset,duration_s,status,pain_before,pain_after,"
                             "dose_percent,cat-cow_reps,thoracic-rotation_left_s,"
                             "thoracic-rotation_right_s,doorway-stretch_left_s,"
                             "doorway-stretch_right_s,stopped_for_pain,tags,note,source,logged_at,"
                             "uid,performed_at\r\n"));
  CHECK_THAT(cli("export csv --table sets").out,
             StartsWith("session_id,session_uid,day,exercise,set,side,amount,unit,outcome\r\n"
                        "1,00000000000000000000000000000001,2026-11-22,cat-cow,1,none,10,reps,done"
                        "\r\n"));
  CHECK_THAT(
      cli("export csv --table routine").out,
      Contains("1,1900-01-01,2,thoracic-rotation,Thoracic Spine Rotation,hold,15,1,3,3,5\r\n"));
  CHECK(cli("export csv --table days-off").out == "day,reason,note,uid\r\n");
  check_refused(cli, "export csv --table set", 2, "did you mean sets");
  check_refused(cli, "export cvs", 2, "export");
}

TEST_CASE("export to a file replaces a file, not a link") {
  TestCli cli;
  cli("log 6 3");
  const auto file = cli.folder() / "history.csv";
  CHECK(cli("export csv -o " + file.string()).code == 0);
  CHECK(cli("export csv -o " + file.string()).code == 0);
  std::ifstream in{file, std::ios::binary};
  const std::string bytes{std::istreambuf_iterator<char>{in}, {}};
  CHECK(bytes == cli("export csv").out);
  CHECK(bytes == cli("export csv -o -").out);
  CHECK((static_cast<unsigned>(std::filesystem::status(file).permissions()) & 0777U) == 0600U);
  std::filesystem::create_symlink(file, cli.folder() / "link.csv");
  check_refused(cli, "export csv -o " + (cli.folder() / "link.csv").string(), 1,
                "not a regular file");
  check_refused(cli, "export csv -o " + cli.folder().string(), 1, "not a regular file");
  check_refused(cli, "export csv -o " + (cli.folder() / "no" / "x.csv").string(), 1,
                "could not be written");
}

TEST_CASE("global options work before and after the command") {
  TestCli cli;
  const std::string other = (cli.folder() / "other.db").string();
  CHECK(cli("--db " + other + " log 6 3").code == 0);
  CHECK(cli("log 6 3 --db=" + other).code == 0);
  CHECK_THAT(cli("list --db " + other).out, Contains(" 2  "));
  CHECK(cli("list").out == "No entry yet. To log one: midback log 6 3\n");
  CHECK(cli("--color sometimes list").code == 2);
  CHECK(cli("list --width x").code == 2);
  CHECK(cli("list --ascii --unicode").code == 2);
}

TEST_CASE("a wrong command is answered with the nearest one") {
  TestCli cli;
  check_refused(cli, "lgo 6 3", 2, "did you mean: midback log?");
  check_refused(cli, "delte 1", 2, "did you mean: midback delete?");
  check_refused(cli, "6 3", 2, "did you mean: midback log 6?");
  check_refused(cli, "xyzzy", 2, "midback --help");
  check_refused(cli, "list --bogus", 2, "unknown option \"--bogus\"");
  check_refused(cli, "list stray", 2, "did not expect \"stray\"");
}

TEST_CASE("every command has a help that fits a screen and starts with an example") {
  TestCli cli;
  for (const midback::Command& command : midback::all_commands()) {
    INFO(command.name);
    const Ran ran = cli(std::string{command.name} + " --help");
    CHECK(ran.code == 0);
    CHECK_THAT(ran.out, StartsWith("  midback "));
    CHECK_THAT(ran.out, Contains("Usage: midback " + std::string{command.name}));
    CHECK(std::count(ran.out.begin(), ran.out.end(), '\n') <= 40);
    CHECK(cli("help " + std::string{command.name}).out == ran.out);
    std::istringstream lines{ran.out};
    for (std::string line; std::getline(lines, line);) {
      CHECK(line.size() <= 100);
    }
  }
  CHECK(cli("--help").code == 0);
  CHECK(cli("help").out == cli("-h").out);
  CHECK_THAT(cli("--version").out, StartsWith("midback 0."));
}

TEST_CASE("a database that cannot be used is an error of the world, not of the person") {
  TestCli cli;
  const auto text = cli.folder() / "text.db";
  std::ofstream{text} << "not a database, just some text that is long enough to be looked at\n";
  const auto check = [&](const std::string& line, const std::string& message) {
    INFO(line);
    const Ran ran = cli(line);
    CHECK(ran.code == 1);
    CHECK(ran.out.empty());
    CHECK_THAT(ran.err, Contains(message));
  };
  check("log 6 3 --db " + text.string(), "is not a midback database");
  check("list --db " + text.string(), "is not a midback database");
  check("log 6 3 --db /dev/null/x/midback.db", "cannot be");
  check("log 6 3 --db " + cli.folder().string(), "is not a regular file");
}
