// SPDX-License-Identifier: MIT
#include "reports/charts/dose.hpp"

#include "reports/number_text.hpp"
#include "reports/typography.hpp"
#include "src/text/printable.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace midback {
namespace {

constexpr double bar_height = 13;
constexpr double block_height = 48;
constexpr double side_pitch = 15;
constexpr double top = 17;
constexpr double column_width = 340;

/// Where one exercise is drawn.
struct Block {
  Point at;
  double width;
  double bar() const { return width * 0.6; }
  double spark_left() const { return at.x + width * 0.68; }
  double spark_right() const { return at.x + width - 34; }
};

struct Part {
  int days;
  std::string_view classes;
  std::string_view name;
};

int days_of(const ExerciseTotals& exercise) {
  return exercise.days_full + exercise.days_partial + exercise.days_skipped +
         exercise.days_stopped + exercise.days_left_out;
}

std::vector<Part> parts_of(const ExerciseTotals& exercise) {
  return {{exercise.days_full, "dose-3", "full"},
          {exercise.days_partial, "dose-2", "part"},
          {exercise.days_stopped, "stopped", "stopped for pain"},
          {exercise.days_skipped, "skipped", "skipped"},
          {exercise.days_left_out, "skipped", "left out after a stop"}};
}

/// What is counted below the bar: all but the full days that fit into the bar themselves.
std::string rest_in_words(const ExerciseTotals& exercise) {
  std::string text;
  for (const Part& part : parts_of(exercise)) {
    const bool inside = part.name == "full" && part.days > 0;
    if (part.days > 0 && !inside) {
      text += fmt::format("{}{} {}", text.empty() ? "" : " · ", part.days, part.name);
    }
  }
  if (!text.empty()) {
    return text;
  }
  return days_of(exercise) == 0 ? "no day yet" : "never cut short";
}

void draw_bar(Svg& svg, const Block& block, const ExerciseTotals& exercise) {
  const double y = block.at.y + 6;
  svg.rect({block.at.x, y, block.bar(), bar_height}, "track", 2);
  const int all = days_of(exercise);
  double x = block.at.x;
  for (const Part& part : parts_of(exercise)) {
    if (part.days == 0) {
      continue;
    }
    const double width = block.bar() * part.days / all;
    const bool outlined = part.classes == "skipped" || part.classes == "stopped";
    const double inset = outlined ? 0.5 : 0;
    svg.rect({x + inset, y + inset,
              std::max(width - 1, 0.8) - 2 * inset > 0 ? std::max(width - 1, 0.8) - 2 * inset : 0.4,
              bar_height - 2 * inset},
             part.classes, 1.5,
             fmt::format("{}: {} of {} days {}", exercise.name, part.days, all, part.name));
    x += width;
  }
  if (exercise.days_full > 0) {
    const std::string label = fmt::format("{} full", exercise.days_full);
    if (block.bar() * exercise.days_full / all > text_width(label) + 8) {
      svg.text({block.at.x + 5, y + 9.9}, Anchor::start, "inside", label);
    }
  }
}

/// The share of one exercise in a span; null when no day of it counts.
std::optional<double> share_in(const SpanTotals& span, const ExerciseTotals& exercise) {
  const auto found = std::ranges::find_if(span.exercises, [&](const ExerciseTotals& one) {
    return one.id == exercise.id && one.unit == exercise.unit;
  });
  const auto share = found == span.exercises.end() ? std::nullopt : found->share();
  return share ? std::optional{share->value()} : std::nullopt;
}

/// Weeks, of a long period months.
std::vector<const SpanTotals*> spans_of(const Report& report, const View& view) {
  std::vector<const SpanTotals*> spans;
  if (view.grain == Grain::month) {
    for (const MonthRow& month : report.months) {
      spans.push_back(&month.totals);
    }
    return spans;
  }
  const bool one_week = report.period.kind == PeriodKind::week;
  for (const WeekRow& week : one_week ? report.history : report.adherence.weeks) {
    if (week.started) {
      spans.push_back(&week.totals);
    }
  }
  const auto& open = report.adherence.open_week;
  if (open && (spans.empty() || spans.back()->range != open->totals.range)) {
    spans.push_back(&open->totals);
  }
  return spans;
}

void draw_sparkline(Svg& svg, const Block& block, const std::vector<const SpanTotals*>& spans,
                    const ExerciseTotals& exercise) {
  const double high = block.at.y - 2;
  const double low = block.at.y + 22;
  svg.line({block.spark_left(), high}, {block.spark_right(), high}, "grid");
  svg.line({block.spark_left(), low}, {block.spark_right(), low}, "grid");
  std::string data;
  std::vector<Point> run;
  std::optional<Point> last;
  const auto flush = [&] {
    if (run.size() == 1 && spans.size() > 1) {
      svg.circle(run.front(), 1.1, "spark-dot");
    }
    data += run.size() > 1 ? polyline(run) : std::string{};
    run.clear();
  };
  const double step = spans.size() > 1 ? (block.spark_right() - block.spark_left() - 6) /
                                             static_cast<double>(spans.size() - 1)
                                       : 0;
  for (std::size_t i = 0; i < spans.size(); ++i) {
    const auto share = share_in(*spans[i], exercise);
    if (!share) {
      flush();
      continue;
    }
    const double x = spans.size() > 1 ? block.spark_left() + 3 + step * static_cast<double>(i)
                                      : block.spark_right() - 3;
    last = Point{x, low - (low - high) * *share};
    run.push_back(*last);
  }
  flush();
  if (!data.empty()) {
    svg.path(data, "spark");
  }
  if (last) {
    svg.circle(*last, 2.4, "spark-dot");
  }
}

void draw_exercise(Svg& svg, const Block& block, const std::vector<const SpanTotals*>& spans,
                   const ExerciseTotals& exercise) {
  // Where names are long the dose gives way.
  const int cells = static_cast<int>(block.spark_left() - block.at.x) / 6;
  const std::string name = cut(printable(exercise.name, false), cells, false);
  const std::string dose = typographic(exercise.prescription);
  const bool fits = display_width(name) + display_width(dose) <= cells + 4;
  svg.named(block.at, name, fits ? dose : "");
  draw_bar(svg, block, exercise);
  svg.text({block.at.x, block.at.y + 30}, Anchor::start, "quiet", rest_in_words(exercise));
  draw_sparkline(svg, block, spans, exercise);
  const auto share = exercise.share();
  svg.text({block.at.x + block.width, block.at.y + 12}, Anchor::end, "",
           share ? typographic(percent_text(*share)) : "–");
}

std::vector<const ExerciseTotals*> with_sides(const Report& report) {
  std::vector<const ExerciseTotals*> exercises;
  for (const ExerciseTotals& exercise : report.totals.exercises) {
    if (exercise.sides && exercises.size() < exercises_in_column) {
      exercises.push_back(&exercise);
    }
  }
  return exercises;
}

std::string side_text(std::int64_t amount, Unit unit) {
  constexpr std::int64_t hour = 3600;
  if (unit == Unit::reps) {
    return fmt::format("{}", amount);
  }
  if (amount < 120) {
    return fmt::format("{} s", amount);
  }
  if (amount >= 3 * hour) {
    return one_decimal(static_cast<double>(amount) / static_cast<double>(hour)) + " h";
  }
  return fmt::format("{} min", (amount + 30) / 60);
}

/// Left and right from one middle, on one scale for every exercise.
void draw_sides(Svg& svg, double x, double y, double width,
                const std::vector<const ExerciseTotals*>& exercises) {
  svg.named({x, y}, "Left and right", "all that was done, by side");
  const double middle = x + width * 0.66;
  const double longest = width * 0.34 - 46;
  std::int64_t most = 1;
  for (const ExerciseTotals* exercise : exercises) {
    if (exercise->unit == Unit::seconds) {
      most = std::max({most, exercise->left, exercise->right});
    }
  }
  for (const ExerciseTotals* exercise : exercises) {
    y += side_pitch;
    const std::int64_t scale = exercise->unit == Unit::seconds
                                   ? most
                                   : std::max<std::int64_t>({1, exercise->left, exercise->right});
    const auto length = [&](std::int64_t amount) {
      return longest * static_cast<double>(amount) / static_cast<double>(scale);
    };
    const double left = length(exercise->left);
    const double right = length(exercise->right);
    const int cells = static_cast<int>((middle - longest - 42 - x) / 4.8);
    svg.text({x, y}, Anchor::start, "quiet", cut(printable(exercise->name, false), cells, false));
    svg.rect({middle - 1 - left, y - 8.2, left, 9.6}, "dose-2", 1.5);
    svg.rect({middle + 1, y - 8.2, right, 9.6}, "dose-2", 1.5);
    svg.text({middle - longest - 6, y}, Anchor::end, "", side_text(exercise->left, exercise->unit));
    svg.text({middle + longest + 6, y}, Anchor::start, "",
             side_text(exercise->right, exercise->unit));
  }
}

std::string description(const Report& report) {
  std::string text;
  for (const ExerciseTotals& exercise : report.totals.exercises) {
    const auto share = exercise.share();
    text +=
        fmt::format("{}: {} of {} days full, {} of the prescribed minimum. ", exercise.name,
                    exercise.days_full, days_of(exercise), share ? percent_text(*share) : "n/a");
  }
  return text.empty() ? "No session yet." : text;
}

void draw_heads(Svg& svg, const Block& block, const View& view, bool first, bool last) {
  constexpr double baseline = 9.5;
  if (first) {
    svg.text({block.at.x, baseline}, Anchor::start, "quiet", "days with a session");
  }
  if (last) {
    const std::string_view unit = view.grain == Grain::month ? "month" : "week";
    svg.text({block.at.x + block.width, baseline}, Anchor::end, "quiet",
             fmt::format("by {}, 0–100\u00A0%", unit));
  }
}

void draw_column(Markup& out, const Report& report, const View& view, const Alternative& words) {
  const auto& exercises = report.totals.exercises;
  const auto sided = with_sides(report);
  const double blocks = top + block_height * static_cast<double>(exercises.size());
  const double sides = sided.empty() ? 0 : 22 + side_pitch * static_cast<double>(sided.size());
  Svg svg{out, column_width, blocks + sides + 2, words};
  draw_heads(svg, {{0, 0}, column_width}, view, true, true);
  const auto spans = spans_of(report, view);
  for (std::size_t i = 0; i < exercises.size(); ++i) {
    const double y = top + 10 + block_height * static_cast<double>(i);
    draw_exercise(svg, {{0, y}, column_width}, spans, exercises[i]);
  }
  if (!sided.empty()) {
    svg.line({0, blocks + 3}, {column_width, blocks + 3}, "grid");
    draw_sides(svg, 0, blocks + 18, column_width, sided);
  }
}

/// Three beside each other, the sides in words below.
void draw_across(Markup& out, const Report& report, const View& view, const Alternative& words) {
  constexpr double width = 718;
  constexpr double gutter = 26;
  const auto& exercises = report.totals.exercises;
  const double block_width = (width - 2 * gutter) / 3;
  const double height = top + block_height - 6;
  Svg svg{out, width, height + (with_sides(report).empty() ? 0 : side_pitch), words};
  const auto spans = spans_of(report, view);
  for (std::size_t i = 0; i < exercises.size(); ++i) {
    const double x = (block_width + gutter) * static_cast<double>(i);
    draw_heads(svg, {{x, 0}, block_width}, view, i == 0, i + 1 == exercises.size());
    draw_exercise(svg, {{x, top + 10}, block_width}, spans, exercises[i]);
    if (exercises[i].sides) {
      svg.text({x, height + 9}, Anchor::start, "quiet",
               fmt::format("left {}, right {}", side_text(exercises[i].left, exercises[i].unit),
                           side_text(exercises[i].right, exercises[i].unit)));
    }
  }
}

/// A line for each exercise, when there are many.
void draw_lines(Markup& out, const Report& report, const Alternative& words) {
  constexpr double pitch = 16.5;
  constexpr double bar_left = 148;
  constexpr double bar_width = 150;
  const auto& exercises = report.totals.exercises;
  const std::size_t drawn = std::min(exercises.size(), most_exercises_drawn);
  const bool more = drawn < exercises.size();
  const double bottom = top + pitch * static_cast<double>(drawn + (more ? 1 : 0));
  Svg svg{out, column_width, bottom + 2, words};
  svg.text({bar_left, 9.5}, Anchor::start, "quiet", "days full, in part, skipped");
  svg.text({column_width, 9.5}, Anchor::end, "quiet", "dose");
  for (std::size_t i = 0; i < drawn; ++i) {
    const double y = top + pitch * static_cast<double>(i);
    svg.text({0, y + 10}, Anchor::start, "", cut(printable(exercises[i].name, false), 26, false));
    draw_bar(svg, {{bar_left, y - 6}, bar_width / 0.6}, exercises[i]);
    const auto share = exercises[i].share();
    svg.text({column_width, y + 10}, Anchor::end, "",
             share ? typographic(percent_text(*share)) : "–");
  }
  if (more) {
    svg.text({0, bottom - 6}, Anchor::start, "quiet",
             fmt::format("{} more in the table below", exercises.size() - drawn));
  }
}

} // namespace

void draw_dose(Markup& out, const Report& report, const View& view, DoseLayout layout) {
  const bool across = layout == DoseLayout::across;
  const Alternative words{across ? "dose-wide" : "dose", "How much of each exercise was done",
                          description(report)};
  if (report.totals.exercises.size() > exercises_in_column) {
    draw_lines(out, report, words);
  } else if (across) {
    draw_across(out, report, view, words);
  } else {
    draw_column(out, report, view, words);
  }
}

} // namespace midback
