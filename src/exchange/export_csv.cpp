// SPDX-License-Identifier: MIT
#include "src/exchange/export_csv.hpp"

#include "src/domain/dose.hpp"
#include "src/domain/entry_time.hpp"
#include "src/exchange/csv_writer.hpp"
#include "src/exchange/timestamps.hpp"
#include "src/storage/day_off_store.hpp"
#include "src/storage/entry_store.hpp"
#include "src/storage/plan_store.hpp"
#include "src/storage/settings_store.hpp"

#include <algorithm>

namespace midback {
namespace {

constexpr DayRange all_days{first_supported_day, last_supported_day};

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) {
    out += (out.empty() ? "" : " ") + word;
  }
  return out;
}

std::optional<std::int64_t> number(const std::optional<PainRating>& rating) {
  return rating ? std::optional<std::int64_t>{rating->value()} : std::nullopt;
}

void when_cells(CsvWriter& csv, const Entry& entry) {
  csv.cell(to_string(entry.day));
  if (entry.time) {
    csv.cell(clock_text(wall_time(*entry.time))).cell(offset_text(entry.time->utc_offset));
  } else {
    csv.empty().empty();
  }
}

void performed_cell(CsvWriter& csv, const Entry& entry) {
  if (entry.time) {
    csv.cell(utc_text(entry.time->at));
  } else {
    csv.empty();
  }
}

/// One amount column of the sessions table.
struct AmountColumn {
  std::string exercise;
  Unit unit;
  Side side;
};

std::vector<AmountColumn> amount_columns(const Plan& plan) {
  std::vector<AmountColumn> columns;
  for (const Exercise& exercise : exercises_of(plan)) {
    if (exercise.sides) {
      columns.push_back({exercise.id, unit_of(exercise), Side::left});
      columns.push_back({exercise.id, unit_of(exercise), Side::right});
    } else {
      columns.push_back({exercise.id, unit_of(exercise), Side::none});
    }
  }
  return columns;
}

std::string column_name(const AmountColumn& column) {
  std::string name = column.exercise + "_";
  if (column.side != Side::none) {
    name += to_string(column.side);
    name += '_';
  }
  return name += to_string(column.unit);
}

/// What was done of it; 0 when the day's routine asks for it and nothing was done; empty when the
/// routine of that day does not know it.
std::optional<std::int64_t> amount_done(const AmountColumn& column, const Session& session,
                                        const std::vector<Exercise>& routine) {
  std::int64_t sum = 0;
  bool known = false;
  for (const SetRecord& set : session.sets) {
    if (set.exercise == column.exercise && set.unit == column.unit && set.side == column.side) {
      sum += set.amount;
      known = true;
    }
  }
  const Exercise* exercise = find_exercise(routine, column.exercise);
  const bool asked_for = exercise != nullptr && unit_of(*exercise) == column.unit &&
                         exercise->sides == (column.side != Side::none);
  return known || asked_for ? std::optional{sum} : std::nullopt;
}

void write_sessions(Database& database, std::ostream& out) {
  const Plan plan = read_plan(database);
  const auto columns = amount_columns(plan);
  CsvWriter csv{out};
  for (const auto* name : {"id", "day", "time", "utc_offset", "duration_s", "status", "pain_before",
                           "pain_after", "dose_percent"}) {
    csv.cell(std::string_view{name});
  }
  for (const AmountColumn& column : columns) {
    csv.cell(std::string_view{column_name(column)});
  }
  for (const auto* name :
       {"stopped_for_pain", "tags", "note", "source", "logged_at", "uid", "performed_at"}) {
    csv.cell(std::string_view{name});
  }
  csv.end_row();

  EntryReader<Session> sessions{database, all_days, Order::oldest_first};
  while (const auto session = sessions.next()) {
    const auto& routine = version_on(plan, session->day).routine;
    const Doses dose = doses(routine, {&*session, 1});
    csv.cell(session->id);
    when_cells(csv, *session);
    csv.cell(session->duration ? std::optional<std::int64_t>{session->duration->count()}
                               : std::nullopt)
        .cell(to_string(status_of(dose)))
        .cell(number(session->before))
        .cell(number(session->after))
        .cell(dose.mean ? std::optional<std::int64_t>{dose.mean->percent} : std::nullopt);
    for (const AmountColumn& column : columns) {
      csv.cell(amount_done(column, *session, routine));
    }
    csv.cell(joined(stopped_exercises(*session, routine)))
        .text_cell(joined(session->tags))
        .text_cell(session->note.value_or(""))
        .cell(session->source)
        .cell(utc_text(session->logged_at))
        .cell(session->uid);
    performed_cell(csv, *session);
    csv.end_row();
  }
}

void write_sets(Database& database, std::ostream& out) {
  const Plan plan = read_plan(database);
  CsvWriter csv{out};
  for (const auto* name : {"session_id", "session_uid", "day", "exercise", "set", "side", "amount",
                           "unit", "outcome"}) {
    csv.cell(std::string_view{name});
  }
  csv.end_row();
  EntryReader<Session> sessions{database, all_days, Order::oldest_first};
  while (auto session = sessions.next()) {
    sort_by_routine(session->sets, version_on(plan, session->day).routine);
    for (const SetRecord& set : session->sets) {
      csv.cell(session->id)
          .cell(session->uid)
          .cell(to_string(session->day))
          .cell(set.exercise)
          .cell(std::int64_t{set.set})
          .cell(to_string(set.side))
          .cell(std::int64_t{set.amount})
          .cell(to_string(set.unit))
          .cell(to_string(set.outcome))
          .end_row();
    }
  }
}

void session_rating_row(CsvWriter& csv, const Session& session, PainKind kind,
                        const std::optional<PainRating>& rating) {
  if (!rating) {
    return;
  }
  csv.cell(session.id);
  when_cells(csv, session);
  csv.cell(to_string(kind))
      .cell(number(rating))
      .cell(session.id)
      .cell(session.uid)
      .empty() // tags and note stand in the sessions table
      .empty()
      .cell(utc_text(session.logged_at))
      .empty(); // a rating of a session has no identity of its own
  performed_cell(csv, session);
  csv.end_row();
}

void rating_row(CsvWriter& csv, const Rating& rating) {
  csv.cell(rating.id);
  when_cells(csv, rating);
  csv.cell(to_string(rating.kind))
      .cell(std::int64_t{rating.value.value()})
      .empty()
      .empty()
      .text_cell(joined(rating.tags))
      .text_cell(rating.note.value_or(""))
      .cell(utc_text(rating.logged_at))
      .cell(rating.uid);
  performed_cell(csv, rating);
  csv.end_row();
}

void write_pain(Database& database, std::ostream& out) {
  CsvWriter csv{out};
  for (const auto* name : {"id", "day", "time", "utc_offset", "kind", "rating", "session_id",
                           "session_uid", "tags", "note", "logged_at", "uid", "performed_at"}) {
    csv.cell(std::string_view{name});
  }
  csv.end_row();
  MixedReader entries{database, all_days, Order::oldest_first};
  while (const auto entry = entries.next()) {
    if (const auto* session = std::get_if<Session>(&*entry)) {
      session_rating_row(csv, *session, PainKind::before, session->before);
      session_rating_row(csv, *session, PainKind::after, session->after);
    } else {
      rating_row(csv, std::get<Rating>(*entry));
    }
  }
}

void write_days_off(Database& database, std::ostream& out) {
  CsvWriter csv{out};
  csv.cell("day").cell("reason").cell("note").cell("uid").end_row();
  for (const DayOff& day_off : days_off_between(database, all_days)) {
    csv.cell(to_string(day_off.day))
        .cell(day_off.reason)
        .text_cell(day_off.note.value_or(""))
        .cell(day_off.uid)
        .end_row();
  }
}

void write_routine(Database& database, std::ostream& out) {
  CsvWriter csv{out};
  for (const auto* name : {"version", "from_day", "position", "exercise", "name", "kind", "amount",
                           "sides", "sets_min", "sets_max", "goal_days"}) {
    csv.cell(std::string_view{name});
  }
  csv.end_row();
  Plan plan = read_plan(database);
  std::ranges::sort(plan, {}, &PlanVersion::number);
  for (const PlanVersion& version : plan) {
    std::int64_t position = 0;
    for (const Exercise& exercise : version.routine) {
      csv.cell(std::int64_t{version.number})
          .cell(to_string(version.from_day))
          .cell(++position)
          .cell(exercise.id)
          .text_cell(exercise.name)
          .cell(unit_of(exercise) == Unit::reps ? "reps" : "hold")
          .cell(std::int64_t{amount_of(exercise)})
          .cell(std::int64_t{exercise.sides ? 1 : 0})
          .cell(std::int64_t{exercise.sets_min})
          .cell(std::int64_t{exercise.sets_max})
          .cell(std::int64_t{version.goal})
          .end_row();
    }
  }
}

void write_settings(Database& database, std::ostream& out) {
  CsvWriter csv{out};
  csv.cell("key").cell("value").end_row();
  for (const auto& [key, value] : settings(database)) {
    csv.cell(key).text_cell(value).end_row();
  }
}

} // namespace

std::span<const CsvTable> csv_tables() {
  static constexpr CsvTable tables[] = {{"sessions", write_sessions}, {"sets", write_sets},
                                        {"pain", write_pain},         {"days-off", write_days_off},
                                        {"routine", write_routine},   {"settings", write_settings}};
  return tables;
}

const CsvTable* find_csv_table(std::string_view name) {
  const auto tables = csv_tables();
  const auto found = std::ranges::find(tables, name, &CsvTable::name);
  return found == tables.end() ? nullptr : &*found;
}

} // namespace midback
