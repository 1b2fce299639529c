// SPDX-License-Identifier: MIT
// Days, weeks, months and ranges of days. A LocalDay is a calendar day at the person's place,
// decided once when an entry is written; nothing here knows a clock or a time zone.
#pragma once

#include <date/date.h>

#include <optional>
#include <string>
#include <string_view>

namespace midback {

using LocalDay = date::local_days;
using date::days;

/// The days midback accepts: 1900-01-01 to 2199-12-31.
inline constexpr LocalDay first_supported_day{date::local_days{date::year{1900} / 1 / 1}};
inline constexpr LocalDay last_supported_day{date::local_days{date::year{2199} / 12 / 31}};

/// Days since 1970-01-01: how a day is stored.
constexpr int day_number(LocalDay day) { return day.time_since_epoch().count(); }
constexpr LocalDay day_from_number(int number) { return LocalDay{days{number}}; }

/// "2026-11-22".
std::string to_string(LocalDay day);
/// Exactly YYYY-MM-DD, an existing day within the supported days.
std::optional<LocalDay> parse_day(std::string_view text);

/// "Mon".
std::string_view weekday_name(LocalDay day);
/// "Nov".
std::string_view month_name(date::month month);
/// "22 Nov".
std::string short_date(LocalDay day);
/// "Sun 22 Nov 2026".
std::string long_date(LocalDay day);

/// A closed range of days, first <= last.
struct DayRange {
  LocalDay first;
  LocalDay last;

  constexpr bool contains(LocalDay day) const { return first <= day && day <= last; }
  constexpr int length() const { return (last - first).count() + 1; }
  friend constexpr bool operator==(const DayRange&, const DayRange&) = default;
};

enum class WeekStart { monday, sunday };

/// The week that holds `day`.
DayRange week_of(LocalDay day, WeekStart start);

/// "2026-W47" for a week that starts on Monday (ISO 8601), else its dates "2026-11-15..2026-11-21".
std::string week_label(LocalDay first_day, WeekStart start);

/// "2026-W47" to that ISO week, Monday to Sunday; week 53 only in years that have one.
std::optional<DayRange> parse_iso_week(std::string_view text);

DayRange month_of(LocalDay day);
/// "2026-11" to that month.
std::optional<DayRange> parse_month(std::string_view text);

DayRange year_of(LocalDay day);
/// "2026" to that year.
std::optional<DayRange> parse_year(std::string_view text);

} // namespace midback
