// SPDX-License-Identifier: MIT
#include "src/platform/moment_phrase.hpp"

#include "src/platform/moment_words.hpp"
#include "src/platform/phrase_cursor.hpp"

#include <span>

namespace midback {
namespace {

using Cursor = PhraseCursor;
using std::chrono::seconds;

// Days ---------------------------------------------------------------------------------------

std::optional<DayPhrase> relative_day(Cursor& at) {
  const auto days = words::one_of(words::relative_days, at.word());
  return days ? std::optional<DayPhrase>{DaysAgo{*days}} : std::nullopt;
}

/// "3 days ago", "2d ago"
std::optional<DayPhrase> days_ago(Cursor& at) {
  const auto count = at.number();
  at.spaces();
  const std::string_view unit = at.word();
  if (!count || !words::one_of(words::day_units, unit) || !at.gap() || !at.word("ago")) {
    return std::nullopt;
  }
  return DaysAgo{count->value};
}

std::optional<DayPhrase> weekday(Cursor& at) {
  const auto day = words::one_of(words::weekdays, at.word());
  return day ? std::optional<DayPhrase>{*day} : std::nullopt;
}

/// "2026-11-20"
std::optional<DayPhrase> iso_date(Cursor& at) {
  const auto year = at.number(4, 4);
  const auto month = at.take('-') ? at.number(2, 2) : std::nullopt;
  const auto day = at.take('-') ? at.number(2, 2) : std::nullopt;
  if (!year || !month || !day) {
    return std::nullopt;
  }
  return DatePhrase{.year = year, .month = *month, .day = *day, .weekday = {}, .iso = true};
}

/// "20 nov", "nov 20", "20 nov 2025", "sun 22 nov 2026"
std::optional<DayPhrase> named_date(Cursor& at) {
  DatePhrase date;
  Cursor after_weekday = at;
  date.weekday = words::one_of(words::weekdays, after_weekday.word());
  if (date.weekday && after_weekday.separator()) {
    at = after_weekday;
  }
  auto day = at.number(1, 2);
  at.spaces();
  const auto month = words::one_of(words::months, at.word());
  if (!day && at.gap()) {
    day = at.number(1, 2);
  }
  if (!day || !month) {
    return std::nullopt;
  }
  date.month = *month;
  date.day = *day;
  Cursor after_year = at;
  if (after_year.separator() && (date.year = after_year.number(4, 4))) {
    at = after_year;
  }
  return date;
}

// Clock times --------------------------------------------------------------------------------

/// "07:15", "18:30:15", "7am", "6:30 pm"
std::optional<ClockPhrase> clock(Cursor& at) {
  using Half = ClockPhrase::Half;
  const auto hour = at.number(1, 2);
  const bool colon = at.take(':');
  const auto minute = colon ? at.number(2, 2) : std::nullopt;
  const bool second_colon = minute && at.take(':');
  const auto second = second_colon ? at.number(2, 2) : std::nullopt;
  if (!hour || (colon && !minute) || (second_colon && !second)) {
    return std::nullopt;
  }
  Cursor after = at;
  after.spaces();
  const std::string_view half = after.word();
  const bool halved = half == "am" || half == "pm";
  if (halved) {
    at = after;
  } else if (!colon) {
    return std::nullopt; // "7" alone may be an hour, a day or a rating
  }
  return ClockPhrase{*hour, minute.value_or(0), second.value_or(0),
                     !halved        ? Half::none
                     : half == "am" ? Half::am
                                    : Half::pm};
}

/// "Z", "+01:00"
std::optional<OffsetPhrase> offset(Cursor& at) {
  if (at.word("z")) {
    return OffsetPhrase{.utc = true};
  }
  const bool negative = at.take('-');
  if (!negative && !at.take('+')) {
    return std::nullopt;
  }
  const auto hour = at.number(2, 2);
  const auto minute = at.take(':') ? at.number(2, 2) : std::nullopt;
  if (!hour || !minute) {
    return std::nullopt;
  }
  return OffsetPhrase{false, negative, *hour, *minute};
}

// Phrases ------------------------------------------------------------------------------

/// "1h30m", "2 hours 5 minutes": each unit once, the larger first.
std::optional<seconds> duration(Cursor& at) {
  seconds total{0};
  std::optional<seconds> last_unit;
  while (true) {
    Cursor part = at;
    if (last_unit) {
      part.spaces();
    }
    const auto count = part.number();
    part.spaces();
    const auto unit = words::one_of(words::units, part.word());
    if (!count || !unit) {
      return last_unit ? std::optional{total} : std::nullopt;
    }
    if (last_unit && *unit >= *last_unit) {
      return std::nullopt;
    }
    total += count->value * *unit;
    last_unit = unit;
    at = part;
  }
}

std::optional<MomentPhrase> now(Cursor& at) {
  return at.word("now") ? std::optional<MomentPhrase>{ElapsedPhrase{}} : std::nullopt;
}

/// "-30m"
std::optional<MomentPhrase> minus_duration(Cursor& at) {
  const auto length = at.take('-') ? duration(at) : std::nullopt;
  return length ? std::optional<MomentPhrase>{ElapsedPhrase{*length}} : std::nullopt;
}

/// "2h ago"
std::optional<MomentPhrase> duration_ago(Cursor& at) {
  const auto length = duration(at);
  return length && at.gap() && at.word("ago") ? std::optional<MomentPhrase>{ElapsedPhrase{*length}}
                                              : std::nullopt;
}

/// "07:15"
std::optional<MomentPhrase> clock_alone(Cursor& at) {
  const auto time = clock(at);
  return time ? std::optional<MomentPhrase>{DayClockPhrase{{}, time, {}}} : std::nullopt;
}

template <std::optional<DayPhrase> (*day)(Cursor&)>
std::optional<MomentPhrase> day_alone(Cursor& at) {
  const auto found = day(at);
  return found ? std::optional<MomentPhrase>{DayClockPhrase{found, {}, {}}} : std::nullopt;
}

/// "yesterday 18:30", "20 nov, 18:30"
template <std::optional<DayPhrase> (*day)(Cursor&)>
std::optional<MomentPhrase> day_and_clock(Cursor& at) {
  const auto found = day(at);
  const auto time = found && at.separator() ? clock(at) : std::nullopt;
  return time ? std::optional<MomentPhrase>{DayClockPhrase{found, time, {}}} : std::nullopt;
}

/// "2026-11-20T07:15", "2026-11-20 07:15:30Z"
std::optional<MomentPhrase> iso_stamp(Cursor& at) {
  const auto day = iso_date(at);
  if (!day || !(at.take('t') || at.gap())) {
    return std::nullopt;
  }
  const auto time = clock(at);
  if (!time) {
    return std::nullopt;
  }
  at.spaces();
  return DayClockPhrase{day, time, offset(at)};
}

using MomentRule = std::optional<MomentPhrase> (*)(Cursor&);
using DayRule = std::optional<DayPhrase> (*)(Cursor&);

constexpr MomentRule moment_rules[] = {
    now,
    minus_duration,
    duration_ago,
    clock_alone,
    iso_stamp,
    day_alone<iso_date>,
    day_alone<relative_day>,
    day_and_clock<relative_day>,
    day_alone<days_ago>,
    day_and_clock<days_ago>,
    day_alone<weekday>,
    day_and_clock<weekday>,
    day_alone<named_date>,
    day_and_clock<named_date>,
};

constexpr DayRule plain_day_rules[] = {iso_date, relative_day, days_ago, weekday};

/// What the first rule makes of the whole text.
template <typename Phrase>
std::optional<Phrase> read(std::span<std::optional<Phrase> (*const)(Cursor&)> rules,
                           std::string_view text) {
  for (const auto rule : rules) {
    Cursor at{text};
    at.spaces();
    auto phrase = rule(at);
    at.spaces();
    if (phrase && at.at_end()) {
      return phrase;
    }
  }
  return std::nullopt;
}

} // namespace

std::optional<MomentPhrase> read_moment_phrase(std::string_view text) {
  return read<MomentPhrase>(moment_rules, text);
}

std::optional<DayPhrase> read_plain_day_phrase(std::string_view text) {
  return read<DayPhrase>(plain_day_rules, text);
}

} // namespace midback
