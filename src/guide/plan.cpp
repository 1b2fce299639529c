// SPDX-License-Identifier: MIT
#include "src/guide/plan.hpp"

#include <algorithm>

namespace midback {
namespace {

constexpr std::string_view doorway = "doorway-stretch";

Side side_of(char letter) {
  return letter == 'L' ? Side::left : letter == 'R' ? Side::right : Side::none;
}

/// Adds the steps of one set on one side.
void add_work(std::vector<Step>& steps, const Exercise& exercise, const Step& at,
              const Timings& timings) {
  Step step = at;
  if (const auto* hold = std::get_if<Hold>(&exercise.dose)) {
    step.kind = StepKind::hold;
    step.length = hold->length;
    step.worth = static_cast<int>(hold->length.count());
    steps.push_back(step);
    return;
  }
  // Every repetition is paced by the breath, also that of a person's own exercise: slow and
  // rhythmic is what the source asks for, and a breath needs no one to count.
  for (int repetition = 1; repetition <= amount_of(exercise); ++repetition) {
    step.repetition = repetition;
    step.kind = StepKind::breathe_in;
    step.length = timings.breathe_in;
    step.worth = 0;
    steps.push_back(step);
    step.kind = StepKind::breathe_out;
    step.length = timings.breathe_out;
    step.worth = 1;
    steps.push_back(step);
  }
}

void add_exercise(std::vector<Step>& steps, const Exercise& exercise, std::size_t index,
                  const std::string& sets, const Timings& timings) {
  const bool in_doorway = exercise.id == doorway;
  int count[3] = {0, 0, 0};
  for (std::size_t i = 0; i < sets.size(); ++i) {
    const Side side = side_of(sets[i]);
    Step step{.kind = StepKind::rest, .length = timings.rest, .exercise = index, .side = side};
    step.set = ++count[static_cast<std::size_t>(side)];
    if (i == 0) {
      step.kind = index == 0 ? StepKind::prepare : in_doorway ? StepKind::walk : StepKind::change;
      step.length = index == 0 ? timings.prepare : in_doorway ? timings.walk : timings.change;
    } else if (sets[i - 1] != sets[i] && step.set <= count[3 - static_cast<std::size_t>(side)]) {
      // Not a new set, only its other side.
      step.kind = StepKind::switch_sides;
      step.length = in_doorway ? timings.switch_doorway : timings.switch_sides;
    }
    if (step.length.count() > 0) {
      steps.push_back(step);
    }
    add_work(steps, exercise, step, timings);
  }
}

std::string sets_of(const Exercise& exercise, SideOrder order, int sets,
                    std::span<const SideTotals> totals) {
  const auto count = static_cast<std::size_t>(sets);
  if (!exercise.sides) {
    return std::string(count, '-');
  }
  if (order != SideOrder::alternate) {
    const bool left = order == SideOrder::left_first;
    return std::string(count, left ? 'L' : 'R') + std::string(count, left ? 'R' : 'L');
  }
  const auto found = std::ranges::find(totals, exercise.id, &SideTotals::exercise);
  const bool right_is_behind = found != totals.end() && found->right < found->left;
  std::string letters;
  for (int i = 0; i < sets; ++i) {
    letters += right_is_behind ? "RL" : "LR";
  }
  return letters;
}

std::string place_words(const SessionPlan& plan, const Step& step) {
  const Exercise& exercise = plan.exercises[step.exercise];
  std::string words = exercise.name;
  const auto same = [&](const Step& other) {
    return other.exercise == step.exercise && other.side == step.side && is_work(other.kind);
  };
  int sets = 1;
  for (const Step& other : plan.steps) {
    sets = same(other) ? std::max(sets, other.set) : sets;
  }
  if (sets > 1) {
    words += ", set " + std::to_string(step.set) + " of " + std::to_string(sets);
  }
  if (step.side != Side::none) {
    words += step.side == Side::left ? ", left" : ", right";
  }
  return words;
}

std::string line_words(const SessionPlan& plan, const Step& step) {
  switch (step.kind) {
  case StepKind::prepare:
    return "get ready";
  case StepKind::change:
    return "get ready for the next exercise";
  case StepKind::walk:
    return "walk to the doorway";
  case StepKind::rest:
    return "rest";
  case StepKind::switch_sides:
    return step.side == Side::left ? "switch to the left" : "switch to the right";
  case StepKind::hold:
    return place_words(plan, step);
  case StepKind::breathe_in:
  case StepKind::breathe_out:
    break;
  }
  return place_words(plan, step) + ": " + std::to_string(amount_of(plan.exercises[step.exercise])) +
         " breaths, in and out";
}

bool same_set(const Step& a, const Step& b) {
  return a.exercise == b.exercise && a.set == b.set && a.side == b.side;
}

} // namespace

std::string to_string(const Choice& choice) {
  std::string text;
  for (const ChosenExercise& chosen : choice) {
    text += (text.empty() ? "" : ",") + chosen.id + "=" + chosen.sets;
  }
  return text;
}

std::optional<Choice> parse_choice(std::string_view text) {
  Choice choice;
  while (!text.empty()) {
    const std::string_view part = text.substr(0, text.find(','));
    text.remove_prefix(std::min(text.size(), part.size() + 1));
    const auto equals = part.find('=');
    if (equals == std::string_view::npos || !is_slug(part.substr(0, equals))) {
      return std::nullopt;
    }
    const std::string_view sets = part.substr(equals + 1);
    if (sets.empty() || sets.size() > 40 ||
        sets.find_first_not_of(sets[0] == '-' ? "-" : "LR") != std::string_view::npos) {
      return std::nullopt;
    }
    choice.push_back({std::string{part.substr(0, equals)}, std::string{sets}});
  }
  return choice.empty() ? std::nullopt : std::optional{choice};
}

std::optional<SideOrder> parse_side_order(std::string_view text) {
  return text == "alternate"     ? std::optional{SideOrder::alternate}
         : text == "left-first"  ? std::optional{SideOrder::left_first}
         : text == "right-first" ? std::optional{SideOrder::right_first}
                                 : std::nullopt;
}

Choice choose(std::span<const Exercise> exercises, SideOrder order, std::optional<int> sets,
              std::span<const SideTotals> totals) {
  Choice choice;
  for (const Exercise& exercise : exercises) {
    const int count = std::min(sets.value_or(exercise.sets_min), exercise.sets_max);
    choice.push_back({exercise.id, sets_of(exercise, order, count, totals)});
  }
  return choice;
}

std::chrono::milliseconds SessionPlan::total() const {
  std::chrono::milliseconds sum{};
  for (const Step& step : steps) {
    sum += step.length;
  }
  return sum;
}

std::optional<SessionPlan> expand(std::span<const Exercise> routine, const Choice& choice,
                                  const Timings& timings) {
  SessionPlan plan;
  for (const ChosenExercise& chosen : choice) {
    const Exercise* exercise = find_exercise(routine, chosen.id);
    if (exercise == nullptr || chosen.sets.empty() ||
        exercise->sides == chosen.sets.starts_with('-')) {
      return std::nullopt;
    }
    plan.exercises.push_back(*exercise);
    add_exercise(plan.steps, *exercise, plan.exercises.size() - 1, chosen.sets, timings);
  }
  return plan.steps.empty() ? std::nullopt : std::optional{std::move(plan)};
}

std::vector<TimetableLine> timetable(const SessionPlan& plan) {
  std::vector<TimetableLine> lines;
  std::chrono::milliseconds start{};
  const Step* previous = nullptr;
  for (const Step& step : plan.steps) {
    const bool breath = step.repetition > 0;
    if (breath && previous != nullptr && previous->repetition > 0 && same_set(step, *previous)) {
      lines.back().length += step.length;
    } else {
      lines.push_back({start, step.length, line_words(plan, step)});
    }
    start += step.length;
    previous = &step;
  }
  return lines;
}

std::string clock_words(std::chrono::milliseconds length) {
  const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(length).count();
  const std::string rest = std::to_string(seconds % 60);
  return std::to_string(seconds / 60) + ":" + (rest.size() < 2 ? "0" : "") + rest;
}

std::string duration_words(std::chrono::milliseconds length) {
  const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(length).count();
  if (seconds < 60) {
    return std::to_string(seconds) + " s";
  }
  return std::to_string(seconds / 60) + " min" +
         (seconds % 60 == 0 ? "" : " " + std::to_string(seconds % 60) + " s");
}

} // namespace midback
