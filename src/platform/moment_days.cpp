// SPDX-License-Identifier: MIT
#include "src/platform/moment_days.hpp"

#include "src/platform/moment_refusal.hpp"

#include <algorithm>

namespace midback {
namespace {

using DayResult = std::variant<LocalDay, Refusal>;

bool is_supported(LocalDay day) { return first_supported_day <= day && day <= last_supported_day; }

std::string month_and_year(const date::year_month& month) {
  return std::string{month_name(month.month())} + ' ' +
         std::to_string(static_cast<int>(month.year()));
}

/// One visit per kind of phrase.
class DayNamer {
public:
  DayNamer(LocalDay today, std::string_view typed) : m_today(today), m_typed(typed) {}

  DayResult operator()(const DaysAgo& ago) const {
    if (ago.count > (m_today - first_supported_day).count()) {
      return unsupported_day(m_typed, m_today);
    }
    return m_today - days{static_cast<int>(ago.count)};
  }

  DayResult operator()(date::weekday weekday) const {
    return m_today - (date::weekday{m_today} - weekday);
  }

  DayResult operator()(const DatePhrase& phrase) const {
    DayResult result = phrase.year ? in_year(phrase) : last_such(phrase);
    if (const auto* day = std::get_if<LocalDay>(&result);
        day != nullptr && phrase.weekday && date::weekday{*day} != *phrase.weekday) {
      const int off = (*phrase.weekday - date::weekday{*day}).count();
      return refusal(m_typed,
                     to_string(*day) + " is a " + std::string{weekday_name(*day)} + ", not a " +
                         std::string{weekday_name(*day + days{off})},
                     to_string(*day));
    }
    return result;
  }

private:
  DayResult in_year(const DatePhrase& phrase) const {
    const date::year_month month{date::year{static_cast<int>(*phrase.year)},
                                 date::month{static_cast<unsigned>(phrase.month)}};
    if (phrase.month < 1 || phrase.month > 12) {
      return refusal(m_typed, "the month goes from 01 to 12", example());
    }
    const date::year_month_day ymd = month / date::day{static_cast<unsigned>(phrase.day)};
    if (!ymd.ok()) {
      const date::year_month_day last{month / date::last};
      return refusal(m_typed,
                     month_and_year(month) + " has the days 1 to " +
                         std::to_string(static_cast<unsigned>(last.day())),
                     example());
    }
    const LocalDay day{ymd};
    return is_supported(day) ? DayResult{day} : unsupported_day(m_typed, m_today);
  }

  DayResult last_such(const DatePhrase& phrase) const {
    constexpr int longest_wait = 8; // years between two 29 February, around 1900
    const date::year this_year = date::year_month_day{m_today}.year();
    for (int back = 0; back <= longest_wait; ++back) {
      const date::year_month_day ymd{this_year - date::years{back},
                                     date::month{static_cast<unsigned>(phrase.month)},
                                     date::day{static_cast<unsigned>(phrase.day)}};
      if (ymd.ok() && LocalDay{ymd} <= m_today) {
        return is_supported(LocalDay{ymd}) ? DayResult{LocalDay{ymd}}
                                           : unsupported_day(m_typed, m_today);
      }
    }
    return refusal(m_typed,
                   std::string{month_name(date::month{static_cast<unsigned>(phrase.month)})} +
                       " has no day " + std::to_string(phrase.day),
                   example());
  }

  std::string example() const { return "a day such as " + to_string(m_today); }

  LocalDay m_today;
  std::string_view m_typed;
};

} // namespace

DayResult named_day(const DayPhrase& phrase, LocalDay today, std::string_view typed) {
  return std::visit(DayNamer{today, typed}, phrase);
}

Refusal unsupported_day(std::string_view typed, LocalDay today) {
  return refusal(typed,
                 "days from " + to_string(first_supported_day) + " to " +
                     to_string(last_supported_day) + " are accepted",
                 "a day such as " + to_string(today));
}

std::string phrase_text(std::string_view typed) {
  constexpr std::size_t longest = 100;
  if (typed.size() > longest) {
    return "?"; // no phrase
  }
  std::string out{typed};
  std::transform(out.begin(), out.end(), out.begin(), [](char c) {
    return 'A' <= c && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return out;
}

} // namespace midback
