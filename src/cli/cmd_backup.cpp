// SPDX-License-Identifier: MIT
#include "src/cli/commands.hpp"
#include "src/cli/contents_words.hpp"
#include "src/cli/context.hpp"
#include "src/error.hpp"
#include "src/storage/backup.hpp"

#include <memory>
#include <ostream>

namespace midback {
namespace {

namespace fs = std::filesystem;

struct Options {
  std::optional<std::string> file;
  bool force = false;
};

/// Opened for writing, because a reader may not run VACUUM INTO; nothing in it changes.
Database open_to_copy(Context& context) {
  Database database = context.open_to_change();
  if (database.file().empty()) {
    throw DataError("there is nothing to back up yet: " + context.database_file().string() +
                    " is not there");
  }
  return database;
}

int backup(const Options& options, Context& context) {
  context.refuse_today();
  Database database = open_to_copy(context);
  fs::path file;
  if (options.file) {
    file = *options.file;
    copy_database(database, file, options.force);
  } else {
    file = make_backup(
        database, {.day = context.backup_day(), .schema = newest_schema(), .reason = "manual"});
  }
  context.out() << "Backed up " << contents_words(contents_of(database)) << ".\n"
                << "Checked copy: " << file.string() << '\n'
                << "To put it back: midback restore " << file.string() << '\n';
  return 0;
}

int daily(Context& context) {
  Database database = open_to_copy(context);
  make_daily_backup(database, context.backup_day());
  return 0;
}

int list(Context& context) {
  const auto file = fs::absolute(context.database_file());
  const auto backups = backups_of(file);
  if (backups.empty()) {
    context.out() << "There are no backups yet in " << backup_folder(file).string() << '\n'
                  << "One is made on each day with a change. To make one now: midback backup\n";
    return 0;
  }
  context.out() << "Backups in " << backup_folder(file).string() << ", newest first\n";
  for (const Backup& found : backups) {
    context.out() << "  " << found.name.file_name() << "  " << size_words(found.bytes) << "  ";
    try {
      Database copy = Database::open_copy(found.file);
      context.out() << contents_words(contents_of(copy)) << '\n';
    } catch (const DataError&) {
      context.out() << "cannot be read; see: midback doctor\n";
    }
  }
  context.out() << "To put one back: midback restore " << backups.front().name.file_name() << '\n';
  return 0;
}

} // namespace

Action declare_backup(Syntax& syntax) {
  auto options = std::make_shared<Options>();
  syntax.positional("FILE", options->file, "where to; beside the database unless given",
                    {.completes = Completes::files});
  syntax.flag("--force", options->force, "replace FILE when it is there");
  return [options](Context& context) { return backup(*options, context); };
}

Action declare_backup_list(Syntax& /*syntax*/) {
  return [](Context& context) { return list(context); };
}

Action declare_backup_daily(Syntax& /*syntax*/) {
  return [](Context& context) { return daily(context); };
}

} // namespace midback
