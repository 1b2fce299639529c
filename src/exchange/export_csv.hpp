// SPDX-License-Identifier: MIT
// The tables of `export csv`. Columns are a contract: they may grow, never change.
#pragma once

#include "src/storage/database.hpp"

#include <iosfwd>
#include <span>
#include <string_view>

namespace midback {

struct CsvTable {
  std::string_view name; ///< "sessions"; the file of `--table all` is NAME.csv
  void (*write)(Database& database, std::ostream& out);
};

/// sessions, sets, pain, days-off, routine, settings: live entries only, oldest first, header
/// always. Each reads row by row: memory does not grow with the history.
std::span<const CsvTable> csv_tables();
/// By name, or nullptr.
const CsvTable* find_csv_table(std::string_view name);

} // namespace midback
