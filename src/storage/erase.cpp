// SPDX-License-Identifier: MIT
#include "src/storage/erase.hpp"

#include "schema/sql.hpp"
#include "src/error.hpp"
#include "src/storage/backup.hpp"
#include "src/storage/contents.hpp"
#include "src/storage/images.hpp"
#include "src/storage/private_file.hpp"
#include "src/storage/restore.hpp"

#include <array>
#include <set>

namespace midback {
namespace {

namespace fs = std::filesystem;

void run_with_uid(Database& database, const char* text, const EraseTarget& target) {
  Statement{database, text}.bind(":uid", target.uid).run();
}

/// In one transaction, then the file is written anew, so that no free page keeps a byte.
void erase_from(Database& database, const EraseTarget& target) {
  const bool session = target.kind == Aggregate::session;
  const bool batches = database.integer("PRAGMA user_version") >= 3;
  database.execute("PRAGMA secure_delete = ON");
  database.write([&] {
    // Its clock stands in the journal, whose newest entry may go.
    Statement marks{database, sql::marks};
    marks.step();
    Statement{database, sql::raise_marks}
        .bind(":hlc", marks.integer(0))
        .bind(":id", marks.integer(1))
        .run();
    if (batches) {
      run_with_uid(database, sql::erase_from_batch, target);
    }
    for (const char* part : session
                                ? std::array{sql::delete_sets, sql::delete_session_tags}
                                : std::array{sql::delete_rating_tags, sql::delete_rating_tags}) {
      run_with_uid(database, part, target);
    }
    run_with_uid(database, session ? sql::erase_session : sql::erase_rating, target);
    Statement{database, sql::erase_journal_items}
        .bind(":kind", to_string(target.kind))
        .bind(":uid", target.uid)
        .run();
    Statement{database, batches ? sql::erase_empty_journal : sql::erase_empty_journal_1}.run();
  });
  database.execute("VACUUM");
}

/// A backup is not changed where it lies: a cleaned copy takes its place.
void erase_from_backup(const fs::path& backup, const EraseTarget& target) {
  PrivatePart part{backup};
  {
    Database source = Database::open_copy(backup);
    if (!integrity_problems(source).empty()) {
      throw DamagedError(backup.string() + " is damaged");
    }
    Database copy = Database::open_unmigrated(part.path());
    overwrite(source, copy);
    erase_from(copy, target);
    if (!integrity_problems(copy).empty()) {
      throw DataError("the cleaned copy of " + backup.string() +
                      " did not pass its check; nothing was erased");
    }
  }
  part.replace(backup);
}

void remove_file(const fs::path& file) {
  std::error_code error;
  fs::remove(file, error);
  if (error) {
    throw DataError(file.string() + " could not be removed (" + error.message() + ")");
  }
}

} // namespace

std::optional<EraseTarget> find_erase_target(Database& database, std::int64_t id) {
  Statement row{database, sql::erase_target};
  if (!row.bind(":id", id).step()) {
    return std::nullopt;
  }
  return EraseTarget{.kind = parse_aggregate(row.text(0)),
                     .uid = row.text(1),
                     .day = day_from_number(static_cast<int>(row.integer(2)))};
}

ErasedBackups erase_entry(Database& live, const EraseTarget& target) {
  ErasedBackups erased;
  std::set<fs::path> done;
  for (const Backup& backup : backups_of(live.file())) {
    done.insert(backup.file);
    try {
      erase_from_backup(backup.file, target);
      ++erased.cleaned;
    } catch (const DamagedError&) {
      // It may hold the entry and cannot be asked: the promise to erase weighs more.
      remove_file(backup.file);
      erased.removed.push_back(backup.file);
    }
  }
  erase_from(live, target);
  // A backup that was being made meanwhile may have read the old content.
  for (const Backup& backup : backups_of(live.file())) {
    if (!done.contains(backup.file)) {
      erase_from_backup(backup.file, target);
      ++erased.cleaned;
    }
  }
  return erased;
}

int erase_everything(Database& live) {
  int removed = 0;
  for (const Backup& backup : backups_of(live.file())) {
    remove_file(backup.file);
    ++removed;
  }
  Database empty = Database::in_memory();
  Statement marks{live, sql::marks};
  marks.step();
  const auto hlc = marks.integer(0);
  const auto id = marks.integer(1);
  marks.reset();
  empty.write([&] { Statement{empty, sql::raise_marks}.bind(":hlc", hlc).bind(":id", id).run(); });
  overwrite(empty, live);
  return removed;
}

} // namespace midback
