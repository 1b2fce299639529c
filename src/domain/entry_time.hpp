// SPDX-License-Identifier: MIT
// The time of an entry at the person's place: its local day, and how it is written. Needs no clock
// and no zone: the UTC offset was stored with the instant.
#pragma once

#include "src/domain/session.hpp"

#include <chrono>
#include <string>

namespace midback {

using date::local_seconds;

/// What the clock on the wall showed.
constexpr local_seconds wall_time(const TimeOfEntry& time) {
  return local_seconds{(time.at + time.utc_offset).time_since_epoch()};
}

/// The local day of an instant. A day begins at `day_start` (0:00 up to, not including, 24:00):
/// with 04:00, 00:30 on the 23rd belongs to the 22nd.
constexpr LocalDay local_day(const TimeOfEntry& time, std::chrono::minutes day_start) {
  return date::floor<days>(wall_time(time) - day_start);
}

/// "07:15", or "07:15:30" where the seconds are not 0 and are asked for.
enum class Seconds { never, if_any };
std::string clock_text(local_seconds wall, Seconds seconds = Seconds::never);
/// "2026-11-22 07:15" or "2026-11-22 07:15:30": what `--at` reads back as the same time.
std::string iso_text(local_seconds wall);
/// "Sun 22 Nov 2026, 07:15".
std::string long_text(local_seconds wall);

/// "+01:00", "-03:30"; rounded to whole minutes, the finest that RFC 3339 can write.
std::string offset_text(std::chrono::seconds utc_offset);

} // namespace midback
