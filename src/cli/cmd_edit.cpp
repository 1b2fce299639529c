// SPDX-License-Identifier: MIT
#include "src/cli/arguments.hpp"
#include "src/cli/commands.hpp"
#include "src/cli/context.hpp"
#include "src/cli/entry_lookup.hpp"
#include "src/cli/entry_words.hpp"
#include "src/cli/set_arguments.hpp"
#include "src/error.hpp"
#include "src/storage/plan_store.hpp"

#include <memory>
#include <ostream>

namespace midback {
namespace {

struct Options {
  std::optional<std::string> id;
  std::optional<std::string> before;
  std::optional<std::string> after;
  std::optional<std::string> rating;
  bool average = false;
  bool worst = false;
  bool now = false;
  std::optional<std::string> at;
  std::optional<std::string> note;
  std::vector<std::string> tags;
  SetArguments sets;
  bool force = false;

  bool of_session() const { return before || after || sets.any(); }
  bool of_rating() const { return rating || average || worst || now; }
  bool any() const { return of_session() || of_rating() || at || note || !tags.empty(); }
};

/// Time, note and tags: what sessions and ratings share. "-" clears a note or the tags.
void edit_shared(Entry& entry, const Options& options, const LocalNow& now, Context& context) {
  if (options.at) {
    const Moment moment = moment_argument(options.at, now, options.force);
    if (moment.remark) {
      context.err() << "midback: " << *moment.remark << '\n';
    }
    entry.day = moment.day;
    entry.time = moment.time;
  }
  if (options.note) {
    entry.note = *options.note == "-" ? std::nullopt : note_argument(options.note);
  }
  if (!options.tags.empty()) {
    entry.tags = options.tags == std::vector<std::string>{"-"} ? std::vector<std::string>{}
                                                               : tags_argument(options.tags);
  }
}

void edit_session(Session& session, const Options& options, const std::vector<Exercise>& routine) {
  if (options.of_rating()) {
    throw UsageError("entry " + std::to_string(session.id) +
                     " is a session; its ratings are changed with --before and --after");
  }
  if (options.before) {
    session.before = rating_argument("--before", *options.before);
  }
  if (options.after) {
    session.after = rating_argument("--after", *options.after);
  }
  if (options.sets.any()) {
    session.sets = amended_sets(routine, std::move(session.sets), options.sets);
  }
  sort_by_routine(session.sets, routine); // so that equal sets compare equal
}

void edit_rating(Rating& rating, const Options& options) {
  if (options.of_session()) {
    throw UsageError("entry " + std::to_string(rating.id) +
                     " is a rating; it is changed with --rating, --average, --worst or --now");
  }
  if (options.average + options.worst + options.now > 1) {
    throw UsageError("--average, --worst and --now contradict each other; give one of them");
  }
  if (options.rating) {
    const auto value = rating_argument("--rating", *options.rating);
    if (!value) {
      throw UsageError("a rating cannot be emptied; to remove it: midback delete " +
                       std::to_string(rating.id));
    }
    rating.value = *value;
  }
  rating.kind = options.average ? PainKind::average
                : options.worst ? PainKind::worst
                : options.now   ? PainKind::now
                                : rating.kind;
}

int edit(const Options& options, Context& context) {
  const std::int64_t id = required_entry_number(options.id, "edit");
  if (!options.any()) {
    throw UsageError("what is to be changed? For example: midback edit " + std::to_string(id) +
                     " --after 3");
  }
  Database database = context.open_to_change();
  const LocalNow now = context.local_now(database);
  AnyEntry entry = entry_with(database, id);
  const auto plan = read_plan(database);
  AnyEntry old = entry;
  if (auto* session = std::get_if<Session>(&old)) {
    sort_by_routine(session->sets, version_on(plan, session->day).routine);
  }
  std::visit([&](Entry& shared) { edit_shared(shared, options, now, context); }, entry);
  std::string words;
  std::string label;
  if (auto* session = std::get_if<Session>(&entry)) {
    const auto& routine = version_on(plan, session->day).routine;
    edit_session(*session, options, routine);
    label = "edit session " + std::to_string(id) + " of " + long_date(session->day);
    words = "session " + std::to_string(id) + ", " + session_words(*session, routine);
  } else {
    auto& rating = std::get<Rating>(entry);
    edit_rating(rating, options);
    label = "edit rating " + std::to_string(id) + " of " + long_date(rating.day);
    words = "rating " + std::to_string(id) + ", " + rating_words(rating);
  }
  if (entry == old) {
    context.out() << "Nothing to change: " << words << ".\n";
    return 0;
  }
  context.change(database, [&](Change& change) {
    if (const auto* session = std::get_if<Session>(&entry)) {
      update_session(change, *session);
    } else {
      update_rating(change, std::get<Rating>(entry));
    }
    return Context::Done{.label = label, .message = "Changed " + words + "."};
  });
  return 0;
}

} // namespace

Action declare_edit(Syntax& syntax) {
  auto options = std::make_shared<Options>();
  syntax.positional("ID", options->id, "the entry's number, see: midback list",
                    {.completes = Completes::entries});
  syntax.option("--before", "N", options->before, "pain before, 0 to 10; - = not rated");
  syntax.option("--after", "N", options->after, "pain after, 0 to 10; - = not rated");
  const ArgumentTraits exercises{.completes = Completes::exercises};
  syntax.repeated("--did", "NAME=WHAT", options->sets.did, "as for log; the others stay",
                  exercises);
  syntax.repeated("--stopped", "NAME[=WHAT]", options->sets.stopped, "as for log", exercises);
  syntax.repeated("--only", "EXERCISES", options->sets.only, "keep only these", exercises);
  syntax.repeated("--skip", "EXERCISES", options->sets.skip, "these were not done", exercises);
  syntax.option("--rating", "N", options->rating, "of a stand-alone rating, 0 to 10");
  syntax.flag("--average", options->average, "the rating is the day's average");
  syntax.flag("--worst", options->worst, "the rating is the worst of the day");
  syntax.flag("--now", options->now, "the rating is of that moment");
  syntax.option("--at", "WHEN", options->at, "when it was, as for log");
  syntax.option("--note", "TEXT", options->note, "the new note; - removes it");
  syntax.repeated("--tag", "TAGS", options->tags, "the new tags; - removes all",
                  {.completes = Completes::tags});
  syntax.flag("--force", options->force, "accept a day more than ten years ago");
  return [options](Context& context) { return edit(*options, context); };
}

} // namespace midback
