// SPDX-License-Identifier: MIT
// What `midback doctor` looks at in the database and around it.
#pragma once

#include "src/storage/database.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace midback {

struct Finding {
  std::string check; ///< a word for programs: "pages", "schema", "rows", "files", "backups" ...
  bool good = true;
  std::string text;   ///< what was found, for people
  std::string remedy; ///< what to do; empty when good
};

/// integrity_check, references, the schema against the shipped one, rows that cannot be.
std::vector<Finding> examine_database(Database& database, LocalDay today);

/// Permissions, leftovers, free space, folders that are carried elsewhere. Opens nothing.
std::vector<Finding> examine_files(const std::filesystem::path& database_file);

/// Each backup is opened and checked; `full`: the newest is also put back, into memory.
std::vector<Finding> examine_backups(const std::filesystem::path& database_file, bool full);

/// What could be read of a damaged file, written as a new database.
struct Salvaged {
  std::filesystem::path file;
  int entries = 0;
  std::vector<std::string> missing; ///< what could not be read, for people
};
/// Reads what can be read of `damaged`, row by row, into DAY-vN-salvage.db among the backups.
Salvaged salvage(const std::filesystem::path& damaged, LocalDay today);

} // namespace midback
