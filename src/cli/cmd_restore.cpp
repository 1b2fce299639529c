// SPDX-License-Identifier: MIT
#include "src/cli/commands.hpp"
#include "src/cli/contents_words.hpp"
#include "src/cli/context.hpp"
#include "src/cli/questions.hpp"
#include "src/error.hpp"
#include "src/storage/backup.hpp"
#include "src/storage/restore.hpp"

#include <memory>
#include <ostream>

namespace midback {
namespace {

namespace fs = std::filesystem;

struct Options {
  std::optional<std::string> file;
  bool yes = false;
};

/// A path, or the name of a backup as `backup list` prints it.
fs::path backup_named(const std::optional<std::string>& name, const fs::path& database_file) {
  if (!name) {
    throw UsageError("which backup? They are listed by: midback backup list");
  }
  const fs::path beside = backup_folder(database_file) / *name;
  if (!fs::exists(*name) && name->find('/') == std::string::npos && fs::exists(beside)) {
    return beside;
  }
  return *name;
}

void show(Context& context, const char* title, const Contents& contents) {
  context.err() << title << contents_words(contents);
  if (contents.last_change) {
    context.err() << "; last change "
                  << instant_words(*contents.last_change, context.environment().zone);
  }
  context.err() << '\n';
}

/// Without a terminal there is nobody to ask, and nothing is lost: the present state is kept.
void confirm(Context& context, const Options& options) {
  if (context.terminal().input && !options.yes && !ask_yes(context, "Restore it?")) {
    throw DataError("nothing was restored");
  }
}

int restore_damaged(const Options& options, Context& context, StagedBackup& staged,
                    const fs::path& file, const std::string& reason) {
  context.err() << "midback: the present database cannot be read: " << reason << '\n';
  confirm(context, options);
  const fs::path aside = staged.take_the_place_of(file, context.backup_day());
  context.out() << "Restored " << contents_words(staged.contents()) << ".\n"
                << "The damaged file was put aside: " << aside.string() << '\n';
  return 0;
}

int restore(const Options& options, Context& context) {
  context.refuse_today();
  const fs::path file = fs::absolute(context.database_file());
  const fs::path backup = backup_named(options.file, file);
  std::error_code ignored;
  if (fs::equivalent(backup, file, ignored)) {
    throw UsageError(backup.string() + " is the database itself; name a backup, see: midback "
                                       "backup list");
  }
  const bool present = fs::exists(fs::symlink_status(file));
  // An absent database is made first, so that its folder is there for the staged copy.
  std::optional<Database> live;
  std::string damage;
  std::optional<Contents> now;
  if (!present) {
    Database::open_copy(backup); // refuses before anything is made
  }
  try {
    live = context.open(Access::write);
    now = contents_of(*live);
    if (const auto problems = integrity_problems(*live); !problems.empty()) {
      damage = problems.front();
    }
  } catch (const DamagedError& error) {
    damage = error.what();
  }
  StagedBackup staged{backup, file};
  if (now) {
    show(context, "Now:    ", *now);
  }
  show(context, "Backup: ", staged.contents());
  if (!damage.empty()) {
    live.reset();
    return restore_damaged(options, context, staged, file, damage);
  }
  confirm(context, options);
  std::optional<fs::path> kept;
  if (present) {
    kept = make_backup(
        *live, {.day = context.backup_day(), .schema = newest_schema(), .reason = "restore"});
  }
  staged.restore_into(*live);
  context.out() << "Restored " << contents_words(staged.contents()) << ".\n";
  if (kept) {
    context.out() << "To go back: midback restore " << kept->string() << '\n';
  }
  return 0;
}

} // namespace

Action declare_restore(Syntax& syntax) {
  auto options = std::make_shared<Options>();
  syntax.positional("FILE", options->file, "a backup; see: midback backup list",
                    {.completes = Completes::files});
  syntax.flag("--yes", options->yes, "do not ask");
  return [options](Context& context) { return restore(*options, context); };
}

} // namespace midback
