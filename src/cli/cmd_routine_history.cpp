// SPDX-License-Identifier: MIT
#include "src/cli/commands.hpp"
#include "src/cli/context.hpp"
#include "src/cli/plan_words.hpp"
#include "src/domain/plan_change.hpp"
#include "src/storage/plan_store.hpp"
#include "src/text/printable.hpp"

#include <algorithm>
#include <functional>
#include <ostream>

namespace midback {
namespace {

/// "from Sun 22 Nov 2026, in force", "Sun 1 Nov 2026 to Sat 21 Nov 2026".
std::string when_in_force(const Plan& plan, const PlanVersion& version, LocalDay today) {
  const auto span = days_in_force(plan, version);
  if (!span) {
    return "from " + long_date(version.from_day) + ", replaced on the same day by version " +
           std::to_string(version_on(plan, version.from_day).number);
  }
  const bool from_start = span->first == first_supported_day;
  const bool open_end = span->last == last_supported_day;
  std::string words = from_start ? "from the start" : "from " + long_date(span->first);
  if (!open_end) {
    words += " to " + long_date(span->last);
  }
  if (span->contains(today)) {
    words += ", in force";
  } else if (span->first > today) {
    words += ", planned";
  }
  return words;
}

void print_version(Context& context, const Plan& plan, const PlanVersion& version, LocalDay today) {
  const bool ascii = !context.style().utf8;
  context.out() << "Version " << version.number << ", " << when_in_force(plan, version, today)
                << '\n';
  const PlanVersion* before = version_before(plan, version);
  if (before == nullptr) {
    context.out() << "  goal " << goal_words(version.goal) << '\n';
    for (const Exercise& exercise : version.routine) {
      context.out() << "  " << exercise.id << ": " << dose_text(exercise) << '\n';
    }
    return;
  }
  const PlanDifference changed = difference(*before, version);
  if (changed.none()) {
    context.out() << "  the same as version " << before->number << '\n';
  }
  for (const std::string& line : difference_lines(changed)) {
    context.out() << "  " << printable(line, ascii) << '\n';
  }
}

int history(Context& context) {
  Database database = context.open(Access::read);
  const LocalDay today = context.today(database);
  const Plan plan = read_plan(database);
  std::vector<const PlanVersion*> newest_first;
  for (const PlanVersion& version : plan) {
    newest_first.push_back(&version);
  }
  std::ranges::sort(newest_first, std::greater<>{}, &PlanVersion::number);
  for (const PlanVersion* version : newest_first) {
    print_version(context, plan, *version, today);
  }
  return 0;
}

} // namespace

Action declare_routine_history(Syntax& /*takes nothing*/) {
  return [](Context& context) { return history(context); };
}

} // namespace midback
