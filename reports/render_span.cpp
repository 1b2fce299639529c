// SPDX-License-Identifier: MIT
// A month, a year, everything or any range: verdict, rows, pain, dose, sentences.
#include "reports/figures.hpp"
#include "reports/number_text.hpp"
#include "reports/sentences.hpp"
#include "reports/terminal_parts.hpp"

#include <fmt/format.h>

namespace midback {
namespace {

/// Verdict, then what the days of the period were.
void print_verdict(Screen& screen, const Report& report) {
  const PeriodAdherence& adherence = report.adherence;
  const std::string figure = period_figure(report);
  const auto number = figure.find_first_not_of("0123456789");
  Line line = screen.line();
  line.add(figure.substr(0, number), Ink::key).add(screen.number(figure.substr(number)));
  const std::string weeks = counted(adherence.closed_weeks, "closed week", "closed weeks");
  const bool one_line = line.cells() + 2 + static_cast<int>(weeks.size()) <= screen.width();
  if (adherence.closed_weeks > 0 && one_line) {
    line.add(", " + weeks);
  }
  screen.print(line);
  if (adherence.closed_weeks > 0 && !one_line) {
    screen.paragraph(weeks);
  }
  if (adherence.open_week) {
    const WeekAdherence& week = adherence.open_week->judged;
    screen.paragraph(week.due == 0 ? "This week nothing is due."
                                   : fmt::format("This week {} of {} so far, {} left.",
                                                 week.days_with_session, week.due,
                                                 counted_days(adherence.days_left)));
  }
  screen.paragraph(fmt::format("{} with a session, {} off, {} without an entry.",
                               counted_days(adherence.days_with_session),
                               counted_days(adherence.days_off), counted_days(adherence.no_entry)));
}

void print_pain(Screen& screen, const Report& report) {
  const bool narrow = screen.narrow();
  const int n = narrow ? 19 : 24;
  const int mean = narrow ? 25 : 34;
  const int median = narrow ? 32 : 44;
  const int range = narrow ? 40 : 54;
  screen.print(screen.line()
                   .add("Pain, 0-10", Ink::faint)
                   .right(narrow ? "n" : "ratings", n, Ink::faint)
                   .right("mean", mean, Ink::faint)
                   .right("median", median, Ink::faint)
                   .right("range", range, Ink::faint));
  bool any = false;
  for (const PainKind kind : all_pain_kinds) {
    const KindRatings& ratings = of_kind(report.totals.pain, kind);
    if (ratings.summary.n == 0) {
      continue;
    }
    any = true;
    std::string name{to_string(kind)};
    name.front() = static_cast<char>(name.front() - 'a' + 'A');
    Line line = screen.line();
    line.add(name).right(std::to_string(ratings.summary.n), n);
    if (ratings.summary.n <= ratings_as_values) {
      line.right(rating_figure(ratings), range);
    } else {
      line.right(one_decimal(*ratings.summary.mean), mean)
          .right(one_decimal(*ratings.summary.median), median)
          .right(fmt::format("{} to {}", *ratings.summary.min, *ratings.summary.max), range);
    }
    screen.print(line);
  }
  const PainChange& change = report.totals.change;
  if (change.n > 0) {
    Line line = screen.line();
    line.add(narrow ? "After-before" : "After minus before").right(std::to_string(change.n), n);
    const std::string figure = screen.number(change_figure(report.totals));
    if (change.n <= ratings_as_values) {
      line.right(figure, range);
    } else {
      line.right(figure, mean).right(screen.number(signed_decimal(*change.median)), median);
    }
    screen.print(line);
  }
  if (!any) {
    screen.paragraph("No ratings in these days.");
  }
}

} // namespace

void print_span(Screen& screen, const Report& report) {
  print_head(screen, report, "midback report");
  if (report.first_entry && !lies_ahead(report)) {
    print_verdict(screen, report);
    screen.blank();
    print_rows(screen, report);
    print_pain(screen, report);
    screen.blank();
    print_doses(screen, report, "Dose, against the prescribed minimum");
    screen.blank();
  }
  print_sentences(screen, short_sentences(report));
  if (!report.notes.empty()) {
    screen.blank();
  }
  print_notes(screen, report);
  print_footer(screen);
}

} // namespace midback
