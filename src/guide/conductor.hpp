// SPDX-License-Identifier: MIT
// Runs the machine in time: waits, reads keys, shows, sounds and saves. Everything it touches is
// handed to it, so that tests run it with a clock of their own.
#pragma once

#include "src/guide/machine.hpp"
#include "src/guide/rating_keys.hpp"
#include "src/guide/view.hpp"

#include <functional>
#include <optional>
#include <string>

namespace midback {

struct GuideDevices {
  /// The clock that nobody sets, and the time of day; only differences matter.
  std::function<Instant()> monotonic;
  std::function<Instant()> wall;
  /// Waits at most so long; a key, if one came.
  std::function<std::optional<char>(std::chrono::milliseconds longest)> wait_key;
  bool has_keys = true; ///< false: no one can answer, so nothing is asked

  std::function<std::optional<int>()> ending_signal;
  std::function<bool()> was_stopped; ///< the process stood still and goes on

  std::function<void(const GuideView&)> show;
  std::function<void(const GuideState& before, const GuideState& after)> sound;
  /// Stores what was done; says why it could not.
  std::function<std::optional<std::string>(const GuideState& done, const GuideState& resumable)>
      save;
};

struct Conducted {
  GuideState state;
  std::optional<int> signal;          ///< ended by it; the session can be resumed
  std::optional<std::string> unsaved; ///< why the last of it could not be stored
};

/// `speed` lets session time run faster than the clock; only tests use more than 1.
Conducted conduct(const SessionPlan& plan, const Timings& timings, GuideState start,
                  const GuideDevices& devices, int speed);

/// The event that a key means in this phase; nothing for keys without meaning there.
std::optional<Event> event_of(Phase phase, char key);

} // namespace midback
