// SPDX-License-Identifier: MIT
#include "src/cli/arguments.hpp"
#include "src/cli/commands.hpp"
#include "src/cli/context.hpp"

#include <memory>
#include <ostream>

namespace midback {
namespace {

struct Options {
  std::optional<std::string> count;
};

using Move = std::vector<JournalEntry> (Journal::*)(sys_seconds, int);

int replay(const Options& options, Context& context, Move move, const char* done,
           const char* reverse) {
  context.refuse_today();
  const int count = options.count ? whole_number("COUNT", *options.count, 1, 1'000'000) : 1;
  Database database = context.open_to_change();
  for (const JournalEntry& entry : (Journal{database}.*move)(context.now(), count)) {
    context.out() << done << entry.label << '\n';
  }
  context.note_change();
  context.out() << reverse << (count > 1 ? " " + std::to_string(count) : "") << '\n';
  return 0;
}

Action declare(Syntax& syntax, Move move, const char* done, const char* reverse) {
  auto options = std::make_shared<Options>();
  syntax.positional("COUNT", options->count, "how many changes; 1 unless given");
  return [=](Context& context) { return replay(*options, context, move, done, reverse); };
}

} // namespace

Action declare_undo(Syntax& syntax) {
  return declare(syntax, &Journal::undo, "Took back: ", "Redo: midback redo");
}

Action declare_redo(Syntax& syntax) {
  return declare(syntax, &Journal::redo, "Did again: ", "Undo: midback undo");
}

} // namespace midback
