// SPDX-License-Identifier: MIT
#include "src/storage/entry_store.hpp"

#include "schema/sql.hpp"

#include <algorithm>
#include <tuple>

namespace midback {
namespace {

std::int64_t number(sys_seconds at) { return at.time_since_epoch().count(); }
sys_seconds instant(std::int64_t seconds) { return sys_seconds{std::chrono::seconds{seconds}}; }

std::optional<std::int64_t> number(const std::optional<PainRating>& rating) {
  return rating ? std::optional<std::int64_t>{rating->value()} : std::nullopt;
}

std::optional<PainRating> rating_at(const Statement& row, int column) {
  const auto value = row.optional_integer(column);
  return value ? PainRating::from(static_cast<int>(*value)) : std::nullopt;
}

void bind_when(Statement& statement, const Entry& entry) {
  statement.bind(":day", std::int64_t{day_number(entry.day)});
  if (entry.time) {
    statement.bind(":at", number(entry.time->at))
        .bind(":utc_offset", std::int64_t{entry.time->utc_offset.count()});
  } else {
    statement.bind(":at", std::optional<std::int64_t>{})
        .bind(":utc_offset", std::optional<std::int64_t>{});
  }
}

void bind_logged(Statement& statement, const Entry& entry) {
  statement.bind(":id", entry.id)
      .bind(":logged_at", number(entry.logged_at))
      .bind(":logged_day", std::int64_t{day_number(entry.logged_day)});
}

void bind_stamp(Statement& statement, const Change& change) {
  statement.bind(":hlc", change.hlc()).bind(":dev", change.device());
}

/// The columns that sessions_*.sql and ratings_*.sql begin with.
void read_entry(const Statement& row, Entry& entry) {
  entry.id = row.integer(0);
  entry.uid = row.text(1);
  entry.day = day_from_number(static_cast<int>(row.integer(2)));
  if (!row.null(3)) {
    entry.time = {instant(row.integer(3)), std::chrono::seconds{row.integer(4)}};
  }
  entry.note = row.optional_text(5);
  entry.logged_at = instant(row.integer(6));
  entry.logged_day = day_from_number(static_cast<int>(row.integer(7)));
}

constexpr int first_own_column = 8;

Session session_of(const Statement& row) {
  Session session;
  read_entry(row, session);
  if (const auto duration = row.optional_integer(first_own_column)) {
    session.duration = std::chrono::seconds{*duration};
  }
  session.before = rating_at(row, first_own_column + 1);
  session.after = rating_at(row, first_own_column + 2);
  session.source = row.text(first_own_column + 3);
  return session;
}

Rating rating_of(const Statement& row) {
  Rating rating;
  read_entry(row, rating);
  rating.kind = parse_pain_kind(row.text(first_own_column)).value();
  rating.value = rating_at(row, first_own_column + 1).value();
  return rating;
}

/// Reads the tags, or the sets, of one entry after another with the same prepared statements.
class Parts {
public:
  explicit Parts(Database& database)
      : m_sets(database, sql::session_sets), m_session_tags(database, sql::session_tags),
        m_rating_tags(database, sql::rating_tags) {}

  void add_to(Session& session) {
    m_sets.bind(":session_id", session.id);
    while (m_sets.step()) {
      session.sets.push_back({.exercise = m_sets.text(0),
                              .set = static_cast<int>(m_sets.integer(1)),
                              .side = parse_side(m_sets.text(2)).value(),
                              .amount = static_cast<int>(m_sets.integer(3)),
                              .unit = parse_unit(m_sets.text(4)).value(),
                              .outcome = parse_outcome(m_sets.text(5)).value()});
    }
    m_sets.reset();
    add_tags(m_session_tags, ":session_id", session);
  }

  void add_to(Rating& rating) { add_tags(m_rating_tags, ":rating_id", rating); }

private:
  static void add_tags(Statement& tags, const char* parameter, Entry& entry) {
    tags.bind(parameter, entry.id);
    while (tags.step()) {
      entry.tags.push_back(tags.text(0));
    }
    tags.reset();
  }

  Statement m_sets;
  Statement m_session_tags;
  Statement m_rating_tags;
};

void insert_parts(Change& change, const Session& session) {
  Statement set{change.database(), sql::insert_set};
  for (const SetRecord& record : session.sets) {
    set.bind(":session_id", session.id)
        .bind(":exercise", record.exercise)
        .bind(":set_no", std::int64_t{record.set})
        .bind(":side", to_string(record.side))
        .bind(":amount", std::int64_t{record.amount})
        .bind(":unit", to_string(record.unit))
        .bind(":outcome", to_string(record.outcome))
        .run();
  }
  for (const std::string& tag : session.tags) {
    Statement{change.database(), sql::insert_session_tag}
        .bind(":session_id", session.id)
        .bind(":tag", tag)
        .run();
  }
}

void insert_parts(Change& change, const Rating& rating) {
  for (const std::string& tag : rating.tags) {
    Statement{change.database(), sql::insert_rating_tag}
        .bind(":rating_id", rating.id)
        .bind(":tag", tag)
        .run();
  }
}

void bind_values(Statement& statement, const Session& session) {
  bind_when(statement, session);
  statement.bind(":uid", session.uid)
      .bind(":note", session.note)
      .bind(":duration_s", session.duration ? std::optional<std::int64_t>{session.duration->count()}
                                            : std::nullopt)
      .bind(":pain_before", number(session.before))
      .bind(":pain_after", number(session.after));
}

void bind_values(Statement& statement, const Rating& rating) {
  bind_when(statement, rating);
  statement.bind(":uid", rating.uid)
      .bind(":note", rating.note)
      .bind(":kind", to_string(rating.kind))
      .bind(":rating", std::int64_t{rating.value.value()});
}

void run_with_uid(Change& change, const char* text, const Entry& entry) {
  Statement{change.database(), text}.bind(":uid", entry.uid).run();
}

void tombstone(Change& change, Aggregate kind, const char* text, const Entry& entry) {
  change.touch(kind, entry.uid);
  Statement statement{change.database(), text};
  bind_stamp(statement, change);
  statement.bind(":uid", entry.uid).run();
}

const char* text_of(const Session* /*tag*/, Order order) {
  return order == Order::oldest_first ? sql::sessions_between : sql::sessions_newest_first;
}

const char* text_of(const Rating* /*tag*/, Order order) {
  return order == Order::oldest_first ? sql::ratings_between : sql::ratings_newest_first;
}

void read_item(const Statement& row, Session& session) { session = session_of(row); }
void read_item(const Statement& row, Rating& rating) { rating = rating_of(row); }

/// (day, time, id): unknown times sort last within their day.
bool comes_before(const Entry& a, const Entry& b) {
  const auto time = [](const Entry& entry) {
    return entry.time ? entry.time->at : sys_seconds::max();
  };
  return std::tuple{a.day, time(a), a.id} < std::tuple{b.day, time(b), b.id};
}

std::optional<LocalDay> day_of(Statement&& statement) {
  if (!statement.step()) {
    return std::nullopt;
  }
  return day_from_number(static_cast<int>(statement.integer(0)));
}

} // namespace

std::int64_t next_entry_id(Database& database) { return database.integer(sql::next_entry_id); }

void insert_session(Change& change, const Session& session) {
  change.touch(Aggregate::session, session.uid);
  Statement insert{change.database(), sql::insert_session};
  bind_values(insert, session);
  bind_logged(insert, session);
  bind_stamp(insert, change);
  insert.bind(":source", session.source).run();
  insert_parts(change, session);
}

void update_session(Change& change, const Session& session) {
  change.touch(Aggregate::session, session.uid);
  Statement update{change.database(), sql::update_session};
  bind_values(update, session);
  bind_stamp(update, change);
  update.run();
  run_with_uid(change, sql::delete_sets, session);
  run_with_uid(change, sql::delete_session_tags, session);
  insert_parts(change, session);
}

void delete_session(Change& change, const Session& session) {
  tombstone(change, Aggregate::session, sql::delete_session, session);
}

void insert_rating(Change& change, const Rating& rating) {
  change.touch(Aggregate::rating, rating.uid);
  Statement insert{change.database(), sql::insert_rating};
  bind_values(insert, rating);
  bind_logged(insert, rating);
  bind_stamp(insert, change);
  insert.run();
  insert_parts(change, rating);
}

void update_rating(Change& change, const Rating& rating) {
  change.touch(Aggregate::rating, rating.uid);
  Statement update{change.database(), sql::update_rating};
  bind_values(update, rating);
  bind_stamp(update, change);
  update.run();
  run_with_uid(change, sql::delete_rating_tags, rating);
  insert_parts(change, rating);
}

void delete_rating(Change& change, const Rating& rating) {
  tombstone(change, Aggregate::rating, sql::delete_rating, rating);
}

template <typename Item>
struct EntryReader<Item>::State {
  Parts parts;
  Statement rows;
};

template <typename Item>
EntryReader<Item>::EntryReader(Database& database, const DayRange& range, Order order)
    : m_state(std::make_unique<State>(State{
          Parts{database}, Statement{database, text_of(static_cast<Item*>(nullptr), order)}})) {
  m_state->rows.bind(":first_day", std::int64_t{day_number(range.first)})
      .bind(":last_day", std::int64_t{day_number(range.last)});
}

template <typename Item>
EntryReader<Item>::~EntryReader() = default;

template <typename Item>
std::optional<Item> EntryReader<Item>::next() {
  if (!m_state->rows.step()) {
    return std::nullopt;
  }
  Item item;
  read_item(m_state->rows, item);
  m_state->parts.add_to(item);
  return item;
}

template class EntryReader<Session>;
template class EntryReader<Rating>;

MixedReader::MixedReader(Database& database, const DayRange& range, Order order)
    : m_sessions(database, range, order), m_ratings(database, range, order),
      m_session(m_sessions.next()), m_rating(m_ratings.next()), m_order(order) {}

std::optional<AnyEntry> MixedReader::next() {
  if (!m_session && !m_rating) {
    return std::nullopt;
  }
  const bool session_next = !m_rating || (m_session && comes_before(*m_session, *m_rating) ==
                                                           (m_order == Order::oldest_first));
  if (session_next) {
    AnyEntry entry = *std::move(m_session);
    m_session = m_sessions.next();
    return entry;
  }
  AnyEntry entry = *std::move(m_rating);
  m_rating = m_ratings.next();
  return entry;
}

namespace {

template <typename Item>
std::vector<Item> all_of(Database& database, const DayRange& range) {
  std::vector<Item> items;
  EntryReader<Item> reader{database, range, Order::oldest_first};
  while (auto item = reader.next()) {
    items.push_back(*std::move(item));
  }
  return items;
}

} // namespace

std::vector<Session> sessions_between(Database& database, const DayRange& range) {
  return all_of<Session>(database, range);
}

std::vector<Rating> ratings_between(Database& database, const DayRange& range) {
  return all_of<Rating>(database, range);
}

std::optional<AnyEntry> find_entry(Database& database, std::int64_t id) {
  Parts parts{database};
  Statement sessions{database, sql::session_by_id};
  if (sessions.bind(":id", id).step()) {
    Session session = session_of(sessions);
    parts.add_to(session);
    return session;
  }
  Statement ratings{database, sql::rating_by_id};
  if (ratings.bind(":id", id).step()) {
    Rating rating = rating_of(ratings);
    parts.add_to(rating);
    return rating;
  }
  return std::nullopt;
}

std::vector<RatedPair> last_rated_pairs(Database& database, LocalDay last_day, int count) {
  std::vector<RatedPair> pairs;
  Statement rows{database, sql::last_rated_pairs};
  rows.bind(":last_day", std::int64_t{day_number(last_day)}).bind(":count", std::int64_t{count});
  while (rows.step()) {
    pairs.push_back({rating_at(rows, 0).value(), rating_at(rows, 1).value()});
  }
  return pairs;
}

std::vector<DatedRating> ratings_of_kind_between(Database& database, PainKind kind,
                                                 const DayRange& range) {
  const bool before = kind == PainKind::before;
  Statement rows{database, before ? sql::befores_between : sql::ratings_of_kind_between};
  rows.bind(":first_day", std::int64_t{day_number(range.first)})
      .bind(":last_day", std::int64_t{day_number(range.last)});
  if (!before) {
    rows.bind(":kind", to_string(kind));
  }
  std::vector<DatedRating> ratings;
  while (rows.step()) {
    ratings.push_back(
        {day_from_number(static_cast<int>(rows.integer(0))), rating_at(rows, 1).value()});
  }
  return ratings;
}

namespace {

std::vector<LocalDay> days_of(Statement&& rows, const DayRange& range) {
  std::vector<LocalDay> found;
  rows.bind(":first_day", std::int64_t{day_number(range.first)})
      .bind(":last_day", std::int64_t{day_number(range.last)});
  while (rows.step()) {
    found.push_back(day_from_number(static_cast<int>(rows.integer(0))));
  }
  return found;
}

} // namespace

std::vector<LocalDay> session_days_between(Database& database, const DayRange& range) {
  return days_of(Statement{database, sql::session_days_between}, range);
}

std::vector<LocalDay> entry_days_between(Database& database, const DayRange& range) {
  return days_of(Statement{database, sql::entry_days_between}, range);
}

std::optional<LocalDay> first_session_day(Database& database) {
  return day_of(Statement{database, sql::first_session_day});
}

std::optional<LocalDay> first_entry_day(Database& database) {
  const auto session = first_session_day(database);
  const auto rating = day_of(Statement{database, sql::first_rating_day});
  if (session && rating) {
    return std::min(*session, *rating);
  }
  return session ? session : rating;
}

std::optional<LocalDay> last_session_day(Database& database, LocalDay day) {
  return day_of(std::move(
      Statement{database, sql::last_session_day}.bind(":last_day", std::int64_t{day_number(day)})));
}

std::optional<sys_seconds> last_logged_at(Database& database) {
  Statement newest{database, sql::newest_logged_session};
  return newest.step() ? std::optional{instant(newest.integer(0))} : std::nullopt;
}

std::optional<LocalDay> first_rating_day(Database& database, PainKind kind) {
  if (kind == PainKind::before) {
    return day_of(Statement{database, sql::first_before_day});
  }
  return day_of(
      std::move(Statement{database, sql::first_rating_day_of_kind}.bind(":kind", to_string(kind))));
}

} // namespace midback
