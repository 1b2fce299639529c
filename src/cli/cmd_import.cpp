// SPDX-License-Identifier: MIT
#include "src/cli/commands.hpp"
#include "src/cli/contents_words.hpp"
#include "src/cli/context.hpp"
#include "src/cli/progress_bar.hpp"
#include "src/domain/entry_time.hpp"
#include "src/error.hpp"
#include "src/exchange/import.hpp"
#include "src/storage/backup.hpp"
#include "src/storage/settings_store.hpp"

#include <memory>
#include <ostream>

namespace midback {
namespace {

struct Options {
  std::optional<std::string> source;
  bool dry_run = false;
};

std::string listed(const ImportResult& result, int ImportResult::Count::*which) {
  std::string out;
  const auto add = [&](int count, std::string_view singular, std::string_view plural) {
    if (count > 0) {
      out += (out.empty() ? "" : ", ") + counted(count, singular, plural);
    }
  };
  add(result.sessions.*which, "session", "sessions");
  add(result.ratings.*which, "rating", "ratings");
  add(result.days_off.*which, "day off", "days off");
  add(result.plan_versions.*which, "plan version", "plan versions");
  add(result.settings.*which, "setting", "settings");
  return out;
}

void print(std::ostream& out, const ImportResult& result, bool dry_run) {
  using Count = ImportResult::Count;
  const std::string added = listed(result, &Count::added);
  const std::string returned = listed(result, &Count::returned);
  out << (dry_run ? "Would import " : "Imported ") << (added.empty() ? "nothing new" : added)
      << ".\n";
  if (!returned.empty()) {
    out << (dry_run ? "Would come back, deleted here before: " : "Came back, deleted here before: ")
        << returned << ".\n";
  }
  if (const std::string known = listed(result, &Count::known); !known.empty()) {
    out << "Here already: " << known << ".\n";
  }
  if (result.renumbered > 0) {
    out << counted(result.renumbered, "entry has", "entries have")
        << " a new number, because the old one is taken here.\n";
  }
  if (result.days_off_kept > 0) {
    out << counted(result.days_off_kept, "day was", "days were")
        << " off here already and stay as they are.\n";
  }
  for (const int number : result.new_plan) {
    out << "Plan version " << number << " came with it and holds from its day on; see: midback "
        << "routine\n";
  }
  for (const std::string& key : result.settings_kept) {
    out << "The setting " << key << " stays as it is here.\n";
  }
}

int import(const Options& options, Context& context) {
  context.refuse_today();
  if (!options.source) {
    throw UsageError("which file? For example: midback import history.json, or a folder of "
                     "midback export csv --table all");
  }
  Database database = context.open_to_change();
  if (database.file().empty() && !options.dry_run) {
    database = context.open(Access::write);
  }
  ProgressBar bar{context, "Importing"};
  const ImportRequest request{.source = *options.source,
                              .dry_run = options.dry_run,
                              .now = context.now(),
                              .logged_day =
                                  [&](sys_seconds at, std::optional<std::chrono::seconds> offset) {
                                    const auto here =
                                        offset ? *offset : context.environment().zone.offset_at(at);
                                    return local_day({at, here}, day_start(database));
                                  },
                              .progress = [&](double share) { bar.show(share); },
                              .before_writing =
                                  [&] {
                                    if (contents_of(database).last_change) {
                                      make_backup(database, {.day = context.backup_day(),
                                                             .schema = newest_schema(),
                                                             .reason = "import"});
                                    }
                                  }};
  const ImportResult result = import_into(database, request);
  print(context.out(), result, options.dry_run);
  if (options.dry_run) {
    context.out() << "Nothing was changed: this was a dry run.\n";
  } else if (result.anything()) {
    context.note_change();
    context.out() << "Undo: midback undo\n";
  }
  return 0;
}

} // namespace

Action declare_import(Syntax& syntax) {
  auto options = std::make_shared<Options>();
  syntax.positional("FILE_OR_DIR", options->source, "what midback export json or csv wrote",
                    {.completes = Completes::files});
  syntax.flag("--dry-run", options->dry_run, "say what would happen, change nothing");
  return [options](Context& context) { return import(*options, context); };
}

} // namespace midback
