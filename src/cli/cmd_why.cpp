// SPDX-License-Identifier: MIT
#include "reports/build.hpp"
#include "reports/terminal_parts.hpp"
#include "reports/why.hpp"
#include "src/cli/arguments.hpp"
#include "src/cli/commands.hpp"
#include "src/cli/report_request.hpp"
#include "src/cli/suggestion.hpp"
#include "src/error.hpp"

#include <memory>
#include <ostream>

namespace midback {
namespace {

struct Options {
  std::vector<std::string> words;
  PeriodOptions period;
};

/// A word that is neither: the nearest topic is what was most likely meant.
void refuse_near_topic(const PeriodOptions& options) {
  const auto names = why_topics();
  if (!options.period || parse_period(*options.period, LocalDay{}, WeekStart::monday)) {
    return;
  }
  if (const auto nearest = nearest_word(*options.period, {names.begin(), names.end()})) {
    throw UsageError("there is nothing to explain under " + shown(*options.period) +
                     "; did you mean " + *nearest + "?");
  }
}

/// The topics asked for, in the order typed; the last word may be a period.
std::vector<WhyTopic> topics_of(Options& options) {
  std::vector<WhyTopic> topics;
  for (const std::string& word : options.words) {
    if (const auto topic = parse_why_topic(word)) {
      topics.push_back(*topic);
    } else if (options.period.period) {
      refuse_near_topic(options.period); // of two words that are no topic the first may be the typo
      throw UsageError("there is nothing to explain under " + shown(word) +
                       "; use adherence, due, dose, streak, change or trend, then a period");
    } else {
      options.period.period = word;
    }
  }
  if (topics.empty()) {
    for (const std::string_view name : why_topics()) {
      topics.push_back(*parse_why_topic(name));
    }
  }
  return topics;
}

int why(Options options, Context& context) {
  const std::vector<WhyTopic> topics = topics_of(options);
  refuse_near_topic(options.period);
  Database database = context.open(Access::read);
  const Report report = build(gather(database, report_request(options.period, context, database)));
  const TerminalOptions terminal = terminal_options(context);
  context.out() << period_title(report, terminal.utf8 ? "–" : "-") << '\n';
  for (const WhyTopic topic : topics) {
    context.out() << '\n';
    render_explanation(explain(report, topic), terminal, context.out());
  }
  return 0;
}

} // namespace

Action declare_why(Syntax& syntax) {
  auto options = std::make_shared<Options>();
  syntax.positionals("NAME", options->words, "adherence, due, dose, streak, change, trend; PERIOD",
                     {.completes = Completes::words,
                      .words = {"adherence", "due", "dose", "streak", "change", "trend"}});
  syntax.option("--from", "DAY", options->period.from, "the first day; else the first entry");
  syntax.option("--to", "DAY", options->period.to, "the last day; else today");
  syntax.option("--as-if", "VERSION", options->period.as_if, "judge by that plan version");
  return [options](Context& context) { return why(*options, context); };
}

} // namespace midback
