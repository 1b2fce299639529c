// SPDX-License-Identifier: MIT
#include "src/domain/plan_change.hpp"

#include <algorithm>
#include <cassert>

namespace midback {
namespace {

/// Where an exercise that is not in the routine goes.
Routine::iterator position_of(Routine& routine, const Place& place) {
  if (std::holds_alternative<First>(place)) {
    return routine.begin();
  }
  if (const auto* behind = std::get_if<Behind>(&place)) {
    const auto found = std::ranges::find(routine, behind->exercise, &Exercise::id);
    assert(found != routine.end());
    return found + 1;
  }
  return routine.end();
}

} // namespace

Routine with_exercise(Routine routine, Exercise exercise, const Place& place) {
  assert(find_exercise(routine, exercise.id) == nullptr);
  routine.insert(position_of(routine, place), std::move(exercise));
  return routine;
}

Routine with_changed(Routine routine, Exercise exercise, const std::optional<Place>& place) {
  const auto found = std::ranges::find(routine, exercise.id, &Exercise::id);
  assert(found != routine.end());
  if (!place) {
    *found = std::move(exercise);
    return routine;
  }
  routine.erase(found);
  return with_exercise(std::move(routine), std::move(exercise), *place);
}

Routine without_exercise(Routine routine, std::string_view id) {
  std::erase_if(routine, [&](const Exercise& exercise) { return exercise.id == id; });
  return routine;
}

const PlanVersion* version_after(const Plan& plan, LocalDay day) {
  const PlanVersion* found = nullptr;
  for (const PlanVersion& version : plan) {
    if (version.from_day > day &&
        (found == nullptr || version.from_day < found->from_day ||
         (version.from_day == found->from_day && version.number > found->number))) {
      found = &version;
    }
  }
  return found;
}

DayRange days_of_new_version(const Plan& plan, LocalDay from_day) {
  const PlanVersion* later = version_after(plan, from_day);
  return {from_day, later == nullptr ? last_supported_day : later->from_day - days{1}};
}

std::optional<DayRange> days_in_force(const Plan& plan, const PlanVersion& version) {
  if (version_on(plan, version.from_day).number != version.number) {
    return std::nullopt;
  }
  return days_of_new_version(plan, version.from_day);
}

const PlanVersion* version_before(const Plan& plan, const PlanVersion& version) {
  const PlanVersion* found = nullptr;
  for (const PlanVersion& other : plan) {
    if (other.number < version.number && other.from_day <= version.from_day &&
        (found == nullptr || other.from_day > found->from_day ||
         (other.from_day == found->from_day && other.number > found->number))) {
      found = &other;
    }
  }
  return found;
}

Rejudgement rejudgement(const Plan& plan, LocalDay from_day, LocalDay today,
                        std::span<const LocalDay> days_with_entry) {
  Rejudgement result{.holds = days_of_new_version(plan, from_day)};
  for (const LocalDay day : days_with_entry) {
    if (result.holds.contains(day)) {
      result.past_days += day < today ? 1 : 0;
      result.today = result.today || day == today;
    }
  }
  return result;
}

} // namespace midback
