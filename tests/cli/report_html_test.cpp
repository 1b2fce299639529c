// SPDX-License-Identifier: MIT
#include "tests/support/catch.hpp"
#include "tests/support/cli.hpp"

#include <filesystem>
#include <fstream>

using namespace midback::test;

namespace fs = std::filesystem;

namespace {

void check_usage(TestCli& cli, const std::string& line, const std::string& message) {
  INFO(line);
  const Ran ran = cli(line);
  CHECK(ran.code == 2);
  CHECK(ran.out.empty());
  CHECK_THAT(ran.err, StartsWith("midback: "));
  CHECK_THAT(ran.err, Contains(message));
}

} // namespace

TEST_CASE("report writes the HTML page to a file of mode 0600, and piped to standard output") {
  TestCli cli;
  cli("log 6 3");
  const std::string file = (cli.folder() / "report.html").string();
  const Ran written = cli("report --format html -o " + file);
  CHECK(written.code == 0);
  CHECK(written.out.empty());
  CHECK_THAT(written.err, Contains("Wrote " + file));
  CHECK((fs::status(file).permissions() & fs::perms::mask) ==
        (fs::perms::owner_read | fs::perms::owner_write));
  std::ifstream in{file};
  const std::string page{std::istreambuf_iterator<char>{in}, {}};
  const Ran piped = cli("report --format html");
  CHECK(piped.code == 0);
  CHECK(piped.out == page);
  CHECK_THAT(page, StartsWith("<!doctype html>"));
  CHECK(page.find(cli.folder().string()) == std::string::npos);
}

TEST_CASE("report explains where the HTML page goes instead of flooding a terminal") {
  TestCli cli;
  cli("log 6 3");
  cli.terminal.output = true;
  check_usage(cli, "report --format html", "-o report.html");
  CHECK(cli("report --format html -o -").code == 0);
}

TEST_CASE("report takes 1 to 4 letters as initials, and what belongs to HTML with HTML only") {
  TestCli cli;
  cli("log 6 3");
  CHECK_THAT(cli("report --format html --initials AB").out, Contains("<b>AB</b>"));
  for (const char* wrong : {"ABCDE", "A1", "A.B", "\"\"", "<b>"}) {
    check_usage(cli, std::string{"report --format html --initials "} + wrong, "1 to 4 letters");
  }
  check_usage(cli, "report --initials AB", "--format html");
  check_usage(cli, "report --format json --open", "--format html");
  check_usage(cli, "report --format html --open", "-o report.html");
  check_usage(cli, "report --format htm", "did you mean html?");
  check_usage(cli, "report --format html --long", "--long is for the text format");
}
