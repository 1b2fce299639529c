// SPDX-License-Identifier: MIT
// 100 random series against scipy and R; tests/reference/generate_series.py made the figures.
#include "reports/autocorrelation.hpp"
#include "reports/change.hpp"
#include "reports/mann_kendall.hpp"
#include "reports/ranks.hpp"
#include "reports/theil_sen.hpp"
#include "reports/trend.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/reference.hpp"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace midback::test {
namespace {

using nlohmann::json;

void compare_library(Comparison& comparison, const std::string& id, const json& expected) {
  const auto t = expected["t"].get<std::vector<double>>();
  const auto y = expected["y"].get<std::vector<double>>();
  const MannKendall test = mann_kendall(t, y);
  const double z = z_score(test.s, test.variance).value();
  comparison.number(id + " S", expected["s"], static_cast<double>(test.s));
  comparison.number(id + " z", expected["z"], z);
  comparison.number(id + " p", expected["p"], two_sided_p(z));
  comparison.number(id + " tau-b", expected["tau_b"], test.tau_b);
  if (!expected["p_exact"].is_null()) { // scipy has none with ties
    comparison.number(id + " exact p", expected["p_exact"], mann_kendall_exact_p(y));
  }
  comparison.number(id + " rho", expected["rho"], spearman_rho(t, y));
  std::vector<double> slopes = pair_slopes(t, y);
  const Line line = theil_sen(t, y, slopes).value();
  const SenInterval interval = sen_interval(slopes, test.variance).value();
  comparison.number(id + " slope", expected["slope"], line.slope);
  comparison.number(id + " intercept", expected["intercept"], line.intercept);
  comparison.number(id + " low", expected["low"], interval.low);
  comparison.number(id + " high", expected["high"], interval.high);
  const double factor = variance_factor(y.size(), lag_one_correlation(residuals(t, y, line.slope)));
  const double wider = test.variance * factor;
  comparison.number(id + " factor", expected["factor"], factor);
  comparison.number(id + " adjusted p", expected["p_adjusted"],
                    two_sided_p(z_score(test.s, wider).value()));
  const SenInterval wide = sen_interval(slopes, wider).value();
  comparison.numbers(id + " wide", expected["interval_adjusted"], {wide.low, wide.high});
  comparison.number(id + " signed rank", expected["signed_rank_p"],
                    signed_rank_p(expected["differences"].get<std::vector<int>>()));
}

} // namespace

TEST_CASE("a hundred random series give the figures of scipy and R", "[reports]") {
  const json reference = read_reference("generated_series.json");
  const LocalDay day0 = day_from_number(reference["day0"]);
  Comparison comparison;
  int series = 0;
  for (const json& expected : reference["series"]) {
    const std::string id = "series " + std::to_string(series++);
    compare_library(comparison, id, expected);
    std::vector<DayValue> rated;
    for (std::size_t i = 0; i < expected["t"].size(); ++i) {
      rated.push_back({day0 + days{expected["t"][i].get<int>()}, expected["y"][i]});
    }
    comparison.numbers(id + " ewma", expected["ewma"], ewma(rated));
    const Trend trend = find_trend(rated, WeekStart::monday);
    comparison.text(id + " level", expected["level"], std::string{to_string(trend.level)});
  }
  CAPTURE(comparison.failures());
  CHECK(comparison.failures().empty());
  CHECK(series == 100);
  CHECK(comparison.count() == 5355);
}

} // namespace midback::test
