// SPDX-License-Identifier: MIT
// The person's zone as libc knows it, and wall times turned into instants.
#pragma once

#include "src/domain/entry_time.hpp"
#include "src/platform/environment.hpp"

#include <chrono>
#include <optional>
#include <string>

namespace midback {

/// The zone of $TZ, else of the machine. Its offsets are whole minutes: some zones were seconds
/// off before 1972 (Amsterdam +00:19:32), which neither RFC 3339 nor the CSV file can write, so
/// they are rounded here, once, and every time shown is the time that was typed.
Zone system_zone();

/// Why libc would silently use UTC although nobody asked for it, in words for the person; nothing
/// when all is well. `tz` is the value of $TZ (absent: unset), `machine_zone` and `zone_folder`
/// are where libc looks.
std::optional<std::string> zone_problem(const std::optional<std::string>& tz,
                                        const std::string& machine_zone = "/etc/localtime",
                                        const std::string& zone_folder = "/usr/share/zoneinfo");

/// A POSIX zone rule such as "CET-1CEST,M3.5.0,M10.5.0/3" or "<+0330>-3:30".
bool is_posix_zone(std::string_view text);

/// The instants at which the clock on the wall showed `wall`.
struct WallTime {
  enum class Kind {
    gap,     ///< never: the clocks went forward over it
    unique,  ///< once
    overlap, ///< twice: the clocks went back
  };
  Kind kind;
  /// Unique: the instant, twice. Overlap: both. Gap: the last minute before it and the first
  /// instant after it.
  TimeOfEntry first;
  TimeOfEntry last;
};
WallTime resolve(local_seconds wall, const Zone& zone);

/// What the words "now", "today" and "yesterday" mean.
struct LocalNow {
  sys_seconds instant;
  Zone zone;
  std::chrono::minutes day_start{std::chrono::hours{4}};

  TimeOfEntry time() const { return {instant, zone.offset_at(instant)}; }
  LocalDay today() const { return local_day(time(), day_start); }
};

} // namespace midback
