// SPDX-License-Identifier: MIT
#include "src/guide/conductor.hpp"

#include "src/guide/cues.hpp"

#include <algorithm>
#include <utility>

namespace midback {
namespace {

using std::chrono::milliseconds;

/// The machine was asleep when the time of day ran on so much further than the monotonic clock.
constexpr milliseconds asleep{4000};
/// Nobody was guided when no one listened to the clock for so long: no cue was shown or sounded.
constexpr milliseconds unattended{10'000};
/// Signals and finished players are looked for at least this often.
constexpr milliseconds longest_wait{500};

std::optional<SkipReason> reason_of(char key) {
  return key == 'p'   ? std::optional{SkipReason::pain}
         : key == 't' ? std::optional{SkipReason::time}
         : key == 's' ? std::optional{SkipReason::space}
                      : std::nullopt;
}

/// Something happened that a crash should not lose. A breath in alone is nothing yet.
bool worth_saving(const SessionPlan& plan, const GuideState& before, const GuideState& after) {
  const bool moved = before.step != after.step && after.step < plan.steps.size() &&
                     plan.steps[after.step].kind != StepKind::breathe_out;
  return moved || before.credit != after.credit || before.stops != after.stops ||
         before.skipped != after.skipped ||
         (before.phase != after.phase &&
          (before.phase == Phase::rate_before || after.phase == Phase::rate_after ||
           after.phase == Phase::finished));
}

class Conductor {
public:
  Conductor(const SessionPlan& plan, const Timings& timings, GuideState start,
            const GuideDevices& devices, int speed)
      : m_plan(plan), m_timings(timings), m_devices(devices), m_speed(speed),
        m_state(std::move(start)), m_origin(devices.monotonic()), m_last_real(m_origin),
        m_last_wall(devices.wall()) {}

  Conducted run() {
    while (m_state.phase != Phase::finished) {
      if (const auto signal = m_devices.ending_signal()) {
        return interrupted(*signal);
      }
      pass_time();
      show();
      if (const auto key = m_devices.wait_key(wait_time())) {
        pass_time();
        press(*key);
      }
    }
    return {m_state, std::nullopt, m_unsaved};
  }

private:
  /// Session time; the same instant for everything in one turn.
  Instant session_time() const { return (m_last_real - m_origin) * m_speed; }

  void pass_time() {
    const Instant real = m_devices.monotonic();
    const Instant wall = m_devices.wall();
    const milliseconds passed = real - m_last_real;
    const bool gap =
        m_devices.was_stopped() || passed > unattended || (wall - m_last_wall) - passed > asleep;
    m_last_real = real;
    m_last_wall = wall;
    handle({.act = gap ? Act::slept : Act::tick});
    if (asks()) {
      answer(m_devices.has_keys ? typed(m_entry, std::nullopt, real)
                                : RatingEntry{.answered = true});
    }
  }

  bool asks() const {
    return m_state.phase == Phase::rate_before || m_state.phase == Phase::rate_after;
  }

  void answer(const RatingEntry& entry) {
    m_entry = entry;
    if (m_entry.answered) {
      handle({.act = Act::rated, .rating = m_entry.rating});
      m_entry = {};
    }
  }

  void press(char key) {
    if (asks() && key != 'q') {
      answer(typed(m_entry, key, m_last_real));
    } else if (const auto event = event_of(m_state.phase, key)) {
      m_entry = {};
      handle(*event);
    }
  }

  void handle(const Event& event) {
    const GuideState before = m_state;
    m_state = advance(m_plan, m_timings, before, event, session_time());
    if (before == m_state) {
      return;
    }
    // Sound first: it is what the person waits for, and saving may have to wait for the disk.
    m_devices.sound(before, m_state);
    if (worth_saving(m_plan, before, m_state)) {
      show();
      m_unsaved = m_devices.save(m_state, m_state);
    }
  }

  /// What was done of the running step is kept too, and the session can go on from there.
  Conducted interrupted(int signal) {
    pass_time();
    const GuideState stopped =
        advance(m_plan, m_timings, m_state, {.act = Act::quit}, m_state.seen);
    if (m_state.phase != Phase::rate_before) {
      m_unsaved = m_devices.save(stopped, m_state);
    }
    return {m_state, signal, m_unsaved};
  }

  void show() {
    if (asks() && !m_devices.has_keys) {
      return; // nobody can answer
    }
    GuideView view = view_of(m_plan, m_state, session_time());
    if (m_unsaved) {
      view.remarks.insert(view.remarks.begin(), "Not stored yet: " + *m_unsaved);
    }
    if (m_entry.one_at) {
      view.remarks.insert(view.remarks.begin(), "1 ... or 10 with a 0 now");
    }
    m_devices.show(view);
  }

  /// Until the shown second changes, the step ends or a waiting digit becomes an answer.
  milliseconds wait_time() const {
    if (const auto deadline = m_entry.deadline()) {
      return std::clamp(*deadline - m_last_real, milliseconds{1}, longest_wait);
    }
    if (!next_deadline(m_state)) {
      return longest_wait;
    }
    const milliseconds left = time_left(m_state, session_time());
    const milliseconds to_next_second{left.count() % 1000 == 0 ? 1000 : left.count() % 1000};
    const milliseconds real{(to_next_second.count() + m_speed - 1) / m_speed};
    return std::clamp(real, milliseconds{1}, longest_wait);
  }

  const SessionPlan& m_plan;
  const Timings& m_timings;
  const GuideDevices& m_devices;
  int m_speed;
  GuideState m_state;
  Instant m_origin;
  Instant m_last_real;
  Instant m_last_wall;
  RatingEntry m_entry;
  std::optional<std::string> m_unsaved;
};

} // namespace

std::optional<Event> event_of(Phase phase, char key) {
  if (key == 'q') {
    return Event{.act = Act::quit};
  }
  if (phase == Phase::skip_reason) {
    if (key == '!') {
      return Event{.act = Act::hurts};
    }
    const auto reason = reason_of(key);
    return reason ? Event{.act = Act::reason, .reason = *reason} : Event{.act = Act::go_on};
  }
  switch (key) {
  case ' ':
  case 'p':
    return Event{.act = Act::pause};
  case 'n':
    return Event{.act = Act::next};
  case 'b':
    return Event{.act = Act::back};
  case 'r':
    return Event{.act = Act::again};
  case '+':
  case '=':
    return Event{.act = Act::longer};
  case '-':
    return Event{.act = Act::shorter};
  case 's':
    return Event{.act = Act::skip};
  case '!':
    return Event{.act = Act::hurts};
  default:
    return std::nullopt;
  }
}

Conducted conduct(const SessionPlan& plan, const Timings& timings, GuideState start,
                  const GuideDevices& devices, int speed) {
  return Conductor{plan, timings, std::move(start), devices, speed}.run();
}

} // namespace midback
