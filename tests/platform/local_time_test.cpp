// SPDX-License-Identifier: MIT
#include "src/platform/local_time.hpp"
#include "tests/platform/zone_guard.hpp"
#include "tests/support/catch.hpp"

#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>
#include <unistd.h>

using namespace midback;
using midback::test::Contains;
using midback::test::ZoneGuard;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

namespace {

local_seconds wall(const std::string& text) {
  std::istringstream in{text};
  local_seconds time;
  in >> date::parse("%F %R", time);
  REQUIRE_FALSE(in.fail());
  return time;
}

/// "gap|unique|overlap FIRST OFFSET, LAST OFFSET"
std::string resolved(const Zone& zone, const std::string& text) {
  const WallTime times = resolve(wall(text), zone);
  const auto shown = [](const TimeOfEntry& time) {
    return iso_text(wall_time(time)) + ' ' + offset_text(time.utc_offset);
  };
  const char* kinds[] = {"gap", "unique", "overlap"};
  return std::string{kinds[static_cast<int>(times.kind)]} + ' ' + shown(times.first) +
         (times.first == times.last ? "" : ", " + shown(times.last));
}

std::string local_day_of(const std::string& text, minutes day_start) {
  const seconds offset = hours{1};
  const sys_seconds at{wall(text).time_since_epoch() - offset};
  return to_string(local_day({at, offset}, day_start));
}

/// A folder for one test, removed at its end.
struct Folder {
  std::filesystem::path path =
      std::filesystem::temp_directory_path() / ("midback-zones-" + std::to_string(getpid()));
  Folder() { std::filesystem::create_directories(path / "Europe"); }
  ~Folder() { std::filesystem::remove_all(path); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  std::string write(const std::string& name, const std::string& content) const {
    std::ofstream{path / name} << content;
    return (path / name).string();
  }
};

} // namespace

TEST_CASE("a wall time exists once, never or twice") {
  const ZoneGuard guard{"Europe/Berlin"};
  const Zone zone = system_zone();
  CHECK(resolved(zone, "2026-11-22 07:15") == "unique 2026-11-22 07:15 +01:00");
  CHECK(resolved(zone, "2026-03-29 01:59") == "unique 2026-03-29 01:59 +01:00");
  CHECK(resolved(zone, "2026-03-29 02:00") ==
        "gap 2026-03-29 01:59 +01:00, 2026-03-29 03:00 +02:00");
  CHECK(resolved(zone, "2026-03-29 02:59") ==
        "gap 2026-03-29 01:59 +01:00, 2026-03-29 03:00 +02:00");
  CHECK(resolved(zone, "2026-03-29 03:00") == "unique 2026-03-29 03:00 +02:00");
  CHECK(resolved(zone, "2026-10-25 01:59") == "unique 2026-10-25 01:59 +02:00");
  CHECK(resolved(zone, "2026-10-25 02:30") ==
        "overlap 2026-10-25 02:30 +02:00, 2026-10-25 02:30 +01:00");
  CHECK(resolved(zone, "2026-10-25 03:00") == "unique 2026-10-25 03:00 +01:00");
  CHECK(resolved(zone, "2045-07-01 12:00") == "unique 2045-07-01 12:00 +02:00"); // after 2037
}

TEST_CASE("a zone may be injected") {
  const sys_seconds change = date::sys_days{date::year{2026} / 6 / 1} + hours{12};
  const Zone zone{[change](sys_seconds at) { return at < change ? hours{0} : hours{2}; }};
  CHECK(resolved(zone, "2026-06-01 12:30") ==
        "gap 2026-06-01 11:59 +00:00, 2026-06-01 14:00 +02:00");
}

TEST_CASE("the zone is that of TZ") {
  const auto offset = [](const std::string& tz) {
    const ZoneGuard guard{tz};
    const Zone zone = system_zone();
    CAPTURE(tz, zone.notice);
    CHECK_FALSE(zone.fallback);
    CHECK(zone.notice.empty());
    return offset_text(zone.offset_at(date::sys_days{date::year{2026} / 7 / 1}));
  };
  CHECK(offset("Europe/Berlin") == "+02:00");
  CHECK(offset(":Europe/Berlin") == "+02:00");
  CHECK(offset("/usr/share/zoneinfo/Asia/Kolkata") == "+05:30");
  CHECK(offset("CET-1CEST,M3.5.0,M10.5.0/3") == "+02:00");
  CHECK(offset("<+0330>-3:30") == "+03:30");
  CHECK(offset("Australia/Lord_Howe") == "+10:30");
  CHECK(offset("UTC") == "+00:00");
  CHECK(offset("") == "+00:00");
}

TEST_CASE("offsets are whole minutes") {
  const ZoneGuard guard{"Africa/Monrovia"}; // -00:44:30 until 1972
  CHECK(system_zone().offset_at(sys_seconds{}) == minutes{-44});
}

TEST_CASE("a zone that does not exist is UTC with a notice") {
  const ZoneGuard guard{"Nowhere/Bad"};
  const Zone zone = system_zone();
  CHECK(zone.fallback);
  CHECK(zone.offset_at(sys_seconds{}) == seconds{0});
  CHECK_THAT(zone.notice, Contains("TZ=\"Nowhere/Bad\" names no time zone"));
  CHECK_THAT(zone.notice, Contains("TZ=Europe/Berlin"));
}

TEST_CASE("a silent UTC of libc is noticed") {
  const Folder folder;
  const std::string zones = folder.path.string();
  const std::string machine = folder.write("localtime", "TZif2...");
  const std::string empty = folder.write("empty", "");
  folder.write("Europe/Berlin", "TZif2...");
  folder.write("Europe/readme", "no zone");
  const auto fine = [&](const std::optional<std::string>& tz, const std::string& machine_zone) {
    return !zone_problem(tz, machine_zone, zones);
  };
  CHECK(fine(std::nullopt, machine));
  CHECK_FALSE(fine(std::nullopt, zones + "/missing"));
  CHECK_FALSE(fine(std::nullopt, empty));
  CHECK_FALSE(fine(std::nullopt, zones));
  CHECK_THAT(zone_problem(std::nullopt, zones + "/missing", zones).value_or(""),
             Contains("TZ is not set"));
  for (const auto* tz : {"Europe/Berlin", ":Europe/Berlin", "", ":", "UTC", "UTC0", "Etc/UTC",
                         "CET-1CEST,M3.5.0,M10.5.0/3", "EST5EDT"}) {
    CAPTURE(tz);
    CHECK(fine(tz, zones + "/missing"));
  }
  CHECK(fine(zones + "/Europe/Berlin", machine));
  for (const auto* tz : {"Nowhere/Bad", "Europe/readme", "Europe", "Berlin", "europe/berlin",
                         "/missing", "CET", "CET-1CEST,rubbish"}) {
    CAPTURE(tz);
    CHECK_FALSE(fine(tz, machine));
  }
}

TEST_CASE("POSIX zone rules") {
  for (const auto* rule : {"CET-1", "CET-1CEST", "CET-1CEST,M3.5.0,M10.5.0/3",
                           "EST5EDT,M3.2.0,M11.1.0", "<-03>3<-02>,M3.5.0/-2,M10.5.0/-1", "IST-5:30",
                           "LMT0:44:30", "AEST-10AEDT,J60,J300", "XXX0YYY-1,0/0,365/167"}) {
    CAPTURE(rule);
    CHECK(is_posix_zone(rule));
  }
  for (const auto* rule :
       {"", "CET", "CE-1", "CET-25", "CET-1CEST,", "CET-1CEST,M3.5.0", "CET-1CEST,M13.5.0,M10.5.0",
        "CET-1CEST,M3.6.0,M10.5.0", "CET-1CEST,M3.5.7,M10.5.0", "CET-1:60", "<+03", "<>3", "CET-1 ",
        "CET-1CEST,J0,J300", "CET-1CEST,M3.5.0,M10.5.0/168", "CET--1", "CET-", "Europe/Berlin",
        "CET-0001"}) {
    CAPTURE(rule);
    CHECK_FALSE(is_posix_zone(rule));
  }
}

TEST_CASE("a local day begins at day start") {
  CHECK(local_day_of("2026-11-23 00:30", hours{4}) == "2026-11-22");
  CHECK(local_day_of("2026-11-23 03:59", hours{4}) == "2026-11-22");
  CHECK(local_day_of("2026-11-23 04:00", hours{4}) == "2026-11-23");
  CHECK(local_day_of("2026-11-23 23:59", hours{4}) == "2026-11-23");
  CHECK(local_day_of("2026-11-23 00:00", hours{0}) == "2026-11-23");
  CHECK(local_day_of("2026-11-22 23:59", hours{0}) == "2026-11-22");
  CHECK(local_day_of("2026-11-23 05:59", hours{6}) == "2026-11-22");
  CHECK(local_day_of("2026-11-23 06:00", hours{6}) == "2026-11-23");
  CHECK(local_day_of("2027-01-01 02:00", hours{4}) == "2026-12-31");
  CHECK(local_day_of("2024-03-01 02:00", hours{4}) == "2024-02-29");
  CHECK(local_day_of("1969-12-31 23:00", hours{4}) == "1969-12-31");
}

TEST_CASE("a local day may hold 23, 24 or 25 hours") {
  const ZoneGuard guard{"Europe/Berlin"};
  const Zone zone = system_zone();
  const auto length = [&](const char* from, const char* to) {
    return resolve(wall(to), zone).first.at - resolve(wall(from), zone).first.at;
  };
  CHECK(length("2026-03-28 04:00", "2026-03-29 04:00") == hours{23});
  CHECK(length("2026-10-24 04:00", "2026-10-25 04:00") == hours{25});
  CHECK(length("2026-11-21 04:00", "2026-11-22 04:00") == hours{24});
}

TEST_CASE("what day it is") {
  const ZoneGuard guard{"Asia/Kolkata"};
  const sys_seconds at = date::sys_days{date::year{2026} / 11 / 22} + hours{22}; // 03:30 there
  CHECK(to_string(LocalNow{at, system_zone()}.today()) == "2026-11-22");
  CHECK(to_string(LocalNow{at, system_zone(), hours{3}}.today()) == "2026-11-23");
  CHECK(LocalNow{at, system_zone()}.time().utc_offset == hours{5} + minutes{30});
}

TEST_CASE("times are written for people and for --at") {
  const local_seconds time = wall("2026-11-22 07:15");
  CHECK(clock_text(time) == "07:15");
  CHECK(clock_text(time + seconds{9}) == "07:15");
  CHECK(clock_text(time + seconds{9}, Seconds::if_any) == "07:15:09");
  CHECK(iso_text(time) == "2026-11-22 07:15");
  CHECK(iso_text(time + seconds{30}) == "2026-11-22 07:15:30");
  CHECK(long_text(time) == "Sun 22 Nov 2026, 07:15");
  CHECK(iso_text(wall("1969-12-31 23:59")) == "1969-12-31 23:59");
}

TEST_CASE("offsets are written as RFC 3339 does") {
  CHECK(offset_text(seconds{0}) == "+00:00");
  CHECK(offset_text(hours{1}) == "+01:00");
  CHECK(offset_text(-hours{3} - minutes{30}) == "-03:30");
  CHECK(offset_text(hours{5} + minutes{45}) == "+05:45");
  CHECK(offset_text(hours{14}) == "+14:00");
  CHECK(offset_text(minutes{19} + seconds{32}) == "+00:20");
  CHECK(offset_text(-minutes{44} - seconds{30}) == "-00:44"); // half goes to the even minute
  CHECK(offset_text(seconds{-20}) == "+00:00");
}

TEST_CASE("resolving agrees with every offset of a year") {
  for (const auto* name : {"Europe/Berlin", "America/New_York", "Australia/Lord_Howe",
                           "Africa/Casablanca", "Asia/Kathmandu", "Pacific/Chatham"}) {
    const ZoneGuard guard{name};
    const Zone zone = system_zone();
    const sys_seconds start = date::sys_days{date::year{2026} / 1 / 1};
    for (minutes past{0}; past < days{365}; past += minutes{7}) {
      const TimeOfEntry time{start + past, zone.offset_at(start + past)};
      const WallTime times = resolve(wall_time(time), zone);
      CAPTURE(name, iso_text(wall_time(time)));
      REQUIRE(times.kind != WallTime::Kind::gap);
      REQUIRE((times.first == time || times.last == time));
    }
  }
}
