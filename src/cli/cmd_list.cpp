// SPDX-License-Identifier: MIT
#include "src/cli/arguments.hpp"
#include "src/cli/commands.hpp"
#include "src/cli/context.hpp"
#include "src/cli/entry_words.hpp"
#include "src/domain/entry_time.hpp"
#include "src/error.hpp"
#include "src/exchange/entry_json.hpp"
#include "src/storage/entry_store.hpp"
#include "src/storage/plan_store.hpp"
#include "src/text/printable.hpp"

#include <algorithm>
#include <memory>
#include <ostream>

namespace midback {
namespace {

constexpr int standard_limit = 20;

struct Options {
  std::optional<std::string> from;
  std::optional<std::string> to;
  std::optional<std::string> limit;
  std::optional<std::string> tag;
  std::optional<std::string> grep;
  bool json = false;
};

const Entry& entry_of(const AnyEntry& any) {
  return std::visit([](const auto& entry) -> const Entry& { return entry; }, any);
}

/// ASCII letters match in either case.
bool contains_text(const std::string& text, const std::string& wanted) {
  const auto lower = [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  };
  return !std::ranges::search(text, wanted, {}, lower, lower).empty();
}

bool wanted(const Options& options, const Entry& entry) {
  if (options.tag && !std::ranges::binary_search(entry.tags, *options.tag)) {
    return false;
  }
  return !options.grep || (entry.note && contains_text(*entry.note, *options.grep));
}

struct Listing {
  std::vector<AnyEntry> entries;
  bool more = false; ///< the limit cut the list
};

Listing read_listing(Database& database, const Options& options, const DayRange& range,
                     std::optional<std::size_t> limit) {
  Listing listing;
  MixedReader reader{database, range, Order::newest_first};
  while (auto entry = reader.next()) {
    if (!wanted(options, entry_of(*entry))) {
      continue;
    }
    if (limit && listing.entries.size() == *limit) {
      listing.more = true;
      break;
    }
    listing.entries.push_back(*std::move(entry));
  }
  return listing;
}

std::string pain_cell(const AnyEntry& any) {
  const auto text = [](const std::optional<PainRating>& rating) {
    return rating ? std::to_string(rating->value()) : std::string{"-"};
  };
  if (const auto* session = std::get_if<Session>(&any)) {
    return text(session->before) + " > " + text(session->after);
  }
  return std::to_string(std::get<Rating>(any).value.value());
}

std::string dose_cell(const AnyEntry& any, const Plan& plan) {
  const auto* session = std::get_if<Session>(&any);
  if (session == nullptr) {
    return std::string{to_string(std::get<Rating>(any).kind)};
  }
  const Doses dose = doses(version_on(plan, session->day).routine, {session, 1});
  switch (status_of(dose)) {
  case SessionStatus::full:
    return "full";
  case SessionStatus::stopped:
    return "stopped";
  case SessionStatus::partial:
    break;
  }
  return std::to_string(dose.mean ? dose.mean->percent : 0) + " %";
}

std::string padded(std::string text, int cells, bool right = false) {
  const int missing = cells - display_width(text);
  const std::string spaces(static_cast<std::size_t>(std::max(missing, 0)), ' ');
  return right ? spaces + text : text + spaces;
}

void print_table(Context& context, const Listing& listing, const Plan& plan) {
  const bool ascii = !context.style().utf8;
  const auto widest = [&](const AnyEntry& entry) {
    return static_cast<int>(std::to_string(entry_of(entry).id).size());
  };
  int id_width = 2;
  for (const AnyEntry& entry : listing.entries) {
    id_width = std::max(id_width, widest(entry));
  }
  context.out() << padded("id", id_width, true) << "  day         time   dose     pain    note\n";
  const int before_note = id_width + 2 + 12 + 7 + 9 + 8;
  const int room = std::max(context.style().width - before_note, 10);
  for (const AnyEntry& any : listing.entries) {
    const Entry& entry = entry_of(any);
    std::string note = printable(entry.note.value_or(""), ascii);
    if (!entry.tags.empty()) {
      std::string tags;
      for (const std::string& tag : entry.tags) {
        tags += "#" + tag + " ";
      }
      note = tags + note;
    }
    std::string line = padded(std::to_string(entry.id), id_width, true) + "  " +
                       to_string(entry.day) + "  " +
                       padded(entry.time ? clock_text(wall_time(*entry.time)) : "-", 5) + "  " +
                       padded(dose_cell(any, plan), 7) + "  " + padded(pain_cell(any), 6) + "  " +
                       cut(note, room, ascii);
    line.erase(line.find_last_not_of(' ') + 1);
    context.out() << line << '\n';
  }
}

int list(const Options& options, Context& context) {
  std::optional<std::size_t> limit;
  if (options.limit) {
    limit = static_cast<std::size_t>(whole_number("--limit", *options.limit, 1, 1'000'000'000));
  } else if (!options.json && !options.from && !options.to) {
    limit = standard_limit;
  }
  if (options.tag && !is_slug(*options.tag)) {
    throw UsageError("--tag takes one tag of a-z, 0-9 and -, not " + shown(*options.tag));
  }
  Database database = context.open(Access::read);
  const LocalNow now = context.local_now(database);
  const DayRange range{options.from ? day_argument("--from", *options.from, now)
                                    : first_supported_day,
                       options.to ? day_argument("--to", *options.to, now) : last_supported_day};
  if (range.first > range.last) {
    throw UsageError("--from lies after --to; swap them");
  }
  database.read([&] {
    const Plan plan = read_plan(database);
    const Listing listing = read_listing(database, options, range, limit);
    if (options.json) {
      context.out() << to_json(listing.entries, plan);
    } else if (listing.entries.empty()) {
      context.out() << (first_entry_day(database) ? "No entry matches.\n"
                                                  : "No entry yet. To log one: midback log 6 3\n");
    } else {
      print_table(context, listing, plan);
      if (listing.more) {
        context.err() << "midback: there are older entries; --limit N shows more\n";
      }
    }
  });
  return 0;
}

} // namespace

Action declare_list(Syntax& syntax) {
  auto options = std::make_shared<Options>();
  syntax.option("--from", "DAY", options->from, "the first day");
  syntax.option("--to", "DAY", options->to, "the last day");
  syntax.option("--limit", "N", options->limit, "how many; 20 unless a day or --json is given");
  syntax.option("--tag", "TAG", options->tag, "only with this tag", {.completes = Completes::tags});
  syntax.option("--grep", "TEXT", options->grep, "only with this text in the note");
  syntax.flag("--json", options->json, "for programs");
  return [options](Context& context) { return list(*options, context); };
}

} // namespace midback
