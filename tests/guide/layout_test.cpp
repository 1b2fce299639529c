// SPDX-License-Identifier: MIT
#include "src/guide/digits.hpp"
#include "src/guide/layout.hpp"
#include "src/text/printable.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>

namespace midback {
namespace {

using namespace std::chrono_literals;

SessionPlan whole_plan() {
  const auto& routine = built_in_plan().routine;
  return *expand(routine, choose(routine, SideOrder::alternate, {}, {}), Timings{});
}

/// The state at an instant of an undisturbed session.
GuideState state_at(const SessionPlan& plan, Instant at) {
  const GuideState begun = advance(plan, {}, initial_state(plan), {.act = Act::rated}, 0ms);
  return advance(plan, {}, begun, {}, at);
}

TEST_CASE("a hold in a window of 40 x 12, in ASCII") {
  const SessionPlan plan = whole_plan();
  const GuideView view = view_of(plan, state_at(plan, 104s), 104s);
  const FrameStyle style{.rows = 12, .columns = 40, .ascii = true};
  const std::vector<std::string> expected{
      "Thoracic Spine Rotation       set 1 of 3",
      "[ < LEFT ]        hold         RIGHT >  ",
      "                 ######",
      "                 ##  ##",
      "                 ######",
      "                     ##",
      "                 ######",
      " Twist gently to the left and look over",
      "          your left shoulder.",
      "       Next: switch to the right",
      "######### #........ .........  4:49 left",
      " space pause n b r + - s ! hurts q stop",
  };
  CHECK(drawn(layout(view, style), style) == expected);
}

TEST_CASE("every instant fits every window, without a piece upon another") {
  const SessionPlan plan = whole_plan();
  std::vector<GuideState> states{initial_state(plan)};
  for (Instant at = 0s; at < 400s; at += 3s) {
    states.push_back(state_at(plan, at));
  }
  for (const Act act : {Act::pause, Act::skip, Act::hurts, Act::quit}) {
    states.push_back(advance(plan, {}, state_at(plan, 130s), {.act = act}, 131s));
  }
  int wrong = 0;
  for (const bool ascii : {false, true}) {
    for (const auto& [columns, rows] :
         {std::pair{40, 12}, {80, 24}, {200, 60}, {20, 5}, {1, 1}, {60, 15}}) {
      for (const GuideState& state : states) {
        const FrameStyle style{.rows = rows, .columns = columns, .ascii = ascii};
        const auto pieces = layout(view_of(plan, state, state.seen), style);
        std::vector<std::string> taken(static_cast<std::size_t>(rows),
                                       std::string(static_cast<std::size_t>(columns), ' '));
        for (const Piece& piece : pieces) {
          const int width = display_width(piece.text);
          wrong += piece.row < 0 || piece.row >= rows || piece.column < 0 ||
                           piece.column + width > columns
                       ? 1
                       : 0;
          if (columns >= 40 && wrong == 0) {
            auto& row = taken[static_cast<std::size_t>(piece.row)];
            const auto begin = row.begin() + piece.column;
            wrong += std::count(begin, begin + width, '#') > 0 ? 1 : 0;
            std::fill(begin, begin + width, '#');
          }
          if (ascii) {
            wrong += std::ranges::any_of(piece.text, [](char c) { return c < 0; }) ? 1 : 0;
          }
        }
        CHECK(wrong == 0);
      }
    }
  }
}

TEST_CASE("digits grow with the window, and stay within it") {
  CHECK(big_number(7, 1, "#") ==
        std::vector<std::string>{"######", "    ##", "    ##", "    ##", "    ##"});
  CHECK(big_number(10, 2, "#").size() == 10);
  for (const std::string& row : big_number(10, 2, "#")) {
    CHECK(row.size() == static_cast<std::size_t>(number_width(2, 2)));
  }
}

TEST_CASE("the sentence, what comes next and the progress follow the plan") {
  const SessionPlan plan = whole_plan();
  const GuideView breath = view_of(plan, state_at(plan, 20s), 20s);
  CHECK(breath.word == "breathe out");
  CHECK(breath.part == "2 of 10");
  CHECK(breath.next == "Next: breathe in");
  const GuideView walk = view_of(plan, state_at(plan, 220s), 220s);
  CHECK(walk.word == "walk to the doorway");
  CHECK(walk.title == "Doorway Stretch");
  CHECK(walk.next == "Next: hold 30 s, left");
  CHECK(walk.seconds == 29);
  CHECK(walk.progress[0] == 1.0);
  CHECK(walk.progress[2] < 0.01);
  CHECK(walk.total_left == 173s);
  const GuideView last = view_of(plan, state_at(plan, 390s), 390s);
  CHECK(last.next == "Next: the end");
  const GuideView done = view_of(plan, state_at(plan, 393s), 393s);
  CHECK(done.title == "Done. Pain right now?");
}

TEST_CASE("a name that could steer the terminal is shown harmless") {
  const Exercise evil{.id = "evil", .name = "\x1b]0;x\x07 evil", .dose = Hold{5s}};
  const auto plan = *expand(std::vector{evil}, {{"evil", "-"}}, {});
  const FrameStyle style{.rows = 24, .columns = 80, .ascii = false};
  for (const Piece& piece : layout(view_of(plan, state_at(plan, 9s), 9s), style)) {
    CHECK(piece.text.find('\x1b') == std::string::npos);
  }
}

} // namespace
} // namespace midback
