// SPDX-License-Identifier: MIT
#include "reports/period.hpp"

#include <algorithm>

namespace midback {
namespace {

constexpr std::string_view words[] = {"week", "last", "month", "year", "all"};

PeriodRequest exactly(PeriodKind kind, const DayRange& range) {
  return {kind, range.first, range.last};
}

std::optional<PeriodRequest> parse_range(std::string_view text, WeekStart start) {
  const auto dots = text.find("..");
  if (dots == std::string_view::npos) {
    return std::nullopt;
  }
  const auto from = parse_day(text.substr(0, dots));
  const auto to = parse_day(text.substr(dots + 2));
  if (!from || !to) {
    return std::nullopt;
  }
  // A week that starts on Sunday is labelled by its dates, and a label can be typed back.
  if (start == WeekStart::sunday && week_of(*from, start) == DayRange{*from, *to}) {
    return exactly(PeriodKind::week, {*from, *to});
  }
  return period_between(from, to);
}

std::string label_of(PeriodKind kind, const DayRange& range, WeekStart start) {
  switch (kind) {
  case PeriodKind::week:
    return week_label(range.first, start);
  case PeriodKind::month:
    return to_string(range.first).substr(0, 7);
  case PeriodKind::year:
    return to_string(range.first).substr(0, 4);
  case PeriodKind::all:
    return "all";
  case PeriodKind::range:
    break;
  }
  return to_string(range.first) + ".." + to_string(range.last);
}

} // namespace

std::string_view to_string(PeriodKind kind) {
  switch (kind) {
  case PeriodKind::week:
    return "week";
  case PeriodKind::month:
    return "month";
  case PeriodKind::year:
    return "year";
  case PeriodKind::all:
    return "all";
  case PeriodKind::range:
    return "range";
  }
  return {};
}

PeriodRequest this_week(LocalDay today, WeekStart start) {
  return exactly(PeriodKind::week, week_of(today, start));
}

std::optional<PeriodRequest> parse_period(std::string_view text, LocalDay today, WeekStart start) {
  if (text == "week") {
    return this_week(today, start);
  }
  if (text == "last") {
    return exactly(PeriodKind::week, week_of(today - days{7}, start));
  }
  if (text == "month") {
    return exactly(PeriodKind::month, month_of(today));
  }
  if (text == "year") {
    return exactly(PeriodKind::year, year_of(today));
  }
  if (text == "all") {
    return PeriodRequest{PeriodKind::all, {}, {}};
  }
  if (const auto week = parse_iso_week(text)) {
    return exactly(PeriodKind::week, week_of(week->first, start));
  }
  if (const auto month = parse_month(text)) {
    return exactly(PeriodKind::month, *month);
  }
  if (const auto year = parse_year(text)) {
    return exactly(PeriodKind::year, *year);
  }
  return parse_range(text, start);
}

std::optional<PeriodRequest> period_between(std::optional<LocalDay> from,
                                            std::optional<LocalDay> to) {
  if (from && to && *from > *to) {
    return std::nullopt;
  }
  return PeriodRequest{PeriodKind::range, from, to};
}

std::span<const std::string_view> period_words() { return words; }

Period resolve(const PeriodRequest& request, std::optional<LocalDay> first_entry, LocalDay today,
               WeekStart start) {
  const LocalDay last = request.last.value_or(today);
  const LocalDay this_weeks_first = week_of(today, start).first;
  LocalDay first = this_weeks_first;
  if (request.first) {
    first = *request.first;
  } else if (first_entry) {
    first = request.kind == PeriodKind::all ? week_of(*first_entry, start).first : *first_entry;
  }
  // --from after today, or --to before the first entry: the one day that was named.
  const DayRange range = first <= last   ? DayRange{first, last}
                         : request.first ? DayRange{first, first}
                                         : DayRange{last, last};
  return {request.kind, label_of(request.kind, range, start), range};
}

std::vector<DayRange> weeks_of(const DayRange& period, WeekStart start) {
  std::vector<DayRange> weeks;
  for (DayRange week = week_of(period.first, start); week.last <= period.last;
       week = {week.first + days{7}, week.last + days{7}}) {
    weeks.push_back(week);
  }
  return weeks;
}

std::vector<DayRange> months_of(const DayRange& range) {
  std::vector<DayRange> months;
  for (LocalDay day = range.first; day <= range.last;) {
    const DayRange month = month_of(day);
    months.push_back({day, std::min(month.last, range.last)});
    day = month.last + days{1};
  }
  return months;
}

} // namespace midback
