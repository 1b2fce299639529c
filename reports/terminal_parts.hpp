// SPDX-License-Identifier: MIT
// The parts that the terminal's layouts share.
#pragma once

#include "reports/model.hpp"
#include "reports/screen.hpp"

#include <string>

namespace midback {

/// "Mon 16 - Sun 22 Nov 2026, 2026-W47", "Nov 2026", "2026", "1 Sep - 22 Nov 2026"; with
/// "as of 18 Nov" while the period runs.
std::string period_title(const Report& report, std::string_view dash);

/// Title and period, a rule, then the safety note, if any: before everything else.
void print_head(Screen& screen, const Report& report, std::string_view title);

/// The glyph of a day and its ink.
struct DayGlyph {
  std::string text;
  Ink ink = Ink::faint;
};
DayGlyph day_glyph(const Screen& screen, const DayRow& day);

/// A figure or, where nothing may be said, a dash.
std::string figure_or_dash(const Screen& screen, const std::string& figure);

/// One bar per exercise under a heading.
void print_doses(Screen& screen, const Report& report, std::string_view heading);

void print_sentences(Screen& screen, const std::vector<std::string>& sentences);

/// The person's own notes, each in at most two lines unless this is the long view.
void print_notes(Screen& screen, const Report& report);

/// The two rules of the source, unconditionally.
void print_footer(Screen& screen);

/// The layouts.
void print_week(Screen& screen, const Report& report);
void print_span(Screen& screen, const Report& report);
void print_long(Screen& screen, const Report& report);
void print_plain(Screen& screen, const Report& report);

} // namespace midback
