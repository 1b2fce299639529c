// SPDX-License-Identifier: MIT
// The grammar of `--at` and of days: text to phrases. Knows no clock; whether a phrase names
// something that exists is decided in moment_parser.cpp.
#pragma once

#include <date/date.h>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>
#include <variant>

namespace midback {

/// As typed: 25:00 is a phrase too, so that its refusal can name the hour.
struct ClockPhrase {
  std::int64_t hour = 0;
  std::int64_t minute = 0;
  std::int64_t second = 0;
  enum class Half { none, am, pm } half = Half::none;
};

/// "today" 0, "yesterday" 1, "3 days ago" 3, "tomorrow" -1.
struct DaysAgo {
  std::int64_t count = 0;
};

/// A date as typed; its numbers may name no day that exists.
struct DatePhrase {
  std::optional<std::int64_t> year; ///< absent: the last such day
  std::int64_t month = 0;
  std::int64_t day = 0;
  std::optional<date::weekday> weekday; ///< "sun 22 nov 2026": must agree
  bool iso = false;
};

using DayPhrase = std::variant<DaysAgo, date::weekday, DatePhrase>;

/// "Z" or "+01:00".
struct OffsetPhrase {
  bool utc = false;
  bool negative = false;
  std::int64_t hours = 0;
  std::int64_t minutes = 0;
};

/// "now", "-1h30m", "2h ago".
struct ElapsedPhrase {
  std::chrono::seconds length{0};
};

/// A day, a clock time, or both.
struct DayClockPhrase {
  std::optional<DayPhrase> day;
  std::optional<ClockPhrase> clock;
  std::optional<OffsetPhrase> offset; ///< only after an ISO date with a time
};

using MomentPhrase = std::variant<ElapsedPhrase, DayClockPhrase>;

/// The phrase that is the whole of `text` (lower case), or nothing. Numbers are capped, never
/// wrapped, however long.
std::optional<MomentPhrase> read_moment_phrase(std::string_view text);
/// An ISO day, a weekday, or a relative day, without a time.
std::optional<DayPhrase> read_plain_day_phrase(std::string_view text);

} // namespace midback
