// SPDX-License-Identifier: MIT
// The journal: every change of what a person owns is one transaction with an image of each
// touched aggregate before and after it. That is what undo and redo work with.
#pragma once

#include "src/domain/session.hpp"
#include "src/storage/database.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace midback {

/// What is imaged and restored as one: a session with its sets and tags, a stand-alone rating with
/// its tags, a day off, a plan version with its exercises, a setting (its uid is the key).
enum class Aggregate { session, rating, day_off, plan, setting };

/// The running change. Only the journal makes one; whoever writes what a person owns asks for it.
class Change {
public:
  /// Declares that the aggregate is about to change. Must come before the first write to it.
  void touch(Aggregate kind, std::string_view uid);
  /// Runs `insert`, which adds one new session, rating or day off with that uid, and makes it part
  /// of the batch of this change: the journal keeps the number of such rows instead of an image of
  /// each. For what brings in thousands at once.
  void add_to_batch(Aggregate kind, std::string_view uid, const std::function<void()>& insert);

  Database& database() { return m_database; }
  std::int64_t hlc() const { return m_hlc; } ///< the stamp of this change
  const std::string& device() const { return m_device; }
  sys_seconds now() const { return m_now; }

  Change(const Change&) = delete;
  Change& operator=(const Change&) = delete;

private:
  friend class Journal;
  struct Touched {
    Aggregate kind;
    std::string uid;
    std::optional<std::string> before;
  };
  Change(Database& database, sys_seconds now);
  Database& m_database;
  sys_seconds m_now;
  std::int64_t m_hlc = 0;
  std::string m_device;
  std::vector<Touched> m_touched;
  std::set<std::pair<Aggregate, std::string>, std::less<>> m_known; ///< of m_touched
  std::string_view m_joining; ///< the uid that is being added to the batch
  std::int64_t m_batch_rows = 0;
};

enum class JournalState { done, undone, dropped };

struct JournalEntry {
  std::int64_t id = 0;
  sys_seconds at;
  std::string label; ///< for people; never holds a note's text
  JournalState state = JournalState::done;
};

class Journal {
public:
  /// How far back undo reaches.
  static constexpr days kept{400};

  explicit Journal(Database& database) : m_database(database) {}

  /// Runs `change` in one transaction and records what it changed under the label it returns.
  /// Changing nothing records nothing and leaves the redo list as it is. Throws DataError.
  std::optional<std::int64_t> write(sys_seconds now,
                                    const std::function<std::string(Change&)>& change);

  /// The change that made this aggregate, unless it was taken back.
  std::optional<std::int64_t> change_that_made(Aggregate kind, std::string_view uid);

  /// Goes on with a change that was written before, so that undo takes back both as one step: runs
  /// `change` in one transaction, keeps the first images before it and replaces those after it.
  /// False, and nothing was changed, when that is no longer true to what happened: the entry was
  /// undone or pruned, or something it (or `change`) touches was changed by someone else since.
  bool write_more(std::int64_t journal_id, sys_seconds now,
                  const std::function<std::string(Change&)>& change);

  /// Takes back the newest `count` changes, all or none; newest first. Throws DataError when there
  /// are fewer, or when one no longer fits because an aggregate was changed since.
  std::vector<JournalEntry> undo(sys_seconds now, int count);
  /// Puts back the oldest `count` of the changes taken back, all or none.
  std::vector<JournalEntry> redo(sys_seconds now, int count);

  std::vector<JournalEntry> newest(int limit);
  /// How many changes can be redone.
  std::int64_t undone_count();

private:
  Database& m_database;
};

} // namespace midback
