// SPDX-License-Identifier: MIT
#include "reports/safety_notes.hpp"

#include "reports/pain_trend.hpp"

#include <algorithm>

namespace midback {
namespace {

/// In routine order, then as they appear; an exercise counts once a session.
std::vector<StoppedExercise> stopped_within(const Facts& facts, const DayRange& range) {
  std::vector<StoppedExercise> stopped;
  std::vector<std::string> ids;
  const auto add = [&](const std::string& id, const std::string& name) {
    ids.push_back(id);
    stopped.push_back({name, 0});
  };
  for (const Exercise& exercise : version_on(facts.plan, facts.end).routine) {
    add(exercise.id, exercise.name);
  }
  for (const Session& session : facts.sessions) {
    if (!range.contains(session.day)) {
      continue;
    }
    std::vector<std::string> seen;
    for (const SetRecord& set : session.sets) {
      if (set.outcome != Outcome::stopped || std::ranges::count(seen, set.exercise) > 0) {
        continue;
      }
      seen.push_back(set.exercise);
      if (std::ranges::count(ids, set.exercise) == 0) {
        const auto* exercise =
            find_exercise(version_on(facts.plan, session.day).routine, set.exercise);
        add(set.exercise, exercise != nullptr ? exercise->name : set.exercise);
      }
      ++stopped[static_cast<std::size_t>(std::ranges::find(ids, set.exercise) - ids.begin())].times;
    }
  }
  std::erase_if(stopped, [](const StoppedExercise& exercise) { return exercise.times == 0; });
  return stopped;
}

std::vector<PainRating> ratings_within(const Facts& facts, const DayRange& range) {
  std::vector<PainRating> ratings;
  for (const Session& session : facts.sessions) {
    for (const auto& rating : {session.before, session.after}) {
      if (rating && range.contains(session.day)) {
        ratings.push_back(*rating);
      }
    }
  }
  for (const Rating& rating : facts.ratings) {
    if (range.contains(rating.day)) {
      ratings.push_back(rating.value);
    }
  }
  return ratings;
}

std::vector<double> values_of(std::span<const DayValue> series) {
  std::vector<double> values;
  std::ranges::transform(series, std::back_inserter(values), &DayValue::value);
  return values;
}

/// The code without its form: "S2b" is a form of "S2".
std::string code_of(const SafetyTrigger& trigger) {
  return std::string{to_string(trigger.code).substr(0, 2)};
}

std::vector<SafetyNote> notes_of(std::span<const SafetyTrigger> triggers) {
  std::vector<SafetyNote> notes;
  for (const SafetyTrigger& trigger : triggers) {
    if (notes.empty() || notes.back().code != code_of(trigger)) {
      notes.push_back({code_of(trigger), safety_text(trigger)});
    } else if (trigger.code == SafetyCode::s2b) {
      // The kind words about stopping stay; what to do next follows them.
      notes.back().text += " " + safety_text(trigger);
    } else {
      notes.back().text = safety_text(trigger);
    }
  }
  return notes;
}

} // namespace

std::vector<SafetyNote> safety_notes(const Facts& facts, const PainTrend& trend) {
  const DayRange seven_days{facts.end - days{6}, facts.end};
  const PainKind kind = trend.series.value_or(PainKind::average);
  const auto loaded = series_of(facts, kind);
  const auto whole = with_baseline(facts, kind, loaded);
  SafetyFacts safety;
  safety.ratings_7_days = ratings_within(facts, seven_days);
  safety.trend_series_7_days = values_of(within(loaded, seven_days));
  if (const auto baseline = baseline_days(whole)) {
    safety.baseline = values_of(within(whole, *baseline));
  }
  safety.clearly_higher = trend.result.clearly_higher();
  safety.stopped_7_days = stopped_within(facts, seven_days);
  safety.last_sessions = facts.last_rated_sessions;
  safety.last_weeks = trailing_weeks(loaded, facts.end, 4);
  return notes_of(safety_triggers(safety));
}

} // namespace midback
