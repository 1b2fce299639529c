// SPDX-License-Identifier: MIT
#include "reports/charts/dose.hpp"
#include "reports/page/parts.hpp"
#include "reports/typography.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace midback {
namespace {

void write_definition(Markup& out, char letter, std::string_view name, std::string_view words) {
  out.begin("li", {{"id", fmt::format("note-{}", letter)}});
  out.element("b", {}, name);
  out.text(words);
  out.end();
}

std::string full_dose_words(const Report& report) {
  std::string text = ": ";
  const auto& exercises = report.totals.exercises;
  const std::size_t named = std::min(exercises.size(), exercises_in_column);
  for (std::size_t i = 0; i < named; ++i) {
    text += exercises[i].name + " " + typographic(exercises[i].prescription) +
            (i + 1 < named              ? "; "
             : exercises.size() > named ? "; and so on. "
                                        : ". ");
  }
  if (exercises.empty()) {
    text += "every exercise of the routine at its minimum. ";
  }
  return text + "Each set and side is capped at what is prescribed; sets above the minimum are "
                "extra. What was stopped for pain is left out.";
}

} // namespace

void write_definitions(Markup& out, const Report& report) {
  out.begin("footer");
  out.element("h2", {{"class", "hidden"}}, "Definitions");
  out.begin("ol");
  write_definition(
      out, 'a', "Days due",
      fmt::format(": the goal (now {} a week) for the days from the first entry on that were not "
                  "declared off. Adherence: days with a session out of days due in closed weeks; "
                  "extra days in one week do not pay for another.",
                  report.goal == 1 ? "1 day" : fmt::format("{} days", report.goal)));
  write_definition(out, 'b', "Full dose", full_dose_words(report));
  write_definition(out, 'c', "Pain",
                   typographic(": whole numbers from 0, no pain, to 10, worst imaginable. First 14 "
                               "days: from the first rating on record. Changes under 2 points or "
                               "30 % are often too small to notice: context, not a verdict."));
  write_definition(out, 'd', "Change",
                   ": after minus before, sessions with both ratings only. High ratings tend to "
                   "fall by themselves.");
  write_definition(
      out, 'e', "Curves",
      fmt::format(
          ": for the eye only. Gaussian-weighted mean (SD {} days) where at least 4 ratings "
          "carry the weight; band ± 1 weighted SD. A day without a rating is blank, never "
          "zero.",
          view_of(report).grain == Grain::session ? 7 : 14));
  out.end();
  out.end();
}

} // namespace midback
