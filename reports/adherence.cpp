// SPDX-License-Identifier: MIT
#include "reports/adherence.hpp"

#include <algorithm>

namespace midback {
namespace {

bool exists(const Facts& facts, LocalDay day) {
  return facts.first_entry && day >= *facts.first_entry && day <= facts.today;
}

const DayOff* day_off_on(const Facts& facts, LocalDay day) {
  const auto found = std::ranges::lower_bound(facts.days_off, day, {}, &DayOff::day);
  return found != facts.days_off.end() && found->day == day ? &*found : nullptr;
}

DayState state_of(const DayRecord* record, const DayOff* off) {
  if (record == nullptr || record->sessions.empty()) {
    return off != nullptr ? DayState::off : DayState::none;
  }
  switch (status_of(record->doses)) {
  case SessionStatus::stopped:
    return DayState::stopped;
  case SessionStatus::full:
    return DayState::full;
  case SessionStatus::partial:
    break;
  }
  return DayState::partial;
}

void add_ratings(DayRow& row, const DayRecord& record) {
  for (const Session& session : record.sessions) {
    if (session.before && !row.before) {
      row.before = session.before->value();
    }
    if (session.after) {
      row.after = session.after->value();
    }
  }
  int sum = 0;
  int count = 0;
  for (const Rating& rating : record.ratings) {
    if (rating.kind == PainKind::worst) {
      row.worst = std::max(row.worst.value_or(PainRating::lowest), rating.value.value());
    } else if (rating.kind == PainKind::average) {
      sum += rating.value.value();
      ++count;
    }
  }
  if (count > 0) {
    row.average = static_cast<double>(sum) / count;
  }
}

DayRow day_row(const Facts& facts, const DayRecord* record, LocalDay day) {
  DayRow row;
  row.day = day;
  row.today = day == facts.today;
  if (!exists(facts, day)) {
    return row;
  }
  const DayOff* off = day_off_on(facts, day);
  row.state = state_of(record, off);
  if (off != nullptr) {
    row.off_reason = off->reason;
  }
  if (record != nullptr) {
    row.sessions = static_cast<int>(record->sessions.size());
    row.dose = record->doses.mean;
    row.exercises = record->doses.exercises;
    add_ratings(row, *record);
  }
  return row;
}

/// Past days from the first entry on on which nothing at all was entered.
int days_without_entry(const Facts& facts, const std::vector<DayRecord>& records) {
  int count = 0;
  for (LocalDay day = facts.period.range.first; day <= facts.end; day += days{1}) {
    const bool past = exists(facts, day) && day < facts.today;
    if (past && within(records, {day, day}).empty() && day_off_on(facts, day) == nullptr) {
      ++count;
    }
  }
  return count;
}

std::vector<WeekRow> week_rows(const Facts& facts, const std::vector<DayRecord>& records) {
  std::vector<WeekRow> rows;
  for (const DayRange& week : weeks_of(facts.period.range, facts.week_start)) {
    if (week.first > facts.today) {
      break;
    }
    if (facts.period.kind == PeriodKind::week ||
        (facts.first_entry && week.last >= *facts.first_entry)) {
      rows.push_back(week_row(facts, records, week));
    }
  }
  return rows;
}

void add_sums(PeriodAdherence& result, const Facts& facts) {
  std::vector<WeekAdherence> judged;
  for (const WeekRow& week : result.weeks) {
    judged.push_back(week.judged);
    const auto met = week.judged.goal_met();
    result.weeks_met += week.judged.complete && met && *met ? 1 : 0;
  }
  const Adherence sums = adherence(judged);
  result.closed_weeks = sums.weeks;
  result.due = sums.due;
  result.counted = sums.counted;
  result.percent = sums.percent();
  if (facts.period.kind == PeriodKind::week && !judged.empty()) {
    if (judged.front().complete) {
      result.goal_met = judged.front().goal_met();
    } else {
      result.due = judged.front().due;
      result.counted.reset();
    }
  }
}

void add_open_week(PeriodAdherence& result, const Facts& facts,
                   const std::vector<DayRecord>& records) {
  if (facts.period.range.contains(facts.today)) {
    result.open_week = week_row(facts, records, week_of(facts.today, facts.week_start));
    result.days_left = open_days(result.open_week->days, facts.today);
  }
}

} // namespace

WeekRow week_row(const Facts& facts, const std::vector<DayRecord>& records, const DayRange& week) {
  std::vector<LocalDay> with_session;
  for (const DayRecord& record : within(records, week)) {
    if (!record.sessions.empty()) {
      with_session.push_back(record.day);
    }
  }
  WeekRow row;
  row.days = days_of_week(week, facts.plan, with_session, facts.days_off);
  row.judged = judge_week(row.days, facts.first_entry, facts.today);
  row.started = facts.first_entry && week.last >= *facts.first_entry && week.first <= facts.today;
  row.totals = totals(facts, records, week, week_label(week.first, facts.week_start));
  return row;
}

std::vector<DayRow> day_rows(const Facts& facts, const std::vector<DayRecord>& records,
                             const DayRange& range) {
  std::vector<DayRow> rows;
  for (LocalDay day = range.first; day <= range.last; day += days{1}) {
    const auto found = within(records, {day, day});
    rows.push_back(day_row(facts, found.empty() ? nullptr : &found.front(), day));
  }
  return rows;
}

PeriodAdherence period_adherence(const Facts& facts, const std::vector<DayRecord>& records) {
  PeriodAdherence result;
  const SpanTotals period = totals(facts, records, facts.period.range, facts.period.label);
  result.days_with_session = period.days_with_session;
  result.days_off = period.days_off;
  result.no_entry = days_without_entry(facts, records);
  result.weeks = week_rows(facts, records);
  add_sums(result, facts);
  add_open_week(result, facts, records);
  result.row = facts.closed_weeks;
  result.weeks_in_a_row = weeks_in_a_row(result.row);
  return result;
}

} // namespace midback
