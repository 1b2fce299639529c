// SPDX-License-Identifier: MIT
#include "src/platform/moment_parser.hpp"

#include "src/platform/moment_days.hpp"
#include "src/platform/moment_phrase.hpp"
#include "src/platform/moment_refusal.hpp"

#include <algorithm>
#include <vector>

namespace midback {
namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;
using MomentResult = std::variant<Moment, Refusal>;

/// What is wrong with a clock time, or nothing.
std::string_view fault_of(const ClockPhrase& clock) {
  if (clock.half != ClockPhrase::Half::none && (clock.hour < 1 || clock.hour > 12)) {
    return "with am or pm the hour goes from 1 to 12";
  }
  if (clock.hour > 23) {
    return "the hour goes from 0 to 23";
  }
  if (clock.minute > 59 || clock.second > 59) {
    return "minutes and seconds go from 00 to 59";
  }
  return {};
}

/// Since 0:00; 12am is 0:00 and 12pm noon.
seconds time_of_day(const ClockPhrase& clock) {
  using Half = ClockPhrase::Half;
  const auto hour =
      clock.half == Half::none ? clock.hour : clock.hour % 12 + (clock.half == Half::pm ? 12 : 0);
  return hours{hour} + minutes{clock.minute} + seconds{clock.second};
}

std::string typed_form(const std::string& text) { return '"' + text + '"'; }

class MomentReader {
public:
  MomentReader(std::string_view typed, const LocalNow& now)
      : m_typed(typed), m_now(now), m_today(now.today()),
        m_calendar_today(date::floor<days>(wall_time(now.time()))) {}

  MomentResult operator()(const ElapsedPhrase& elapsed) const {
    const sys_seconds earliest{first_supported_day.time_since_epoch()};
    if (elapsed.length > m_now.instant - earliest) {
      return unsupported_day(m_typed, m_today);
    }
    return at_instant(m_now.instant - elapsed.length);
  }

  MomentResult operator()(const DayClockPhrase& phrase) const {
    if (!phrase.clock) {
      return day_alone(*phrase.day);
    }
    if (const auto fault = fault_of(*phrase.clock); !fault.empty()) {
      return refusal(m_typed, fault, "a time such as 07:15 or 6:30pm");
    }
    const seconds clock = time_of_day(*phrase.clock);
    if (!phrase.day) {
      return last_such_time(clock);
    }
    const auto day = named_day(*phrase.day, latest_day(*phrase.day), m_typed);
    if (const auto* refused = std::get_if<Refusal>(&day)) {
      return *refused;
    }
    const LocalDay named = std::get<LocalDay>(day);
    return phrase.offset ? stamp(named + clock, *phrase.offset)
                         : day_and_clock(*phrase.day, named, clock);
  }

private:
  /// Relative days are local days; all others are looked for on the calendar.
  LocalDay latest_day(const DayPhrase& phrase) const {
    return std::holds_alternative<DaysAgo>(phrase) ? m_today : m_calendar_today;
  }

  MomentResult day_alone(const DayPhrase& phrase) const {
    const auto result = named_day(phrase, m_today, m_typed);
    const auto* day = std::get_if<LocalDay>(&result);
    if (day == nullptr) {
      return std::get<Refusal>(result);
    }
    if (*day > m_today) {
      return refusal(m_typed, "it lies in the future, " + what_today_is(), "today");
    }
    // At 01:00 on Monday "mon" would silently be a week ago.
    const auto by_calendar = named_day(phrase, m_calendar_today, m_typed);
    const auto* calendar_day = std::get_if<LocalDay>(&by_calendar);
    if (!std::holds_alternative<DaysAgo>(phrase) && calendar_day != nullptr &&
        *calendar_day != *day) {
      return refusal(m_typed,
                     "it could be " + long_date(*calendar_day) + " or " + long_date(*day) + ", " +
                         what_today_is(),
                     "today or " + to_string(*day));
    }
    return Moment{*day, {}, {}, is_old(*day)};
  }

  MomentResult last_such_time(seconds clock) const {
    LocalDay day = m_calendar_today;
    while (!has_happened(day + clock)) {
      day -= days{1};
    }
    return at_wall(day + clock);
  }

  MomentResult day_and_clock(const DayPhrase& phrase, LocalDay named, seconds clock) const {
    if (const auto* date = std::get_if<DatePhrase>(&phrase)) {
      return at_wall((date->year ? named : last_past(phrase, named, clock)) + clock);
    }
    std::vector<local_seconds> readings{last_past(phrase, named, clock) + clock};
    if (clock < m_now.day_start) { // the night after the local day of that name
      const auto local = std::get<LocalDay>(named_day(phrase, m_today, m_typed));
      readings.push_back(local + days{1} + clock);
    }
    const auto future = std::stable_partition(readings.begin(), readings.end(),
                                              [this](auto wall) { return has_happened(wall); });
    if (future - readings.begin() == 2) {
      return refusal(m_typed,
                     "a day begins at " + day_start_text() + ", so it could be " +
                         long_text(readings[0]) + " or the night after, " + long_text(readings[1]),
                     typed_form(iso_text(readings[0])) + " or " +
                         typed_form(iso_text(readings[1])));
    }
    return at_wall(readings.front());
  }

  /// `named`, or where its time is still to come the last such day before it.
  LocalDay last_past(const DayPhrase& phrase, LocalDay named, seconds clock) const {
    if (has_happened(named + clock)) {
      return named;
    }
    const auto before = named_day(phrase, named - days{1}, m_typed);
    const auto* day = std::get_if<LocalDay>(&before);
    return std::holds_alternative<DaysAgo>(phrase) || day == nullptr ? named : *day;
  }

  /// A date and time with "Z" or an offset. With "Z" it was at the person's place, with an offset
  /// the person was where that offset held.
  MomentResult stamp(local_seconds wall, const OffsetPhrase& offset) const {
    const seconds east =
        (offset.negative ? -1 : 1) * (hours{offset.hours} + minutes{offset.minutes});
    if (offset.minutes > 59 || date::abs(east) > hours{14}) {
      return refusal(m_typed, "a UTC offset goes from -14:00 to +14:00",
                     "Z, an offset such as +01:00, or none");
    }
    const sys_seconds instant{wall.time_since_epoch() - east};
    return offset.utc ? at_instant(instant) : at_time({instant, east}, {});
  }

  /// A time that the clock on the wall showed.
  MomentResult at_wall(local_seconds wall) const {
    const WallTime times = resolve(wall, m_now.zone);
    switch (times.kind) {
    case WallTime::Kind::gap:
      return refusal(m_typed, "the clocks went forward over " + long_text(wall),
                     typed_form(iso_text(wall_time(times.first))) + " or " +
                         typed_form(iso_text(wall_time(times.last))));
    case WallTime::Kind::overlap:
      return at_time(times.first, "the clock showed " + clock_text(wall) +
                                      " twice that day; this is the first, for the second type " +
                                      to_string(date::floor<days>(wall)) + 'T' +
                                      clock_text(wall, Seconds::if_any) +
                                      offset_text(times.last.utc_offset));
    case WallTime::Kind::unique:
      break;
    }
    return at_time(times.first, {});
  }

  MomentResult at_instant(sys_seconds instant) const {
    return at_time({instant, m_now.zone.offset_at(instant)}, {});
  }

  MomentResult at_time(const TimeOfEntry& time, std::optional<std::string> remark) const {
    if (time.at > m_now.instant) {
      return refusal(m_typed,
                     long_text(wall_time(time)) + " lies in the future, it is now " +
                         long_text(wall_time(m_now.time())),
                     "a time up to now, for example \"yesterday 18:30\"");
    }
    const LocalDay day = local_day(time, m_now.day_start);
    if (day < first_supported_day) {
      return unsupported_day(m_typed, m_today);
    }
    return Moment{day, time, std::move(remark), is_old(day)};
  }

  bool has_happened(local_seconds wall) const {
    const WallTime times = resolve(wall, m_now.zone);
    return (times.kind == WallTime::Kind::gap ? times.last : times.first).at <= m_now.instant;
  }

  bool is_old(LocalDay day) const {
    const date::year_month_day today{m_today};
    date::year_month_day limit = today - date::years{10};
    if (!limit.ok()) { // 29 February
      limit = limit.year() / limit.month() / date::last;
    }
    return day < LocalDay{limit};
  }

  std::string day_start_text() const { return clock_text(local_seconds{m_now.day_start}); }

  std::string what_today_is() const {
    return "today is " + long_date(m_today) +
           (m_today == m_calendar_today ? std::string{} : " until " + day_start_text());
  }

  std::string_view m_typed;
  const LocalNow& m_now;
  LocalDay m_today;
  LocalDay m_calendar_today;
};

} // namespace

MomentResult parse_moment(std::string_view text, const LocalNow& now) {
  const auto phrase = read_moment_phrase(phrase_text(text));
  if (!phrase) {
    return not_understood(text, Wanted::moment, now.today());
  }
  return std::visit(MomentReader{text, now}, *phrase);
}

std::variant<LocalDay, Refusal> parse_day_words(std::string_view text, LocalDay today) {
  const auto phrase = read_plain_day_phrase(phrase_text(text));
  if (!phrase) {
    return not_understood(text, Wanted::day, today);
  }
  return named_day(*phrase, today, text);
}

} // namespace midback
