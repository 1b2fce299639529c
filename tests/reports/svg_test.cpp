// SPDX-License-Identifier: MIT
#include "reports/charts/smooth.hpp"
#include "reports/svg.hpp"
#include "reports/typography.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/html_states.hpp"
#include "tests/support/xml.hpp"

#include <locale>

using namespace midback;
using namespace midback::test;

TEST_CASE("escape leaves nothing that means something in HTML or XML", "[reports]") {
  CHECK(escape("a & b < c > d \" e ' f") == "a &amp; b &lt; c &gt; d &quot; e &#39; f");
  CHECK(escape("tab\tline\nend") == "tab line end");
  CHECK(escape("\x01\x1b\x7f\xc2\x85") == "\uFFFD\uFFFD\uFFFD\uFFFD");
  CHECK(escape("\u202E\u200F\u061C\u2066") == "\uFFFD\uFFFD\uFFFD\uFFFD");
  CHECK(escape("\xff\xc3(") == "\uFFFD\uFFFD(");
  CHECK(escape("\uFFFE\uFFFF\uFFFD") == "\uFFFD\uFFFD\uFFFD");
  CHECK(escape(std::string(1, '\0')) == "\uFFFD");
  CHECK(escape("Zähne, 背中, 🙂") == "Zähne, 背中, 🙂");
  CHECK(escape("").empty());
}

TEST_CASE("Coordinates have one form and no minus zero", "[reports]") {
  CHECK(coordinate(12) == "12");
  CHECK(coordinate(12.04) == "12");
  CHECK(coordinate(12.06) == "12.1");
  CHECK(coordinate(-0.3) == "-0.3");
  CHECK(coordinate(-0.01) == "0");
  CHECK(coordinate(-12.5) == "-12.5");
}

TEST_CASE("Markup closes what it opened and escapes every attribute", "[reports]") {
  Markup out;
  {
    Svg svg{out, 10, 20, {"id", "A < B", hostile_note}};
    svg.rect({1, 2, 3, 4}, "tile", 2, hostile_note);
    svg.text({1, 2}, Anchor::end, "quiet", hostile_note);
    svg.named({1, 2}, hostile_note, "x");
    svg.path(polyline({{0, 0}, {1.25, 2}}), "line");
  }
  CHECK(xml_error(out.str()).empty());
  CHECK(out.str().find("<script") == std::string::npos);
  Markup attribute;
  attribute.element("a", {{"href", "\"><script>"}}, "x");
  CHECK(attribute.str() == "<a href=\"&quot;&gt;&lt;script&gt;\">x</a>");
  Markup open;
  open.begin("p");
  CHECK_THROWS(open.str());
  CHECK_THROWS(Markup{}.end());
}

TEST_CASE("The check of XML refuses what is not well-formed", "[reports]") {
  CHECK(xml_error("<a b=\"c\">d &amp; e<f/></a>").empty());
  for (const char* bad : {"<a>", "</a>", "<a></b>", "<a>&</a>", "<a>&nbsp;</a>", "<a b=c></a>",
                          "<a b=\"1\" b=\"2\"></a>", "<a></a>text", "<a></a><b></b>", "<a>\x01</a>",
                          "<a>\xff</a>", "<a b=\"<\"></a>", "", "<a><!-- --></a>"}) {
    INFO(bad);
    CHECK_FALSE(xml_error(bad).empty());
  }
}

TEST_CASE("Our own words get the signs of a printed page", "[reports]") {
  CHECK(typographic("-1.3") == "−1.3");
  CHECK(typographic("30 s x 2-3, each side") == "30 s × 2–3, each side");
  CHECK(typographic("signed-rank") == "signed-rank");
  CHECK(typographic("85 %") == "85\u00A0%");
  CHECK(typographic("'No change' also fits") == "‘No change’ also fits");
  CHECK(typographic("a week's mean") == "a week’s mean");
}

TEST_CASE("A curve is the weighted mean and breaks at gaps and where few ratings carry it",
          "[reports]") {
  std::vector<TimedValue> values;
  for (int day = 0; day < 30; ++day) {
    values.push_back({static_cast<double>(day), day < 15 ? 6.0 : 4.0});
  }
  const auto one = smooth(values, 7, 1);
  REQUIRE(one.size() == 1);
  CHECK(one[0].front().time == 0);
  CHECK(one[0].back().time == 29);
  for (const CurvePoint& point : one[0]) {
    CHECK(point.mean >= 4);
    CHECK(point.mean <= 6);
  }
  CHECK(one[0].front().mean > 5.5);
  CHECK(one[0].back().mean < 4.5);

  for (auto& value : values) {
    value.time += value.time >= 15 ? 15 : 0; // now 15 days without a rating lie between
  }
  CHECK(smooth(values, 7, 1).size() == 2);

  const std::vector<TimedValue> all_equal(10, TimedValue{0, 5});
  CHECK(smooth(all_equal, 7, 1).empty()); // on one day
  CHECK(smooth(std::vector<TimedValue>{}, 7, 1).empty());
  std::vector<TimedValue> few;
  for (int i = 0; i < ratings_for_curve - 1; ++i) {
    few.push_back({i * 3.0, 5});
  }
  CHECK(smooth(few, 7, 1).empty());
  few.push_back({22, 5});
  REQUIRE_FALSE(smooth(few, 7, 1).empty());
  CHECK(smooth(few, 7, 1)[0].front().mean == Approx(5));
  CHECK(smooth(few, 7, 1)[0].front().sd == Approx(0).margin(1e-6));
}
