// SPDX-License-Identifier: MIT
#include "src/cli/report_request.hpp"

#include "src/cli/arguments.hpp"
#include "src/cli/suggestion.hpp"
#include "src/error.hpp"
#include "src/storage/settings_store.hpp"

#include <limits>

namespace midback {
namespace {

constexpr const char* accepted =
    "use week, last, month, year, all, a week as 2026-W46, a month as 2026-11, a year as 2026, or "
    "--from and --to";

PeriodRequest named_period(const std::string& text, LocalDay today, WeekStart start) {
  if (const auto request = parse_period(text, today, start)) {
    return *request;
  }
  const auto words = period_words();
  const auto nearest = nearest_word(text, {words.begin(), words.end()});
  throw UsageError("there is no period " + shown(text) +
                   (nearest ? "; did you mean " + *nearest + "?" : std::string{"; "} + accepted));
}

PeriodRequest ranged_period(const PeriodOptions& options, const LocalNow& now) {
  const auto day = [&](const char* name, const std::optional<std::string>& text) {
    return text ? std::optional{day_argument(name, *text, now)} : std::nullopt;
  };
  const auto request = period_between(day("--from", options.from), day("--to", options.to));
  if (!request) {
    throw UsageError("--from " + *options.from + " lies after --to " + *options.to +
                     "; exchange the two");
  }
  return *request;
}

} // namespace

ReportRequest report_request(const PeriodOptions& options, Context& context, Database& database) {
  const LocalDay today = context.today(database);
  const WeekStart start = week_start(database);
  ReportRequest request{
      .period = this_week(today, start), .today = today, .week_start = start, .as_if = {}};
  if (options.from || options.to) {
    if (options.period) {
      throw UsageError("a period and --from or --to contradict each other; give one of them");
    }
    request.period = ranged_period(options, context.local_now(database));
  } else if (options.period) {
    request.period = named_period(*options.period, today, start);
  }
  if (options.as_if) {
    request.as_if = whole_number("--as-if", *options.as_if, 1, std::numeric_limits<int>::max());
  }
  return request;
}

TerminalOptions terminal_options(const Context& context) {
  const Style& style = context.style();
  return {.width = style.width, .utf8 = style.utf8, .colour = style.colour, .plain = style.plain};
}

} // namespace midback
