// SPDX-License-Identifier: MIT
// The rows of a longer span: a row per week up to 17 weeks, a row per month up to 17 months, beyond
// that a row per year with a cell per month.
#include "reports/number_text.hpp"
#include "reports/terminal_parts.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace midback {
namespace {

constexpr std::size_t most_rows = 17;
constexpr int most_years = 12;

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
    const std::string done =
        month.adherence.due == 0
            ? std::string{screen.glyphs().dash}
            : fmt::format("{} of {}", month.adherence.counted, month.adherence.due);
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
  const int first =
      std::max(year_of_day(report.months.front().totals.range.first), last - most_years + 1);
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

} // namespace

void print_rows(Screen& screen, const Report& report) {
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

} // namespace midback
