// SPDX-License-Identifier: MIT
#include "src/cli/arguments.hpp"
#include "src/cli/commands.hpp"
#include "src/cli/contents_words.hpp"
#include "src/cli/context.hpp"
#include "src/cli/questions.hpp"
#include "src/error.hpp"
#include "src/storage/erase.hpp"

#include <memory>
#include <ostream>

namespace midback {
namespace {

struct Options {
  std::optional<std::string> id;
  bool all = false;
  bool yes = false;
};

/// The answer must be typed; without a terminal --yes stands for it.
void confirm(Context& context, const Options& options, const std::string& what,
             const std::string& answer) {
  if (options.yes) {
    return;
  }
  if (!context.terminal().input) {
    throw UsageError("erasing cannot be undone, so it asks first, and here is no terminal to ask "
                     "at; if you are sure, add --yes");
  }
  context.err() << what << " will be removed for good, from the journal and the backups too.\n"
                << "This cannot be undone. (midback delete can.)\n";
  if (ask_line(context, "Type " + answer + " to go on: ") != answer) {
    throw DataError("nothing was erased");
  }
}

void warn_of_copies(Context& context) {
  context.out() << "Copies that you made yourself (midback backup FILE, exports, reports) are not "
                   "touched.\n";
}

int erase_all(const Options& options, Context& context) {
  Database database = context.open_to_change();
  if (database.file().empty()) {
    throw DataError("there is nothing to erase: " + context.database_file().string() +
                    " is not there");
  }
  const std::string held = contents_words(contents_of(database));
  confirm(context, options, "Everything: " + held + ", settings", "erase all");
  const int backups = erase_everything(database);
  context.out() << "Erased everything: " << held << ", and "
                << counted(backups, "backup", "backups") << ".\n";
  warn_of_copies(context);
  return 0;
}

int erase(const Options& options, Context& context) {
  context.refuse_today();
  if (options.all == options.id.has_value()) {
    throw UsageError("what is to be erased? For example: midback erase 12; everything: midback "
                     "erase --all");
  }
  if (options.all) {
    return erase_all(options, context);
  }
  const std::int64_t id = entry_number(*options.id);
  Database database = context.open_to_change();
  const auto target = find_erase_target(database, id);
  if (!target) {
    throw UsageError("there is no entry " + std::to_string(id) +
                     "; the numbers are in the first column of: midback list");
  }
  const std::string name = std::string{target->kind == Aggregate::session ? "session" : "rating"} +
                           " " + std::to_string(id) + " of " + long_date(target->day);
  confirm(context, options, "The " + name, std::to_string(id));
  const ErasedBackups backups = erase_entry(database, *target);
  context.out() << "Erased " << name << ", also from "
                << counted(backups.cleaned, "backup", "backups") << ".\n";
  for (const auto& removed : backups.removed) {
    context.out() << "Removed the backup " << removed.string() << ", which could not be read.\n";
  }
  warn_of_copies(context);
  return 0;
}

} // namespace

Action declare_erase(Syntax& syntax) {
  auto options = std::make_shared<Options>();
  syntax.positional("ID", options->id, "the entry's number, also of a deleted one",
                    {.completes = Completes::entries});
  syntax.flag("--all", options->all, "everything, with all backups");
  syntax.flag("--yes", options->yes, "do not ask");
  return [options](Context& context) { return erase(*options, context); };
}

} // namespace midback
