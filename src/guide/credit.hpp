// SPDX-License-Identifier: MIT
// What was earned as set records, and back: a session that was interrupted goes on from them.
#pragma once

#include "src/guide/machine.hpp"

#include <span>
#include <string>
#include <vector>

namespace midback {

/// The sets that were done at least in part, or stopped for pain; in routine order.
std::vector<SetRecord> set_records(const SessionPlan& plan, const GuideState& state);

/// The reverse: what each step had earned, and the work steps that were stopped for pain.
/// A set earned more than the plan has room for is cut at the plan's.
struct Earned {
  std::vector<int> credit;
  std::vector<std::size_t> stops;
};
Earned earned(const SessionPlan& plan, std::span<const SetRecord> records);

/// "Left out: Doorway Stretch (no space)." for the session's note; empty when nothing was.
std::string skipped_words(const SessionPlan& plan, const GuideState& state);

} // namespace midback
