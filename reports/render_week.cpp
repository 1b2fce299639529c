// SPDX-License-Identifier: MIT
// The week at one glance: was the goal reached, what was cut short, which way does the pain go.
#include "reports/figures.hpp"
#include "reports/number_text.hpp"
#include "reports/sentences.hpp"
#include "reports/terminal_parts.hpp"
#include "src/text/printable.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>

namespace midback {
namespace {

constexpr std::size_t rows_always = 5;
constexpr std::size_t most_sentences = 5; // what an 80 x 24 terminal has room for
constexpr double days_top = 7;
constexpr double pain_top = 10;

/// Only what the week shows needs a key; as many entries as fit.
std::string key_text(const Screen& screen, const std::vector<DayRow>& days, int room) {
  const auto shows = [&](std::string_view glyph) {
    return std::ranges::any_of(
        days, [&](const DayRow& day) { return day_glyph(screen, day).text == glyph; });
  };
  const Glyphs& glyph = screen.glyphs();
  const std::pair<std::string_view, std::string_view> entries[] = {
      {glyph.stopped, "stopped"}, {glyph.full, "full dose"}, {glyph.half, "half or more"},
      {glyph.less, "less"},       {glyph.none, "no entry"}};
  std::string text;
  for (const auto& [mark, meaning] : entries) {
    const std::string entry =
        fmt::format("{}{} {}", text.empty() ? "" : "  ", mark, meaning);
    if (shows(mark) && display_width(text) + display_width(entry) <= room) {
      text += entry;
    }
  }
  return text;
}

void add_verdict(Line& line, const Screen& screen, const Report& report) {
  const std::string verdict = week_figure(report);
  const std::size_t number = verdict.find_first_not_of("0123456789");
  line.add(verdict.substr(0, number), Ink::key).add(verdict.substr(number));
  if (report.adherence.goal_met.value_or(false)) {
    line.add(" ").add(screen.glyphs().met, Ink::accent);
  }
}

void print_days(Screen& screen, const Report& report) {
  const int pitch = screen.wide() ? 6 : 5;
  Line names = screen.line();
  Line cells = screen.line();
  int column = 0;
  for (const DayRow& day : report.days) {
    const std::string_view name = weekday_name(day.day);
    names.to(column).add(screen.narrow() ? name.substr(0, 2) : name,
                         day.today ? Ink::key : Ink::text);
    const DayGlyph glyph = day_glyph(screen, day);
    cells.to(column).add(report.first_entry ? glyph.text : screen.glyphs().missing, glyph.ink);
    column += pitch;
  }
  const int beside = column + (screen.wide() ? 3 : 1);
  Line verdict = screen.line();
  add_verdict(verdict, screen, report);
  const bool fits = beside + verdict.cells() <= screen.width();
  if (fits) {
    names.to(beside);
    add_verdict(names, screen, report);
  }
  if (screen.wide()) {
    const std::string key = key_text(screen, report.days, screen.width() - beside);
    cells.to(key.empty() ? 0 : beside).add(key, Ink::faint);
  }
  screen.print(names);
  screen.print(cells);
  if (!fits) {
    screen.print(verdict);
  }
}

/// One line of the table: its figure for any span, and its weekly value for the sparkline.
struct Row {
  std::string label;
  std::function<std::string(const SpanTotals&)> figure;
  std::string four_weeks; ///< empty: `figure` of the four weeks
  std::function<std::optional<double>(const WeekRow&)> weekly;
  double top = 0; ///< 0: no sparkline
  Ink ink = Ink::accent;
};

Row pain_row(std::string label, PainKind kind, Ink ink) {
  return {std::move(label),
          [kind](const SpanTotals& span) { return rating_figure(of_kind(span.pain, kind)); },
          {},
          [kind](const WeekRow& week) { return of_kind(week.totals.pain, kind).summary.mean; },
          pain_top,
          ink};
}

std::vector<Row> table_rows(const Report& report) {
  const auto started = [](const WeekRow& week, int value) {
    return week.started ? std::optional{static_cast<double>(value)} : std::nullopt;
  };
  const int weeks = report.four_weeks_started;
  std::vector<Row> rows;
  rows.push_back(
      {"Days with a session",
       [](const SpanTotals& span) { return std::to_string(span.days_with_session); },
       weeks == 0
           ? "n/a"
           : one_decimal(static_cast<double>(report.four_weeks.days_with_session) / weeks),
       [=](const WeekRow& week) { return started(week, week.totals.days_with_session); },
       days_top,
       Ink::accent});
  rows.push_back(
      {"Full-dose sessions",
       [](const SpanTotals& span) {
         return span.sessions == 0 ? "n/a"
                                   : fmt::format("{} of {}", span.full_sessions, span.sessions);
       },
       {},
       [=](const WeekRow& week) { return started(week, week.totals.full_sessions); },
       days_top,
       Ink::accent});
  rows.push_back(pain_row("Pain before, 0-10", PainKind::before, Ink::warning));
  rows.push_back(pain_row("Pain after, 0-10", PainKind::after, Ink::accent));
  rows.push_back({"After minus before", change_figure, {}, {}, 0, Ink::text});
  // Ratings that stand alone get a line only when there are some.
  if (of_kind(report.four_weeks.pain, PainKind::average).summary.n > 0) {
    rows.push_back(pain_row("Average pain, 0-10", PainKind::average, Ink::warning));
  }
  return rows;
}

std::string sparkline(const Screen& screen, const Report& report, const Row& row) {
  std::string text;
  for (const WeekRow& week : report.history) {
    text += spark(screen, row.weekly(week), row.top);
  }
  return text;
}

/// Where each column ends, and where the sparkline begins; 0: left out at this width.
struct Columns {
  int week;
  int before;
  int four;
  int spark;
};

Columns columns(const Screen& screen) {
  return screen.wide()     ? Columns{36, 47, 57, 60}
         : screen.narrow() ? Columns{36, 0, 0, 0}
                           : Columns{34, 0, 44, 47};
}

void print_row(Screen& screen, const Report& report, const Row& row) {
  const Columns at = columns(screen);
  const auto figure = [&](const SpanTotals& span) {
    return figure_or_dash(screen, row.figure(span));
  };
  Line line = screen.line();
  line.add(row.label).right(figure(report.totals), at.week, Ink::key);
  if (at.before > 0) {
    line.right(report.week_before ? figure(*report.week_before)
                                  : std::string{screen.glyphs().dash},
               at.before);
  }
  if (at.four > 0) {
    line.right(row.four_weeks.empty() ? figure(report.four_weeks)
                                      : figure_or_dash(screen, row.four_weeks),
               at.four);
  }
  if (at.spark > 0 && row.top > 0) {
    line.to(at.spark).add(sparkline(screen, report, row), row.ink);
    if (screen.wide()) {
      line.add(fmt::format("  0-{}", static_cast<int>(row.top)), Ink::faint);
    }
  }
  screen.print(line);
  if (screen.narrow() && row.top > 0) {
    screen.print(screen.line()
                     .add("  12 weeks", Ink::faint)
                     .right(sparkline(screen, report, row), at.week, row.ink));
  }
}

void print_table(Screen& screen, const Report& report) {
  const Columns at = columns(screen);
  const bool current = report.period.range.contains(report.today);
  Line head = screen.line();
  head.right(current ? "this week" : "that week", at.week, Ink::faint);
  if (at.before > 0) {
    head.right(current ? "last week" : "before it", at.before, Ink::faint);
  }
  if (at.four > 0) {
    head.right("4 weeks", at.four, Ink::faint);
  }
  if (at.spark > 0) {
    head.to(at.spark).add("12 weeks", Ink::faint);
  }
  screen.print(head);
  for (const Row& row : table_rows(report)) {
    print_row(screen, report, row);
  }
}

} // namespace

void print_week(Screen& screen, const Report& report) {
  print_head(screen, report, "midback weekly report");
  print_days(screen, report);
  screen.blank();
  print_table(screen, report);
  screen.blank();
  print_doses(screen, report, "Dose, against the prescribed minimum");
  screen.blank();
  const std::size_t extra_rows = table_rows(report).size() - rows_always;
  print_sentences(screen, short_sentences(report, most_sentences - extra_rows));
  if (!report.notes.empty()) {
    screen.blank();
  }
  print_notes(screen, report);
  print_footer(screen);
}

} // namespace midback
