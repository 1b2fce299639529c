// SPDX-License-Identifier: MIT
#include "tests/fuzz/targets.hpp"

#include "src/error.hpp"
#include "src/exchange/csv_reader.hpp"
#include "src/exchange/export_json.hpp"
#include "src/exchange/import.hpp"
#include "src/platform/moment_parser.hpp"
#include "src/storage/contents.hpp"
#include "tests/support/temporary_folder.hpp"

#include <filesystem>
#include <fstream>
#include <sstream>

namespace midback::fuzz {
namespace {

namespace fs = std::filesystem;

/// A folder in memory where there is one: fuzzing writes it thousands of times a second.
const fs::path& scratch() {
  static const test::TemporaryFolder folder{fs::exists("/dev/shm") ? fs::path{"/dev/shm"}
                                                                   : fs::temp_directory_path()};
  return folder.path();
}

fs::path written(const char* name, std::string_view bytes) {
  fs::path file = scratch() / name;
  std::ofstream{file, std::ios::binary}.write(bytes.data(),
                                              static_cast<std::streamsize>(bytes.size()));
  return file;
}

/// An import either brings in something that exports and imports the same, or is refused.
void import_bytes(const char* name, std::string_view bytes) {
  Database record = Database::in_memory();
  try {
    import_into(record, {.source = written(name, bytes),
                         .dry_run = false,
                         .now = sys_seconds{},
                         .logged_day = [](sys_seconds, auto) { return day_from_number(20000); },
                         .progress = [](double) {},
                         .before_writing = [] {}});
  } catch (const Error&) {
    return;
  }
  std::ostringstream out;
  write_export_json(record, out);
  if (!integrity_problems(record).empty()) {
    std::abort();
  }
}

} // namespace

void csv(std::string_view bytes) {
  try {
    read_csv(
        written("any.csv", bytes), [](const CsvRow&) {}, [](std::uintmax_t) {});
  } catch (const Error&) {
  }
  import_bytes("days-off.csv", bytes);
  import_bytes("routine.csv", bytes);
  import_bytes("pain.csv", bytes);
}

void json(std::string_view bytes) { import_bytes("any.json", bytes); }

void moment(std::string_view bytes) {
  const LocalNow now{
      .instant = sys_seconds{std::chrono::seconds{1'795'345'200}},
      .zone = {.offset_at = [](sys_seconds) { return std::chrono::hours{1}; }, .notice = {}}};
  const auto parsed = parse_moment(bytes, now);
  if (const auto* found = std::get_if<Moment>(&parsed);
      found != nullptr && found->day > now.today()) {
    std::abort(); // never the future
  }
}

void database(std::string_view bytes) {
  const fs::path file = written("any.db", bytes);
  try {
    Database found = Database::open({.file = file, .access = Access::read, .today = {}});
    integrity_problems(found);
    std::ostringstream out;
    found.read([&] { write_export_json(found, out); });
  } catch (const Error&) {
  }
  fs::remove_all(file.string() + ".backups");
  fs::remove(file.string() + "-journal");
}

} // namespace midback::fuzz
