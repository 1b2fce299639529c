// SPDX-License-Identifier: MIT
// Sessions and stand-alone ratings. Reading needs a Database, writing needs the running Change.
#pragma once

#include "src/domain/session.hpp"
#include "src/storage/journal.hpp"

#include <memory>
#include <optional>
#include <variant>
#include <vector>

namespace midback {

/// The next number of the series; fixed once the running change commits.
std::int64_t next_entry_id(Database& database);

/// `session.id` and `session.uid` must be set.
void insert_session(Change& change, const Session& session);
/// Replaces everything but id, uid, source and when it was logged.
void update_session(Change& change, const Session& session);
void delete_session(Change& change, const Session& session);

void insert_rating(Change& change, const Rating& rating);
void update_rating(Change& change, const Rating& rating);
void delete_rating(Change& change, const Rating& rating);

using AnyEntry = std::variant<Session, Rating>;

enum class Order { oldest_first, newest_first };

/// Reads the sessions (or ratings) of a range one after another, whole, and holds one at a time.
/// Chronological by (day, time, id); entries of unknown time sort last within their day.
template <typename Item>
class EntryReader {
public:
  EntryReader(Database& database, const DayRange& range, Order order);
  ~EntryReader();
  std::optional<Item> next();

private:
  struct State;
  std::unique_ptr<State> m_state;
};
extern template class EntryReader<Session>;
extern template class EntryReader<Rating>;

/// Sessions and ratings of a range in one chronological row.
class MixedReader {
public:
  MixedReader(Database& database, const DayRange& range, Order order);
  std::optional<AnyEntry> next();

private:
  EntryReader<Session> m_sessions;
  EntryReader<Rating> m_ratings;
  std::optional<Session> m_session;
  std::optional<Rating> m_rating;
  Order m_order;
};

std::vector<Session> sessions_between(Database& database, const DayRange& range);
std::vector<Rating> ratings_between(Database& database, const DayRange& range);

/// The entry with that number, unless it was deleted.
std::optional<AnyEntry> find_entry(Database& database, std::int64_t id);

/// The newest `count` sessions up to `last_day` that were rated before and after, newest first.
struct RatedPair {
  PainRating before;
  PainRating after;
};
std::vector<RatedPair> last_rated_pairs(Database& database, LocalDay last_day, int count);

/// Ratings of one kind without the rest of their entries, chronological; `before` and the
/// stand-alone kinds only.
struct DatedRating {
  LocalDay day;
  PainRating rating;
};
std::vector<DatedRating> ratings_of_kind_between(Database& database, PainKind kind,
                                                 const DayRange& range);

/// Days with a session, ascending, from the index alone.
std::vector<LocalDay> session_days_between(Database& database, const DayRange& range);
/// Days with a session or a stand-alone rating, ascending.
std::vector<LocalDay> entry_days_between(Database& database, const DayRange& range);
/// The day of the first session or rating ever; from then on weeks count.
std::optional<LocalDay> first_entry_day(Database& database);
/// The day of the first session ever.
std::optional<LocalDay> first_session_day(Database& database);
/// The newest day with a session, not after `day`.
std::optional<LocalDay> last_session_day(Database& database, LocalDay day);
/// When the newest session was logged.
std::optional<sys_seconds> last_logged_at(Database& database);
/// The first day with a rating of that kind ever; `before` and the stand-alone kinds only.
std::optional<LocalDay> first_rating_day(Database& database, PainKind kind);

} // namespace midback
