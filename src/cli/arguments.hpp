// SPDX-License-Identifier: MIT
// Text from the command line to domain types. Each function throws UsageError that names the
// option, the value and what is accepted.
#pragma once

#include "src/domain/session.hpp"
#include "src/platform/moment_parser.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace midback {

/// The value as a message repeats it: quoted, printable, shortened.
std::string shown(std::string_view text);

/// A whole number from lowest to highest, without sign or leading zero.
int whole_number(std::string_view name, std::string_view text, int lowest, int highest);

/// An entry's number as `list` shows it.
std::int64_t entry_number(std::string_view text);

/// 0 to 10; "-" is not rated.
std::optional<PainRating> rating_argument(std::string_view name, std::string_view text);

/// A day that has come.
LocalDay past_day_argument(std::string_view option, std::string_view text, const LocalNow& now);
/// Any supported day.
LocalDay day_argument(std::string_view option, std::string_view text, const LocalNow& now);

/// When an entry happened; without text: now. More than ten years ago needs `force`.
Moment moment_argument(const std::optional<std::string>& text, const LocalNow& now, bool force);

/// 1 to 4,000 characters of valid UTF-8.
std::optional<std::string> note_argument(const std::optional<std::string>& text);

/// Comma lists of [a-z0-9-]{1,32}, repeatable; sorted, without repeats.
std::vector<std::string> tags_argument(const std::vector<std::string>& texts);

/// By id, unique beginning or unique part of the id or name.
const Exercise& exercise_argument(const std::vector<Exercise>& routine, std::string_view text);

/// The parts of a text between commas; empty parts are kept, so that they can be refused.
std::vector<std::string> comma_parts(std::string_view text);

} // namespace midback
