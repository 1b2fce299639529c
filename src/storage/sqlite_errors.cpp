// SPDX-License-Identifier: MIT
#include "src/storage/sqlite_errors.hpp"

#include "src/error.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <string>

namespace midback {
namespace {

std::string explain(const SQLite::Exception& exception, const std::string& file) {
  const int code = exception.getErrorCode();
  const int extended = exception.getExtendedErrorCode();
  switch (code) {
  case SQLITE_BUSY:
  case SQLITE_LOCKED:
    return "another program is writing to " + file + "; nothing was changed, try again";
  case SQLITE_FULL:
    return "the disk is full, " + file + " was not changed; free some space and try again";
  case SQLITE_READONLY:
    return file + " cannot be written; nothing was changed. Check the permissions of the file "
                  "and its folder";
  case SQLITE_CANTOPEN:
    if (extended == SQLITE_CANTOPEN_SYMLINK) {
      return file + " is a symbolic link; name the file it points to with --db";
    }
    return file + " cannot be opened; check that its folder exists and may be written";
  case SQLITE_NOTADB:
    return file + " is not a midback database; it was left untouched. Name another file with --db";
  case SQLITE_CORRUPT:
    return file + " is damaged; nothing was changed. Its backups are in " + file +
           ".backups, and `midback restore FILE` puts one back";
  case SQLITE_IOERR:
    return "reading or writing " + file + " failed (" + sqlite3_errstr(code) +
           "); the last change may not be stored, check with `midback list`";
  case SQLITE_NOMEM:
    return "there is not enough memory to work on " + file;
  default:
    return "the database " + file + " refused the request (SQLite code " +
           std::to_string(extended != 0 ? extended : code) + "); nothing was changed";
  }
}

} // namespace

void in_plain_words(const std::filesystem::path& file, const std::function<void()>& work) {
  try {
    work();
  } catch (const SQLite::Exception& exception) {
    const std::string text = explain(exception, file.empty() ? "(in memory)" : file.string());
    const int code = exception.getErrorCode();
    if (code == SQLITE_CORRUPT || code == SQLITE_NOTADB) {
      throw DamagedError(text);
    }
    throw DataError(text);
  }
}

} // namespace midback
