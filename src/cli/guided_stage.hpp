// SPDX-License-Identifier: MIT
#pragma once

#include "src/cli/context.hpp"
#include "src/cli/guided_record.hpp"
#include "src/guide/conductor.hpp"

namespace midback {

struct StageOptions {
  Timings timings;
  bool sound = true;
  bool speech = false;
  int speed = 1;
};

/// Runs the session on the real terminal, clocks and sounds: as a screen where there is one, else
/// line by line. The terminal is as it was when this returns or throws.
Conducted perform(Context& context, const SessionPlan& plan, const StageOptions& options,
                  const GuideState& start, GuidedRecord& record);

} // namespace midback
