// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace midback {

/// One row: its cells, and the line of the file on which it begins.
struct CsvRow {
  std::size_t line = 0;
  std::vector<std::string> cells;
};

/// Hands over one row after another (RFC 4180, CRLF or LF, a byte order mark is skipped; spaces
/// belong to the cell). Throws DataError, with the line, for quotes that do not close, for a cell
/// above 1 MiB, and for a row above 4 MiB or 2,000 cells: the memory it needs is bounded.
void read_csv(const std::filesystem::path& file, const std::function<void(const CsvRow&)>& row,
              const std::function<void(std::uintmax_t bytes)>& progress);

/// What `CsvWriter::text_cell` wrote: the ' in front of a formula character is taken off.
std::string without_guard(std::string text);

} // namespace midback
