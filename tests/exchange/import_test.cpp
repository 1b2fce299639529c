// SPDX-License-Identifier: MIT
// What import does with numbers, uids and records that are there already, and what it refuses.
#include "src/error.hpp"
#include "src/storage/entry_store.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/cli.hpp"
#include "tests/support/exchange_files.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace midback;
using namespace midback::test;

namespace {

namespace fs = std::filesystem;

/// A record in JSON with a session of number 1 and a rating of number 2.
std::string small_json() {
  TestCli cli;
  cli("log 6 3 --note \"first, of the file\"");
  cli("pain 4 --worst");
  return cli("export json").out;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const auto at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

/// The import is refused with these words and nothing is stored.
void check_refused(const std::string& json, const std::string& words) {
  INFO(words);
  TemporaryFolder folder;
  write_bytes(folder.path() / "x.json", json);
  Database database = Database::in_memory();
  const std::string before = json_of(database);
  try {
    import_file(database, folder.path() / "x.json");
    FAIL("was imported");
  } catch (const DataError& error) {
    CHECK_THAT(error.what(), Contains(words));
  }
  CHECK(json_of(database) == before);
  CHECK(Journal{database}.newest(1).empty());
}

/// sessions.csv of a folder with one session, changed, is refused.
void check_csv_refused(const std::string& file, const std::string& from, const std::string& to,
                       const std::string& words) {
  INFO(words);
  TestCli cli;
  cli("log 6 3 --note hello");
  cli("pain 4");
  const fs::path out = cli.folder() / "csv";
  cli("export csv --table all -o " + out.string());
  write_bytes(out / file, replaced(bytes_of(out / file), from, to));
  TestCli other;
  const Ran ran = other("import " + out.string());
  CHECK(ran.code == 1);
  CHECK_THAT(ran.err, Contains(words));
  CHECK_THAT(other("list").out, !Contains("full"));
}

} // namespace

TEST_CASE("a number that is free is kept, one that is taken is replaced by a new one") {
  TestCli source;
  source("log 6 3 --at \"yesterday 10:00\"");
  source("log 5 2 --at \"yesterday 11:00\"");
  source("log 4 1 --at \"yesterday 12:00\"");
  source("delete 2");
  std::string json = source("export json").out;
  json = replaced(json, "00000000000000000000000000000001\",\"day",
                  "aa000000000000000000000000000001\",\"day");
  const fs::path file = source.folder() / "x.json";
  write_bytes(file, json);

  TestCli target;
  target("log 9 9"); // takes number 1
  const Ran ran = target("import " + file.string());
  CHECK(ran.code == 0);
  CHECK_THAT(ran.out, Contains("Imported 2 sessions"));
  CHECK_THAT(ran.out, Contains("1 entry has a new number"));
  CHECK_THAT(target("show 1").out, Contains("9"));
  CHECK_THAT(target("show 4").out, Contains("10:00")); // above every number here and in the file
  CHECK_THAT(target("show 3").out, Contains("12:00"));
}

TEST_CASE("a deleted entry comes back under its number, a known one adds nothing") {
  TestCli cli;
  cli("log 6 3 --note keep");
  const fs::path file = cli.folder() / "x.json";
  write_bytes(file, cli("export json").out);
  const std::string before = cli.exported();
  cli("log 1 1");
  cli("undo");
  cli("delete 1");
  CHECK_THAT(cli("import " + file.string()).out,
             Contains("Came back, deleted here before: 1 session"));
  CHECK(cli.exported() == before);
  CHECK_THAT(cli("undo").out, Contains("import of 1 sessions"));
  CHECK_THAT(cli("list").out, !Contains("keep"));
  CHECK(cli("undo").code == 0); // the delete
  CHECK(cli.exported() == before);
  const Ran again = cli("import " + file.string());
  CHECK_THAT(again.out, Contains("Imported nothing new."));
  CHECK_THAT(again.out, !Contains("Undo"));
}

TEST_CASE("a dry run says what would happen and changes nothing") {
  TestCli source;
  source("log 6 3");
  const fs::path file = source.folder() / "x.json";
  write_bytes(file, source("export json").out);
  TestCli target;
  CHECK_THAT(target("import --dry-run " + file.string()).out, Contains("Would import 1 session"));
  CHECK_FALSE(fs::exists(target.file()));
}

TEST_CASE("a refused json record is named by line and reason") {
  const std::string good = small_json();
  check_refused(replaced(good, "\"pain_before\":6", "\"pain_before\":11"),
                "x.json line 6: pain_before must be a whole number from 0 to 10");
  check_refused(replaced(good, "\"worst\"", "\"before\""), "x.json line 9: kind must be");
  check_refused(replaced(good, "\"pain_before\":6", "\"pain_before\":5.5"), "whole number");
  check_refused(replaced(good, "\"amount\":10,\"unit\"", "\"amount\":-1,\"unit\""), "amount");
  check_refused(replaced(good, "\"source\"", "\"sauce\""), "source is missing");
  check_refused(replaced(good, "\"source\"", "\"extra\":1,\"source\""), "does not know");
  check_refused(replaced(good, "first, of the file", "\\u0000"), "note must be");
  check_refused(replaced(good, "first, of the file", std::string(4001, 'x')), "note must be");
  check_refused(replaced(good, "2026-11-22T11:00:00Z\",\"utc", "2026-11-27T11:00:00Z\",\"utc"),
                "performed_at must be");
  check_refused(replaced(good, "\"id\":1", "\"id\":0"), "id must be");
  check_refused(replaced(good, "\"id\":1", "\"id\":18446744073709551615"), "id must be");
  const auto record = good.substr(good.find("{\"id\":1"), good.find("\n]", good.find("{\"id\":1")) -
                                                              good.find("{\"id\":1"));
  check_refused(replaced(good, record, record + ",\n" + record), "is there twice");
  check_refused(replaced(good, "\"set\":2,\"side\":\"right\"", "\"set\":1,\"side\":\"right\""),
                "a set is there twice");
}

TEST_CASE("a json file that is none of ours is refused") {
  check_refused("", "not JSON");
  check_refused("[]", "not a file of midback export json");
  check_refused("{}", "not a file of midback export json");
  check_refused("{\"sessions\":[]}", "does not begin with");
  check_refused("{\"schema\":\"midback.export/2\"}", "newer midback");
  check_refused("{\"schema\":\"midback.export/1\",\"other\":[]}", "not known");
  check_refused("{\"schema\":\"midback.export/1\",\"sessions\":[[[[[[[", "nested");
  check_refused("{\"schema\":\"midback.export/1\",\"sessions\":{}}", "another form");
  check_refused("{\"schema\":\"midback.export/1\",\"settings\":{\"a\":\"1\",\"a\":{}}}", "nested");
  const std::string good = small_json();
  for (std::size_t length = 1; length + 2 < good.size(); length += 97) {
    check_refused(good.substr(0, length), "Nothing was imported");
  }
}

TEST_CASE("a refused csv row is named by line and reason") {
  check_csv_refused(
      "sessions.csv", ",6,3,", ",11,3,",
      "sessions.csv line 2: pain_before must be a whole number from 0 to 10, not \"11\"");
  check_csv_refused("sessions.csv", ",12:00,", ",12:01,", "contradicts");
  check_csv_refused("sessions.csv", "hello", "\"hello", "the quote of this row does not close");
  check_csv_refused("sessions.csv", "hello", "he\"llo", "a quote stands where none may be");
  check_csv_refused("sessions.csv", "hello", "hello,again", "cells, the header");
  check_csv_refused("sessions.csv", "hello", "he\xFFllo", "note must be");
  check_csv_refused("sessions.csv", "uid", "iud", "has no column \"uid\"");
  check_csv_refused("sets.csv", "left,15,s", "left,15,s\r\nx", "sets.csv line");
  check_csv_refused("sets.csv", "left,15,s,done", "top,15,s,done", "side must be");
  check_csv_refused("pain.csv", "average", "avreage", "kind must be");
  check_csv_refused("settings.csv", "key,value\r\n", "key,value\r\nday_start,25:00\r\n",
                    "settings.csv line 2: day_start must be");
  check_csv_refused("routine.csv", "1,1900-01-01,2,", "1,1900-01-01,3,", "position must be");
}

TEST_CASE("lines are counted through notes with line breaks") {
  TestCli cli;
  cli.run({"log", "6", "3", "--note", "one\ntwo\nthree", "--at", "yesterday 10:00"});
  cli("log 5 2");
  const fs::path out = cli.folder() / "csv";
  cli("export csv --table all -o " + out.string());
  write_bytes(out / "sessions.csv", replaced(bytes_of(out / "sessions.csv"), ",5,2,", ",5,12,"));
  TestCli other;
  CHECK_THAT(other("import " + out.string()).err, Contains("sessions.csv line 5: pain_after"));
}

TEST_CASE("what was set here stays, an unknown plan version gets a number") {
  TestCli source;
  source("log 6 3");
  std::string json = source("export json").out;
  json = replaced(json, "\"settings\":{}", "\"settings\":{\"day_start\":\"03:00\"}");
  const auto plan =
      json.substr(json.find("{\"version\":1"), json.find("\n],") - json.find("{\"version\":1"));
  std::string second = replaced(plan, "\"version\":1", "\"version\":2");
  second = replaced(second, "00000001\"", "00000002\"");
  second = replaced(second, "1900-01-01", "2026-01-01");
  json = replaced(json, plan, plan + ",\n" + second);
  const fs::path file = source.folder() / "x.json";
  write_bytes(file, json);
  TestCli target;
  CHECK_THAT(target("import " + file.string()).out,
             Contains("1 session, 1 plan version, 1 setting"));
  write_bytes(file, replaced(json, "03:00", "05:00"));
  CHECK_THAT(target("import " + file.string()).out, Contains("day_start stays as it is"));
  CHECK_THAT(target("export json").out, Contains("03:00"));
}
