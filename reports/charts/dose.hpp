// SPDX-License-Identifier: MIT
// How much of each exercise was done: days in full, in part, skipped; its share week by week; what
// was held on the left and on the right.
#pragma once

#include "reports/charts/view.hpp"

namespace midback {

/// More exercises than this have one line each.
inline constexpr std::size_t exercises_in_column = 3;
/// More are left to the table.
inline constexpr std::size_t most_exercises_drawn = 12;

enum class DoseLayout { column, across };

void draw_dose(Markup& out, const Report& report, const View& view, DoseLayout layout);

} // namespace midback
