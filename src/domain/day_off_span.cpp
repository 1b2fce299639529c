// SPDX-License-Identifier: MIT
#include "src/domain/day_off_span.hpp"

namespace midback {

std::vector<DayOffSpan> spans_of(std::span<const DayOff> days_off) {
  std::vector<DayOffSpan> spans;
  for (const DayOff& day_off : days_off) {
    const bool continues = !spans.empty() && spans.back().days.last + days{1} == day_off.day &&
                           spans.back().reason == day_off.reason &&
                           spans.back().note == day_off.note;
    if (continues) {
      spans.back().days.last = day_off.day;
    } else {
      spans.push_back({{day_off.day, day_off.day}, day_off.reason, day_off.note});
    }
  }
  return spans;
}

DayOffChange declare_off(const DayOffDeclaration& declared, std::span<const DayOff> existing) {
  DayOffChange change;
  auto known = existing.begin();
  for (LocalDay day = declared.days.first; day <= declared.days.last; day += days{1}) {
    while (known != existing.end() && known->day < day) {
      ++known;
    }
    if (known == existing.end() || known->day != day) {
      change.added.push_back({.uid = {},
                              .day = day,
                              .reason = declared.reason.value_or(std::string{reason_not_given}),
                              .note = declared.note});
      continue;
    }
    DayOff updated = *known;
    updated.reason = declared.reason.value_or(known->reason);
    updated.note = declared.note ? declared.note : known->note;
    if (updated == *known) {
      ++change.unchanged;
    } else {
      change.updated.push_back(std::move(updated));
    }
  }
  return change;
}

} // namespace midback
