// SPDX-License-Identifier: MIT
#include "reports/render_csv.hpp"

#include <fmt/format.h>

#include <ostream>
#include <vector>

namespace midback {
namespace {

constexpr const char* end_of_row = "\r\n";

template <typename Value>
std::string or_empty(const std::optional<Value>& value) {
  return value ? fmt::format("{}", *value) : std::string{};
}

void add_kind_names(std::vector<std::string>& names, std::string_view kind) {
  for (const char* figure : {"n", "mean", "median", "min", "max"}) {
    names.push_back(fmt::format("{}_{}", kind, figure));
  }
}

std::vector<std::string> header(const Report& report) {
  std::vector<std::string> names{"week",     "first_day", "last_day", "complete",
                                 "days_with_session", "due", "counted", "goal_met",
                                 "days_off", "sessions",  "full_sessions"};
  for (const ExerciseTotals& exercise : report.totals.exercises) {
    names.push_back(fmt::format("{}_{}_share", exercise.id, to_string(exercise.unit)));
  }
  for (const PainKind kind : all_pain_kinds) {
    add_kind_names(names, to_string(kind));
  }
  for (const char* figure : {"n", "mean", "lower", "same", "higher"}) {
    names.push_back(fmt::format("change_{}", figure));
  }
  names.push_back("safety_rules");
  return names;
}

std::string share_of(const WeekRow& week, const ExerciseTotals& column) {
  for (const ExerciseTotals& exercise : week.totals.exercises) {
    if (exercise.id == column.id && exercise.unit == column.unit && exercise.share()) {
      return fmt::format("{}", exercise.share()->value());
    }
  }
  return {};
}

std::vector<std::string> row(const Report& report, const WeekRow& week) {
  const WeekAdherence& judged = week.judged;
  const SpanTotals& totals = week.totals;
  const bool closed = judged.complete;
  const auto met = judged.goal_met();
  std::vector<std::string> cells{totals.label,
                                 to_string(judged.range.first),
                                 to_string(judged.range.last),
                                 closed ? "true" : "false",
                                 std::to_string(judged.days_with_session),
                                 std::to_string(judged.due),
                                 closed ? std::to_string(judged.counted()) : "",
                                 closed && met ? (*met ? "true" : "false") : "",
                                 std::to_string(totals.days_off),
                                 std::to_string(totals.sessions),
                                 std::to_string(totals.full_sessions)};
  for (const ExerciseTotals& exercise : report.totals.exercises) {
    cells.push_back(share_of(week, exercise));
  }
  for (const KindRatings& ratings : totals.pain) {
    const RatingSummary& summary = ratings.summary;
    cells.insert(cells.end(),
                 {std::to_string(summary.n), or_empty(summary.mean), or_empty(summary.median),
                  or_empty(summary.min), or_empty(summary.max)});
  }
  const PainChange& change = totals.change;
  cells.insert(cells.end(), {std::to_string(change.n), or_empty(change.mean),
                             std::to_string(change.lower), std::to_string(change.same),
                             std::to_string(change.higher), std::string{safety_rules}});
  return cells;
}

/// Only the safety rules hold a comma; nothing here holds a quote or a line break.
void write_row(std::ostream& out, const std::vector<std::string>& cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const bool quoted = cells[i].find(',') != std::string::npos;
    out << (i == 0 ? "" : ",") << (quoted ? "\"" : "") << cells[i] << (quoted ? "\"" : "");
  }
  out << end_of_row;
}

} // namespace

void render_csv(const Report& report, std::ostream& out) {
  write_row(out, header(report));
  for (const WeekRow& week : report.adherence.weeks) {
    write_row(out, row(report, week));
  }
}

} // namespace midback
