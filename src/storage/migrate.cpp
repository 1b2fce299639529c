// SPDX-License-Identifier: MIT
#include "src/storage/migrate.hpp"

#include "src/error.hpp"

namespace midback {
namespace {

/// The version in the file; refuses what is not ours or is newer than `newest`.
int checked_version(Database& database, int newest) {
  const auto id = database.integer("PRAGMA application_id");
  const auto version = database.integer("PRAGMA user_version");
  const bool empty = database.integer("SELECT count(*) FROM sqlite_schema") == 0;
  if (!(empty && id == 0 && version == 0) && id != application_id) {
    throw DataError(database.file().string() +
                    " belongs to another program; it was left untouched. Name another file with "
                    "--db");
  }
  if (version > newest) {
    throw DataError(database.file().string() + " was written by a newer midback (schema " +
                    std::to_string(version) + ", this one knows up to " + std::to_string(newest) +
                    "); it was left untouched. Update midback to use it");
  }
  return static_cast<int>(version);
}

} // namespace

void refuse_foreign(Database& database) {
  if (checked_version(database, newest_schema()) == 0) {
    throw DataError(database.file().string() + " holds no record; name another file");
  }
}

void migrate(Database& database, std::span<const sql::File> steps,
             const std::function<void(int)>& before_first_step) {
  const int newest = static_cast<int>(steps.size());
  const int found = checked_version(database, newest);
  if (found == newest) {
    return;
  }
  if (found > 0) {
    before_first_step(found);
  }
  // Foreign keys cannot be switched inside a transaction, and a step that rebuilds a table needs
  // them off; they are checked before the commit.
  database.execute("PRAGMA foreign_keys = OFF");
  database.write([&] {
    // Another process may have migrated while we waited for the lock.
    for (int version = checked_version(database, newest); version < newest; ++version) {
      database.execute(steps[static_cast<std::size_t>(version)].text);
    }
    if (database.integer("SELECT count(*) FROM pragma_foreign_key_check") != 0) {
      throw DataError("the upgrade of " + database.file().string() +
                      " was given up: a reference would be broken. Nothing was changed");
    }
    database.execute(("PRAGMA application_id = " + std::to_string(application_id)).c_str());
    database.execute(("PRAGMA user_version = " + std::to_string(newest)).c_str());
  });
  database.execute("PRAGMA foreign_keys = ON");
}

} // namespace midback
