// SPDX-License-Identifier: MIT
#include "reports/charts/pain.hpp"

#include "reports/number_text.hpp"
#include "reports/sentences.hpp"
#include "reports/typography.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace midback {
namespace {

constexpr double label_pitch = 13;
constexpr double number_radius = 6;
constexpr int curve_points = 110;

/// Where things stand in the pain figure.
struct Plot {
  PainFrame frame;
  TimeScale time;
  double top;
  double bottom;
  bool wide;

  double x(double days) const {
    return time.left() + (time.right() - time.left()) * days / time.range().length();
  }
  double y(double rating) const { return bottom - (bottom - top) * rating / 10; }
  double radius() const { return wide ? 2.9 : 2.5; }
  double diamond() const { return wide ? 3.3 : 2.9; }
};

double bottom_of(View::Room room) {
  return room == View::Room::plenty ? 132 : room == View::Room::some ? 110 : 98;
}

std::string diamond_path(Point at, double half) {
  return polyline(
             {{at.x, at.y - half}, {at.x + half, at.y}, {at.x, at.y + half}, {at.x - half, at.y}}) +
         'Z';
}

void draw_gaps(Svg& svg, const Plot& plot, const std::vector<Gap>& gaps) {
  constexpr double room_for_label = 125;
  for (const Gap& gap : gaps) {
    const double left = plot.x(gap.from);
    const double right = plot.x(gap.to);
    svg.rect({left, plot.top, right - left, plot.bottom - plot.top}, "gap");
    const std::string label = fmt::format("no ratings for {} days", gap.days);
    if (right - left > room_for_label) {
      svg.text({(left + right) / 2, (plot.top + plot.bottom) / 2 + 3}, Anchor::middle, "quiet",
               label);
    }
  }
}

void draw_grid(Svg& svg, const Plot& plot, bool data) {
  const int step = plot.wide ? 2 : 5;
  for (int rating = 0; rating <= 10; rating += step) {
    const double y = plot.y(rating);
    if (rating > 0) {
      svg.line({plot.frame.left, y}, {plot.frame.right, y}, "grid");
    }
    svg.text({plot.frame.left - 6, y + 3.4}, Anchor::end, "quiet", std::to_string(rating));
  }
  svg.text({plot.frame.left + 3, plot.top - 4}, Anchor::start, "hint", "10 = worst imaginable");
  svg.text({plot.frame.left + 3, plot.bottom - 4}, Anchor::start, "hint", "0 = no pain");
  if (!data) {
    svg.text({(plot.frame.left + plot.frame.right) / 2, plot.y(5) - 4}, Anchor::middle, "quiet",
             "no ratings in these days yet");
  }
}

std::vector<Curve> curves_of(const Plot& plot, const View& view,
                             const std::vector<TimedValue>& values) {
  const double sd = view.grain == Grain::session ? 7 : 14;
  const double step = std::max(0.5, plot.time.range().length() / double{curve_points});
  return smooth(values, sd, step);
}

void draw_band(Svg& svg, const Plot& plot, const std::vector<Curve>& curves) {
  for (const Curve& curve : curves) {
    std::vector<Point> outline;
    const auto y = [&](double rating) { return plot.y(std::clamp(rating, 0.0, 10.0)); };
    for (const CurvePoint& point : curve) {
      outline.push_back({plot.x(point.time), y(point.mean + point.sd)});
    }
    for (auto point = curve.rbegin(); point != curve.rend(); ++point) {
      outline.push_back({plot.x(point->time), y(point->mean - point->sd)});
    }
    svg.path(polyline(outline) + 'Z', "band");
  }
}

void draw_curves(Svg& svg, const Plot& plot, const std::vector<Curve>& curves,
                 std::string_view classes) {
  for (const Curve& curve : curves) {
    std::vector<Point> line;
    for (const CurvePoint& point : curve) {
      line.push_back({plot.x(point.time), plot.y(point.mean)});
    }
    svg.path(polyline(line), classes);
  }
}

void draw_marks(Svg& svg, const Plot& plot, const std::vector<PainPoint>& marks) {
  for (const PainPoint& mark : marks) {
    if (mark.before && mark.after) {
      svg.line({plot.x(mark.time), plot.y(*mark.before)}, {plot.x(mark.time), plot.y(*mark.after)},
               "link");
    }
  }
  for (const PainPoint& mark : marks) {
    const double x = plot.x(mark.time);
    const bool same = mark.before && mark.after && std::abs(*mark.before - *mark.after) < 0.05;
    if (same) {
      // The diamond is drawn around the circle, so that both are seen.
      svg.path(diamond_path({x, plot.y(*mark.after)}, plot.diamond() + 1.6), "after");
      svg.circle({x, plot.y(*mark.before)}, plot.radius() - 0.5, "before", mark.tip);
      continue;
    }
    if (mark.before) {
      svg.circle({x, plot.y(*mark.before)}, plot.radius(), "before", mark.tip);
    }
    if (mark.after) {
      svg.path(diamond_path({x, plot.y(*mark.after)}, plot.diamond()), "after", mark.tip);
    }
  }
}

void draw_averages(Svg& svg, const Plot& plot, const std::vector<TimedValue>& averages) {
  constexpr double half = 2.1;
  for (const TimedValue& value : averages) {
    svg.rect({plot.x(value.time) - half, plot.y(value.value) - half, 2 * half, 2 * half}, "average",
             0, "average of the day " + one_decimal(value.value));
  }
}

/// Monthly means as lines; a month without one breaks them.
void draw_months(Svg& svg, const Plot& plot, const std::vector<PainPoint>& marks) {
  constexpr double longest_step = 32; // days between the middles of two months
  for (const PainPoint& mark : marks) {
    if (mark.low && mark.high) {
      const double x = plot.x(mark.time);
      svg.line({x, plot.y(*mark.low) + 0.8}, {x, plot.y(*mark.high) - 0.8}, "range");
    }
  }
  const auto line = [&](std::optional<double> PainPoint::*value, std::string_view classes) {
    std::vector<Point> run;
    double last = 0;
    const auto flush = [&] {
      if (run.size() == 1) {
        svg.circle(run.front(), 1.6, classes == "curve-before" ? "before" : "after");
      } else if (run.size() > 1) {
        svg.path(polyline(run), classes);
      }
      run.clear();
    };
    for (const PainPoint& mark : marks) {
      if (!(mark.*value)) {
        continue;
      }
      if (mark.time - last > longest_step) {
        flush();
      }
      run.push_back({plot.x(mark.time), plot.y(*(mark.*value))});
      last = mark.time;
    }
    flush();
  };
  line(&PainPoint::before, "curve-before");
  line(&PainPoint::after, "curve-after");
}

void draw_note_numbers(Svg& svg, const Plot& plot, const std::vector<PainPoint>& marks,
                       const NumberedNotes& notes) {
  std::vector<Point> taken;
  for (std::size_t i = 0; i < notes.size(); ++i) {
    const auto mark = std::ranges::find(marks, notes[i], &PainPoint::id);
    if (mark == marks.end() || !mark->highest()) {
      continue;
    }
    // Above the marks beside it too.
    double highest = *mark->highest();
    for (const PainPoint& other : marks) {
      if (std::abs(plot.x(other.time) - plot.x(mark->time)) < number_radius + 3) {
        highest = std::max(highest, other.highest().value_or(0));
      }
    }
    Point at{plot.x(mark->time), plot.y(highest) - 11};
    const auto collides = [&at](const Point& other) {
      return std::abs(other.x - at.x) < 2 * number_radius + 1 &&
             std::abs(other.y - at.y) < 2 * number_radius + 1;
    };
    while (std::ranges::any_of(taken, collides) && at.y > number_radius + 1) {
      at.y -= 2;
    }
    at.y = std::max(at.y, number_radius + 0.5);
    // No room above: beside, to the left where the plot ends.
    const double step = at.x > (plot.frame.left + plot.frame.right) / 2 ? -1 : 1;
    while (std::ranges::any_of(taken, collides) && at.x > plot.frame.left &&
           at.x < plot.frame.right + 1) {
      at.x += step;
    }
    at.x = std::clamp(at.x, plot.frame.left, plot.frame.right);
    taken.push_back(at);
    svg.circle(at, number_radius, "note");
    svg.text({at.x, at.y + 3.1}, Anchor::middle, "note-number", std::to_string(i + 1));
  }
}

struct Label {
  std::string words;
  std::string classes;
  double y;
};

/// Names beside the last values, pushed apart where they would touch.
void draw_labels(Svg& svg, const Plot& plot, std::vector<Label> labels) {
  std::ranges::stable_sort(labels, {}, &Label::y);
  double free_from = plot.top - 6;
  for (Label& label : labels) {
    label.y = std::max(label.y, free_from);
    free_from = label.y + label_pitch;
  }
  double free_to = plot.bottom + 2;
  for (auto label = labels.rbegin(); label != labels.rend(); ++label) {
    label->y = std::min(label->y, free_to);
    free_to = label->y - label_pitch;
  }
  const double x = plot.frame.right + 10;
  for (const Label& label : labels) {
    const Point at{x, label.y};
    if (label.words == "before") {
      svg.circle(at, plot.radius(), "before");
    } else if (label.words == "after") {
      svg.path(diamond_path(at, plot.diamond()), "after");
    } else {
      svg.rect({at.x - 2.1, at.y - 2.1, 4.2, 4.2}, "average");
    }
    svg.text({at.x + 7, at.y + 3.4}, Anchor::start, label.classes, label.words);
  }
}

std::vector<Label> labels_for(const Plot& plot, const PainPoints& points,
                              const std::vector<Curve>& before, const std::vector<Curve>& after,
                              const std::vector<Curve>& average) {
  std::vector<Label> labels;
  const auto add = [&](const char* words, const std::vector<Curve>& curves, const auto& values) {
    if (!values.empty()) {
      const double last = curves.empty() ? values.back().value : curves.back().back().mean;
      labels.push_back({words, fmt::format("label-{}", words), plot.y(last)});
    }
  };
  add("before", before, points.before);
  add("after", after, points.after);
  add("average", average, points.average);
  return labels;
}

/// When nothing is smoothed yet: from when on.
void draw_curve_hint(Svg& svg, const Plot& plot, const Report& report, const PainPoints& points) {
  const std::size_t n =
      std::max({points.before.size(), points.after.size(), points.average.size()});
  const bool low =
      std::ranges::none_of(points.before, [](const TimedValue& value) { return value.value > 7; });
  if (report.period.range.length() < static_cast<int>(days_for_curve) || !low) {
    return;
  }
  std::string words = fmt::format("A curve appears from {} ratings over {} days", ratings_for_curve,
                                  static_cast<int>(days_for_curve));
  if (plot.wide) {
    words += fmt::format(" ({} so far)", n);
  }
  svg.text({(plot.frame.left + plot.frame.right) / 2, plot.y(9) + 3}, Anchor::middle, "quiet",
           words);
}

std::string description(const Report& report, const PainPoints& points) {
  return fmt::format("{} ratings before and {} after a session, {} of the day, on a fixed scale "
                     "from 0 to 10. {}",
                     points.before.size(), points.after.size(), points.average.size(),
                     trend_sentence(report));
}

} // namespace

PainFrame pain_frame(FigureWidth width) {
  return width == FigureWidth::wide ? PainFrame{718, 30, 656} : PainFrame{346, 24, 284};
}

void draw_pain(Markup& out, const Report& report, const View& view, const PainPoints& points,
               const NumberedNotes& notes, FigureWidth width) {
  const bool wide = width == FigureWidth::wide;
  const PainFrame frame = pain_frame(width);
  const Plot plot{
      frame, {view.range, frame.left, frame.right}, 16, wide ? bottom_of(view.room) : 200.0, wide};
  Svg svg{out,
          frame.width,
          plot.bottom + 20,
          {wide ? "pain" : "pain-narrow", "Pain before and after each session, 0 to 10",
           typographic(description(report, points))}};
  draw_gaps(svg, plot, points.gaps);
  draw_grid(svg, plot, !points.empty());
  draw_time_axis(svg, plot.time, plot.bottom, ticks(plot.time, report.week_start, wide ? 62 : 76));
  if (points.empty()) {
    return;
  }
  std::vector<Curve> before;
  std::vector<Curve> after;
  const std::vector<Curve> average = curves_of(plot, view, points.average);
  if (view.grain == Grain::month) {
    draw_curves(svg, plot, average, "curve-average");
    draw_months(svg, plot, points.marks);
  } else {
    before = curves_of(plot, view, points.before);
    after = curves_of(plot, view, points.after);
    draw_band(svg, plot, before);
    draw_curves(svg, plot, average, "curve-average");
    draw_curves(svg, plot, before, "curve-before");
    draw_curves(svg, plot, after, "curve-after");
    if (view.grain == Grain::session) {
      draw_averages(svg, plot, points.average);
    }
    draw_marks(svg, plot, points.marks);
    draw_note_numbers(svg, plot, points.marks, notes);
    if (before.empty() && after.empty() && average.empty()) {
      draw_curve_hint(svg, plot, report, points);
    }
  }
  draw_labels(svg, plot, labels_for(plot, points, before, after, average));
}

} // namespace midback
