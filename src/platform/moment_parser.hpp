// SPDX-License-Identifier: MIT
// What a person types after `--at`, `--from`, `--to`, `--today` and `--on`. Nothing is guessed:
// what could mean two things is refused, with words that say what to type instead.
#pragma once

#include "src/platform/local_time.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace midback {

/// When something happened. `day` is the local day, also where the time is known.
struct Moment {
  LocalDay day;
  std::optional<TimeOfEntry> time;   ///< absent: day known, time not
  std::optional<std::string> remark; ///< to be said to the person, for example of the two 02:30s
  bool older_than_ten_years = false; ///< probably a slip: asks for --force
};

/// Why a text was not taken: what was wrong, which value, what is accepted, what to type instead.
/// Starts in lower case, without "midback: "; one printable line.
struct Refusal {
  std::string text;
};

/// The grammar of `--at`, see cli.md: a clock time is the last such time, a weekday the last such
/// day, "3 days ago" counts local days; nothing in the future, nothing before 1900-01-01.
/// A date with a time is the calendar date as typed; "yesterday 00:30" and the like have two
/// readings before `day_start` and are refused unless only one of them has happened.
std::variant<Moment, Refusal> parse_moment(std::string_view text, const LocalNow& now);

/// A day: "2026-11-20", "today", "yesterday", "tomorrow", "3 days ago", or a weekday (the last such
/// day up to `today`). ISO days may lie in the future; the command decides.
std::variant<LocalDay, Refusal> parse_day_words(std::string_view text, LocalDay today);

} // namespace midback
