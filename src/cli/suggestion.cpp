// SPDX-License-Identifier: MIT
#include "src/cli/suggestion.hpp"

#include <algorithm>

namespace midback {
namespace {

std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        d[i][j] = i + j;
        continue;
      }
      d[i][j] = std::min(
          {d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
      }
    }
  }
  return d[a.size()][b.size()];
}

} // namespace

std::optional<std::string> nearest_word(std::string_view typed,
                                        const std::vector<std::string>& candidates) {
  constexpr std::size_t longest = 64; // nothing longer is a typo of a command
  if (typed.empty() || typed.size() > longest) {
    return std::nullopt;
  }
  std::optional<std::string> nearest;
  std::size_t best = std::max<std::size_t>(1, typed.size() / 3) + 1;
  for (const std::string& candidate : candidates) {
    const bool begins = typed.size() >= 2 && candidate.starts_with(typed);
    const std::size_t apart = begins ? 0 : distance(typed, candidate);
    if (apart < best) {
      best = apart;
      nearest = candidate;
    }
  }
  return nearest;
}

} // namespace midback
