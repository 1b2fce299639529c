// SPDX-License-Identifier: MIT
#include "src/storage/restore.hpp"

#include "schema/sql.hpp"
#include "src/error.hpp"
#include "src/storage/private_file.hpp"
#include "src/storage/sqlite_errors.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <array>

namespace midback {
namespace {

namespace fs = std::filesystem;

fs::path stage_beside(const fs::path& database_file) {
  return database_file.parent_path() / ("." + database_file.filename().string() + ".restoring");
}

void remove_stage(const fs::path& stage) {
  std::error_code ignored;
  fs::remove(stage, ignored);
  fs::remove(stage.string() + "-journal", ignored);
}

} // namespace

void overwrite(Database& source, Database& target) {
  in_plain_words(target.file(), [&] {
    sqlite3* to = target.handle().getHandle();
    sqlite3_backup* copy = sqlite3_backup_init(to, "main", source.handle().getHandle(), "main");
    if (copy == nullptr) {
      throw SQLite::Exception(to);
    }
    constexpr int patience_ms = 5000;
    constexpr int pause_ms = 50;
    int code = SQLITE_OK;
    // One step for everything: a transaction of `target` that a crash leaves undone as a whole.
    for (int waited = 0; waited <= patience_ms; waited += pause_ms) {
      code = sqlite3_backup_step(copy, -1);
      if (code != SQLITE_BUSY && code != SQLITE_LOCKED) {
        break;
      }
      sqlite3_sleep(pause_ms);
    }
    const int finished = sqlite3_backup_finish(copy);
    if (code != SQLITE_DONE || finished != SQLITE_OK) {
      throw SQLite::Exception("the copy was given up", code != SQLITE_DONE ? code : finished);
    }
  });
}

StagedBackup::StagedBackup(const fs::path& backup, const fs::path& database_file)
    : m_file(stage_beside(database_file)) {
  Database source = Database::open_copy(backup);
  const auto problems = integrity_problems(source);
  if (!problems.empty()) {
    throw DataError(backup.string() + " is damaged (" + problems.front() +
                    "); nothing was changed. Other backups are listed by: midback backup list");
  }
  m_contents = contents_of(source);
  remove_stage(m_file); // what a killed restore left
  PrivatePart part{m_file};
  try {
    part.replace(m_file);
    {
      Database empty = Database::open(
          {.file = m_file, .access = Access::write, .backup_before_migration = false});
      overwrite(source, empty);
    }
    m_stage =
        Database::open({.file = m_file, .access = Access::write, .backup_before_migration = false});
    if (!integrity_problems(*m_stage).empty()) {
      throw DataError("the copy of " + backup.string() +
                      " did not pass its check; nothing was "
                      "changed");
    }
  } catch (...) {
    m_stage.reset();
    remove_stage(m_file);
    throw;
  }
}

StagedBackup::~StagedBackup() {
  m_stage.reset();
  remove_stage(m_file);
}

void StagedBackup::restore_into(Database& live) {
  Statement marks{live, sql::marks};
  marks.step();
  const auto hlc = marks.integer(0);
  const auto id = marks.integer(1);
  marks.reset(); // an open statement would lock the file against the copy
  m_stage->write([&] {
    Statement{*m_stage, sql::raise_marks}.bind(":hlc", hlc).bind(":id", id).run();
  });
  overwrite(*m_stage, live);
}

fs::path StagedBackup::take_the_place_of(const fs::path& damaged, LocalDay today) {
  m_stage.reset(); // closed: one file, synced
  fs::path aside;
  for (int number = 1;; ++number) {
    aside = damaged.string() + ".damaged-" + to_string(today) +
            (number > 1 ? "-" + std::to_string(number) : "");
    if (!fs::exists(fs::symlink_status(aside))) {
      break;
    }
  }
  std::error_code error;
  // The journal goes first: left behind, it would be played into the restored file.
  for (const auto* suffix : {"-journal", "-wal", "-shm", ""}) {
    const fs::path from = damaged.string() + suffix;
    if (fs::exists(fs::symlink_status(from))) {
      fs::rename(from, aside.string() + suffix, error);
    }
    if (error) {
      throw DataError(from.string() + " could not be put aside (" + error.message() +
                      "); nothing was restored");
    }
  }
  fs::rename(m_file, damaged, error);
  if (error) {
    throw DataError(damaged.string() + " could not be written (" + error.message() +
                    "); the damaged file is " + aside.string());
  }
  sync_to_disk(damaged.parent_path());
  return aside;
}

} // namespace midback
