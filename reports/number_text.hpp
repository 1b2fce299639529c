// SPDX-License-Identifier: MIT
// Numbers and dates as a report prints them, in ASCII; the C locale whatever the machine's.
#pragma once

#include "src/domain/calendar.hpp"
#include "src/domain/dose.hpp"

#include <cstdint>
#include <span>
#include <string>

namespace midback {

/// One decimal, halves away from zero; never "-0.0". Example: 2.25 gives "2.3".
std::string one_decimal(double value);
/// The same with a sign for what differs from zero: "-1.3", "+0.5", "0.0".
std::string signed_decimal(double value);
/// A rating or the mean of some: "4", "3.5".
std::string value_text(double value);
/// An absolute value under this prints as 0.0.
inline constexpr double prints_as_zero = 0.05;
/// "-1", "+1", "0".
std::string signed_whole(int value);

/// Nearest whole percent, but 100 only for a full dose: "94 %".
std::string percent_text(const Share& share);
/// "85 %".
std::string percent_text(int percent);

/// "60" repetitions; seconds as "4:15", from 3 hours on as "3.4 h".
std::string amount_text(std::int64_t amount, Unit unit);

/// p to three decimals: "p = 0.031", "p under 0.001".
std::string p_text(double p);

/// "day" or "days" after the number: counted(3, "day", "days") gives "3 days".
std::string counted(int count, std::string_view one, std::string_view many);
std::string counted_days(int count);

/// "a", "a and b", "a, b and c".
std::string listed(std::span<const std::string> items);

/// "Mon 16 - Sun 22 Nov 2026"; month and year stand once where they are the same. `dash` joins.
std::string week_dates(const DayRange& week, std::string_view dash);
/// "1 Sep - 22 Nov 2026".
std::string range_dates(const DayRange& range, std::string_view dash);
/// "2 Nov"; with the year where `span` touches more than one: "2 Nov 2025".
std::string date_within(LocalDay day, const DayRange& span);
/// "Nov 2026".
std::string month_title(LocalDay day);
int year_of_day(LocalDay day);

} // namespace midback
