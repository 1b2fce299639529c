// SPDX-License-Identifier: MIT
#include "reports/charts/calendar.hpp"
#include "reports/number_text.hpp"
#include "reports/typography.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace midback {
namespace {

constexpr double width = 356;
constexpr double months_left = 46;
constexpr double pitch = 14.6;
constexpr double side = 12.6;
constexpr double top = 17;
constexpr double bars_left = 230;
constexpr double bars_width = 86;
constexpr std::size_t most_rows = 12;

struct Year {
  std::string label;
  int counted = 0;
  int due = 0;
  std::map<unsigned, const MonthRow*> months = {};

  double share() const { return due > 0 ? static_cast<double>(counted) / due : 0; }
};

/// Newest first; what does not fit is one row, "earlier".
std::vector<Year> years_of(const Report& report) {
  std::vector<Year> years;
  for (const MonthRow& month : report.months) {
    const date::year_month_day day{month.totals.range.first};
    const std::string label = fmt::format("{}", static_cast<int>(day.year()));
    if (years.empty() || years.front().label != label) {
      years.insert(years.begin(), {.label = label});
    }
    years.front().counted += month.adherence.counted;
    years.front().due += month.adherence.due;
    years.front().months[static_cast<unsigned>(day.month())] = &month;
  }
  if (years.size() > most_rows) {
    Year earlier{.label = "earlier"};
    for (std::size_t i = most_rows - 1; i < years.size(); ++i) {
      earlier.counted += years[i].counted;
      earlier.due += years[i].due;
    }
    years.resize(most_rows - 1);
    years.push_back(earlier);
  }
  return years;
}

void draw_year(Svg& svg, double y, const Year& year, LocalDay today) {
  const double baseline = y + side / 2 + 3.4;
  svg.text({months_left - 7, baseline}, Anchor::end, "quiet", year.label);
  for (unsigned month = 1; month <= 12; ++month) {
    const Cell cell{{months_left + pitch * (month - 1), y}, side};
    const auto found = year.months.find(month);
    if (found == year.months.end()) {
      svg.circle({cell.at.x + side / 2, cell.at.y + side / 2}, 0.8, "dot");
      continue;
    }
    const Adherence& sums = found->second->adherence;
    const double share = sums.due > 0 ? static_cast<double>(sums.counted) / sums.due : 0;
    draw_level(svg, cell, level_of(share, sums.due > 0 && sums.counted == sums.due),
               fmt::format("{}: {} of {} days due", month_title(found->second->totals.range.first),
                           sums.counted, sums.due));
    if (month_of(found->second->totals.range.first) == month_of(today)) {
      svg.rect({cell.at.x - 1, cell.at.y - 1, side + 2, side + 2}, "today", 3);
    }
  }
  svg.rect({bars_left, y + 1.5, bars_width, 9.6}, "track", 2);
  if (year.due == 0) {
    svg.text({bars_left + bars_width + 7, baseline}, Anchor::start, "quiet", "n/a");
    return;
  }
  if (year.counted > 0) {
    svg.rect({bars_left, y + 1.5, bars_width * year.share(), 9.6},
             year.counted == year.due ? "bar-met" : "bar-short", 2,
             fmt::format("{}: {} of {} days due", year.label, year.counted, year.due));
  }
  svg.text({width, baseline}, Anchor::end, "",
           typographic(percent_text(Share{year.counted, year.due})));
}

} // namespace

void draw_calendar_years(Markup& out, const Report& report, const View&) {
  const std::vector<Year> years = years_of(report);
  const double bottom = top + pitch * static_cast<double>(years.size());
  Svg svg{out,
          width,
          bottom + 17,
          {"days", "Days with a session, month by month",
           fmt::format("Each row is a year, each square a month: the share of the days due by the "
                       "goal that had a session. {} of {} days in all.",
                       report.adherence.counted.value_or(0), report.adherence.due)}};
  const std::string_view letters = "JFMAMJJASOND";
  for (std::size_t i = 0; i < letters.size(); ++i) {
    svg.text({months_left + pitch * static_cast<double>(i) + side / 2, 10}, Anchor::middle, "quiet",
             letters.substr(i, 1));
  }
  svg.text({bars_left, 10}, Anchor::start, "quiet", "share of the days due");
  for (std::size_t row = 0; row < years.size(); ++row) {
    draw_year(svg, top + pitch * static_cast<double>(row), years[row], report.today);
  }
  draw_level_legend(svg, {0, bottom + 6.5}, {.full = "all days due"});
}

} // namespace midback
