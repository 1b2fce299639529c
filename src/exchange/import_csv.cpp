// SPDX-License-Identifier: MIT
#include "src/domain/entry_time.hpp"
#include "src/error.hpp"
#include "src/exchange/csv_reader.hpp"
#include "src/exchange/field_values.hpp"
#include "src/exchange/import_record.hpp"
#include "src/text/printable.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace midback {
namespace {

namespace fs = std::filesystem;

/// A row's cells by the names of their columns.
class Cells {
public:
  Cells(const std::map<std::string, std::size_t, std::less<>>& columns, const CsvRow& row)
      : m_columns(columns), m_row(row) {}

  Field operator[](std::string_view name) const {
    return {name, m_row.cells[m_columns.find(name)->second]};
  }
  bool has(std::string_view name) const { return !(*this)[name].text.empty(); }
  /// A cell that may begin with the guard against formulas.
  std::string text(std::string_view name) const {
    return without_guard(std::string{(*this)[name].text});
  }

private:
  const std::map<std::string, std::size_t, std::less<>>& m_columns;
  const CsvRow& m_row;
};

std::vector<std::string> words(const std::string& text) {
  std::vector<std::string> found;
  std::string_view rest = text;
  while (!rest.empty()) {
    const auto space = rest.find(' ');
    found.emplace_back(rest.substr(0, space));
    rest = space == rest.npos ? std::string_view{} : rest.substr(space + 1);
  }
  return found;
}

void read_entry(const Cells& cells, const ImportReading& reading, Entry& entry) {
  entry.id = entry_id(cells["id"]);
  entry.uid = uid(cells["uid"]);
  entry.day = day(cells["day"]);
  entry.time = time_of_entry(cells["performed_at"], cells["utc_offset"], entry.day);
  const std::string clock = entry.time ? clock_text(wall_time(*entry.time)) : "";
  if (cells["time"].text != clock) {
    throw RefusedRecord{"time " + in_quotes(cells["time"].text) +
                        " contradicts performed_at and utc_offset, which give " + in_quotes(clock)};
  }
  entry.logged_at = instant(cells["logged_at"]);
  entry.logged_day = reading.logged_day(
      entry.logged_at, entry.time ? std::optional{entry.time->utc_offset} : std::nullopt);
  entry.tags = words(cells.text("tags"));
  check_tags(entry.tags);
  if (cells.has("note")) {
    entry.note = note({"note", cells.text("note")});
  }
}

std::optional<PainRating> rating_or_none(const Field& field) {
  return field.text.empty() ? std::nullopt : std::optional{rating(field)};
}

void read_session(const Cells& cells, const ImportReading& reading) {
  constexpr int longest = 86400;
  Session session;
  read_entry(cells, reading, session);
  if (cells.has("duration_s")) {
    session.duration = std::chrono::seconds{whole_number(cells["duration_s"], 0, longest)};
  }
  session.before = rating_or_none(cells["pain_before"]);
  session.after = rating_or_none(cells["pain_after"]);
  session.source = session_source(cells["source"]);
  reading.accept(std::move(session));
}

void read_set(const Cells& cells, const ImportReading& reading) {
  constexpr int most_sets = 100;
  constexpr int most = 86400;
  ImportedSet set{.session_uid = uid(cells["session_uid"]), .set = {}};
  set.set.exercise = slug(cells["exercise"]);
  set.set.set = static_cast<int>(whole_number(cells["set"], 1, most_sets));
  set.set.side = side(cells["side"]);
  set.set.amount = static_cast<int>(whole_number(cells["amount"], 0, most));
  set.set.unit = unit(cells["unit"]);
  set.set.outcome = outcome(cells["outcome"]);
  reading.accept(std::move(set));
}

void read_pain(const Cells& cells, const ImportReading& reading) {
  if (cells.has("session_uid")) {
    return; // the before and after of a session stand in its own row too
  }
  Rating rated;
  read_entry(cells, reading, rated);
  const auto kind = parse_pain_kind(cells["kind"].text);
  if (!kind || *kind == PainKind::before || *kind == PainKind::after) {
    refuse(cells["kind"], "average, worst or now");
  }
  rated.kind = *kind;
  rated.value = rating(cells["rating"]);
  reading.accept(std::move(rated));
}

void read_day_off(const Cells& cells, const ImportReading& reading) {
  DayOff off{.uid = uid(cells["uid"]),
             .day = day(cells["day"]),
             .reason = day_off_reason(cells["reason"]),
             .note = {}};
  if (cells.has("note")) {
    off.note = note({"note", cells.text("note")});
  }
  reading.accept(std::move(off));
}

void read_setting(const Cells& cells, const ImportReading& reading) {
  ImportedSetting setting{.key = std::string{cells["key"].text}, .value = cells.text("value")};
  check_setting(setting);
  reading.accept(std::move(setting));
}

Exercise exercise_of(const Cells& cells) {
  constexpr std::size_t longest_name = 80;
  constexpr int most_sets = 20;
  return exercise_with_dose(
      {.id = slug(cells["exercise"]),
       .name = line_of_text({"name", cells.text("name")}, longest_name),
       .dose = {},
       .sides = whole_number(cells["sides"], 0, 1) == 1,
       .sets_min = static_cast<int>(whole_number(cells["sets_min"], 1, most_sets)),
       .sets_max = static_cast<int>(whole_number(cells["sets_max"], 1, most_sets))},
      cells["kind"], cells["amount"]);
}

/// The rows of routine.csv stand for exercises; those of one version follow each other.
class RoutineRows {
public:
  explicit RoutineRows(const ImportReading& reading) : m_reading(reading) {}

  void add(const Cells& cells) {
    constexpr int most_versions = 1'000'000;
    const auto number = static_cast<int>(whole_number(cells["version"], 1, most_versions));
    if (number != m_version.number || m_version.routine.empty()) {
      finish();
      if (number <= m_last_number) {
        refuse(cells["version"], "above the version before it");
      }
      m_last_number = number;
      m_version = {.number = number,
                   .from_day = day(cells["from_day"]),
                   .routine = {},
                   .goal = static_cast<int>(whole_number(cells["goal_days"], 1, 7)),
                   .uid = {}}; // this table does not hold it
    }
    constexpr std::int64_t most_exercises = 100;
    if (whole_number(cells["position"], 1, most_exercises) !=
        static_cast<std::int64_t>(m_version.routine.size()) + 1) {
      refuse(cells["position"], "1, 2, 3 ... within a version");
    }
    if (day(cells["from_day"]) != m_version.from_day ||
        whole_number(cells["goal_days"], 1, 7) != m_version.goal) {
      throw RefusedRecord{"from_day and goal_days must be the same in all rows of a version"};
    }
    m_version.routine.push_back(exercise_of(cells));
  }

  void finish() {
    if (m_version.routine.empty()) {
      return;
    }
    PlanVersion version = std::move(m_version);
    m_version = {};
    check_routine(version.routine);
    m_reading.accept(std::move(version));
  }

private:
  const ImportReading& m_reading;
  PlanVersion m_version;
  int m_last_number = 0;
};

/// What a table must have; more columns may be there.
struct TableForm {
  std::string_view file;
  std::vector<std::string_view> columns;
  void (*read)(const Cells& cells, const ImportReading& reading); ///< nullptr: the routine
};

/// In the order in which they are read: what others refer to comes first.
const std::vector<TableForm>& forms() {
  static const std::vector<TableForm> all{
      {"routine.csv",
       {"version", "from_day", "position", "exercise", "name", "kind", "amount", "sides",
        "sets_min", "sets_max", "goal_days"},
       nullptr},
      {"settings.csv", {"key", "value"}, read_setting},
      {"sessions.csv",
       {"id", "day", "time", "utc_offset", "duration_s", "pain_before", "pain_after", "tags",
        "note", "source", "logged_at", "uid", "performed_at"},
       read_session},
      {"sets.csv",
       {"session_uid", "exercise", "set", "side", "amount", "unit", "outcome"},
       read_set},
      {"pain.csv",
       {"id", "day", "time", "utc_offset", "kind", "rating", "session_uid", "tags", "note",
        "logged_at", "uid", "performed_at"},
       read_pain},
      {"days-off.csv", {"day", "reason", "note", "uid"}, read_day_off},
  };
  return all;
}

using Columns = std::map<std::string, std::size_t, std::less<>>;

Columns columns_of(const CsvRow& header, const fs::path& file) {
  Columns columns;
  for (std::size_t i = 0; i < header.cells.size(); ++i) {
    if (!columns.emplace(header.cells[i], i).second) {
      throw DataError(file.filename().string() + " has the column " + in_quotes(header.cells[i]) +
                      " twice. Nothing was imported");
    }
  }
  return columns;
}

std::string missing_column(const TableForm& form, const Columns& columns) {
  const auto missing = std::ranges::find_if(
      form.columns, [&](std::string_view name) { return !columns.contains(name); });
  return missing == form.columns.end() ? "" : std::string{*missing};
}

/// Reads one table whose form is known, or (nullptr) is found by its columns.
void read_table(const fs::path& file, const TableForm* form, const ImportReading& reading,
                std::uintmax_t bytes_before) {
  Columns columns;
  RoutineRows routine{reading};
  std::size_t last_line = 1;
  const auto guarded = [&](std::size_t line, const std::function<void()>& work) {
    try {
      work();
    } catch (const RefusedRecord& refused) {
      reading.refuse({file.filename().string(), line}, refused.reason);
    }
  };
  read_csv(
      file,
      [&](const CsvRow& row) {
        if (columns.empty()) {
          columns = columns_of(row, file);
          if (const auto missing = missing_column(*form, columns); !missing.empty()) {
            throw DataError(file.filename().string() + " has no column \"" + missing +
                            "\", so it is not a table of midback export csv --table all. "
                            "Nothing was imported");
          }
          return;
        }
        last_line = row.line;
        guarded(row.line, [&] {
          if (row.cells.size() != columns.size()) {
            throw RefusedRecord{"it has " + std::to_string(row.cells.size()) +
                                " cells, the header " + std::to_string(columns.size())};
          }
          const Cells cells{columns, row};
          if (form->read != nullptr) {
            form->read(cells, reading);
          } else {
            routine.add(cells);
          }
        });
      },
      [&](std::uintmax_t bytes) { reading.progress(bytes_before + bytes); });
  guarded(last_line, [&] { routine.finish(); });
  if (columns.empty()) {
    throw DataError(file.filename().string() + " is empty. Nothing was imported");
  }
}

const TableForm& form_named(const fs::path& file) {
  const auto found = std::ranges::find(forms(), file.filename().string(), &TableForm::file);
  if (found == forms().end()) {
    throw DataError(in_quotes(file.filename().string()) +
                    " is not one of the tables of midback export csv --table all: sessions.csv, "
                    "sets.csv, pain.csv, days-off.csv, routine.csv, settings.csv. Name their "
                    "folder, or a .json file");
  }
  if (found->file == "sessions.csv" || found->file == "sets.csv") {
    throw DataError("sessions.csv and sets.csv belong together: import the folder that holds "
                    "both. The sessions alone do not say which sets were done");
  }
  return *found;
}

} // namespace

void read_import_csv(const fs::path& source, const ImportReading& reading) {
  if (!fs::is_directory(source)) {
    read_table(source, &form_named(source), reading, 0);
    return;
  }
  const auto there = [&](std::string_view name) { return fs::exists(source / name); };
  if (std::ranges::none_of(forms(), [&](const TableForm& form) { return there(form.file); })) {
    throw DataError(source.string() + " holds none of the tables of midback export csv --table "
                                      "all -o FOLDER");
  }
  if (there("sessions.csv") != there("sets.csv")) {
    throw DataError(source.string() + " holds only one of sessions.csv and sets.csv, which belong "
                                      "together. Nothing was imported");
  }
  std::uintmax_t before = 0;
  for (const TableForm& form : forms()) {
    if (there(form.file)) {
      read_table(source / form.file, &form, reading, before);
      before += fs::file_size(source / form.file);
    }
  }
}

std::uintmax_t import_size(const fs::path& source) {
  std::error_code ignored;
  if (!fs::is_directory(source, ignored)) {
    const auto size = fs::file_size(source, ignored);
    return ignored ? 0 : size;
  }
  std::uintmax_t sum = 0;
  for (const TableForm& form : forms()) {
    const auto size = fs::file_size(source / form.file, ignored);
    sum += ignored ? 0 : size;
  }
  return sum;
}

void read_import(const fs::path& source, const ImportReading& reading) {
  std::error_code ignored;
  const auto status = fs::status(source, ignored);
  if (!fs::exists(status)) {
    throw DataError(source.string() + " is not there");
  }
  const std::string kind = source.extension().string();
  if (!fs::is_directory(status) && kind != ".csv") {
    read_import_json(source, reading);
  } else {
    read_import_csv(source, reading);
  }
}

} // namespace midback
