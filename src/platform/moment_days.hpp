// SPDX-License-Identifier: MIT
// Which day a phrase names.
#pragma once

#include "src/platform/moment_parser.hpp"
#include "src/platform/moment_phrase.hpp"

#include <string_view>
#include <variant>

namespace midback {

/// The day that `phrase` names, seen from `today`: a weekday, and a date without a year, is the
/// last such day up to `today`; a date with a year may lie after it. `typed` is for the refusal.
std::variant<LocalDay, Refusal> named_day(const DayPhrase& phrase, LocalDay today,
                                          std::string_view typed);

/// Refused because it lies outside the days midback accepts.
Refusal unsupported_day(std::string_view typed, LocalDay today);

/// Lower case (ASCII only), and no longer than any phrase can be.
std::string phrase_text(std::string_view typed);

} // namespace midback
