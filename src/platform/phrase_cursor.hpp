// SPDX-License-Identifier: MIT
// Reads numbers, words and signs from the front of a text. A step that does not match takes
// nothing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace midback {

struct Number {
  std::int64_t value = 0; ///< at most `cap`, so that what is computed from it cannot overflow
  std::size_t digits = 0; ///< as typed
  static constexpr std::int64_t cap = 1'000'000'000'000;
};

class PhraseCursor {
public:
  explicit PhraseCursor(std::string_view text) : m_rest(text) {}

  bool at_end() const { return m_rest.empty(); }

  bool take(char wanted) {
    const bool found = m_rest.starts_with(wanted);
    m_rest.remove_prefix(found ? 1 : 0);
    return found;
  }

  /// Any number of spaces, none too.
  bool spaces() {
    while (take(' ') || take('\t')) {
    }
    return true;
  }

  /// At least one space.
  bool gap() { return (take(' ') || take('\t')) && spaces(); }

  /// A space, with a comma before it or not.
  bool separator() {
    take(',');
    return gap();
  }

  std::optional<Number> number() {
    Number number;
    while (number.digits < m_rest.size() && is_digit(m_rest[number.digits])) {
      const std::int64_t more = number.value * 10 + (m_rest[number.digits] - '0');
      number.value = more < Number::cap ? more : Number::cap;
      ++number.digits;
    }
    m_rest.remove_prefix(number.digits);
    return number.digits > 0 ? std::optional{number} : std::nullopt;
  }

  /// A number written with `fewest` to `most` digits.
  std::optional<std::int64_t> number(std::size_t fewest, std::size_t most) {
    const std::string_view before = m_rest;
    const auto found = number();
    if (found && fewest <= found->digits && found->digits <= most) {
      return found->value;
    }
    m_rest = before;
    return std::nullopt;
  }

  /// The letters a to z at the front, all of them.
  std::string_view word() {
    std::size_t length = 0;
    while (length < m_rest.size() && 'a' <= m_rest[length] && m_rest[length] <= 'z') {
      ++length;
    }
    const std::string_view found = m_rest.substr(0, length);
    m_rest.remove_prefix(length);
    return found;
  }

  bool word(std::string_view wanted) {
    const std::string_view before = m_rest;
    if (word() == wanted) {
      return true;
    }
    m_rest = before;
    return false;
  }

private:
  static bool is_digit(char c) { return '0' <= c && c <= '9'; }

  std::string_view m_rest;
};

} // namespace midback
