// SPDX-License-Identifier: MIT
#include "src/cli/arguments.hpp"
#include "src/cli/commands.hpp"
#include "src/cli/context.hpp"
#include "src/domain/plan_change.hpp"
#include "src/storage/plan_store.hpp"
#include "src/text/printable.hpp"

#include <memory>
#include <ostream>

namespace midback {
namespace {

struct Options {
  std::optional<std::string> on;
};

void print_wrapped(Context& context, std::string_view text, const std::string& indent) {
  for (const std::string& line :
       wrap(text, context.style().width - static_cast<int>(indent.size()))) {
    context.out() << indent << line << '\n';
  }
}

int show(const Options& options, Context& context) {
  Database database = context.open(Access::read);
  const LocalDay day = options.on ? day_argument("--on", *options.on, context.local_now(database))
                                  : context.today(database);
  const Plan plan = read_plan(database);
  const PlanVersion& version = version_on(plan, day);
  context.out() << "Routine of " << long_date(day) << " (plan version " << version.number
                << "), your goal: " << version.goal << (version.goal == 1 ? " day" : " days")
                << " a week\n";
  if (const PlanVersion* later = version_after(plan, day)) {
    context.out() << "From " << long_date(later->from_day) << " version " << later->number
                  << " holds: midback routine show --on " << to_string(later->from_day) << '\n';
  }
  int number = 0;
  for (const Exercise& exercise : version.routine) {
    context.out() << '\n'
                  << ++number << ". " << printable(exercise.name, !context.style().utf8) << " ("
                  << exercise.id << "): " << dose_text(exercise) << '\n';
    print_wrapped(context, instructions(exercise.id), "   ");
  }
  context.out() << '\n';
  print_wrapped(context, posture_advice, "");
  print_wrapped(context, safety_rules, "");
  return 0;
}

} // namespace

Action declare_routine_show(Syntax& syntax) {
  auto options = std::make_shared<Options>();
  syntax.option("--on", "DAY", options->on, "as it holds on that day");
  return [options](Context& context) { return show(*options, context); };
}

} // namespace midback
