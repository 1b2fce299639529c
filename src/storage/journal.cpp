// SPDX-License-Identifier: MIT
#include "src/storage/journal.hpp"

#include "schema/sql.hpp"
#include "src/error.hpp"
#include "src/storage/images.hpp"

#include <algorithm>
#include <stdexcept>

namespace midback {
namespace {

/// Changes removed per write: pruning never makes a command noticeably slower.
constexpr int pruned_per_write = 50;

std::int64_t seconds_of(sys_seconds at) { return at.time_since_epoch().count(); }

/// The hybrid logical clock: milliseconds << 16, and always later than anything written here, so
/// that a clock set back does not reorder changes.
std::int64_t next_hlc(Database& database, sys_seconds now, std::int64_t floor) {
  Statement newest{database, sql::newest_journal_hlc};
  const std::int64_t last = newest.step() ? std::max(newest.integer(0), floor) : floor;
  return std::max(last + 1, (seconds_of(now) * 1000) << 16);
}

JournalState parse_state(std::string_view text) {
  return text == "done"     ? JournalState::done
         : text == "undone" ? JournalState::undone
                            : JournalState::dropped;
}

JournalEntry entry_of(const Statement& row) {
  return {.id = row.integer(0),
          .at = sys_seconds{std::chrono::seconds{row.integer(1)}},
          .label = row.text(2),
          .state = parse_state(row.text(3))};
}

void prune(Database& database, sys_seconds now) {
  for (int i = 0; i < pruned_per_write; ++i) {
    Statement oldest{database, sql::oldest_journal};
    if (!oldest.step() || oldest.integer(1) >= seconds_of(now - Journal::kept)) {
      return;
    }
    const std::int64_t id = oldest.integer(0);
    Statement{database, sql::delete_journal_items}.bind(":id", id).run();
    Statement{database, sql::delete_journal}.bind(":id", id).run();
  }
}

struct Item {
  Aggregate kind;
  std::string uid;
  std::optional<std::string> before;
  std::optional<std::string> after;
};

std::vector<Item> items_of(Database& database, std::int64_t journal_id) {
  std::vector<Item> items;
  Statement rows{database, sql::journal_items};
  rows.bind(":journal_id", journal_id);
  while (rows.step()) {
    items.push_back({.kind = parse_aggregate(rows.text(0)),
                     .uid = rows.text(1),
                     .before = rows.optional_text(2),
                     .after = rows.optional_text(3)});
  }
  return items;
}

enum class Direction { undo, redo };

[[noreturn]] void refuse_replay(const JournalEntry& entry, Direction direction) {
  throw DataError(std::string{direction == Direction::undo ? "cannot undo" : "cannot redo"} +
                  " \"" + entry.label +
                  "\": what it changed was changed again later. Nothing was changed");
}

/// The rows that came with an entry as a batch.
struct Batch {
  std::int64_t stamp = 0; ///< the hlc of the entry that brought them
  std::int64_t rows = 0;
};

/// Deletes or brings back the rows of a batch; all of them must be there.
void replay_batch(Database& database, const JournalEntry& entry, const Batch& batch,
                  Direction direction, const Stamp& stamp) {
  const std::int64_t deleted = direction == Direction::undo ? 1 : 0;
  Statement count{database, sql::batch_rows};
  count.bind(":batch", batch.stamp).bind(":deleted", 1 - deleted).step();
  if (count.integer(0) != batch.rows) {
    refuse_replay(entry, direction);
  }
  for (const char* text :
       {sql::mark_batch_session, sql::mark_batch_rating, sql::mark_batch_day_off}) {
    Statement{database, text}
        .bind(":batch", batch.stamp)
        .bind(":deleted", deleted)
        .bind(":hlc", stamp.hlc)
        .bind(":dev", stamp.device)
        .run();
  }
}

/// Moves one journal entry's aggregates from one image to the other.
void replay(Database& database, const JournalEntry& entry, Direction direction,
            const Stamp& stamp) {
  for (const Item& item : items_of(database, entry.id)) {
    const auto& expected = direction == Direction::undo ? item.after : item.before;
    const auto& wanted = direction == Direction::undo ? item.before : item.after;
    if (image_of(database, item.kind, item.uid) != expected) {
      refuse_replay(entry, direction);
    }
    restore_image(database, item.kind, item.uid, wanted, stamp);
  }
  Statement{database, sql::set_journal_state}
      .bind(":id", entry.id)
      .bind(":state", std::string_view{direction == Direction::undo ? "undone" : "done"})
      .run();
}

std::string too_few(Direction direction, std::size_t available) {
  const std::string word = direction == Direction::undo ? "undo" : "redo";
  if (available == 0) {
    return "there is nothing to " + word;
  }
  return "only " + std::to_string(available) + (available == 1 ? " change" : " changes") +
         " can be " + (direction == Direction::undo ? "undone" : "redone") +
         "; nothing was changed. Type: midback " + word + " " + std::to_string(available);
}

const char* join_batch_text(Aggregate kind) {
  switch (kind) {
  case Aggregate::session:
    return sql::join_batch_session;
  case Aggregate::rating:
    return sql::join_batch_rating;
  case Aggregate::day_off:
    return sql::join_batch_day_off;
  default:
    throw std::logic_error("only entries and days off come in batches");
  }
}

} // namespace

Change::Change(Database& database, sys_seconds now) : m_database(database), m_now(now) {
  Statement device{database, sql::device};
  device.step();
  m_device = device.text(0);
  m_hlc = next_hlc(database, now, device.integer(1));
}

void Change::touch(Aggregate kind, std::string_view uid) {
  if (uid == m_joining && !uid.empty()) {
    return;
  }
  if (m_known.emplace(kind, uid).second) {
    m_touched.push_back({kind, std::string{uid}, image_of(m_database, kind, uid)});
  }
}

void Change::add_to_batch(Aggregate kind, std::string_view uid,
                          const std::function<void()>& insert) {
  m_joining = uid;
  insert();
  m_joining = {};
  Statement{m_database, join_batch_text(kind)}.bind(":uid", uid).bind(":batch", m_hlc).run();
  ++m_batch_rows;
}

std::optional<std::int64_t> Journal::write(sys_seconds now,
                                           const std::function<std::string(Change&)>& change) {
  std::optional<std::int64_t> journal_id;
  m_database.write([&] {
    Change running{m_database, now};
    const std::string label = change(running);
    const auto begin_entry = [&] {
      if (journal_id) {
        return;
      }
      Statement{m_database, sql::drop_undone}.run();
      Statement{m_database, sql::insert_journal}
          .bind(":at", seconds_of(now))
          .bind(":hlc", running.hlc())
          .bind(":label", label)
          .bind(":fmt", std::int64_t{newest_schema()})
          .run();
      journal_id = m_database.last_insert_id();
    };
    if (running.m_batch_rows > 0) {
      begin_entry();
      Statement{m_database, sql::set_batch_rows}
          .bind(":id", *journal_id)
          .bind(":rows", running.m_batch_rows)
          .run();
    }
    for (const Change::Touched& touched : running.m_touched) {
      const auto after = image_of(m_database, touched.kind, touched.uid);
      if (after == touched.before) {
        continue;
      }
      begin_entry();
      Statement{m_database, sql::insert_journal_item}
          .bind(":journal_id", *journal_id)
          .bind(":kind", to_string(touched.kind))
          .bind(":uid", touched.uid)
          .bind(":before", touched.before)
          .bind(":after", after)
          .run();
    }
    prune(m_database, now);
  });
  return journal_id;
}

namespace {

/// Thrown inside a transaction that is to be rolled back without being a failure.
struct NotTheSame {};

bool still_done(Database& database, std::int64_t journal_id) {
  Statement row{database, sql::journal_state};
  row.bind(":id", journal_id);
  return row.step() && row.text(0) == "done";
}

/// Puts the new image after the change into the entry; one that ends as it began leaves no item.
void amend_item(Database& database, std::int64_t journal_id, Aggregate kind, const std::string& uid,
                const std::optional<std::string>& image_before,
                const std::optional<std::string>& image_after) {
  const auto keys = [&](const char* text) {
    Statement statement{database, text};
    statement.bind(":journal_id", journal_id).bind(":kind", to_string(kind)).bind(":uid", uid);
    return statement;
  };
  auto first_before = image_before;
  if (Statement known = keys(sql::journal_item); known.step()) {
    first_before = known.optional_text(0);
    if (known.optional_text(1) != image_before) {
      throw NotTheSame{};
    }
  }
  if (image_after == first_before) {
    keys(sql::delete_journal_item).run();
  } else {
    keys(sql::keep_journal_item).bind(":before", first_before).bind(":after", image_after).run();
  }
}

} // namespace

std::optional<std::int64_t> Journal::change_that_made(Aggregate kind, std::string_view uid) {
  Statement row{m_database, sql::journal_of_new};
  row.bind(":kind", to_string(kind)).bind(":uid", uid);
  return row.step() ? std::optional{row.integer(0)} : std::nullopt;
}

bool Journal::write_more(std::int64_t journal_id, sys_seconds now,
                         const std::function<std::string(Change&)>& change) {
  try {
    m_database.write([&] {
      if (!still_done(m_database, journal_id)) {
        throw NotTheSame{};
      }
      Change running{m_database, now};
      const std::string label = change(running);
      bool changed = false;
      for (const Change::Touched& touched : running.m_touched) {
        const auto after = image_of(m_database, touched.kind, touched.uid);
        if (after != touched.before) {
          amend_item(m_database, journal_id, touched.kind, touched.uid, touched.before, after);
          changed = true;
        }
      }
      if (changed) {
        Statement{m_database, sql::drop_undone}.run();
        Statement{m_database, sql::amend_journal}
            .bind(":id", journal_id)
            .bind(":hlc", running.hlc())
            .bind(":label", label)
            .run();
      }
    });
  } catch (const NotTheSame&) {
    return false;
  }
  return true;
}

namespace {

std::vector<JournalEntry> replay_many(Database& database, const Stamp& stamp, Direction direction,
                                      int count) {
  std::vector<JournalEntry> moved;
  while (moved.size() < static_cast<std::size_t>(count)) {
    Statement next{database, direction == Direction::undo ? sql::newest_done : sql::oldest_undone};
    if (!next.step()) {
      throw DataError(too_few(direction, moved.size()));
    }
    moved.push_back(entry_of(next));
    if (!next.null(5)) {
      replay_batch(database, moved.back(), {next.integer(4), next.integer(5)}, direction, stamp);
    }
    replay(database, moved.back(), direction, stamp);
  }
  Statement{database, sql::raise_hlc_floor}.bind(":hlc", stamp.hlc).run();
  return moved;
}

} // namespace

std::vector<JournalEntry> Journal::undo(sys_seconds now, int count) {
  std::vector<JournalEntry> moved;
  m_database.write([&] {
    const Change running{m_database, now};
    moved = replay_many(m_database, {running.hlc(), running.device()}, Direction::undo, count);
  });
  return moved;
}

std::vector<JournalEntry> Journal::redo(sys_seconds now, int count) {
  std::vector<JournalEntry> moved;
  m_database.write([&] {
    const Change running{m_database, now};
    moved = replay_many(m_database, {running.hlc(), running.device()}, Direction::redo, count);
  });
  return moved;
}

std::vector<JournalEntry> Journal::newest(int limit) {
  std::vector<JournalEntry> entries;
  Statement rows{m_database, sql::journal_newest_first};
  rows.bind(":limit", std::int64_t{limit});
  while (rows.step()) {
    entries.push_back(entry_of(rows));
  }
  return entries;
}

std::int64_t Journal::undone_count() { return m_database.integer(sql::undone_count); }

} // namespace midback
