// SPDX-License-Identifier: MIT
#include "src/cli/arguments.hpp"
#include "src/cli/commands.hpp"
#include "src/cli/plan_edit.hpp"
#include "src/error.hpp"

#include <memory>

namespace midback {
namespace {

struct Options {
  std::optional<std::string> exercise;
  PlanEditOptions edit;
};

void remove(const Options& options, PlanVersion& version) {
  const std::string id = exercise_argument(version.routine, *options.exercise).id;
  if (version.routine.size() == 1) {
    throw UsageError(id + " is the only exercise left, and a routine keeps at least one; add "
                          "another first: midback routine add NAME --hold SECONDS");
  }
  version.routine = without_exercise(version.routine, id);
}

} // namespace

Action declare_routine_remove(Syntax& syntax) {
  auto options = std::make_shared<Options>();
  syntax.positional("EXERCISE", options->exercise, "an exercise of the routine",
                    {.completes = Completes::exercises});
  declare_plan_edit(syntax, options->edit);
  return [options](Context& context) {
    if (!options->exercise) {
      throw UsageError("which exercise? For example: midback routine remove plank");
    }
    return edit_plan(context, options->edit,
                     [&](PlanVersion& version, const Plan&) { remove(*options, version); });
  };
}

} // namespace midback
