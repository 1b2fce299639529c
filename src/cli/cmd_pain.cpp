// SPDX-License-Identifier: MIT
#include "src/cli/arguments.hpp"
#include "src/cli/commands.hpp"
#include "src/cli/context.hpp"
#include "src/cli/entry_words.hpp"
#include "src/cli/questions.hpp"
#include "src/error.hpp"
#include "src/storage/entry_store.hpp"

#include <memory>
#include <ostream>

namespace midback {
namespace {

struct Options {
  std::optional<std::string> rating;
  bool worst = false;
  bool now = false;
  std::optional<std::string> at;
  std::optional<std::string> note;
  std::vector<std::string> tags;
  bool force = false;
};

PainRating rating_of(const Options& options, Context& context) {
  std::optional<PainRating> rating;
  if (options.rating) {
    rating = rating_argument("pain", *options.rating);
  } else if (context.terminal().input) {
    rating = ask_rating(context, "Pain");
  }
  if (!rating) {
    throw UsageError("there is no rating to store; for example: midback pain 4");
  }
  return *rating;
}

int pain(const Options& options, Context& context) {
  context.refuse_today();
  if (options.worst && options.now) {
    throw UsageError("--worst and --now contradict each other; give one of them");
  }
  Rating rating;
  rating.kind = options.worst ? PainKind::worst : options.now ? PainKind::now : PainKind::average;
  rating.value = rating_of(options, context);
  rating.note = note_argument(options.note);
  rating.tags = tags_argument(options.tags);

  Database database = context.open_to_change();
  const LocalNow now = context.local_now(database);
  const Moment moment = moment_argument(options.at, now, options.force);
  if (moment.remark) {
    context.err() << "midback: " << *moment.remark << '\n';
  }
  rating.day = moment.day;
  rating.time = moment.time;
  rating.uid = context.new_uid();
  rating.logged_at = now.instant;
  rating.logged_day = now.today();
  context.change(database, [&](Change& change) {
    rating.id = next_entry_id(change.database());
    insert_rating(change, rating);
    const std::string number = std::to_string(rating.id);
    return Context::Done{.label = "pain rating " + number + " of " + long_date(rating.day),
                         .message = "Stored rating " + number + ", " + rating_words(rating) + "."};
  });
  return 0;
}

} // namespace

Action declare_pain(Syntax& syntax) {
  auto options = std::make_shared<Options>();
  syntax.positional("RATING", options->rating, "0 (no pain) to 10 (worst imaginable)");
  syntax.flag("--worst", options->worst, "the worst of the day instead of its average");
  syntax.flag("--now", options->now, "right now instead of the day's average");
  syntax.option("--at", "WHEN", options->at, "07:15, yesterday, \"mon 7:10\", -2h");
  syntax.option("--note", "TEXT", options->note, "up to 4,000 characters");
  syntax.repeated("--tag", "TAGS", options->tags, "posture, strain, stress, arthritis or your own",
                  {.completes = Completes::tags});
  syntax.flag("--force", options->force, "accept a day more than ten years ago");
  return [options](Context& context) { return pain(*options, context); };
}

} // namespace midback
