// SPDX-License-Identifier: MIT
// The contrast of every colour, computed from the style sheet as it is embedded (WCAG 2.2).
#include "reports/templates/page.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <regex>
#include <string>

using namespace midback::test;

namespace {

using Tokens = std::map<std::string, std::string>;

Tokens tokens_in(const std::string& block) {
  Tokens tokens;
  const std::regex token{R"(--([a-z0-9-]+):(#[0-9a-f]{6}))"};
  for (std::sregex_iterator found{block.begin(), block.end(), token}, end; found != end; ++found) {
    tokens[found->str(1)] = found->str(2);
  }
  return tokens;
}

Tokens tokens_after(const std::string& mark) {
  const std::string style = midback::page::style;
  const std::size_t from = style.find(mark);
  REQUIRE(from != std::string::npos);
  const std::size_t start = style.find(":root{", from);
  return tokens_in(style.substr(start, style.find('}', start) - start));
}

double luminance(const std::string& colour) {
  double sum = 0;
  const double weights[] = {0.2126, 0.7152, 0.0722};
  for (std::size_t i = 0; i < 3; ++i) {
    const double value = std::stoi(colour.substr(1 + 2 * i, 2), nullptr, 16) / 255.0;
    sum += weights[i] * (value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4));
  }
  return sum;
}

double contrast(const std::string& one, const std::string& other) {
  const auto [low, high] = std::minmax({luminance(one), luminance(other)});
  return (high + 0.05) / (low + 0.05);
}

} // namespace

TEST_CASE("Every colour has its contrast in both themes", "[reports][html]") {
  CHECK(contrast("#000000", "#ffffff") == Approx(21));
  for (const char* theme : {":root{", "prefers-color-scheme:dark"}) {
    INFO(theme);
    Tokens tokens = tokens_after(theme);
    REQUIRE(tokens.size() == 17);
    const auto at_least = [&](double ratio, const char* front, const char* back) {
      INFO(front << " on " << back);
      REQUIRE(tokens.count(front) == 1);
      REQUIRE(tokens.count(back) == 1);
      CHECK(contrast(tokens[front], tokens[back]) >= ratio);
    };
    for (const char* surface : {"bg", "panel", "warning-surface", "gap"}) {
      for (const char* text : {"ink", "muted"}) {
        at_least(4.5, text, surface);
      }
    }
    for (const char* text : {"before", "after"}) {
      at_least(4.5, text, "bg");
    }
    at_least(4.5, "before", "warning-surface");
    at_least(4.5, "inside", "dose-3"); // the count in the bar
    at_least(4.5, "bg", "ink");        // the number of a note
    for (const char* mark : {"dose-1", "dose-2", "dose-3", "edge", "before", "after"}) {
      at_least(3, mark, "bg");
    }
    at_least(3, "muted", "track"); // the stroke of a day off
  }
}

TEST_CASE("Colours stand in the tokens only, and the dark ones never on paper", "[reports][html]") {
  const std::string style = midback::page::style;
  const std::size_t rules = style.find("*{box-sizing");
  REQUIRE(rules != std::string::npos);
  CHECK_FALSE(std::regex_search(style.substr(rules), std::regex{"#[0-9a-fA-F]{3}"}));
  CHECK(style.find("@media screen and (prefers-color-scheme:dark)") != std::string::npos);
  CHECK(style.find("@media (prefers-color-scheme:dark)") == std::string::npos);
}
