// SPDX-License-Identifier: MIT
// Everything a command may learn from, or do to, the world outside the database. main.cpp builds
// the real one; tests build one with a fixed clock, a named zone and string streams.
#pragma once

#include "src/domain/session.hpp"

#include <chrono>
#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

namespace midback {

/// The person's time zone.
struct Zone {
  /// Seconds east of UTC at that instant.
  std::function<std::chrono::seconds(sys_seconds)> offset_at;
  /// No zone information was found, so UTC is used: said once on stderr.
  bool fallback = false;
  /// What to say then; empty without a fallback. Starts in lower case, without "midback: ".
  std::string notice = {};
};

/// The value of an environment variable; empty counts as unset.
using Variables = std::function<std::optional<std::string>(const char* name)>;

/// What is known of the terminal; values, not calls.
struct Terminal {
  bool input = false;              ///< standard input is a terminal: questions may be asked
  bool output = false;             ///< standard output is a terminal
  bool errors = false;             ///< standard error is a terminal: a progress bar may be drawn
  bool utf8 = false;               ///< the locale's character set is UTF-8
  std::optional<int> columns = {}; ///< of the terminal itself (not of $COLUMNS)
};

struct Environment {
  std::function<sys_seconds()> now;
  Zone zone;
  /// `count` random bytes as 2 x count lower-case hex digits.
  std::function<std::string(int count)> random_hex;
  Variables variable;
  Terminal terminal;
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
  /// Starts this program anew with these arguments, detached from the terminal and from every
  /// stream, and does not wait for it. Does nothing in tests.
  std::function<void(const std::vector<std::string>& arguments)> start_detached = {};
};

/// The real world: clock, zone, terminal, random device, standard streams.
Environment real_environment();

} // namespace midback
