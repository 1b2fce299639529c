// SPDX-License-Identifier: MIT
#include "src/guide/view.hpp"

#include "src/guide/cues.hpp"

#include <algorithm>

namespace midback {
namespace {

struct Cue {
  std::string_view exercise;
  std::string_view none;
  std::string_view left;
  std::string_view right;
};

// One sentence while the exercise runs; the whole instruction is in domain/routine.
constexpr Cue cues[] = {
    {"thoracic-rotation", "", "Twist gently to the left and look over your left shoulder.",
     "Twist gently to the right and look over your right shoulder."},
    {"doorway-stretch", "", "Forearms on the frame, left foot forward, lean in.",
     "Forearms on the frame, right foot forward, lean in."},
};

std::string side_name(Side side) { return side == Side::left ? "left" : "right"; }

std::string hold_cue(const Exercise& exercise, Side side) {
  const auto* const found = std::ranges::find(cues, exercise.id, &Cue::exercise);
  if (found != std::end(cues)) {
    return std::string{side == Side::left ? found->left : found->right};
  }
  return side == Side::none ? "Hold and keep breathing."
                            : "Hold on the " + side_name(side) + " and keep breathing.";
}

std::string get_ready_cue(const Exercise& exercise) {
  if (exercise.id == "cat-cow") {
    return "Down on all fours: hands below the shoulders, knees below the hips.";
  }
  if (exercise.id == "thoracic-rotation") {
    return "Sit on a chair, both feet flat on the floor.";
  }
  if (exercise.id == "doorway-stretch") {
    return "Go and stand in a doorway, forearms on the frame.";
  }
  return "Get ready for: " + exercise.name + ".";
}

std::string breath_cue(const Exercise& exercise, bool in) {
  if (exercise.id == "cat-cow") {
    return in ? "Breathe in: the belly sinks, the chest opens."
              : "Breathe out: round your back up.";
  }
  return in ? "Breathe in: one half of the movement." : "Breathe out: the other half.";
}

std::string word_of(StepKind kind) {
  switch (kind) {
  case StepKind::prepare:
  case StepKind::change:
    return "get ready";
  case StepKind::walk:
    return "walk to the doorway";
  case StepKind::breathe_in:
    return "breathe in";
  case StepKind::breathe_out:
    return "breathe out";
  case StepKind::hold:
    return "hold";
  case StepKind::switch_sides:
    return "switch sides";
  case StepKind::rest:
    return "rest";
  }
  return {};
}

int sets_of(const SessionPlan& plan, const Step& step) {
  int sets = 1;
  for (const Step& other : plan.steps) {
    if (other.exercise == step.exercise && other.side == step.side) {
      sets = std::max(sets, other.set);
    }
  }
  return sets;
}

/// Finished length of each exercise's steps over all of it.
std::vector<double> progress_of(const SessionPlan& plan, const GuideState& state, Instant now) {
  std::vector<double> done(plan.exercises.size(), 0);
  std::vector<double> whole(plan.exercises.size(), 0);
  for (std::size_t i = 0; i < plan.steps.size(); ++i) {
    const Step& step = plan.steps[i];
    const auto length = static_cast<double>(step.length.count());
    whole[step.exercise] += length;
    if (i < state.step) {
      done[step.exercise] += length;
    } else if (i == state.step && state.length.count() > 0) {
      const auto left =
          state.phase == Phase::lead_in ? state.length - state.banked : time_left(state, now);
      const double share =
          1 - static_cast<double>(left.count()) / static_cast<double>(state.length.count());
      done[step.exercise] += length * std::clamp(share, 0.0, 1.0);
    }
  }
  for (std::size_t i = 0; i < done.size(); ++i) {
    done[i] = state.phase == Phase::rate_before ? 0 : done[i] / whole[i];
  }
  return done;
}

void show_step(GuideView& view, const SessionPlan& plan, const GuideState& state, Instant now) {
  const Step& step = plan.steps[state.step];
  view.title = plan.exercises[step.exercise].name;
  view.part = part_words(plan, step);
  view.word = word_of(step.kind);
  view.cue = cue_sentence(plan, state.step);
  view.next = "Next: " + next_words(plan, state.step + 1);
  view.sided = step.side != Side::none;
  view.side = step.side;
  view.seconds = seconds_shown(time_left(state, now));
  if (state.phase == Phase::paused) {
    view.word = "paused";
    view.next = "Space: go on";
  } else if (state.phase == Phase::lead_in) {
    view.word = "back in";
    view.next = "Then: " + next_words(plan, state.step);
  } else if (state.phase == Phase::skip_reason) {
    view.word = "leave it out";
    view.cue = "Leave out the rest of " + view.title + ", because of: p pain, t time, s space?";
    view.next = "Any other key: no, go on";
  }
}

} // namespace

std::string part_words(const SessionPlan& plan, const Step& step) {
  const int sets = sets_of(plan, step);
  std::string words;
  if (sets > 1) {
    words = "set " + std::to_string(step.set) + " of " + std::to_string(sets);
  }
  if (step.repetition > 0) {
    words += (words.empty() ? "" : ", ") + std::to_string(step.repetition) + " of " +
             std::to_string(amount_of(plan.exercises[step.exercise]));
  }
  return words;
}

std::string cue_sentence(const SessionPlan& plan, std::size_t index) {
  const Step& step = plan.steps[index];
  const Exercise& exercise = plan.exercises[step.exercise];
  switch (step.kind) {
  case StepKind::prepare:
  case StepKind::change:
  case StepKind::walk:
    return get_ready_cue(exercise);
  case StepKind::breathe_in:
    return breath_cue(exercise, true);
  case StepKind::breathe_out:
    return breath_cue(exercise, false);
  case StepKind::hold:
    return hold_cue(exercise, step.side);
  case StepKind::switch_sides:
    return "Let go, then switch to the " + side_name(step.side) + " side.";
  case StepKind::rest:
    return "Let go and breathe.";
  }
  return {};
}

std::string next_words(const SessionPlan& plan, std::size_t index) {
  if (index >= plan.steps.size()) {
    return "the end";
  }
  const Step& step = plan.steps[index];
  const auto seconds = std::to_string(step.length.count() / 1000) + " s";
  switch (step.kind) {
  case StepKind::switch_sides:
    return "switch to the " + side_name(step.side);
  case StepKind::hold:
    return "hold " + seconds + (step.side == Side::none ? "" : ", " + side_name(step.side));
  case StepKind::rest:
    return "rest " + seconds;
  case StepKind::prepare:
  case StepKind::change:
    return plan.exercises[step.exercise].name;
  case StepKind::walk:
  case StepKind::breathe_in:
  case StepKind::breathe_out:
    break;
  }
  return word_of(step.kind);
}

std::string stop_words(const SessionPlan& plan, const GuideState& state) {
  if (state.stops.empty()) {
    return {};
  }
  const std::size_t index = state.stops.back();
  const Step& step = plan.steps[index];
  std::string words = "Stopped: " + plan.exercises[step.exercise].name;
  if (step.side != Side::none) {
    words += ", " + side_name(step.side);
  }
  if (step.repetition > 0) {
    return words + ", repetition " + std::to_string(step.repetition) + ".";
  }
  return words + ", set " + std::to_string(step.set) + ", after " +
         std::to_string(state.credit[index]) + " s.";
}

GuideView view_of(const SessionPlan& plan, const GuideState& state, Instant now) {
  GuideView view;
  view.phase = state.phase;
  view.total_left = total_left(plan, state, now);
  view.progress = progress_of(plan, state, now);
  switch (state.phase) {
  case Phase::rate_before:
    view.title = "Mid-back pain right now?";
    view.cue = "0 = no pain, 10 = worst imaginable. Enter = not rated.";
    view.next = "About " + duration_words(plan.total()) + ": " + plan.exercises.front().name +
                (plan.exercises.size() > 1 ? " and more" : "");
    view.remarks.emplace_back(safety_rules);
    break;
  case Phase::running:
  case Phase::lead_in:
  case Phase::paused:
  case Phase::skip_reason:
    show_step(view, plan, state, now);
    break;
  case Phase::rate_after:
  case Phase::finished:
    view.title = state.hurt ? "Stopping was right. Pain right now?" : "Done. Pain right now?";
    view.cue = "0 = no pain, 10 = worst imaginable. Enter = not rated.";
    if (!state.stops.empty()) {
      view.remarks = {stop_words(plan, state), std::string{safety_rules}};
    }
    break;
  }
  return view;
}

} // namespace midback
