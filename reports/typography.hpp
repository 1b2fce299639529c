// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace midback {

/// Our own ASCII words with the signs of a printed page: minus, dash of a range, multiplication
/// sign, curly quotes, no break before %. Never for what a person typed.
/// Examples: "-1.3" to "−1.3", "30 s x 2-3" to "30 s × 2–3".
std::string typographic(std::string_view text);

} // namespace midback
