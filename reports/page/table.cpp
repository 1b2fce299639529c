// SPDX-License-Identifier: MIT
#include "reports/number_text.hpp"
#include "reports/page/parts.hpp"
#include "reports/typography.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace midback {
namespace {

constexpr std::string_view nothing = "–";

std::string column_name(const ExerciseTotals& exercise) {
  return exercise.name + (exercise.unit == Unit::reps ? ", reps" : ", s") +
         (exercise.sides ? ", L / R" : "");
}

std::string amount_of(const SessionRow& session, const ExerciseTotals& exercise) {
  const auto found = std::ranges::find(session.exercises, exercise.id, &ExerciseDose::exercise);
  if (found == session.exercises.end()) {
    return std::string{nothing};
  }
  return exercise.sides ? fmt::format("{} / {}", found->left, found->right)
                        : std::to_string(found->total());
}

std::string rating_text(std::optional<int> rating) {
  return rating ? std::to_string(*rating) : std::string{nothing};
}

std::string dose_text(const SessionRow& session) {
  const std::string dose =
      session.dose ? typographic(percent_text(session.dose->percent)) : std::string{nothing};
  return session.stopped.empty() ? dose : dose + ", stopped";
}

void write_head(Markup& out, const Report& report) {
  const auto column = [&out](std::string_view name) {
    out.element("th", {{"scope", "col"}}, name);
  };
  out.begin("thead");
  out.begin("tr");
  column("Date");
  column("Before");
  column("After");
  for (const ExerciseTotals& exercise : report.totals.exercises) {
    column(column_name(exercise));
  }
  column("Dose");
  column("Note");
  out.end();
  out.end();
}

} // namespace

void write_table(Markup& out, const Report& report) {
  std::map<std::int64_t, const NoteRow*> notes;
  for (const NoteRow& note : report.notes) {
    notes[note.id] = &note;
  }
  const std::size_t all = report.sessions.size();
  const std::size_t rows = std::min(all, most_table_rows);
  out.begin("details", {{"id", "data"}});
  out.element("summary", {},
              all == 0      ? std::string{"Table of sessions: none in these days"}
              : rows == all ? fmt::format("Table of {}",
                                          counted(static_cast<int>(all), "session", "sessions"))
                            : fmt::format("Table of the newest {} of {} sessions; midback export "
                                          "csv writes them all",
                                          rows, all));
  out.begin("div", {{"class", "scroll"},
                    {"tabindex", "0"},
                    {"role", "region"},
                    {"aria-label", "Table of sessions"}});
  out.begin("table");
  write_head(out, report);
  out.begin("tbody");
  for (std::size_t i = all - rows; i < all; ++i) {
    const SessionRow& session = report.sessions[i];
    out.begin("tr");
    out.element("th", {{"scope", "row"}, {"class", "tight"}},
                fmt::format("{} {}", short_date(session.day), year_of_day(session.day)));
    out.element("td", {}, rating_text(session.before));
    out.element("td", {}, rating_text(session.after));
    for (const ExerciseTotals& exercise : report.totals.exercises) {
      out.element("td", {{"class", "tight"}}, amount_of(session, exercise));
    }
    out.element("td", {{"class", "tight"}}, dose_text(session));
    const auto note = notes.find(session.id);
    out.element("td", {}, note == notes.end() ? std::string{} : note->second->text);
    out.end();
  }
  out.end();
  out.end();
  out.end();
  out.end();
}

} // namespace midback
