// SPDX-License-Identifier: MIT
// The two figures of pain on one axis of time: before and after each session from 0 to 10, and the
// change across it.
#pragma once

#include "reports/charts/pain_points.hpp"

#include <cstdint>
#include <vector>

namespace midback {

/// Ids of the sessions whose notes are shown; the first is number 1.
using NumberedNotes = std::vector<std::int64_t>;

void draw_pain(Markup& out, const Report& report, const View& view, const PainPoints& points,
               const NumberedNotes& notes, FigureWidth width);

void draw_change(Markup& out, const Report& report, const View& view, const PainPoints& points,
                 FigureWidth width);

/// Both figures have the same left and right, so that their times stand above each other.
struct PainFrame {
  double width;
  double left;
  double right;
};
PainFrame pain_frame(FigureWidth width);

} // namespace midback
