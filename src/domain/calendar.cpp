// SPDX-License-Identifier: MIT
#include "src/domain/calendar.hpp"

#include <date/iso_week.h>

#include <array>
#include <charconv>

namespace midback {
namespace {

constexpr std::array<std::string_view, 7> weekday_names{"Sun", "Mon", "Tue", "Wed",
                                                        "Thu", "Fri", "Sat"};
constexpr std::array<std::string_view, 12> month_names{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                       "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

/// A number written with exactly `text.size()` digits.
std::optional<unsigned> digits(std::string_view text) {
  unsigned value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') {
      return std::nullopt;
    }
    value = value * 10 + static_cast<unsigned>(c - '0');
  }
  return text.empty() ? std::nullopt : std::optional{value};
}

void append_padded(std::string& out, unsigned value, unsigned width) {
  std::array<char, 12> buffer{};
  const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
  const auto length = static_cast<unsigned>(end - buffer.data());
  out.append(length < width ? width - length : 0U, '0');
  out.append(buffer.data(), end);
}

date::year_month_day fields(LocalDay day) { return date::year_month_day{day}; }

unsigned year_number(date::year year) { return static_cast<unsigned>(static_cast<int>(year)); }

bool supported(const DayRange& range) {
  return range.first >= first_supported_day && range.last <= last_supported_day;
}

} // namespace

std::string to_string(LocalDay day) {
  const auto ymd = fields(day);
  std::string out;
  append_padded(out, year_number(ymd.year()), 4);
  out += '-';
  append_padded(out, static_cast<unsigned>(ymd.month()), 2);
  out += '-';
  append_padded(out, static_cast<unsigned>(ymd.day()), 2);
  return out;
}

std::optional<LocalDay> parse_day(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
    return std::nullopt;
  }
  const auto year = digits(text.substr(0, 4));
  const auto month = digits(text.substr(5, 2));
  const auto day = digits(text.substr(8, 2));
  if (!year || !month || !day) {
    return std::nullopt;
  }
  const date::year_month_day ymd{date::year{static_cast<int>(*year)}, date::month{*month},
                                 date::day{*day}};
  if (!ymd.ok()) {
    return std::nullopt;
  }
  const LocalDay result{ymd};
  return supported({result, result}) ? std::optional{result} : std::nullopt;
}

std::string_view weekday_name(LocalDay day) {
  return weekday_names[date::weekday{day}.c_encoding()];
}

std::string_view month_name(date::month month) {
  return month_names[static_cast<unsigned>(month) - 1];
}

std::string short_date(LocalDay day) {
  const auto ymd = fields(day);
  std::string out;
  append_padded(out, static_cast<unsigned>(ymd.day()), 1);
  out += ' ';
  out += month_name(ymd.month());
  return out;
}

std::string long_date(LocalDay day) {
  std::string out{weekday_name(day)};
  out += ' ';
  out += short_date(day);
  out += ' ';
  append_padded(out, year_number(fields(day).year()), 4);
  return out;
}

DayRange week_of(LocalDay day, WeekStart start) {
  const date::weekday first = start == WeekStart::monday ? date::Monday : date::Sunday;
  const LocalDay first_day = day - (date::weekday{day} - first);
  return {first_day, first_day + days{6}};
}

std::string week_label(LocalDay first_day, WeekStart start) {
  if (start == WeekStart::sunday) {
    return to_string(first_day) + ".." + to_string(first_day + days{6});
  }
  const iso_week::year_weeknum_weekday week{first_day};
  std::string out;
  append_padded(out, static_cast<unsigned>(static_cast<int>(week.year())), 4);
  out += "-W";
  append_padded(out, static_cast<unsigned>(week.weeknum()), 2);
  return out;
}

std::optional<DayRange> parse_iso_week(std::string_view text) {
  if (text.size() != 8 || text.substr(4, 2) != "-W") {
    return std::nullopt;
  }
  const auto year = digits(text.substr(0, 4));
  const auto week = digits(text.substr(6, 2));
  if (!year || !week || *week == 0) {
    return std::nullopt;
  }
  const iso_week::year_weeknum_weekday monday{iso_week::year{static_cast<int>(*year)},
                                              iso_week::weeknum{*week}, iso_week::mon};
  if (!monday.ok()) {
    return std::nullopt;
  }
  const LocalDay first{LocalDay::duration{date::sys_days{monday}.time_since_epoch()}};
  const DayRange range{first, first + days{6}};
  return supported(range) ? std::optional{range} : std::nullopt;
}

DayRange month_of(LocalDay day) {
  const auto ymd = fields(day);
  return {LocalDay{ymd.year() / ymd.month() / 1}, LocalDay{ymd.year() / ymd.month() / date::last}};
}

std::optional<DayRange> parse_month(std::string_view text) {
  if (text.size() != 7) {
    return std::nullopt;
  }
  const auto first = parse_day(std::string{text} + "-01");
  return first ? std::optional{month_of(*first)} : std::nullopt;
}

DayRange year_of(LocalDay day) {
  const auto year = fields(day).year();
  return {LocalDay{year / 1 / 1}, LocalDay{year / 12 / 31}};
}

std::optional<DayRange> parse_year(std::string_view text) {
  if (text.size() != 4) {
    return std::nullopt;
  }
  const auto first = parse_day(std::string{text} + "-01-01");
  return first ? std::optional{year_of(*first)} : std::nullopt;
}

} // namespace midback
