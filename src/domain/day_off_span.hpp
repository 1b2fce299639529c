// SPDX-License-Identifier: MIT
// Days off are stored day by day; people think of them in spans.
#pragma once

#include "src/domain/session.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace midback {

/// The longest span that can be declared at once: a longer one is a slip of the keyboard.
inline constexpr int longest_span_off = 366;

/// Days off that follow one another with the same reason and note.
struct DayOffSpan {
  DayRange days;
  std::string reason;
  std::optional<std::string> note;

  friend bool operator==(const DayOffSpan&, const DayOffSpan&) = default;
};
/// `days_off` must be ascending.
std::vector<DayOffSpan> spans_of(std::span<const DayOff> days_off);

/// What is declared: for days that are off already, an absent reason or note leaves theirs.
struct DayOffDeclaration {
  DayRange days;
  std::optional<std::string> reason;
  std::optional<std::string> note;
};

/// The reason of a day off that was declared without one.
inline constexpr std::string_view reason_not_given = "other";

struct DayOffChange {
  std::vector<DayOff> added;   ///< without uid
  std::vector<DayOff> updated; ///< days that were off with another reason or note
  int unchanged = 0;           ///< days that were off just so
};
/// `existing` are the days off within the declared span, ascending.
DayOffChange declare_off(const DayOffDeclaration& declared, std::span<const DayOff> existing);

} // namespace midback
