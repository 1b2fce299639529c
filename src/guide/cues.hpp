// SPDX-License-Identifier: MIT
// What is heard and when, decided from two states in a row. Sound carries the session: the person
// is on hands and knees, or in a doorway away from the screen.
#pragma once

#include "src/guide/machine.hpp"
#include "src/platform/tones.hpp"

#include <optional>
#include <string>

namespace midback {

/// The tone for going from `before` to `after`; nothing when nothing changed that one should hear.
/// After a late tick only the step that runs now is heard, never a burst of missed ones.
std::optional<Tone> tone_between(const SessionPlan& plan, const GuideState& before,
                                 const GuideState& after);

/// The same as words to speak; nothing for breaths and countdowns, which come too fast for words.
std::optional<std::string> speech_between(const SessionPlan& plan, const GuideState& before,
                                          const GuideState& after);

/// Whole seconds as they are counted down: 15 for the first second of fifteen, never 0 before the
/// end.
int seconds_shown(std::chrono::milliseconds left);

} // namespace midback
