// SPDX-License-Identifier: MIT
#pragma once

#include "src/domain/routine.hpp"
#include "src/storage/journal.hpp"

namespace midback {

/// Every plan version, ordered by (from_day, number); the first is the built-in one.
Plan read_plan(Database& database);

/// The number the next version gets.
int next_plan_number(Database& database);
/// `version.number` and `version.uid` must be set.
void insert_plan_version(Change& change, const PlanVersion& version);
/// The exercises of a version that has none yet; the version must have been touched.
void insert_exercises(Change& change, int number, const std::vector<Exercise>& routine);

} // namespace midback
