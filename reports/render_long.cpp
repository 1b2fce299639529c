// SPDX-License-Identifier: MIT
// The long view: everything the short report leaves out, section by section, in a fixed order.
#include "reports/figures.hpp"
#include "reports/number_text.hpp"
#include "reports/sentences.hpp"
#include "reports/terminal_parts.hpp"
#include "src/text/printable.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace midback {
namespace {

constexpr std::size_t weeks_in_grid = 6;

void heading(Screen& screen, std::string_view text) {
  screen.blank();
  screen.print(screen.line().add(text, Ink::faint));
}

std::string states_text(const Report& report) {
  const auto count = [&](DayState state) {
    return static_cast<int>(std::ranges::count(report.days, std::optional{state}, &DayRow::state));
  };
  std::vector<std::string> parts;
  const auto add = [&](int number, std::string_view what) {
    if (number > 0) {
      parts.push_back(fmt::format("{} {}", number, what));
    }
  };
  add(count(DayState::full), "full");
  add(count(DayState::partial), "partial");
  add(count(DayState::stopped), "stopped for pain");
  add(report.adherence.days_off, "off");
  add(report.adherence.no_entry, "without an entry");
  return parts.empty() ? "none yet" : listed(parts);
}

std::string kind_text(const KindRatings& ratings) {
  const RatingSummary& summary = ratings.summary;
  if (summary.n <= ratings_as_values) {
    return rating_figure(ratings);
  }
  return fmt::format("mean {}, median {} ({} to {}), {} ratings", one_decimal(*summary.mean),
                     one_decimal(*summary.median), *summary.min, *summary.max, summary.n);
}

void print_period(Screen& screen, const Report& report) {
  const int column = screen.narrow() ? 0 : 18;
  const auto row = [&](std::string_view name, const std::string& text) {
    Line line = screen.line();
    line.add(name).to(column);
    if (screen.narrow()) {
      screen.print(line);
      screen.paragraph(text, "  ");
    } else {
      screen.paragraph(text, line.text());
    }
  };
  row("Days", adherence_figure(report));
  row("Of these days", states_text(report));
  for (const PainKind kind : all_pain_kinds) {
    const KindRatings& ratings = of_kind(report.totals.pain, kind);
    if (ratings.summary.n > 0) {
      row(fmt::format("Pain, {}", to_string(kind)), kind_text(ratings));
    }
  }
}

std::string sides_text(const ExerciseTotals& exercise) {
  if (!exercise.sides || exercise.prescribed == 0) {
    return {};
  }
  const std::int64_t side = exercise.prescribed / 2;
  return fmt::format("{} / {}", percent_text(Share{exercise.credited_left, side}),
                     percent_text(Share{exercise.credited_right, side}));
}

std::string days_text(const ExerciseTotals& exercise) {
  std::vector<std::string> parts;
  const auto add = [&](int number, std::string_view what) {
    if (number > 0) {
      parts.push_back(fmt::format("{} {}", number, what));
    }
  };
  add(exercise.days_full, "full");
  add(exercise.days_partial, "in part");
  add(exercise.days_skipped, "skipped");
  add(exercise.days_stopped, "stopped for pain");
  add(exercise.days_left_out, "left out after a stop");
  return parts.empty() ? "no day" : listed(parts);
}

void print_routine(Screen& screen, const Report& report) {
  heading(screen, "ROUTINE");
  for (const ExerciseTotals& exercise : report.totals.exercises) {
    const int done = screen.narrow() ? 40 : screen.wide() ? 56 : 52;
    Line line = screen.line();
    line.add(cut(screen.own(exercise.name), 24, !screen.options().utf8));
    if (!screen.narrow()) {
      line.to(25).add(cut(exercise.prescription, screen.wide() ? 24 : 20, !screen.options().utf8));
    }
    line.right(figure_or_dash(screen, dose_figure(exercise)), done, Ink::key);
    screen.print(line);
    std::string detail = "days: " + days_text(exercise);
    if (const std::string sides = sides_text(exercise); !sides.empty()) {
      detail += "; left / right: " + sides;
    }
    screen.paragraph(detail, "  ");
  }
  screen.paragraph("Shares are capped per set and side; exercises stopped for pain are left out.");
}

/// Which columns of the grid fit.
struct GridColumns {
  int first_day;
  int pitch;
  int rated;
  int median; ///< 0: left out
  int range;
};

GridColumns grid_columns(const Screen& screen) {
  return screen.wide()     ? GridColumns{14, 5, 57, 66, 78}
         : screen.narrow() ? GridColumns{7, 4, 40, 0, 0}
                           : GridColumns{13, 5, 54, 0, 0};
}

void print_grid_week(Screen& screen, const Report& report, const WeekRow& week) {
  const GridColumns at = grid_columns(screen);
  Line line = screen.line();
  line.add(report.week_start == WeekStart::sunday ? short_date(week.judged.range.first)
           : screen.narrow()                      ? week.totals.label.substr(5)
                                                  : week.totals.label);
  const auto values = within(report.trend.values, week.judged.range);
  for (int day = 0; day < 7; ++day) {
    const LocalDay when = week.judged.range.first + days{day};
    const auto found = std::ranges::find(values, when, &DayValue::day);
    const int end = at.first_day + day * at.pitch;
    if (found != values.end()) {
      line.right(value_text(found->value), end);
    } else {
      line.right(when > report.today ? "" : ".", end, Ink::faint);
    }
  }
  line.right(std::to_string(values.size()), at.rated);
  const auto found = std::ranges::find(report.trend.weeks, week.judged.range, &WeekOfValues::week);
  if (at.median > 0 && found != report.trend.weeks.end()) {
    line.right(one_decimal(found->median), at.median);
    line.right(fmt::format("{} to {}", value_text(found->min), value_text(found->max)), at.range);
  }
  screen.print(line);
}

void print_grid(Screen& screen, const Report& report) {
  if (!report.trend.series) {
    return;
  }
  const GridColumns at = grid_columns(screen);
  heading(screen, *report.trend.series == PainKind::average
                      ? "AVERAGE PAIN OF THE DAY (. = no rating)"
                      : "PAIN BEFORE A SESSION (. = no rating)");
  Line head = screen.line();
  for (int day = 0; day < 7; ++day) {
    const LocalDay named = report.history.front().judged.range.first + days{day};
    head.right(weekday_name(named).substr(0, screen.narrow() ? 2 : 3),
               at.first_day + day * at.pitch, Ink::faint);
  }
  head.right("rated", at.rated, Ink::faint);
  if (at.median > 0) {
    head.right("median", at.median, Ink::faint).right("range", at.range, Ink::faint);
  }
  screen.print(head);
  for (std::size_t i = report.history.size() - weeks_in_grid; i < report.history.size(); ++i) {
    if (report.history[i].started) {
      print_grid_week(screen, report, report.history[i]);
    }
  }
  screen.paragraph("0 = no pain, 10 = worst imaginable.");
}

void print_sections(Screen& screen, const Report& report) {
  print_period(screen, report);
  print_routine(screen, report);
  print_grid(screen, report);
  heading(screen, fmt::format("LONGER VIEW ({})", range_dates(report.trend.window, "to")));
  for (const std::string& sentence : long_sentences(report)) {
    screen.paragraph(sentence);
  }
  heading(screen, "WHAT THIS CANNOT TELL YOU");
  for (const std::string& sentence : limits(report)) {
    screen.paragraph(sentence);
  }
  screen.blank();
  print_notes(screen, report);
}

} // namespace

void print_long(Screen& screen, const Report& report) {
  print_head(screen, report,
             report.period.kind == PeriodKind::week ? "midback weekly report" : "midback report");
  if (report.first_entry && !lies_ahead(report)) {
    print_sections(screen, report);
  } else {
    print_sentences(screen, short_sentences(report));
    screen.blank();
  }
  screen.rule();
  print_footer(screen);
}

} // namespace midback
