// SPDX-License-Identifier: MIT
#pragma once

#include "src/domain/session.hpp"
#include "src/storage/database.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace midback {

/// What a database holds, for people: deleted entries are not counted.
struct Contents {
  std::int64_t sessions = 0;
  std::int64_t ratings = 0;
  std::int64_t days_off = 0;
  std::int64_t plan_versions = 0;
  std::optional<LocalDay> first_day; ///< of the entries
  std::optional<LocalDay> last_day;
  std::optional<sys_seconds> last_change;
  int schema = 0;
};
Contents contents_of(Database& database);

/// Rows of each table, tombstones too.
using RowCounts = std::vector<std::pair<std::string, std::int64_t>>;
RowCounts row_counts(Database& database);

/// What is wrong with the pages, the indexes and the references; empty when all is well.
std::vector<std::string> integrity_problems(Database& database);

} // namespace midback
