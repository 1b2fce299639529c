// SPDX-License-Identifier: MIT
// An exercise as typed: its name, dose, sets, sides and place.
#pragma once

#include "src/cli/syntax.hpp"
#include "src/domain/plan_change.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace midback {

struct ExerciseArguments {
  std::optional<std::string> hold;
  std::optional<std::string> reps;
  std::optional<std::string> sets;
  std::optional<std::string> name;
  std::optional<std::string> after;
  bool sides = false;
  bool no_sides = false;
  bool first = false;

  bool any() const { return hold || reps || sets || name || after || sides || no_sides || first; }
};
void declare_exercise(Syntax& syntax, ExerciseArguments& arguments);

/// "wall-angel", or "Wall Angel" for the same id. Throws UsageError.
std::string exercise_id_argument(std::string_view typed);

/// A new exercise, one set and without sides unless told otherwise; needs a hold or repetitions.
/// Its name is --name, else the one it had in an earlier version, else made of what was typed.
Exercise new_exercise(std::string_view typed, const ExerciseArguments& arguments, const Plan& plan);
/// What is not named stays as it was.
Exercise changed_exercise(Exercise exercise, const ExerciseArguments& arguments);

/// --after and --first; nothing where neither is given.
std::optional<Place> place_argument(const Routine& routine, const ExerciseArguments& arguments);

} // namespace midback
