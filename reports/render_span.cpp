// SPDX-License-Identifier: MIT
// A month, a year, everything or any range: up to 17 weeks a row per week, up to 17 months a row
// per month, beyond that a row per year with a cell per month.
#include "reports/figures.hpp"
#include "reports/number_text.hpp"
#include "reports/sentences.hpp"
#include "reports/terminal_parts.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace midback {
namespace {

constexpr std::size_t most_rows = 17;
constexpr int most_years = 12;

/// Verdict, then what the days of the period were.
void print_verdict(Screen& screen, const Report& report) {
  const PeriodAdherence& adherence = report.adherence;
  const std::string figure = period_figure(report);
  const auto number = figure.find_first_not_of("0123456789");
  Line line = screen.line();
  line.add(figure.substr(0, number), Ink::key).add(screen.number(figure.substr(number)));
  const std::string weeks = counted(adherence.closed_weeks, "closed week", "closed weeks");
  const bool one_line =
      line.cells() + 2 + static_cast<int>(weeks.size()) <= screen.width();
  if (adherence.closed_weeks > 0 && one_line) {
    line.add(", " + weeks);
  }
  screen.print(line);
  if (adherence.closed_weeks > 0 && !one_line) {
    screen.paragraph(weeks);
  }
  if (adherence.open_week) {
    const WeekAdherence& week = adherence.open_week->judged;
    screen.paragraph(week.due == 0
                         ? "This week nothing is due."
                         : fmt::format("This week {} of {} so far, {} left.",
                                       week.days_with_session, week.due,
                                       counted_days(adherence.days_left)));
  }
  screen.paragraph(fmt::format("{} with a session, {} off, {} without an entry.",
                               counted_days(adherence.days_with_session),
                               counted_days(adherence.days_off),
                               counted_days(adherence.no_entry)));
}

std::string mean_or_dash(const Screen& screen, const RatingsByKind& pain, PainKind kind) {
  const auto& mean = of_kind(pain, kind).summary.mean;
  return mean ? one_decimal(*mean) : std::string{screen.glyphs().dash};
}

std::string counts_text(const WeekAdherence& week) {
  return week.due == 0 ? fmt::format("{}", week.days_with_session)
                       : fmt::format("{} of {}", week.days_with_session, week.due);
}

/// The columns after the first differ with the width only.
struct WeekColumns {
  int cells;
  int pitch;
  int counts_end;
  int before_end;
  int after_end; ///< 0: left out
};

WeekColumns week_columns(const Screen& screen) {
  return screen.wide()     ? WeekColumns{11, 4, 50, 62, 74}
         : screen.narrow() ? WeekColumns{7, 3, 34, 40, 0}
                           : WeekColumns{10, 3, 40, 49, 58};
}

/// "2026-W45", "W45"; Sunday weeks by their first day.
std::string row_label(const Screen& screen, const Report& report, const WeekRow& week) {
  if (report.week_start == WeekStart::sunday) {
    return short_date(week.judged.range.first);
  }
  return screen.narrow() ? week.totals.label.substr(5) : week.totals.label;
}

void print_weeks(Screen& screen, const Report& report) {
  const WeekColumns at = week_columns(screen);
  Line head = screen.line();
  head.add("Week", Ink::faint);
  for (int day = 0; day < 7; ++day) {
    const LocalDay named = report.adherence.weeks.front().judged.range.first + days{day};
    head.to(at.cells + day * at.pitch)
        .add(weekday_name(named).substr(0, screen.wide() ? 3 : 2), Ink::faint);
  }
  head.right("days", at.counts_end, Ink::faint);
  head.right(screen.narrow() ? "pain" : "before", at.before_end, Ink::faint);
  if (at.after_end > 0) {
    head.right("after", at.after_end, Ink::faint);
  }
  screen.print(head);
  for (const WeekRow& week : report.adherence.weeks) {
    Line line = screen.line();
    line.add(row_label(screen, report, week));
    int column = at.cells;
    for (const DayFacts& day : week.days) {
      const auto found = std::ranges::find(report.days, day.day, &DayRow::day);
      if (found != report.days.end()) {
        const DayGlyph glyph = day_glyph(screen, *found);
        line.to(column).add(glyph.text == "off" ? "o" : glyph.text, glyph.ink);
      }
      column += at.pitch;
    }
    line.right(counts_text(week.judged), at.counts_end,
               week.judged.goal_met().value_or(false) && week.judged.complete ? Ink::key
                                                                              : Ink::text);
    line.right(mean_or_dash(screen, week.totals.pain, PainKind::before), at.before_end);
    if (at.after_end > 0) {
      line.right(mean_or_dash(screen, week.totals.pain, PainKind::after), at.after_end);
    }
    screen.print(line);
  }
}

void print_months(Screen& screen, const Report& report) {
  const int before = screen.narrow() ? 33 : 48;
  const int after = screen.narrow() ? 40 : 58;
  const int counts = screen.narrow() ? 26 : 38;
  screen.print(screen.line()
                   .add("Month", Ink::faint)
                   .right("days", 16, Ink::faint)
                   .right("counted", counts, Ink::faint)
                   .right("before", before, Ink::faint)
                   .right("after", after, Ink::faint));
  for (const MonthRow& month : report.months) {
    const std::string done = month.adherence.due == 0
                                 ? std::string{screen.glyphs().dash}
                                 : fmt::format("{} of {}", month.adherence.counted,
                                               month.adherence.due);
    screen.print(screen.line()
                     .add(month_title(month.totals.range.first))
                     .right(std::to_string(month.totals.days_with_session), 16)
                     .right(done, counts)
                     .right(mean_or_dash(screen, month.totals.pain, PainKind::before), before)
                     .right(mean_or_dash(screen, month.totals.pain, PainKind::after), after));
  }
}

/// A year's months as sparklines: days a week, and means where a month has 4 ratings or more.
void print_year(Screen& screen, const std::vector<const MonthRow*>& months, int year) {
  constexpr int ratings_for_month = 4;
  std::string sessions;
  std::string before;
  std::string after;
  for (unsigned number = 1; number <= 12; ++number) {
    const auto found = std::ranges::find_if(months, [&](const MonthRow* month) {
      return date::year_month_day{month->totals.range.first}.month() == date::month{number};
    });
    const auto mean = [&](PainKind kind) -> std::optional<double> {
      if (found == months.end()) {
        return std::nullopt;
      }
      const RatingSummary& summary = of_kind((*found)->totals.pain, kind).summary;
      return summary.n < ratings_for_month ? std::nullopt : summary.mean;
    };
    std::optional<double> days_a_week;
    if (found != months.end()) {
      const SpanTotals& month = (*found)->totals;
      days_a_week = 7.0 * month.days_with_session / month.range.length();
    }
    sessions += spark(screen, days_a_week, 7);
    before += spark(screen, mean(PainKind::before), 10);
    after += spark(screen, mean(PainKind::after), 10);
  }
  int total = 0;
  for (const MonthRow* month : months) {
    total += month->totals.days_with_session;
  }
  Line line = screen.line();
  line.add(std::to_string(year)).right(std::to_string(total), 9);
  line.to(11).add(sessions, Ink::accent);
  line.to(25).add(before, Ink::warning);
  if (!screen.narrow()) {
    line.to(39).add(after, Ink::accent);
  }
  screen.print(line);
}

void print_years(Screen& screen, const Report& report) {
  Line head = screen.line();
  head.add("Year", Ink::faint).right("days", 9, Ink::faint);
  head.to(11).add("days a week", Ink::faint).to(25).add("pain before", Ink::faint);
  if (!screen.narrow()) {
    head.to(39).add("pain after", Ink::faint);
  }
  if (screen.wide()) {
    head.to(53).add("a cell a month; 0-7, 0-10", Ink::faint);
  }
  screen.print(head);
  const int last = year_of_day(report.months.back().totals.range.first);
  const int first = std::max(year_of_day(report.months.front().totals.range.first),
                             last - most_years + 1);
  int earlier = 0;
  for (const MonthRow& month : report.months) {
    earlier += year_of_day(month.totals.range.first) < first ? month.totals.days_with_session : 0;
  }
  if (earlier > 0) {
    screen.paragraph(fmt::format("Earlier: {} with a session.", counted_days(earlier)));
  }
  for (int year = first; year <= last; ++year) {
    std::vector<const MonthRow*> months;
    for (const MonthRow& month : report.months) {
      if (year_of_day(month.totals.range.first) == year) {
        months.push_back(&month);
      }
    }
    print_year(screen, months, year);
  }
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

void print_table(Screen& screen, const Report& report) {
  if (report.adherence.weeks.size() <= most_rows && !report.adherence.weeks.empty()) {
    print_weeks(screen, report);
  } else if (report.months.size() <= most_rows && !report.months.empty()) {
    print_months(screen, report);
  } else if (!report.months.empty()) {
    print_years(screen, report);
  } else {
    return;
  }
  screen.blank();
}

} // namespace

void print_span(Screen& screen, const Report& report) {
  print_head(screen, report, "midback report");
  if (report.first_entry && !lies_ahead(report)) {
    print_verdict(screen, report);
    screen.blank();
    print_table(screen, report);
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
