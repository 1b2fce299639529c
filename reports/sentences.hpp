// SPDX-License-Identifier: MIT
// Everything a report says in words, from the closed list of templates in phrases.hpp. Rises are
// worded like falls; no template claims a cause, and a test scans them all for banned words.
#pragma once

#include "reports/model.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace midback {

/// At most `most`, each of one line at 80 columns: stopped for pain, dose, sides, goal, change,
/// trend, gap, limits. The order never depends on whether the news is good; where there are too
/// many, limits, sides and gap, change and goal give way in that order.
std::vector<std::string> short_sentences(const Report& report, std::size_t most = 5);

/// What the long view says of direction and change: first and last 14 days, yardstick, trend,
/// before and after, gaps, late entries. Sentences whose data do not suffice are left out; the
/// trend sentence says why.
std::vector<std::string> long_sentences(const Report& report);

/// The same without the means and counts, for a page whose figures show them.
std::vector<std::string> direction_sentences(const Report& report);

/// What one person's ratings cannot tell, and how many days have none.
std::vector<std::string> limits(const Report& report);

/// The trend in one line: "Pain before, 12 weeks: leans lower, about 0.2 points a week (...)."
std::string trend_line(const Report& report);
/// The same as a sentence of its own.
std::string trend_sentence(const Report& report);

/// "Pain before" or "Average pain".
std::string_view series_name(PainKind kind);

} // namespace midback
