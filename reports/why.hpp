// SPDX-License-Identifier: MIT
// Explains a figure of a report: the entries, the definition in one sentence, the arithmetic with
// the numbers put in, and at the end the figure exactly as the report prints it.
#pragma once

#include "reports/model.hpp"
#include "reports/screen.hpp"

#include <iosfwd>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace midback {

enum class WhyTopic { adherence, due, dose, streak, change, trend };

/// "adherence", "due", "dose", "streak", "change", "trend".
std::span<const std::string_view> why_topics();
std::optional<WhyTopic> parse_why_topic(std::string_view text);

/// Lines of any length, ASCII except for the names of a person's own exercises. The last line of
/// a topic ends with its figure; `dose` has one such line per exercise.
std::vector<std::string> explain(const Report& report, WhyTopic topic);

/// Prints the lines wrapped to the width, numbers as the report prints them.
void render_explanation(const std::vector<std::string>& lines, const TerminalOptions& options,
                        std::ostream& out);

/// The parts of `explain`.
std::vector<std::string> why_dose(const Report& report);
std::vector<std::string> why_change(const Report& report);
std::vector<std::string> why_trend(const Report& report);

} // namespace midback
