// SPDX-License-Identifier: MIT
#include "src/cli/arguments.hpp"
#include "src/cli/commands.hpp"
#include "src/cli/context.hpp"
#include "src/cli/plan_edit.hpp"
#include "src/cli/plan_words.hpp"
#include "src/error.hpp"
#include "src/storage/plan_store.hpp"

#include <memory>
#include <ostream>

namespace midback {
namespace {

struct Options {
  std::optional<std::string> goal;
  PlanEditOptions edit;
};

int show(Context& context) {
  Database database = context.open(Access::read);
  const LocalDay today = context.today(database);
  const Plan plan = read_plan(database);
  int goal = version_on(plan, today).goal;
  context.out() << "Your goal: " << goal_words(goal) << ".\n";
  for (const PlanVersion* later = version_after(plan, today); later != nullptr;
       later = version_after(plan, later->from_day)) {
    if (later->goal != goal) {
      context.out() << "From " << long_date(later->from_day) << ": " << goal_words(later->goal)
                    << ".\n";
    }
    goal = later->goal;
  }
  return 0;
}

} // namespace

Action declare_goal(Syntax& syntax) {
  auto options = std::make_shared<Options>();
  syntax.positional("N", options->goal, "days with a session in a week, 1 to 7");
  declare_plan_edit(syntax, options->edit);
  return [options](Context& context) {
    if (!options->goal) {
      if (options->edit.from || options->edit.rejudge) {
        throw UsageError("how many days a week? For example: midback goal 4 --from " +
                         options->edit.from.value_or("today"));
      }
      return show(context);
    }
    const int goal = whole_number("the goal (days a week)", *options->goal, 1, most_goal_days);
    return edit_plan(context, options->edit,
                     [&](PlanVersion& version, const Plan&) { version.goal = goal; });
  };
}

} // namespace midback
