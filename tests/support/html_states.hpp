// SPDX-License-Identifier: MIT
// What the HTML report must stand beyond the states that every format must.
#pragma once

#include "tests/support/data_states.hpp"

namespace midback::test {

/// Tried by every test that escapes: closes what is open, quotes, controls, marks that turn text
/// round, what XML forbids. Valid UTF-8.
extern const std::string hostile_note;

/// 12 weeks as in the pictures, hostile notes, long notes, many exercises, 1 year, ratings of the
/// day ...
const std::vector<DataState>& html_states();

/// The 12 weeks that the screenshot shows; synthetic.
Report twelve_weeks();

} // namespace midback::test
