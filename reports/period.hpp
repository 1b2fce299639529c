// SPDX-License-Identifier: MIT
// The span of days a report is about, and the words a person types for it.
#pragma once

#include "src/domain/calendar.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace midback {

enum class PeriodKind { week, month, year, all, range };
/// "week", "month", "year", "all" or "range".
std::string_view to_string(PeriodKind kind);

struct Period {
  PeriodKind kind = PeriodKind::week;
  std::string label; ///< "2026-W47", "2026-11", "2026", "all", "2026-09-01..2026-11-22"
  DayRange range{};
};

/// What was asked for. `all` and open ranges end where the record does, so they are resolved when
/// the facts are read.
struct PeriodRequest {
  PeriodKind kind = PeriodKind::week;
  std::optional<LocalDay> first; ///< absent: the first entry (`all`: its week's first day)
  std::optional<LocalDay> last;  ///< absent: today
};

/// The week that holds `today`: what a report is about unless told otherwise.
PeriodRequest this_week(LocalDay today, WeekStart start);

/// "week", "last", "2026-W46", "month", "2026-11", "year", "2026", "all", "2026-09-01..2026-11-22";
/// nothing else. Where weeks start on Sunday, "2026-W46" is the week that holds that Monday.
std::optional<PeriodRequest> parse_period(std::string_view text, LocalDay today, WeekStart start);

/// --from and --to; either may be absent. Null when `from` lies after `to`.
std::optional<PeriodRequest> period_between(std::optional<LocalDay> from,
                                            std::optional<LocalDay> to);

/// The words that parse_period takes as they stand, to suggest one for a typo.
std::span<const std::string_view> period_words();

/// Without any entry, `all` and an open start begin with this week.
Period resolve(const PeriodRequest& request, std::optional<LocalDay> first_entry, LocalDay today,
               WeekStart start);

/// The weeks of a period: those whose last day lies in it. A week that began before the period
/// belongs to it, one that ends after it does not.
std::vector<DayRange> weeks_of(const DayRange& period, WeekStart start);

/// The calendar months that a range touches, each cut to the range.
std::vector<DayRange> months_of(const DayRange& range);

} // namespace midback
