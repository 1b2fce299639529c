// SPDX-License-Identifier: MIT
// What there is to show at an instant, as words and numbers; screen and lines only draw it.
#pragma once

#include "src/guide/machine.hpp"

#include <string>
#include <vector>

namespace midback {

struct GuideView {
  Phase phase = Phase::running;
  std::string title; ///< "Thoracic Spine Rotation"
  std::string part;  ///< "set 1 of 3", "1 of 10"
  std::string word;  ///< "hold", "breathe in", "switch sides", "paused"
  std::string cue;   ///< one sentence: what to do now
  std::string next;  ///< "Next: switch to the right"
  bool sided = false;
  Side side = Side::none;
  int seconds = 0; ///< the big number
  std::chrono::milliseconds total_left{};
  std::vector<double> progress; ///< of each exercise, 0 to 1
  /// What belongs below: the rule after a stop, a session that could not be saved.
  std::vector<std::string> remarks;
};

GuideView view_of(const SessionPlan& plan, const GuideState& state, Instant now);

/// The sentence a step is announced with; the plain lines and the screen say the same.
std::string cue_sentence(const SessionPlan& plan, std::size_t step);
/// "hold 15 s, right", "switch to the right", "the end".
std::string next_words(const SessionPlan& plan, std::size_t step);
/// "set 2 of 3", "4 of 10", "set 1 of 2, 4 of 10"; empty for a single set.
std::string part_words(const SessionPlan& plan, const Step& step);
/// "Stopped: Thoracic Spine Rotation, left, set 2, after 7 s."
std::string stop_words(const SessionPlan& plan, const GuideState& state);

} // namespace midback
