// SPDX-License-Identifier: MIT
// A report never claims more than the record can carry: every template, and everything that any
// format prints in any state of the data, is scanned for words that would.
#include "reports/phrases.hpp"
#include "reports/render_csv.hpp"
#include "reports/render_json.hpp"
#include "reports/render_terminal.hpp"
#include "reports/sentences.hpp"
#include "reports/why.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/data_states.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <map>
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

/// What each format prints, by its name.
std::map<std::string, std::string> everything(const Report& report) {
  std::map<std::string, std::string> outputs;
  const auto add = [&](const std::string& name, const auto& render) {
    std::ostringstream out;
    render(out);
    outputs[name] = out.str();
  };
  for (const bool plain : {false, true}) {
    for (const bool long_view : {false, true}) {
      for (const bool utf8 : {false, true}) {
        add(fmt::format("terminal, plain {}, long {}, utf-8 {}", plain, long_view, utf8),
            [&](std::ostream& out) {
              // Wide enough to break no word and cut no name.
              render_terminal(report,
                              {.width = 200, .utf8 = utf8, .plain = plain, .long_view = long_view},
                              out);
            });
      }
    }
  }
  add("json", [&](std::ostream& out) { render_json(report, out); });
  add("csv", [&](std::ostream& out) { render_csv(report, out); });
  for (const std::string_view topic : why_topics()) {
    add("why " + std::string{topic}, [&](std::ostream& out) {
      render_explanation(explain(report, *parse_why_topic(topic)), {.width = 200}, out);
    });
  }
  return outputs;
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
    for (const auto& [format, text] : everything(state.report())) {
      INFO(state.name << ": " << format);
      CHECK(found_in(text).empty());
    }
  }
}

TEST_CASE("A banned word planted in the model is found in every format that prints it",
          "[reports]") {
  Diary diary;
  diary.session(day("2026-11-20"), {.before = 4, .after = 3});
  Report report = diary.report(day("2026-11-22"));
  report.safety = {{"S1", "This works."}};
  report.trend.result.reason = "better";
  report.totals.exercises.front().name = "Great Stretch";
  report.totals.exercises.front().id = "great-stretch";
  for (const auto& [format, text] : everything(report)) {
    INFO(format);
    const bool prints_none = format == "why adherence" || format == "why due" ||
                             format == "why streak" || format == "why change";
    CHECK(found_in(text).empty() == prints_none);
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
