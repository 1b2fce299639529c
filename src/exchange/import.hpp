// SPDX-License-Identifier: MIT
#pragma once

#include "src/exchange/import_record.hpp"
#include "src/storage/database.hpp"
#include "src/storage/journal.hpp"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace midback {

struct ImportRequest {
  std::filesystem::path source;
  bool dry_run = false;
  sys_seconds now;
  std::function<LocalDay(sys_seconds, std::optional<std::chrono::seconds> offset)> logged_day;
  std::function<void(double share)> progress; ///< 0 to 1, over the whole of an import
  /// Runs when every record was found to be good, before anything is written.
  std::function<void()> before_writing;
};

/// What an import did, or would do.
struct ImportResult {
  struct Count {
    int added = 0;
    int known = 0;    ///< the same uid was there: nothing was done
    int returned = 0; ///< had been deleted here and is back
  };
  Count sessions;
  Count ratings;
  Count days_off;
  Count plan_versions;
  Count settings;
  int renumbered = 0;                     ///< entries whose number was taken here
  int days_off_kept = 0;                  ///< days that were off here already, by another record
  std::vector<int> new_plan;              ///< numbers of the plan versions that were added
  std::vector<std::string> settings_kept; ///< keys that hold another value here

  bool anything() const;
};

/// Brings in the records of a file: all of them in one transaction and one undoable step, or none.
/// A uid that is known adds nothing; one that was deleted comes back under its number. A new entry
/// keeps its number when no entry here, deleted or not, has it; else it gets a new one above every
/// number here and in the file. What was set here stays as it is. Throws DataError that lists the
/// refused records with their lines.
ImportResult import_into(Database& database, const ImportRequest& request);

} // namespace midback
