// SPDX-License-Identifier: MIT
#include "reports/day_records.hpp"

#include "reports/exercise_totals.hpp"

#include <algorithm>

namespace midback {
namespace {

/// The leading items of `rest` that belong to `day`, taken off it.
template <typename Item>
std::span<const Item> take_day(std::span<const Item>& rest, LocalDay day) {
  const auto end = std::ranges::find_if(rest, [day](const Item& item) { return item.day != day; });
  const auto count = static_cast<std::size_t>(end - rest.begin());
  const auto taken = rest.first(count);
  rest = rest.subspan(count);
  return taken;
}

void add_few(std::vector<int>& few, int n, int value) {
  if (n <= ratings_as_values) {
    few.push_back(value);
  } else {
    few.clear();
  }
}

/// Collects the ratings of a span; kinds are never mixed.
class RatingCollector {
public:
  void add(PainKind kind, PainRating rating) {
    m_ratings[static_cast<std::size_t>(kind)].push_back(rating);
  }
  RatingsByKind result() const {
    RatingsByKind by_kind;
    for (std::size_t kind = 0; kind < m_ratings.size(); ++kind) {
      by_kind[kind].summary = summarize(m_ratings[kind]);
      if (m_ratings[kind].size() <= ratings_as_values) {
        for (const PainRating rating : m_ratings[kind]) {
          by_kind[kind].few.push_back(rating.value());
        }
      }
    }
    return by_kind;
  }

private:
  std::array<std::vector<PainRating>, std::size(all_pain_kinds)> m_ratings;
};

void add_session(SpanTotals& span, const Session& session, const Doses& doses,
                 RatingCollector& ratings, std::vector<BeforeAfter>& pairs) {
  ++span.sessions;
  span.full_sessions += status_of(doses) == SessionStatus::full ? 1 : 0;
  if (session.before) {
    ratings.add(PainKind::before, *session.before);
  }
  if (session.after) {
    ratings.add(PainKind::after, *session.after);
  }
  if (session.before && session.after) {
    pairs.push_back({*session.before, *session.after});
    add_few(span.few_changes, static_cast<int>(pairs.size()), pairs.back().difference());
  }
}

} // namespace

std::vector<DayRecord> day_records(const Facts& facts) {
  std::vector<DayRecord> records;
  std::span<const Session> sessions{facts.sessions};
  std::span<const Rating> ratings{facts.ratings};
  while (!sessions.empty() || !ratings.empty()) {
    const LocalDay day = sessions.empty()  ? ratings.front().day
                         : ratings.empty() ? sessions.front().day
                                           : std::min(sessions.front().day, ratings.front().day);
    DayRecord record{.day = day,
                     .plan = &version_on(facts.plan, day),
                     .sessions = take_day(sessions, day),
                     .ratings = take_day(ratings, day),
                     .doses = {},
                     .session_doses = {}};
    if (!record.sessions.empty()) {
      record.doses = doses(record.plan->routine, record.sessions);
    }
    for (const Session& session : record.sessions) {
      record.session_doses.push_back(doses(record.plan->routine, {&session, 1}));
    }
    records.push_back(std::move(record));
  }
  return records;
}

std::span<const DayRecord> within(const std::vector<DayRecord>& records, const DayRange& range) {
  const auto first = std::ranges::lower_bound(records, range.first, {}, &DayRecord::day);
  const auto last = std::ranges::upper_bound(records, range.last, {}, &DayRecord::day);
  return first < last ? std::span{first, last} : std::span<const DayRecord>{};
}

SpanTotals totals(const Facts& facts, const std::vector<DayRecord>& records, const DayRange& range,
                  std::string label) {
  SpanTotals span;
  span.label = std::move(label);
  span.range = range;
  RatingCollector ratings;
  std::vector<BeforeAfter> pairs;
  ExerciseSums sums{version_on(facts.plan, std::min(range.last, facts.end)).routine};
  std::vector<LocalDay> with_session;
  for (const DayRecord& record : within(records, range)) {
    for (std::size_t i = 0; i < record.sessions.size(); ++i) {
      add_session(span, record.sessions[i], record.session_doses[i], ratings, pairs);
    }
    for (const Rating& rating : record.ratings) {
      ratings.add(rating.kind, rating.value);
    }
    if (!record.sessions.empty()) {
      with_session.push_back(record.day);
      sums.add(record.plan->routine, record.sessions, record.doses);
    }
  }
  span.days_with_session = static_cast<int>(with_session.size());
  span.days_off = static_cast<int>(std::ranges::count_if(facts.days_off, [&](const DayOff& off) {
    return range.contains(off.day) && !std::ranges::binary_search(with_session, off.day);
  }));
  span.pain = ratings.result();
  span.change = change_across_sessions(pairs);
  span.exercises = sums.result();
  return span;
}

} // namespace midback
