// SPDX-License-Identifier: MIT
// For screen readers and terminals without any graphics: sentences and "name: value" lines.
#include "reports/figures.hpp"
#include "reports/number_text.hpp"
#include "reports/sentences.hpp"
#include "reports/terminal_parts.hpp"

#include <fmt/format.h>

namespace midback {
namespace {

std::string state_text(const DayRow& day) {
  switch (*day.state) {
  case DayState::full:
    return "full dose";
  case DayState::partial:
    return day.dose ? fmt::format("part of the dose, {}", percent_text(day.dose->percent))
                    : "part of the dose";
  case DayState::stopped:
    return "stopped for pain";
  case DayState::off:
    return day.off_reason.empty() ? "day off" : fmt::format("day off, {}", day.off_reason);
  case DayState::none:
    break;
  }
  return "no entry";
}

void print_day(Screen& screen, const DayRow& day) {
  if (!day.state) {
    return;
  }
  std::string text = state_text(day);
  const bool rated = day.before || day.after || day.average || day.worst;
  if (*day.state == DayState::none && rated) {
    text = "no session";
  }
  const auto add = [&](std::string_view name, const std::optional<int>& rating) {
    text += rating ? fmt::format(", {} {}", name, *rating) : "";
  };
  add("before", day.before);
  add("after", day.after);
  text += day.average ? fmt::format(", average {}", one_decimal(*day.average)) : "";
  add("worst", day.worst);
  screen.paragraph(fmt::format("{} {}: {}", weekday_name(day.day), short_date(day.day), text));
}

std::string done_text(const ExerciseTotals& exercise) {
  const auto share = exercise.share();
  if (!share) {
    return exercise.days_stopped > 0 ? "stopped for pain" : "n/a";
  }
  const auto amount = [&](std::int64_t value) { return amount_text(value, exercise.unit); };
  if (exercise.sides) {
    return fmt::format("{}, left {}, right {}, of {} each side", percent_text(*share),
                       amount(exercise.left), amount(exercise.right),
                       amount(exercise.prescribed / 2));
  }
  return fmt::format("{}, {} of {}", percent_text(*share), amount(exercise.amount),
                     amount(exercise.prescribed));
}

void print_values(Screen& screen, const Report& report) {
  const auto value = [&](std::string_view name, std::string_view text) {
    screen.paragraph(fmt::format("{}: {}", name, text));
  };
  const auto met = report.adherence.goal_met;
  value("Days with a session",
        adherence_figure(report) + (met ? (*met ? ", goal met" : ", goal not met") : ""));
  if (report.period.kind != PeriodKind::week && report.adherence.open_week) {
    const WeekAdherence& week = report.adherence.open_week->judged;
    value("This week", fmt::format("{} of {} so far, {} left", week.days_with_session, week.due,
                                   counted_days(report.adherence.days_left)));
  }
  if (report.period.kind == PeriodKind::week) {
    for (const DayRow& day : report.days) {
      print_day(screen, day);
    }
  }
  value("Full-dose sessions",
        fmt::format("{} of {}", report.totals.full_sessions, report.totals.sessions));
  for (const PainKind kind : all_pain_kinds) {
    const KindRatings& ratings = of_kind(report.totals.pain, kind);
    if (ratings.summary.n > ratings_as_values) {
      value(fmt::format("Pain {}", to_string(kind)),
            fmt::format("mean {}, {} to {}, {} ratings", rating_figure(ratings),
                        *ratings.summary.min, *ratings.summary.max, ratings.summary.n));
    } else if (ratings.summary.n > 0) {
      value(fmt::format("Pain {}", to_string(kind)), rating_figure(ratings));
    }
  }
  if (report.totals.change.n > 0) {
    value("After minus before", change_figure(report.totals));
  }
  for (const ExerciseTotals& exercise : report.totals.exercises) {
    value(exercise.name, done_text(exercise));
  }
}

} // namespace

void print_plain(Screen& screen, const Report& report) {
  screen.paragraph(fmt::format("midback report{}: {}",
                               report.as_if ? fmt::format(" as if by plan {}", *report.as_if) : "",
                               period_title(report, "to")));
  if (!report.safety.empty()) {
    screen.paragraph("Safety note: " + report.safety.front().text);
  }
  if (report.as_if) {
    screen.paragraph(fmt::format("As if plan version {} had held all the time.", *report.as_if));
  }
  if (report.first_entry && !lies_ahead(report)) {
    print_values(screen, report);
  }
  for (const std::string& sentence : short_sentences(report)) {
    screen.paragraph(sentence);
  }
  if (screen.options().long_view && report.first_entry) {
    for (const std::string& sentence : long_sentences(report)) {
      screen.paragraph(sentence);
    }
    for (const std::string& sentence : limits(report)) {
      screen.paragraph(sentence);
    }
  }
  for (const NoteRow& note : report.notes) {
    screen.paragraph(fmt::format("Your note of {}: ", date_within(note.day, report.period.range)) +
                     note.text);
  }
  print_footer(screen);
}

} // namespace midback
