// SPDX-License-Identifier: MIT
// Waiting for keys, signals and time, and the two clocks of a guided session.
#pragma once

#include <chrono>
#include <optional>

namespace midback {

/// The clock that nobody sets; it may stand still while the machine sleeps.
std::chrono::milliseconds monotonic_now();
/// The time of day, which goes on while the machine sleeps.
std::chrono::milliseconds wall_now();

/// Waits for input on `descriptor`, a signal or the time, whichever comes first. Without a
/// descriptor: only the others.
enum class Woken { input, hung_up, other };
Woken wait_for_input(std::optional<int> descriptor, std::chrono::milliseconds longest);

/// While it lives, the signals that end a program (HUP, INT, QUIT, TERM) are only noted, so that
/// whoever runs can put the terminal back and leave in order; so is being continued after a stop.
class NotedSignals {
public:
  NotedSignals();
  NotedSignals(const NotedSignals&) = delete;
  NotedSignals& operator=(const NotedSignals&) = delete;
  ~NotedSignals();

  /// The signal that asks to end.
  std::optional<int> ending() const;
  /// The process was stopped and continued since the last question.
  bool continued();
};

/// Standard input key by key, unseen, as long as it lives; nothing when it is no terminal.
class RawKeys {
public:
  RawKeys();
  RawKeys(const RawKeys&) = delete;
  RawKeys& operator=(const RawKeys&) = delete;
  ~RawKeys();

  bool active() const { return m_active; }
  /// The next byte, if one waits.
  std::optional<char> read();
  /// Sets the terminal again, after another program may have had it.
  void renew();

private:
  bool m_active = false;
};

} // namespace midback
