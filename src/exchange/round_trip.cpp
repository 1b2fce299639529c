// SPDX-License-Identifier: MIT
#include "src/exchange/round_trip.hpp"

#include "src/error.hpp"
#include "src/exchange/export_csv.hpp"
#include "src/exchange/export_json.hpp"
#include "src/exchange/import.hpp"
#include "src/exchange/output_file.hpp"

#include <cstdlib>
#include <fstream>
#include <sstream>

namespace midback {
namespace {

namespace fs = std::filesystem;

/// Gone with everything in it at the end: it holds the person's record.
class PrivateFolder {
public:
  PrivateFolder() {
    std::string name = (fs::temp_directory_path() / "midback-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) { // 0700
      throw DataError("no temporary folder could be made");
    }
    m_path = name;
  }
  PrivateFolder(const PrivateFolder&) = delete;
  PrivateFolder& operator=(const PrivateFolder&) = delete;
  ~PrivateFolder() {
    std::error_code ignored;
    fs::remove_all(m_path, ignored);
  }
  const fs::path& path() const { return m_path; }

private:
  fs::path m_path;
};

using Write = std::function<void(Database&, std::ostream&)>;

std::string text_of(Database& database, const Write& write) {
  std::ostringstream out;
  database.read([&] { write(database, out); });
  return std::move(out).str();
}

Database imported(const fs::path& source) {
  Database copy = Database::in_memory();
  import_into(copy, {.source = source,
                     .dry_run = false,
                     .now = sys_seconds{},
                     .logged_day =
                         [](sys_seconds at, std::optional<std::chrono::seconds> offset) {
                           const auto here = at + offset.value_or(std::chrono::seconds{0});
                           return LocalDay{date::floor<days>(here).time_since_epoch()};
                         },
                     .progress = [](double) {},
                     .before_writing = [] {}});
  return copy;
}

} // namespace

std::optional<std::string> round_trip_problem(Database& database) {
  PrivateFolder folder;
  const fs::path json = folder.path() / "record.json";
  const std::string before = text_of(database, write_export_json);
  write_file(json, [&](std::ostream& out) { out << before; });
  try {
    Database copy = imported(json);
    if (text_of(copy, write_export_json) != before) {
      return "export json, imported and exported again, is not the same";
    }
    for (const CsvTable& table : csv_tables()) {
      write_file(folder.path() / (std::string{table.name} + ".csv"),
                 [&](std::ostream& out) { out << text_of(database, table.write); });
    }
    Database second = imported(folder.path());
    for (const CsvTable& table : csv_tables()) {
      if (text_of(second, table.write) != text_of(database, table.write)) {
        return "export csv, table " + std::string{table.name} +
               ", imported and exported again, is not the same";
      }
    }
  } catch (const Error& error) {
    return std::string{"what was exported is not accepted by import: "} + error.what();
  }
  return std::nullopt;
}

} // namespace midback
