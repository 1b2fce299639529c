// SPDX-License-Identifier: MIT
#include "src/guide/machine.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace midback {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds adjustment{5000};
/// What +5 s may make of a step: a finger on the key must not make an evening of it.
constexpr milliseconds longest_step{3'600'000};

/// Repetitions are one piece of work (in and out), so are the steps of everything else.
bool same_piece(const Step& a, const Step& b) {
  return a.repetition > 0 && a.exercise == b.exercise && a.set == b.set && a.side == b.side &&
         a.repetition == b.repetition;
}

/// One move of the machine; keeps the plan at hand.
class Move {
public:
  Move(const SessionPlan& plan, const Timings& timings, GuideState& state)
      : m_plan(plan), m_timings(timings), m_state(state) {}

  void settle(Instant now) {
    m_state.seen = now;
    if (m_state.phase == Phase::lead_in && now - m_state.since >= m_state.lead) {
      m_state.since += m_state.lead;
      m_state.phase = Phase::running;
    }
    while (m_state.phase == Phase::running && time_left(m_state, now).count() <= 0) {
      const Instant deadline = m_state.since + (m_state.length - m_state.banked);
      bank(deadline);
      earn(true);
      enter(m_state.step + 1, deadline);
    }
  }

  void apply(const Event& event) {
    switch (m_state.phase) {
    case Phase::rate_before:
      rate_before(event);
      break;
    case Phase::running:
    case Phase::lead_in:
    case Phase::paused:
      steer(event);
      break;
    case Phase::skip_reason:
      answer_skip(event);
      break;
    case Phase::rate_after:
      if (event.act == Act::rated || event.act == Act::quit) {
        m_state.after = event.act == Act::rated ? event.rating : std::nullopt;
        m_state.phase = Phase::finished;
      }
      break;
    case Phase::finished:
      break;
    }
  }

private:
  const Step& step() const { return m_plan.steps[m_state.step]; }

  /// Moves the time since `since` into the books.
  void bank(Instant now) {
    if (m_state.phase == Phase::running) {
      m_state.banked += now - m_state.since;
      m_state.active += now - m_state.since;
    }
    m_state.since = now;
  }

  /// Credits what was done of the step. Doing a step again never earns twice.
  void earn(bool completed) {
    const Step& done = step();
    int earned = completed && done.kind == StepKind::breathe_out ? done.worth : 0;
    if (done.kind == StepKind::hold) {
      const auto held = std::chrono::floor<std::chrono::seconds>(m_state.banked).count();
      earned = static_cast<int>(std::min<std::int64_t>(held, done.worth));
    }
    int& credit = m_state.credit[m_state.step];
    credit = std::max(credit, earned);
  }

  void enter(std::size_t target, Instant now) {
    m_state.step = target;
    m_state.since = now;
    m_state.banked = milliseconds{};
    if (target == m_plan.steps.size()) {
      end();
      return;
    }
    m_state.length = step().length;
  }

  void end() {
    m_state.phase = Phase::rate_after;
    m_state.length = milliseconds{};
    m_state.banked = milliseconds{};
  }

  /// Leaves the step for another one; a pause stays a pause, so that one can look around in it.
  void leave_for(std::size_t target) {
    bank(m_state.seen);
    earn(false);
    if (m_state.phase == Phase::lead_in) {
      m_state.phase = Phase::running;
    }
    enter(target, m_state.seen);
  }

  void pause() {
    bank(m_state.seen);
    m_state.phase = Phase::paused;
  }

  void lead_in() {
    m_state.phase = Phase::lead_in;
    m_state.since = m_state.seen;
    m_state.lead = m_timings.lead_in;
    settle(m_state.seen); // a lead-in of 0 s is over at once
  }

  void rate_before(const Event& event) {
    if (event.act == Act::rated) {
      m_state.before = event.rating;
      m_state.phase = Phase::running;
      enter(0, m_state.seen);
    } else if (event.act == Act::quit) {
      m_state.early = true;
      m_state.phase = Phase::finished;
    }
  }

  void steer(const Event& event) {
    switch (event.act) {
    case Act::pause:
      m_state.phase == Phase::paused ? lead_in() : pause();
      break;
    case Act::slept:
      if (m_state.phase != Phase::paused) {
        pause();
      }
      break;
    case Act::next:
      leave_for(after_piece());
      break;
    case Act::back:
      leave_for(piece_before());
      break;
    case Act::again:
      again();
      break;
    case Act::longer:
      m_state.length =
          std::max(m_state.length, std::min(m_state.length + adjustment, longest_step));
      break;
    case Act::shorter:
      shorten();
      break;
    case Act::skip:
      bank(m_state.seen);
      m_state.phase = Phase::skip_reason;
      break;
    case Act::hurts:
      hurts();
      break;
    case Act::quit:
      quit();
      break;
    case Act::tick:
    case Act::rated:
    case Act::reason:
    case Act::go_on:
      break;
    }
  }

  void again() {
    bank(m_state.seen);
    if (m_state.phase == Phase::lead_in) {
      m_state.phase = Phase::running;
    }
    enter(m_state.step, m_state.seen);
  }

  void shorten() {
    bank(m_state.seen);
    if (m_state.length - m_state.banked > adjustment) {
      m_state.length -= adjustment;
    } else {
      leave_for(m_state.step + 1);
    }
  }

  void answer_skip(const Event& event) {
    if (event.act == Act::reason) {
      skip(event.reason);
    } else if (event.act == Act::go_on || event.act == Act::pause) {
      lead_in();
    } else if (event.act == Act::hurts) {
      hurts();
    } else if (event.act == Act::quit) {
      quit();
    }
  }

  void skip(SkipReason reason) {
    earn(false);
    const std::size_t exercise = step().exercise;
    if (reason == SkipReason::pain) {
      stop_at(work_of(exercise));
    } else {
      m_state.skipped.push_back({exercise, reason});
    }
    std::size_t target = m_state.step;
    while (target < m_plan.steps.size() && m_plan.steps[target].exercise == exercise) {
      ++target;
    }
    m_state.phase = Phase::running;
    enter(target, m_state.seen);
  }

  void hurts() {
    if (m_state.phase != Phase::skip_reason) {
      bank(m_state.seen);
    }
    earn(false);
    stop_at(work_at(m_plan, m_state.step));
    m_state.hurt = true;
    end();
  }

  void quit() {
    if (m_state.phase != Phase::skip_reason) {
      bank(m_state.seen);
    }
    earn(false);
    m_state.early = true;
    end();
  }

  void stop_at(std::size_t index) {
    if (std::ranges::find(m_state.stops, index) == m_state.stops.end()) {
      m_state.stops.push_back(index);
    }
  }

  /// Where a stop of this exercise is recorded: unlike work_at never in the exercise before.
  std::size_t work_of(std::size_t exercise) const {
    const std::size_t index = work_at(m_plan, m_state.step);
    if (m_plan.steps[index].exercise == exercise) {
      return index;
    }
    std::size_t first = m_state.step;
    while (!is_work(m_plan.steps[first].kind)) {
      ++first;
    }
    return first;
  }

  std::size_t after_piece() const {
    std::size_t target = m_state.step + 1;
    while (target < m_plan.steps.size() && same_piece(m_plan.steps[target], step())) {
      ++target;
    }
    return target;
  }

  std::size_t piece_before() const {
    std::size_t target = m_state.step;
    while (target > 0 && same_piece(m_plan.steps[target - 1], step())) {
      --target;
    }
    while (target > 0) {
      --target;
      const Step& found = m_plan.steps[target];
      if (is_work(found.kind) && (target == 0 || !same_piece(m_plan.steps[target - 1], found))) {
        return target;
      }
    }
    return 0;
  }

  const SessionPlan& m_plan;
  const Timings& m_timings;
  GuideState& m_state;
};

} // namespace

GuideState initial_state(const SessionPlan& plan) {
  GuideState state;
  state.credit.assign(plan.steps.size(), 0);
  return state;
}

GuideState resumed_state(const SessionPlan& plan, std::size_t step, std::vector<int> credit,
                         milliseconds active, milliseconds lead, Instant now) {
  GuideState state = initial_state(plan);
  state.credit = std::move(credit);
  state.credit.resize(plan.steps.size(), 0);
  state.phase = Phase::lead_in;
  state.step = std::min(step, plan.steps.size() - 1);
  state.length = plan.steps[state.step].length;
  state.since = now;
  state.seen = now;
  state.lead = lead;
  state.active = active;
  return state;
}

GuideState advance(const SessionPlan& plan, const Timings& timings, GuideState state,
                   const Event& event, Instant now) {
  Move move{plan, timings, state};
  if (event.act == Act::slept) {
    // What passed since the last event was not lived through: stop the clock there.
    move.apply(event);
    state.seen = std::max(state.seen, now);
    state.since = state.seen;
    return state;
  }
  move.settle(std::max(state.seen, now));
  move.apply(event);
  return state;
}

milliseconds time_left(const GuideState& state, Instant now) {
  switch (state.phase) {
  case Phase::running:
    return state.length - state.banked - (now - state.since);
  case Phase::lead_in:
    return state.lead - (now - state.since);
  case Phase::paused:
  case Phase::skip_reason:
    return state.length - state.banked;
  case Phase::rate_before:
  case Phase::rate_after:
  case Phase::finished:
    break;
  }
  return milliseconds{};
}

milliseconds total_left(const SessionPlan& plan, const GuideState& state, Instant now) {
  if (state.phase == Phase::rate_before) {
    return plan.total();
  }
  if (state.phase == Phase::rate_after || state.phase == Phase::finished) {
    return milliseconds{};
  }
  milliseconds left = state.phase == Phase::lead_in
                          ? state.length - state.banked
                          : std::max(time_left(state, now), milliseconds{});
  for (std::size_t i = state.step + 1; i < plan.steps.size(); ++i) {
    left += plan.steps[i].length;
  }
  return left;
}

milliseconds active_time(const GuideState& state, Instant now) {
  return state.active + (state.phase == Phase::running ? now - state.since : milliseconds{});
}

std::optional<Instant> next_deadline(const GuideState& state) {
  if (state.phase == Phase::running) {
    return state.since + (state.length - state.banked);
  }
  if (state.phase == Phase::lead_in) {
    return state.since + state.lead;
  }
  return std::nullopt;
}

std::size_t work_at(const SessionPlan& plan, std::size_t index) {
  for (std::size_t i = std::min(index, plan.steps.size() - 1) + 1; i-- > 0;) {
    if (is_work(plan.steps[i].kind)) {
      return i;
    }
  }
  std::size_t first = 0;
  while (!is_work(plan.steps[first].kind)) {
    ++first;
  }
  return first;
}

} // namespace midback
