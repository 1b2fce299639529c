// SPDX-License-Identifier: MIT
#include "src/cli/arguments.hpp"
#include "src/cli/commands.hpp"
#include "src/cli/context.hpp"
#include "src/cli/planned_day.hpp"
#include "src/cli/suggestion.hpp"
#include "src/domain/day_off_span.hpp"
#include "src/error.hpp"
#include "src/storage/day_off_store.hpp"
#include "src/storage/entry_store.hpp"
#include "src/text/printable.hpp"

#include <algorithm>
#include <memory>
#include <ostream>
#include <ranges>

namespace midback {
namespace {

struct Options {
  std::vector<std::string> days;
  std::optional<std::string> reason;
  std::optional<std::string> note;
  bool remove = false;
};

constexpr DayRange all_days{first_supported_day, last_supported_day};

std::optional<std::string> reason_argument(const std::optional<std::string>& text) {
  if (!text || std::ranges::find(day_off_reasons, *text) != std::end(day_off_reasons)) {
    return text;
  }
  std::vector<std::string> words;
  std::string list;
  for (const std::string_view reason : day_off_reasons) {
    words.emplace_back(reason);
    list += (list.empty() ? "" : ", ") + words.back();
  }
  const auto nearest = nearest_word(*text, words);
  throw UsageError("--reason takes " + list + ", not " + shown(*text) +
                   (nearest ? "; did you mean " + *nearest + "?" : "; --note holds any text"));
}

std::string_view when_words(const DayRange& span, LocalDay today) {
  return span.contains(today) ? "now" : span.first > today ? "planned" : "";
}

int list(Context& context) {
  Database database = context.open(Access::read);
  const LocalDay today = context.today(database);
  const auto spans = spans_of(days_off_between(database, all_days));
  if (spans.empty()) {
    context.out() << "No day off is declared. To declare one: midback off today --reason ill\n";
    return 0;
  }
  const bool ascii = !context.style().utf8;
  for (const DayOffSpan& span : spans | std::views::reverse) {
    std::string line = span_words(span.days);
    line.resize(std::max<std::size_t>(line.size(), 34), ' ');
    const std::string count = days_words(span.days.length());
    line += std::string(8 - std::min<std::size_t>(count.size(), 8), ' ') + count + "  ";
    std::string reason = span.reason;
    reason.resize(7, ' ');
    std::string when{when_words(span.days, today)};
    when.resize(9, ' ');
    line += reason + when + printable(span.note.value_or(""), ascii);
    line.erase(line.find_last_not_of(' ') + 1);
    context.out() << line << '\n';
  }
  return 0;
}

/// What the message adds: days that were off before, and days with a session.
std::string remarks(Database& database, const DayRange& span, std::size_t already_off) {
  std::string text;
  if (already_off > 0) {
    text += span.length() == 1 ? " It was off already."
                               : " " + std::to_string(already_off) + " of them " +
                                     (already_off == 1 ? "was" : "were") + " off already.";
  }
  if (const auto count = session_days_between(database, span).size(); count > 0) {
    text += span.length() == 1 ? " It has a session and counts as a day with a session."
            : count == 1       ? " 1 of them has a session and counts as a day with a session."
                               : " " + std::to_string(count) +
                               " of them have a session and count as days with a session.";
  }
  return text;
}

int declare_days(const Options& options, const DayRange& span, Context& context,
                 Database& database) {
  const DayOffDeclaration declared{span, reason_argument(options.reason),
                                   note_argument(options.note)};
  const auto change_of = [&](Database& current) {
    return declare_off(declared, days_off_between(current, span));
  };
  if (const DayOffChange change = change_of(database);
      change.added.empty() && change.updated.empty()) {
    context.out() << "Off already: " << span_words(span) << "; nothing was changed.\n";
    return 0;
  }
  const std::string what = days_words(span.length()) + " off, " + span_words(span);
  context.change(database, [&](Change& change) {
    DayOffChange off = change_of(change.database());
    for (DayOff& day_off : off.added) {
      day_off.uid = context.new_uid();
      insert_day_off(change, day_off);
    }
    for (const DayOff& day_off : off.updated) {
      update_day_off(change, day_off);
    }
    const std::string reason = declared.reason     ? " (" + *declared.reason + ")"
                               : off.added.empty() ? ""
                                                   : " (" + std::string{reason_not_given} + ")";
    return Context::Done{.label = what + reason,
                         .message =
                             what + reason + "." +
                             remarks(change.database(), span,
                                     off.updated.size() + static_cast<std::size_t>(off.unchanged))};
  });
  return 0;
}

int remove_days(const Options& options, const DayRange& span, Context& context,
                Database& database) {
  if (options.reason || options.note) {
    throw UsageError("--remove takes no --reason and no --note; leave them out");
  }
  if (days_off_between(database, span).empty()) {
    throw UsageError("no day off is declared on " + span_words(span) +
                     "; midback off lists the days off");
  }
  context.change(database, [&](Change& change) {
    const auto removed = days_off_between(change.database(), span);
    for (const DayOff& day_off : removed) {
      delete_day_off(change, day_off);
    }
    const std::string count = days_words(static_cast<int>(removed.size())) + " off, ";
    return Context::Done{.label = "remove " + count + span_words(span),
                         .message = "Removed " + count + span_words(span) + "."};
  });
  return 0;
}

int off(const Options& options, Context& context) {
  if (options.days.empty() && !options.remove && !options.reason && !options.note) {
    return list(context);
  }
  context.refuse_today();
  Database database = context.open_to_change();
  const LocalNow now = context.local_now(database);
  const DayRange span = planned_span_argument("off", options.days, now, longest_span_off);
  return options.remove ? remove_days(options, span, context, database)
                        : declare_days(options, span, context, database);
}

} // namespace

Action declare_off(Syntax& syntax) {
  auto options = std::make_shared<Options>();
  syntax.positionals("DAY", options->days, "a day, FIRST..LAST, or the first and the last day");
  syntax.option("--reason", "WHY", options->reason, "rest, ill, flare, away or other",
                {.completes = Completes::words,
                 .words = {std::begin(day_off_reasons), std::end(day_off_reasons)}});
  syntax.option("--note", "TEXT", options->note, "up to 4,000 characters");
  syntax.flag("--remove", options->remove, "these days are not off after all");
  return [options](Context& context) { return off(*options, context); };
}

} // namespace midback
