// SPDX-License-Identifier: MIT
// What was done, as typed: --only, --skip, --did and --stopped, to set records.
#pragma once

#include "src/domain/routine.hpp"
#include "src/domain/session.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace midback {

struct SetArguments {
  std::vector<std::string> only;    ///< exercises, comma lists; the others are out
  std::vector<std::string> skip;    ///< exercises, comma lists
  std::vector<std::string> did;     ///< NAME=AMOUNTS
  std::vector<std::string> stopped; ///< NAME or NAME=AMOUNTS

  bool any() const { return !only.empty() || !skip.empty() || !did.empty() || !stopped.empty(); }
};

/// The sets of one exercise as typed after "NAME=". A comma list of
///   N         sets of the prescribed amount on each side; for an exercise of one set of
///             repetitions: repetitions
///   NxM       N sets of M repetitions        NxMs    N sets of M seconds
/// each with L or R in front for one side only; a side that is not named is not done.
/// Examples: "3", "L3,R2", "8", "3x10s", "L2x15s,L1x10s".
/// Throws UsageError.
std::vector<SetRecord> parse_sets(const Exercise& exercise, std::string_view text);

/// The set records of a new session: the full dose of the routine, amended. With --stopped, the
/// exercises after the stopped one were not started unless --did names them.
/// Throws UsageError: unknown, ambiguous or repeated exercise, contradictions, nothing done.
std::vector<SetRecord> sets_done(const std::vector<Exercise>& routine,
                                 const SetArguments& arguments);

/// The same for a session that exists: what is not named stays as it was.
std::vector<SetRecord> amended_sets(const std::vector<Exercise>& routine,
                                    std::vector<SetRecord> sets, const SetArguments& arguments);

} // namespace midback
