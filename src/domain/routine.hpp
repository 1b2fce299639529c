// SPDX-License-Identifier: MIT
// Exercises, their dose, and plan versions (routine and goal) by the day from which they hold.
#pragma once

#include "src/domain/calendar.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace midback {

struct Reps {
  int count; ///< repetitions in a set, 1 to 1000
  friend constexpr bool operator==(Reps, Reps) = default;
};

struct Hold {
  std::chrono::seconds length; ///< of one hold, 1 to 3600 s
  friend constexpr bool operator==(Hold, Hold) = default;
};

/// What one set on one side asks for.
using Dose = std::variant<Reps, Hold>;

enum class Unit { reps, seconds };

struct Exercise {
  std::string id;   ///< [a-z0-9-]{1,32}, for example "cat-cow"
  std::string name; ///< for people, for example "Cat-Cow Stretch"
  Dose dose;
  bool sides = false; ///< done on the left and on the right
  int sets_min = 1;   ///< the prescribed minimum, per side; 1 to 20
  int sets_max = 1;   ///< never less than sets_min; sets above sets_min are extra

  friend bool operator==(const Exercise&, const Exercise&) = default;
};

Unit unit_of(const Exercise& exercise);
/// Repetitions or seconds that one set on one side asks for.
int amount_of(const Exercise& exercise);
/// "10 repetitions", "15 s x 3, each side", "30 s x 2-3, each side".
std::string dose_text(const Exercise& exercise);

/// Routine and goal as they hold from a day on, until a later version.
struct PlanVersion {
  int number = 1;                          ///< 1, 2, 3 ...; on one day the highest number holds
  LocalDay from_day = first_supported_day; ///< the first day it holds
  std::vector<Exercise> routine;           ///< in the order in which it is done; never empty
  int goal = 5;                            ///< days with a session per week, 1 to 7
  std::string uid;                         ///< 32 hex digits
};

/// Every version, ordered by (from_day, number); the first holds from first_supported_day.
using Plan = std::vector<PlanVersion>;

/// The version in force on `day`. Requires a plan whose first version holds from the start.
const PlanVersion& version_on(const Plan& plan, LocalDay day);
const PlanVersion& version_on(Plan&& plan, LocalDay day) = delete; ///< would dangle
/// The exercise with that id, or nullptr.
const Exercise* find_exercise(std::span<const Exercise> routine, std::string_view id);

/// Each (id, unit, sides) of any version once, in routine order: what a later version adds stands
/// behind its predecessor there. The order of columns in an export.
std::vector<Exercise> exercises_of(const Plan& plan);

/// The recommended routine: version 1, goal 5 days a week (the goal is the person's own; the
/// source names doses, not a frequency).
const PlanVersion& built_in_plan();

/// How to do a built-in exercise, in one sentence or two; empty for a person's own.
std::string_view instructions(std::string_view exercise_id);

inline constexpr std::string_view posture_advice =
    "Good posture belongs to the plan as much as the exercises: sit and stand upright, shoulders "
    "relaxed, and change position often.";

/// The two rules of the source; in the footer of every report. No setting weakens them.
inline constexpr std::string_view safety_rules =
    "Stop any exercise that causes pain. If pain is severe or does not go away, see a healthcare "
    "professional.";

} // namespace midback
