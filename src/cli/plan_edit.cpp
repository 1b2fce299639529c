// SPDX-License-Identifier: MIT
#include "src/cli/plan_edit.hpp"

#include "src/cli/context.hpp"
#include "src/cli/plan_words.hpp"
#include "src/cli/planned_day.hpp"
#include "src/error.hpp"
#include "src/storage/entry_store.hpp"
#include "src/storage/plan_store.hpp"
#include "src/text/printable.hpp"

#include <ostream>

namespace midback {
namespace {

/// The version that an edit makes, not yet stored.
struct Draft {
  PlanVersion version;
  PlanDifference difference;
  Rejudgement rejudgement;
  std::optional<PlanVersion> later; ///< stays as it is
};

Draft draft_of(Database& database, LocalDay from_day, LocalDay today, const PlanEdit& edit) {
  Draft draft;
  const Plan plan = read_plan(database);
  const PlanVersion& base = version_on(plan, from_day);
  draft.version = base;
  edit(draft.version, plan);
  draft.version.number = next_plan_number(database);
  draft.version.from_day = from_day;
  draft.version.uid.clear();
  draft.difference = difference(base, draft.version);
  draft.rejudgement = rejudgement(
      plan, from_day, today, entry_days_between(database, days_of_new_version(plan, from_day)));
  if (const PlanVersion* later = version_after(plan, from_day)) {
    draft.later = *later;
  }
  return draft;
}

[[noreturn]] void refuse_unasked_rejudging(const Draft& draft) {
  const Rejudgement& judged = draft.rejudgement;
  throw UsageError("a change from " + long_date(draft.version.from_day) +
                   (draft.later ? " to " + long_date(judged.holds.last) : "") + " would judge " +
                   days_words(judged.count()) +
                   " with an entry anew; if that is meant, add --rejudge; without --from it holds "
                   "from today and the past stays as it was");
}

std::string remarks(const Draft& draft) {
  const Rejudgement& judged = draft.rejudgement;
  std::string text;
  if (judged.past_days > 0) {
    text += " " + days_words(judged.count()) + " with an entry " +
            (judged.count() == 1 ? "is" : "are") + " judged anew.";
  } else if (judged.today && !draft.difference.exercises.empty()) {
    text += " Today's entry is judged by it; --from tomorrow would leave today as it was.";
  }
  if (draft.later) {
    text += " Version " + std::to_string(draft.later->number) + ", from " +
            long_date(draft.later->from_day) + ", stays as it is.";
  }
  return text;
}

Context::Done store(Context& context, Change& change, Draft draft) {
  draft.version.uid = context.new_uid();
  insert_plan_version(change, draft.version);
  const std::string what = "lan version " + std::to_string(draft.version.number) + " from " +
                           long_date(draft.version.from_day) + ": " +
                           difference_words(draft.difference);
  return {.label = "p" + what,
          .message = printable("P" + what, !context.style().utf8) + "." + remarks(draft)};
}

} // namespace

void declare_plan_edit(Syntax& syntax, PlanEditOptions& options) {
  syntax.option("--from", "DAY", options.from, "the first day it holds; today unless given");
  syntax.flag("--rejudge", options.rejudge, "past days with an entry may be judged anew");
}

int edit_plan(Context& context, const PlanEditOptions& options, const PlanEdit& edit) {
  context.refuse_today();
  Database database = context.open_to_change();
  const LocalNow now = context.local_now(database);
  const LocalDay today = now.today();
  const LocalDay from_day =
      options.from ? planned_day_argument("--from", *options.from, now) : today;
  const auto draft_now = [&](Database& current) {
    Draft draft = draft_of(current, from_day, today, edit);
    if (!draft.difference.none() && draft.rejudgement.needs_consent() && !options.rejudge) {
      refuse_unasked_rejudging(draft);
    }
    return draft;
  };
  const Draft draft = draft_now(database);
  if (draft.difference.none()) {
    context.out() << "The plan from " << long_date(from_day)
                  << " is like this already; nothing was changed.\n";
    return 0;
  }
  // Drafted again inside the transaction: another midback may have changed the plan since.
  context.change(database, [&](Change& change) {
    return store(context, change, draft_now(change.database()));
  });
  if (draft.later) {
    context.err() << "midback: to change the plan from then on too, type the same with --from "
                  << to_string(draft.later->from_day) << '\n';
  }
  return 0;
}

} // namespace midback
