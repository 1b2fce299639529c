// SPDX-License-Identifier: MIT
// A report never claims more than the record can carry: every template, and everything that any
// format prints in any state of the data, is scanned for words that would.
#include "reports/render_csv.hpp"
#include "reports/render_json.hpp"
#include "reports/render_terminal.hpp"
#include "reports/sentences.hpp"
#include "reports/why.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/data_states.hpp"

#include <algorithm>
#include <cctype>
#include <sstream>

using namespace midback;
using namespace midback::test;

namespace {

/// Beginnings of words; "work" would forbid "works" and "worked".
constexpr std::string_view banned[] = {
    "improv",    "better", "worse",  "works",  "worked", "effect", "thanks",  "because",
    "signific",  "normal", "should", "must",   "missed", "stable", "target",  "recommend",
    "unchanged", "fail",   "score",  "helped", "heal",   "cure",   "success", "great"};

std::string lower(std::string text) {
  std::ranges::transform(text, text.begin(),
                         [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

/// The first banned word in the text, or empty.
std::string found_in(const std::string& original) {
  std::string text = lower(original);
  // "a healthcare professional" begins like "heal"; the unit of one safety sentence may stay.
  for (std::size_t at = 0; (at = text.find("healthcare", at)) != std::string::npos;) {
    text.erase(at, 10);
  }
  for (const std::string_view word : banned) {
    for (std::size_t at = 0; (at = text.find(word, at)) != std::string::npos; ++at) {
      if (at == 0 || std::isalpha(static_cast<unsigned char>(text[at - 1])) == 0) {
        return std::string{word};
      }
    }
  }
  return {};
}

std::string everything(const Report& report) {
  std::ostringstream out;
  for (const bool plain : {false, true}) {
    for (const bool long_view : {false, true}) {
      render_terminal(report, {.utf8 = true, .plain = plain, .long_view = long_view}, out);
    }
  }
  render_json(report, out);
  render_csv(report, out);
  for (const std::string_view topic : why_topics()) {
    for (const std::string& line : explain(report, *parse_why_topic(topic))) {
      out << line << '\n';
    }
  }
  return out.str();
}

} // namespace

TEST_CASE("The scan finds banned words", "[reports]") {
  CHECK(found_in("It WORKS.") == "works");
  CHECK(found_in("clearly improved") == "improv");
  CHECK(found_in("see a healthcare professional").empty());
  CHECK(found_in("networks").empty());
}

TEST_CASE("No template of a sentence holds a banned word", "[reports]") {
  for (const std::string_view text : sentence_templates()) {
    CHECK(found_in(std::string{text}).empty());
  }
}

TEST_CASE("No format in any state of the data holds a banned word", "[reports]") {
  for (const DataState& state : data_states()) {
    INFO(state.name);
    CHECK(found_in(everything(state.report())).empty());
  }
}

TEST_CASE("Every format carries the safety rules in every state", "[reports]") {
  for (const DataState& state : data_states()) {
    INFO(state.name);
    const Report report = state.report();
    for (const bool plain : {false, true}) {
      std::ostringstream out;
      render_terminal(report, {.width = 200, .plain = plain}, out);
      CHECK(out.str().find(safety_rules) != std::string::npos);
    }
    std::ostringstream json;
    render_json(report, json);
    CHECK(json.str().find(safety_rules) != std::string::npos);
    std::ostringstream csv;
    render_csv(report, csv);
    CHECK(csv.str().find("safety_rules") != std::string::npos);
  }
}

TEST_CASE("Rises are worded exactly like falls", "[reports]") {
  const auto trend_of = [](bool rising) {
    Diary diary;
    for (int i = 0; i < 42; ++i) {
      const int step = i / 7;
      diary.session(day("2026-10-12") + days{i}, {.before = rising ? 2 + step : 8 - step});
    }
    return diary.report(day("2026-11-22"));
  };
  const auto swapped = [](std::string text) {
    for (std::size_t at = 0; (at = text.find("higher", at)) != std::string::npos;) {
      text.replace(at, 6, "lower");
    }
    return text;
  };
  const Report rise = trend_of(true);
  const Report fall = trend_of(false);
  CHECK(rise.trend.result.level == fall.trend.result.level);
  CHECK(trend_line(rise).find("higher") != std::string::npos);
  CHECK(swapped(trend_line(rise)) == trend_line(fall));
  CHECK(trend_sentence(rise).substr(0, 40) == "Over 6 weeks your ratings are higher, ab");
  CHECK(trend_sentence(fall).substr(0, 39) == "Over 6 weeks your ratings are lower, ab");
}
