// SPDX-License-Identifier: MIT
#include "reports/figures.hpp"
#include "reports/number_text.hpp"
#include "reports/page/parts.hpp"
#include "reports/sentences.hpp"
#include "reports/typography.hpp"

#include <fmt/format.h>

#include <cmath>

namespace midback {
namespace {

/// Under this a change prints as 0.0.
constexpr double prints_as_zero = 0.05;

std::string spelled_month(LocalDay day) {
  static constexpr std::string_view names[] = {"January",   "February", "March",    "April",
                                               "May",       "June",     "July",     "August",
                                               "September", "October",  "November", "December"};
  const date::year_month_day date{day};
  return fmt::format("{} {}", names[static_cast<unsigned>(date.month()) - 1],
                     static_cast<int>(date.year()));
}

bool whole_weeks(const Report& report) {
  return report.period.range.length() % 7 == 0 &&
         week_of(report.period.range.first, report.week_start).first == report.period.range.first;
}

/// "this week", "in 12 weeks", "in November 2026".
std::string span_in_words(const Report& report) {
  const DayRange& range = report.period.range;
  switch (report.period.kind) {
  case PeriodKind::week:
    return range.contains(report.today) ? "this week so far"
                                        : "in the week of " + short_date(range.first);
  case PeriodKind::month:
    return "in " + spelled_month(range.first) + (report.complete ? "" : " so far");
  case PeriodKind::year:
    return fmt::format("in {}{}", year_of_day(range.first), report.complete ? "" : " so far");
  case PeriodKind::all:
  case PeriodKind::range:
    break;
  }
  return whole_weeks(report) ? fmt::format("in {}", counted(range.length() / 7, "week", "weeks"))
                             : fmt::format("in {}", counted_days(range.length()));
}

std::string days_sentence(const Report& report) {
  const PeriodAdherence& adherence = report.adherence;
  const std::string days = fmt::format(
      "**{} with a session** {}", counted_days(adherence.days_with_session), span_in_words(report));
  if (report.period.kind == PeriodKind::week) {
    const std::string due = due_figure(report);
    if (adherence.due == 0) {
      return days + "; nothing was due. ";
    }
    return report.complete
               ? days + fmt::format("; {} {} due. ", due, adherence.due == 1 ? "was" : "were")
               : days + fmt::format("; {} {} due, {} left. ", due,
                                    adherence.due == 1 ? "is" : "are",
                                    counted_days(adherence.days_left));
  }
  if (adherence.closed_weeks == 0) {
    return days + ". ";
  }
  return days + fmt::format("; the goal of {} a week was met in **{} of {}**. ",
                            counted_days(report.goal), adherence.weeks_met,
                            counted(adherence.closed_weeks, "closed week", "closed weeks"));
}

std::string pain_sentence(const Report& report) {
  const auto& means = report.trend.first_and_last;
  if (means && report.trend.series) {
    return fmt::format("{} averaged **{}** in the first 14 days on record and **{}** in the last "
                       "14. ",
                       *report.trend.series == PainKind::average ? "Pain over the day"
                                                                 : "Pain before a session",
                       one_decimal(means->first.mean), one_decimal(means->last.mean));
  }
  const RatingSummary& before = of_kind(report.totals.pain, PainKind::before).summary;
  if (before.n > ratings_as_values) {
    return fmt::format("Pain before a session averaged **{}** in {} ratings. ",
                       one_decimal(*before.mean), before.n);
  }
  const RatingSummary& average = of_kind(report.totals.pain, PainKind::average).summary;
  if (average.n > ratings_as_values) {
    return fmt::format("Pain over the day averaged **{}** in {} ratings. ",
                       one_decimal(*average.mean), average.n);
  }
  return before.n + average.n == 0 ? "No pain ratings in these days. "
                                   : "Too few ratings yet for an average. ";
}

std::string change_sentence(const Report& report) {
  const PainChange& change = report.totals.change;
  if (change.n <= ratings_as_values || !change.mean) {
    return {};
  }
  if (std::abs(*change.mean) < prints_as_zero) {
    return "Straight after a session it was **the same** on average.";
  }
  return fmt::format("Straight after a session it was **{} points {}** on average.",
                     one_decimal(std::abs(*change.mean)), *change.mean < 0 ? "lower" : "higher");
}

} // namespace

std::string page_title(const Report& report) {
  const DayRange& range = report.period.range;
  std::string what = "report";
  switch (report.period.kind) {
  case PeriodKind::week:
    what = report.week_start == WeekStart::monday ? "week " + report.period.label
                                                  : "week of " + short_date(range.first);
    break;
  case PeriodKind::month:
    what = spelled_month(range.first);
    break;
  case PeriodKind::year:
    what = std::to_string(year_of_day(range.first));
    break;
  case PeriodKind::all:
    what = "the whole record";
    break;
  case PeriodKind::range:
    if (whole_weeks(report)) {
      what = fmt::format("{}-week report", range.length() / 7);
    }
    break;
  }
  return "Mid-back stretching: " + what;
}

void write_header(Markup& out, const Report& report, const HtmlOptions& options) {
  const DayRange& range = report.period.range;
  out.begin("header");
  out.begin("div");
  out.element("h1", {}, page_title(report));
  out.element("p", {{"class", "sub"}}, long_date(range.first) + " – " + long_date(range.last));
  out.end();
  out.begin("p", {{"class", "meta"}});
  out.text("Self-recorded with ");
  out.element("b", {}, "midback");
  if (!options.initials.empty()) {
    out.text(" · ");
    out.element("b", {}, options.initials);
  }
  if (options.initials.empty()) {
    // Filled in by hand: the program knows no name.
    out.element("span", {{"class", "name"}, {"aria-hidden", "true"}},
                " · Name ____________________");
  }
  out.line_break();
  out.text("As of " + long_date(report.today));
  if (report.as_if) {
    out.line_break();
    out.text(fmt::format("Judged as if plan version {} had held throughout", *report.as_if));
  }
  out.end();
  out.end();
}

void write_alert(Markup& out, const Report& report) {
  if (report.safety.empty()) {
    return;
  }
  out.begin("aside", {{"class", "alert"}, {"aria-label", "Safety note"}});
  out.element("b", {}, "Safety note.");
  out.text(" " + report.safety.front().text);
  out.end();
}

void write_lede(Markup& out, const Report& report) {
  out.begin("p", {{"class", "lede"}});
  if (lies_ahead(report) || !report.first_entry) {
    out.text(short_sentences(report).front());
  } else {
    write_rich(
        out, typographic(days_sentence(report) + pain_sentence(report) + change_sentence(report)));
  }
  out.end();
}

void write_rich(Markup& out, std::string_view words) {
  bool bold = false;
  while (!words.empty()) {
    const std::size_t end = words.find("**");
    const std::string_view part = words.substr(0, end);
    if (bold) {
      out.element("b", {}, part);
    } else {
      out.text(part);
    }
    bold = !bold;
    words.remove_prefix(end == std::string_view::npos ? words.size() : end + 2);
  }
}

void write_reference(Markup& out, char note) {
  const std::string letter(1, note);
  out.begin("sup");
  out.element("a", {{"href", "#note-" + letter}, {"aria-label", "definition " + letter}}, letter);
  out.end();
}

void write_heading(Markup& out, std::string_view id, std::string_view words, char note,
                   std::string_view sub) {
  out.begin("div", {{"class", "head"}});
  out.begin("h2", {{"id", std::string{id}}});
  out.text(words);
  if (note != '\0') {
    write_reference(out, note);
  }
  out.end();
  if (!sub.empty()) {
    out.element("p", {{"class", "sub"}}, sub);
  }
  out.end();
}

} // namespace midback
