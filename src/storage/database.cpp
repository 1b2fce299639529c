// SPDX-License-Identifier: MIT
#include "src/storage/database.hpp"

#include "schema/sql.hpp"
#include "src/error.hpp"
#include "src/storage/backup.hpp"
#include "src/storage/migrate.hpp"
#include "src/storage/sqlite_errors.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <cassert>
#include <chrono>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace midback {
namespace {

namespace fs = std::filesystem;

constexpr int busy_timeout_ms = 5000;

void create_folder(const fs::path& folder) {
  std::error_code error;
  if (fs::exists(folder, error)) {
    return;
  }
  fs::create_directories(folder, error);
  if (error) {
    throw DataError("the folder " + folder.string() + " cannot be made (" + error.message() +
                    "); make it, or name another place with --db");
  }
  fs::permissions(folder, fs::perms::owner_all, error);
}

/// The path with its folder resolved, so that only a link at the file itself is refused.
fs::path resolved(const fs::path& file, Access access) {
  const fs::path absolute = fs::absolute(file);
  if (access == Access::write) {
    create_folder(absolute.parent_path());
  }
  std::error_code error;
  const fs::path folder = fs::canonical(absolute.parent_path(), error);
  return error ? absolute : folder / absolute.filename();
}

/// What lies at `file`; throws when it is something a database cannot be.
bool holds_data(const fs::path& file) {
  std::error_code error;
  const auto status = fs::symlink_status(file, error);
  if (!fs::exists(status)) {
    if (error && status.type() != fs::file_type::not_found) {
      throw DataError(file.string() + " cannot be reached (" + error.message() + ")");
    }
    return false;
  }
  if (fs::is_symlink(status)) {
    throw DataError(file.string() + " is a symbolic link; name the file it points to with --db");
  }
  if (!fs::is_regular_file(status)) {
    throw DataError(file.string() + " is not a regular file; name a midback database with --db");
  }
  const auto size = fs::file_size(file);
  if (size == 1) {
    // SQLite takes a file of one byte for an empty one and writes over it.
    throw DamagedError(file.string() + " is not a midback database; it was left untouched. Name "
                                       "another file with --db");
  }
  return size > 0;
}

/// When the file last changed; a commit by anybody moves it.
std::pair<std::int64_t, std::int64_t> last_change(const char* file) {
  struct stat status {};
  if (file == nullptr || ::stat(file, &status) != 0) {
    return {};
  }
  return {status.st_mtim.tv_sec, status.st_mtim.tv_nsec};
}

/// SQLite's own handler comes back ever more rarely, so that of twenty writers some never get their
/// turn. Short waits of uneven length give each the same chance, and the five seconds begin anew
/// whenever somebody else has committed: only a holder that makes no progress is given up on.
int wait_for_lock(void* handle, int attempt) {
  using Clock = std::chrono::steady_clock;
  constexpr int shortest_us = 1000;
  constexpr int spread_us = 7000;
  constexpr std::chrono::seconds longest{60}; // of all, however busy the file is
  thread_local Clock::time_point first;
  thread_local Clock::time_point begin;
  thread_local std::pair<std::int64_t, std::int64_t> seen;
  const auto now = Clock::now();
  const auto change = last_change(sqlite3_db_filename(static_cast<sqlite3*>(handle), "main"));
  if (attempt == 0) {
    first = now;
  }
  if (attempt == 0 || change != seen) {
    begin = now;
    seen = change;
  }
  if (now - begin > std::chrono::milliseconds{busy_timeout_ms} || now - first > longest) {
    return 0;
  }
  std::uint32_t random = 0;
  sqlite3_randomness(sizeof random, &random);
  ::usleep(shortest_us + random % spread_us);
  return 1;
}

void set_up_connection(SQLite::Database& database) {
  sqlite3* handle = database.getHandle();
  sqlite3_busy_handler(handle, wait_for_lock, handle);
  sqlite3_extended_result_codes(handle, 1);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_FKEY, 1, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
  // DELETE with EXTRA also syncs the folder, so that an acknowledged entry survives a power cut.
  database.exec("PRAGMA cell_size_check = ON; PRAGMA synchronous = EXTRA; PRAGMA mmap_size = 0;");
}

/// The running transaction, rolled back unless committed. (SQLite::Savepoint loses writes
/// in 3.2.1.)
void transaction(SQLite::Database& database, SQLite::TransactionBehavior behaviour,
                 const std::function<void()>& work) {
  SQLite::Transaction running(database, behaviour);
  work();
  running.commit();
}

} // namespace

int newest_schema() { return static_cast<int>(sql::migrations().size()); }

Database::Database(std::unique_ptr<SQLite::Database> database, fs::path file)
    : m_database(std::move(database)), m_file(std::move(file)) {}
Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;
Database::~Database() = default;

Database Database::in_memory() {
  auto connection = std::make_unique<SQLite::Database>(
      ":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, busy_timeout_ms);
  set_up_connection(*connection);
  Database database{std::move(connection), {}};
  migrate(database, sql::migrations(), [](int) {});
  return database;
}

Database Database::open(const OpenOptions& options) {
  // Files are private from the moment they exist; changing the mode afterwards leaves a gap.
  ::umask(077);
  const fs::path file = resolved(options.file, options.access);
  if (!holds_data(file) && options.access == Access::read) {
    return in_memory();
  }
  std::optional<Database> database;
  in_plain_words(file, [&] {
    // Readers open for writing too: only a writer can roll back what a crash left half done.
    int flags = SQLite::OPEN_READWRITE | SQLite::OPEN_NOFOLLOW;
    if (options.access == Access::write) {
      flags |= SQLite::OPEN_CREATE;
    }
    auto connection = std::make_unique<SQLite::Database>(file.string(), flags, busy_timeout_ms);
    set_up_connection(*connection);
    database = Database{std::move(connection), file};
    migrate(*database, sql::migrations(), [&](int old_version) {
      if (options.backup_before_migration) {
        make_backup(*database,
                    {.day = options.today, .schema = old_version, .reason = "migration"});
      }
    });
    if (options.access == Access::read) {
      database->execute("PRAGMA query_only = ON");
    }
  });
  return std::move(*database);
}

Database Database::open_copy(const fs::path& given) {
  const fs::path file = resolved(given, Access::read);
  if (!holds_data(file)) {
    throw DataError(file.string() + (fs::exists(file) ? " is empty" : " is not there") +
                    "; the backups are listed by: midback backup list");
  }
  std::optional<Database> database;
  in_plain_words(file, [&] {
    auto connection = std::make_unique<SQLite::Database>(
        file.string(), SQLite::OPEN_READONLY | SQLite::OPEN_NOFOLLOW, busy_timeout_ms);
    set_up_connection(*connection);
    database = Database{std::move(connection), file};
    refuse_foreign(*database);
  });
  return std::move(*database);
}

Database Database::open_unmigrated(const fs::path& file) {
  std::optional<Database> database;
  in_plain_words(file, [&] {
    auto connection = std::make_unique<SQLite::Database>(
        resolved(file, Access::read).string(), SQLite::OPEN_READWRITE | SQLite::OPEN_NOFOLLOW,
        busy_timeout_ms);
    set_up_connection(*connection);
    database = Database{std::move(connection), file};
  });
  return std::move(*database);
}

void Database::read(const std::function<void()>& work) {
  in_plain_words(m_file,
                 [&] { transaction(*m_database, SQLite::TransactionBehavior::DEFERRED, work); });
}

void Database::write(const std::function<void()>& work) {
  in_plain_words(m_file,
                 [&] { transaction(*m_database, SQLite::TransactionBehavior::IMMEDIATE, work); });
}

void Database::execute(const char* sql) {
  in_plain_words(m_file, [&] { m_database->exec(sql); });
}

std::int64_t Database::integer(const char* sql) {
  Statement statement{*this, sql};
  return statement.step() ? statement.integer(0) : 0;
}

std::int64_t Database::last_insert_id() const { return m_database->getLastInsertRowid(); }

Statement::Statement(Database& database, const char* sql) : m_database(&database) {
  in_plain_words(database.file(), [&] {
    m_statement = std::make_unique<SQLite::Statement>(database.handle(), sql);
  });
}
Statement::Statement(Statement&&) noexcept = default;
Statement::~Statement() = default;

Statement& Statement::bind(const char* name, std::int64_t value) {
  m_statement->bind(name, value);
  ++m_bound;
  return *this;
}

Statement& Statement::bind(const char* name, const std::string& value) {
  m_statement->bind(name, value);
  ++m_bound;
  return *this;
}

Statement& Statement::bind(const char* name, const std::optional<std::int64_t>& value) {
  if (value) {
    return bind(name, *value);
  }
  m_statement->bind(name); // NULL
  ++m_bound;
  return *this;
}

Statement& Statement::bind(const char* name, const std::optional<std::string>& value) {
  if (value) {
    return bind(name, *value);
  }
  m_statement->bind(name);
  ++m_bound;
  return *this;
}

bool Statement::step() {
  assert(m_bound >= m_statement->getBindParameterCount() && "a parameter was left unbound");
  bool row = false;
  in_plain_words(m_database->file(), [&] { row = m_statement->executeStep(); });
  return row;
}

void Statement::run() {
  while (step()) {
  }
  reset();
}

void Statement::reset() {
  m_statement->reset();
  m_statement->clearBindings();
  m_bound = 0;
}

bool Statement::null(int column) const { return m_statement->getColumn(column).isNull(); }

std::int64_t Statement::integer(int column) const {
  return m_statement->getColumn(column).getInt64();
}

std::string Statement::text(int column) const { return m_statement->getColumn(column).getString(); }

std::optional<std::int64_t> Statement::optional_integer(int column) const {
  return null(column) ? std::nullopt : std::optional{integer(column)};
}

std::optional<std::string> Statement::optional_text(int column) const {
  return null(column) ? std::nullopt : std::optional{text(column)};
}

} // namespace midback
