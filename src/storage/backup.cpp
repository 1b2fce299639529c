// SPDX-License-Identifier: MIT
#include "src/storage/backup.hpp"

#include "src/error.hpp"
#include "src/storage/sqlite_errors.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace midback {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const fs::path& file, int error) {
  throw DataError("the backup " + file.string() + " could not be written (" + std::strerror(error) +
                  "); nothing was changed");
}

/// A file descriptor that closes itself.
class Descriptor {
public:
  explicit Descriptor(int number) : m_number(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (m_number >= 0) {
      ::close(m_number);
    }
  }
  int number() const { return m_number; }

private:
  int m_number;
};

void create_private(const fs::path& file) {
  const Descriptor made{::open(file.c_str(), O_CREAT | O_EXCL | O_NOFOLLOW | O_WRONLY | O_CLOEXEC,
                               S_IRUSR | S_IWUSR)};
  if (made.number() < 0) {
    fail(file, errno);
  }
}

void sync(const fs::path& path) {
  const Descriptor opened{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
  if (opened.number() < 0 || ::fsync(opened.number()) != 0) {
    fail(path, errno);
  }
}

void check_copy(const fs::path& file) {
  SQLite::Database copy(file.string(), SQLite::OPEN_READONLY);
  SQLite::Statement check(copy, "PRAGMA integrity_check");
  if (!check.executeStep() || check.getColumn(0).getString() != "ok") {
    throw DataError("the backup " + file.string() + " did not pass its check; nothing was changed");
  }
}

} // namespace

fs::path backup_folder(const fs::path& database_file) {
  return database_file.parent_path() / (database_file.filename().string() + ".backups");
}

void copy_database(Database& database, const fs::path& target) {
  if (fs::exists(fs::symlink_status(target))) {
    throw DataError(target.string() + " is there already; name another file");
  }
  const fs::path part = target.string() + ".part";
  std::error_code ignored;
  fs::remove(part, ignored);
  create_private(part); // VACUUM INTO accepts an empty file and keeps its mode
  try {
    in_plain_words(part, [&] {
      SQLite::Statement copy(database.handle(), "VACUUM INTO ?");
      copy.bind(1, part.string());
      copy.exec();
      check_copy(part);
    });
    sync(part);
    fs::rename(part, target);
    sync(target.parent_path());
  } catch (...) {
    fs::remove(part, ignored);
    throw;
  }
}

fs::path make_backup(Database& database, const BackupName& name) {
  const fs::path folder = backup_folder(database.file());
  std::error_code error;
  fs::create_directory(folder, error);
  if (error) {
    fail(folder, error.value());
  }
  const std::string stem =
      to_string(name.day) + "-v" + std::to_string(name.schema) + "-" + name.reason;
  fs::path target = folder / (stem + ".db");
  for (int number = 2; fs::exists(fs::symlink_status(target)); ++number) {
    target = folder / (stem + "-" + std::to_string(number) + ".db");
  }
  copy_database(database, target);
  return target;
}

} // namespace midback
