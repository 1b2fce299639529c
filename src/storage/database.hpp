// SPDX-License-Identifier: MIT
// The database file: opening, pragmas, transactions and statements. SQLiteCpp and sqlite3 stay in
// this layer; every SQLite failure leaves it as a DataError in plain words.
#pragma once

#include "src/domain/calendar.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace SQLite {
class Database;
class Statement;
} // namespace SQLite

namespace midback {

/// "midb" in ASCII: marks a file as ours.
inline constexpr std::int32_t application_id = 0x6d696462;

/// The newest schema, which is the one this program writes.
int newest_schema();

enum class Access {
  read, ///< never creates a file; a file that is absent or empty reads as an empty database
  write ///< creates the file (0600) and its folder (0700) when absent
};

struct OpenOptions {
  std::filesystem::path file;
  Access access = Access::read;
  LocalDay today{}; ///< names the backup made before a migration
  bool backup_before_migration = true;
};

/// One open database. Not copyable; used by one thread.
class Database {
public:
  /// Opens and, where needed, migrates. Throws DataError: not a database of ours, written by a
  /// newer midback, not readable or writable, busy for longer than 5 s, damaged.
  static Database open(const OpenOptions& options);
  /// A copy as it is: read only, an older schema stays what it is. Throws DataError as `open` does,
  /// also when there is no such file.
  static Database open_copy(const std::filesystem::path& file);
  /// A private file of our own making, to be filled with pages of another; no schema is looked for.
  static Database open_unmigrated(const std::filesystem::path& file);
  /// An empty database of the newest schema that lives in memory.
  static Database in_memory();

  Database(Database&&) noexcept;
  Database& operator=(Database&&) noexcept;
  ~Database();

  /// Runs `work` in one read transaction: everything it reads is of one moment.
  void read(const std::function<void()>& work);
  /// Runs `work` in one IMMEDIATE transaction: all of it or nothing. Commands that change what a
  /// person owns use Journal::write instead, so that they can be undone.
  void write(const std::function<void()>& work);

  /// Runs SQL statements separated by semicolons, for schema and pragmas.
  void execute(const char* sql);
  std::int64_t integer(const char* sql); ///< the first column of the first row
  std::int64_t last_insert_id() const;

  const std::filesystem::path& file() const { return m_file; } ///< empty when in memory
  SQLite::Database& handle() { return *m_database; }

private:
  Database(std::unique_ptr<SQLite::Database> database, std::filesystem::path file);
  std::unique_ptr<SQLite::Database> m_database;
  std::filesystem::path m_file;
};

/// A prepared statement. Parameters are bound by name; one that stays unbound is a bug and asserts.
class Statement {
public:
  Statement(Database& database, const char* sql);
  Statement(Statement&&) noexcept;
  ~Statement();

  Statement& bind(const char* name, std::int64_t value);
  Statement& bind(const char* name, const std::string& value);
  Statement& bind(const char* name, std::string_view value) {
    return bind(name, std::string{value});
  }
  Statement& bind(const char* name, const std::optional<std::int64_t>& value);
  Statement& bind(const char* name, const std::optional<std::string>& value);

  bool step();  ///< true while there is a row
  void reset(); ///< makes the statement ready for the next values
  void run();   ///< steps to the end, then resets

  bool null(int column) const;
  std::int64_t integer(int column) const;
  std::string text(int column) const;
  std::optional<std::int64_t> optional_integer(int column) const;
  std::optional<std::string> optional_text(int column) const;

private:
  const Database* m_database; ///< names the file in error messages
  std::unique_ptr<SQLite::Statement> m_statement;
  int m_bound = 0;
};

} // namespace midback
