// SPDX-License-Identifier: MIT
#include "src/storage/guided_store.hpp"

#include "schema/sql.hpp"
#include "src/storage/entry_store.hpp"

#include <variant>

namespace midback {
namespace {

std::optional<std::int64_t> number(const std::optional<PainRating>& rating) {
  return rating ? std::optional<std::int64_t>{rating->value()} : std::nullopt;
}

/// What the person wrote elsewhere while the session ran stays theirs.
void respect(const Session& stored, Session& session) {
  session.id = stored.id;
  session.day = stored.day;
  session.time = stored.time;
  session.tags = stored.tags;
  session.logged_at = stored.logged_at;
  session.logged_day = stored.logged_day;
  session.before = session.before ? session.before : stored.before;
  session.after = session.after ? session.after : stored.after;
  if (stored.note) {
    session.note = session.note ? *stored.note + " " + *session.note : *stored.note;
  }
}

bool was_deleted(Database& database, const std::string& uid) {
  Statement row{database, sql::session_number};
  row.bind(":uid", uid);
  return row.step() && row.integer(1) != 0;
}

} // namespace

std::optional<OpenGuidedSession> open_guided_session(Database& database) {
  Statement row{database, sql::open_guided_session};
  if (!row.step()) {
    return std::nullopt;
  }
  const auto rating = row.optional_integer(5);
  return OpenGuidedSession{.uid = row.text(0),
                           .day = day_from_number(static_cast<int>(row.integer(1))),
                           .choice = row.text(2),
                           .step = row.integer(3),
                           .duration = std::chrono::seconds{row.integer(4)},
                           .before =
                               rating ? PainRating::from(static_cast<int>(*rating)) : std::nullopt};
}

void keep_guided_session(Database& database, const OpenGuidedSession& open) {
  Statement{database, sql::keep_guided_session}
      .bind(":uid", open.uid)
      .bind(":day", std::int64_t{day_number(open.day)})
      .bind(":choice", open.choice)
      .bind(":step", open.step)
      .bind(":duration_s", std::int64_t{open.duration.count()})
      .bind(":pain_before", number(open.before))
      .run();
}

void close_guided_session(Database& database) {
  Statement{database, sql::close_guided_session}.run();
}

std::optional<Session> find_session(Database& database, const std::string& uid) {
  Statement row{database, sql::session_number};
  row.bind(":uid", uid);
  if (!row.step() || row.integer(1) != 0) {
    return std::nullopt;
  }
  const auto entry = find_entry(database, row.integer(0));
  const auto* session = entry ? std::get_if<Session>(&*entry) : nullptr;
  return session != nullptr ? std::optional{*session} : std::nullopt;
}

Session save_guided_session(Database& database, sys_seconds now, Session session,
                            std::optional<OpenGuidedSession> open,
                            const std::function<std::string()>& new_uid) {
  if (was_deleted(database, session.uid)) {
    session.uid = new_uid();
  }
  const auto store = [&](Change& change) {
    const auto stored = find_session(change.database(), session.uid);
    Session whole = session;
    if (stored) {
      respect(*stored, whole);
      update_session(change, whole);
    } else {
      whole.id = next_entry_id(change.database());
      insert_session(change, whole);
    }
    if (open) {
      open->uid = whole.uid;
      keep_guided_session(change.database(), *open);
    } else {
      close_guided_session(change.database());
    }
    return "guided session " + std::to_string(whole.id) + " of " + long_date(whole.day);
  };
  Journal journal{database};
  const auto begun = journal.change_that_made(Aggregate::session, session.uid);
  if (!begun || !journal.write_more(*begun, now, store)) {
    journal.write(now, store);
  }
  return find_session(database, session.uid).value();
}

std::vector<SideTotal> side_totals(Database& database) {
  std::vector<SideTotal> totals;
  Statement rows{database, sql::side_totals};
  while (rows.step()) {
    totals.push_back({.exercise = rows.text(0),
                      .left = rows.optional_integer(1).value_or(0),
                      .right = rows.optional_integer(2).value_or(0)});
  }
  return totals;
}

} // namespace midback
