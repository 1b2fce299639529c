// SPDX-License-Identifier: MIT
#include "src/platform/moment_parser.hpp"
#include "tests/platform/zone_guard.hpp"
#include "tests/support/catch.hpp"

#include <random>
#include <sstream>

using namespace midback;
using midback::test::Contains;
using midback::test::ZoneGuard;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

namespace {

/// A person in a zone who types at a wall time; of an overlap, at the first.
class Person {
public:
  Person(const std::string& zone, const std::string& wall, minutes day_start = hours{4})
      : m_guard(zone), m_now{{}, system_zone(), day_start} {
    REQUIRE_FALSE(m_now.zone.fallback);
    std::istringstream in{wall};
    local_seconds time;
    in >> date::parse("%F %T", time);
    REQUIRE_FALSE(in.fail());
    m_now.instant = resolve(time, m_now.zone).first.at;
  }

  const LocalNow& now() const { return m_now; }

  /// "DAY unknown", "DAY at DATE TIME OFFSET", with " +remark" and " +old", or "refused".
  std::string reads(std::string_view text) const {
    const auto result = parse_moment(text, m_now);
    const auto* moment = std::get_if<Moment>(&result);
    if (moment == nullptr) {
      return "refused";
    }
    std::string out = to_string(moment->day);
    out += moment->time ? " at " + iso_text(wall_time(*moment->time)) + ' ' +
                              offset_text(moment->time->utc_offset)
                        : " unknown";
    out += moment->remark ? " +remark" : "";
    out += moment->older_than_ten_years ? " +old" : "";
    return out;
  }

  std::string refusal(std::string_view text) const {
    const auto result = parse_moment(text, m_now);
    const auto* refused = std::get_if<Refusal>(&result);
    return refused == nullptr ? "taken: " + reads(text) : refused->text;
  }

private:
  ZoneGuard m_guard;
  LocalNow m_now;
};

struct Case {
  std::string_view typed;
  std::string expected;
};

void check(const Person& person, const std::vector<Case>& cases) {
  for (const auto& [typed, expected] : cases) {
    CAPTURE(typed);
    CHECK(person.reads(typed) == expected);
  }
}

void check_refused(const Person& person, const std::vector<Case>& cases) {
  for (const auto& [typed, words] : cases) {
    CAPTURE(typed.substr(0, 40));
    const std::string text = person.refusal(typed);
    CHECK_THAT(text, Contains(words));
    CHECK_THAT(text, Contains("type "));
    CHECK(text.find('\n') == std::string::npos);
  }
}

// A Sunday morning in winter, +01:00.
Person berlin() { return {"Europe/Berlin", "2026-11-22 08:00:00"}; }

} // namespace

TEST_CASE("a clock time is the last such time not after now") {
  const Person person{"Europe/Berlin", "2026-11-22 08:00:30"};
  check(person, {
                    {"07:15", "2026-11-22 at 2026-11-22 07:15 +01:00"},
                    {"7:15", "2026-11-22 at 2026-11-22 07:15 +01:00"},
                    {" 07:15 ", "2026-11-22 at 2026-11-22 07:15 +01:00"},
                    {"08:00", "2026-11-22 at 2026-11-22 08:00 +01:00"},
                    {"08:00:30", "2026-11-22 at 2026-11-22 08:00:30 +01:00"},
                    {"08:00:31", "2026-11-21 at 2026-11-21 08:00:31 +01:00"},
                    {"18:30", "2026-11-21 at 2026-11-21 18:30 +01:00"},
                    {"18:30:15", "2026-11-21 at 2026-11-21 18:30:15 +01:00"},
                    {"7am", "2026-11-22 at 2026-11-22 07:00 +01:00"},
                    {"7 AM", "2026-11-22 at 2026-11-22 07:00 +01:00"},
                    {"6:30pm", "2026-11-21 at 2026-11-21 18:30 +01:00"},
                    {"6:30 PM", "2026-11-21 at 2026-11-21 18:30 +01:00"},
                    {"12am", "2026-11-21 at 2026-11-22 00:00 +01:00"},
                    {"12pm", "2026-11-21 at 2026-11-21 12:00 +01:00"},
                    {"00:30", "2026-11-21 at 2026-11-22 00:30 +01:00"},
                    {"03:59", "2026-11-21 at 2026-11-22 03:59 +01:00"},
                    {"04:00", "2026-11-22 at 2026-11-22 04:00 +01:00"},
                    {"now", "2026-11-22 at 2026-11-22 08:00:30 +01:00"},
                });
}

TEST_CASE("a weekday is the last such day") {
  check(berlin(), {
                      {"sun", "2026-11-22 unknown"},
                      {"Sunday", "2026-11-22 unknown"},
                      {"sat", "2026-11-21 unknown"},
                      {"mon", "2026-11-16 unknown"},
                      {"tues", "2026-11-17 unknown"},
                      {"thurs", "2026-11-19 unknown"},
                      {"mon 7:10", "2026-11-16 at 2026-11-16 07:10 +01:00"},
                      {"monday 07:00", "2026-11-16 at 2026-11-16 07:00 +01:00"},
                      {"mon 7am", "2026-11-16 at 2026-11-16 07:00 +01:00"},
                      {"sun 07:00", "2026-11-22 at 2026-11-22 07:00 +01:00"},
                      {"sun 08:00", "2026-11-22 at 2026-11-22 08:00 +01:00"},
                      {"sun 08:01", "2026-11-15 at 2026-11-15 08:01 +01:00"},
                  });
}

TEST_CASE("relative days and times") {
  check(berlin(), {
                      {"today", "2026-11-22 unknown"},
                      {"yesterday", "2026-11-21 unknown"},
                      {"Yesterday 18:30", "2026-11-21 at 2026-11-21 18:30 +01:00"},
                      {"yesterday 6:30pm", "2026-11-21 at 2026-11-21 18:30 +01:00"},
                      {"today 07:15", "2026-11-22 at 2026-11-22 07:15 +01:00"},
                      {"3 days ago", "2026-11-19 unknown"},
                      {"1 day ago", "2026-11-21 unknown"},
                      {"0 days ago", "2026-11-22 unknown"},
                      {"2 days ago", "2026-11-20 unknown"},
                      {"2d ago", "2026-11-20 unknown"},
                      {"3 days ago 18:30", "2026-11-19 at 2026-11-19 18:30 +01:00"},
                      {"2d ago 7am", "2026-11-20 at 2026-11-20 07:00 +01:00"},
                      {"-2h", "2026-11-22 at 2026-11-22 06:00 +01:00"},
                      {"-30m", "2026-11-22 at 2026-11-22 07:30 +01:00"},
                      {"-30min", "2026-11-22 at 2026-11-22 07:30 +01:00"},
                      {"-1h30m", "2026-11-22 at 2026-11-22 06:30 +01:00"},
                      {"-90m", "2026-11-22 at 2026-11-22 06:30 +01:00"},
                      {"-0m", "2026-11-22 at 2026-11-22 08:00 +01:00"},
                      {"2h ago", "2026-11-22 at 2026-11-22 06:00 +01:00"},
                      {"2 hours ago", "2026-11-22 at 2026-11-22 06:00 +01:00"},
                      {"30 minutes ago", "2026-11-22 at 2026-11-22 07:30 +01:00"},
                      {"1h30m ago", "2026-11-22 at 2026-11-22 06:30 +01:00"},
                      {"1 hour 30 minutes ago", "2026-11-22 at 2026-11-22 06:30 +01:00"},
                      {"-10h", "2026-11-21 at 2026-11-21 22:00 +01:00"},
                      {"-5h", "2026-11-21 at 2026-11-22 03:00 +01:00"},
                  });
}

TEST_CASE("dates") {
  check(berlin(), {
                      {"2026-11-20", "2026-11-20 unknown"},
                      {"2026-11-20 07:15", "2026-11-20 at 2026-11-20 07:15 +01:00"},
                      {"2026-11-20T07:15", "2026-11-20 at 2026-11-20 07:15 +01:00"},
                      {"2026-11-20t07:15:09", "2026-11-20 at 2026-11-20 07:15:09 +01:00"},
                      {"2026-11-20  7:15pm", "2026-11-20 at 2026-11-20 19:15 +01:00"},
                      {"2026-11-20T07:15:00Z", "2026-11-20 at 2026-11-20 08:15 +01:00"},
                      {"2026-11-20 07:15Z", "2026-11-20 at 2026-11-20 08:15 +01:00"},
                      {"2026-11-20T07:15+01:00", "2026-11-20 at 2026-11-20 07:15 +01:00"},
                      {"2026-11-20 07:15 +01:00", "2026-11-20 at 2026-11-20 07:15 +01:00"},
                      {"2026-11-20T07:15+09:00", "2026-11-20 at 2026-11-20 07:15 +09:00"},
                      {"2026-11-20T07:15-03:30", "2026-11-20 at 2026-11-20 07:15 -03:30"},
                      {"2026-11-20 00:30", "2026-11-19 at 2026-11-20 00:30 +01:00"},
                      {"2026-11-20T23:30Z", "2026-11-20 at 2026-11-21 00:30 +01:00"},
                      {"2026-07-01 07:15", "2026-07-01 at 2026-07-01 07:15 +02:00"},
                      {"20 nov", "2026-11-20 unknown"},
                      {"20 Nov", "2026-11-20 unknown"},
                      {"nov 20", "2026-11-20 unknown"},
                      {"22 nov", "2026-11-22 unknown"},
                      {"23 nov", "2025-11-23 unknown"},
                      {"20 november 18:30", "2026-11-20 at 2026-11-20 18:30 +01:00"},
                      {"20 nov 18:30", "2026-11-20 at 2026-11-20 18:30 +01:00"},
                      {"nov 20 18:30", "2026-11-20 at 2026-11-20 18:30 +01:00"},
                      {"22 nov 07:30", "2026-11-22 at 2026-11-22 07:30 +01:00"},
                      {"22 nov 18:30", "2025-11-22 at 2025-11-22 18:30 +01:00"},
                      {"20 nov 00:30", "2026-11-19 at 2026-11-20 00:30 +01:00"},
                      {"20 nov 2025", "2025-11-20 unknown"},
                      {"nov 20 2025", "2025-11-20 unknown"},
                      {"nov 20, 2025", "2025-11-20 unknown"},
                      {"20 nov 2025 18:30", "2025-11-20 at 2025-11-20 18:30 +01:00"},
                      {"nov 20 2025 6:30pm", "2025-11-20 at 2025-11-20 18:30 +01:00"},
                      {"Sun 22 Nov 2026, 07:15", "2026-11-22 at 2026-11-22 07:15 +01:00"},
                      {"sun, 22 nov", "2026-11-22 unknown"},
                      {"29 feb", "2024-02-29 unknown"},
                      {"2024-02-29 12:00", "2024-02-29 at 2024-02-29 12:00 +01:00"},
                      {"31 dec", "2025-12-31 unknown"},
                      {"1 jan 00:10", "2025-12-31 at 2026-01-01 00:10 +01:00"},
                      {"2025-12-29", "2025-12-29 unknown"},
                      {"2021-01-03", "2021-01-03 unknown"},
                  });
}

TEST_CASE("an entry older than ten years is marked") {
  check(berlin(), {
                      {"2016-11-22", "2016-11-22 unknown"},
                      {"2016-11-21", "2016-11-21 unknown +old"},
                      {"2016-11-21 23:00", "2016-11-21 at 2016-11-21 23:00 +01:00 +old"},
                      {"4000 days ago", "2015-12-10 unknown +old"},
                      {"1900-01-01", "1900-01-01 unknown +old"},
                      {"1900-01-01 12:00", "1900-01-01 at 1900-01-01 12:00 +01:00 +old"},
                  });
  const Person on_leap_day{"Europe/Berlin", "2028-02-29 12:00:00"};
  check(on_leap_day,
        {{"2018-02-28", "2018-02-28 unknown"}, {"2018-02-27", "2018-02-27 unknown +old"}});
}

TEST_CASE("what is ambiguous or wrong is refused with what to type") {
  check_refused(berlin(), {
                              {"11/20", "day or the month comes first"},
                              {"20/11/2026", "day or the month comes first"},
                              {"20.11.", "never guessed"},
                              {"20.11.2026", "never guessed"},
                              {"18.30", "18:30"},
                              {"1.5h ago", "-1h30m"},
                              {"-1.5h", "-1h30m"},
                              {"noon", "12:00"},
                              {"yesterday noon", "12:00"},
                              {"midnight", "2026-11-22 00:00"},
                              {"last monday", "type for example monday"},
                              {"next friday", "has happened"},
                              {"tomorrow", "future"},
                              {"tomorrow 07:00", "future"},
                              {"2026-13-45", "from 01 to 12"},
                              {"2026-00-10", "from 01 to 12"},
                              {"2026-11-31", "Nov 2026 has the days 1 to 30"},
                              {"2026-02-29", "Feb 2026 has the days 1 to 28"},
                              {"2026-11-00", "the days 1 to 30"},
                              {"31 nov", "Nov has no day 31"},
                              {"0 nov", "Nov has no day 0"},
                              {"31 nov 2025", "Nov 2025 has the days 1 to 30"},
                              {"mon 20 nov 2026", "2026-11-20 is a Fri, not a Mon"},
                              {"25:00", "0 to 23"},
                              {"24:00", "0 to 23"},
                              {"07:60", "00 to 59"},
                              {"07:15:60", "00 to 59"},
                              {"0am", "1 to 12"},
                              {"13pm", "1 to 12"},
                              {"7", "a number alone"},
                              {"1830", "a number alone"},
                              {"20261120", "a number alone"},
                              {"2026", "a number alone"},
                              {"7:5", "not one of the forms"},
                              {"mon mon", "not one of the forms"},
                              {"monday tuesday", "not one of the forms"},
                              {"yesterday yesterday", "not one of the forms"},
                              {"07:15 tomato", "not one of the forms"},
                              {"07:15 18:30", "not one of the forms"},
                              {"2026-11-20 07:15 foo", "not one of the forms"},
                              {"2026-11-20T", "not one of the forms"},
                              {"2026-11-2", "two digits"},
                              {"2026-1-20", "two digits"},
                              {"26-11-20", "not one of the forms"},
                              {"-2026-11-20", "not one of the forms"},
                              {"+2h", "not one of the forms"},
                              {"+07:15", "not one of the forms"},
                              {"07:15Z", "not one of the forms"},
                              {"20 nov 26", "not one of the forms"},
                              {"20 nov 1830", "1900-01-01"},
                              {"3 nov 3", "not one of the forms"},
                              {"", "it is empty"},
                              {"   ", "it is empty"},
                              {"-2h30", "-2h30m"},
                              {"-2", "unit is missing"},
                              {"-2d", "2 days ago"},
                              {"-30m1h", "not one of the forms"},
                              {"-1h1h", "not one of the forms"},
                              {"- 2h", "not one of the forms"},
                              {"2h", "not one of the forms"},
                              {"3 days", "not one of the forms"},
                              {"3 daysago", "not one of the forms"},
                              {"days ago", "not one of the forms"},
                              {"an hour ago", "1 hour ago"},
                              {"1 week ago", "7 days ago"},
                              {"2 weeks ago", "14 days ago"},
                              {"1w ago", "7 days ago"},
                              {"1 month ago", "2026-11-22"},
                              {"yesterday evening", "yesterday 18:30"},
                              {"this morning", "7am"},
                              {"2026-11-20T07:15+15:00", "-14:00 to +14:00"},
                              {"2026-11-20T07:15+01:60", "-14:00 to +14:00"},
                              {"2026-11-20T07:15+0100", "not one of the forms"},
                              {"2026-11-20T07:15+01:00Z", "not one of the forms"},
                              {std::string_view{"07:15\0", 6}, "not text"},
                              {std::string_view{"\0", 1}, "not text"},
                              {"07:15\xFF", "not text"},
                              {"\xC3", "not text"},
                              {"07\xEF\xBC\x9A"
                               "15",
                               "not one of the forms"},
                          });
}

TEST_CASE("the future is refused") {
  check_refused(berlin(), {
                              {"today 18:30", "Sun 22 Nov 2026, 18:30 lies in the future"},
                              {"2026-11-22 08:01", "future"},
                              {"2026-11-22T08:00:01", "future"},
                              {"2026-11-22T07:00:01Z", "future"},
                              {"2026-11-23", "future"},
                              {"20 nov 2027", "future"},
                              {"2027-11-20 07:00", "future"},
                              {"2199-12-31", "future"},
                              {"2200-01-01", "1900-01-01 to 2199-12-31"},
                              {"9999-12-31 00:00", "1900-01-01 to 2199-12-31"},
                          });
}

TEST_CASE("huge numbers and texts are refused without overflow") {
  const std::string long_text(100000, '9');
  const std::string long_spaces(100000, ' ');
  const std::string many_dots = std::string(49, '1') + std::string(50, '.');
  const std::string slashes = "07:15" + std::string(90, '/');
  const Person person = berlin();
  check_refused(person, {
                            {"99999999999999h ago", "1900-01-01"},
                            {"-99999999999999999999999h", "1900-01-01"},
                            {"-9223372036854775807m", "1900-01-01"},
                            {"99999999999999999999 days ago", "1900-01-01"},
                            {"99999999999999999999d ago 07:15", "1900-01-01"},
                            {"2147483647 days ago", "1900-01-01"},
                            {"50000 days ago", "1900-01-01"},
                            {"1899-12-31", "1900-01-01"},
                            {"0000-01-01", "1900-01-01"},
                            {"1900-01-01 00:30", "1900-01-01"},
                            {long_text, "not one of the forms"},
                            {long_spaces, "not one of the forms"},
                            {many_dots, "never guessed"},
                            {slashes, "not one of the forms"},
                        });
  CHECK(person.refusal(long_text).size() < 600);
}

TEST_CASE("a refusal repeats what was typed without its control characters") {
  CHECK_THAT(berlin().refusal("\x1B[31m20.11."), Contains("\"\xEF\xBF\xBD[31m20.11.\""));
}

TEST_CASE("at night it is still the evening before") {
  const Person night{"Europe/Berlin", "2026-11-23 01:00:00"}; // local day Sun 22 Nov
  check(night, {
                   {"today", "2026-11-22 unknown"},
                   {"yesterday", "2026-11-21 unknown"},
                   {"2 days ago", "2026-11-20 unknown"},
                   {"sun", "2026-11-22 unknown"},
                   {"sat", "2026-11-21 unknown"},
                   {"now", "2026-11-22 at 2026-11-23 01:00 +01:00"},
                   {"yesterday 18:30", "2026-11-21 at 2026-11-21 18:30 +01:00"},
                   {"today 18:30", "2026-11-22 at 2026-11-22 18:30 +01:00"},
                   {"18:30", "2026-11-22 at 2026-11-22 18:30 +01:00"},
                   {"00:30", "2026-11-22 at 2026-11-23 00:30 +01:00"},
                   {"mon 07:10", "2026-11-16 at 2026-11-16 07:10 +01:00"},
                   {"2026-11-23 00:30", "2026-11-22 at 2026-11-23 00:30 +01:00"},
                   {"23 nov 00:30", "2026-11-22 at 2026-11-23 00:30 +01:00"},
               });
  check_refused(night, {
                           {"2026-11-23", "today is Sun 22 Nov 2026 until 04:00"},
                           {"mon", "Mon 23 Nov 2026 or Mon 16 Nov 2026"},
                           {"23 nov", "Mon 23 Nov 2026 or Sun 23 Nov 2025"},
                           {"today 00:30", "\"2026-11-22 00:30\" or \"2026-11-23 00:30\""},
                           {"mon 00:30", "\"2026-11-23 00:30\" or \"2026-11-17 00:30\""},
                       });
}

TEST_CASE("before day start a relative day has two readings") {
  const Person morning = berlin();
  check(morning, {
                     // only one has happened
                     {"today 00:30", "2026-11-21 at 2026-11-22 00:30 +01:00"},
                     {"today 03:59", "2026-11-21 at 2026-11-22 03:59 +01:00"},
                     {"sun 00:30", "2026-11-21 at 2026-11-22 00:30 +01:00"},
                     // day start and later: one reading
                     {"yesterday 04:00", "2026-11-21 at 2026-11-21 04:00 +01:00"},
                     {"mon 04:00", "2026-11-16 at 2026-11-16 04:00 +01:00"},
                 });
  check_refused(morning,
                {
                    {"yesterday 00:30", "type \"2026-11-21 00:30\" or \"2026-11-22 00:30\""},
                    {"yesterday 03:59", "type \"2026-11-21 03:59\" or \"2026-11-22 03:59\""},
                    {"yesterday 00:30", "a day begins at 04:00"},
                    {"3 days ago 00:30", "type \"2026-11-19 00:30\" or \"2026-11-20 00:30\""},
                    {"mon 00:30", "type \"2026-11-16 00:30\" or \"2026-11-17 00:30\""},
                    {"sat 12am", "type \"2026-11-21 00:00\" or \"2026-11-22 00:00\""},
                });
}

TEST_CASE("day start is a setting") {
  const Person at_midnight{"Europe/Berlin", "2026-11-23 01:00:00", hours{0}};
  check(at_midnight, {
                         {"today", "2026-11-23 unknown"},
                         {"mon", "2026-11-23 unknown"},
                         {"yesterday 00:30", "2026-11-22 at 2026-11-22 00:30 +01:00"},
                         {"today 00:30", "2026-11-23 at 2026-11-23 00:30 +01:00"},
                         {"00:30", "2026-11-23 at 2026-11-23 00:30 +01:00"},
                     });
  const Person at_six{"Europe/Berlin", "2026-11-23 05:30:00", hours{6}};
  check(at_six, {
                    {"today", "2026-11-22 unknown"},
                    {"now", "2026-11-22 at 2026-11-23 05:30 +01:00"},
                    {"yesterday 06:00", "2026-11-21 at 2026-11-21 06:00 +01:00"},
                });
  CHECK(at_six.reads("yesterday 05:59") == "refused");
  const Person at_two{"Europe/Berlin", "2026-11-23 02:29:00", hours{2} + minutes{30}};
  CHECK_THAT(at_two.refusal("2026-11-23"), Contains("until 02:30"));
}

TEST_CASE("a time that the clocks skipped is refused with its neighbours") {
  const Person person{"Europe/Berlin", "2026-03-29 08:00:00"};
  check_refused(person, {
                            {"02:30", "type \"2026-03-29 01:59\" or \"2026-03-29 03:00\""},
                            {"02:00", "type \"2026-03-29 01:59\" or \"2026-03-29 03:00\""},
                            {"2026-03-29 02:59:59", "clocks went forward"},
                            {"29 mar 02:30", "clocks went forward"},
                            {"today 02:30", "clocks went forward"},
                        });
  check(person, {
                    {"01:59", "2026-03-28 at 2026-03-29 01:59 +01:00"},
                    {"03:00", "2026-03-28 at 2026-03-29 03:00 +02:00"},
                    {"-6h", "2026-03-28 at 2026-03-29 01:00 +01:00"},
                    {"2026-03-29T02:30+01:00", "2026-03-28 at 2026-03-29 02:30 +01:00"},
                });
  const Person before{"Europe/Berlin", "2026-03-29 01:30:00"};
  check(before, {{"02:30", "2026-03-27 at 2026-03-28 02:30 +01:00"}});
}

TEST_CASE("of a time that came twice the first is taken, with a remark") {
  const Person person{"Europe/Berlin", "2026-10-25 08:00:00"};
  check(person, {
                    {"02:30", "2026-10-24 at 2026-10-25 02:30 +02:00 +remark"},
                    {"02:00", "2026-10-24 at 2026-10-25 02:00 +02:00 +remark"},
                    {"03:00", "2026-10-24 at 2026-10-25 03:00 +01:00"},
                    {"01:59", "2026-10-24 at 2026-10-25 01:59 +02:00"},
                    {"2026-10-25 02:30:15", "2026-10-24 at 2026-10-25 02:30:15 +02:00 +remark"},
                    {"2026-10-25T02:30+01:00", "2026-10-24 at 2026-10-25 02:30 +01:00"},
                    {"2026-10-25T02:30+02:00", "2026-10-24 at 2026-10-25 02:30 +02:00"},
                    {"-7h", "2026-10-24 at 2026-10-25 02:00 +02:00"},
                    {"-6h", "2026-10-24 at 2026-10-25 02:00 +01:00"},
                });
  const auto result = parse_moment("02:30", person.now());
  CHECK_THAT(std::get<Moment>(result).remark.value_or(""), Contains("2026-10-25T02:30+01:00"));
  const Person between{"Europe/Berlin", "2026-10-25 02:15:00"};
  check(between, {{"02:10", "2026-10-24 at 2026-10-25 02:10 +02:00 +remark"},
                  {"02:20", "2026-10-23 at 2026-10-24 02:20 +02:00"}});
}

TEST_CASE("zones around the world") {
  check({"America/New_York", "2026-11-01 09:00:00"},
        {{"01:30", "2026-10-31 at 2026-11-01 01:30 -04:00 +remark"},
         {"yesterday 18:30", "2026-10-31 at 2026-10-31 18:30 -04:00"},
         {"2026-11-01T05:30Z", "2026-10-31 at 2026-11-01 01:30 -04:00"}});
  check_refused({"America/New_York", "2026-03-08 09:00:00"},
                {{"02:30", "type \"2026-03-08 01:59\" or \"2026-03-08 03:00\""}});
  check({"Asia/Kolkata", "2026-11-22 08:00:00"},
        {{"07:15", "2026-11-22 at 2026-11-22 07:15 +05:30"},
         {"-2h", "2026-11-22 at 2026-11-22 06:00 +05:30"}});
  check({"Asia/Kathmandu", "2026-11-22 08:00:00"},
        {{"07:15", "2026-11-22 at 2026-11-22 07:15 +05:45"}});
  check({"UTC", "2026-11-22 08:00:00"}, {{"07:15", "2026-11-22 at 2026-11-22 07:15 +00:00"}});
  check({"Australia/Lord_Howe", "2026-04-05 08:00:00"},
        {{"01:45", "2026-04-04 at 2026-04-05 01:45 +11:00 +remark"},
         {"01:15", "2026-04-04 at 2026-04-05 01:15 +11:00"}});
  check_refused({"Australia/Lord_Howe", "2026-10-04 08:00:00"},
                {{"02:15", "type \"2026-10-04 01:59\" or \"2026-10-04 02:30\""}});
  // Samoa had no 30 December 2011.
  const Person samoa{"Pacific/Apia", "2011-12-31 12:00:00"};
  check(samoa, {{"07:15", "2011-12-31 at 2011-12-31 07:15 +14:00"},
                {"2011-12-29 07:15", "2011-12-29 at 2011-12-29 07:15 -10:00"}});
  check_refused(samoa, {{"2011-12-30 12:00", "type \"2011-12-29 23:59\" or \"2011-12-31 00:00\""}});
  // Monrovia was 44:30 behind until 1972: whole minutes, so that the typed time is the one shown.
  check({"Africa/Monrovia", "1971-06-01 08:00:00"},
        {{"07:15", "1971-06-01 at 1971-06-01 07:15 -00:44"}});
}

TEST_CASE("the longest wait for 29 February") {
  check({"UTC", "1904-02-28 12:00:00"}, {{"28 feb", "1904-02-28 unknown"}});
  CHECK(Person("UTC", "1904-02-28 12:00:00").reads("29 feb") == "refused"); // 1896
  check({"UTC", "2104-02-28 12:00:00"}, {{"29 feb", "2096-02-29 unknown"}});
}

TEST_CASE("a time that is written reads back as the same instant") {
  const char* zones[] = {"Europe/Berlin",
                         "America/New_York",
                         "Asia/Kolkata",
                         "Asia/Kathmandu",
                         "Australia/Lord_Howe",
                         "Pacific/Apia",
                         "UTC",
                         "America/St_Johns",
                         "Africa/Casablanca",
                         "Europe/Dublin",
                         "Africa/Monrovia"};
  std::mt19937_64 random{20261122};
  for (const char* name : zones) {
    const Person person{name, "2030-01-01 12:00:00"};
    const LocalNow& now = person.now();
    // 1910 to 2030, and half of them close to the clock changes of 2026
    std::uniform_int_distribution<std::int64_t> anywhere{-1893456000, 1893456000};
    std::uniform_int_distribution<std::int64_t> spring{1774000000, 1775400000};
    std::uniform_int_distribution<std::int64_t> autumn{1792800000, 1793600000};
    for (int i = 0; i < 800; ++i) {
      const std::int64_t when = i % 4 == 0   ? spring(random)
                                : i % 4 == 1 ? autumn(random)
                                             : anywhere(random);
      const sys_seconds instant{seconds{when}};
      const TimeOfEntry time{instant, now.zone.offset_at(instant)};
      const local_seconds wall = wall_time(time);
      const WallTime times = resolve(wall, now.zone);
      REQUIRE(times.kind != WallTime::Kind::gap);
      REQUIRE((times.first == time || times.last == time));
      const auto read = parse_moment(iso_text(wall), now);
      CAPTURE(name, iso_text(wall), when);
      REQUIRE(std::holds_alternative<Moment>(read));
      const Moment& moment = std::get<Moment>(read);
      REQUIRE(moment.time == times.first);
      REQUIRE(moment.remark.has_value() == (times.kind == WallTime::Kind::overlap));
      REQUIRE(moment.day == local_day(*moment.time, now.day_start));
      // with its offset it is exact
      const auto exact =
          parse_moment(to_string(date::floor<days>(wall)) + "T" +
                           clock_text(wall, Seconds::if_any) + offset_text(time.utc_offset),
                       now);
      REQUIRE(std::get<Moment>(exact).time == time);
    }
  }
}

TEST_CASE("no text makes the parser fail or go on for ever") {
  std::mt19937 random{7};
  const std::string_view alphabet = "0123456789:-+/. ,tzamphdnovsuyerdaygo\t\x80";
  std::uniform_int_distribution<std::size_t> letter{0, alphabet.size() - 1};
  std::uniform_int_distribution<int> length{0, 24};
  const Person person = berlin();
  for (int i = 0; i < 8000; ++i) {
    std::string text;
    for (int n = length(random); n > 0; --n) {
      text += alphabet[letter(random)];
    }
    CAPTURE(text);
    const auto result = parse_moment(text, person.now());
    if (const auto* moment = std::get_if<Moment>(&result)) {
      REQUIRE(moment->day <= person.now().today());
      REQUIRE((!moment->time || moment->time->at <= person.now().instant));
    }
    const auto day = parse_day_words(text, person.now().today());
    REQUIRE(
        (!std::holds_alternative<LocalDay>(day) || std::get<LocalDay>(day) >= first_supported_day));
  }
}

TEST_CASE("a plain day") {
  const LocalDay today = *parse_day("2026-11-22");
  const auto reads = [&](std::string_view text) {
    const auto result = parse_day_words(text, today);
    const auto* day = std::get_if<LocalDay>(&result);
    return day != nullptr ? to_string(*day) : std::get<Refusal>(result).text;
  };
  CHECK(reads("2026-11-20") == "2026-11-20");
  CHECK(reads("2027-01-02") == "2027-01-02");
  CHECK(reads("today") == "2026-11-22");
  CHECK(reads("Yesterday") == "2026-11-21");
  CHECK(reads("tomorrow") == "2026-11-23");
  CHECK(reads("3 days ago") == "2026-11-19");
  CHECK(reads("2d ago") == "2026-11-20");
  CHECK(reads("mon") == "2026-11-16");
  CHECK(reads("sunday") == "2026-11-22");
  CHECK_THAT(reads("2026-02-30"), Contains("Feb 2026 has the days 1 to 28"));
  CHECK_THAT(reads("2200-01-01"), Contains("2199-12-31"));
  CHECK_THAT(reads("99999999999 days ago"), Contains("1900-01-01"));
  for (const auto* text : {"", "20 nov", "yesterday 18:30", "07:15", "-2h", "11/20", "20.11.",
                           "last monday", "2026-11-20 07:15", "now", "7"}) {
    CAPTURE(text);
    CHECK_THAT(reads(text), Contains("cannot tell the day"));
    CHECK_THAT(reads(text), Contains("type for example 2026-11-22"));
  }
}
