// SPDX-License-Identifier: MIT
// Reads export json as a stream: only the record at hand is in memory.
#include "src/error.hpp"
#include "src/exchange/export_json.hpp"
#include "src/exchange/field_values.hpp"
#include "src/exchange/import_record.hpp"
#include "src/exchange/input_file.hpp"
#include "src/text/printable.hpp"

#include <nlohmann/json.hpp>

#include <iterator>

namespace midback {
namespace {

using Json = nlohmann::json;

/// Between two values nlohmann's lexer collects a token in memory; no token of ours is that long.
constexpr std::size_t longest_token = std::size_t{1} << 20;
/// Values in one record: 100 exercises of 100 sets on 2 sides would be 120,000.
constexpr std::size_t most_values = 200'000;

/// The bytes of a file with the line they stand on.
class Text {
public:
  Text(const std::filesystem::path& file, const std::function<void(std::uintmax_t)>& progress)
      : m_name(file.filename().string()), m_input(file), m_progress(progress) {
    fill();
    if (m_piece.starts_with("\xEF\xBB\xBF")) {
      m_piece.remove_prefix(3);
    }
  }

  bool at_end() const { return m_piece.empty(); }
  char current() const { return m_piece.front(); }
  void advance() {
    if (m_piece.front() == '\n') {
      ++m_line;
    }
    if (++m_since_value > longest_token) {
      throw DataError(m_name + " line " + std::to_string(m_line) +
                      ": a value is too long to be one of midback's. Nothing was imported");
    }
    m_piece.remove_prefix(1);
    if (m_piece.empty()) {
      fill();
    }
  }
  void value_ended() { m_since_value = 0; }
  Place place() const { return {m_name, m_line}; }

private:
  void fill() {
    m_piece = m_input.next();
    m_progress(m_input.read());
  }

  std::string m_name;
  InputFile m_input;
  const std::function<void(std::uintmax_t)>& m_progress;
  std::string_view m_piece;
  std::size_t m_line = 1;
  std::size_t m_since_value = 0;
};

/// What nlohmann's parser reads from: a position in a Text; default-made it is the end.
class TextIterator {
public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = char;

  TextIterator() = default;
  explicit TextIterator(Text& text) : m_text(&text) {}
  char operator*() const { return m_text->current(); }
  TextIterator& operator++() {
    m_text->advance();
    return *this;
  }
  TextIterator operator++(int) {
    TextIterator before = *this;
    ++*this;
    return before;
  }
  friend bool operator==(const TextIterator& a, const TextIterator& b) {
    return a.ended() == b.ended();
  }
  friend bool operator!=(const TextIterator& a, const TextIterator& b) { return !(a == b); }

private:
  bool ended() const { return m_text == nullptr || m_text->at_end(); }
  Text* m_text = nullptr;
};

/// A record's members; each must be asked for, so that nothing is passed over in silence.
class Members {
public:
  explicit Members(const Json& record) : m_record(record) {
    if (!record.is_object()) {
      throw RefusedRecord{"a record is an object"};
    }
  }

  const Json& at(const char* name) {
    ++m_asked;
    const auto found = m_record.find(name);
    if (found == m_record.end()) {
      throw RefusedRecord{std::string{name} + " is missing"};
    }
    return *found;
  }
  bool null(const char* name) const {
    const auto found = m_record.find(name);
    return found != m_record.end() && found->is_null();
  }
  /// Text, or empty for null.
  Field text(const char* name) {
    const Json& value = at(name);
    if (value.is_null()) {
      return {name, {}};
    }
    if (!value.is_string()) {
      throw RefusedRecord{std::string{name} + " must be text"};
    }
    return {name, value.get_ref<const std::string&>()};
  }
  std::int64_t number(const char* name, std::int64_t lowest, std::int64_t highest) {
    const Json& value = at(name);
    const bool whole = value.is_number_integer() &&
                       (!value.is_number_unsigned() ||
                        value.get<std::uint64_t>() <= static_cast<std::uint64_t>(highest));
    if (!whole || value.get<std::int64_t>() < lowest || value.get<std::int64_t>() > highest) {
      throw RefusedRecord{std::string{name} + " must be a whole number from " +
                          std::to_string(lowest) + " to " + std::to_string(highest)};
    }
    return value.get<std::int64_t>();
  }
  bool truth(const char* name) {
    const Json& value = at(name);
    if (!value.is_boolean()) {
      throw RefusedRecord{std::string{name} + " must be true or false"};
    }
    return value.get<bool>();
  }
  const Json& list(const char* name) {
    const Json& value = at(name);
    if (!value.is_array()) {
      throw RefusedRecord{std::string{name} + " must be a list"};
    }
    return value;
  }
  void end() const {
    if (m_record.size() != m_asked) {
      throw RefusedRecord{"it holds something that this midback does not know; a newer one may "
                          "have written it"};
    }
  }

private:
  const Json& m_record;
  std::size_t m_asked = 0;
};

std::optional<PainRating> rating_or_none(Members& members, const char* name) {
  if (members.null(name)) {
    members.at(name);
    return std::nullopt;
  }
  return PainRating::from(
      static_cast<int>(members.number(name, PainRating::lowest, PainRating::highest)));
}

std::optional<std::string> note_or_none(Members& members) {
  const bool none = members.null("note");
  const Field text = members.text("note");
  return none ? std::nullopt : std::optional{note(text)};
}

void read_entry(Members& members, Entry& entry) {
  constexpr std::int64_t highest_id = 1'000'000'000'000;
  entry.id = members.number("id", 1, highest_id);
  entry.uid = uid(members.text("uid"));
  entry.day = day(members.text("day"));
  const Field at = members.text("performed_at");
  entry.time = time_of_entry(at, members.text("utc_offset"), entry.day);
  for (const Json& tag : members.list("tags")) {
    if (!tag.is_string()) {
      throw RefusedRecord{"a tag must be text"};
    }
    entry.tags.push_back(tag.get<std::string>());
  }
  check_tags(entry.tags);
  entry.note = note_or_none(members);
  entry.logged_at = instant(members.text("logged_at"));
  entry.logged_day = day(members.text("logged_day"));
}

SetRecord set_of(const Json& json) {
  constexpr int most_sets = 100;
  constexpr int most = 86400;
  Members members{json};
  SetRecord set;
  set.exercise = slug(members.text("exercise"));
  set.set = static_cast<int>(members.number("set", 1, most_sets));
  set.side = side(members.text("side"));
  set.amount = static_cast<int>(members.number("amount", 0, most));
  set.unit = unit(members.text("unit"));
  set.outcome = outcome(members.text("outcome"));
  members.end();
  return set;
}

ImportRecord session_of(const Json& json) {
  constexpr int longest = 86400;
  Members members{json};
  Session session;
  read_entry(members, session);
  if (members.null("duration_s")) {
    members.at("duration_s");
  } else {
    session.duration = std::chrono::seconds{members.number("duration_s", 0, longest)};
  }
  session.before = rating_or_none(members, "pain_before");
  session.after = rating_or_none(members, "pain_after");
  session.source = session_source(members.text("source"));
  for (const Json& set : members.list("sets")) {
    session.sets.push_back(set_of(set));
  }
  members.end();
  return session;
}

ImportRecord rating_of(const Json& json) {
  Members members{json};
  Rating rated;
  read_entry(members, rated);
  const Field kind = members.text("kind");
  const auto parsed = parse_pain_kind(kind.text);
  if (!parsed || *parsed == PainKind::before || *parsed == PainKind::after) {
    refuse(kind, "average, worst or now");
  }
  rated.kind = *parsed;
  const auto value = rating_or_none(members, "rating");
  if (!value) {
    throw RefusedRecord{"rating is missing"};
  }
  rated.value = *value;
  members.end();
  return rated;
}

ImportRecord day_off_of(const Json& json) {
  Members members{json};
  DayOff off{.uid = uid(members.text("uid")),
             .day = day(members.text("day")),
             .reason = day_off_reason(members.text("reason")),
             .note = note_or_none(members)};
  members.end();
  return off;
}

Exercise exercise_of(const Json& json) {
  constexpr std::size_t longest_name = 80;
  constexpr int most_sets = 20;
  constexpr int most = 3600;
  Members members{json};
  Exercise exercise{.id = slug(members.text("exercise")),
                    .name = line_of_text(members.text("name"), longest_name),
                    .dose = {},
                    .sides = members.truth("sides"),
                    .sets_min = static_cast<int>(members.number("sets_min", 1, most_sets)),
                    .sets_max = static_cast<int>(members.number("sets_max", 1, most_sets))};
  const std::string amount = std::to_string(members.number("amount", 1, most));
  exercise = exercise_with_dose(std::move(exercise), members.text("kind"), {"amount", amount});
  members.end();
  return exercise;
}

ImportRecord plan_version_of(const Json& json) {
  constexpr int most_versions = 1'000'000;
  Members members{json};
  PlanVersion version{.number = static_cast<int>(members.number("version", 1, most_versions)),
                      .from_day = day(members.text("from_day")),
                      .routine = {},
                      .goal = static_cast<int>(members.number("goal_days", 1, 7)),
                      .uid = uid(members.text("uid"))};
  for (const Json& exercise : members.list("exercises")) {
    version.routine.push_back(exercise_of(exercise));
  }
  members.end();
  check_routine(version.routine);
  return version;
}

/// The parts of the file that are lists of records.
using Parse = ImportRecord (*)(const Json& record);
Parse parse_of(std::string_view part) {
  return part == "plan"       ? plan_version_of
         : part == "sessions" ? session_of
         : part == "ratings"  ? rating_of
         : part == "days_off" ? day_off_of
                              : nullptr;
}

/// Follows the parser through the file, builds one record at a time and hands it over.
class ExportHandler : public nlohmann::json_sax<Json> {
public:
  ExportHandler(Text& text, const ImportReading& reading) : m_text(text), m_reading(reading) {}

  bool null() override { return value(nullptr); }
  bool boolean(bool truth) override { return value(truth); }
  bool number_integer(std::int64_t number) override { return value(number); }
  bool number_unsigned(std::uint64_t number) override { return value(number); }
  bool number_float(double number, const std::string& /*text*/) override { return value(number); }
  bool string(std::string& text) override { return value(text); }
  bool binary(Json::binary_t& /*bytes*/) override { return value(nullptr); }

  bool start_object(std::size_t /*size*/) override { return begin(Json::object()); }
  bool start_array(std::size_t /*size*/) override { return begin(Json::array()); }
  bool end_object() override { return end(); }
  bool end_array() override { return end(); }

  bool key(std::string& name) override {
    m_text.value_ended();
    if (m_depth == 1) {
      begin_part(name);
    } else if (m_open.empty() ? m_part != "settings" : m_open.back()->contains(name)) {
      stop("the name " + in_quotes(name) + " is there twice");
    }
    m_key = std::move(name);
    return true;
  }

  bool parse_error(std::size_t /*position*/, const std::string& token,
                   const nlohmann::detail::exception& /*error*/) override {
    stop(m_text.at_end() && token.find("end of input") != std::string::npos
             ? "the file ends in the middle; it is not complete"
             : "this is not JSON, near " + in_quotes(token));
  }

  void check_complete() const {
    if (!m_schema_seen) {
      stop("this is not a file of midback export json");
    }
  }

private:
  [[noreturn]] void stop(const std::string& reason) const {
    throw DataError(m_text.place().file + " line " + std::to_string(m_text.place().line) + ": " +
                    reason + ". Nothing was imported");
  }

  void begin_part(const std::string& name) {
    if (name == "schema") {
      m_part = name;
      return;
    }
    if (!m_schema_seen) {
      stop("this is not a file of midback export json: it does not begin with \"schema\"");
    }
    if (name != "settings" && parse_of(name) == nullptr) {
      stop("the part " + in_quotes(name) + " is not known; a newer midback may have written it");
    }
    m_part = name;
  }

  bool begin(Json container) {
    m_text.value_ended();
    ++m_depth;
    if (m_depth == 1) {
      if (!container.is_object()) {
        stop("this is not a file of midback export json");
      }
      return true;
    }
    if (m_depth == 2) {
      if (m_part == "schema" || container.is_object() != (m_part == "settings")) {
        stop("the part " + in_quotes(m_part) + " has another form in midback export json");
      }
      return true;
    }
    constexpr int deepest = 6; // file, part, record, list, object, list
    if (m_depth > deepest || m_part == "settings") {
      stop("this is nested deeper than midback export json");
    }
    if (m_depth == 3) {
      m_record = std::move(container);
      m_record_place = m_text.place();
      m_values = 0;
      m_open = {&m_record};
      return true;
    }
    m_open.push_back(&add(std::move(container)));
    return true;
  }

  bool end() {
    m_text.value_ended();
    if (m_depth-- != 3) {
      if (m_depth > 2) {
        m_open.pop_back();
      }
      return true;
    }
    m_open.clear();
    try {
      m_reading.accept(parse_of(m_part)(m_record));
    } catch (const RefusedRecord& refused) {
      m_reading.refuse(m_record_place, refused.reason);
    }
    return true;
  }

  Json& add(Json item) {
    if (++m_values > most_values) {
      stop("this record is too large to be one of midback's");
    }
    Json& into = *m_open.back();
    if (into.is_array()) {
      into.push_back(std::move(item));
      return into.back();
    }
    return into[m_key] = std::move(item);
  }

  bool value(Json item) {
    m_text.value_ended();
    if (m_depth == 1 && m_part == "schema") {
      if (!item.is_string() || item.get_ref<const std::string&>() != export_schema) {
        stop("the schema of this file is " +
             (item.is_string() ? in_quotes(item.get<std::string>()) : std::string{"not text"}) +
             ", and this midback reads \"" + std::string{export_schema} +
             "\"; a newer midback may read it");
      }
      m_schema_seen = true;
    } else if (m_depth == 2 && m_part == "settings") {
      accept_setting(item);
    } else if (m_depth >= 3) {
      add(std::move(item));
    } else {
      stop("a value stands where none is in midback export json");
    }
    return true;
  }

  void accept_setting(const Json& item) {
    try {
      if (!item.is_string()) {
        throw RefusedRecord{"a setting must be text"};
      }
      ImportedSetting setting{.key = m_key, .value = item.get<std::string>()};
      check_setting(setting);
      m_reading.accept(std::move(setting));
    } catch (const RefusedRecord& refused) {
      m_reading.refuse(m_text.place(), refused.reason);
    }
  }

  Text& m_text;
  const ImportReading& m_reading;
  int m_depth = 0;
  bool m_schema_seen = false;
  std::string m_part;
  std::string m_key;
  Json m_record;
  Place m_record_place;
  std::vector<Json*> m_open; ///< the containers of the record that are not closed yet
  std::size_t m_values = 0;
};

} // namespace

void read_import_json(const std::filesystem::path& file, const ImportReading& reading) {
  Text text{file, reading.progress};
  ExportHandler handler{text, reading};
  Json::sax_parse(TextIterator{text}, TextIterator{}, &handler);
  handler.check_complete();
}

} // namespace midback
