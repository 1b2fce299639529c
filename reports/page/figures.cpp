// SPDX-License-Identifier: MIT
#include "reports/charts/calendar.hpp"
#include "reports/charts/dose.hpp"
#include "reports/number_text.hpp"
#include "reports/page/parts.hpp"
#include "reports/sentences.hpp"
#include "reports/typography.hpp"

#include <fmt/format.h>

namespace midback {
namespace {

template <typename Draw>
void write_section(Markup& out, std::string_view id, std::string_view heading, char note,
                   std::string_view sub, Draw draw) {
  out.begin("section", {{"aria-labelledby", std::string{id}}});
  write_heading(out, id, heading, note, sub);
  out.begin("figure");
  draw();
  out.end();
  out.end();
}

/// Both widths; the style sheet shows one, and readers hear one.
template <typename Draw>
void write_both(Markup& out, Draw draw, const char* narrow = "narrow") {
  out.begin("div", {{"class", "wide"}});
  draw(FigureWidth::wide);
  out.end();
  out.begin("div", {{"class", narrow}});
  draw(FigureWidth::narrow);
  out.end();
}

std::string_view calendar_sub(const Report& report, const View& view) {
  if (report.period.kind == PeriodKind::week) {
    return "12 weeks, this report’s week framed";
  }
  switch (view.grain) {
  case Grain::session:
    return "square size and shade = share of the dose";
  case Grain::week:
    return "columns are weeks; bars below count days against the goal";
  case Grain::month:
    break;
  }
  return "square size and shade = share of the month’s days due";
}

std::string pain_sub(const View& view, const PainPoints& points) {
  std::string text = view.grain == Grain::week    ? "weekly means: "
                     : view.grain == Grain::month ? "monthly means: "
                                                  : "";
  if (view.grain == Grain::month) {
    text += "solid = before, dashed = after a session; bars hold the middle 80 % of ratings before";
  } else {
    text += "circle = before, diamond = after the same session";
    text += points.before.size() >= static_cast<std::size_t>(ratings_for_curve)
                ? "; band = usual spread of “before”"
                : "";
  }
  if (!points.average.empty()) {
    text += view.grain == Grain::session ? "; square = average of the day"
                                         : "; dotted = average of the day";
  }
  return typographic(text);
}

std::string change_sub(const Report& report, const View& view) {
  const PainChange& change = report.totals.change;
  std::string text = "after minus before";
  text += view.grain == Grain::week    ? "; weekly means"
          : view.grain == Grain::month ? "; monthly means"
                                       : "";
  if (change.n > ratings_as_values && change.mean) {
    text += "; dotted line = mean " + signed_decimal(*change.mean);
  }
  if (change.p) {
    text += "; signed-rank " + p_text(*change.p);
  }
  return typographic(text);
}

void write_calendar(Markup& out, const Report& report, const View& view) {
  write_section(out, "h-days", "Days with a session", 'a', calendar_sub(report, view), [&] {
    switch (view.grain) {
    case Grain::session:
      draw_calendar_rows(out, report, view);
      break;
    case Grain::week:
      write_both(out, [&](FigureWidth width) { draw_calendar_columns(out, report, view, width); });
      break;
    case Grain::month:
      draw_calendar_years(out, report, view);
      break;
    }
  });
}

void write_dose(Markup& out, const Report& report, const View& view, bool across) {
  write_section(
      out, "h-dose", "Dose done, by exercise", 'b', "against the prescribed minimum", [&] {
        if (!across) {
          draw_dose(out, report, view, DoseLayout::column);
          return;
        }
        write_both(
            out,
            [&](FigureWidth width) {
              draw_dose(out, report, view,
                        width == FigureWidth::wide ? DoseLayout::across : DoseLayout::column);
            },
            "narrow same-size");
      });
}

} // namespace

void write_figures(Markup& out, const Report& report, const NumberedNotes& notes) {
  const View view = view_of(report);
  const PainPoints points = pain_points(report, view);
  const bool across = view.grain == Grain::week;
  if (!across) {
    out.begin("div", {{"class", "two"}});
  }
  write_calendar(out, report, view);
  write_dose(out, report, view, across);
  if (!across) {
    out.end();
  }
  write_section(
      out, "h-pain", "Pain before and after each session, 0–10", 'e', pain_sub(view, points), [&] {
        write_both(out,
                   [&](FigureWidth width) { draw_pain(out, report, view, points, notes, width); });
      });
  write_section(out, "h-change", "Change across each session", 'd', change_sub(report, view), [&] {
    write_both(out, [&](FigureWidth width) { draw_change(out, report, view, points, width); });
  });
}

void write_sentences(Markup& out, const Report& report) {
  const auto write = [&out](const std::vector<std::string>& sentences) {
    std::string text;
    for (const std::string& sentence : sentences) {
      text += (text.empty() ? "" : " ") + sentence;
    }
    out.element("p", {{"class", "say"}}, typographic(text));
  };
  out.begin("section", {{"class", "words"}, {"aria-labelledby", "h-words"}});
  out.begin("div", {{"class", "head"}});
  out.element("h2", {{"id", "h-words"}}, "What the ratings say, and what they cannot");
  out.end();
  if (report.first_entry && !lies_ahead(report)) {
    write(direction_sentences(report));
  }
  write(limits(report));
  out.end();
}

} // namespace midback
