// SPDX-License-Identifier: MIT
#include "src/cli/plan_words.hpp"

namespace midback {
namespace {

std::string place_words(const ExerciseDifference& difference) {
  return "place " + std::to_string(difference.place);
}

void add_lines(std::vector<std::string>& lines, const ExerciseDifference& difference) {
  if (!difference.after) {
    lines.push_back(difference.before->id + " removed");
    return;
  }
  const Exercise& after = *difference.after;
  const std::string dose = dose_text(after);
  if (!difference.before) {
    lines.push_back(after.id + " added: " + dose + " (" + place_words(difference) + ")");
    return;
  }
  const Exercise& before = *difference.before;
  if (dose != dose_text(before)) {
    lines.push_back(after.id + ": " + dose + " (was " + dose_text(before) + ")");
  }
  if (after.name != before.name) {
    lines.push_back(after.id + ": named " + after.name + " (was " + before.name + ")");
  }
  if (difference.moved) {
    lines.push_back(after.id + " moved to " + place_words(difference));
  }
}

} // namespace

std::string goal_words(int goal) {
  return std::to_string(goal) + (goal == 1 ? " day a week" : " days a week");
}

std::vector<std::string> difference_lines(const PlanDifference& difference) {
  std::vector<std::string> lines;
  if (difference.goal_before != difference.goal_after) {
    lines.push_back("goal " + goal_words(difference.goal_after) + " (was " +
                    std::to_string(difference.goal_before) + ")");
  }
  for (const ExerciseDifference& exercise : difference.exercises) {
    add_lines(lines, exercise);
  }
  return lines;
}

std::string difference_words(const PlanDifference& difference) {
  std::string words;
  for (const std::string& line : difference_lines(difference)) {
    words += (words.empty() ? "" : "; ") + line;
  }
  return words;
}

} // namespace midback
