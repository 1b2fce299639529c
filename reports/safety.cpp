// SPDX-License-Identifier: MIT
#include "reports/safety.hpp"

#include "reports/number_text.hpp"
#include "reports/ranks.hpp"

#include <algorithm>
#include <numeric>

namespace midback {
namespace {

constexpr int severe_rating = 7;
constexpr int session_rise = 2;
constexpr std::size_t sessions_looked_at = 5;
constexpr std::ptrdiff_t sessions_higher = 3;
constexpr std::size_t ratings_for_s4 = 3;
constexpr double rise_over_baseline = 2;
constexpr std::size_t weeks_for_s5 = 4;
constexpr double moderate_median = 4;
constexpr double rounding_slack = 1e-9;

double mean_of(std::span<const double> values) {
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

bool above_baseline(const SafetyFacts& facts) {
  if (facts.trend_series_7_days.size() < ratings_for_s4 || facts.baseline.size() < ratings_for_s4) {
    return false;
  }
  return mean_of(facts.trend_series_7_days) - mean_of(facts.baseline) >=
         rise_over_baseline - rounding_slack;
}

bool four_moderate_weeks(std::span<const std::vector<double>> weeks) {
  return weeks.size() >= weeks_for_s5 &&
         std::ranges::all_of(weeks.last(weeks_for_s5), [](const std::vector<double>& week) {
           return !week.empty() && median(week) >= moderate_median;
         });
}

std::vector<std::string> stopped_at_least(std::span<const StoppedExercise> stopped, int times) {
  std::vector<std::string> names;
  for (const StoppedExercise& exercise : stopped) {
    if (exercise.times >= times) {
      names.push_back(exercise.name);
    }
  }
  return names;
}

std::string_view it(const SafetyTrigger& trigger) {
  return trigger.exercises.size() == 1 ? "it" : "them";
}

std::string severe_text() {
  std::string text = "You rated your pain 7 or more in these 7 days. Severe pain: see a healthcare "
                     "professional. Call the emergency services now for";
  for (std::size_t i = 0; i < std::size(emergency_signs); ++i) {
    text += i == 0 ? " " : i + 1 == std::size(emergency_signs) ? "; or " : "; ";
    text += emergency_signs[i];
  }
  return text + ".";
}

} // namespace

std::string_view to_string(SafetyCode code) {
  switch (code) {
  case SafetyCode::s1:
    return "S1";
  case SafetyCode::s4:
    return "S4";
  case SafetyCode::s2:
    return "S2";
  case SafetyCode::s2b:
    return "S2b";
  case SafetyCode::s3:
    return "S3";
  case SafetyCode::s3b:
    return "S3b";
  case SafetyCode::s5:
    return "S5";
  }
  return {};
}

std::vector<SafetyTrigger> safety_triggers(const SafetyFacts& facts) {
  const std::span sessions =
      std::span{facts.last_sessions}.last(std::min(facts.last_sessions.size(), sessions_looked_at));
  const auto sessions_with_rise_of = [&](int points) {
    return std::ranges::count_if(
        sessions, [points](const BeforeAfter& session) { return session.difference() >= points; });
  };
  const std::vector<std::string> stopped = stopped_at_least(facts.stopped_7_days, 1);
  const std::vector<std::string> stopped_twice = stopped_at_least(facts.stopped_7_days, 2);

  std::vector<SafetyTrigger> triggers;
  const auto add_if = [&](bool holds, SafetyCode code, const std::vector<std::string>& exercises) {
    if (holds) {
      triggers.push_back({code, exercises});
    }
  };
  add_if(std::ranges::any_of(facts.ratings_7_days,
                             [](PainRating rating) { return rating.value() >= severe_rating; }),
         SafetyCode::s1, {});
  add_if(facts.clearly_higher || above_baseline(facts), SafetyCode::s4, {});
  add_if(!stopped.empty(), SafetyCode::s2, stopped);
  add_if(!stopped_twice.empty(), SafetyCode::s2b, stopped_twice);
  add_if(sessions_with_rise_of(session_rise) > 0, SafetyCode::s3, {});
  add_if(sessions_with_rise_of(1) >= sessions_higher, SafetyCode::s3b, {});
  add_if(four_moderate_weeks(facts.last_weeks), SafetyCode::s5, {});
  return triggers;
}

std::string safety_text(const SafetyTrigger& trigger) {
  switch (trigger.code) {
  case SafetyCode::s1:
    return severe_text();
  case SafetyCode::s4:
    return "Lately your ratings are higher than in your first 14 days. See a healthcare "
           "professional.";
  case SafetyCode::s2:
    return "You stopped " + listed(trigger.exercises) +
           " for pain. Stopping was right: it is the rule of this routine. Leave " +
           std::string{it(trigger)} + " out for now.";
  case SafetyCode::s2b:
    return "You stopped " + listed(trigger.exercises) +
           " for pain at least twice in 7 days. Ask a healthcare professional before you do " +
           std::string{it(trigger)} + " again.";
  case SafetyCode::s3:
    return "After one of your last sessions your rating was 2 or more points higher than before "
           "it. Pause the routine and ask a healthcare professional.";
  case SafetyCode::s3b:
    return "Your rating was higher after 3 or more of your last 5 sessions. Pause the routine and "
           "ask a healthcare professional.";
  case SafetyCode::s5:
    return "In each of the last 4 weeks half of your ratings or more were 4 or higher. Your pain "
           "is not going away: see a healthcare professional.";
  }
  return {};
}

} // namespace midback
