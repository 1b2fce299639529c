// SPDX-License-Identifier: MIT
#include "src/cli/arguments.hpp"
#include "src/cli/commands.hpp"
#include "src/cli/context.hpp"
#include "src/cli/entry_words.hpp"
#include "src/cli/questions.hpp"
#include "src/cli/set_arguments.hpp"
#include "src/domain/entry_time.hpp"
#include "src/storage/entry_store.hpp"
#include "src/storage/plan_store.hpp"

#include <memory>
#include <ostream>

namespace midback {
namespace {

struct Options {
  std::optional<std::string> before;
  std::optional<std::string> after;
  std::optional<std::string> at;
  std::optional<std::string> note;
  std::vector<std::string> tags;
  SetArguments sets;
  bool force = false;
};

/// Two entries within ten minutes may be one session logged twice; said, never refused.
void mention_recent_session(Context& context, Database& database) {
  constexpr std::chrono::minutes recent{10};
  const auto last = last_logged_at(database);
  if (last && context.now() >= *last && context.now() - *last < recent) {
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(context.now() - *last);
    context.err() << "midback: another session was logged "
                  << (minutes.count() == 0 ? "just now"
                                           : std::to_string(minutes.count()) + " min ago")
                  << "; if it was the same one, type: midback undo\n";
  }
}

void ask_for_ratings(Context& context, const Options& options, Session& session) {
  if (!context.terminal().input) {
    return;
  }
  if (!options.before) {
    session.before = ask_rating(context, "Pain before");
  }
  if (!options.after) {
    session.after = ask_rating(context, "Pain after");
  }
}

int log(const Options& options, Context& context) {
  context.refuse_today();
  Session session;
  if (options.before) {
    session.before = rating_argument("pain before", *options.before);
  }
  if (options.after) {
    session.after = rating_argument("pain after", *options.after);
  }
  session.note = note_argument(options.note);
  session.tags = tags_argument(options.tags);

  Database database = context.open_to_change();
  const LocalNow now = context.local_now(database);
  const Moment moment = moment_argument(options.at, now, options.force);
  session.day = moment.day;
  session.time = moment.time;
  const Plan plan = read_plan(database);
  const auto& routine = version_on(plan, session.day).routine;
  session.sets = sets_done(routine, options.sets);
  ask_for_ratings(context, options, session);
  if (moment.remark) {
    context.err() << "midback: " << *moment.remark << '\n';
  }
  mention_recent_session(context, database);

  session.uid = context.new_uid();
  session.logged_at = now.instant;
  session.logged_day = now.today();
  context.change(database, [&](Change& change) {
    session.id = next_entry_id(change.database());
    insert_session(change, session);
    const std::string number = std::to_string(session.id);
    return Context::Done{.label = "log session " + number + " of " + long_date(session.day),
                         .message = "Logged session " + number + ", " +
                                    session_words(session, routine) + "."};
  });
  if (!options.sets.stopped.empty()) {
    context.err() << "Stopping was right: leave the exercise out until it can be done without "
                     "pain. See: midback safety\n";
  }
  return 0;
}

} // namespace

Action declare_log(Syntax& syntax) {
  auto options = std::make_shared<Options>();
  syntax.positional("BEFORE", options->before, "pain before, 0 to 10; - = not rated");
  syntax.positional("AFTER", options->after, "pain after, 0 to 10; - = not rated");
  const ArgumentTraits exercises{.completes = Completes::exercises};
  syntax.repeated("--only", "EXERCISES", options->sets.only, "only these, comma list", exercises);
  syntax.repeated("--skip", "EXERCISES", options->sets.skip, "all but these, comma list",
                  exercises);
  syntax.repeated("--did", "NAME=WHAT", options->sets.did, "3, L3,R2, 3x10s, or repetitions",
                  exercises);
  syntax.repeated("--stopped", "NAME[=WHAT]", options->sets.stopped,
                  "stopped for pain, after WHAT was done", exercises);
  syntax.option("--at", "WHEN", options->at, "07:15, \"yesterday 18:30\", \"mon 7:10\", -2h");
  syntax.option("--note", "TEXT", options->note, "up to 4,000 characters");
  syntax.repeated("--tag", "TAGS", options->tags, "posture, strain, stress, arthritis or your own",
                  {.completes = Completes::tags});
  syntax.flag("--force", options->force, "accept a day more than ten years ago");
  return [options](Context& context) { return log(*options, context); };
}

} // namespace midback
