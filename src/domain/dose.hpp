// SPDX-License-Identifier: MIT
// How much of the prescribed minimum was done. Shares are exact fractions, rounded only when
// printed, so that 1 means the full dose and nothing below it ever does.
#pragma once

#include "src/domain/session.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace midback {

/// done / prescribed, both in repetitions or seconds; 0 <= done <= prescribed, prescribed > 0.
struct Share {
  std::int64_t done = 0;
  std::int64_t prescribed = 1;

  constexpr bool full() const { return done == prescribed; }
  constexpr double value() const {
    return static_cast<double>(done) / static_cast<double>(prescribed);
  }
};

/// One exercise over one session, or over all sessions of one day.
struct ExerciseDose {
  std::string exercise;
  /// Capped per set and side, the best sets_min sets per side; null when the exercise was stopped
  /// for pain, or was not started after a stop.
  std::optional<Share> share;
  bool stopped = false;  ///< stopped for pain
  std::int64_t left = 0; ///< all that was done, uncapped; repetitions or seconds
  std::int64_t right = 0;
  std::int64_t none = 0; ///< for exercises without sides
  std::int64_t total() const { return left + right + none; }
};

/// The mean of several shares, exactly: numerator / denominator in lowest terms is not needed,
/// `full` is (every share is 1).
struct MeanShare {
  double value = 0;  ///< the plain mean of the shares as a double
  bool full = false; ///< every share is exactly 1
  bool any = false;  ///< some share is above 0
  int percent = 0;   ///< floor(100 x mean), exact: 100 only when full
};

struct Doses {
  std::vector<ExerciseDose> exercises; ///< in routine order
  std::optional<MeanShare> mean;       ///< null when no exercise is left in the denominator
  bool stopped = false;                ///< some exercise was stopped for pain
};

/// The dose of one session, or of all sessions of one day, by the routine in force that day.
/// Example: `--did rotation=L3` is 45 of 90 s, share 1/2; 45 s held once is 15 of 90.
Doses doses(std::span<const Exercise> routine, std::span<const Session> sessions);

enum class SessionStatus { full, partial, stopped };
std::string_view to_string(SessionStatus status);
SessionStatus status_of(const Doses& doses);

/// A day's state when it has an entry or none; `off` and "no state" are decided by goal.hpp.
enum class DayState { full, partial, stopped, off, none };
std::string_view to_string(DayState state);

/// The outcome of a set that was not stopped: done when it reaches the prescribed amount.
Outcome outcome_of(const Exercise& exercise, int amount);

/// In the order in which they are done: by routine, set number, left before right.
void sort_by_routine(std::vector<SetRecord>& sets, std::span<const Exercise> routine);

/// Ids of the exercises that the session stopped for pain, in routine order.
std::vector<std::string> stopped_exercises(const Session& session,
                                           std::span<const Exercise> routine);

/// Every prescribed set of an exercise, done in full.
std::vector<SetRecord> full_dose(const Exercise& exercise);

} // namespace midback
