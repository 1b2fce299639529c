// SPDX-License-Identifier: MIT
#pragma once

#include "src/exchange/export_csv.hpp"
#include "src/exchange/export_json.hpp"
#include "src/exchange/import.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>

namespace midback::test {

inline std::string json_of(Database& database) {
  std::ostringstream out;
  database.read([&] { write_export_json(database, out); });
  return out.str();
}

inline std::string csv_of(Database& database, std::string_view table) {
  std::ostringstream out;
  database.read([&] { find_csv_table(table)->write(database, out); });
  return out.str();
}

inline std::string bytes_of(const std::filesystem::path& file) {
  std::ifstream in{file, std::ios::binary};
  return {std::istreambuf_iterator<char>{in}, {}};
}

inline void write_bytes(const std::filesystem::path& file, const std::string& bytes) {
  std::ofstream{file, std::ios::binary} << bytes;
}

inline void write_csv_folder(Database& database, const std::filesystem::path& folder) {
  std::filesystem::create_directories(folder);
  for (const CsvTable& table : csv_tables()) {
    write_bytes(folder / (std::string{table.name} + ".csv"), csv_of(database, table.name));
  }
}

/// An import as the command does it, with UTC for what CSV does not say.
inline ImportResult import_file(Database& database, const std::filesystem::path& source,
                                bool dry_run = false) {
  return import_into(database, {.source = source,
                                .dry_run = dry_run,
                                .now = sys_seconds{std::chrono::seconds{1'795'345'200}},
                                .logged_day =
                                    [](sys_seconds at, std::optional<std::chrono::seconds> offset) {
                                      const auto here =
                                          at + offset.value_or(std::chrono::seconds{0});
                                      return LocalDay{date::floor<days>(here).time_since_epoch()};
                                    },
                                .progress = [](double) {},
                                .before_writing = [] {}});
}

} // namespace midback::test
