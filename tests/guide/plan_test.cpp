// SPDX-License-Identifier: MIT
#include "src/domain/setting.hpp"
#include "src/guide/plan.hpp"
#include "tests/support/catch.hpp"

namespace midback {
namespace {

using namespace std::chrono_literals;

const std::vector<Exercise>& routine() { return built_in_plan().routine; }

std::string words(const SessionPlan& plan) {
  std::string out;
  for (const TimetableLine& line : timetable(plan)) {
    out += clock_words(line.start) + " " + std::to_string(line.length.count() / 1000) + " " +
           line.words + "\n";
  }
  return out;
}

TEST_CASE("the built-in routine takes about six minutes and a half") {
  const auto plan = *expand(routine(), choose(routine(), SideOrder::alternate, {}, {}), {});
  CHECK(duration_words(plan.total()) == "6 min 33 s");
  CHECK(words(plan) == "0:00 8 get ready\n"
                       "0:08 80 Cat-Cow Stretch: 10 breaths, in and out\n"
                       "1:28 10 get ready for the next exercise\n"
                       "1:38 15 Thoracic Spine Rotation, set 1 of 3, left\n"
                       "1:53 5 switch to the right\n"
                       "1:58 15 Thoracic Spine Rotation, set 1 of 3, right\n"
                       "2:13 8 rest\n"
                       "2:21 15 Thoracic Spine Rotation, set 2 of 3, left\n"
                       "2:36 5 switch to the right\n"
                       "2:41 15 Thoracic Spine Rotation, set 2 of 3, right\n"
                       "2:56 8 rest\n"
                       "3:04 15 Thoracic Spine Rotation, set 3 of 3, left\n"
                       "3:19 5 switch to the right\n"
                       "3:24 15 Thoracic Spine Rotation, set 3 of 3, right\n"
                       "3:39 30 walk to the doorway\n"
                       "4:09 30 Doorway Stretch, set 1 of 2, left\n"
                       "4:39 8 switch to the right\n"
                       "4:47 30 Doorway Stretch, set 1 of 2, right\n"
                       "5:17 8 rest\n"
                       "5:25 30 Doorway Stretch, set 2 of 2, left\n"
                       "5:55 8 switch to the right\n"
                       "6:03 30 Doorway Stretch, set 2 of 2, right\n");
}

TEST_CASE("the side with the smaller total begins, for each exercise by itself") {
  const SideTotals totals[] = {{"thoracic-rotation", 90, 75}, {"doorway-stretch", 60, 60}};
  const Choice choice = choose(routine(), SideOrder::alternate, {}, totals);
  CHECK(to_string(choice) == "cat-cow=-,thoracic-rotation=RLRLRL,doorway-stretch=LRLR");
}

TEST_CASE("one side first does all of it before the other") {
  CHECK(to_string(choose(routine(), SideOrder::left_first, 3, {})) ==
        "cat-cow=-,thoracic-rotation=LLLRRR,doorway-stretch=LLLRRR");
  const Choice right = choose(routine(), SideOrder::right_first, 2, {});
  CHECK(to_string(right) == "cat-cow=-,thoracic-rotation=RRLL,doorway-stretch=RRLL");
  const auto plan = *expand(routine(), {right[1]}, {});
  std::vector<StepKind> kinds;
  for (const Step& step : plan.steps) {
    kinds.push_back(step.kind);
  }
  CHECK(kinds == std::vector<StepKind>{StepKind::prepare, StepKind::hold, StepKind::rest,
                                       StepKind::hold, StepKind::switch_sides, StepKind::hold,
                                       StepKind::rest, StepKind::hold});
}

TEST_CASE("a choice of sets never exceeds the maximum of the routine") {
  CHECK(to_string(choose(routine(), SideOrder::alternate, 20, {})) ==
        "cat-cow=-,thoracic-rotation=LRLRLR,doorway-stretch=LRLRLR");
  CHECK(to_string(choose(routine(), SideOrder::alternate, 1, {})) ==
        "cat-cow=-,thoracic-rotation=LR,doorway-stretch=LR");
}

TEST_CASE("each of the seconds is a setting with the same default and the same limits") {
  CHECK(sizeof(Timings) == timing_settings.size() * sizeof(std::chrono::seconds));
  const Timings standard;
  for (const TimingSetting& timing : timing_settings) {
    INFO(std::string{timing.key});
    const Setting* setting = find_setting(timing.key);
    REQUIRE(setting != nullptr);
    CHECK(setting->standard == std::to_string((standard.*timing.member).count()));
    CHECK(setting->meaning == timing.meaning);
    CHECK(setting->stored_form(std::to_string(timing.lowest)));
    CHECK(setting->stored_form(std::to_string(timing.highest)));
    CHECK_FALSE(setting->stored_form(std::to_string(timing.lowest - 1)));
    CHECK_FALSE(setting->stored_form(std::to_string(timing.highest + 1)));
    CHECK_FALSE(setting->stored_form("05"));
    CHECK_FALSE(setting->stored_form("5 s"));
  }
}

TEST_CASE("waits of 0 s are no steps") {
  Timings timings;
  timings.prepare = timings.rest = timings.switch_sides = 0s;
  const auto plan = *expand(routine(), {{"thoracic-rotation", "LRLR"}}, timings);
  CHECK(plan.steps.size() == 4);
  CHECK(plan.total() == 60s);
}

TEST_CASE("own repetitions are paced by the breath, sides and sets included") {
  const Exercise rows{
      .id = "rows", .name = "Rows", .dose = Reps{3}, .sides = true, .sets_min = 2, .sets_max = 2};
  const auto plan = *expand(std::vector{rows}, {{"rows", "LRLR"}}, {});
  CHECK(plan.total() == 8s + 4 * 24s + 2 * 5s + 8s);
  CHECK(plan.steps[1].kind == StepKind::breathe_in);
  CHECK(plan.steps[6].worth == 1);
}

TEST_CASE("a choice is read back as written, and anything else is refused") {
  for (const std::string text : {"cat-cow=-", "cat-cow=-,thoracic-rotation=LRLRLR", "a=--"}) {
    CHECK(to_string(*parse_choice(text)) == text);
  }
  for (const std::string text :
       {"", "cat-cow", "cat-cow=", "cat-cow=X", "cat cow=-", "a=L-", ",", "a=LR,,b=-", "=LR"}) {
    CHECK_FALSE(parse_choice(text));
  }
  CHECK_FALSE(expand(routine(), {{"plank", "-"}}, {}));
  CHECK_FALSE(expand(routine(), {{"cat-cow", "LR"}}, {}));
  CHECK_FALSE(expand(routine(), {{"thoracic-rotation", "-"}}, {}));
  CHECK_FALSE(expand(routine(), {}, {}));
}

} // namespace
} // namespace midback
