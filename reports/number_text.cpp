// SPDX-License-Identifier: MIT
#include "reports/number_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace midback {
namespace {

/// `value` in tenths, so that a half is decided once and "-0" cannot appear.
long long tenths(double value) {
  // 2.3 x 10 is 22.999...: the slack keeps a decimal half a half.
  return std::llround(value * 10 + std::copysign(1e-9, value));
}

std::string year_text(LocalDay day) { return std::to_string(year_of_day(day)); }

bool same_month(const DayRange& range) { return month_of(range.first) == month_of(range.last); }

std::string day_of_month(LocalDay day) {
  return fmt::format("{}", static_cast<unsigned>(date::year_month_day{day}.day()));
}

std::string dates(const DayRange& range, std::string_view dash, bool weekdays) {
  const auto name = [&](LocalDay day) {
    return weekdays ? std::string{weekday_name(day)} + ' ' : std::string{};
  };
  const bool same_year = year_of_day(range.first) == year_of_day(range.last);
  std::string first = name(range.first);
  first += same_month(range) ? day_of_month(range.first) : short_date(range.first);
  if (!same_year) {
    first += ' ' + year_text(range.first);
  }
  if (range.first == range.last) {
    first.clear();
  } else {
    first += fmt::format(" {} ", dash);
  }
  return first + name(range.last) + short_date(range.last) + ' ' + year_text(range.last);
}

} // namespace

std::string one_decimal(double value) {
  const long long rounded = tenths(value);
  return fmt::format("{}{}.{}", rounded < 0 ? "-" : "", std::abs(rounded) / 10,
                     std::abs(rounded) % 10);
}

std::string signed_decimal(double value) {
  return tenths(value) > 0 ? '+' + one_decimal(value) : one_decimal(value);
}

std::string value_text(double value) {
  return std::round(value) == value ? std::to_string(static_cast<int>(value)) : one_decimal(value);
}

std::string signed_whole(int value) { return (value > 0 ? "+" : "") + std::to_string(value); }

std::string percent_text(const Share& share) {
  if (share.full()) {
    return percent_text(100);
  }
  const auto percent = (200 * share.done + share.prescribed) / (2 * share.prescribed);
  return percent_text(static_cast<int>(std::min<std::int64_t>(percent, 99)));
}

std::string percent_text(int percent) { return fmt::format("{} %", percent); }

std::string amount_text(std::int64_t amount, Unit unit) {
  constexpr std::int64_t hour = 3600;
  if (unit == Unit::reps) {
    return std::to_string(amount);
  }
  if (amount >= 3 * hour) {
    return one_decimal(static_cast<double>(amount) / static_cast<double>(hour)) + " h";
  }
  return fmt::format("{}:{:02}", amount / 60, amount % 60);
}

std::string p_text(double p) { return p < 0.0005 ? "p under 0.001" : fmt::format("p = {:.3f}", p); }

std::string counted(int count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

std::string counted_days(int count) { return counted(count, "day", "days"); }

std::string listed(std::span<const std::string> items) {
  std::string text;
  for (std::size_t i = 0; i < items.size(); ++i) {
    text += i == 0 ? "" : i + 1 == items.size() ? " and " : ", ";
    text += items[i];
  }
  return text;
}

std::string week_dates(const DayRange& week, std::string_view dash) {
  return dates(week, dash, true);
}

std::string range_dates(const DayRange& range, std::string_view dash) {
  return dates(range, dash, false);
}

std::string date_within(LocalDay day, const DayRange& span) {
  return year_of_day(span.first) == year_of_day(span.last) ? short_date(day)
                                                           : short_date(day) + ' ' + year_text(day);
}

std::string month_title(LocalDay day) {
  return fmt::format("{} {}", month_name(date::year_month_day{day}.month()), year_of_day(day));
}

int year_of_day(LocalDay day) { return static_cast<int>(date::year_month_day{day}.year()); }

} // namespace midback
