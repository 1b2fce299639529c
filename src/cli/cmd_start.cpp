// SPDX-License-Identifier: MIT
#include "src/cli/arguments.hpp"
#include "src/cli/commands.hpp"
#include "src/cli/context.hpp"
#include "src/cli/guided_record.hpp"
#include "src/cli/guided_stage.hpp"
#include "src/cli/guided_summary.hpp"
#include "src/cli/questions.hpp"
#include "src/error.hpp"
#include "src/storage/plan_store.hpp"
#include "src/storage/settings_store.hpp"
#include "src/text/printable.hpp"

#include <algorithm>
#include <charconv>
#include <istream>
#include <iterator>
#include <memory>
#include <ostream>

namespace midback {
namespace {

struct Options {
  std::vector<std::string> exercises;
  std::optional<std::string> sets;
  std::optional<std::string> order;
  std::optional<std::string> speed;
  bool dry_run = false;
  bool quiet = false;
  bool resume = false;
  bool fresh = false;
};

/// The person's own seconds; a value that no longer fits counts as not set.
Timings timings_of(Database& database) {
  Timings timings;
  for (const TimingSetting& known : timing_settings) {
    const auto text = setting(database, known.key);
    int seconds = 0;
    if (text &&
        std::from_chars(text->data(), text->data() + text->size(), seconds).ptr ==
            text->data() + text->size() &&
        seconds >= known.lowest && seconds <= known.highest) {
      timings.*known.member = std::chrono::seconds{seconds};
    }
  }
  return timings;
}

/// Those named, in the routine's order; without names all.
std::vector<Exercise> exercises_of(const Options& options, const std::vector<Exercise>& routine) {
  if (options.exercises.empty()) {
    return routine;
  }
  std::vector<std::string> wanted;
  for (const std::string& list : options.exercises) {
    for (const std::string& part : comma_parts(list)) {
      wanted.push_back(exercise_argument(routine, part).id);
    }
  }
  std::vector<Exercise> chosen;
  std::ranges::copy_if(routine, std::back_inserter(chosen), [&](const Exercise& exercise) {
    return std::ranges::find(wanted, exercise.id) != wanted.end();
  });
  return chosen;
}

SideOrder order_of(const Options& options) {
  if (!options.order) {
    return SideOrder::alternate;
  }
  const auto order = parse_side_order(*options.order);
  if (!order) {
    throw UsageError("--order takes alternate, left-first or right-first, not " +
                     shown(*options.order));
  }
  return *order;
}

Choice choice_of(const Options& options, const std::vector<Exercise>& routine, Database& database) {
  std::vector<SideTotals> totals;
  for (const SideTotal& total : side_totals(database)) {
    totals.push_back({total.exercise, total.left, total.right});
  }
  std::optional<int> sets;
  if (options.sets) {
    sets = whole_number("--sets", *options.sets, 1, 20);
  }
  return choose(exercises_of(options, routine), order_of(options), sets, totals);
}

void print_timetable(Context& context, const SessionPlan& plan) {
  context.out() << "start  length\n";
  const auto right = [](const std::string& text, std::size_t width) {
    return std::string(width - std::min(width, text.size()), ' ') + text;
  };
  for (const TimetableLine& line : timetable(plan)) {
    context.out() << right(clock_words(line.start), 5)
                  << right(std::to_string(line.length.count() / 1000) + " s", 8) << "  "
                  << printable(line.words, !context.style().utf8) << '\n';
  }
  context.out() << right(clock_words(plan.total()), 5)
                << "          the end: " << duration_words(plan.total()) << " in all\n";
}

enum class Interrupted { resume, close, fresh };

Interrupted ask_what_to_do(Context& context, const OpenGuidedSession& open) {
  while (true) {
    context.err() << "A guided session of today was interrupted after "
                  << duration_words(open.duration)
                  << ". r = go on with it, c = leave it as it is, n = leave it and start a new one "
                     "(Enter = go on): "
                  << std::flush;
    std::string line;
    if (!std::getline(context.in(), line)) {
      context.err() << '\n';
      throw QuestionLeft{};
    }
    if (line.empty() || line == "r") {
      return Interrupted::resume;
    }
    if (line == "c" || line == "n") {
      return line == "c" ? Interrupted::close : Interrupted::fresh;
    }
    context.err() << "Please type r, c or n.\n";
  }
}

Interrupted what_to_do(const Options& options, Context& context, const OpenGuidedSession& open) {
  if (options.resume) {
    return Interrupted::resume;
  }
  if (options.fresh) {
    return Interrupted::fresh;
  }
  if (context.terminal().input) {
    return ask_what_to_do(context, open);
  }
  context.err() << "midback: an interrupted guided session of today stays as it is; to go on with "
                   "it: midback start --resume\n";
  return Interrupted::fresh;
}

int guide(Context& context, const PlanVersion& version, const SessionPlan& plan,
          const StageOptions& stage, GuidedRecord& record, const GuideState& start) {
  const Conducted conducted = perform(context, plan, stage, start, record);
  if (conducted.unsaved) {
    throw DataError("the last of the session could not be stored: " + *conducted.unsaved);
  }
  if (conducted.signal) {
    // The terminal may be gone; what was done is stored, and said if someone can read it.
    context.err()
        << "midback: interrupted; what was done is stored. To go on today: midback start\n";
    return 128 + *conducted.signal;
  }
  print_summary(context, version.routine, plan, conducted.state, record.stored());
  return 0;
}

/// Goes on with, or leaves, the session of today that was interrupted. Nothing: start a new one.
std::optional<int> deal_with_interrupted(const Options& options, Context& context,
                                         const OpenGuidedSession& open, const PlanVersion& version,
                                         const StageOptions& stage, const LocalNow& now) {
  const auto choice = parse_choice(open.choice);
  const auto plan = choice ? expand(version.routine, *choice, stage.timings) : std::nullopt;
  if (!plan || open.step >= static_cast<std::int64_t>(plan->steps.size())) {
    context.err() << "midback: the interrupted session of today stays as it is, since the routine "
                     "has changed\n";
    return std::nullopt;
  }
  const Interrupted wanted = what_to_do(options, context, open);
  if (wanted == Interrupted::resume) {
    GuidedRecord record{context, *plan, open, now};
    return guide(context, version, *plan, stage, record, record.resumed(stage.timings));
  }
  if (wanted == Interrupted::close) {
    Database database = context.open(Access::write);
    close_guided_session(database);
    context.out() << "The session stays as it is; see: midback list\n";
    return 0;
  }
  return std::nullopt;
}

int start(const Options& options, Context& context) {
  context.refuse_today();
  if (options.resume && options.fresh) {
    throw UsageError("--resume and --new contradict each other; give one of them");
  }
  Database database = context.open(Access::read);
  const LocalNow now = context.local_now(database);
  const Plan versions = read_plan(database);
  const PlanVersion& version = version_on(versions, now.today());
  const StageOptions stage{
      .timings = timings_of(database),
      .sound = !options.quiet && setting(database, "sound") != "off",
      .speech = !options.quiet && setting(database, "speech") == "on",
      .speed = options.speed ? whole_number("--speed", *options.speed, 1, 10000) : 1};
  const Choice choice = choice_of(options, version.routine, database);
  const auto plan = expand(version.routine, choice, stage.timings);
  if (!plan) {
    throw DataError("the routine of today has no exercise to guide; see: midback routine");
  }
  if (options.dry_run) {
    print_timetable(context, *plan);
    return 0;
  }
  const auto open = open_guided_session(database);
  const bool todays = open && open->day == now.today();
  if (options.resume && !todays) {
    throw DataError("there is no interrupted guided session of today; to start one: midback start");
  }
  if (todays) {
    if (const auto code = deal_with_interrupted(options, context, *open, version, stage, now)) {
      return *code;
    }
  }
  GuidedRecord record{context, *plan, choice, now};
  return guide(context, version, *plan, stage, record, initial_state(*plan));
}

} // namespace

Action declare_start(Syntax& syntax) {
  auto options = std::make_shared<Options>();
  syntax.flag("--dry-run", options->dry_run, "only print the timetable");
  syntax.repeated("--exercises", "EXERCISES", options->exercises, "only these, comma list",
                  {.completes = Completes::exercises});
  syntax.option("--sets", "N", options->sets, "sets of each exercise, up to its maximum");
  syntax.option(
      "--order", "ORDER", options->order, "of the sides; alternate unless given",
      {.completes = Completes::words, .words = {"alternate", "left-first", "right-first"}});
  syntax.flag("--quiet", options->quiet, "no sound");
  syntax.flag("--resume", options->resume, "go on with today's interrupted session");
  syntax.flag("--new", options->fresh, "leave an interrupted one as it is");
  syntax.option("--speed", "N", options->speed, "lets time run faster", {.hidden = true});
  return [options](Context& context) { return start(*options, context); };
}

} // namespace midback
