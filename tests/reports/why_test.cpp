// SPDX-License-Identifier: MIT
// `why` and the report print the same figures, in every state of the data.
#include "reports/figures.hpp"
#include "reports/render_terminal.hpp"
#include "reports/sentences.hpp"
#include "reports/why.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/data_states.hpp"

#include <algorithm>
#include <sstream>

using namespace midback;
using namespace midback::test;

namespace {

std::string last_line(const Report& report, WhyTopic topic) {
  return explain(report, topic).back();
}

std::string printed(const Report& report) {
  std::ostringstream out;
  render_terminal(report, {.width = 200}, out);
  return out.str();
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

std::string all_lines(const Report& report, WhyTopic topic) {
  std::string text;
  for (const std::string& line : explain(report, topic)) {
    text += line + '\n';
  }
  return text;
}

} // namespace

TEST_CASE("Each explanation ends in the figure that the report prints", "[reports]") {
  for (const DataState& state : data_states()) {
    const Report report = state.report();
    if (!report.first_entry) {
      continue;
    }
    INFO(state.name);
    const std::string text = printed(report);
    CHECK(last_line(report, WhyTopic::adherence) == "Adherence: " + adherence_figure(report));
    CHECK(has(text, adherence_figure(report)));
    CHECK(last_line(report, WhyTopic::due) == "Due: " + due_figure(report));
    CHECK(last_line(report, WhyTopic::streak) == "Weeks: " + streak_figure(report));
    CHECK(has(text, streak_figure(report)) == (report.adherence.weeks_in_a_row > 1));
    CHECK(last_line(report, WhyTopic::change) ==
          "After minus before: " + change_figure(report.totals));
    if (report.totals.change.n > 0) {
      CHECK(has(text, change_figure(report.totals)));
    }
    CHECK(last_line(report, WhyTopic::trend) == trend_line(report));
    CHECK(has(text, trend_line(report)));
    for (const ExerciseTotals& exercise : report.totals.exercises) {
      CHECK(has(all_lines(report, WhyTopic::dose),
                "  " + exercise.name + ": " + dose_figure(exercise) + '\n'));
      CHECK((!exercise.share() || has(text, dose_figure(exercise))));
    }
  }
}

TEST_CASE("The arithmetic of due puts every day's goal in", "[reports]") {
  Diary diary;
  diary.session(day("2026-11-18")).off(day("2026-11-20"));
  const Report report = diary.report(day("2026-11-23"), "last");
  const auto lines = explain(report, WhyTopic::due);
  // Wed, Thu, Sat and Sun: 4 x 5 / 7 = 2.86.
  CHECK(has(all_lines(report, WhyTopic::due), "(5 + 5 + 5 + 5) / 7 = 20 / 7 = 2.86, rounded 3."));
  CHECK(lines[0] == "  Mon 16 Nov: before the first entry, not available");
  CHECK(lines[2] == "  Wed 18 Nov: available, goal 5, with a session");
  CHECK(lines[4] == "  Fri 20 Nov: off, not available");
}

TEST_CASE("The arithmetic of a period sums its closed weeks", "[reports]") {
  Diary diary;
  for (const char* when : {"2026-10-26", "2026-10-27", "2026-11-03", "2026-11-10", "2026-11-11",
                           "2026-11-12", "2026-11-13", "2026-11-14", "2026-11-15"}) {
    diary.session(day(when));
  }
  const std::string text = all_lines(diary.report(day("2026-11-22"), "month"), WhyTopic::adherence);
  CHECK(has(text, "  2026-W46: 6 days with a session, 5 due, 5 counted\n"));
  CHECK(has(text, "Counted: 2 + 1 + 5 = 8\n"));
  CHECK(has(text, "Due: 5 + 5 + 5 = 15\n"));
  CHECK(has(text, "100 x 8 / 15 = 53.3, rounded 53.\n"));
  CHECK(has(text, "Adherence: 8 of 15 days (53 %)\n"));
}
