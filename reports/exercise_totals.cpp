// SPDX-License-Identifier: MIT
#include "reports/exercise_totals.hpp"

#include <algorithm>

namespace midback {
namespace {

ExerciseTotals empty_totals(const Exercise& exercise) {
  ExerciseTotals totals;
  totals.id = exercise.id;
  totals.name = exercise.name;
  totals.prescription = dose_text(exercise);
  totals.unit = unit_of(exercise);
  totals.sides = exercise.sides;
  return totals;
}

} // namespace

std::int64_t credited_on_side(const Exercise& exercise, std::span<const Session> day, Side side) {
  std::vector<int> amounts;
  for (const Session& session : day) {
    for (const SetRecord& set : session.sets) {
      if (set.exercise == exercise.id && set.unit == unit_of(exercise) && set.side == side) {
        amounts.push_back(std::min(set.amount, amount_of(exercise)));
      }
    }
  }
  std::ranges::sort(amounts, std::ranges::greater{});
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < amounts.size() && i < static_cast<std::size_t>(exercise.sets_min);
       ++i) {
    sum += amounts[i];
  }
  return sum;
}

ExerciseSums::ExerciseSums(std::span<const Exercise> routine) {
  for (const Exercise& exercise : routine) {
    m_totals.push_back(empty_totals(exercise));
  }
}

ExerciseTotals& ExerciseSums::of(const Exercise& exercise) {
  // Repetitions and seconds are never added up, even if an exercise changed from one to the other.
  const auto found = std::ranges::find_if(m_totals, [&](const ExerciseTotals& totals) {
    return totals.id == exercise.id && totals.unit == unit_of(exercise);
  });
  if (found != m_totals.end()) {
    return *found;
  }
  m_totals.push_back(empty_totals(exercise));
  return m_totals.back();
}

void ExerciseSums::add(std::span<const Exercise> routine, std::span<const Session> day,
                       const Doses& doses) {
  for (std::size_t i = 0; i < routine.size(); ++i) {
    const Exercise& exercise = routine[i];
    const ExerciseDose& dose = doses.exercises[i];
    ExerciseTotals& sum = of(exercise);
    sum.amount += dose.total();
    sum.left += dose.left;
    sum.right += dose.right;
    sum.sides = sum.sides || exercise.sides;
    if (!dose.share) {
      ++(dose.stopped ? sum.days_stopped : sum.days_left_out);
      continue;
    }
    sum.credited += dose.share->done;
    sum.prescribed += dose.share->prescribed;
    if (exercise.sides) {
      sum.credited_left += credited_on_side(exercise, day, Side::left);
      sum.credited_right += credited_on_side(exercise, day, Side::right);
    }
    ++(dose.share->full()     ? sum.days_full
       : dose.share->done > 0 ? sum.days_partial
                              : sum.days_skipped);
  }
}

} // namespace midback
