// SPDX-License-Identifier: MIT
#include "src/storage/health.hpp"

#include "schema/sql.hpp"
#include "src/error.hpp"
#include "src/storage/backup.hpp"
#include "src/storage/contents.hpp"
#include "src/storage/restore.hpp"

namespace midback {
namespace {

namespace fs = std::filesystem;

Finding good(std::string check, std::string text) {
  return {.check = std::move(check), .good = true, .text = std::move(text), .remedy = {}};
}

Finding bad(std::string check, std::string text, std::string remedy) {
  return {.check = std::move(check),
          .good = false,
          .text = std::move(text),
          .remedy = std::move(remedy)};
}

std::vector<std::string> schema_of(Database& database) {
  std::vector<std::string> lines;
  Statement rows{database, sql::schema_text};
  while (rows.step()) {
    lines.push_back(rows.text(0));
  }
  return lines;
}

constexpr const char* put_back = "put a backup back: midback backup list, then midback restore";

void examine_mode(const fs::path& path, fs::perms wanted, std::vector<Finding>& findings) {
  const auto mode = fs::status(path).permissions() & fs::perms::mask;
  if ((mode & ~wanted) != fs::perms::none) {
    findings.push_back(
        bad("permissions", "other people may read " + path.string(), "chmod go= " + path.string()));
  }
}

} // namespace

std::vector<Finding> examine_database(Database& database, LocalDay today) {
  std::vector<Finding> findings;
  const auto problems = integrity_problems(database);
  for (const std::string& problem : problems) {
    findings.push_back(bad("pages", problem, put_back));
  }
  if (problems.empty()) {
    findings.push_back(good("pages", "every page, index and reference is sound"));
  }
  Database shipped = Database::in_memory();
  findings.push_back(
      schema_of(database) == schema_of(shipped)
          ? good("schema", "the tables are those of schema " + std::to_string(newest_schema()))
          : bad("schema", "the tables are not those that midback makes", put_back));
  const auto before = findings.size();
  Statement rows{database, sql::impossible_rows};
  rows.bind(":today", std::int64_t{day_number(today)});
  while (rows.step()) {
    findings.push_back(
        bad("rows", rows.text(0), "look at it with midback show or midback journal"));
  }
  if (findings.size() == before) {
    findings.push_back(good("rows", "every row holds what is possible"));
  }
  return findings;
}

std::vector<Finding> examine_files(const fs::path& file) {
  std::vector<Finding> findings;
  const fs::path folder = fs::absolute(file).parent_path();
  examine_mode(file, fs::perms::owner_all, findings);
  const fs::path backups = backup_folder(fs::absolute(file));
  if (fs::exists(backups)) {
    examine_mode(backups, fs::perms::owner_all, findings);
  }
  for (const Backup& backup : backups_of(fs::absolute(file))) {
    examine_mode(backup.file, fs::perms::owner_all, findings);
  }
  for (const auto* suffix : {"-wal", "-shm"}) {
    if (fs::exists(file.string() + suffix)) {
      findings.push_back(bad("leftovers", file.string() + suffix + " lies beside the database",
                             "another program opened it; close that program"));
    }
  }
  std::error_code error;
  const auto space = fs::space(folder, error);
  constexpr std::uintmax_t little = 20'000'000;
  if (!error && space.available < little) {
    findings.push_back(bad("space", "the disk has less than 20 MB free", "free some space"));
  }
  for (const auto* mark : {".stfolder", ".git", ".dropbox", ".sync"}) {
    if (fs::exists(folder / mark)) {
      findings.push_back(bad("folder",
                             folder.string() + " is carried to other machines (" + mark +
                                 "), which can destroy an open database",
                             "keep the database elsewhere and carry midback backup FILE"));
    }
  }
  if (findings.empty()) {
    findings.push_back(good("files", "private, nothing left over, space enough"));
  }
  return findings;
}

std::vector<Finding> examine_backups(const fs::path& file, bool full) {
  std::vector<Finding> findings;
  const auto backups = backups_of(fs::absolute(file));
  bool newest = true;
  for (const Backup& backup : backups) {
    try {
      Database copy = Database::open_copy(backup.file);
      if (const auto problems = integrity_problems(copy); !problems.empty()) {
        throw DamagedError(problems.front());
      }
      if (full && newest) {
        Database memory = Database::in_memory();
        overwrite(copy, memory);
        if (row_counts(memory) != row_counts(copy) || !integrity_problems(memory).empty()) {
          throw DamagedError("put back, it is not the same");
        }
      }
    } catch (const DataError& error) {
      findings.push_back(bad("backups", backup.file.string() + ": " + error.what(),
                             "remove it and make a new one: midback backup"));
    }
    newest = false;
  }
  if (backups.empty()) {
    findings.push_back(good("backups", "none yet"));
  } else if (findings.empty()) {
    findings.push_back(good(
        "backups", std::to_string(backups.size()) + (backups.size() == 1 ? " backup" : " backups") +
                       ", sound, the newest of " + to_string(backups.front().name.day)));
  }
  return findings;
}

} // namespace midback
