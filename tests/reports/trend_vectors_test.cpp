// SPDX-License-Identifier: MIT
// Every series of trend_vectors.json: values computed with scipy, numpy, pandas and R.
#include "reports/autocorrelation.hpp"
#include "reports/day_series.hpp"
#include "reports/mann_kendall.hpp"
#include "reports/ranks.hpp"
#include "reports/rating_summary.hpp"
#include "reports/theil_sen.hpp"
#include "reports/trend.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/reference.hpp"

#include <nlohmann/json.hpp>

#include <cmath>
#include <string>
#include <vector>

namespace midback::test {
namespace {

using nlohmann::json;

constexpr double normal_quantile_95 = 1.6448536269514722;

struct Series {
  std::string id;
  std::vector<double> t;
  std::vector<double> y;
  std::vector<DayValue> days;
};

Series series_from(const json& entry, LocalDay day0) {
  Series series{.id = entry["id"], .t = entry["t"], .y = entry["y"], .days = {}};
  for (std::size_t i = 0; i < series.t.size(); ++i) {
    series.days.push_back({day0 + days{static_cast<int>(series.t[i])}, series.y[i]});
  }
  return series;
}

void compare_summary(Comparison& comparison, const Series& series, const json& expected) {
  comparison.number(series.id + " n", expected["n"], static_cast<double>(series.y.size()));
  const auto sizes = tie_group_sizes(series.y);
  comparison.number(series.id + " distinct", expected["n_distinct"],
                    static_cast<double>(sizes.size()));
  std::vector<double> ties;
  for (const std::size_t size : sizes) {
    if (size > 1) {
      ties.push_back(static_cast<double>(size));
    }
  }
  json expected_ties = json::array();
  for (const json& group : expected["tie_groups"]) {
    expected_ties.push_back(group[1]);
  }
  comparison.numbers(series.id + " ties", expected_ties, ties);
  if (series.y.empty()) {
    return;
  }
  comparison.number(series.id + " median", expected["median"], median(series.y));
  std::vector<PainRating> ratings;
  for (const double value : series.y) {
    if (value == std::floor(value)) {
      ratings.push_back(*PainRating::from(static_cast<int>(value)));
    }
  }
  if (ratings.size() == series.y.size()) {
    const RatingSummary summary = summarize(ratings);
    comparison.number(series.id + " mean", ratings.size() < 3 ? json{} : expected["mean"],
                      summary.mean);
    comparison.number(series.id + " rating median", expected["median"], summary.median);
    comparison.number(series.id + " min", expected["min"], summary.min);
    comparison.number(series.id + " max", expected["max"], summary.max);
  }
}

void compare_mann_kendall(Comparison& comparison, const Series& series, const json& expected) {
  const MannKendall test = mann_kendall(series.t, series.y);
  const auto z = z_score(test.s, test.variance);
  comparison.number(series.id + " S", expected["S"], static_cast<double>(test.s));
  comparison.number(series.id + " V", expected["var_s"], test.variance);
  comparison.number(series.id + " z", expected["z_continuity"], z);
  comparison.number(series.id + " p", expected["p_normal_continuity"],
                    z ? std::optional{two_sided_p(*z)} : std::nullopt);
  comparison.number(series.id + " tau-b", expected["tau_b"], test.tau_b);
  if (series.id != "dup_days") { // the exact p assumes distinct days
    comparison.number(series.id + " exact p", expected["p_exact"], mann_kendall_exact_p(series.y));
  }
}

void compare_interval(Comparison& comparison, const std::string& what, const json& expected,
                      const std::optional<SenInterval>& interval) {
  comparison.number(what + " low", expected.is_null() ? json{} : expected[0],
                    interval ? std::optional{interval->low} : std::nullopt);
  comparison.number(what + " high", expected.is_null() ? json{} : expected[1],
                    interval ? std::optional{interval->high} : std::nullopt);
}

void compare_theil_sen(Comparison& comparison, const Series& series, const json& expected) {
  std::vector<double> slopes = pair_slopes(series.t, series.y);
  comparison.number(series.id + " slopes", expected["n_slopes"],
                    static_cast<double>(slopes.size()));
  const Line line = theil_sen(series.t, series.y, slopes).value();
  comparison.number(series.id + " slope", expected["slope_per_day"], line.slope);
  comparison.number(series.id + " slope per week", expected["slope_per_week"], 7 * line.slope);
  comparison.number(series.id + " change", expected["change_over_span"],
                    line.slope * (series.t.back() - series.t.front()));
  comparison.number(series.id + " intercept", expected["intercept_joint_median_of_y_minus_slope_t"],
                    line.intercept);
  const double variance = mann_kendall(series.t, series.y).variance;
  const auto wide = sen_interval(slopes, variance);
  compare_interval(comparison, series.id + " 95 %", expected["ci95"], wide);
  compare_interval(comparison, series.id + " 90 %", expected["ci90"],
                   sen_interval(slopes, variance, normal_quantile_95));
  comparison.number(series.id + " rank low", expected["ci95_rank_low_0based"],
                    wide ? std::optional{static_cast<double>(wide->rank_low)} : std::nullopt);
  comparison.number(series.id + " rank high", expected["ci95_rank_high_0based"],
                    wide ? std::optional{static_cast<double>(wide->rank_high)} : std::nullopt);
}

void compare_autocorrelation(Comparison& comparison, const Series& series, const json& expected) {
  std::vector<double> slopes = pair_slopes(series.t, series.y);
  const Line line = theil_sen(series.t, series.y, slopes).value();
  const std::vector<double> rest = residuals(series.t, series.y, line.slope);
  for (std::size_t lag = 1; lag <= expected["acf_first10"].size(); ++lag) {
    comparison.number(series.id + " r" + std::to_string(lag), expected["acf_first10"][lag - 1],
                      rank_autocorrelation(rest, lag));
  }
  const double g = lag_one_correlation(rest);
  const double factor = variance_factor(rest.size(), g);
  comparison.number(series.id + " g", expected["r1_bias_corrected_0_to_095"], g);
  comparison.number(series.id + " factor", expected["factor_ar1"], factor);
  const MannKendall test = mann_kendall(series.t, series.y);
  const double variance = test.variance * factor;
  const double z = z_score(test.s, variance).value();
  comparison.number(series.id + " V f", expected["ar1"]["var_s"], variance);
  comparison.number(series.id + " adjusted z", expected["ar1"]["z"], z);
  comparison.number(series.id + " adjusted p", expected["ar1"]["p"], two_sided_p(z));
  compare_interval(comparison, series.id + " wide", expected["sen_ci95_widened_by_ar1"],
                   sen_interval(slopes, variance));
}

void compare_weeks(Comparison& comparison, const Series& series, const json& expected) {
  const auto weeks = weekly_values(series.days, WeekStart::monday);
  comparison.number(series.id + " weeks", expected.size(), static_cast<double>(weeks.size()));
  for (std::size_t i = 0; i < std::min(expected.size(), weeks.size()); ++i) {
    const std::string what = series.id + " week " + std::to_string(i);
    const json& week = expected[i];
    comparison.text(what, week["week"], week_label(weeks[i].week.first, WeekStart::monday));
    comparison.number(what + " n", week["n"], weeks[i].n);
    comparison.number(what + " mean", week["enough_for_mean"] ? week["mean"] : json{},
                      weeks[i].mean);
    comparison.number(what + " median", week["median"], weeks[i].median);
    comparison.number(what + " min", week["min"], weeks[i].min);
    comparison.number(what + " max", week["max"], weeks[i].max);
  }
}

void compare_windows(Comparison& comparison, const Series& series, const json& expected) {
  const auto both = series.days.empty()
                        ? std::nullopt
                        : first_and_last_14_days(series.days, series.days.back().day);
  comparison.number(series.id + " windows", expected["reportable"].get<bool>() ? 1 : 0,
                    both ? 1.0 : 0.0);
  if (!both) {
    return;
  }
  comparison.number(series.id + " first n", expected["n_baseline"], both->first.n);
  comparison.number(series.id + " last n", expected["n_recent"], both->last.n);
  comparison.number(series.id + " first mean", expected["mean_baseline"], both->first.mean);
  comparison.number(series.id + " last mean", expected["mean_recent"], both->last.mean);
  comparison.number(series.id + " first median", expected["median_baseline"], both->first.median);
  comparison.number(series.id + " last median", expected["median_recent"], both->last.median);
}

/// What find_trend says is made of the same figures, per week.
void compare_trend(Comparison& comparison, const Series& series, const json& expected) {
  const Trend trend = find_trend(series.days, WeekStart::monday);
  comparison.number(series.id + " trend n", expected["n"], trend.n);
  comparison.number(series.id + " span",
                    expected["span_days"].is_null() ? 0 : expected["span_days"].get<int>() + 1,
                    trend.span_days);
  if (!trend.fit) {
    return;
  }
  const json& adjusted = expected["autocorrelation_adjusted"]["by_day_recommended"];
  comparison.number(series.id + " trend p", adjusted["ar1"]["p"], trend.fit->p);
  comparison.number(series.id + " trend factor", adjusted["factor_ar1"], trend.fit->factor);
  comparison.number(series.id + " trend slope", expected["theil_sen"]["slope_per_week"],
                    trend.fit->slope_per_week);
  comparison.number(series.id + " trend change", expected["theil_sen"]["change_over_span"],
                    trend.fit->change);
  const json& wide = adjusted["sen_ci95_widened_by_ar1"];
  comparison.number(series.id + " trend low", 7 * wide[0].get<double>(), trend.fit->low);
  comparison.number(series.id + " trend high", 7 * wide[1].get<double>(), trend.fit->high);
}

} // namespace

TEST_CASE("every stored series gives the figures of scipy, pandas and R", "[reports]") {
  const json vectors = read_reference("trend_vectors.json");
  const LocalDay day0 = parse_day(vectors["meta"]["day0_date"].get<std::string>()).value();
  Comparison comparison;
  int parts = 0;
  for (const json& entry : vectors["series"]) {
    const Series series = series_from(entry, day0);
    const json& expected = entry["expected"];
    const auto with = [&](const char* part, auto compare) {
      if (expected.contains(part) && !expected[part].is_null()) {
        compare(comparison, series, expected[part]);
        ++parts;
      }
    };
    compare_summary(comparison, series, expected);
    with("mann_kendall", compare_mann_kendall);
    with("theil_sen", compare_theil_sen);
    if (expected.contains("spearman")) {
      comparison.number(series.id + " rho", expected["spearman"]["rho"],
                        spearman_rho(series.t, series.y));
    }
    if (expected.contains("autocorrelation_adjusted")) {
      compare_autocorrelation(comparison, series,
                              expected["autocorrelation_adjusted"]["by_day_recommended"]);
    }
    with("weekly", compare_weeks);
    if (series.id != "dup_days") { // the others hold one value per day
      if (!expected["ewma"].is_null() && !expected["ewma"]["values"].is_null()) {
        comparison.numbers(series.id + " ewma", expected["ewma"]["values"], ewma(series.days));
      } else if (!expected["ewma"].is_null()) {
        comparison.number(series.id + " ewma", expected["ewma"]["last"], ewma(series.days).back());
      }
      with("first_vs_last_14_days", compare_windows);
      compare_trend(comparison, series, expected);
    }
  }
  CAPTURE(comparison.failures());
  CHECK(comparison.failures().empty());
  CHECK(vectors["series"].size() == 22);
  CHECK(parts == 80); // Mann-Kendall, Theil-Sen, weeks and windows, where the file has them
  CHECK(comparison.count() == 2027);
}

} // namespace midback::test
