// SPDX-License-Identifier: MIT
#include "src/storage/backup.hpp"

#include "src/error.hpp"
#include "src/storage/contents.hpp"
#include "src/storage/private_file.hpp"
#include "src/storage/sqlite_errors.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <charconv>
#include <fcntl.h>
#include <sys/file.h>
#include <tuple>

namespace midback {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t daily_kept = 7;
constexpr std::size_t others_kept = 5;
constexpr std::string_view daily = "daily";
constexpr std::string_view salvage = "salvage";

void check_copy(const fs::path& file, const std::optional<RowCounts>& expected) {
  Database copy = Database::open_copy(file);
  const auto problems = integrity_problems(copy);
  if (!problems.empty() || (expected && row_counts(copy) != *expected)) {
    throw DataError("the backup " + file.string() + " did not pass its check" +
                    (problems.empty() ? "" : ": " + problems.front()) +
                    ". Nothing was changed; see: midback doctor");
  }
}

/// Copies into `part` and checks the copy.
void fill(Database& database, PrivatePart& part) {
  constexpr int attempts = 5;
  // VACUUM INTO is not possible in a transaction, so another process may write between the copy
  // and the count; data_version tells, and then it is done again.
  for (int attempt = 1;; ++attempt) {
    const auto version = database.integer("PRAGMA data_version");
    in_plain_words(database.file(), [&] {
      SQLite::Statement copy(database.handle(), "VACUUM INTO ?");
      copy.bind(1, part.path().string());
      copy.exec();
    });
    const RowCounts counts = row_counts(database);
    const bool still = database.integer("PRAGMA data_version") == version;
    if (still || attempt == attempts) {
      check_copy(part.path(), still ? std::optional{counts} : std::nullopt);
      return;
    }
    part.truncate();
  }
}

/// Leftovers of a process that was killed while it made a backup.
void remove_stale_parts(const fs::path& folder) {
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator{folder, ignored}) {
    const std::string name = entry.path().filename().string();
    const auto written = entry.last_write_time(ignored);
    if (!ignored && name.starts_with(".") && name.find(".db.") != std::string::npos &&
        fs::file_time_type::clock::now() - written > std::chrono::hours{24}) {
      fs::remove(entry.path(), ignored);
    }
  }
}

void thin_out(const fs::path& database_file) {
  std::size_t daily_seen = 0;
  std::size_t others_seen = 0;
  for (const Backup& backup : backups_of(database_file)) {
    if (backup.name.reason == salvage) {
      continue;
    }
    const bool surplus =
        backup.name.reason == daily ? ++daily_seen > daily_kept : ++others_seen > others_kept;
    if (surplus) {
      std::error_code ignored;
      fs::remove(backup.file, ignored);
    }
  }
  remove_stale_parts(backup_folder(database_file));
}

} // namespace

std::string BackupName::file_name() const {
  return to_string(day) + "-v" + std::to_string(schema) + "-" + reason +
         (number > 1 ? "-" + std::to_string(number) : "") + ".db";
}

std::optional<BackupName> parse_backup_name(std::string_view file_name) {
  // 2026-11-22-v1-daily-2.db
  if (file_name.size() < 16 || !file_name.ends_with(".db") || file_name.substr(10, 2) != "-v") {
    return std::nullopt;
  }
  const auto day = parse_day(file_name.substr(0, 10));
  const std::string_view rest = file_name.substr(12, file_name.size() - 15);
  const auto dash = rest.find('-');
  if (!day || dash == std::string_view::npos) {
    return std::nullopt;
  }
  BackupName name{.day = *day, .schema = 0, .reason = {}, .number = 1};
  std::from_chars(rest.data(), rest.data() + dash, name.schema);
  const std::string_view reason = rest.substr(dash + 1);
  const auto second = reason.find('-');
  name.reason = reason.substr(0, second);
  if (second != std::string_view::npos) {
    std::from_chars(reason.data() + second + 1, reason.data() + reason.size(), name.number);
  }
  // Whatever is not exactly one of our names is the person's own file and is left alone.
  return name.file_name() == file_name ? std::optional{name} : std::nullopt;
}

fs::path backup_folder(const fs::path& database_file) {
  return database_file.parent_path() / (database_file.filename().string() + ".backups");
}

std::vector<Backup> backups_of(const fs::path& database_file) {
  std::vector<Backup> found;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator{backup_folder(database_file), error}) {
    const auto name = parse_backup_name(entry.path().filename().string());
    if (name && fs::is_regular_file(entry.symlink_status(error))) {
      found.push_back({entry.path(), *name, entry.file_size(error)});
    }
  }
  // Of one day the file written last is the newest; days come first, so that a clock set back or
  // a file copied about does not reorder the shelf.
  const auto key = [](const Backup& backup) {
    std::error_code ignored;
    return std::tuple{backup.name.day, fs::last_write_time(backup.file, ignored),
                      backup.name.number};
  };
  std::ranges::sort(found, [&](const Backup& a, const Backup& b) { return key(a) > key(b); });
  return found;
}

void copy_database(Database& database, const fs::path& target, bool replace) {
  const auto status = fs::symlink_status(target);
  if (fs::exists(status) && !fs::is_regular_file(status)) {
    throw DataError(target.string() +
                    " is not a regular file, so it is not replaced; name another file");
  }
  const auto refuse = [&] {
    throw DataError(target.string() + " is there already; name another file, or add --force");
  };
  if (fs::exists(status) && !replace) {
    refuse();
  }
  if (fs::exists(status) && !database.file().empty() && fs::equivalent(target, database.file())) {
    throw DataError(target.string() + " is the database itself; name another file");
  }
  PrivatePart part{target};
  fill(database, part);
  if (replace) {
    part.replace(target);
  } else if (!part.move_to_new(target)) {
    refuse();
  }
}

fs::path make_backup(Database& database, const BackupName& wanted) {
  const fs::path folder = backup_folder(database.file());
  make_private_folder(folder);
  BackupName name = wanted;
  for (const Backup& known : backups_of(database.file())) {
    if (known.name.day == name.day && known.name.schema == name.schema &&
        known.name.reason == name.reason) {
      name.number = std::max(name.number, known.name.number + 1);
    }
  }
  PrivatePart part{folder / name.file_name()};
  fill(database, part);
  while (!part.move_to_new(folder / name.file_name())) {
    ++name.number;
  }
  thin_out(database.file());
  return folder / name.file_name();
}

bool has_daily_backup(const fs::path& database_file, LocalDay day) {
  return std::ranges::any_of(backups_of(database_file), [&](const Backup& backup) {
    return backup.name.reason == daily && backup.name.day == day;
  });
}

bool make_daily_backup(Database& database, LocalDay day) {
  if (has_daily_backup(database.file(), day)) {
    return false;
  }
  const fs::path folder = backup_folder(database.file());
  make_private_folder(folder);
  // Of many children of many quick changes one works; the others would only hold up the writers.
  const Descriptor lock{::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
  if (lock.number() < 0 || ::flock(lock.number(), LOCK_EX | LOCK_NB) != 0 ||
      has_daily_backup(database.file(), day)) {
    return false;
  }
  const BackupName name{.day = day,
                        .schema = static_cast<int>(database.integer("PRAGMA user_version")),
                        .reason = std::string{daily}};
  PrivatePart part{folder / name.file_name()};
  fill(database, part);
  // Two children of two quick changes: the first one's copy is as good.
  const bool made = part.move_to_new(folder / name.file_name());
  thin_out(database.file());
  return made;
}

} // namespace midback
