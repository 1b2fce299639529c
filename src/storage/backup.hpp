// SPDX-License-Identifier: MIT
#pragma once

#include "src/storage/database.hpp"

#include <filesystem>
#include <string>

namespace midback {

/// Names a backup: DAY-vSCHEMA-REASON.db in the folder "<database>.backups".
struct BackupName {
  LocalDay day;
  int schema = 0;
  std::string reason; ///< migration, restore, import or daily
};

/// The folder beside the database that holds its backups.
std::filesystem::path backup_folder(const std::filesystem::path& database_file);

/// Writes a verified copy (integrity checked after copying, 0600, synced) beside the database and
/// returns where it is. An older backup of the same name stays: the new one gets "-2", "-3" ...
/// Throws DataError; no half-written file is left behind.
std::filesystem::path make_backup(Database& database, const BackupName& name);

/// The same to a file of the person's choice; refuses when something is there already.
void copy_database(Database& database, const std::filesystem::path& target);

} // namespace midback
