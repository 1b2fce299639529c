// SPDX-License-Identifier: MIT
// The one way to remove something for good: from the tables, the journal and every backup.
#pragma once

#include "src/storage/database.hpp"
#include "src/storage/journal.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace midback {

struct EraseTarget {
  Aggregate kind = Aggregate::session;
  std::string uid;
  LocalDay day{};
};
/// The session or rating with that number, also when it was deleted: its text is still there.
std::optional<EraseTarget> find_erase_target(Database& database, std::int64_t id);

/// What erasing did to the backups.
struct ErasedBackups {
  int cleaned = 0;
  std::vector<std::filesystem::path> removed; ///< could not be read, so that they had to go whole
};

/// Removes the entry from the backups first and from `live` last, so that a crash in between can
/// be repaired by doing it again. Afterwards no file holds a byte of it. Throws DataError.
ErasedBackups erase_entry(Database& live, const EraseTarget& target);

/// Everything: `live` becomes a new empty database, all backups go. Numbers are not given out
/// again. Returns how many backups went.
int erase_everything(Database& live);

} // namespace midback
