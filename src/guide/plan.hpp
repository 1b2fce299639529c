// SPDX-License-Identifier: MIT
// The day's routine as a flat list of timed steps, made once before the session starts.
#pragma once

#include "src/domain/routine.hpp"
#include "src/domain/session.hpp"
#include "src/guide/timings.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace midback {

/// Monotonic time since some start; never the time of day.
using Instant = std::chrono::milliseconds;

enum class StepKind { prepare, change, walk, breathe_in, breathe_out, hold, switch_sides, rest };

/// Work earns credit; everything else is the way there.
constexpr bool is_work(StepKind kind) {
  return kind == StepKind::breathe_in || kind == StepKind::breathe_out || kind == StepKind::hold;
}

struct Step {
  StepKind kind;
  std::chrono::milliseconds length;
  std::size_t exercise;   ///< index into SessionPlan::exercises: the one done, or led to
  int set = 1;            ///< of the work done, or led to; from 1, per side
  Side side = Side::none; ///< likewise
  int repetition = 0;     ///< from 1; 0 for everything that is not a breath
  /// What completing the step earns: the seconds of a hold, 1 for a breath out, else 0.
  int worth = 0;

  friend bool operator==(const Step&, const Step&) = default;
};

/// Which sets are done, in order: one letter for each, L, R or - for an exercise without sides.
/// Together with the routine this is the whole plan, and short enough to be stored.
struct ChosenExercise {
  std::string id;
  std::string sets; ///< "LRLRLR", "LLLRRR", "-"
  friend bool operator==(const ChosenExercise&, const ChosenExercise&) = default;
};
using Choice = std::vector<ChosenExercise>;

/// "cat-cow=-,thoracic-rotation=LRLRLR", and back; nothing when the text is not one.
std::string to_string(const Choice& choice);
std::optional<Choice> parse_choice(std::string_view text);

/// alternate: left and right in turn. The others: every set of one side, then the other.
enum class SideOrder { alternate, left_first, right_first };
std::optional<SideOrder> parse_side_order(std::string_view text);

/// What was done so far with an exercise on each side, ever: the side with less begins.
struct SideTotals {
  std::string exercise;
  std::int64_t left = 0;
  std::int64_t right = 0;
};

/// The prescribed minimum of sets, or `sets` (at most the routine's maximum) of each exercise.
Choice choose(std::span<const Exercise> exercises, SideOrder order, std::optional<int> sets,
              std::span<const SideTotals> totals);

struct SessionPlan {
  std::vector<Exercise> exercises; ///< those of the choice, in its order
  std::vector<Step> steps;         ///< never empty

  std::chrono::milliseconds total() const;
};

/// Nothing when the routine does not know an exercise of the choice, or the choice is empty.
std::optional<SessionPlan> expand(std::span<const Exercise> routine, const Choice& choice,
                                  const Timings& timings);

/// The timetable of --dry-run: breaths of a set are one line. Start and length, both exact.
struct TimetableLine {
  std::chrono::milliseconds start;
  std::chrono::milliseconds length;
  std::string words;
};
std::vector<TimetableLine> timetable(const SessionPlan& plan);

/// "6 min 33 s", "45 s".
std::string duration_words(std::chrono::milliseconds length);
/// "6:33".
std::string clock_words(std::chrono::milliseconds length);

} // namespace midback
