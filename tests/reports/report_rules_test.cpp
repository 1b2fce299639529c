// SPDX-License-Identifier: MIT
// The rules of a report on small diaries, worked by hand.
#include "reports/figures.hpp"
#include "reports/render_json.hpp"
#include "reports/sentences.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/sessions.hpp"

#include <nlohmann/json.hpp>

#include <sstream>

using namespace midback;
using namespace midback::test;

namespace {

const LocalDay monday = day("2026-11-16");
const LocalDay sunday = day("2026-11-22");

void add_days(Diary& diary, LocalDay first, int count, const SessionSpec& spec = {}) {
  for (int i = 0; i < count; ++i) {
    diary.session(first + days{i}, spec);
  }
}

nlohmann::json json_of(const Report& report) {
  std::ostringstream out;
  render_json(report, out);
  return nlohmann::json::parse(out.str());
}

std::vector<std::string> codes(const Report& report) {
  std::vector<std::string> all;
  for (const SafetyNote& note : report.safety) {
    all.push_back(note.code);
  }
  return all;
}

} // namespace

TEST_CASE("A closed week is judged, the week in progress is not", "[reports]") {
  Diary diary;
  add_days(diary, day("2026-11-09"), 6);
  add_days(diary, monday, 5);
  const Report closed = diary.report(sunday, "last");
  CHECK(week_figure(closed) == "6 days, goal 5");
  CHECK(closed.adherence.goal_met == true);
  CHECK(closed.adherence.counted == 5);
  CHECK_FALSE(closed.adherence.percent);
  const Report open = diary.report(sunday);
  CHECK(week_figure(open) == "5 of 5 so far, 1 day left");
  CHECK_FALSE(open.adherence.goal_met);
  CHECK_FALSE(open.adherence.counted);
  CHECK(open.adherence.due == 5);
  const auto json = json_of(open);
  CHECK(json["adherence"]["counted"].is_null());
  CHECK(json["adherence"]["weeks"][0]["goal_met"].is_null());
}

TEST_CASE("Today is open until it has a session", "[reports]") {
  Diary diary;
  diary.session(monday);
  CHECK(diary.report(monday + days{2}).adherence.days_left == 5);
  diary.session(monday + days{2});
  CHECK(diary.report(monday + days{2}).adherence.days_left == 4);
}

TEST_CASE("Days off lower what is due, one with a session counts as a session", "[reports]") {
  Diary diary;
  add_days(diary, day("2026-11-09"), 7);
  diary.session(monday).off(monday).off(monday + days{1}).off(monday + days{2});
  const Report report = diary.report(day("2026-11-23"), "last");
  // Five days are available: 25 / 7 = 3.57.
  CHECK(week_figure(report) == "1 day, due 4 (goal 5)");
  CHECK(report.adherence.days_off == 2);
  CHECK(report.adherence.no_entry == 4);
  CHECK(report.days[0].state == DayState::full);
  CHECK(report.days[1].state == DayState::off);
}

TEST_CASE("Where nothing was due, adherence is not applicable", "[reports]") {
  Diary diary;
  diary.session(day("2026-11-10"));
  for (int i = 0; i < 7; ++i) {
    diary.off(monday + days{i}, "ill");
  }
  const Report report = diary.report(day("2026-11-23"), "last");
  CHECK(week_figure(report) == "0 days, nothing was due");
  CHECK_FALSE(report.adherence.goal_met);
  CHECK(due_figure(report) == "n/a");
}

TEST_CASE("Days before the first entry and after today have no state", "[reports]") {
  Diary diary;
  diary.session(monday + days{2});
  const Report report = diary.report(monday + days{4});
  CHECK_FALSE(report.days[1].state);
  CHECK(report.days[2].state == DayState::full);
  CHECK(report.days[3].state == DayState::none);
  CHECK(report.days[4].state == DayState::none);
  CHECK_FALSE(report.days[5].state);
  // Thursday is past; Friday is today.
  CHECK(report.adherence.no_entry == 1);
}

TEST_CASE("Whatever lies after today is ignored", "[reports]") {
  Diary diary;
  add_days(diary, monday, 2, {.before = 4, .after = 3});
  const std::string before = json_of(diary.report(monday + days{1})).dump();
  diary.session(monday + days{2}, {.before = 9, .after = 9})
      .rating(monday + days{3}, PainKind::average, 9)
      .off(monday + days{4})
      .plan(monday + days{2}, 7);
  CHECK(json_of(diary.report(monday + days{1})).dump() == before);
}

TEST_CASE("Weeks in a row stop at the first week that missed its goal", "[reports]") {
  Diary diary;
  add_days(diary, day("2026-10-19"), 5);
  add_days(diary, day("2026-10-26"), 4); // missed
  add_days(diary, day("2026-11-02"), 5);
  for (int i = 0; i < 7; ++i) {
    diary.off(day("2026-11-09") + days{i}, "away"); // passed over
  }
  add_days(diary, monday, 6);
  CHECK(diary.report(day("2026-11-23"), "last").adherence.weeks_in_a_row == 2);
  CHECK(diary.report(sunday).adherence.weeks_in_a_row == 1);
  CHECK(diary.report(day("2026-11-23"), "2026-W44").adherence.weeks_in_a_row == 0);
  CHECK(diary.report(day("2026-11-23"), "2026-W43").adherence.weeks_in_a_row == 1);
}

TEST_CASE("Another plan version can judge the same days", "[reports]") {
  Diary diary;
  add_days(diary, monday, 5);
  diary.plan(monday, 6);
  CHECK(diary.report(day("2026-11-23"), "last").adherence.due == 6);
  CHECK(diary.report(day("2026-11-23"), "last", WeekStart::monday, 1).adherence.due == 5);
  CHECK_THROWS_WITH(diary.report(sunday, "week", WeekStart::monday, 3),
                    Contains("there is no plan version 3"));
}

TEST_CASE("Two sessions of a day complete each other", "[reports]") {
  Diary diary;
  diary.session(monday, {.sets = sets({.rotation_right = 0})});
  diary.session(monday, {.sets = sets({.rotation_left = 0})});
  const Report report = diary.report(sunday);
  CHECK(report.adherence.days_with_session == 1);
  CHECK(report.days[0].state == DayState::full);
  const ExerciseTotals& rotation = report.totals.exercises[1];
  CHECK(rotation.share()->full());
  CHECK(rotation.credited_right == 45);
  CHECK(report.totals.exercises[0].amount == 20); // twice ten, of ten
  CHECK(report.totals.exercises[0].credited == 10);
  CHECK(report.totals.full_sessions == 0);
}

TEST_CASE("Left does not pay for right, and the sentence names the side", "[reports]") {
  Diary diary;
  diary.session(monday, {.sets = sets({.rotation_left = 5, .rotation_right = 1})});
  const Report report = diary.report(sunday);
  const ExerciseTotals& rotation = report.totals.exercises[1];
  CHECK(rotation.left == 75);
  CHECK(rotation.credited_left == 45);
  CHECK(rotation.share()->done == 60);
  CHECK(short_sentences(report).front() ==
        "Cut short: Thoracic Spine Rotation (67 %), right 0:15 and left 0:45 of 0:45.");
}

TEST_CASE("An exercise stopped for pain leaves the denominator and is never called cut short",
          "[reports]") {
  Diary diary;
  diary.session(monday, {.sets = stopped_at("thoracic-rotation")});
  diary.session(monday + days{1}, {.sets = sets({.rotation_left = 0, .rotation_right = 0})});
  const Report report = diary.report(sunday);
  const auto& totals = report.totals.exercises;
  CHECK(totals[0].days_full == 2);
  CHECK(totals[1].days_stopped == 1);
  CHECK(totals[1].days_skipped == 1);
  CHECK(totals[2].days_left_out == 1);
  CHECK(totals[2].prescribed == 120);
  CHECK(report.days[0].state == DayState::stopped);
  CHECK(codes(report) == std::vector<std::string>{"S2"});
  for (const std::string& sentence : short_sentences(report)) {
    CHECK(sentence.find("Cut short") == std::string::npos);
  }
}

TEST_CASE("A stop outside the safety days is still said first", "[reports]") {
  Diary diary;
  diary.session(day("2026-11-02"), {.sets = stopped_at("doorway-stretch")});
  diary.session(sunday);
  const Report report = diary.report(sunday, "month");
  CHECK(report.safety.empty());
  CHECK(short_sentences(report).front() ==
        "Stopped for pain: Doorway Stretch on 2 Nov. Stopping is the rule of this routine.");
}

TEST_CASE("Safety notes come most urgent first, one text for each code", "[reports]") {
  Diary diary;
  diary.session(monday, {.before = 3, .after = 7, .sets = stopped_at("doorway-stretch")});
  diary.session(monday + days{1}, {.before = 3, .after = 5, .sets = stopped_at("doorway-stretch")});
  diary.session(monday + days{2}, {.before = 3, .after = 4});
  const Report report = diary.report(sunday);
  CHECK(codes(report) == std::vector<std::string>{"S1", "S2", "S3"});
  CHECK_THAT(report.safety[1].text, Contains("Stopping was right"));
  CHECK_THAT(report.safety[1].text, Contains("at least twice in 7 days"));
  CHECK_THAT(report.safety[2].text, Contains("3 or more of your last 5"));
}

TEST_CASE("Single average ratings call for a safety note though they make no trend", "[reports]") {
  Diary diary;
  for (const char* when : {"2026-10-27", "2026-11-03", "2026-11-10", "2026-11-17"}) {
    diary.rating(day(when), PainKind::average, 5);
  }
  const Report report = diary.report(sunday);
  CHECK_FALSE(report.trend.series);
  CHECK(codes(report) == std::vector<std::string>{"S5"});
  const auto trend = json_of(report)["trend"];
  CHECK(trend["series"].is_null());
  CHECK(trend["reason"] == "4 days with an average rating; a trend needs 14 or more");
}

TEST_CASE("The series is the average of the day from 14 rated days on", "[reports]") {
  Diary diary;
  for (int i = 0; i < 30; ++i) {
    diary.session(day("2026-10-20") + days{i}, {.before = 5});
    if (i % 2 == 0 && i < 26) {
      diary.rating(day("2026-10-20") + days{i}, PainKind::average, 3);
    }
  }
  CHECK(diary.report(sunday).trend.series == PainKind::before);
  diary.rating(sunday, PainKind::average, 2).rating(sunday, PainKind::average, 5);
  const Report report = diary.report(sunday);
  CHECK(report.trend.series == PainKind::average);
  CHECK(report.trend.values.back().value == 3.5);
}

TEST_CASE("The window is 84 days, or a longer period up to 1,096 days", "[reports]") {
  Diary diary;
  diary.session(day("2020-01-06"), {.before = 5});
  const auto length = [&](const std::string& period) {
    return diary.report(sunday, period).trend.window.length();
  };
  CHECK(length("week") == 84);
  CHECK(length("month") == 84);
  CHECK(length("year") == (sunday - day("2026-01-01")).count() + 1);
  CHECK(length("all") == 1096);
  CHECK(diary.report(sunday, "2026-W10").trend.window.last == day("2026-03-08"));
}

TEST_CASE("First and last 14 days need five rated days each and no overlap", "[reports]") {
  Diary diary;
  add_days(diary, day("2020-03-02"), 5, {.before = 7});
  add_days(diary, monday, 5, {.before = 4});
  const Report report = diary.report(sunday);
  REQUIRE(report.trend.first_and_last);
  CHECK(report.trend.first_and_last->first.mean == 7);
  CHECK(report.trend.first_and_last->last.mean == 4);
  CHECK(report.trend.baseline == DayRange{day("2020-03-02"), day("2020-03-15")});
  CHECK(long_sentences(report)[1] == "3.0 points lower (43 %). Changes under 2 points or 30 % are "
                                     "often too small to notice.");
  CHECK(json_of(report)["trend"]["first14"] == nlohmann::json({{"mean", 7.0}, {"n", 5}}));
}

TEST_CASE("Late entries are counted, and said when they decide the sentence", "[reports]") {
  Diary diary;
  for (int i = 0; i < 42; ++i) {
    SessionSpec spec{.before = 6 - i / 8};
    spec.logged_days_later = i % 4 == 0 ? 0 : 5;
    diary.session(day("2026-10-12") + days{i}, spec);
  }
  const Report report = diary.report(sunday, "all");
  CHECK(report.late_entries == 31);
  CHECK(report.trend.late_entries == 31);
  CHECK(report.trend.late_entries_matter); // 11 prompt ones make no trend
  const auto sentences = long_sentences(report);
  CHECK(sentences.back() == "Without the late entries the trend would read differently.");
}

TEST_CASE("One to four ratings are shown as values, the mean is said from five on", "[reports]") {
  Diary diary;
  add_days(diary, monday, 4, {.before = 4, .after = 3});
  const Report four = diary.report(sunday);
  CHECK(rating_figure(of_kind(four.totals.pain, PainKind::before)) == "4 4 4 4");
  CHECK(change_figure(four.totals) == "-1 -1 -1 -1");
  diary.session(monday + days{4}, {.before = 5, .after = 3});
  const Report five = diary.report(sunday);
  CHECK(rating_figure(of_kind(five.totals.pain, PainKind::before)) == "4.2");
  CHECK(change_figure(five.totals) == "-1.2");
}

TEST_CASE("JSON has the promised keys, and null where nothing may be said", "[reports]") {
  const auto json = json_of(Diary{}.report(sunday));
  CHECK(json["schema"] == "midback.report/1");
  CHECK(json["pain"]["average"] == nlohmann::json({{"n", 0}}));
  for (const char* key : {"series", "window", "n", "level", "slope_per_week", "low", "high", "p",
                          "first14", "last14", "reason"}) {
    CHECK(json["trend"].contains(key));
  }
  for (const char* key : {"days_with_session", "due", "counted", "days_off", "no_entry", "goal_met",
                          "percent", "weeks_in_row", "weeks"}) {
    CHECK(json["adherence"].contains(key));
  }
  CHECK(json["trend"]["level"] == "none");
  CHECK(json["trend"]["reason"] == "no ratings");
  CHECK(json["days"].size() == 7);
  CHECK(json["days"][0]["state"].is_null());
}
