// SPDX-License-Identifier: MIT
#include "src/guide/cues.hpp"

namespace midback {
namespace {

/// The last seconds of a step are counted, but not of one that is over so soon itself.
constexpr int counted_seconds = 3;
constexpr std::chrono::milliseconds shortest_counted{5000};

bool step_began(const GuideState& before, const GuideState& after) {
  return after.phase == Phase::running &&
         (before.phase == Phase::rate_before || before.phase == Phase::lead_in ||
          before.phase == Phase::skip_reason || before.step != after.step ||
          (before.phase == Phase::running && after.banked < before.banked));
}

Tone tone_of(StepKind kind) {
  switch (kind) {
  case StepKind::hold:
    return Tone::hold;
  case StepKind::breathe_in:
    return Tone::breathe_in;
  case StepKind::breathe_out:
    return Tone::breathe_out;
  case StepKind::prepare:
  case StepKind::change:
  case StepKind::walk:
  case StepKind::switch_sides:
  case StepKind::rest:
    break;
  }
  return Tone::switch_sides; // "let go, something else comes"
}

bool ended(const GuideState& before, const GuideState& after) {
  return after.phase == Phase::rate_after && before.phase != Phase::rate_after;
}

std::string side_words(Side side) {
  return side == Side::left ? ", left" : side == Side::right ? ", right" : "";
}

} // namespace

int seconds_shown(std::chrono::milliseconds left) {
  return static_cast<int>(std::chrono::ceil<std::chrono::seconds>(left).count());
}

std::optional<Tone> tone_between(const SessionPlan& plan, const GuideState& before,
                                 const GuideState& after) {
  if (ended(before, after)) {
    return Tone::end;
  }
  if (step_began(before, after)) {
    return tone_of(plan.steps[after.step].kind);
  }
  const bool counting = after.phase == Phase::lead_in ||
                        (after.phase == Phase::running && after.length >= shortest_counted);
  if (counting && before.phase == after.phase) {
    const int left = seconds_shown(time_left(after, after.seen));
    const int left_before = seconds_shown(time_left(before, before.seen));
    if (left != left_before && left >= 1 && left <= counted_seconds) {
      return Tone::count;
    }
  }
  return std::nullopt;
}

std::optional<std::string> speech_between(const SessionPlan& plan, const GuideState& before,
                                          const GuideState& after) {
  if (ended(before, after)) {
    return "The end";
  }
  if (!step_began(before, after)) {
    return std::nullopt;
  }
  const Step& step = plan.steps[after.step];
  const std::string& name = plan.exercises[step.exercise].name;
  switch (step.kind) {
  case StepKind::prepare:
  case StepKind::change:
    return "Get ready: " + name;
  case StepKind::walk:
    return "Walk to the doorway";
  case StepKind::switch_sides:
    return std::string{"Switch to the "} + (step.side == Side::left ? "left" : "right");
  case StepKind::rest:
    return "Rest";
  case StepKind::hold:
    return "Hold" + side_words(step.side);
  case StepKind::breathe_in:
  case StepKind::breathe_out:
    break;
  }
  return std::nullopt;
}

} // namespace midback
