// SPDX-License-Identifier: MIT
#include "reports/charts/pain.hpp"
#include "reports/number_text.hpp"
#include "reports/typography.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace midback {
namespace {

constexpr double head_length = 5.6;
constexpr double head_half = 3.6;

struct Plot {
  PainFrame frame;
  double days;
  double top;
  double bottom;
  int lowest;
  int highest;

  double x(double time) const { return frame.left + (frame.right - frame.left) * time / days; }
  double y(double change) const {
    return bottom - (bottom - top) * (change - lowest) / (highest - lowest);
  }
};

double bottom_of(View::Room room) {
  return room == View::Room::plenty ? 65 : room == View::Room::some ? 55 : 49;
}

/// An arrow from zero; where a mark is a month only its stem, heads would touch.
void draw_arrow(Svg& svg, const Plot& plot, const PainPoint& mark, bool heads) {
  const double change = *mark.change;
  const double x = plot.x(mark.time);
  if (std::abs(change) < 0.05) {
    return; // a dot on the axis, drawn above it
  }
  const bool up = change > 0;
  const double end = plot.y(change);
  const double towards_zero = up ? 1 : -1;
  const double length = std::min(head_length, std::abs(plot.y(0) - end));
  svg.line({x, plot.y(0)}, {x, heads ? end + towards_zero * length * 0.8 : end},
           up ? "stem-higher" : "stem-lower");
  if (heads) {
    svg.path(polyline({{x, end},
                       {x + head_half, end + towards_zero * length},
                       {x - head_half, end + towards_zero * length}}) +
                 'Z',
             up ? "head-higher" : "head-lower", mark.tip);
  }
}

void draw_grid(Svg& svg, const Plot& plot) {
  for (int change = plot.lowest; change <= plot.highest; ++change) {
    const bool labelled = change % 2 == 0 && (plot.highest - plot.lowest <= 10 || change % 4 == 0);
    if (!labelled) {
      continue;
    }
    if (change != 0) {
      svg.line({plot.frame.left, plot.y(change)}, {plot.frame.right, plot.y(change)}, "grid");
    }
    svg.text({plot.frame.left - 6, plot.y(change) + 3.4}, Anchor::end, "quiet",
             typographic(signed_whole(change)));
  }
}

void draw_counts(Svg& svg, const Plot& plot, const PainChange& change) {
  const double x = plot.frame.right + (plot.frame.width > 400 ? 10 : 4);
  const double middle = plot.y(0) + 3.4;
  svg.text({x, middle - 16}, Anchor::start, "label-before",
           fmt::format("{} higher", change.higher));
  svg.text({x, middle}, Anchor::start, "quiet", fmt::format("{} same", change.same));
  svg.text({x, middle + 16}, Anchor::start, "label-after", fmt::format("{} lower", change.lower));
}

} // namespace

void draw_change(Markup& out, const Report& report, const View& view, const PainPoints& points,
                 FigureWidth width) {
  const bool wide = width == FigureWidth::wide;
  const PainChange& change = report.totals.change;
  double lowest = -4;
  double highest = 3;
  for (const PainPoint& mark : points.marks) {
    lowest = std::min(lowest, mark.change.value_or(0));
    highest = std::max(highest, mark.change.value_or(0));
  }
  const Plot plot{pain_frame(width),
                  static_cast<double>(view.range.length()),
                  13,
                  wide ? bottom_of(view.room) : 95.0,
                  static_cast<int>(std::floor(lowest)),
                  static_cast<int>(std::ceil(highest))};
  Svg svg{out,
          plot.frame.width,
          plot.bottom + 15,
          {wide ? "change" : "change-narrow", "Change in pain across each session",
           fmt::format("Of {} sessions rated before and after, the rating after was lower in {}, "
                       "the same in {} and higher in {}.",
                       change.n, change.lower, change.same, change.higher)}};
  draw_grid(svg, plot);
  const bool heads = view.grain != Grain::month;
  for (const PainPoint& mark : points.marks) {
    if (mark.change) {
      draw_arrow(svg, plot, mark, heads);
    }
  }
  svg.line({plot.frame.left, plot.y(0)}, {plot.frame.right, plot.y(0)}, "axis");
  for (const PainPoint& mark : points.marks) {
    if (mark.change && std::abs(*mark.change) < 0.05) {
      svg.circle({plot.x(mark.time), plot.y(0)}, 2.2, "same", mark.tip);
    }
  }
  if (change.n > ratings_as_values && change.mean) {
    svg.line({plot.frame.left, plot.y(*change.mean)}, {plot.frame.right, plot.y(*change.mean)},
             "mean");
  }
  svg.text({plot.frame.left + 3, 9}, Anchor::start, "hint", "higher afterwards ▲");
  svg.text({plot.frame.left + 3, plot.bottom + 11}, Anchor::start, "hint", "lower afterwards ▼");
  draw_counts(svg, plot, change);
}

} // namespace midback
