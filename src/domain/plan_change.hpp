// SPDX-License-Identifier: MIT
// The arithmetic of plan versions: what a change makes of a routine, which days a version holds,
// and which days a new version would judge anew.
#pragma once

#include "src/domain/routine.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace midback {

using Routine = std::vector<Exercise>;

struct First {};
struct Last {};
struct Behind {
  std::string exercise; ///< an id of the routine
};
/// Where an exercise stands in the routine.
using Place = std::variant<Last, First, Behind>;

/// The routine with one exercise more. Its id must be new.
Routine with_exercise(Routine routine, Exercise exercise, const Place& place);
/// The routine with the exercise of that id replaced, and moved where a place is given (not behind
/// itself).
Routine with_changed(Routine routine, Exercise exercise, const std::optional<Place>& place);
Routine without_exercise(Routine routine, std::string_view id);

/// The first version that begins after `day`: the one that ends what begins on `day`. Nothing when
/// there is none.
const PlanVersion* version_after(const Plan& plan, LocalDay day);

/// The days on which a new version from `from_day` would be in force: a later version stays as it
/// is. Without a later one: to the last supported day.
DayRange days_of_new_version(const Plan& plan, LocalDay from_day);

/// The days on which a version of the plan is in force; nothing when a higher number begins on the
/// same day.
std::optional<DayRange> days_in_force(const Plan& plan, const PlanVersion& version);

/// The version that was in force on the first day of `version` when it was made: what it changed.
/// Nothing for the first version.
const PlanVersion* version_before(const Plan& plan, const PlanVersion& version);

/// What a change from `from_day` would do to days with an entry.
struct Rejudgement {
  DayRange holds{};   ///< the days on which the new version would be in force
  int past_days = 0;  ///< days with an entry in it, before today
  bool today = false; ///< today has an entry and is in it
  int count() const { return past_days + (today ? 1 : 0); } ///< days judged anew
  /// A change never rewrites the past unasked: days before today that have an entry.
  bool needs_consent() const { return past_days > 0; }
};
/// `days_with_entry` must be ascending and hold every day with an entry from `from_day` on.
Rejudgement rejudgement(const Plan& plan, LocalDay from_day, LocalDay today,
                        std::span<const LocalDay> days_with_entry);

} // namespace midback
