// SPDX-License-Identifier: MIT
#include "tests/support/sessions.hpp"

#include "src/storage/day_off_store.hpp"
#include "src/storage/entry_store.hpp"
#include "src/storage/plan_store.hpp"

#include <stdexcept>

namespace midback::test {
namespace {

constexpr std::chrono::seconds one_hour_east{3600};

void add_sets(std::vector<SetRecord>& sets, const Exercise& exercise, Side side, int count) {
  for (int set = 1; set <= count; ++set) {
    sets.push_back({.exercise = exercise.id,
                    .set = set,
                    .side = side,
                    .amount = amount_of(exercise),
                    .unit = unit_of(exercise)});
  }
}

sys_seconds local_midnight(LocalDay day) {
  return sys_seconds{std::chrono::seconds{day.time_since_epoch()}} - one_hour_east;
}

/// "07:15" as a span of time since midnight.
std::chrono::seconds since_midnight(const std::string& time) {
  return std::chrono::hours{std::stoi(time.substr(0, 2))} +
         std::chrono::minutes{std::stoi(time.substr(3, 2))};
}

std::optional<PainRating> rated(const std::optional<int>& value) {
  return value ? std::optional{PainRating::from(*value).value()} : std::nullopt;
}

} // namespace

LocalDay day(const std::string& text) {
  const auto parsed = parse_day(text);
  if (!parsed) {
    throw std::invalid_argument("not a day: " + text);
  }
  return *parsed;
}

std::vector<SetRecord> sets(const SetCounts& counts) {
  const auto& routine = built_in_plan().routine;
  std::vector<SetRecord> all;
  if (counts.cat_cow_reps > 0) {
    all.push_back({.exercise = routine[0].id,
                   .amount = counts.cat_cow_reps,
                   .outcome = outcome_of(routine[0], counts.cat_cow_reps)});
  }
  add_sets(all, routine[1], Side::left, counts.rotation_left);
  add_sets(all, routine[1], Side::right, counts.rotation_right);
  add_sets(all, routine[2], Side::left, counts.doorway_left);
  add_sets(all, routine[2], Side::right, counts.doorway_right);
  return all;
}

std::vector<SetRecord> stopped_at(const std::string& exercise) {
  std::vector<SetRecord> all;
  for (const Exercise& each : built_in_plan().routine) {
    if (each.id == exercise) {
      all.push_back({.exercise = each.id,
                     .side = each.sides ? Side::left : Side::none,
                     .amount = 5,
                     .unit = unit_of(each),
                     .outcome = Outcome::stopped});
      break;
    }
    const auto full = full_dose(each);
    all.insert(all.end(), full.begin(), full.end());
  }
  return all;
}

Diary::Diary() : m_database(Database::in_memory()) {}

std::string Diary::next_uid() {
  std::string digits = std::to_string(++m_last_uid);
  return std::string(32 - digits.size(), '0') + digits;
}

void Diary::fill(Entry& entry, LocalDay day, const SessionSpec& spec) {
  entry.id = ++m_last_id;
  entry.uid = next_uid();
  entry.day = day;
  if (spec.time) {
    entry.time = TimeOfEntry{local_midnight(day) + since_midnight(*spec.time), one_hour_east};
  }
  entry.logged_day = day + days{spec.logged_days_later};
  entry.logged_at = local_midnight(entry.logged_day) + std::chrono::hours{20};
  entry.tags = spec.tags;
  entry.note = spec.note;
}

Diary& Diary::session(LocalDay day, const SessionSpec& spec) {
  Session session;
  fill(session, day, spec);
  session.before = rated(spec.before);
  session.after = rated(spec.after);
  session.sets = spec.sets.empty() ? sets({}) : spec.sets;
  m_sessions.push_back(std::move(session));
  return *this;
}

Diary& Diary::rating(LocalDay day, PainKind kind, int value, const SessionSpec& spec) {
  Rating rating;
  fill(rating, day, spec);
  rating.kind = kind;
  rating.value = PainRating::from(value).value();
  m_ratings.push_back(std::move(rating));
  return *this;
}

Diary& Diary::off(LocalDay day, const std::string& reason) {
  m_days_off.push_back({.uid = next_uid(), .day = day, .reason = reason, .note = {}});
  return *this;
}

Diary& Diary::plan(LocalDay from, int goal, std::vector<Exercise> routine) {
  m_plans.push_back({.number = ++m_last_plan,
                     .from_day = from,
                     .routine = routine.empty() ? built_in_plan().routine : std::move(routine),
                     .goal = goal,
                     .uid = next_uid()});
  return *this;
}

Database& Diary::database() {
  Journal{m_database}.write(local_midnight(day("2026-11-22")), [&](Change& change) {
    for (const Session& session : m_sessions) {
      insert_session(change, session);
    }
    for (const Rating& rating : m_ratings) {
      insert_rating(change, rating);
    }
    for (const DayOff& off : m_days_off) {
      insert_day_off(change, off);
    }
    for (const PlanVersion& version : m_plans) {
      insert_plan_version(change, version);
    }
    return std::string{"test diary"};
  });
  m_sessions.clear();
  m_ratings.clear();
  m_days_off.clear();
  m_plans.clear();
  return m_database;
}

Report Diary::report(LocalDay today, const std::string& period, WeekStart week_start,
                     std::optional<int> as_if) {
  const auto request = parse_period(period, today, week_start);
  if (!request) {
    throw std::invalid_argument("not a period: " + period);
  }
  return build(gather(database(), {*request, today, week_start, as_if}));
}

} // namespace midback::test
