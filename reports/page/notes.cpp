// SPDX-License-Identifier: MIT
#include "reports/number_text.hpp"
#include "reports/page/parts.hpp"
#include "reports/typography.hpp"
#include "src/domain/routine.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace midback {
namespace {

const SessionRow* session_of(const Report& report, const NoteRow& note) {
  if (note.about != "session") {
    return nullptr;
  }
  const auto found = std::ranges::find(report.sessions, note.id, &SessionRow::id);
  return found == report.sessions.end() ? nullptr : &*found;
}

bool about_a_stop(const Report& report, const NoteRow& note) {
  const SessionRow* session = session_of(report, note);
  return session != nullptr && !session->stopped.empty();
}

/// "7 → 8", a dash for what was not rated.
std::string pain_of(const Report& report, const NoteRow& note) {
  const SessionRow* session = session_of(report, note);
  if (session == nullptr) {
    return note.about;
  }
  const auto text = [](std::optional<int> rating) {
    return rating ? std::to_string(*rating) : std::string{"–"};
  };
  return text(session->before) + " → " + text(session->after);
}

std::string dated(LocalDay day, bool with_year) {
  std::string text = std::string{weekday_name(day)} + ' ' + short_date(day);
  if (with_year) {
    text += fmt::format(" {}", year_of_day(day));
  }
  return text;
}

std::string stopped_in_words(const Report& report) {
  constexpr std::size_t dates_named = 3;
  std::string text;
  for (const StoppedDays& stopped : report.stopped) {
    std::vector<std::string> dates;
    std::ranges::transform(stopped.days, std::back_inserter(dates), short_date);
    if (dates.size() > dates_named) {
      const auto more = static_cast<int>(dates.size() - dates_named);
      dates.resize(dates_named);
      dates.push_back(counted(more, "more day", "more days"));
    }
    text += (text.empty() ? "" : "; ") + stopped.name + " on " + listed(dates);
  }
  return text;
}

} // namespace

std::vector<const NoteRow*> shown_notes(const Report& report) {
  std::vector<const NoteRow*> notes;
  for (const NoteRow& note : report.notes) {
    notes.push_back(&note);
  }
  std::ranges::stable_sort(notes, [&](const NoteRow* one, const NoteRow* other) {
    const bool first = about_a_stop(report, *one);
    const bool second = about_a_stop(report, *other);
    return first != second ? first : one->day > other->day;
  });
  notes.resize(std::min(notes.size(), most_notes));
  std::ranges::stable_sort(notes, {}, [](const NoteRow* note) { return note->day; });
  return notes;
}

void write_notes(Markup& out, const Report& report, const std::vector<const NoteRow*>& notes) {
  out.begin("section", {{"aria-labelledby", "h-notes"}});
  const std::size_t all = report.notes.size();
  write_heading(
      out, "h-notes", "Notes", '\0',
      all > notes.size()
          ? fmt::format("{} of {}, the others in the table; numbers match the marks above",
                        notes.size(), all)
          : "numbers match the marks in the pain figure");
  if (!notes.empty()) {
    const bool years = year_of_day(notes.front()->day) != year_of_day(notes.back()->day);
    out.begin("table");
    out.begin("thead");
    out.begin("tr");
    out.begin("th", {{"scope", "col"}});
    out.element("span", {{"class", "hidden"}}, "Number");
    out.end();
    out.element("th", {{"scope", "col"}}, "Date");
    out.element("th", {{"scope", "col"}}, "Pain");
    out.element("th", {{"scope", "col"}}, "Note");
    out.end();
    out.end();
    out.begin("tbody");
    for (std::size_t i = 0; i < notes.size(); ++i) {
      const NoteRow& note = *notes[i];
      out.begin("tr");
      out.begin("td");
      out.element("span", {{"class", "numbered"}}, std::to_string(i + 1));
      out.end();
      out.element("td", {{"class", "tight"}}, dated(note.day, years));
      out.element("td", {{"class", "tight"}}, pain_of(report, note));
      out.begin("td", {{"class", "note-cell"}});
      out.begin("div", {{"class", "clamp"}});
      if (about_a_stop(report, note)) {
        out.element("b", {}, "Stopped for pain.");
        out.text(" ");
      }
      out.text(note.text);
      out.end();
      out.end();
      out.end();
    }
    out.end();
    out.end();
  }
  out.end();
}

void write_safety(Markup& out, const Report& report) {
  out.begin("aside", {{"class", "safety"}, {"aria-labelledby", "h-safety"}});
  out.element("h2", {{"id", "h-safety"}}, "Safety");
  out.begin("p");
  if (report.stopped.empty()) {
    out.text("No exercise was stopped for pain in these days.");
  } else {
    out.element("b", {}, "Stopped for pain: " + stopped_in_words(report) + ".");
    out.text(" Stopping is the rule of this routine.");
  }
  out.end();
  out.begin("p");
  out.element("b", {}, safety_rules);
  out.end();
  out.begin("div", {{"class", "emergency"}});
  out.element("p", {}, "Emergency services now for:");
  out.begin("ul");
  out.element("li", {}, "chest pain, shortness of breath");
  out.element("li", {}, "new weakness or numbness, unsteady walking");
  out.element("li", {}, "trouble with bladder or bowel control");
  out.element("li", {}, "pain after an accident or fall");
  out.end();
  out.end();
  out.end();
}

} // namespace midback
