// SPDX-License-Identifier: MIT
#include "src/cli/arguments.hpp"
#include "src/cli/commands.hpp"
#include "src/cli/context.hpp"
#include "src/cli/plan_words.hpp"
#include "src/error.hpp"
#include "src/storage/plan_store.hpp"
#include "src/text/printable.hpp"

#include <algorithm>
#include <memory>
#include <ostream>

namespace midback {
namespace {

struct Options {
  std::optional<std::string> from;
  std::optional<std::string> to;
};

const PlanVersion& version_argument(const Plan& plan, const std::string& text) {
  const int number = whole_number("a plan version", text, 1, 1'000'000'000);
  const auto found = std::ranges::find(plan, number, &PlanVersion::number);
  if (found == plan.end()) {
    throw UsageError("there is no plan version " + std::to_string(number) +
                     "; midback routine history lists them");
  }
  return *found;
}

int diff(const Options& options, Context& context) {
  if (!options.from || !options.to) {
    throw UsageError("two plan versions are needed; for example: midback routine diff 1 2 (midback "
                     "routine history lists them)");
  }
  Database database = context.open(Access::read);
  const Plan plan = read_plan(database);
  const PlanVersion& before = version_argument(plan, *options.from);
  const PlanVersion& after = version_argument(plan, *options.to);
  context.out() << "From version " << before.number << " to version " << after.number << ":\n";
  const PlanDifference changed = difference(before, after);
  if (changed.none()) {
    context.out() << "  no difference\n";
  }
  for (const std::string& line : difference_lines(changed)) {
    context.out() << "  " << printable(line, !context.style().utf8) << '\n';
  }
  return 0;
}

} // namespace

Action declare_routine_diff(Syntax& syntax) {
  auto options = std::make_shared<Options>();
  syntax.positional("A", options->from, "a version's number, see: midback routine history");
  syntax.positional("B", options->to, "the version to compare it with");
  return [options](Context& context) { return diff(*options, context); };
}

} // namespace midback
