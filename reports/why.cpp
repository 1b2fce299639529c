// SPDX-License-Identifier: MIT
#include "reports/why.hpp"

#include "reports/figures.hpp"
#include "reports/number_text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace midback {
namespace {

constexpr std::string_view topics[] = {"adherence", "due", "dose", "streak", "change", "trend"};

using Lines = std::vector<std::string>;

std::string day_name(LocalDay day) {
  return fmt::format("{} {}", weekday_name(day), short_date(day));
}

bool one_week(const Report& report) { return report.period.kind == PeriodKind::week; }

bool available(const Report& report, const DayFacts& day) {
  return report.first_entry && day.day >= *report.first_entry && (day.with_session || !day.off);
}

std::string availability(const Report& report, const DayFacts& day) {
  if (!report.first_entry || day.day < *report.first_entry) {
    return "before the first entry, not available";
  }
  if (day.off && !day.with_session) {
    return "off, not available";
  }
  return fmt::format("available, goal {}", day.goal);
}

void add_days(Lines& lines, const Report& report, const WeekRow& week) {
  for (const DayFacts& day : week.days) {
    lines.push_back(fmt::format("  {}: {}{}", day_name(day.day), availability(report, day),
                                day.with_session ? ", with a session" : ""));
  }
}

/// "(5 + 5 + 5) / 7 = 15 / 7 = 2.14, rounded 2".
std::string due_arithmetic(const Report& report, const WeekRow& week) {
  std::string goals;
  int sum = 0;
  for (const DayFacts& day : week.days) {
    if (available(report, day)) {
      goals += fmt::format("{}{}", goals.empty() ? "" : " + ", day.goal);
      sum += day.goal;
    }
  }
  return sum == 0 ? "No day is available: 0."
                  : fmt::format("({}) / 7 = {} / 7 = {:.2f}, rounded {}.", goals, sum, sum / 7.0,
                                week.judged.due);
}

std::string joined_sum(const std::vector<int>& values) {
  std::string text;
  int sum = 0;
  for (const int value : values) {
    text += fmt::format("{}{}", text.empty() ? "" : " + ", value);
    sum += value;
  }
  return fmt::format("{} = {}", text, sum);
}

std::vector<const WeekRow*> closed_weeks(const Report& report) {
  std::vector<const WeekRow*> weeks;
  for (const WeekRow& week : report.adherence.weeks) {
    if (week.judged.complete && week.judged.due > 0) {
      weeks.push_back(&week);
    }
  }
  return weeks;
}

Lines why_due(const Report& report) {
  constexpr const char* definition =
      "Definition: the goal divided by 7, summed over the week's available days and rounded, "
      "halves up; a day is available from the first entry on, unless it is off without a session; "
      "coming days of the week in progress are available.";
  Lines lines;
  if (one_week(report) && !report.adherence.weeks.empty()) {
    const WeekRow& week = report.adherence.weeks.front();
    add_days(lines, report, week);
    lines.push_back(definition);
    lines.push_back(due_arithmetic(report, week));
  } else {
    std::vector<int> due;
    for (const WeekRow* week : closed_weeks(report)) {
      due.push_back(week->judged.due);
      lines.push_back(fmt::format("  {}: {}", week->totals.label, due_arithmetic(report, *week)));
    }
    lines.push_back(definition);
    lines.push_back("Summed over the closed weeks: " +
                    (due.empty() ? "there is none with anything due." : joined_sum(due)));
  }
  lines.push_back("Due: " + due_figure(report));
  return lines;
}

Lines why_one_week(const Report& report) {
  const WeekRow& week = report.adherence.weeks.front();
  Lines lines;
  for (const DayFacts& day : week.days) {
    if (day.with_session) {
      lines.push_back(fmt::format("  {}: with a session", day_name(day.day)));
    }
  }
  lines.push_back("Definition: days with a session, held against what was due; a week in progress "
                  "is not judged.");
  lines.push_back(fmt::format("{} with a session. Due: {}",
                              counted_days(week.judged.days_with_session),
                              due_arithmetic(report, week)));
  const auto today = std::ranges::find(week.days, report.today, &DayFacts::day);
  if (!week.judged.complete && today != week.days.end()) {
    lines.push_back(fmt::format("Days left from {} on: {}{}.", day_name(report.today),
                                report.adherence.days_left,
                                today->with_session ? "; today is done" : ""));
  }
  return lines;
}

Lines why_adherence(const Report& report) {
  Lines lines;
  if (one_week(report) && !report.adherence.weeks.empty()) {
    lines = why_one_week(report);
  } else {
    std::vector<int> counted_by_week;
    std::vector<int> due_by_week;
    for (const WeekRow* week : closed_weeks(report)) {
      const WeekAdherence& judged = week->judged;
      counted_by_week.push_back(judged.counted());
      due_by_week.push_back(judged.due);
      lines.push_back(fmt::format("  {}: {} with a session, {} due, {} counted", week->totals.label,
                                  counted_days(judged.days_with_session), judged.due,
                                  judged.counted()));
    }
    lines.push_back("Definition: over closed weeks, the days with a session, in each week at most "
                    "what was due, out of what was due; a percentage needs 3 closed weeks.");
    if (!due_by_week.empty()) {
      lines.push_back("Counted: " + joined_sum(counted_by_week));
      lines.push_back("Due: " + joined_sum(due_by_week));
    }
    if (report.adherence.percent) {
      const int counted = report.adherence.counted.value_or(0);
      lines.push_back(fmt::format("100 x {} / {} = {}, rounded {}.", counted, report.adherence.due,
                                  one_decimal(100.0 * counted / report.adherence.due),
                                  *report.adherence.percent));
    }
  }
  lines.push_back("Adherence: " + adherence_figure(report));
  return lines;
}

Lines why_streak(const Report& report) {
  Lines lines;
  for (const WeekAdherence& week : report.adherence.row) {
    const auto met = week.goal_met();
    lines.push_back(fmt::format("  {}: {} with a session, {} due: {}",
                                week_label(week.range.first, report.week_start),
                                counted_days(week.days_with_session), week.due,
                                !met   ? "nothing was due, passed over"
                                : *met ? "goal met"
                                       : "goal not met, the row ends"));
  }
  lines.push_back("Definition: closed weeks with the goal met, counted back from the last closed "
                  "week; a week in which nothing was due is passed over.");
  const auto met = std::ranges::count_if(report.adherence.row, [](const WeekAdherence& week) {
    return week.goal_met().value_or(false);
  });
  lines.push_back(fmt::format("Weeks with the goal met before the row ends: {}.", met));
  lines.push_back("Weeks: " + streak_figure(report));
  return lines;
}

/// Minus signs as the report has them; hyphens in dates and words stay.
std::string with_minus(const std::string& line, std::string_view minus) {
  std::string out;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const bool sign = line[i] == '-' && i > 0 && line[i - 1] == ' ' && i + 1 < line.size() &&
                      line[i + 1] >= '0' && line[i + 1] <= '9';
    out += sign ? minus : std::string_view{line}.substr(i, 1);
  }
  return out;
}

} // namespace

void render_explanation(const std::vector<std::string>& lines, const TerminalOptions& options,
                        std::ostream& out) {
  Screen screen{out, options};
  for (const std::string& line : lines) {
    const std::size_t indent = std::min(line.find_first_not_of(' '), line.size());
    screen.paragraph(with_minus(line.substr(indent), screen.glyphs().minus),
                     std::string(indent, ' '));
  }
}

std::span<const std::string_view> why_topics() { return topics; }

std::optional<WhyTopic> parse_why_topic(std::string_view text) {
  const auto found = std::ranges::find(topics, text);
  return found == std::end(topics)
             ? std::nullopt
             : std::optional{static_cast<WhyTopic>(found - std::begin(topics))};
}

std::vector<std::string> explain(const Report& report, WhyTopic topic) {
  switch (topic) {
  case WhyTopic::adherence:
    return why_adherence(report);
  case WhyTopic::due:
    return why_due(report);
  case WhyTopic::dose:
    return why_dose(report);
  case WhyTopic::streak:
    return why_streak(report);
  case WhyTopic::change:
    return why_change(report);
  case WhyTopic::trend:
    return why_trend(report);
  }
  return {};
}

} // namespace midback
