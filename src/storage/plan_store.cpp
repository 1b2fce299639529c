// SPDX-License-Identifier: MIT
#include "src/storage/plan_store.hpp"

#include "schema/sql.hpp"

namespace midback {
namespace {

Exercise exercise_of(const Statement& row) {
  const auto amount = static_cast<int>(row.integer(3));
  return {.id = row.text(0),
          .name = row.text(1),
          .dose =
              row.text(2) == "reps" ? Dose{Reps{amount}} : Dose{Hold{std::chrono::seconds{amount}}},
          .sides = row.integer(4) != 0,
          .sets_min = static_cast<int>(row.integer(5)),
          .sets_max = static_cast<int>(row.integer(6))};
}

} // namespace

Plan read_plan(Database& database) {
  Plan plan;
  Statement versions{database, sql::plan_versions};
  Statement exercises{database, sql::plan_exercises};
  while (versions.step()) {
    PlanVersion version{.number = static_cast<int>(versions.integer(0)),
                        .from_day = day_from_number(static_cast<int>(versions.integer(2))),
                        .routine = {},
                        .goal = static_cast<int>(versions.integer(3)),
                        .uid = versions.text(1)};
    exercises.bind(":version", std::int64_t{version.number});
    while (exercises.step()) {
      version.routine.push_back(exercise_of(exercises));
    }
    exercises.reset();
    plan.push_back(std::move(version));
  }
  return plan;
}

int next_plan_number(Database& database) {
  return static_cast<int>(database.integer(sql::next_plan_version));
}

void insert_plan_version(Change& change, const PlanVersion& version) {
  change.touch(Aggregate::plan, version.uid);
  Statement{change.database(), sql::insert_plan}
      .bind(":version", std::int64_t{version.number})
      .bind(":uid", version.uid)
      .bind(":from_day", std::int64_t{day_number(version.from_day)})
      .bind(":goal_days", std::int64_t{version.goal})
      .bind(":hlc", change.hlc())
      .bind(":dev", change.device())
      .run();
  insert_exercises(change, version.number, version.routine);
}

void insert_exercises(Change& change, int number, const std::vector<Exercise>& routine) {
  Statement insert{change.database(), sql::insert_plan_exercise};
  std::int64_t position = 0;
  for (const Exercise& exercise : routine) {
    insert.bind(":version", std::int64_t{number})
        .bind(":position", ++position)
        .bind(":exercise", exercise.id)
        .bind(":name", exercise.name)
        .bind(":kind",
              unit_of(exercise) == Unit::reps ? std::string_view{"reps"} : std::string_view{"hold"})
        .bind(":amount", std::int64_t{amount_of(exercise)})
        .bind(":sides", std::int64_t{exercise.sides ? 1 : 0})
        .bind(":sets_min", std::int64_t{exercise.sets_min})
        .bind(":sets_max", std::int64_t{exercise.sets_max})
        .run();
  }
}

} // namespace midback
