// SPDX-License-Identifier: MIT
#include "src/domain/dose.hpp"
#include "src/guide/credit.hpp"
#include "src/guide/machine.hpp"
#include "tests/support/catch.hpp"

#include <random>
#include <set>

namespace midback {
namespace {

using namespace std::chrono_literals;

/// The built-in routine, left first, two sets in the doorway.
const SessionPlan& full_plan() {
  static const SessionPlan plan = [] {
    const auto& routine = built_in_plan().routine;
    return *expand(routine, choose(routine, SideOrder::alternate, {}, {}), Timings{});
  }();
  return plan;
}

/// One hold on each side, 15 s: get ready 8, left 15, switch 5, right 15.
SessionPlan short_plan() {
  const auto& routine = built_in_plan().routine;
  return *expand(routine, {{"thoracic-rotation", "LR"}}, Timings{});
}

/// A session that is fed events at given times.
struct Run {
  SessionPlan plan = short_plan();
  Timings timings{};
  GuideState state = initial_state(plan);

  void at(Instant now, Act act) { state = advance(plan, timings, state, {.act = act}, now); }
  int seconds(std::size_t step) const { return state.credit[step]; }
};

Run started() {
  Run run;
  run.at(0ms, Act::rated);
  return run;
}

int total_credit(const GuideState& state) {
  int sum = 0;
  for (const int credit : state.credit) {
    sum += credit;
  }
  return sum;
}

TEST_CASE("the whole plan left alone earns the full dose and asks for the rating after") {
  const SessionPlan& plan = full_plan();
  for (const auto spacing : {10ms, 97ms, 250ms, 1000ms, 7001ms, 60000ms, 1000000ms}) {
    GuideState state = advance(plan, {}, initial_state(plan), {.act = Act::rated}, 0ms);
    for (Instant now = 0ms; state.phase == Phase::running; now += spacing) {
      state = advance(plan, {}, state, {}, now);
    }
    CHECK(state.phase == Phase::rate_after);
    CHECK(active_time(state, 0ms) == plan.total());
    std::vector<SetRecord> expected;
    for (const Exercise& exercise : plan.exercises) {
      const auto dose = full_dose(exercise);
      expected.insert(expected.end(), dose.begin(), dose.end());
    }
    sort_by_routine(expected, plan.exercises);
    CHECK(set_records(plan, state) == expected);
  }
}

TEST_CASE("a pause keeps the remainder, and three seconds lead back in") {
  Run run = started();
  run.at(8000ms, Act::tick); // the hold on the left begins
  CHECK(run.state.step == 1);
  run.at(13500ms, Act::pause);
  CHECK(run.state.phase == Phase::paused);
  CHECK(time_left(run.state, 13500ms) == 9500ms);
  run.at(900000ms, Act::tick);
  CHECK(run.state.phase == Phase::paused);
  run.at(900000ms, Act::pause);
  CHECK(run.state.phase == Phase::lead_in);
  CHECK(time_left(run.state, 901000ms) == 2000ms);
  run.at(902999ms, Act::tick);
  CHECK(run.state.phase == Phase::lead_in);
  run.at(903000ms, Act::tick);
  CHECK(run.state.phase == Phase::running);
  CHECK(time_left(run.state, 903000ms) == 9500ms);
  run.at(912500ms, Act::tick);
  CHECK(run.state.step == 2);
  CHECK(run.seconds(1) == 15);
  CHECK(active_time(run.state, 912500ms) == 23000ms);
}

TEST_CASE("one late tick walks through a lead-in and every step it missed") {
  Run run = started();
  run.at(9000ms, Act::pause);
  run.at(10000ms, Act::pause);
  run.at(10000ms + 3000ms + 14000ms + 5000ms + 4000ms, Act::tick);
  CHECK(run.state.step == 3);
  CHECK(run.seconds(1) == 15);
  CHECK(time_left(run.state, 36000ms) == 11000ms);
}

TEST_CASE("next keeps the seconds that were held and nothing of a breath") {
  Run run = started();
  run.at(8000ms, Act::tick);
  run.at(15999ms, Act::next);
  CHECK(run.seconds(1) == 7);
  CHECK(run.state.step == 2);

  const SessionPlan& plan = full_plan();
  GuideState state = advance(plan, {}, initial_state(plan), {.act = Act::rated}, 0ms);
  state = advance(plan, {}, state, {.act = Act::next}, 8000ms + 5000ms); // breathing out
  CHECK(plan.steps[state.step].repetition == 2);
  CHECK(plan.steps[state.step].kind == StepKind::breathe_in);
  CHECK(total_credit(state) == 0);
}

TEST_CASE("again gives no credit for the attempt and never twice") {
  Run run = started();
  run.at(18000ms, Act::again);
  CHECK(run.seconds(1) == 0);
  CHECK(run.state.step == 1);
  run.at(33000ms, Act::tick);
  CHECK(run.seconds(1) == 15);
  run.at(34000ms, Act::back); // from the switch to the hold before it
  CHECK(run.state.step == 1);
  run.at(60000ms, Act::tick);
  CHECK(run.seconds(1) == 15);
}

TEST_CASE("back goes to the piece of work before, and to the start from the first") {
  Run run = started();
  run.at(30000ms, Act::tick); // the hold on the right
  CHECK(run.state.step == 3);
  run.at(31000ms, Act::back);
  CHECK(run.state.step == 1);
  CHECK(run.seconds(3) == 3);
  run.at(31000ms, Act::back);
  CHECK(run.state.step == 0);
}

TEST_CASE("five seconds more never earn more than the dose, five less earn what was held") {
  Run run = started();
  run.at(8000ms, Act::longer);
  run.at(26000ms, Act::tick);
  CHECK(run.state.step == 1);
  run.at(28000ms, Act::tick);
  CHECK(run.state.step == 2);
  CHECK(run.seconds(1) == 15);
  run.at(33000ms, Act::shorter);
  run.at(43000ms, Act::tick);
  CHECK(run.seconds(3) == 10);
  CHECK(run.state.phase == Phase::rate_after);
  const auto records = set_records(run.plan, run.state);
  REQUIRE(records.size() == 2);
  CHECK(records[0].outcome == Outcome::done);
  CHECK(records[1].outcome == Outcome::cut_short);
  Run end = started();
  end.at(19000ms, Act::shorter); // 4 s are left: over at once
  CHECK(end.state.step == 2);
  CHECK(end.seconds(1) == 11);
}

TEST_CASE("time slept through is not credited, and the session waits") {
  Run run = started();
  run.at(12000ms, Act::tick);
  run.at(3600000ms, Act::slept);
  CHECK(run.state.phase == Phase::paused);
  CHECK(run.seconds(1) == 0);
  CHECK(time_left(run.state, 3600000ms) == 11000ms);
  CHECK(active_time(run.state, 3600000ms) == 12000ms);
  run.at(3600000ms, Act::pause);
  run.at(3603000ms + 11000ms, Act::tick);
  CHECK(run.seconds(1) == 15);
}

TEST_CASE("it hurts records the exercise, the side and the second") {
  Run run = started();
  run.at(28000ms + 6500ms, Act::hurts);
  CHECK(run.state.phase == Phase::rate_after);
  CHECK(run.state.hurt);
  const auto records = set_records(run.plan, run.state);
  REQUIRE(records.size() == 2);
  CHECK(records[1].side == Side::right);
  CHECK(records[1].amount == 6);
  CHECK(records[1].outcome == Outcome::stopped);
}

TEST_CASE("pain while getting ready stops the exercise to come, while resting the one before") {
  Run run = started();
  run.at(2000ms, Act::hurts);
  auto records = set_records(run.plan, run.state);
  REQUIRE(records.size() == 1);
  CHECK(records[0].amount == 0);
  CHECK(records[0].side == Side::left);
  Run later = started();
  later.at(25000ms, Act::hurts); // switching sides
  records = set_records(later.plan, later.state);
  REQUIRE(records.size() == 1);
  CHECK(records[0].amount == 15);
  CHECK(records[0].outcome == Outcome::stopped);
}

TEST_CASE("a skip leaves the rest of the exercise out, with its reason") {
  const SessionPlan& plan = full_plan();
  GuideState state = advance(plan, {}, initial_state(plan), {.act = Act::rated}, 0ms);
  state = advance(plan, {}, state, {.act = Act::skip}, 24000ms); // two repetitions are done
  CHECK(state.phase == Phase::skip_reason);
  SECTION("for space or time it is in the note") {
    state = advance(plan, {}, state, {.act = Act::reason, .reason = SkipReason::space}, 100000ms);
    CHECK(state.phase == Phase::running);
    CHECK(plan.steps[state.step].kind == StepKind::change);
    CHECK(state.skipped == std::vector<Skipped>{{0, SkipReason::space}});
    CHECK(skipped_words(plan, state) == "Left out: Cat-Cow Stretch (no space).");
    CHECK(set_records(plan, state)[0].outcome == Outcome::cut_short);
  }
  SECTION("for pain it is a stop, and the session goes on") {
    state = advance(plan, {}, state, {.act = Act::reason, .reason = SkipReason::pain}, 100000ms);
    CHECK(state.phase == Phase::running);
    const auto records = set_records(plan, state);
    REQUIRE(records.size() == 1);
    CHECK(records[0].outcome == Outcome::stopped);
    CHECK(records[0].amount == 2);
  }
  SECTION("and can be thought better of") {
    state = advance(plan, {}, state, {.act = Act::go_on}, 100000ms);
    CHECK(state.phase == Phase::lead_in);
    CHECK(state.skipped.empty());
  }
}

TEST_CASE("skipping the way to an exercise for pain stops that exercise, not the one before") {
  const SessionPlan& plan = full_plan();
  GuideState state = advance(plan, {}, initial_state(plan), {.act = Act::rated}, 0ms);
  state = advance(plan, {}, state, {.act = Act::skip}, 90000ms); // on the way to the chair
  state = advance(plan, {}, state, {.act = Act::reason, .reason = SkipReason::pain}, 91000ms);
  const auto records = set_records(plan, state);
  REQUIRE(records.size() == 2);
  CHECK(records[0].outcome == Outcome::done);
  CHECK(records[1].exercise == "thoracic-rotation");
  CHECK(records[1].outcome == Outcome::stopped);
}

TEST_CASE("quit keeps what was done, then asks") {
  Run run = started();
  run.at(20000ms, Act::quit);
  CHECK(run.state.phase == Phase::rate_after);
  CHECK(run.state.early);
  CHECK(run.seconds(1) == 12);
  run.state =
      advance(run.plan, {}, run.state, {.act = Act::rated, .rating = PainRating::from(3)}, 30000ms);
  CHECK(run.state.phase == Phase::finished);
  CHECK(run.state.after == PainRating::from(3));
}

TEST_CASE("what was earned survives the way through set records and back") {
  const SessionPlan& plan = full_plan();
  for (Instant end = 1s; end < plan.total(); end += 1777ms) {
    GuideState state = advance(plan, {}, initial_state(plan), {.act = Act::rated}, 0ms);
    state = advance(plan, {}, state, {.act = Act::quit}, end);
    const auto records = set_records(plan, state);
    GuideState resumed =
        resumed_state(plan, state.step, earned(plan, records).credit, 0ms, 8s, 0ms);
    CHECK(set_records(plan, resumed) == records);
  }
}

TEST_CASE("two hundred thousand random events reach every state and never earn too much") {
  const Act acts[] = {Act::tick,   Act::tick,  Act::tick,  Act::rated,  Act::pause,   Act::pause,
                      Act::next,   Act::back,  Act::again, Act::longer, Act::shorter, Act::skip,
                      Act::reason, Act::go_on, Act::hurts, Act::quit,   Act::slept};
  std::mt19937 random{20261122}; // the same events on every machine
  const auto below = [&](std::uint32_t bound) { return random() % bound; };
  std::set<Phase> reached;
  int sessions = 0;
  int broken = 0;
  const SessionPlan& plan = full_plan();
  GuideState state = initial_state(plan);
  Instant now{};
  for (int i = 0; i < 200'000; ++i) {
    Event event{.act = acts[below(std::size(acts))]};
    event.rating = PainRating::from(static_cast<int>(below(12)));
    event.reason = static_cast<SkipReason>(below(3));
    // Ends are rare, or no session would get far.
    if ((event.act == Act::hurts || event.act == Act::quit) && below(40) != 0) {
      event.act = Act::tick;
    }
    now += std::chrono::milliseconds{below(10) == 0 ? below(60'000) : below(4'000)};
    const GuideState before = state;
    state = advance(plan, {}, state, event, now);
    reached.insert(state.phase);
    const auto earned_before = before.credit;
    for (std::size_t step = 0; step < plan.steps.size(); ++step) {
      broken += state.credit[step] < earned_before[step] ? 1 : 0;    // lost
      broken += state.credit[step] > plan.steps[step].worth ? 1 : 0; // above the dose
    }
    broken += active_time(state, state.seen) > state.seen ? 1 : 0; // more than the clock gave
    broken +=
        event.act == Act::slept && state.credit != before.credit && before.phase == Phase::paused
            ? 1
            : 0;
    if (i % 100 == 0) {
      for (const SetRecord& record : set_records(plan, state)) {
        broken +=
            record.amount > amount_of(*find_exercise(plan.exercises, record.exercise)) ? 1 : 0;
      }
    }
    if (state.phase == Phase::finished && below(3) == 0) {
      ++sessions;
      state = initial_state(plan);
      now = {};
    }
  }
  CHECK(broken == 0);
  CHECK(reached.size() == 7);
  CHECK(sessions > 100);
}

TEST_CASE("random events give the same credit for any spacing of the ticks between them") {
  std::mt19937 random{6};
  const Act acts[] = {Act::pause, Act::next, Act::back, Act::again, Act::longer, Act::shorter};
  const SessionPlan& plan = full_plan();
  for (int round = 0; round < 200; ++round) {
    GuideState coarse = advance(plan, {}, initial_state(plan), {.act = Act::rated}, 0ms);
    GuideState fine = coarse;
    Instant now{};
    for (int i = 0; i < 30; ++i) {
      const Instant next = now + std::chrono::milliseconds{random() % 20'000};
      while (now < next) {
        now = std::min(next, now + std::chrono::milliseconds{1 + random() % 700});
        fine = advance(plan, {}, fine, {}, now);
      }
      const Event event{.act = acts[random() % std::size(acts)]};
      fine = advance(plan, {}, fine, event, now);
      coarse = advance(plan, {}, coarse, event, now);
    }
    CHECK(fine.credit == coarse.credit);
    CHECK(fine.phase == coarse.phase);
    CHECK(active_time(fine, now) == active_time(coarse, now));
  }
}

} // namespace
} // namespace midback
