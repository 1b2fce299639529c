// SPDX-License-Identifier: MIT
#include "src/platform/environment.hpp"
#include "tests/support/catch.hpp"

#include <cstdlib>
#include <iostream>

using namespace midback;

TEST_CASE("the real environment") {
  const Environment environment = real_environment();
  CHECK(environment.now() > sys_seconds{std::chrono::seconds{1'700'000'000}});
  CHECK(&environment.in == &std::cin);
  CHECK(&environment.out == &std::cout);
  CHECK(&environment.err == &std::cerr);
}

TEST_CASE("random hex has two lower case digits per byte and does not repeat") {
  const Environment environment = real_environment();
  const std::string first = environment.random_hex(16);
  CHECK(first.size() == 32);
  CHECK(first.find_first_not_of("0123456789abcdef") == std::string::npos);
  CHECK(first != environment.random_hex(16));
  CHECK(environment.random_hex(0).empty());
  CHECK(environment.random_hex(1000).size() == 2000);
}

TEST_CASE("an empty environment variable counts as unset") {
  const Environment environment = real_environment();
  setenv("MIDBACK_TEST_VARIABLE", "value", 1);
  CHECK(environment.variable("MIDBACK_TEST_VARIABLE") == "value");
  setenv("MIDBACK_TEST_VARIABLE", "", 1);
  CHECK_FALSE(environment.variable("MIDBACK_TEST_VARIABLE"));
  unsetenv("MIDBACK_TEST_VARIABLE");
  CHECK_FALSE(environment.variable("MIDBACK_TEST_VARIABLE"));
}
