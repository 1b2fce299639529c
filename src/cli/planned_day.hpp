// SPDX-License-Identifier: MIT
// Days that may lie in the past or ahead: days off and the first day of a plan version. For what
// happened, "friday" is the last one; here it could be the next, so it is refused, with both dates.
#pragma once

#include "src/domain/calendar.hpp"
#include "src/platform/local_time.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace midback {

/// `name` begins the message: "--from". Throws UsageError.
LocalDay planned_day_argument(std::string_view name, std::string_view text, const LocalNow& now);

/// "DAY", "DAY..DAY", or two days. Throws UsageError: none, more than two, the last before the
/// first, longer than `longest` days.
DayRange planned_span_argument(std::string_view name, const std::vector<std::string>& texts,
                               const LocalNow& now, int longest);

/// "Sun 22 Nov 2026", or "Thu 24 Dec 2026 to Sat 2 Jan 2027".
std::string span_words(const DayRange& span);
/// "1 day", "3 days".
std::string days_words(int count);

} // namespace midback
