// SPDX-License-Identifier: MIT
// Deliberately naive: whole record in memory, one loop for each figure, no code of reports/ or of
// domain/dose and domain/goal. Two methods that share nothing rarely share a mistake.
#include "src/cli/week_recount.hpp"

#include "reports/build.hpp"
#include "reports/facts.hpp"
#include "src/storage/day_off_store.hpp"
#include "src/storage/entry_store.hpp"
#include "src/storage/plan_store.hpp"
#include "src/storage/settings_store.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

namespace midback {
namespace {

/// Collects what differs.
class Comparison {
public:
  explicit Comparison(std::string week) : m_week(std::move(week)) {}

  void number(const std::string& what, double report, double recount) {
    ++compared;
    if (std::abs(report - recount) > 1e-9) {
      different.push_back(fmt::format("{}: {} is {} in the report and {} counted again", m_week,
                                      what, report, recount));
    }
  }
  template <typename Number>
  void optional(const std::string& what, const std::optional<Number>& report,
                const std::optional<double>& recount) {
    constexpr double none = -1000; // no figure of ours
    number(what, report ? static_cast<double>(*report) : none, recount.value_or(none));
  }

  int compared = 0;
  std::vector<std::string> different;

private:
  std::string m_week;
};

struct Record {
  std::vector<Session> sessions;
  std::vector<Rating> ratings;
  std::vector<DayOff> days_off;
  Plan plan;
  std::optional<LocalDay> first; ///< day of the first entry
};

Record whole_record(Database& database, LocalDay today) {
  const DayRange past{first_supported_day, today};
  Record record{.sessions = sessions_between(database, past),
                .ratings = ratings_between(database, past),
                .days_off = days_off_between(database, past),
                .plan = read_plan(database),
                .first = {}};
  const auto earlier = [&](LocalDay day) {
    record.first = record.first ? std::min(*record.first, day) : day;
  };
  for (const Session& session : record.sessions) {
    earlier(session.day);
  }
  for (const Rating& rating : record.ratings) {
    earlier(rating.day);
  }
  return record;
}

const PlanVersion& in_force(const Plan& plan, LocalDay day, LocalDay today) {
  const PlanVersion* best = nullptr;
  for (const PlanVersion& version : plan) {
    const bool begun = version.from_day <= day && version.from_day <= today;
    if (begun && (best == nullptr || version.from_day > best->from_day ||
                  (version.from_day == best->from_day && version.number > best->number))) {
      best = &version;
    }
  }
  return *best;
}

bool session_on(const Record& record, LocalDay day) {
  return std::ranges::any_of(record.sessions,
                             [&](const Session& session) { return session.day == day; });
}

bool off_on(const Record& record, LocalDay day) {
  return std::ranges::any_of(record.days_off,
                             [&](const DayOff& day_off) { return day_off.day == day; });
}

bool rated_on(const Record& record, LocalDay day) {
  return std::ranges::any_of(record.ratings,
                             [&](const Rating& rating) { return rating.day == day; });
}

void compare_days(const Record& record, const Report& report, LocalDay today,
                  Comparison& comparison) {
  int with_session = 0;
  int off = 0;
  int without = 0;
  int goals = 0;
  for (LocalDay day = report.period.range.first; day <= report.period.range.last; day += days{1}) {
    const bool session = session_on(record, day);
    with_session += session ? 1 : 0;
    off += off_on(record, day) && !session ? 1 : 0;
    const bool past = record.first && day >= *record.first && day < today;
    without += past && !session && !off_on(record, day) && !rated_on(record, day) ? 1 : 0;
    const bool available =
        record.first && day >= *record.first && (session || !off_on(record, day));
    goals += available ? in_force(record.plan, day, today).goal : 0;
  }
  comparison.number("days with a session", report.adherence.days_with_session, with_session);
  comparison.number("days off", report.adherence.days_off, off);
  comparison.number("days without an entry", report.adherence.no_entry, without);
  comparison.number("days due", report.adherence.due, std::floor(goals / 7.0 + 0.5));
}

void compare_ratings(const std::string& what, std::vector<int> values, const RatingSummary& summary,
                     Comparison& comparison) {
  std::ranges::sort(values);
  double sum = 0;
  for (const int value : values) {
    sum += value;
  }
  const auto count = values.size();
  std::optional<double> median;
  if (count > 0) {
    median = (values[(count - 1) / 2] + values[count / 2]) / 2.0;
  }
  comparison.number(what + ", ratings", summary.n, static_cast<double>(count));
  comparison.optional(what + ", mean", summary.mean,
                      count >= 3 ? std::optional{sum / static_cast<double>(count)} : std::nullopt);
  comparison.optional(what + ", median", summary.median, median);
  comparison.optional(what + ", lowest", summary.min,
                      count > 0 ? std::optional<double>{values.front()} : std::nullopt);
  comparison.optional(what + ", highest", summary.max,
                      count > 0 ? std::optional<double>{values.back()} : std::nullopt);
}

void compare_pain(const Record& record, const Report& report, Comparison& comparison) {
  const DayRange& range = report.period.range;
  std::map<PainKind, std::vector<int>> values;
  int lower = 0;
  int same = 0;
  int higher = 0;
  for (const Session& session : record.sessions) {
    if (!range.contains(session.day)) {
      continue;
    }
    if (session.before) {
      values[PainKind::before].push_back(session.before->value());
    }
    if (session.after) {
      values[PainKind::after].push_back(session.after->value());
    }
    if (session.before && session.after) {
      lower += *session.after < *session.before ? 1 : 0;
      same += *session.after == *session.before ? 1 : 0;
      higher += *session.after > *session.before ? 1 : 0;
    }
  }
  for (const Rating& rating : record.ratings) {
    if (range.contains(rating.day)) {
      values[rating.kind].push_back(rating.value.value());
    }
  }
  for (const PainKind kind : all_pain_kinds) {
    compare_ratings("pain " + std::string{to_string(kind)}, values[kind],
                    of_kind(report.totals.pain, kind).summary, comparison);
  }
  comparison.number("sessions with less pain after", report.totals.change.lower, lower);
  comparison.number("sessions with the same pain after", report.totals.change.same, same);
  comparison.number("sessions with more pain after", report.totals.change.higher, higher);
}

void compare_exercises(const Record& record, const Report& report, Comparison& comparison) {
  for (const ExerciseTotals& totals : report.totals.exercises) {
    double amount = 0;
    double left = 0;
    double right = 0;
    for (const Session& session : record.sessions) {
      for (const SetRecord& set : session.sets) {
        if (!report.period.range.contains(session.day) || set.exercise != totals.id ||
            set.unit != totals.unit) {
          continue;
        }
        amount += set.amount;
        left += set.side == Side::left ? set.amount : 0;
        right += set.side == Side::right ? set.amount : 0;
      }
    }
    comparison.number(totals.id + ", amount", static_cast<double>(totals.amount), amount);
    comparison.number(totals.id + ", left", static_cast<double>(totals.left), left);
    comparison.number(totals.id + ", right", static_cast<double>(totals.right), right);
  }
}

} // namespace

std::vector<std::string> recount_weeks(Database& database, LocalDay today, int& compared) {
  constexpr int weeks = 12;
  std::vector<std::string> different;
  const WeekStart start = week_start(database);
  const Record record = whole_record(database, today);
  for (int back = 0; back < weeks; ++back) {
    const LocalDay in_week = today - days{7 * back};
    const Report report = build(gather(
        database,
        {.period = this_week(in_week, start), .today = today, .week_start = start, .as_if = {}}));
    Comparison comparison{report.period.label};
    compare_days(record, report, today, comparison);
    compare_pain(record, report, comparison);
    compare_exercises(record, report, comparison);
    comparison.number(
        "sessions", report.totals.sessions,
        static_cast<double>(std::ranges::count_if(record.sessions, [&](const Session& session) {
          return report.period.range.contains(session.day);
        })));
    compared += comparison.compared;
    different.insert(different.end(), comparison.different.begin(), comparison.different.end());
  }
  return different;
}

} // namespace midback
