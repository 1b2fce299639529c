// SPDX-License-Identifier: MIT
#include "src/guide/credit.hpp"

#include "src/domain/dose.hpp"

#include <algorithm>

namespace midback {
namespace {

bool belongs(const SetRecord& record, const SessionPlan& plan, const Step& step) {
  return is_work(step.kind) && record.exercise == plan.exercises[step.exercise].id &&
         record.set == step.set && record.side == step.side;
}

SetRecord empty_record(const SessionPlan& plan, const Step& step) {
  const Exercise& exercise = plan.exercises[step.exercise];
  return {.exercise = exercise.id,
          .set = step.set,
          .side = step.side,
          .amount = 0,
          .unit = unit_of(exercise),
          .outcome = Outcome::done};
}

} // namespace

std::vector<SetRecord> set_records(const SessionPlan& plan, const GuideState& state) {
  std::vector<SetRecord> records;
  for (std::size_t i = 0; i < plan.steps.size(); ++i) {
    const Step& step = plan.steps[i];
    const bool stopped = std::ranges::find(state.stops, i) != state.stops.end();
    if (state.credit[i] == 0 && !stopped) {
      continue;
    }
    auto record = std::ranges::find_if(
        records, [&](const SetRecord& found) { return belongs(found, plan, step); });
    if (record == records.end()) {
      record = records.insert(records.end(), empty_record(plan, step));
    }
    record->amount += state.credit[i];
    record->outcome = stopped ? Outcome::stopped : record->outcome;
  }
  for (SetRecord& record : records) {
    if (record.outcome != Outcome::stopped) {
      record.outcome = outcome_of(*find_exercise(plan.exercises, record.exercise), record.amount);
    }
  }
  sort_by_routine(records, plan.exercises);
  return records;
}

Earned earned(const SessionPlan& plan, std::span<const SetRecord> records) {
  Earned result;
  result.credit.assign(plan.steps.size(), 0);
  for (const SetRecord& record : records) {
    int left = record.amount;
    std::optional<std::size_t> last;
    for (std::size_t i = 0; i < plan.steps.size(); ++i) {
      if (!belongs(record, plan, plan.steps[i])) {
        continue;
      }
      if (!last || left > 0) {
        last = i;
      }
      result.credit[i] = std::min(left, plan.steps[i].worth);
      left -= result.credit[i];
    }
    if (record.outcome == Outcome::stopped && last) {
      result.stops.push_back(*last);
    }
  }
  return result;
}

std::string skipped_words(const SessionPlan& plan, const GuideState& state) {
  std::string words;
  for (const Skipped& skipped : state.skipped) {
    words += (words.empty() ? "Left out: " : "; ") + plan.exercises[skipped.exercise].name +
             (skipped.reason == SkipReason::time ? " (no time)" : " (no space)");
  }
  return words.empty() ? words : words + ".";
}

} // namespace midback
