// SPDX-License-Identifier: MIT
#include "reports/period.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/sessions.hpp"

using namespace midback;
using namespace midback::test;

namespace {

const LocalDay today = day("2026-11-18"); // a Wednesday
const LocalDay first_entry = day("2026-09-02");

void check(const std::string& typed, const std::string& label, const std::string& first,
           const std::string& last, WeekStart start = WeekStart::monday) {
  INFO(typed);
  const auto request = parse_period(typed, today, start);
  REQUIRE(request);
  const Period period = resolve(*request, first_entry, today, start);
  CHECK(period.label == label);
  CHECK(to_string(period.range.first) == first);
  CHECK(to_string(period.range.last) == last);
}

} // namespace

TEST_CASE("A period is named by a word, a week, a month, a year or its days", "[reports]") {
  check("week", "2026-W47", "2026-11-16", "2026-11-22");
  check("last", "2026-W46", "2026-11-09", "2026-11-15");
  check("2026-W46", "2026-W46", "2026-11-09", "2026-11-15");
  check("month", "2026-11", "2026-11-01", "2026-11-30");
  check("2026-02", "2026-02", "2026-02-01", "2026-02-28");
  check("year", "2026", "2026-01-01", "2026-12-31");
  check("2025", "2025", "2025-01-01", "2025-12-31");
  check("all", "all", "2026-08-31", "2026-11-18");
  check("2026-10-01..2026-10-09", "2026-10-01..2026-10-09", "2026-10-01", "2026-10-09");
}

TEST_CASE("Weeks that start on Sunday are labelled by their dates, which can be typed back",
          "[reports]") {
  const auto sunday = WeekStart::sunday;
  check("week", "2026-11-15..2026-11-21", "2026-11-15", "2026-11-21", sunday);
  check("2026-11-15..2026-11-21", "2026-11-15..2026-11-21", "2026-11-15", "2026-11-21", sunday);
  check("2026-W46", "2026-11-08..2026-11-14", "2026-11-08", "2026-11-14", sunday);
  CHECK(parse_period("2026-11-15..2026-11-21", today, sunday)->kind == PeriodKind::week);
  CHECK(parse_period("2026-11-16..2026-11-22", today, sunday)->kind == PeriodKind::range);
}

TEST_CASE("What is no period is refused", "[reports]") {
  for (const char* typed : {"", "lst", "2026-W54", "2026-W00", "2026-13", "20260", "2026-11-31",
                            "2026-11-20..2026-11-01", "Week"}) {
    INFO(typed);
    CHECK_FALSE(parse_period(typed, today, WeekStart::monday));
  }
}

TEST_CASE("An open range begins with the first entry and ends today", "[reports]") {
  const auto range = [](std::optional<LocalDay> from, std::optional<LocalDay> to,
                        std::optional<LocalDay> first) {
    return resolve(*period_between(from, to), first, today, WeekStart::monday).range;
  };
  CHECK(range({}, {}, first_entry) == DayRange{first_entry, today});
  CHECK(range(day("2026-11-01"), {}, first_entry) == DayRange{day("2026-11-01"), today});
  // Without an entry: this week. Beyond the record on either side: the day that was named.
  CHECK(range({}, {}, {}) == DayRange{day("2026-11-16"), today});
  CHECK(range(day("2026-12-24"), {}, {}) == DayRange{day("2026-12-24"), day("2026-12-24")});
  CHECK(range({}, day("2026-08-01"), first_entry) ==
        DayRange{day("2026-08-01"), day("2026-08-01")});
}

TEST_CASE("A week belongs to the period in which its last day lies", "[reports]") {
  const auto weeks = weeks_of({day("2026-11-01"), day("2026-11-30")}, WeekStart::monday);
  REQUIRE(weeks.size() == 5);
  CHECK(weeks.front() == DayRange{day("2026-10-26"), day("2026-11-01")});
  CHECK(weeks.back() == DayRange{day("2026-11-23"), day("2026-11-29")});
}
