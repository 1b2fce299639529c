// SPDX-License-Identifier: MIT
#include "src/platform/local_time.hpp"

#include "src/text/printable.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <ctime>
#include <fstream>

namespace midback {
namespace {

using std::chrono::seconds;

/// A compiled zone file begins with "TZif".
bool is_zone_file(const std::string& path) {
  std::ifstream file{path, std::ios::binary};
  std::array<char, 4> magic{};
  return file.read(magic.data(), magic.size()) && std::string_view{magic.data(), 4} == "TZif";
}

/// Names that mean UTC even where no zone file is installed.
bool is_utc(std::string_view name) {
  constexpr std::string_view names[] = {"UTC", "UTC0", "GMT", "GMT0", "Etc/UTC", "Etc/GMT"};
  return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

seconds libc_offset(sys_seconds instant) {
  const std::time_t time = instant.time_since_epoch().count();
  std::tm fields{};
  if (localtime_r(&time, &fields) == nullptr) {
    return seconds{0}; // a year beyond int
  }
  return date::round<std::chrono::minutes>(seconds{fields.tm_gmtoff});
}

/// The instant from which on the offset of `late` holds; there is one change between them.
sys_seconds change_between(sys_seconds early, sys_seconds late, const Zone& zone) {
  const seconds before = zone.offset_at(early);
  while (late - early > seconds{1}) {
    const sys_seconds middle = early + (late - early) / 2;
    (zone.offset_at(middle) == before ? early : late) = middle;
  }
  return late;
}

} // namespace

std::optional<std::string> zone_problem(const std::optional<std::string>& tz,
                                        const std::string& machine_zone,
                                        const std::string& zone_folder) {
  const std::string advice = "; times are taken as UTC: name your zone, for example "
                             "TZ=Europe/Berlin";
  if (!tz) {
    return is_zone_file(machine_zone)
               ? std::nullopt
               : std::optional{"this machine has no time zone (TZ is not set, " + machine_zone +
                               " is missing)" + advice};
  }
  const std::string name = tz->starts_with(':') ? tz->substr(1) : *tz;
  if (name.empty() || is_utc(name)) { // empty is libc's spelling of UTC
    return std::nullopt;
  }
  const std::string file = name.starts_with('/') ? name : zone_folder + '/' + name;
  if (is_zone_file(file) || is_posix_zone(name)) {
    return std::nullopt;
  }
  return "TZ=" + in_quotes(*tz) + " names no time zone that is installed here" + advice;
}

Zone system_zone() {
  tzset();
  const char* tz = std::getenv("TZ");
  const char* folder = std::getenv("TZDIR");
  const auto problem =
      zone_problem(tz == nullptr ? std::nullopt : std::optional<std::string>{tz}, "/etc/localtime",
                   folder == nullptr ? "/usr/share/zoneinfo" : folder);
  if (problem) {
    return {[](sys_seconds) { return seconds{0}; }, true, *problem};
  }
  return {libc_offset};
}

// Tries the offsets of a day before and a day after; what fits is an instant that shows `wall`.
WallTime resolve(local_seconds wall, const Zone& zone) {
  const sys_seconds as_utc{wall.time_since_epoch()};
  const seconds before = zone.offset_at(as_utc - days{1});
  const seconds after = zone.offset_at(as_utc + days{1});
  const TimeOfEntry old_time{as_utc - before, before};
  const TimeOfEntry new_time{as_utc - after, after};
  const bool old_fits = zone.offset_at(old_time.at) == before;
  const bool new_fits = zone.offset_at(new_time.at) == after;
  if (old_fits && new_fits) {
    return {before == after ? WallTime::Kind::unique : WallTime::Kind::overlap,
            std::min(old_time, new_time, [](auto a, auto b) { return a.at < b.at; }),
            std::max(old_time, new_time, [](auto a, auto b) { return a.at < b.at; })};
  }
  if (old_fits || new_fits) {
    const TimeOfEntry& only = old_fits ? old_time : new_time;
    return {WallTime::Kind::unique, only, only};
  }
  const sys_seconds change = change_between(new_time.at, old_time.at, zone);
  const sys_seconds last_minute = change - std::chrono::minutes{1};
  return {WallTime::Kind::gap,
          {last_minute, zone.offset_at(last_minute)},
          {change, zone.offset_at(change)}};
}

} // namespace midback
