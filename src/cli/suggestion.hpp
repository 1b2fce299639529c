// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace midback {

/// The candidate that is nearest to what was typed, by edit distance with neighbouring letters
/// swapped (optimal string alignment); nothing when none is near enough to be meant.
std::optional<std::string> nearest_word(std::string_view typed,
                                        const std::vector<std::string>& candidates);

} // namespace midback
