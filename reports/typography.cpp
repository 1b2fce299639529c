// SPDX-License-Identifier: MIT
#include "reports/typography.hpp"

namespace midback {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

} // namespace

std::string typographic(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char before = i > 0 ? text[i - 1] : ' ';
    const char after = i + 1 < text.size() ? text[i + 1] : ' ';
    if (text[i] == '-' && is_digit(after)) {
      out += is_digit(before) ? "–" : "−";
    } else if (text[i] == ' ' && after == '%') {
      out += "\u00A0";
    } else if (text[i] == 'x' && before == ' ' && after == ' ') {
      out += "×";
    } else if (text[i] == '\'') {
      out += is_letter(before) || before == '.' ? "’" : "‘";
    } else {
      out += text[i];
    }
  }
  return out;
}

} // namespace midback
