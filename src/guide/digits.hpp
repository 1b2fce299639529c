// SPDX-License-Identifier: MIT
// Digits drawn from cells. One of 5 rows is about 2 cm high in an ordinary terminal, which is read
// from three metres; larger windows get larger digits.
#pragma once

#include <string>
#include <vector>

namespace midback {

inline constexpr int digit_rows = 5;
/// Cells a number of `digits` digits takes at `scale`: each dot is two cells wide and one high,
/// which is about square.
constexpr int number_width(int digits, int scale) { return (digits * 4 - 1) * 2 * scale; }

/// The number as rows of `dot` and spaces, every row number_width(...) cells wide. `number` >= 0.
std::vector<std::string> big_number(int number, int scale, const std::string& dot);

} // namespace midback
