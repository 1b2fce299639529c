// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <optional>
#include <string_view>

namespace midback {

/// Pain on the numeric rating scale NRS-11: a whole number, 0 = no pain, 10 = worst imaginable.
/// "Not rated" is std::optional, never a number.
class PainRating {
public:
  static constexpr int lowest = 0;
  static constexpr int highest = 10;

  static constexpr std::optional<PainRating> from(int value) {
    if (value < lowest || value > highest) {
      return std::nullopt;
    }
    return PainRating{value};
  }

  /// "0" to "10": no sign, no leading zero, no decimals.
  static constexpr std::optional<PainRating> parse(std::string_view text) {
    if (text == "10") {
      return PainRating{10};
    }
    if (text.size() == 1 && text[0] >= '0' && text[0] <= '9') {
      return PainRating{text[0] - '0'};
    }
    return std::nullopt;
  }

  constexpr int value() const { return m_value; }
  friend constexpr auto operator<=>(PainRating, PainRating) = default;

private:
  explicit constexpr PainRating(int value) : m_value(value) {}
  int m_value;
};

/// What a rating describes. Kinds are never mixed in one mean, line or trend.
/// Before and after belong to a session; the others stand alone.
enum class PainKind { before, after, average, worst, now };

inline constexpr PainKind all_pain_kinds[] = {PainKind::before, PainKind::after, PainKind::average,
                                              PainKind::worst, PainKind::now};

/// "before", "after", "average", "worst" or "now": the word stored, exported and printed.
constexpr std::string_view to_string(PainKind kind) {
  switch (kind) {
  case PainKind::before:
    return "before";
  case PainKind::after:
    return "after";
  case PainKind::average:
    return "average";
  case PainKind::worst:
    return "worst";
  case PainKind::now:
    return "now";
  }
  return {};
}

/// The reverse of to_string.
constexpr std::optional<PainKind> parse_pain_kind(std::string_view text) {
  for (const PainKind kind : all_pain_kinds) {
    if (to_string(kind) == text) {
      return kind;
    }
  }
  return std::nullopt;
}

} // namespace midback
