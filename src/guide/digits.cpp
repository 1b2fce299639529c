// SPDX-License-Identifier: MIT
#include "src/guide/digits.hpp"

#include <array>
#include <string_view>

namespace midback {
namespace {

constexpr std::array<std::array<std::string_view, digit_rows>, 10> shapes{{
    {"###", "# #", "# #", "# #", "###"},
    {" # ", "## ", " # ", " # ", "###"},
    {"###", "  #", "###", "#  ", "###"},
    {"###", "  #", "###", "  #", "###"},
    {"# #", "# #", "###", "  #", "  #"},
    {"###", "#  ", "###", "  #", "###"},
    {"###", "#  ", "###", "# #", "###"},
    {"###", "  #", "  #", "  #", "  #"},
    {"###", "# #", "###", "# #", "###"},
    {"###", "# #", "###", "  #", "###"},
}};

} // namespace

std::vector<std::string> big_number(int number, int scale, const std::string& dot) {
  const std::string text = std::to_string(number);
  std::vector<std::string> rows;
  for (std::size_t row = 0; row < digit_rows; ++row) {
    std::string line;
    for (std::size_t i = 0; i < text.size(); ++i) {
      std::string dots{shapes[static_cast<std::size_t>(text[i] - '0')][row]};
      dots += i + 1 < text.size() ? " " : "";
      for (const char cell : dots) {
        for (int wide = 0; wide < 2 * scale; ++wide) {
          line += cell == '#' ? dot : " ";
        }
      }
    }
    rows.insert(rows.end(), static_cast<std::size_t>(scale), line);
  }
  return rows;
}

} // namespace midback
