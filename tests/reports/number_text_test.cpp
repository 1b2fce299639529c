// SPDX-License-Identifier: MIT
#include "reports/number_text.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/sessions.hpp"

using namespace midback;
using namespace midback::test;

TEST_CASE("Means have one decimal, halves away from zero, never minus zero", "[reports]") {
  CHECK(one_decimal(3.5) == "3.5");
  CHECK(one_decimal(2.25) == "2.3");
  CHECK(one_decimal(1.15) == "1.2");
  CHECK(one_decimal(-0.04) == "0.0");
  CHECK(one_decimal(10) == "10.0");
  CHECK(one_decimal(-1.26) == "-1.3");
  CHECK(signed_decimal(0.04) == "0.0");
  CHECK(signed_decimal(0.5) == "+0.5");
  CHECK(signed_whole(-1) == "-1");
  CHECK(signed_whole(0) == "0");
  CHECK(signed_whole(2) == "+2");
}

TEST_CASE("A share below 1 never prints as 100 percent", "[reports]") {
  CHECK(percent_text(Share{539, 540}) == "99 %");
  CHECK(percent_text(Share{99999, 100000}) == "99 %");
  CHECK(percent_text(Share{540, 540}) == "100 %");
  CHECK(percent_text(Share{510, 540}) == "94 %");
  CHECK(percent_text(Share{0, 540}) == "0 %");
}

TEST_CASE("Seconds print as minutes below three hours, then as hours", "[reports]") {
  CHECK(amount_text(255, Unit::seconds) == "4:15");
  CHECK(amount_text(10799, Unit::seconds) == "179:59");
  CHECK(amount_text(10800, Unit::seconds) == "3.0 h");
  CHECK(amount_text(60, Unit::reps) == "60");
}

TEST_CASE("A span of days says month and year once where they are the same", "[reports]") {
  const auto week = [](const char* first) {
    return week_dates({day(first), day(first) + days{6}}, "-");
  };
  CHECK(week("2026-11-16") == "Mon 16 - Sun 22 Nov 2026");
  CHECK(week("2026-10-26") == "Mon 26 Oct - Sun 1 Nov 2026");
  CHECK(week("2026-12-28") == "Mon 28 Dec 2026 - Sun 3 Jan 2027");
  CHECK(range_dates({day("2026-11-22"), day("2026-11-22")}, "-") == "22 Nov 2026");
}

TEST_CASE("Lists and counts read as English", "[reports]") {
  CHECK(listed(std::vector<std::string>{"a"}) == "a");
  CHECK(listed(std::vector<std::string>{"a", "b", "c"}) == "a, b and c");
  CHECK(counted_days(1) == "1 day");
  CHECK(counted_days(0) == "0 days");
}

TEST_CASE("a date has its year where the days around it span two", "[reports]") {
  const LocalDay november = parse_day("2026-11-02").value();
  CHECK(date_within(november, {november, november + days{59}}) == "2 Nov");
  CHECK(date_within(november, {november, november + days{60}}) == "2 Nov 2026");
}

TEST_CASE("p has three decimals and never reads as 0", "[reports]") {
  CHECK(p_text(0.03125) == "p = 0.031");
  CHECK(p_text(0.0004) == "p under 0.001");
  CHECK(p_text(1) == "p = 1.000");
}
