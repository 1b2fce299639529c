// SPDX-License-Identifier: MIT
#include "tests/support/refusal.hpp"

#include "tests/support/catch.hpp"

namespace midback::test {

void check_refused(TestCli& cli, const std::string& line, int code, const std::string& message) {
  INFO(line);
  const std::string before = cli.exported();
  const Ran ran = cli(line);
  CHECK(ran.code == code);
  CHECK(ran.out.empty());
  CHECK_THAT(ran.err, StartsWith("midback: "));
  CHECK_THAT(ran.err, Contains(message));
  CHECK(cli.exported() == before);
}

void check_refused(TestCli& cli, const std::string& line, const std::string& message) {
  check_refused(cli, line, 2, message);
}

} // namespace midback::test
