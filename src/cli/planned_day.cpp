// SPDX-License-Identifier: MIT
#include "src/cli/planned_day.hpp"

#include "src/cli/arguments.hpp"
#include "src/error.hpp"
#include "src/platform/moment_days.hpp"

namespace midback {
LocalDay planned_day_argument(std::string_view name, std::string_view text, const LocalNow& now) {
  const LocalDay day = day_argument(name, text, now);
  const auto phrase = read_plain_day_phrase(phrase_text(text));
  if (phrase && std::holds_alternative<date::weekday>(*phrase)) {
    throw UsageError(std::string{name} + ": " + shown(text) + " could be " + long_date(day) +
                     " or " + long_date(day + days{7}) + "; type the date, for example " +
                     to_string(day + days{7}));
  }
  return day;
}

DayRange planned_span_argument(std::string_view name, const std::vector<std::string>& texts,
                               const LocalNow& now, int longest) {
  std::vector<std::string> ends = texts;
  if (const auto dots = texts.empty() ? std::string::npos : texts.front().find("..");
      dots != std::string::npos && texts.size() == 1) {
    ends = {texts.front().substr(0, dots), texts.front().substr(dots + 2)};
  }
  if (ends.empty() || ends.size() > 2) {
    throw UsageError(std::string{name} +
                     ": expected one day, or the first and the last day such as " +
                     to_string(now.today()) + ".." + to_string(now.today() + days{6}) +
                     (ends.empty() ? "" : "; a day of several words goes in quotes"));
  }
  const DayRange span{planned_day_argument(name, ends.front(), now),
                      planned_day_argument(name, ends.back(), now)};
  if (span.last < span.first) {
    throw UsageError(std::string{name} + ": the span ends on " + long_date(span.last) +
                     ", before it begins on " + long_date(span.first) + "; type " +
                     to_string(span.last) + ".." + to_string(span.first));
  }
  if (span.length() > longest) {
    throw UsageError(std::string{name} + ": the span " + span_words(span) + " has " +
                     std::to_string(span.length()) + " days; up to " + std::to_string(longest) +
                     " are accepted at once, so check the years or type it in parts");
  }
  return span;
}

std::string span_words(const DayRange& span) {
  return span.first == span.last ? long_date(span.first)
                                 : long_date(span.first) + " to " + long_date(span.last);
}

std::string days_words(int count) {
  return std::to_string(count) + (count == 1 ? " day" : " days");
}

} // namespace midback
