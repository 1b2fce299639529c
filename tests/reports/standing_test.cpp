// SPDX-License-Identifier: MIT
// `status` and the report of the week read the record in different ways and must say the same.
#include "reports/facts_standing.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/data_states.hpp"

using namespace midback;
using namespace midback::test;

namespace {

void check_agreement(Diary& diary, LocalDay today, WeekStart week_start) {
  INFO(to_string(today));
  const Standing standing = gather_standing(diary.database(), today, week_start);
  const Report report = diary.report(today, "week", week_start);
  const PeriodAdherence& adherence = report.adherence;
  CHECK(standing.week == report.period.range);
  CHECK(standing.first_entry == report.first_entry);
  CHECK(standing.goal == report.goal);
  CHECK(standing.days_with_session == adherence.days_with_session);
  CHECK(standing.days_left == adherence.days_left);
  CHECK(standing.weeks_in_row == adherence.weeks_in_a_row);
  CHECK(standing.due == adherence.due);
}

} // namespace

TEST_CASE("status and the week's report agree in every state of the data", "[reports]") {
  for (const DataState& state : data_states()) {
    INFO(state.name);
    Record record = state.record();
    for (int back = 0; back < 16; ++back) {
      check_agreement(record.diary, record.today - days{back}, record.week_start);
    }
    check_agreement(record.diary, record.today + days{3}, record.week_start);
  }
}

TEST_CASE("a day off declared for a coming day is ignored until it comes", "[reports]") {
  Diary diary;
  diary.session(day("2026-11-09")).off(day("2026-11-18")).off(day("2026-11-20"));
  const auto standing = [&](const char* today) {
    check_agreement(diary, day(today), WeekStart::monday);
    return gather_standing(diary.database(), day(today), WeekStart::monday);
  };
  CHECK(standing("2026-11-17").days_left == 6);
  CHECK(standing("2026-11-17").due == 5);
  CHECK(standing("2026-11-18").days_left == 5);
  CHECK(standing("2026-11-18").due == 4); // 6 x 5 / 7 = 4.3
  CHECK(standing("2026-11-20").due == 4); // 5 x 5 / 7 = 3.6
  diary.session(day("2026-11-18"));
  CHECK(standing("2026-11-18").days_left == 4);
  CHECK(standing("2026-11-18").due == 5);
}
