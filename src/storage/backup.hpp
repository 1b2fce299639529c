// SPDX-License-Identifier: MIT
// Copies of the database: made, checked, named, listed and thinned out.
#pragma once

#include "src/storage/database.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace midback {

/// Names a backup: DAY-vSCHEMA-REASON.db in the folder "<database>.backups".
struct BackupName {
  LocalDay day;
  int schema = 0;
  std::string reason; ///< daily, manual, migration, import, restore or salvage
  int number = 1;     ///< of several with the same day, schema and reason

  std::string file_name() const;
};
/// The reverse of file_name.
std::optional<BackupName> parse_backup_name(std::string_view file_name);

struct Backup {
  std::filesystem::path file;
  BackupName name;
  std::uintmax_t bytes = 0;
};

/// The folder beside the database that holds its backups.
std::filesystem::path backup_folder(const std::filesystem::path& database_file);
/// Its backups, newest first.
std::vector<Backup> backups_of(const std::filesystem::path& database_file);

/// Writes a verified copy (integrity and row counts checked after copying, 0600, synced) beside
/// the database and returns where it is; then removes older ones beyond what is kept (the newest 7
/// daily ones, the newest 5 of the other reasons; salvaged ones stay). An older backup of the same
/// name stays: the new one gets "-2", "-3" ... Throws DataError; then no half-written file is left.
std::filesystem::path make_backup(Database& database, const BackupName& name);

/// The day's backup, unless there is one already. True when it was made.
bool make_daily_backup(Database& database, LocalDay day);
bool has_daily_backup(const std::filesystem::path& database_file, LocalDay day);

/// A verified copy at a place of the person's choice. Refuses when something is there, unless
/// `replace` and it is a regular file.
void copy_database(Database& database, const std::filesystem::path& target, bool replace);

} // namespace midback
