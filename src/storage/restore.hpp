// SPDX-License-Identifier: MIT
#pragma once

#include "src/storage/contents.hpp"
#include "src/storage/database.hpp"

#include <filesystem>
#include <optional>

namespace midback {

/// Copies `source` page by page over what `target` holds: all of it or nothing, whatever happens
/// in between. `target` keeps its file; anybody else who has it open sees the old or the new
/// content. Throws DataError.
void overwrite(Database& source, Database& target);

/// A backup made ready to be restored: a private copy beside the database, checked, brought to the
/// newest schema. It disappears with this object.
class StagedBackup {
public:
  /// Throws DataError when `backup` is no database of ours or does not pass its check.
  StagedBackup(const std::filesystem::path& backup, const std::filesystem::path& database_file);
  StagedBackup(const StagedBackup&) = delete;
  StagedBackup& operator=(const StagedBackup&) = delete;
  ~StagedBackup();

  const Contents& contents() const { return m_contents; } ///< of the backup as it was found

  /// Puts it in the place of what `live` holds. The clock of changes and the numbers of entries
  /// never go back: they continue from where `live` was.
  void restore_into(Database& live);
  /// For a database that cannot be opened: puts it and what lies beside it (-journal, -wal, -shm)
  /// aside as NAME.damaged-DAY and takes its place. Returns where the damaged file went.
  std::filesystem::path take_the_place_of(const std::filesystem::path& damaged, LocalDay today);

private:
  std::filesystem::path m_file;
  std::optional<Database> m_stage;
  Contents m_contents;
};

} // namespace midback
