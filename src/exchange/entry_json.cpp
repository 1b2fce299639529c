// SPDX-License-Identifier: MIT
#include "src/exchange/entry_json.hpp"

#include "src/domain/dose.hpp"
#include "src/domain/entry_time.hpp"
#include "src/exchange/timestamps.hpp"

#include <nlohmann/json.hpp>

namespace midback {
namespace {

using Json = nlohmann::ordered_json;

Json rating_json(const std::optional<PainRating>& rating) {
  return rating ? Json(rating->value()) : Json();
}

void add_when(Json& json, const Entry& entry) {
  json["day"] = to_string(entry.day);
  json["time"] = entry.time ? Json(clock_text(wall_time(*entry.time))) : Json();
  json["utc_offset"] = entry.time ? Json(offset_text(entry.time->utc_offset)) : Json();
  json["performed_at"] = entry.time ? Json(utc_text(entry.time->at)) : Json();
}

void add_rest(Json& json, const Entry& entry) {
  json["tags"] = entry.tags;
  json["note"] = entry.note ? Json(*entry.note) : Json();
  json["late"] = is_late(entry);
  json["logged_at"] = utc_text(entry.logged_at);
}

Json json_of(const Session& session, const Plan& plan) {
  const auto& routine = version_on(plan, session.day).routine;
  const Doses dose = doses(routine, {&session, 1});
  Json json{{"type", "session"}, {"id", session.id}, {"uid", session.uid}};
  add_when(json, session);
  json["duration_s"] = session.duration ? Json(session.duration->count()) : Json();
  json["status"] = to_string(status_of(dose));
  json["dose_percent"] = dose.mean ? Json(dose.mean->percent) : Json();
  json["before"] = rating_json(session.before);
  json["after"] = rating_json(session.after);
  std::vector<SetRecord> sets = session.sets;
  sort_by_routine(sets, routine);
  json["sets"] = Json::array();
  for (const SetRecord& set : sets) {
    json["sets"].push_back({{"exercise", set.exercise},
                            {"set", set.set},
                            {"side", to_string(set.side)},
                            {"amount", set.amount},
                            {"unit", to_string(set.unit)},
                            {"outcome", to_string(set.outcome)}});
  }
  json["stopped_for_pain"] = stopped_exercises(session, routine);
  add_rest(json, session);
  json["source"] = session.source;
  return json;
}

Json json_of(const Rating& rating) {
  Json json{{"type", "rating"}, {"id", rating.id}, {"uid", rating.uid}};
  add_when(json, rating);
  json["kind"] = to_string(rating.kind);
  json["rating"] = rating.value.value();
  add_rest(json, rating);
  return json;
}

Json json_of(const AnyEntry& entry, const Plan& plan) {
  if (const auto* session = std::get_if<Session>(&entry)) {
    return json_of(*session, plan);
  }
  return json_of(std::get<Rating>(entry));
}

} // namespace

std::string to_json(const AnyEntry& entry, const Plan& plan) {
  return json_of(entry, plan).dump(2) + "\n";
}

std::string to_json(const std::vector<AnyEntry>& entries, const Plan& plan) {
  std::string out = "[";
  for (const AnyEntry& entry : entries) {
    out += (&entry == &entries.front() ? "\n" : ",\n") + json_of(entry, plan).dump();
  }
  return out + (entries.empty() ? "]\n" : "\n]\n");
}

} // namespace midback
