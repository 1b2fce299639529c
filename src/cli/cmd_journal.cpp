// SPDX-License-Identifier: MIT
#include "src/cli/arguments.hpp"
#include "src/cli/commands.hpp"
#include "src/cli/context.hpp"
#include "src/domain/entry_time.hpp"

#include <memory>
#include <ostream>

namespace midback {
namespace {

struct Options {
  std::optional<std::string> limit;
};

std::string_view state_words(JournalState state) {
  switch (state) {
  case JournalState::done:
    return "";
  case JournalState::undone:
    return "  (undone)";
  case JournalState::dropped:
    return "  (undone, can no longer be redone)";
  }
  return {};
}

int journal(const Options& options, Context& context) {
  const int limit = options.limit ? whole_number("--limit", *options.limit, 1, 1'000'000) : 20;
  Database database = context.open(Access::read);
  const LocalNow now = context.local_now(database);
  const auto entries = Journal{database}.newest(limit);
  if (entries.empty()) {
    context.out() << "Nothing has been changed yet.\n";
  }
  for (const JournalEntry& entry : entries) {
    const TimeOfEntry time{entry.at, now.zone.offset_at(entry.at)};
    context.out() << iso_text(wall_time(time)) << "  " << entry.label << state_words(entry.state)
                  << '\n';
  }
  return 0;
}

} // namespace

Action declare_journal(Syntax& syntax) {
  auto options = std::make_shared<Options>();
  syntax.option("--limit", "N", options->limit, "how many, newest first; 20 unless given");
  return [options](Context& context) { return journal(*options, context); };
}

} // namespace midback
