// SPDX-License-Identifier: MIT
#include "reports/build.hpp"

#include "reports/adherence.hpp"
#include "reports/day_records.hpp"
#include "reports/pain_trend.hpp"
#include "reports/safety_notes.hpp"

#include <algorithm>
#include <map>

namespace midback {
namespace {

constexpr int history_weeks = 12;
constexpr int weeks_of_mean = 4;

std::optional<int> value_of(const std::optional<PainRating>& rating) {
  return rating ? std::optional{rating->value()} : std::nullopt;
}

/// What an exercise is called on that day; its id when the routine no longer held it.
std::string name_of(const std::string& id, const PlanVersion& plan) {
  const Exercise* exercise = find_exercise(plan.routine, id);
  return exercise != nullptr ? exercise->name : id;
}

std::vector<std::string> stopped_in(const Session& session, const PlanVersion& plan) {
  std::vector<std::string> names;
  for (const SetRecord& set : session.sets) {
    if (set.outcome == Outcome::stopped) {
      const std::string name = name_of(set.exercise, plan);
      if (std::ranges::count(names, name) == 0) {
        names.push_back(name);
      }
    }
  }
  return names;
}

SessionRow session_row(const Session& session, const Doses& doses, const PlanVersion& plan) {
  SessionRow row;
  row.id = session.id;
  row.day = session.day;
  row.time = session.time;
  row.status = status_of(doses);
  row.dose = doses.mean;
  row.exercises = doses.exercises;
  row.stopped = stopped_in(session, plan);
  row.before = value_of(session.before);
  row.after = value_of(session.after);
  row.late = is_late(session);
  row.tags = session.tags;
  return row;
}

/// Collects what is said of single entries, in the order of the days.
class Entries {
public:
  explicit Entries(Report& report) : m_report(report) {}

  void add(const DayRecord& record) {
    for (std::size_t i = 0; i < record.sessions.size(); ++i) {
      const Session& session = record.sessions[i];
      m_report.sessions.push_back(session_row(session, record.session_doses[i], *record.plan));
      for (const std::string& name : m_report.sessions.back().stopped) {
        add_stopped(name, record.day);
      }
      add_entry(session, "session");
    }
    for (const Rating& rating : record.ratings) {
      add_entry(rating, to_string(rating.kind));
    }
  }

  void finish() {
    for (const auto& [tag, entries] : m_tags) {
      m_report.tags.push_back({tag, entries});
    }
    std::ranges::stable_sort(m_report.tags, std::ranges::greater{}, &TagCount::entries);
  }

private:
  void add_entry(const Entry& entry, std::string_view about) {
    m_report.late_entries += is_late(entry) ? 1 : 0;
    for (const std::string& tag : entry.tags) {
      ++m_tags[tag];
    }
    if (entry.note) {
      m_report.notes.push_back({entry.id, entry.day, std::string{about}, *entry.note});
    }
  }

  void add_stopped(const std::string& name, LocalDay day) {
    auto found = std::ranges::find(m_report.stopped, name, &StoppedDays::name);
    if (found == m_report.stopped.end()) {
      found = m_report.stopped.insert(found, {name, {}});
    }
    if (found->days.empty() || found->days.back() != day) {
      found->days.push_back(day);
    }
  }

  Report& m_report;
  std::map<std::string, int> m_tags;
};

void add_history(Report& report, const Facts& facts, const std::vector<DayRecord>& records) {
  const DayRange last = week_of(facts.end, facts.week_start);
  for (int back = history_weeks - 1; back >= 0; --back) {
    const days shift{7 * back};
    report.history.push_back(week_row(facts, records, {last.first - shift, last.last - shift}));
  }
  report.history_days =
      day_rows(facts, records, {last.first - days{7 * (history_weeks - 1)}, last.last});
  const auto& before = report.history[history_weeks - 2];
  if (before.started) {
    report.week_before = before.totals;
  }
  const DayRange four{last.first - days{7 * (weeks_of_mean - 1)}, last.last};
  report.four_weeks = totals(facts, records, four, "4 weeks");
  report.four_weeks_started = static_cast<int>(
      std::ranges::count_if(report.history.end() - weeks_of_mean, report.history.end(),
                            [](const WeekRow& week) { return week.started; }));
}

void add_months(Report& report, const Facts& facts, const std::vector<DayRecord>& records) {
  if (facts.period.kind == PeriodKind::week || !facts.first_entry) {
    return;
  }
  for (const DayRange& month : months_of(facts.period.range)) {
    if (month.last < *facts.first_entry || month.first > facts.today) {
      continue;
    }
    MonthRow row;
    row.totals = totals(facts, records, month, to_string(month.first).substr(0, 7));
    std::vector<WeekAdherence> weeks;
    for (const WeekRow& week : report.adherence.weeks) {
      if (month.contains(week.judged.range.last)) {
        weeks.push_back(week.judged);
      }
    }
    row.adherence = adherence(weeks);
    report.months.push_back(std::move(row));
  }
}

} // namespace

Report build(const Facts& facts) {
  const std::vector<DayRecord> records = day_records(facts);
  Report report;
  report.today = facts.today;
  report.week_start = facts.week_start;
  report.period = facts.period;
  report.complete = facts.period.range.last < facts.today;
  report.as_if = facts.as_if;
  report.goal = version_on(facts.plan, facts.end).goal;
  report.first_entry = facts.first_entry;
  report.adherence = period_adherence(facts, records);
  report.days = day_rows(facts, records, facts.period.range);
  report.totals = totals(facts, records, facts.period.range, facts.period.label);
  report.trend = pain_trend(facts);
  report.safety = safety_notes(facts, report.trend);
  Entries entries{report};
  std::ranges::for_each(within(records, facts.period.range),
                        [&](const DayRecord& record) { entries.add(record); });
  entries.finish();
  add_history(report, facts, records);
  add_months(report, facts, records);
  return report;
}

} // namespace midback
