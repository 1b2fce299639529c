// SPDX-License-Identifier: MIT
#include "src/guide/conductor.hpp"
#include "src/guide/credit.hpp"
#include "src/guide/cues.hpp"
#include "src/guide/lines.hpp"
#include "tests/support/catch.hpp"

#include <map>
#include <sstream>

namespace midback {
namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

/// A world whose clock moves only by waiting; what happens when is a script.
struct World {
  SessionPlan plan =
      *expand(built_in_plan().routine, {{"thoracic-rotation", "LR"}}, Timings{}); // 43 s
  Instant real{5'000'000};
  Instant wall{9'000'000};
  Instant origin = real;
  std::multimap<Instant, char> keys = {};      ///< by real time since the start
  std::map<Instant, milliseconds> sleeps = {}; ///< the machine sleeps: only the wall goes on
  std::map<Instant, milliseconds> stalls = {}; ///< nobody runs us: both clocks go on
  std::optional<Instant> terminated = {};
  bool stopped = false;
  bool has_keys = true;
  std::vector<std::pair<Instant, Tone>> tones = {};
  std::vector<GuideState> saves = {};
  std::optional<std::string> save_fails = {};
  std::ostringstream text = {};
  Lines lines{text, true};

  Instant since_start() const { return real - origin; }
  void pass(milliseconds time) {
    real += time;
    wall += time;
  }

  std::optional<char> wait_key(milliseconds longest) {
    const Instant end = since_start() + longest;
    if (!keys.empty() && keys.begin()->first <= end) {
      const auto [at, key] = *keys.begin();
      keys.erase(keys.begin());
      pass(std::max(at - since_start(), 0ms));
      return key;
    }
    pass(longest);
    if (!sleeps.empty() && since_start() >= sleeps.begin()->first) {
      wall += sleeps.begin()->second;
      sleeps.erase(sleeps.begin());
    }
    if (!stalls.empty() && since_start() >= stalls.begin()->first) {
      pass(stalls.begin()->second);
      stalls.erase(stalls.begin());
    }
    return std::nullopt;
  }

  Conducted run(int speed = 1) {
    const GuideDevices devices{
        .monotonic = [this] { return real; },
        .wall = [this] { return wall; },
        .wait_key = [this](milliseconds longest) { return wait_key(longest); },
        .has_keys = has_keys,
        .ending_signal = [this]() -> std::optional<int> {
          return terminated && since_start() >= *terminated ? std::optional{15} : std::nullopt;
        },
        .was_stopped = [this] { return std::exchange(stopped, false); },
        .show = [this](const GuideView& view) { lines.show(view); },
        .sound =
            [this](const GuideState& before, const GuideState& after) {
              if (const auto tone = tone_between(plan, before, after)) {
                tones.emplace_back(since_start(), *tone);
              }
            },
        .save =
            [this](const GuideState& done, const GuideState&) {
              saves.push_back(done);
              return save_fails;
            }};
    return conduct(plan, Timings{}, initial_state(plan), devices, speed);
  }
};

TEST_CASE("left alone the session runs to its end, sounding at the right instants") {
  World world;
  world.keys = {{1000ms, '6'}, {50s, '3'}};
  const Conducted ended = world.run();
  CHECK(ended.state.before == PainRating::from(6));
  CHECK(ended.state.after == PainRating::from(3));
  CHECK(set_records(world.plan, ended.state).size() == 2);
  const std::vector<std::pair<Instant, Tone>> expected{{1000ms, Tone::switch_sides}, // get ready
                                                       {6s, Tone::count},
                                                       {7s, Tone::count},
                                                       {8s, Tone::count},
                                                       {9s, Tone::hold},
                                                       {21s, Tone::count},
                                                       {22s, Tone::count},
                                                       {23s, Tone::count},
                                                       {24s, Tone::switch_sides},
                                                       {26s, Tone::count},
                                                       {27s, Tone::count},
                                                       {28s, Tone::count},
                                                       {29s, Tone::hold},
                                                       {41s, Tone::count},
                                                       {42s, Tone::count},
                                                       {43s, Tone::count},
                                                       {44s, Tone::end}};
  CHECK(world.tones == expected);
}

TEST_CASE("every finished step is saved at once") {
  World world;
  world.keys = {{0ms, '\n'}, {50s, '\n'}};
  world.run();
  // begun, get ready over, left held, switched, right held (the end), rated
  REQUIRE(world.saves.size() == 6);
  CHECK(world.saves[0].credit == std::vector<int>{0, 0, 0, 0});
  CHECK(world.saves[2].credit == std::vector<int>{0, 15, 0, 0});
  CHECK(world.saves[4].credit == std::vector<int>{0, 15, 0, 15});
  CHECK(world.saves[5].phase == Phase::finished);
}

TEST_CASE("sleep, a stopped process and a long stall pause and credit nothing of the gap") {
  World world;
  world.keys = {{0ms, '\n'}, {60s, 'q'}, {61s, '\n'}};
  SECTION("the machine slept") { world.sleeps = {{14s, 3600s}}; }
  SECTION("the process stood still") { world.stalls = {{14s, 11s}}; }
  const Conducted ended = world.run();
  REQUIRE(ended.state.credit[1] >= 5);
  CHECK(ended.state.credit[1] <= 6);
  CHECK(ended.state.credit[3] == 0);
}

TEST_CASE("being continued after a stop pauses, however short it was") {
  World world;
  world.stopped = true;
  world.keys = {{0ms, '\n'}, {60s, '\n'}};
  const Conducted ended = world.run();
  CHECK(ended.state.credit[1] == 15); // seen before the session began: nothing to pause
}

TEST_CASE("a turn that is some seconds late walks on: the session keeps its time") {
  World world;
  world.keys = {{0ms, '\n'}, {60s, '\n'}};
  world.stalls = {{10s, 9s}};
  const Conducted ended = world.run();
  CHECK(ended.state.credit == std::vector<int>{0, 15, 0, 15});
  CHECK(world.tones.back() == std::pair<Instant, Tone>{43s, Tone::end});
}

TEST_CASE(
    "a signal ends it with the seconds of the running step stored and the step to go on with") {
  World world;
  world.keys = {{0ms, '4'}};
  world.terminated = 20s;
  const Conducted ended = world.run();
  CHECK(ended.signal == 15);
  CHECK(ended.state.step == 1);
  CHECK(world.saves.back().credit[1] == 12);
}

TEST_CASE("what cannot be stored is said, tried again, and reported at the end") {
  World world;
  world.keys = {{0ms, '\n'}, {50s, '\n'}};
  world.save_fails = "the disk is full";
  CHECK(world.run().unsaved == "the disk is full");
  CHECK(world.saves.size() == 6);
  CHECK_THAT(world.text.str(), test::Contains("Not stored yet: the disk is full"));
}

TEST_CASE("where no one can answer nothing is asked") {
  World world;
  world.has_keys = false;
  const Conducted ended = world.run();
  CHECK_FALSE(ended.state.before);
  CHECK_FALSE(ended.state.after);
  CHECK(world.text.str() ==
        "Thoracic Spine Rotation, left: get ready, 8 s. Sit on a chair, both feet flat on the "
        "floor.\n"
        "left: hold, 15 s. Twist gently to the left and look over your left shoulder.\n"
        "right: switch sides, 5 s. Let go, then switch to the right side.\n"
        "right: hold, 15 s. Twist gently to the right and look over your right shoulder.\n");
}

TEST_CASE("keys mean what the screen says, in each phase") {
  CHECK(event_of(Phase::running, ' ')->act == Act::pause);
  CHECK(event_of(Phase::running, 'n')->act == Act::next);
  CHECK(event_of(Phase::running, '!')->act == Act::hurts);
  CHECK_FALSE(event_of(Phase::running, 'x'));
  CHECK_FALSE(event_of(Phase::running, '6'));
  CHECK(event_of(Phase::skip_reason, 'p')->reason == SkipReason::pain);
  CHECK(event_of(Phase::skip_reason, 's')->reason == SkipReason::space);
  CHECK(event_of(Phase::skip_reason, 'x')->act == Act::go_on);
  CHECK(event_of(Phase::paused, 'q')->act == Act::quit);
}

TEST_CASE("one key is a rating, and 1 then 0 within a moment is ten") {
  const auto keys = [](const std::vector<std::pair<Instant, char>>& typed_keys, Instant end) {
    RatingEntry entry;
    for (const auto& [at, key] : typed_keys) {
      entry = typed(entry, key, at);
    }
    return typed(entry, std::nullopt, end);
  };
  for (char digit : {'0', '2', '5', '9'}) {
    const RatingEntry entry = keys({{0ms, digit}}, 0ms);
    CHECK(entry.answered);
    CHECK(entry.rating == PainRating::from(digit - '0'));
  }
  CHECK(keys({{0ms, '1'}, {1499ms, '0'}}, 1499ms).rating == PainRating::from(10));
  CHECK(keys({{0ms, 't'}}, 0ms).rating == PainRating::from(10));
  CHECK_FALSE(keys({{0ms, '1'}}, 1499ms).answered);
  CHECK(keys({{0ms, '1'}}, 1500ms).rating == PainRating::from(1));
  CHECK(keys({{0ms, '1'}, {1500ms, '0'}}, 1500ms).rating == PainRating::from(1));
  CHECK(keys({{0ms, '1'}, {10ms, '\n'}}, 10ms).rating == PainRating::from(1));
  const RatingEntry skipped = keys({{0ms, '\n'}}, 0ms);
  CHECK(skipped.answered);
  CHECK_FALSE(skipped.rating);
  CHECK_FALSE(keys({{0ms, 'x'}, {5ms, ' '}}, 99999ms).answered);
}

} // namespace
} // namespace midback
