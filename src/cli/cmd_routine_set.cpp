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
  std::optional<std::string> exercise;
  ExerciseArguments changes;
  PlanEditOptions edit;
};

void set(const Options& options, PlanVersion& version) {
  const Exercise& old = exercise_argument(version.routine, *options.exercise);
  const auto place = place_argument(version.routine, options.changes);
  if (place && std::holds_alternative<Behind>(*place) &&
      std::get<Behind>(*place).exercise == old.id) {
    throw UsageError(old.id + " cannot stand behind itself; name another exercise after --after");
  }
  version.routine = with_changed(version.routine, changed_exercise(old, options.changes), place);
}

} // namespace

Action declare_routine_set(Syntax& syntax) {
  auto options = std::make_shared<Options>();
  syntax.positional("EXERCISE", options->exercise, "an exercise of the routine",
                    {.completes = Completes::exercises});
  declare_exercise(syntax, options->changes);
  declare_plan_edit(syntax, options->edit);
  return [options](Context& context) {
    if (!options->exercise) {
      throw UsageError("which exercise? For example: midback routine set rotation --hold 20");
    }
    if (!options->changes.any()) {
      throw UsageError(
          "what is to change? Add --hold, --reps, --sets, --sides, --no-sides, --name, "
          "--after or --first; for example: midback routine set rotation --hold 20");
    }
    return edit_plan(context, options->edit,
                     [&](PlanVersion& version, const Plan&) { set(*options, version); });
  };
}

} // namespace midback
