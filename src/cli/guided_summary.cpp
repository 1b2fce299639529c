// SPDX-License-Identifier: MIT
#include "src/cli/guided_summary.hpp"

#include "src/cli/entry_words.hpp"
#include "src/guide/credit.hpp"
#include "src/text/printable.hpp"

#include <algorithm>
#include <ostream>

namespace midback {
namespace {

int done_on(const Exercise& exercise, const std::vector<SetRecord>& sets, Side side) {
  int sum = 0;
  for (const SetRecord& set : sets) {
    sum += set.exercise == exercise.id && set.side == side ? set.amount : 0;
  }
  return sum;
}

/// Sets per side that were planned.
int planned_sets(const SessionPlan& plan, std::size_t exercise) {
  int sets = 1;
  for (const Step& step : plan.steps) {
    sets = step.exercise == exercise ? std::max(sets, step.set) : sets;
  }
  return sets;
}

} // namespace

std::string done_words(const Exercise& exercise, const std::vector<SetRecord>& sets, int planned) {
  const std::string of = " of " + std::to_string(planned * amount_of(exercise)) +
                         (unit_of(exercise) == Unit::reps ? " repetitions" : " s");
  if (!exercise.sides) {
    return std::to_string(done_on(exercise, sets, Side::none)) + of;
  }
  return std::to_string(done_on(exercise, sets, Side::left)) + of + " left, " +
         std::to_string(done_on(exercise, sets, Side::right)) + of + " right";
}

void print_summary(Context& context, const std::vector<Exercise>& routine, const SessionPlan& plan,
                   const GuideState& state, const std::optional<Session>& stored) {
  std::ostream& out = context.out();
  if (!stored) {
    out << "Nothing was done, so nothing was stored.\n";
    if (state.before) {
      out << "To keep the rating: midback pain " << state.before->value() << " --now\n";
    }
    return;
  }
  out << "Logged session " << stored->id << ", " << session_words(*stored, routine) << ".\n";
  std::size_t widest = 0;
  for (const Exercise& exercise : plan.exercises) {
    widest = std::max(widest, static_cast<std::size_t>(
                                  display_width(printable(exercise.name, !context.style().utf8))));
  }
  for (std::size_t i = 0; i < plan.exercises.size(); ++i) {
    const std::string name = printable(plan.exercises[i].name, !context.style().utf8);
    const auto width = static_cast<std::size_t>(display_width(name));
    out << "  " << name << std::string(widest - width + 2, ' ')
        << done_words(plan.exercises[i], stored->sets, planned_sets(plan, i)) << '\n';
  }
  if (stored->duration) {
    out << "Guided for " << duration_words(*stored->duration) << ".\n";
  }
  if (!state.stops.empty()) {
    out << stop_words(plan, state)
        << "\nStopping was right: leave the exercise out until it can be done without pain. See: "
           "midback safety\n";
  }
  out << "Undo: midback undo\n";
}

} // namespace midback
