// SPDX-License-Identifier: MIT
#include "src/cli/commands.hpp"
#include "src/cli/context.hpp"
#include "src/cli/entry_lookup.hpp"
#include "src/cli/entry_words.hpp"
#include "src/domain/entry_time.hpp"
#include "src/exchange/entry_json.hpp"
#include "src/storage/plan_store.hpp"
#include "src/text/printable.hpp"

#include <memory>
#include <ostream>

namespace midback {
namespace {

struct Options {
  std::optional<std::string> id;
  bool json = false;
};

std::string side_letter(Side side) {
  return side == Side::left ? "L " : side == Side::right ? "R " : "";
}

std::string amount_words(const SetRecord& set) {
  std::string out = side_letter(set.side) + std::to_string(set.amount);
  out += set.unit == Unit::seconds ? " s" : set.amount == 1 ? " repetition" : " repetitions";
  return out + (set.outcome == Outcome::stopped     ? " (stopped for pain)"
                : set.outcome == Outcome::cut_short ? " (short)"
                                                    : "");
}

void print_sets(const Session& session, const std::vector<Exercise>& routine, Context& context) {
  std::vector<SetRecord> sets = session.sets;
  sort_by_routine(sets, routine);
  for (auto set = sets.begin(); set != sets.end();) {
    const Exercise* exercise = find_exercise(routine, set->exercise);
    std::string line = exercise != nullptr ? exercise->name : set->exercise;
    line += ": ";
    const std::string id = set->exercise;
    for (bool first = true; set != sets.end() && set->exercise == id; ++set, first = false) {
      line += (first ? "" : ", ") + amount_words(*set);
    }
    const auto lines = wrap(line, context.style().width - 4);
    for (const std::string& part : lines) {
      context.out() << (&part == &lines.front() ? "  " : "    ") << part << '\n';
    }
  }
}

void print_note(const Entry& entry, Context& context) {
  if (!entry.tags.empty()) {
    context.out() << "  Tags:";
    for (const std::string& tag : entry.tags) {
      context.out() << ' ' << tag;
    }
    context.out() << '\n';
  }
  if (entry.note) {
    for (const std::string& line : wrap("Note: " + printable(*entry.note, !context.style().utf8),
                                        context.style().width - 2)) {
      context.out() << "  " << line << '\n';
    }
  }
}

void print_logged(const Entry& entry, const LocalNow& now, Context& context) {
  const TimeOfEntry logged{entry.logged_at, now.zone.offset_at(entry.logged_at)};
  context.out() << "  Logged " << long_text(wall_time(logged))
                << (is_late(entry) ? ", later than the day after" : "") << '\n';
}

int show(const Options& options, Context& context) {
  const std::int64_t id = required_entry_number(options.id, "show");
  Database database = context.open(Access::read);
  const LocalNow now = context.local_now(database);
  const AnyEntry any = entry_with(database, id);
  const Plan plan = read_plan(database);
  if (options.json) {
    context.out() << to_json(any, plan);
    return 0;
  }
  if (const auto* session = std::get_if<Session>(&any)) {
    const auto& routine = version_on(plan, session->day).routine;
    context.out() << "Session " << id << ", " << session_words(*session, routine) << '\n';
    if (session->duration) {
      context.out() << "  Took " << session->duration->count() / 60 << " min "
                    << session->duration->count() % 60 << " s\n";
    }
    print_sets(*session, routine, context);
    print_note(*session, context);
    print_logged(*session, now, context);
  } else {
    const auto& rating = std::get<Rating>(any);
    context.out() << "Rating " << id << ", " << rating_words(rating) << '\n';
    print_note(rating, context);
    print_logged(rating, now, context);
  }
  return 0;
}

} // namespace

Action declare_show(Syntax& syntax) {
  auto options = std::make_shared<Options>();
  syntax.positional("ID", options->id, "the entry's number, see: midback list",
                    {.completes = Completes::entries});
  syntax.flag("--json", options->json, "for programs");
  return [options](Context& context) { return show(*options, context); };
}

} // namespace midback
