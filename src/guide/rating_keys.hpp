// SPDX-License-Identifier: MIT
// A rating with one key: the digits 0 to 9, t for ten, Enter for not rated. 1 may become 10 when 0
// follows at once. Pure: (entry, key, now) -> entry.
#pragma once

#include "src/domain/pain_rating.hpp"
#include "src/guide/plan.hpp"

#include <optional>

namespace midback {

struct RatingEntry {
  /// How long a 1 waits for its 0: longer than two keys in a row take, shorter than a person waits.
  static constexpr std::chrono::milliseconds moment{1500};

  std::optional<Instant> one_at = {}; ///< a 1 was typed and may still become 10
  bool answered = false;
  std::optional<PainRating> rating = {}; ///< of the answer; nothing = not rated

  /// When a waiting 1 becomes the answer.
  std::optional<Instant> deadline() const {
    return one_at && !answered ? std::optional{*one_at + moment} : std::nullopt;
  }
};

/// `key` is nothing when only time has passed; keys that are no answer change nothing.
constexpr RatingEntry typed(RatingEntry entry, std::optional<char> key, Instant now) {
  const auto answer = [&](std::optional<PainRating> rating) {
    entry.answered = true;
    entry.rating = rating;
  };
  if (entry.answered) {
    return entry;
  }
  const bool waiting = entry.one_at && now - *entry.one_at < RatingEntry::moment;
  if (entry.one_at && (!waiting || key == '\n' || key == '\r' || key == '1')) {
    answer(PainRating::from(1));
  } else if (waiting && key == '0') {
    answer(PainRating::from(10));
  } else if (key == 't') {
    answer(PainRating::from(10));
  } else if (key == '1') {
    entry.one_at = now;
  } else if (key && *key >= '0' && *key <= '9') {
    answer(PainRating::from(*key - '0'));
  } else if (key == '\n' || key == '\r' || key == '-') {
    answer(std::nullopt);
  }
  return entry;
}

} // namespace midback
