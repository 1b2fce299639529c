// SPDX-License-Identifier: MIT
#include "reports/terminal_parts.hpp"

#include "reports/figures.hpp"
#include "reports/number_text.hpp"
#include "src/text/printable.hpp"

#include <fmt/format.h>

namespace midback {
namespace {

constexpr double half = 0.5;

std::string amounts(const ExerciseTotals& exercise, std::string_view gap) {
  const auto text = [&](std::int64_t amount) { return amount_text(amount, exercise.unit); };
  const std::string unit = exercise.unit == Unit::reps ? " reps" : "";
  if (exercise.prescribed == 0) {
    return exercise.days_stopped > 0 ? "stopped for pain" : "";
  }
  return exercise.sides
             ? fmt::format("L {}{}R {}{}of {}{}", text(exercise.left), gap, text(exercise.right),
                           gap, text(exercise.prescribed / 2), unit)
             : fmt::format("{} of {}{}", text(exercise.amount), text(exercise.prescribed), unit);
}

/// Columns of the dose lines: where the bar begins, its length, where the percentage ends.
struct DoseColumns {
  int bar;
  int length;
  int percent_end;
};

DoseColumns dose_columns(const Screen& screen) {
  return screen.narrow() ? DoseColumns{18, 15, 39}
         : screen.wide() ? DoseColumns{25, 20, 51}
                         : DoseColumns{25, 20, 51};
}

void print_dose(Screen& screen, const ExerciseTotals& exercise) {
  const DoseColumns columns = dose_columns(screen);
  const auto share = exercise.share();
  Line line = screen.line();
  line.add(cut(screen.own(exercise.name), columns.bar - 1, !screen.options().utf8));
  line.to(columns.bar);
  add_bar(line, screen, share ? share->value() : 0, share && share->full(), columns.length);
  line.right(figure_or_dash(screen, dose_figure(exercise)), columns.percent_end,
             share ? Ink::key : Ink::text);
  // Long spans need the closer spacing; where even that does not fit, the bar has to do.
  const std::string airy = "   " + amounts(exercise, "  ");
  const std::string close = "  " + amounts(exercise, " ");
  const int room = screen.width() - line.cells();
  if (display_width(airy) <= room) {
    line.add(airy);
  } else if (display_width(close) <= room) {
    line.add(close);
  }
  screen.print(line);
}

} // namespace

std::string period_title(const Report& report, std::string_view dash) {
  const DayRange& range = report.period.range;
  std::string title;
  switch (report.period.kind) {
  case PeriodKind::week:
    title = week_dates(range, dash);
    if (report.week_start == WeekStart::monday) {
      title += ", " + report.period.label;
    }
    return title;
  case PeriodKind::month:
    title = month_title(range.first);
    break;
  case PeriodKind::year:
    title = report.period.label;
    break;
  case PeriodKind::all:
  case PeriodKind::range:
    return range_dates(range, dash);
  }
  if (!report.complete && !lies_ahead(report)) {
    title += ", as of " + short_date(report.today);
  }
  return title;
}

void print_head(Screen& screen, const Report& report, std::string_view title) {
  const std::string when = period_title(report, screen.glyphs().dash);
  const std::string judged_by = report.as_if ? fmt::format(" as if by plan {}", *report.as_if) : "";
  Line line = screen.line();
  line.add(std::string{title} + judged_by, Ink::key);
  if (line.cells() + 2 + display_width(when) > screen.width()) {
    screen.print(line);
    screen.paragraph(when);
  } else {
    screen.print(line.right(when, screen.width()));
  }
  screen.rule();
  if (!report.safety.empty()) {
    screen.paragraph(report.safety.front().text, screen.glyphs().alert, Ink::warning);
    screen.blank();
  }
  if (report.as_if) {
    screen.paragraph(fmt::format("As if plan version {} had held all the time.", *report.as_if));
  }
}

DayGlyph day_glyph(const Screen& screen, const DayRow& day) {
  const Glyphs& glyph = screen.glyphs();
  if (!day.state) {
    return {};
  }
  switch (*day.state) {
  case DayState::stopped:
    return {std::string{glyph.stopped}, Ink::warning};
  case DayState::off:
    return {std::string{glyph.off}, Ink::faint};
  case DayState::none:
    return {std::string{glyph.none}, Ink::faint};
  case DayState::full:
    return {std::string{glyph.full}, Ink::accent};
  case DayState::partial:
    break;
  }
  const bool half_or_more = day.dose && day.dose->value >= half;
  return {std::string{half_or_more ? glyph.half : glyph.less}, Ink::accent};
}

std::string figure_or_dash(const Screen& screen, const std::string& figure) {
  return figure == "n/a" ? std::string{screen.glyphs().dash} : screen.number(figure);
}

void print_doses(Screen& screen, const Report& report, std::string_view heading) {
  screen.print(screen.line().add(heading, Ink::faint));
  for (const ExerciseTotals& exercise : report.totals.exercises) {
    print_dose(screen, exercise);
  }
}

void print_sentences(Screen& screen, const std::vector<std::string>& sentences) {
  for (const std::string& sentence : sentences) {
    screen.paragraph(sentence, screen.glyphs().bullet, Ink::accent);
  }
}

void print_notes(Screen& screen, const Report& report) {
  if (report.notes.empty()) {
    return;
  }
  constexpr std::size_t most_notes = 5;
  const bool all = screen.options().long_view || report.notes.size() <= most_notes;
  const std::size_t skipped = all ? 0 : report.notes.size() - most_notes;
  screen.print(screen.line().add(
      skipped == 0 ? "Your notes" : fmt::format("Your notes, the newest {}", most_notes),
      Ink::faint));
  for (std::size_t i = skipped; i < report.notes.size(); ++i) {
    const NoteRow& note = report.notes[i];
    const std::string mark = report.period.kind == PeriodKind::week
                                 ? std::string{weekday_name(note.day)} + "  "
                                 : date_within(note.day, report.period.range) + "  ";
    screen.paragraph(note.text, mark, Ink::faint,
                     screen.options().long_view ? std::nullopt : std::optional{2});
  }
  screen.blank();
}

void print_footer(Screen& screen) { screen.paragraph(safety_rules); }

} // namespace midback
