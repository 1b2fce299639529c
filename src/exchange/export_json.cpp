// SPDX-License-Identifier: MIT
#include "src/exchange/export_json.hpp"

#include "src/domain/dose.hpp"
#include "src/domain/entry_time.hpp"
#include "src/exchange/timestamps.hpp"
#include "src/storage/day_off_store.hpp"
#include "src/storage/entry_store.hpp"
#include "src/storage/plan_store.hpp"
#include "src/storage/settings_store.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <ostream>

namespace midback {
namespace {

using Json = nlohmann::ordered_json;

constexpr DayRange all_days{first_supported_day, last_supported_day};

Json or_null(const std::optional<std::string>& text) { return text ? Json(*text) : Json(); }
Json or_null(const std::optional<PainRating>& rating) {
  return rating ? Json(rating->value()) : Json();
}

Json exercise_json(const Exercise& exercise) {
  return {{"exercise", exercise.id},
          {"name", exercise.name},
          {"kind", unit_of(exercise) == Unit::reps ? "reps" : "hold"},
          {"amount", amount_of(exercise)},
          {"sides", exercise.sides},
          {"sets_min", exercise.sets_min},
          {"sets_max", exercise.sets_max}};
}

Json json_of(const PlanVersion& version) {
  Json json{{"version", version.number},
            {"uid", version.uid},
            {"from_day", to_string(version.from_day)},
            {"goal_days", version.goal},
            {"exercises", Json::array()}};
  for (const Exercise& exercise : version.routine) {
    json["exercises"].push_back(exercise_json(exercise));
  }
  return json;
}

Json begin_entry(const Entry& entry) {
  return {{"id", entry.id},
          {"uid", entry.uid},
          {"day", to_string(entry.day)},
          {"performed_at", entry.time ? Json(utc_text(entry.time->at)) : Json()},
          {"utc_offset", entry.time ? Json(offset_text(entry.time->utc_offset)) : Json()}};
}

void end_entry(Json& json, const Entry& entry) {
  json["tags"] = entry.tags;
  json["note"] = or_null(entry.note);
  json["logged_at"] = utc_text(entry.logged_at);
  json["logged_day"] = to_string(entry.logged_day);
}

Json json_of(const Session& session, const Plan& plan) {
  Json json = begin_entry(session);
  json["duration_s"] = session.duration ? Json(session.duration->count()) : Json();
  json["pain_before"] = or_null(session.before);
  json["pain_after"] = or_null(session.after);
  std::vector<SetRecord> sets = session.sets;
  sort_by_routine(sets, version_on(plan, session.day).routine);
  json["sets"] = Json::array();
  for (const SetRecord& set : sets) {
    json["sets"].push_back({{"exercise", set.exercise},
                            {"set", set.set},
                            {"side", to_string(set.side)},
                            {"amount", set.amount},
                            {"unit", to_string(set.unit)},
                            {"outcome", to_string(set.outcome)}});
  }
  json["source"] = session.source;
  end_entry(json, session);
  return json;
}

Json json_of(const Rating& rating) {
  Json json = begin_entry(rating);
  json["kind"] = to_string(rating.kind);
  json["rating"] = rating.value.value();
  end_entry(json, rating);
  return json;
}

Json json_of(const DayOff& day_off) {
  return {{"uid", day_off.uid},
          {"day", to_string(day_off.day)},
          {"reason", day_off.reason},
          {"note", or_null(day_off.note)}};
}

/// Writes the records of one array, one a line.
class ArrayWriter {
public:
  ArrayWriter(std::ostream& out, std::string_view name) : m_out(out) {
    m_out << ",\n\"" << name << "\":[";
  }
  void add(const Json& record) {
    m_out << (m_first ? "\n" : ",\n") << record.dump();
    m_first = false;
  }
  void end() { m_out << (m_first ? "]" : "\n]"); }

private:
  std::ostream& m_out;
  bool m_first = true;
};

} // namespace

void write_export_json(Database& database, std::ostream& out) {
  out << "{\"schema\":\"" << export_schema << '"';
  Plan plan = read_plan(database);
  std::ranges::sort(plan, {}, &PlanVersion::number);
  ArrayWriter versions{out, "plan"};
  for (const PlanVersion& version : plan) {
    versions.add(json_of(version));
  }
  versions.end();

  ArrayWriter sessions{out, "sessions"};
  EntryReader<Session> session_rows{database, all_days, Order::oldest_first};
  while (const auto session = session_rows.next()) {
    sessions.add(json_of(*session, plan));
  }
  sessions.end();

  ArrayWriter ratings{out, "ratings"};
  EntryReader<Rating> rating_rows{database, all_days, Order::oldest_first};
  while (const auto rating = rating_rows.next()) {
    ratings.add(json_of(*rating));
  }
  ratings.end();

  ArrayWriter days_off{out, "days_off"};
  for (const DayOff& day_off : days_off_between(database, all_days)) {
    days_off.add(json_of(day_off));
  }
  days_off.end();

  Json set = Json::object();
  for (const auto& [key, value] : settings(database)) {
    set[key] = value;
  }
  out << ",\n\"settings\":" << set.dump() << "}\n";
}

} // namespace midback
