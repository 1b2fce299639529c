// SPDX-License-Identifier: MIT
// What routine add, set, remove and goal share: one change makes one new plan version.
#pragma once

#include "src/cli/syntax.hpp"
#include "src/domain/plan_change.hpp"

#include <functional>
#include <optional>
#include <string>

namespace midback {

class Context;

struct PlanEditOptions {
  std::optional<std::string> from; ///< the first day of the new version; absent: today
  bool rejudge = false;            ///< days with an entry before today may be judged anew
};
void declare_plan_edit(Syntax& syntax, PlanEditOptions& options);

/// Changes routine or goal of the version it gets, which is the one in force on the first day;
/// `plan` is every version so far. Throws UsageError for what does not fit.
using PlanEdit = std::function<void(PlanVersion& version, const Plan& plan)>;

/// Adds the edited version to the plan and says what it changes, how many days are judged anew and
/// which later version stays. An edit that changes nothing stores nothing and says so. Throws
/// UsageError when past days with an entry would be judged anew without consent.
int edit_plan(Context& context, const PlanEditOptions& options, const PlanEdit& edit);

} // namespace midback
