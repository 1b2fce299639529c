// SPDX-License-Identifier: MIT
#include "reports/facts.hpp"

#include "src/error.hpp"
#include "src/storage/database.hpp"
#include "src/storage/day_off_store.hpp"
#include "src/storage/entry_store.hpp"
#include "src/storage/plan_store.hpp"

#include <algorithm>

namespace midback {
namespace {

constexpr int history_weeks = 12;
constexpr days trend_days{84};
constexpr days baseline_length{14};
constexpr int sessions_for_s3 = 5;

/// The plan that judges: every version up to today, or one version for all days.
Plan judging_plan(Plan plan, const ReportRequest& request) {
  if (request.as_if) {
    const auto found = std::ranges::find(plan, *request.as_if, &PlanVersion::number);
    if (found == plan.end()) {
      throw UsageError("there is no plan version " + std::to_string(*request.as_if) +
                       "; midback routine history lists them");
    }
    PlanVersion version = *found;
    version.from_day = first_supported_day;
    return {std::move(version)};
  }
  return plan_until(std::move(plan), request.today);
}

DayRange days_to_load(const Facts& facts) {
  const LocalDay first_week = week_of(facts.end, facts.week_start).first;
  return {std::min({week_of(facts.period.range.first, facts.week_start).first,
                    first_week - days{7 * (history_weeks - 1)}, facts.end - trend_days + days{1}}),
          facts.end};
}

/// Only the ratings are read: a busy record's first days may hold thousands of sets.
std::vector<BaselineRating> read_baseline(Database& database, PainKind kind, LocalDay end) {
  std::vector<BaselineRating> ratings;
  const auto first = first_rating_day(database, kind);
  if (first && *first <= end) {
    const LocalDay last = std::min(*first + baseline_length - days{1}, end);
    for (const DatedRating& rating : ratings_of_kind_between(database, kind, {*first, last})) {
      ratings.push_back({rating.day, rating.rating});
    }
  }
  return ratings;
}

Facts read_facts(Database& database, const ReportRequest& request) {
  Facts facts;
  facts.today = request.today;
  facts.week_start = request.week_start;
  facts.as_if = request.as_if;
  facts.plan = judging_plan(read_plan(database), request);
  facts.first_entry = first_entry_day(database);
  if (facts.first_entry && *facts.first_entry > request.today) {
    facts.first_entry.reset();
  }
  facts.period = resolve(request.period, facts.first_entry, request.today, request.week_start);
  facts.end = std::min(facts.period.range.last, request.today);
  facts.loaded = days_to_load(facts);
  facts.sessions = sessions_between(database, facts.loaded);
  facts.ratings = ratings_between(database, facts.loaded);
  facts.days_off = days_off_between(database, facts.loaded);
  facts.first_befores = read_baseline(database, PainKind::before, facts.end);
  facts.first_averages = read_baseline(database, PainKind::average, facts.end);
  for (const RatedPair& pair : last_rated_pairs(database, facts.end, sessions_for_s3)) {
    facts.last_rated_sessions.insert(facts.last_rated_sessions.begin(), {pair.before, pair.after});
  }
  facts.closed_weeks = closed_weeks_until(
      database,
      {.last_day = facts.period.range.last, .today = facts.today, .week_start = facts.week_start},
      facts.plan, facts.first_entry);
  return facts;
}

} // namespace

Facts gather(Database& database, const ReportRequest& request) {
  Facts facts;
  database.read([&] { facts = read_facts(database, request); });
  return facts;
}

Plan plan_until(Plan plan, LocalDay today) {
  std::erase_if(plan, [&](const PlanVersion& version) { return version.from_day > today; });
  return plan;
}

std::vector<WeekAdherence> closed_weeks_until(Database& database, const ClosedWeeksRequest& request,
                                              const Plan& plan,
                                              std::optional<LocalDay> first_entry) {
  DayRange week = week_of(std::min(request.last_day, request.today), request.week_start);
  while (week.last > request.last_day || week.last >= request.today) {
    week = {week.first - days{7}, week.last - days{7}};
  }
  std::vector<WeekAdherence> closed;
  weeks_in_a_row([&]() -> std::optional<WeekAdherence> {
    if (!first_entry || week.last < *first_entry) {
      return std::nullopt;
    }
    closed.push_back(judge_week(days_of_week(week, plan, session_days_between(database, week),
                                             days_off_between(database, week)),
                                first_entry, request.today));
    week = {week.first - days{7}, week.last - days{7}};
    return closed.back();
  });
  return closed;
}

std::vector<DayFacts> days_of_week(const DayRange& week, const Plan& plan,
                                   const std::vector<LocalDay>& days_with_session,
                                   const std::vector<DayOff>& days_off) {
  std::vector<DayFacts> facts;
  for (LocalDay day = week.first; day <= week.last; day += days{1}) {
    facts.push_back({.day = day,
                     .with_session = std::ranges::binary_search(days_with_session, day),
                     .off = std::ranges::binary_search(days_off, day, {}, &DayOff::day),
                     .goal = version_on(plan, day).goal});
  }
  return facts;
}

} // namespace midback
