// SPDX-License-Identifier: MIT
#include "src/domain/session.hpp"

#include <algorithm>

namespace midback {
namespace {

template <typename Value, std::size_t Count>
std::optional<Value> parse_word(const Value (&values)[Count], std::string_view text) {
  for (const Value value : values) {
    if (to_string(value) == text) {
      return value;
    }
  }
  return std::nullopt;
}

} // namespace

std::optional<Side> parse_side(std::string_view text) {
  return parse_word({Side::none, Side::left, Side::right}, text);
}

std::optional<Unit> parse_unit(std::string_view text) {
  return parse_word({Unit::reps, Unit::seconds}, text);
}

std::optional<Outcome> parse_outcome(std::string_view text) {
  return parse_word({Outcome::done, Outcome::cut_short, Outcome::stopped}, text);
}

bool is_slug(std::string_view text) {
  return !text.empty() && text.size() <= 32 && std::ranges::all_of(text, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
}

} // namespace midback
