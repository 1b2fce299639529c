// SPDX-License-Identifier: MIT
#include "src/domain/calendar.hpp"
#include "src/domain/pain_rating.hpp"
#include "tests/support/catch.hpp"

#include <type_traits>

using namespace midback;

static_assert(!std::is_convertible_v<int, PainRating>, "a number is no rating until it is checked");
static_assert(!PainRating::from(11) && !PainRating::from(-1) && PainRating::from(10));
static_assert(PainRating::parse("10") && PainRating::parse("0") && !PainRating::parse("010"));

namespace {

LocalDay day(const char* text) { return parse_day(text).value(); }

} // namespace

TEST_CASE("ratings are whole numbers from 0 to 10 and nothing else") {
  for (int value = 0; value <= 10; ++value) {
    CHECK(PainRating::parse(std::to_string(value)).value().value() == value);
  }
  for (const auto* text :
       {"", "11", "-1", "+5", "5.5", "5.0", "010", "00", "six", " 5", "5 ", "1e1"}) {
    INFO(text);
    CHECK_FALSE(PainRating::parse(text));
  }
}

TEST_CASE("kinds of ratings have one word each") {
  for (const PainKind kind : all_pain_kinds) {
    CHECK(parse_pain_kind(to_string(kind)) == kind);
  }
  CHECK_FALSE(parse_pain_kind("often"));
}

TEST_CASE("days are read and written as ISO 8601 and nothing else") {
  for (const auto* text : {"2026-11-22", "2024-02-29", "1900-01-01", "2199-12-31", "2000-02-29"}) {
    CHECK(to_string(day(text)) == text);
  }
  for (const auto* text : {"2025-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-11-31",
                           "26-11-22", "2026-1-2", "20261122", "2026/11/22", "2026-11-22 ",
                           "1899-12-31", "2200-01-01", "-026-11-22", "", "2026-11-2x"}) {
    INFO(text);
    CHECK_FALSE(parse_day(text));
  }
  CHECK(day_number(day("1970-01-01")) == 0);
  CHECK(day_number(day("2026-11-22")) == 20779);
  CHECK(day_from_number(-25567) == first_supported_day);
}

TEST_CASE("dates for people") {
  CHECK(long_date(day("2026-11-22")) == "Sun 22 Nov 2026");
  CHECK(short_date(day("2026-11-02")) == "2 Nov");
  CHECK(weekday_name(day("2024-02-29")) == "Thu");
}

TEST_CASE("ISO weeks around New Year") {
  const auto check = [](const char* text, const char* label) {
    INFO(text);
    const DayRange week = week_of(day(text), WeekStart::monday);
    CHECK(week_label(week.first, WeekStart::monday) == label);
    CHECK(parse_iso_week(label) == week);
    CHECK(week.contains(day(text)));
  };
  check("2026-11-22", "2026-W47");
  check("2020-12-31", "2020-W53");
  check("2021-01-03", "2020-W53");
  check("2021-01-04", "2021-W01");
  check("2024-12-30", "2025-W01");
  check("2026-12-31", "2026-W53");
  check("2027-01-01", "2026-W53");
  for (const auto* text : {"2025-W53", "2026-W00", "2026-W54", "2026-W1", "2026W47", "2026-47",
                           "x026-W47", "2026-W4x", "9999-W01"}) {
    INFO(text);
    CHECK_FALSE(parse_iso_week(text));
  }
}

TEST_CASE("every day of a century lies in the week that its label names") {
  for (LocalDay d = day("1990-01-01"); d <= day("2089-12-31"); d += days{1}) {
    const DayRange week = week_of(d, WeekStart::monday);
    if (!week.contains(d) || parse_iso_week(week_label(week.first, WeekStart::monday)) != week ||
        !week_of(d, WeekStart::sunday).contains(d)) {
      FAIL(to_string(d));
    }
  }
}

TEST_CASE("weeks from Sunday are labelled by their dates") {
  const DayRange week = week_of(day("2026-11-22"), WeekStart::sunday);
  CHECK(to_string(week.first) == "2026-11-22");
  CHECK(week_label(week.first, WeekStart::sunday) == "2026-11-22..2026-11-28");
  CHECK(week_of(day("2026-11-21"), WeekStart::sunday).last == day("2026-11-21"));
}

TEST_CASE("months and years") {
  CHECK(parse_month("2024-02")->length() == 29);
  CHECK(parse_month("2025-02")->length() == 28);
  CHECK(month_of(day("2026-11-22")) == parse_month("2026-11"));
  CHECK(parse_year("2024")->length() == 366);
  CHECK(year_of(day("2026-11-22")) == parse_year("2026"));
  for (const auto* text : {"2026-13", "2026-1", "2026-00", "26-11", ""}) {
    INFO(text);
    CHECK_FALSE(parse_month(text));
  }
  for (const auto* text : {"26", "20260", "x", "1899", "2200"}) {
    INFO(text);
    CHECK_FALSE(parse_year(text));
  }
}
