// SPDX-License-Identifier: MIT
// POSIX.1 8.3 "Other Environment Variables", TZ: std offset [dst [offset]
// [,start[/time],end[/time]]]
#include "src/platform/local_time.hpp"

namespace midback {
namespace {

class Scanner {
public:
  explicit Scanner(std::string_view text) : m_rest(text) {}

  bool at_end() const { return m_rest.empty(); }

  bool take(char wanted) {
    const bool found = m_rest.starts_with(wanted);
    m_rest.remove_prefix(found ? 1 : 0);
    return found;
  }

  bool number(int lowest, int highest) {
    int value = 0;
    std::size_t length = 0;
    while (length < m_rest.size() && length < 3 && is_digit(m_rest[length])) {
      value = value * 10 + (m_rest[length++] - '0');
    }
    m_rest.remove_prefix(length);
    return length > 0 && lowest <= value && value <= highest;
  }

  /// Three letters or more, or <...> with digits and signs too.
  bool name() {
    const bool angled = take('<');
    std::size_t length = 0;
    while (length < m_rest.size() &&
           (is_letter(m_rest[length]) ||
            (angled && (is_digit(m_rest[length]) || is_sign(m_rest[length]))))) {
      ++length;
    }
    m_rest.remove_prefix(length);
    return length >= 3 && (!angled || take('>'));
  }

  /// [+|-]hh[:mm[:ss]]
  bool time(int highest_hour) {
    if (!take('-')) {
      take('+');
    }
    return number(0, highest_hour) &&
           (!take(':') || (number(0, 59) && (!take(':') || number(0, 59))));
  }

  /// Mm.w.d, Jn or n, each with [/time]
  bool change() {
    const bool day = take('M')
                         ? number(1, 12) && take('.') && number(1, 5) && take('.') && number(0, 6)
                         : (take('J') ? number(1, 365) : number(0, 365));
    constexpr int one_week = 167; // hours, RFC 9636
    return day && (!take('/') || time(one_week));
  }

  bool starts_offset() const {
    return !m_rest.empty() && (is_digit(m_rest[0]) || is_sign(m_rest[0]));
  }

private:
  static bool is_digit(char c) { return '0' <= c && c <= '9'; }
  static bool is_sign(char c) { return c == '+' || c == '-'; }
  static bool is_letter(char c) { return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z'); }

  std::string_view m_rest;
};

} // namespace

bool is_posix_zone(std::string_view text) {
  constexpr int highest_hour = 24;
  Scanner scanner{text};
  if (!scanner.name() || !scanner.time(highest_hour)) {
    return false;
  }
  if (scanner.at_end()) {
    return true; // no summer time
  }
  if (!scanner.name() || (scanner.starts_offset() && !scanner.time(highest_hour))) {
    return false;
  }
  return scanner.at_end() || (scanner.take(',') && scanner.change() && scanner.take(',') &&
                              scanner.change() && scanner.at_end());
}

} // namespace midback
