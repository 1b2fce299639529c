// SPDX-License-Identifier: MIT
#include "src/domain/routine.hpp"

#include <algorithm>
#include <cassert>

namespace midback {

Unit unit_of(const Exercise& exercise) {
  return std::holds_alternative<Reps>(exercise.dose) ? Unit::reps : Unit::seconds;
}

int amount_of(const Exercise& exercise) {
  if (const auto* reps = std::get_if<Reps>(&exercise.dose)) {
    return reps->count;
  }
  return static_cast<int>(std::get<Hold>(exercise.dose).length.count());
}

std::string dose_text(const Exercise& exercise) {
  std::string sets = std::to_string(exercise.sets_min);
  if (exercise.sets_max > exercise.sets_min) {
    sets += '-' + std::to_string(exercise.sets_max);
  }
  const bool one_set = exercise.sets_max == 1;
  std::string out = std::to_string(amount_of(exercise));
  out += unit_of(exercise) == Unit::seconds ? " s" : (one_set ? " repetitions" : "");
  if (!one_set) {
    out += " x " + sets;
  }
  if (exercise.sides) {
    out += ", each side";
  }
  return out;
}

const PlanVersion& version_on(const Plan& plan, LocalDay day) {
  assert(!plan.empty());
  const PlanVersion* found = &plan.front();
  for (const PlanVersion& version : plan) {
    // The latest first day holds; of several on one day, the highest number.
    if (version.from_day <= day &&
        (version.from_day > found->from_day ||
         (version.from_day == found->from_day && version.number > found->number))) {
      found = &version;
    }
  }
  return *found;
}

const Exercise* find_exercise(std::span<const Exercise> routine, std::string_view id) {
  const auto found = std::ranges::find(routine, id, &Exercise::id);
  return found == routine.end() ? nullptr : &*found;
}

std::vector<Exercise> exercises_of(const Plan& plan) {
  std::vector<const PlanVersion*> versions;
  for (const PlanVersion& version : plan) {
    versions.push_back(&version);
  }
  std::ranges::sort(versions, {}, &PlanVersion::number);
  std::vector<Exercise> all;
  for (const PlanVersion* version : versions) {
    auto behind = all.begin(); // where an exercise that is new in this version goes
    for (const Exercise& exercise : version->routine) {
      const auto same = [&](const Exercise& known) {
        return known.id == exercise.id && unit_of(known) == unit_of(exercise) &&
               known.sides == exercise.sides;
      };
      auto found = std::ranges::find_if(all, same);
      if (found == all.end()) {
        found = all.insert(behind, exercise);
      }
      behind = found + 1;
    }
  }
  return all;
}

const PlanVersion& built_in_plan() {
  using std::chrono::seconds;
  static const PlanVersion plan{
      .routine = {{.id = "cat-cow", .name = "Cat-Cow Stretch", .dose = Reps{10}},
                  {.id = "thoracic-rotation",
                   .name = "Thoracic Spine Rotation",
                   .dose = Hold{seconds{15}},
                   .sides = true,
                   .sets_min = 3,
                   .sets_max = 3},
                  {.id = "doorway-stretch",
                   .name = "Doorway Stretch",
                   .dose = Hold{seconds{30}},
                   .sides = true,
                   .sets_min = 2,
                   .sets_max = 3}},
      .uid = "00000000000000000000000000000001"};
  return plan;
}

std::string_view instructions(std::string_view exercise_id) {
  if (exercise_id == "cat-cow") {
    return "On all fours, hands shoulder-width, knees hip-width. Breathe in: arch a little, the "
           "belly sinks (cow). Breathe out: round the back to the ceiling, chin tucked (cat). "
           "Slow and rhythmic.";
  }
  if (exercise_id == "thoracic-rotation") {
    return "Seated, feet flat. One hand on the opposite knee, the other behind you on the chair "
           "back. Twist gently towards the hand behind and look over the shoulder; then the other "
           "side.";
  }
  if (exercise_id == "doorway-stretch") {
    return "Stand in a doorway, arms raised, forearms on the frame. Lean forward, one foot a step "
           "ahead; then switch legs.";
  }
  return {};
}

} // namespace midback
