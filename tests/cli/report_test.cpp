// SPDX-License-Identifier: MIT
// `report` and `why` through the whole program: every way to name a period, every format, every
// refusal. What the figures are is tested in tests/reports.
#include "tests/support/catch.hpp"
#include "tests/support/cli.hpp"
#include "tests/support/refusal.hpp"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <sstream>

using namespace midback::test;

namespace {

using nlohmann::json;

/// Three weeks of sessions, two a week of them with ratings, and one rating of a day.
void fill(TestCli& cli) {
  for (const char* when : {"2026-11-02", "2026-11-03", "2026-11-09", "2026-11-10", "2026-11-11",
                           "2026-11-12", "2026-11-13", "2026-11-16", "2026-11-18"}) {
    REQUIRE(cli("log 6 3 --at " + std::string{when}).code == 0);
  }
  REQUIRE(cli("pain 4 --at 2026-11-17").code == 0);
}

json report_json(TestCli& cli, const std::string& arguments) {
  const Ran ran = cli("report --format json " + arguments);
  INFO(arguments << ran.err);
  REQUIRE(ran.code == 0);
  CHECK(ran.err.empty());
  return json::parse(ran.out);
}

std::string label(TestCli& cli, const std::string& arguments) {
  return report_json(cli, arguments)["period"]["label"];
}

/// Every key of `promised` is in `given`, at every depth; an array promises its first element's.
void check_keys(const json& promised, const json& given, const std::string& where) {
  INFO(where);
  if (promised.is_object()) {
    REQUIRE(given.is_object());
    for (const auto& [key, value] : promised.items()) {
      INFO(key);
      REQUIRE(given.contains(key));
      check_keys(value, given[key], where + "." + key);
    }
  } else if (promised.is_array()) {
    REQUIRE(given.is_array());
    if (!promised.empty()) {
      REQUIRE_FALSE(given.empty());
      check_keys(promised[0], given[0], where + "[0]");
    }
  } else {
    // A value may be null where too little is known; else it has the promised type.
    CHECK((given.is_null() || promised.is_null() || given.is_number() == promised.is_number()));
    CHECK((given.is_null() || promised.is_null() || given.is_string() == promised.is_string()));
    CHECK((given.is_null() || promised.is_null() || given.is_boolean() == promised.is_boolean()));
  }
}

std::string text_of(const std::filesystem::path& file) {
  std::ifstream in{file, std::ios::binary};
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

} // namespace

TEST_CASE("report names its period in every way the help lists") {
  TestCli cli;
  fill(cli);
  CHECK(label(cli, "") == "2026-W47");
  CHECK(label(cli, "week") == "2026-W47");
  CHECK(label(cli, "last") == "2026-W46");
  CHECK(label(cli, "2026-W45") == "2026-W45");
  CHECK(label(cli, "month") == "2026-11");
  CHECK(label(cli, "2026-10") == "2026-10");
  CHECK(label(cli, "year") == "2026");
  CHECK(label(cli, "2025") == "2025");
  CHECK(label(cli, "all") == "all");
  CHECK(label(cli, "2026-11-03..2026-11-12") == "2026-11-03..2026-11-12");
  CHECK(label(cli, "--from 2026-11-03 --to 2026-11-12") == "2026-11-03..2026-11-12");
  CHECK(label(cli, "--from 2026-11-03") == "2026-11-03..2026-11-22");
  CHECK(label(cli, "--to 2026-11-12") == "2026-11-02..2026-11-12");
  CHECK(label(cli, "--from yesterday") == "2026-11-21..2026-11-22");
  CHECK(report_json(cli, "all")["period"]["first_day"] == "2026-11-02");
}

TEST_CASE("report takes the 53rd week of a year that has one and refuses the others") {
  TestCli cli;
  fill(cli);
  const json week = report_json(cli, "2026-W53 --today 2027-01-05");
  CHECK(week["period"]["first_day"] == "2026-12-28");
  CHECK(week["period"]["last_day"] == "2027-01-03");
  CHECK_THAT(cli("report 2026-W53 --today 2027-01-05").out,
             Contains("Mon 28 Dec 2026 - Sun 3 Jan 2027, 2026-W53"));
  check_refused(cli, "report 2025-W53", "there is no period \"2025-W53\"");
  check_refused(cli, "report 2026-W00", "there is no period");
  check_refused(cli, "report 2026-13", "there is no period");
}

TEST_CASE("report refuses what is no period and suggests the nearest word") {
  TestCli cli;
  fill(cli);
  check_refused(cli, "report mnth", "did you mean month?");
  check_refused(cli, "report lats", "did you mean last?");
  check_refused(cli, "report qwertz", "use week, last, month, year, all");
  check_refused(cli, "report month --from 2026-11-01", "contradict");
  check_refused(cli, "report --from 2026-11-12 --to 2026-11-03", "exchange the two");
  check_refused(cli, "report --from 2026-02-30", "--from");
  check_refused(cli, "report --to soon", "--to");
  check_refused(cli, "report 2026-11-12..2026-11-03", "there is no period");
}

TEST_CASE("report judges by another plan version and refuses one that does not exist") {
  TestCli cli;
  fill(cli);
  cli.skip_uid();
  REQUIRE(cli("goal 3").code == 0);
  CHECK(report_json(cli, "last")["adherence"]["due"] == 5);
  CHECK(report_json(cli, "last --as-if 2")["adherence"]["due"] == 3);
  CHECK(report_json(cli, "last --as-if 2")["as_if"] == 2);
  CHECK_THAT(cli("report last --as-if 2").out,
             Contains("As if plan version 2 had held all the time."));
  check_refused(cli, "report --as-if 9", "there is no plan version 9; midback routine history");
  check_refused(cli, "report --as-if 0", "--as-if");
  check_refused(cli, "report --as-if two", "--as-if");
  check_refused(cli, "why due --as-if 9", "there is no plan version 9");
}

TEST_CASE("report has three formats and refuses the others") {
  TestCli cli;
  fill(cli);
  CHECK(cli("report --format text").out == cli("report").out);
  CHECK_THAT(cli("report month --format csv").out, StartsWith("week,first_day,last_day,complete,"));
  const std::string csv = cli("report --from 2026-11-02 --format csv").out;
  CHECK(std::count(csv.begin(), csv.end(), '\n') == 4); // the header and three weeks
  CHECK(csv.find("\r\n2026-W46,2026-11-09,2026-11-15,true,5,5,5,true,") != std::string::npos);
  check_refused(cli, "report --format jsn", "did you mean json?");
  check_refused(cli, "report --format pdf",
                "there is no format \"pdf\"; use text, html, json or csv");
  check_refused(cli, "report --format json --long", "--long is for the text format");
  check_refused(cli, "report --format", "--format");
}

TEST_CASE("the report as JSON has every key of the contract") {
  TestCli cli;
  fill(cli);
  // The example of the command line's contract: keys may be added to it, never taken away.
  const json promised = json::parse(R"({"schema":"midback.report/1","today":"2026-11-23",
 "period":{"kind":"week","label":"2026-W47","first_day":"2026-11-16","last_day":"2026-11-22","complete":true},
 "adherence":{"days_with_session":6,"due":5,"counted":5,"days_off":0,"no_entry":1,"goal_met":true,"percent":null,"weeks_in_row":3,
   "weeks":[{"label":"2026-W47","first_day":"2026-11-16","days_with_session":6,"due":5,"goal_met":true,"complete":true}]},
 "days":[{"day":"2026-11-16","state":"full","sessions":1,"dose_share":1.0,"before":6,"after":3,"average":null,"worst":null}],
 "exercises":[{"id":"thoracic-rotation","kind":"hold","share":0.9444,"amount":510,"left":255,"right":255,"prescribed":540,"unit":"s","days_full":5,"days_partial":1,"days_skipped":0,"days_stopped":0}],
 "pain":{"before":{"n":6,"mean":3.5,"median":3.5,"min":2,"max":5},"after":{"n":6,"mean":2.2,"median":2,"min":1,"max":4},"average":{"n":0},"worst":{"n":0},"now":{"n":0},
   "change":{"n":6,"mean":-1.3,"median":-1,"lower":5,"same":1,"higher":0,"p":null}},
 "trend":{"series":"before","window":{"first_day":"2026-08-31","last_day":"2026-11-22"},"n":40,"level":"B","slope_per_week":-0.12,"low":-0.25,"high":0.0,
   "p":0.03,"first14":{"n":10,"mean":5.1},"last14":{"n":9,"mean":3.6},"reason":null},
 "safety":[],"sessions":[],"notes":[]})");
  json given = report_json(cli, "last");
  // Too short a record for a trend: what is null there is promised as null or an object.
  json expected = promised;
  expected["trend"]["first14"] = nullptr;
  expected["trend"]["last14"] = nullptr;
  check_keys(expected, given, "report");
  CHECK(given["schema"] == promised["schema"]);
  CHECK(given["trend"]["slope_per_week"].is_null());
  CHECK(given["trend"]["reason"].is_string());
  CHECK(report_json(cli, "month")["adherence"]["weeks"].size() == 3);
}

TEST_CASE("report writes a private file and follows no link") {
  TestCli cli;
  fill(cli);
  const auto file = cli.folder() / "report.json";
  const Ran ran = cli("report --format json -o " + file.string());
  CHECK(ran.code == 0);
  CHECK(ran.out.empty());
  CHECK_THAT(ran.err, Contains("Wrote " + file.string()));
  CHECK(text_of(file) == cli("report --format json").out);
  CHECK((static_cast<unsigned>(std::filesystem::status(file).permissions()) & 0777U) == 0600U);
  CHECK(cli("report --format json -o -").out == text_of(file));
  CHECK(cli("report -o " + file.string()).code == 0); // a regular file is replaced
  CHECK(text_of(file) == cli("report").out);

  const auto link = cli.folder() / "link";
  std::filesystem::create_symlink(file, link);
  check_refused(cli, "report -o " + link.string(), 1, "is not a regular file");
  check_refused(cli, "report -o " + cli.folder().string(), 1, "is not a regular file");
  check_refused(cli, "report -o " + (cli.folder() / "no" / "file").string(), 1,
                "could not be written");
  CHECK(text_of(file) == cli("report").out);
}

TEST_CASE("report writes no colours into a file and none where nobody looks") {
  TestCli cli;
  fill(cli);
  CHECK(cli("report").out.find('\x1b') == std::string::npos);
  CHECK(cli("report --color always").out.find('\x1b') != std::string::npos);
  const auto file = cli.folder() / "report.txt";
  cli("report --color always -o " + file.string());
  CHECK(text_of(file).find('\x1b') == std::string::npos);
}

TEST_CASE("report has a long view") {
  TestCli cli;
  fill(cli);
  const std::string text = cli("report --long").out;
  CHECK_THAT(text, Contains("WHAT THIS CANNOT TELL YOU"));
  CHECK_THAT(text, Contains("LONGER VIEW (31 Aug to 22 Nov 2026)"));
  CHECK_THAT(cli("report --long --today 2027-01-10").out,
             Contains("LONGER VIEW (19 Oct 2026 to 10 Jan 2027)"));
}

TEST_CASE("report says so when its days lie ahead or nothing is recorded") {
  TestCli cli;
  CHECK_THAT(cli("report").out, Contains("Nothing recorded yet."));
  CHECK_THAT(cli("report all").out, Contains("Nothing recorded yet."));
  CHECK_THAT(cli("report --from 2026-11-01").out, Contains("Nothing recorded yet."));
  CHECK(report_json(cli, "all")["adherence"]["due"] == 0);
  CHECK(cli("report month --format csv").code == 0);
  CHECK_FALSE(std::filesystem::exists(cli.file()));
  fill(cli);
  for (const char* ahead : {"2026-W50", "2026-12", "2027", "2027-01-01..2027-02-01"}) {
    INFO(ahead);
    const Ran ran = cli("report " + std::string{ahead});
    CHECK(ran.code == 0);
    CHECK_THAT(ran.out, Contains("These days lie ahead: nothing to report yet."));
  }
}

TEST_CASE("report looks back to any day") {
  TestCli cli;
  fill(cli);
  const json then = report_json(cli, "--today 2026-11-10");
  CHECK(then["today"] == "2026-11-10");
  CHECK(then["period"]["label"] == "2026-W46");
  CHECK(then["adherence"]["days_with_session"] == 2);
  CHECK(then["pain"]["average"]["n"] == 0);
  CHECK(cli("report --today 2026-11-10 2026-W45").out == cli("--today 2026-11-10 report last").out);
  check_refused(cli, "report --today 2026-11-31", "--today");
}

TEST_CASE("report labels weeks that begin on Sunday by their dates") {
  TestCli cli;
  fill(cli);
  REQUIRE(cli("config week_start sunday").code == 0);
  CHECK(label(cli, "") == "2026-11-22..2026-11-28");
  CHECK(label(cli, "2026-11-15..2026-11-21") == "2026-11-15..2026-11-21");
  CHECK(report_json(cli, "2026-11-15..2026-11-21")["period"]["kind"] == "week");
  CHECK_THAT(cli("report last").out, Contains("Sun 15 - Sat 21 Nov 2026\n"));
}

TEST_CASE("the same record and day give the same bytes in every format") {
  TestCli cli;
  fill(cli);
  for (const char* format : {"text", "json", "csv"}) {
    const std::string line = "report all --today 2026-11-22 --format " + std::string{format};
    const std::string first = cli(line).out;
    cli.advance(std::chrono::hours{50});
    CHECK(cli(line).out == first);
  }
}

TEST_CASE("why explains each topic for every period") {
  TestCli cli;
  const auto explains = [&](const std::string& period) {
    for (const char* topic : {"adherence", "due", "dose", "streak", "change", "trend"}) {
      INFO(topic << ' ' << period);
      const Ran ran = cli("why " + std::string{topic} + ' ' + period);
      CHECK(ran.code == 0);
      CHECK(ran.err.empty());
      CHECK_THAT(ran.out, Contains("Definition: "));
    }
  };
  explains("");
  fill(cli);
  for (const char* period : {"", "last", "month", "year", "all", "2026-W45", "2026-11", "2026-W50",
                             "2025", "--from 2026-11-03", "--to 2026-11-12"}) {
    explains(period);
  }
}

TEST_CASE("why ends in the figures the report prints") {
  TestCli cli;
  fill(cli);
  const std::string all = cli("why last").out;
  CHECK_THAT(all, StartsWith("Mon 9 - Sun 15 Nov 2026, 2026-W46\n"));
  CHECK_THAT(all, Contains("\nAdherence: 5 days, goal 5\n"));
  CHECK_THAT(all, Contains("\nDue: 5\n"));
  CHECK_THAT(all, Contains("\nWeeks: 1 week in a row\n"));
  CHECK_THAT(all, Contains("\nAfter minus before: -3.0\n"));
  CHECK_THAT(all, Contains("(5 + 5 + 5 + 5 + 5 + 5 + 5) / 7 = 35 / 7 = 5.00, rounded 5."));
  CHECK_THAT(cli("report last").out, Contains("5 days, goal 5 ok"));
  CHECK_THAT(cli("why due streak last").out, !Contains("Adherence: "));
}

TEST_CASE("why refuses what it cannot explain and suggests the nearest topic") {
  TestCli cli;
  fill(cli);
  check_refused(cli, "why tred", "there is nothing to explain under \"tred\"; did you mean trend?");
  check_refused(cli, "why dos last", "did you mean dose?");
  check_refused(cli, "why dose month year", "there is nothing to explain under \"year\"");
  check_refused(cli, "why dose qwertz", "there is no period \"qwertz\"");
  check_refused(cli, "why month --from 2026-11-01", "contradict");
}
