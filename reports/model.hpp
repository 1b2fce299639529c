// SPDX-License-Identifier: MIT
// A report as plain values: everything that is printed, in any format. One model, so that every
// format prints the same numbers. Null: may not be said (too few data), never zero.
#pragma once

#include "reports/change.hpp"
#include "reports/day_series.hpp"
#include "reports/period.hpp"
#include "reports/rating_summary.hpp"
#include "reports/safety.hpp"
#include "reports/trend.hpp"
#include "reports/yardstick.hpp"
#include "src/domain/dose.hpp"
#include "src/domain/goal.hpp"
#include "src/domain/session.hpp"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace midback {

/// Ratings of one kind; up to 4 are shown as they are.
struct KindRatings {
  RatingSummary summary;
  std::vector<int> few; ///< chronological; empty when there are more than ratings_as_values
};
inline constexpr int ratings_as_values = 4;

/// Indexed by PainKind.
using RatingsByKind = std::array<KindRatings, std::size(all_pain_kinds)>;
inline KindRatings& of_kind(RatingsByKind& ratings, PainKind kind) {
  return ratings[static_cast<std::size_t>(kind)];
}
inline const KindRatings& of_kind(const RatingsByKind& ratings, PainKind kind) {
  return ratings[static_cast<std::size_t>(kind)];
}

/// One exercise over a span of days with a session.
struct ExerciseTotals {
  std::string id;
  std::string name;
  std::string prescription; ///< "15 s x 3, each side"
  Unit unit = Unit::reps;
  bool sides = false;
  std::int64_t amount = 0; ///< all that was done, uncapped; repetitions or seconds
  std::int64_t left = 0;
  std::int64_t right = 0;
  std::int64_t credited = 0;      ///< capped per set and side, over the days that count
  std::int64_t credited_left = 0; ///< 0 without sides
  std::int64_t credited_right = 0;
  std::int64_t prescribed = 0; ///< the minimum x the days that count; both sides together
  int days_full = 0;
  int days_partial = 0;
  int days_skipped = 0;
  int days_stopped = 0;  ///< stopped for pain
  int days_left_out = 0; ///< not started, because an earlier exercise was stopped

  /// Null when no day counts.
  std::optional<Share> share() const {
    return prescribed > 0 ? std::optional{Share{credited, prescribed}} : std::nullopt;
  }
};

/// Sums over some days: of a week, a month, the period.
struct SpanTotals {
  std::string label; ///< "2026-W47", "2026-11"
  DayRange range{};
  int days_with_session = 0;
  int days_off = 0;
  int sessions = 0;
  int full_sessions = 0;
  RatingsByKind pain;
  PainChange change;            ///< over the sessions with both ratings
  std::vector<int> few_changes; ///< as KindRatings::few
  std::vector<ExerciseTotals> exercises;
};

struct WeekRow {
  WeekAdherence judged;
  bool started = false; ///< some day of it lies on or after the first entry and not after today
  std::vector<DayFacts> days;
  SpanTotals totals;
};

struct MonthRow {
  SpanTotals totals;   ///< the days of the month that lie in the period
  Adherence adherence; ///< of the closed weeks whose last day lies in the month
};

struct DayRow {
  LocalDay day;
  std::optional<DayState> state; ///< null before the first entry ever and after today
  int sessions = 0;
  std::optional<MeanShare> dose; ///< null without a session, or when every exercise is left out
  std::vector<ExerciseDose> exercises; ///< in routine order; empty without a session
  std::optional<int> before;           ///< the day's first
  std::optional<int> after;            ///< the day's last
  std::optional<double> average;       ///< the mean of the day's
  std::optional<int> worst;            ///< the day's highest
  std::string off_reason;              ///< of a declared day off
  bool today = false;
};

/// The routine's judgement over the period; see WeekAdherence and Adherence.
struct PeriodAdherence {
  int days_with_session = 0; ///< days of the period
  int days_off = 0;
  int no_entry = 0;             ///< past days from the first entry on without any entry
  int due = 0;                  ///< closed weeks; of a report on one open week its own
  std::optional<int> counted;   ///< null for one open week
  std::optional<bool> goal_met; ///< of one closed week in which something was due
  std::optional<int> percent;   ///< null below 3 closed weeks
  int closed_weeks = 0;         ///< with something due
  int weeks_met = 0;            ///< of those
  int weeks_in_a_row = 0;
  std::vector<WeekAdherence> row;   ///< the weeks behind weeks_in_a_row, newest first
  std::vector<WeekRow> weeks;       ///< of the period, oldest first
  std::optional<WeekRow> open_week; ///< the week in progress, when it touches the period
  int days_left = 0;                ///< of the open week, see open_days
};

struct PainTrend {
  std::optional<PainKind> series; ///< average or before; null: neither has ratings enough
  DayRange window{};
  std::vector<DayValue> values; ///< rated days of the window
  std::vector<WeekOfValues> weeks;
  Trend result;
  int late_entries = 0;             ///< of the series in the window
  bool late_entries_matter = false; ///< without them level or direction would differ
  std::optional<DayRange> baseline;
  std::optional<FirstAndLast14> first_and_last;
  Yardstick yardstick;         ///< of first_and_last
  std::optional<DayRange> gap; ///< the longest span of more than 14 days without a rating
};

/// One note at a time is shown; the list is in the order of urgency.
struct SafetyNote {
  std::string code; ///< "S1" to "S5"
  std::string text;
};

struct SessionRow {
  std::int64_t id = 0;
  LocalDay day;
  std::optional<TimeOfEntry> time;
  SessionStatus status = SessionStatus::full;
  std::optional<MeanShare> dose;
  std::vector<ExerciseDose> exercises; ///< in routine order
  std::vector<std::string> stopped;    ///< names of the exercises stopped for pain
  std::optional<int> before;
  std::optional<int> after;
  bool late = false;
  std::vector<std::string> tags;
};

struct NoteRow {
  std::int64_t id = 0;
  LocalDay day;
  std::string about; ///< "session", or the kind of a rating that stands alone
  std::string text;  ///< as typed: not fit for a terminal yet
};

struct TagCount {
  std::string tag;
  int entries = 0;
};

/// An exercise that was stopped for pain in the period, with the days.
struct StoppedDays {
  std::string name;
  std::vector<LocalDay> days;
};

struct Report {
  LocalDay today;
  WeekStart week_start = WeekStart::monday;
  Period period;
  bool complete = false; ///< the period's last day lies before today
  std::optional<int> as_if;
  int goal = 5;                        ///< in force on the last day that counts
  std::optional<LocalDay> first_entry; ///< null: nothing recorded yet
  PeriodAdherence adherence;
  std::vector<DayRow> days; ///< of the period
  SpanTotals totals;        ///< of the period
  PainTrend trend;
  std::vector<SafetyNote> safety;
  std::vector<StoppedDays> stopped;
  std::vector<SessionRow> sessions; ///< chronological
  std::vector<NoteRow> notes;
  std::vector<TagCount> tags; ///< most frequent first, then by name
  int late_entries = 0;
  std::vector<WeekRow> history;          ///< the 12 weeks that end with the period, oldest first
  std::vector<DayRow> history_days;      ///< the days of these weeks
  std::optional<SpanTotals> week_before; ///< the week before the period's last week
  SpanTotals four_weeks;                 ///< the last 4 of `history`
  int four_weeks_started = 0;            ///< how many of them had started
  std::vector<MonthRow> months;          ///< of the period; empty for a week
};

/// The period lies wholly after today.
inline bool lies_ahead(const Report& report) { return report.period.range.first > report.today; }

} // namespace midback
