// SPDX-License-Identifier: MIT
#include "reports/render_html.hpp"

#include "reports/page/parts.hpp"
#include "reports/templates/page.hpp"

#include <algorithm>
#include <ostream>

namespace midback {

void render_html(const Report& report, const HtmlOptions& options, std::ostream& out) {
  const std::vector<const NoteRow*> notes = shown_notes(report);
  NumberedNotes numbered;
  std::ranges::transform(notes, std::back_inserter(numbered), &NoteRow::id);

  Markup page;
  page.element("a", {{"class", "hidden"}, {"href", "#data"}}, "Skip to the table");
  // On paper the emergency list is not printed twice.
  const bool urgent = !report.safety.empty() && report.safety.front().code == "S1";
  const bool dense = view_of(report).room == View::Room::little;
  page.begin("main", {{"class", std::string{urgent ? "urgent" : ""} + (dense ? " dense" : "")}});
  write_header(page, report, options);
  write_alert(page, report);
  write_lede(page, report);
  write_tiles(page, report);
  write_figures(page, report, numbered);
  // Without notes the sentences take their place.
  if (!notes.empty()) {
    write_sentences(page, report);
  }
  page.begin("div", {{"class", "bottom"}});
  if (notes.empty()) {
    write_sentences(page, report);
  } else {
    write_notes(page, report, notes);
  }
  write_safety(page, report);
  page.end();
  write_definitions(page, report);
  write_table(page, report);
  page.end();

  out << page::before_title << escape(page_title(report)) << page::before_body << page.str()
      << page::after_body;
}

} // namespace midback
