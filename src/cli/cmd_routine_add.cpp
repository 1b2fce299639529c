// SPDX-License-Identifier: MIT
#include "src/cli/arguments.hpp"
#include "src/cli/commands.hpp"
#include "src/cli/exercise_arguments.hpp"
#include "src/cli/plan_edit.hpp"
#include "src/error.hpp"

#include <memory>

namespace midback {
namespace {

struct Options {
  std::optional<std::string> name;
  ExerciseArguments exercise;
  PlanEditOptions edit;
};

void add(const Options& options, PlanVersion& version, const Plan& plan) {
  const Exercise exercise = new_exercise(*options.name, options.exercise, plan);
  if (find_exercise(version.routine, exercise.id) != nullptr) {
    throw UsageError(exercise.id +
                     " is in the routine already; to change it: midback routine set " +
                     exercise.id);
  }
  if (version.routine.size() == static_cast<std::size_t>(most_exercises)) {
    throw UsageError("a routine holds up to " + std::to_string(most_exercises) +
                     " exercises; remove one first: midback routine remove NAME");
  }
  const auto place = place_argument(version.routine, options.exercise);
  version.routine = with_exercise(version.routine, exercise, place.value_or(Last{}));
}

} // namespace

Action declare_routine_add(Syntax& syntax) {
  auto options = std::make_shared<Options>();
  syntax.positional("NAME", options->name, "a short name, for example wall-angel");
  declare_exercise(syntax, options->exercise);
  declare_plan_edit(syntax, options->edit);
  return [options](Context& context) {
    if (!options->name) {
      throw UsageError("which exercise? For example: midback routine add wall-angel --reps 12");
    }
    return edit_plan(context, options->edit,
                     [&](PlanVersion& version, const Plan& plan) { add(*options, version, plan); });
  };
}

} // namespace midback
