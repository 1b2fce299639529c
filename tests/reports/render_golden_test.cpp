// SPDX-License-Identifier: MIT
#include "reports/render_csv.hpp"
#include "reports/render_json.hpp"
#include "reports/render_terminal.hpp"
#include "src/text/printable.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/data_states.hpp"
#include "tests/support/golden.hpp"

#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>

using namespace midback;
using namespace midback::test;

namespace {

/// Each state is built once: ten years take a moment.
const Report& report_of(const DataState& state) {
  static std::map<std::string, Report> reports;
  auto found = reports.find(state.name);
  if (found == reports.end()) {
    found = reports.emplace(state.name, state.report()).first;
  }
  return found->second;
}

std::string terminal(const Report& report, const TerminalOptions& options) {
  std::ostringstream out;
  render_terminal(report, options, out);
  return out.str();
}

std::string json(const Report& report) {
  std::ostringstream out;
  render_json(report, out);
  return out.str();
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in{text};
  for (std::string line; std::getline(in, line);) {
    lines.push_back(line);
  }
  return lines;
}

bool has_byte_above_127(const std::string& text) {
  return std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) > 127; });
}

constexpr int widths[] = {40, 60, 80, 100};

} // namespace

TEST_CASE("Each data state prints as its golden files say", "[reports][golden]") {
  for (const DataState& state : data_states()) {
    std::string text;
    for (const int width : widths) {
      const std::string rule = "=== " + std::to_string(width) + " ";
      text += rule + "utf-8\n" + terminal(report_of(state), {.width = width, .utf8 = true});
      text += rule + "ascii\n" + terminal(report_of(state), {.width = width});
      text += rule + "plain\n" + terminal(report_of(state), {.width = width, .plain = true});
    }
    check_golden("report/" + state.name + ".txt", text);
    check_golden("report/" + state.name + "-long.txt",
                 terminal(report_of(state), {.width = 80, .utf8 = true, .long_view = true}));
  }
}

TEST_CASE("Each bounded data state has its golden JSON below 100 kB", "[reports][golden]") {
  for (const DataState& state : data_states()) {
    if (state.bounded) {
      const std::string text = json(report_of(state));
      CHECK(text.size() < 100'000);
      check_golden("report/" + state.name + ".json", text);
    }
  }
}

TEST_CASE("The weeks of a month as CSV are one row each", "[reports][golden]") {
  const auto& states = data_states();
  const auto month = std::ranges::find(states, "month", &DataState::name);
  std::ostringstream out;
  render_csv(report_of(*month), out);
  check_golden("report/month.csv", out.str());
}

TEST_CASE("No line is wider than the terminal, whatever its width", "[reports]") {
  for (const DataState& state : data_states()) {
    for (int width = 40; width <= 100; ++width) {
      for (const bool utf8 : {false, true}) {
        for (const bool long_view : {false, true}) {
          for (const bool plain : {false, true}) {
            const std::string text =
                terminal(report_of(state),
                         {.width = width, .utf8 = utf8, .plain = plain, .long_view = long_view});
            for (const std::string& line : lines_of(text)) {
              if (display_width(line) > width) {
                FAIL_CHECK(state.name << " at " << width << ": " << line);
              }
            }
            if (!utf8 && has_byte_above_127(text)) {
              FAIL_CHECK(state.name << " at " << width << " is not ASCII");
            }
            if (text.find('\x1b') != std::string::npos) {
              FAIL_CHECK(state.name << " has an escape byte without colour");
            }
          }
        }
      }
    }
  }
}

TEST_CASE("Colours change no character", "[reports]") {
  for (const DataState& state : data_states()) {
    const std::string plain = terminal(report_of(state), {.utf8 = true});
    std::string coloured = terminal(report_of(state), {.utf8 = true, .colour = true});
    CHECK(coloured.find('\x1b') != std::string::npos);
    for (std::size_t at = 0; (at = coloured.find('\x1b')) != std::string::npos;) {
      coloured.erase(at, coloured.find('m', at) - at + 1);
    }
    // A coloured line keeps the spaces that a bare one drops at its end.
    const auto bare = lines_of(plain);
    const auto stripped = lines_of(coloured);
    REQUIRE(bare.size() == stripped.size());
    for (std::size_t i = 0; i < bare.size(); ++i) {
      CHECK(stripped[i].substr(0, stripped[i].find_last_not_of(' ') + 1) == bare[i]);
    }
  }
}

TEST_CASE("The weekly report fits 80 x 24 without safety note and own notes", "[reports]") {
  for (const DataState& state : data_states()) {
    Report report = report_of(state);
    if (report.period.kind != PeriodKind::week) {
      continue;
    }
    report.safety.clear();
    report.notes.clear();
    for (const bool utf8 : {false, true}) {
      INFO(state.name);
      CHECK(lines_of(terminal(report, {.utf8 = utf8})).size() <= 24);
    }
  }
}

TEST_CASE("The weekly report of one who rates everything fits 80 x 24 too", "[reports]") {
  Diary diary;
  for (LocalDay when = day("2026-11-05"); when <= day("2026-11-21"); when += days{1}) {
    diary.session(when, {.before = 5, .after = 4, .sets = sets({.rotation_right = 2})});
    diary.rating(when, PainKind::average, 4);
  }
  diary.plan(day("2026-11-19"), 6);
  for (const std::optional<int> as_if : {std::optional<int>{}, std::optional<int>{2}}) {
    Report report = diary.report(day("2026-11-22"), "week", WeekStart::monday, as_if);
    report.safety.clear();
    const std::string text = terminal(report, {.utf8 = true});
    INFO(text);
    CHECK(lines_of(text).size() <= 24);
    CHECK(text.find("Cut short: Thoracic") != std::string::npos);
    CHECK(text.find("a trend needs 21") != std::string::npos);
  }
}

TEST_CASE("Columns of values never touch, where there is no room a range stands for them",
          "[reports]") {
  Diary diary;
  const int befores[] = {10, 10, 10, 10};
  const int afters[] = {7, 7, 8, 10};
  for (int week = 0; week < 2; ++week) {
    for (int i = 0; i < 4; ++i) {
      diary.session(day("2026-11-09") + days{7 * week + i},
                    {.before = befores[i], .after = afters[i]});
    }
  }
  const Report report = diary.report(day("2026-11-22"));
  const std::string wide = terminal(report, {.utf8 = true});
  CHECK_THAT(wide, Contains("\nPain before, 0-10        10 10 10 10    10 each       10.0"));
  CHECK_THAT(wide, Contains("\nAfter minus before        −3 −3 −2 0    −3 to 0       −2.0\n"));
  CHECK_THAT(terminal(report, {.width = 40}), Contains("\nAfter minus before        -3 -3 -2 0\n"));
}

TEST_CASE("The README shows the golden weekly report", "[reports][golden]") {
  const auto& usual = data_states().front();
  REQUIRE(usual.name == "usual-week");
  std::ifstream file{std::string{MIDBACK_SOURCE_DIR} + "/README.md"};
  std::ostringstream readme;
  readme << file.rdbuf();
  CHECK(readme.str().find("$ midback report last\n" + terminal(report_of(usual), {.utf8 = true})) !=
        std::string::npos);
}
