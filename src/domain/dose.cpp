// SPDX-License-Identifier: MIT
#include "src/domain/dose.hpp"

#include <algorithm>
#include <functional>
#include <numeric>
#include <tuple>

namespace midback {
namespace {

/// The best `sets_min` amounts of one side, each capped at the prescribed amount.
std::int64_t credited(std::vector<int> amounts, const Exercise& exercise) {
  const auto count = std::min(amounts.size(), static_cast<std::size_t>(exercise.sets_min));
  const auto end = amounts.begin() + static_cast<std::ptrdiff_t>(count);
  std::partial_sort(amounts.begin(), end, amounts.end(), std::greater<>{});
  std::int64_t sum = 0;
  for (auto amount = amounts.begin(); amount != end; ++amount) {
    sum += std::min(*amount, amount_of(exercise));
  }
  return sum;
}

struct Records {
  std::vector<int> left;
  std::vector<int> right;
  std::vector<int> none;
  bool started = false;
  bool stopped = false;
};

Records records_of(const Exercise& exercise, std::span<const Session> sessions) {
  Records records;
  for (const Session& session : sessions) {
    for (const SetRecord& set : session.sets) {
      if (set.exercise != exercise.id || set.unit != unit_of(exercise)) {
        continue;
      }
      records.started = true;
      records.stopped = records.stopped || set.outcome == Outcome::stopped;
      auto& side = set.side == Side::left    ? records.left
                   : set.side == Side::right ? records.right
                                             : records.none;
      side.push_back(set.amount);
    }
  }
  return records;
}

std::int64_t sum(const std::vector<int>& amounts) {
  return std::accumulate(amounts.begin(), amounts.end(), std::int64_t{0});
}

Share share_of(const Exercise& exercise, const Records& records) {
  const std::int64_t per_side = std::int64_t{amount_of(exercise)} * exercise.sets_min;
  if (exercise.sides) {
    return {credited(records.left, exercise) + credited(records.right, exercise), 2 * per_side};
  }
  return {credited(records.none, exercise), per_side};
}

/// Some session was stopped at an exercise that comes before `position` in the routine.
bool stopped_before(std::size_t position, std::span<const Exercise> routine,
                    std::span<const Session> sessions) {
  return std::ranges::any_of(sessions, [&](const Session& session) {
    return std::ranges::any_of(session.sets, [&](const SetRecord& set) {
      const auto found = std::ranges::find(routine, set.exercise, &Exercise::id);
      return set.outcome == Outcome::stopped && found != routine.end() &&
             static_cast<std::size_t>(found - routine.begin()) < position;
    });
  });
}

/// numerator / denominator of a sum of shares; nothing when it does not fit into 64 bits.
struct ExactSum {
  std::int64_t numerator = 0;
  std::int64_t denominator = 1;
};
std::optional<ExactSum> exact_sum(const std::vector<Share>& shares) {
  ExactSum sum;
  for (const Share& share : shares) {
    const std::int64_t factor = share.prescribed / std::gcd(sum.denominator, share.prescribed);
    std::int64_t denominator = 0;
    std::int64_t scaled = 0;
    std::int64_t added = 0;
    if (__builtin_mul_overflow(sum.denominator, factor, &denominator) ||
        __builtin_mul_overflow(sum.numerator, factor, &scaled) ||
        __builtin_mul_overflow(share.done, denominator / share.prescribed, &added) ||
        __builtin_add_overflow(scaled, added, &sum.numerator)) {
      return std::nullopt;
    }
    sum.denominator = denominator;
  }
  return sum;
}

/// floor(100 x mean), exact while the common denominator fits into 64 bits. A routine of many
/// exercises with doses that share no factor exceeds that; then a mean within 1e-15 of a whole
/// percent may be floored to either side of it.
int percent_of(const std::vector<Share>& shares, double mean) {
  const auto sum = exact_sum(shares);
  std::int64_t hundredfold = 0;
  std::int64_t divisor = 0;
  if (sum && !__builtin_mul_overflow(sum->numerator, std::int64_t{100}, &hundredfold) &&
      !__builtin_mul_overflow(sum->denominator, static_cast<std::int64_t>(shares.size()),
                              &divisor)) {
    return static_cast<int>(hundredfold / divisor);
  }
  return std::min(static_cast<int>(100 * mean), 100);
}

/// Full and 100 percent only when every share is exactly 1, whatever the arithmetic of the mean.
MeanShare mean_of(const std::vector<Share>& shares) {
  MeanShare mean;
  mean.full = std::ranges::all_of(shares, &Share::full);
  mean.any = std::ranges::any_of(shares, [](const Share& share) { return share.done > 0; });
  for (const Share& share : shares) {
    mean.value += share.value();
  }
  mean.value = mean.full ? 1.0 : mean.value / static_cast<double>(shares.size());
  mean.percent = percent_of(shares, mean.value);
  if (!mean.full) {
    mean.percent = std::min(mean.percent, 99);
  }
  return mean;
}

} // namespace

Doses doses(std::span<const Exercise> routine, std::span<const Session> sessions) {
  Doses result;
  std::vector<Share> shares;
  for (std::size_t position = 0; position < routine.size(); ++position) {
    const Exercise& exercise = routine[position];
    const Records records = records_of(exercise, sessions);
    ExerciseDose dose{.exercise = exercise.id,
                      .share = share_of(exercise, records),
                      .stopped = records.stopped,
                      .left = sum(records.left),
                      .right = sum(records.right),
                      .none = sum(records.none)};
    const bool not_started_after_stop =
        !records.started && stopped_before(position, routine, sessions);
    if (records.stopped || not_started_after_stop) {
      dose.share.reset();
    } else {
      shares.push_back(*dose.share);
    }
    result.stopped = result.stopped || records.stopped;
    result.exercises.push_back(std::move(dose));
  }
  // A stop of an exercise that the routine no longer holds still counts as a stop.
  for (const Session& session : sessions) {
    result.stopped = result.stopped || std::ranges::any_of(session.sets, [](const SetRecord& set) {
                       return set.outcome == Outcome::stopped;
                     });
  }
  if (!shares.empty()) {
    result.mean = mean_of(shares);
  }
  return result;
}

std::string_view to_string(SessionStatus status) {
  switch (status) {
  case SessionStatus::full:
    return "full";
  case SessionStatus::partial:
    return "partial";
  case SessionStatus::stopped:
    return "stopped";
  }
  return {};
}

SessionStatus status_of(const Doses& doses) {
  if (doses.stopped) {
    return SessionStatus::stopped;
  }
  return doses.mean && doses.mean->full ? SessionStatus::full : SessionStatus::partial;
}

std::string_view to_string(DayState state) {
  switch (state) {
  case DayState::full:
    return "full";
  case DayState::partial:
    return "partial";
  case DayState::stopped:
    return "stopped";
  case DayState::off:
    return "off";
  case DayState::none:
    return "none";
  }
  return {};
}

Outcome outcome_of(const Exercise& exercise, int amount) {
  return amount >= amount_of(exercise) ? Outcome::done : Outcome::cut_short;
}

void sort_by_routine(std::vector<SetRecord>& sets, std::span<const Exercise> routine) {
  const auto position = [&](const SetRecord& set) {
    return std::ranges::find(routine, set.exercise, &Exercise::id) - routine.begin();
  };
  std::ranges::sort(sets, [&](const SetRecord& a, const SetRecord& b) {
    return std::tuple{position(a), a.exercise, a.set, a.side} <
           std::tuple{position(b), b.exercise, b.set, b.side};
  });
}

std::vector<std::string> stopped_exercises(const Session& session,
                                           std::span<const Exercise> routine) {
  std::vector<SetRecord> sets = session.sets;
  sort_by_routine(sets, routine);
  std::vector<std::string> stopped;
  for (const SetRecord& set : sets) {
    if (set.outcome == Outcome::stopped && (stopped.empty() || stopped.back() != set.exercise)) {
      stopped.push_back(set.exercise);
    }
  }
  return stopped;
}

std::vector<SetRecord> full_dose(const Exercise& exercise) {
  std::vector<SetRecord> sets;
  const auto add = [&](int set, Side side) {
    sets.push_back({.exercise = exercise.id,
                    .set = set,
                    .side = side,
                    .amount = amount_of(exercise),
                    .unit = unit_of(exercise)});
  };
  for (int set = 1; set <= exercise.sets_min; ++set) {
    if (exercise.sides) {
      add(set, Side::left);
      add(set, Side::right);
    } else {
      add(set, Side::none);
    }
  }
  return sets;
}

} // namespace midback
