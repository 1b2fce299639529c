// SPDX-License-Identifier: MIT
// The guided session as a pure function: (plan, state, event, now) -> state. No clock, no terminal,
// no sound, no database; whoever runs it hands in the time and acts on what changed.
#pragma once

#include "src/domain/pain_rating.hpp"
#include "src/guide/plan.hpp"

#include <optional>
#include <vector>

namespace midback {

enum class Phase {
  rate_before, ///< asks for the rating before; nothing runs
  running,
  lead_in, ///< counts down into the step after a pause
  paused,
  skip_reason, ///< asks why the exercise is skipped; nothing runs
  rate_after,  ///< the steps are over; asks for the rating after
  finished
};

enum class SkipReason { pain, time, space };

enum class Act {
  tick,   ///< time has passed
  rated,  ///< the answer to a rating; no value = not rated
  pause,  ///< pause, or go on
  next,   ///< to the next step (repetitions: the next repetition), keeping what was held
  back,   ///< to the start of the piece of work before this one
  again,  ///< this step from its start, without credit for the attempt
  longer, ///< 5 s more
  shorter,
  skip,   ///< leave this exercise out: asks why
  reason, ///< the answer
  go_on,  ///< no skip after all
  hurts,  ///< stop the session for pain
  quit,   ///< stop and keep what was done
  slept   ///< nobody was there since the last event: pause as of then, and credit nothing since
};

struct Event {
  Act act = Act::tick;
  std::optional<PainRating> rating = {};
  SkipReason reason = SkipReason::time;
};

/// An exercise that was left out on purpose, for a reason other than pain.
struct Skipped {
  std::size_t exercise;
  SkipReason reason;
  friend bool operator==(const Skipped&, const Skipped&) = default;
};

struct GuideState {
  Phase phase = Phase::rate_before;
  std::size_t step = 0;               ///< SessionPlan::steps.size() once the last one is over
  Instant seen{};                     ///< the newest `now`; time never runs backwards
  Instant since{};                    ///< running, lead_in: when that began
  std::chrono::milliseconds banked{}; ///< of the step, before `since`
  std::chrono::milliseconds length{}; ///< of the step, with what was added or taken
  std::chrono::milliseconds lead{};   ///< of the lead-in
  std::chrono::milliseconds active{}; ///< guided time before `since`, pauses left out
  /// For each step what it earned so far: seconds held, or 1 for a repetition. Never more than its
  /// worth, and never less than before.
  std::vector<int> credit;
  std::vector<std::size_t> stops; ///< work steps at which an exercise was stopped for pain
  std::vector<Skipped> skipped;
  std::optional<PainRating> before;
  std::optional<PainRating> after;
  bool hurt = false;  ///< stopped as a whole for pain
  bool early = false; ///< ended by quit

  friend bool operator==(const GuideState&, const GuideState&) = default;
};

GuideState initial_state(const SessionPlan& plan);

/// Leads into the step in which a session was interrupted, with what had been earned.
GuideState resumed_state(const SessionPlan& plan, std::size_t step, std::vector<int> credit,
                         std::chrono::milliseconds active, std::chrono::milliseconds lead,
                         Instant now);

/// Handles `event` at `now`: first whatever was due until then (one late tick walks through every
/// step it missed), then the event. Events that mean nothing in a phase change nothing.
GuideState advance(const SessionPlan& plan, const Timings& timings, GuideState state,
                   const Event& event, Instant now);

/// Of the step, or of the lead-in; 0 outside.
std::chrono::milliseconds time_left(const GuideState& state, Instant now);
/// Of the whole plan from here on.
std::chrono::milliseconds total_left(const SessionPlan& plan, const GuideState& state, Instant now);
/// Guided time so far, pauses left out.
std::chrono::milliseconds active_time(const GuideState& state, Instant now);
/// When something happens by itself next; nothing while waiting for the person.
std::optional<Instant> next_deadline(const GuideState& state);

/// The piece of work that step `index` is, leads away from or leads to: where a stop is recorded.
std::size_t work_at(const SessionPlan& plan, std::size_t index);

} // namespace midback
