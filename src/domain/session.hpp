// SPDX-License-Identifier: MIT
// What a person did and how it felt: sessions with their set records, and ratings that stand alone.
#pragma once

#include "src/domain/calendar.hpp"
#include "src/domain/pain_rating.hpp"
#include "src/domain/routine.hpp"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace midback {

using date::sys_seconds;

enum class Side { none, left, right };
enum class Outcome { done, cut_short, stopped };

constexpr std::string_view to_string(Side side) {
  return side == Side::left ? "left" : side == Side::right ? "right" : "none";
}
constexpr std::string_view to_string(Unit unit) { return unit == Unit::reps ? "reps" : "s"; }
constexpr std::string_view to_string(Outcome outcome) {
  return outcome == Outcome::done        ? "done"
         : outcome == Outcome::cut_short ? "cut short"
                                         : "stopped";
}
std::optional<Side> parse_side(std::string_view text);
std::optional<Unit> parse_unit(std::string_view text);
std::optional<Outcome> parse_outcome(std::string_view text);

/// One set of one exercise on one side. `stopped`: the set in which the exercise was stopped for
/// pain, with what had been done of it (0 is possible).
struct SetRecord {
  std::string exercise; ///< Exercise::id
  int set = 1;          ///< from 1, per side
  Side side = Side::none;
  int amount = 0; ///< repetitions or seconds, 0 to 86400
  Unit unit = Unit::reps;
  Outcome outcome = Outcome::done;

  friend bool operator==(const SetRecord&, const SetRecord&) = default;
};

/// A known time: the instant and the UTC offset at the person's place then.
struct TimeOfEntry {
  sys_seconds at;
  std::chrono::seconds utc_offset;
  friend constexpr bool operator==(const TimeOfEntry&, const TimeOfEntry&) = default;
};

/// What sessions and stand-alone ratings share. `day` and `logged_day` were decided when the
/// entry was written and are never computed again.
struct Entry {
  std::int64_t id = 0;             ///< one number series over sessions and ratings; never reused
  std::string uid;                 ///< 32 hex digits
  LocalDay day;                    ///< the local day it describes
  std::optional<TimeOfEntry> time; ///< absent: day known, time not
  sys_seconds logged_at;           ///< when it was written
  LocalDay logged_day;             ///< the local day on which it was written
  std::vector<std::string> tags;   ///< sorted, without repeats; [a-z0-9-]{1,32}
  std::optional<std::string> note; ///< valid UTF-8, 1 to 4,000 characters

  friend bool operator==(const Entry&, const Entry&) = default;
};

/// Logged after the local day that follows the day it describes.
constexpr bool is_late(const Entry& entry) { return entry.logged_day > entry.day + days{1}; }

/// One performance of the routine.
struct Session : Entry {
  std::optional<std::chrono::seconds> duration;
  std::optional<PainRating> before;
  std::optional<PainRating> after;
  std::vector<SetRecord> sets; ///< ordered by routine position, set and side
  std::string source = "log";  ///< "log" or "guided"

  friend bool operator==(const Session&, const Session&) = default;
};

/// A rating that stands alone: average, worst or now.
struct Rating : Entry {
  PainKind kind = PainKind::average;
  PainRating value = *PainRating::from(0);

  friend bool operator==(const Rating&, const Rating&) = default;
};

/// A declared day off: it lowers what is due; it is neither done nor missed.
struct DayOff {
  std::string uid;
  LocalDay day;
  std::string reason; ///< rest, ill, flare, away or other
  std::optional<std::string> note;

  friend bool operator==(const DayOff&, const DayOff&) = default;
};

inline constexpr std::string_view day_off_reasons[] = {"rest", "ill", "flare", "away", "other"};
inline constexpr std::string_view built_in_tags[] = {"posture", "strain", "stress", "arthritis"};

/// [a-z0-9-]{1,32}: the form of tags and of exercise ids.
bool is_slug(std::string_view text);

} // namespace midback
