// SPDX-License-Identifier: MIT
// The parts of the HTML page, from top to bottom.
#pragma once

#include "reports/charts/pain.hpp"
#include "reports/charts/view.hpp"
#include "reports/render_html.hpp"
#include "reports/svg.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace midback {

/// "Mid-back stretching: 12-week report".
std::string page_title(const Report& report);

void write_header(Markup& out, const Report& report, const HtmlOptions& options);
/// The most urgent safety note, above everything else; nothing without one.
void write_alert(Markup& out, const Report& report);
/// What happened, in two or three sentences of counts and means.
void write_lede(Markup& out, const Report& report);
void write_tiles(Markup& out, const Report& report);
void write_figures(Markup& out, const Report& report, const NumberedNotes& notes);
/// Direction, yardstick and limits in words.
void write_sentences(Markup& out, const Report& report);

inline constexpr std::size_t most_notes = 5;
/// Notes of sessions stopped for pain first, then the newest; in the order of the days.
std::vector<const NoteRow*> shown_notes(const Report& report);
void write_notes(Markup& out, const Report& report, const std::vector<const NoteRow*>& notes);
void write_safety(Markup& out, const Report& report);
void write_definitions(Markup& out, const Report& report);

inline constexpr std::size_t most_table_rows = 120;
void write_table(Markup& out, const Report& report);

/// Words with **bold** parts; our own words only, without anything a person typed.
void write_rich(Markup& out, std::string_view words);
/// A heading with its reference to a definition and what the figure shows.
void write_heading(Markup& out, std::string_view id, std::string_view words, char note,
                   std::string_view sub);
/// The raised letter that leads to a definition.
void write_reference(Markup& out, char note);

} // namespace midback
