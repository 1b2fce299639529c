// SPDX-License-Identifier: MIT
// What must hold for any history and any change of the plan: the past is judged as before, a week
// off costs nothing, and undo brings every byte back. Histories come from a seeded generator, so
// that a failure names the seed that repeats it.
#include "tests/support/catch.hpp"
#include "tests/support/cli.hpp"

#include <nlohmann/json.hpp>

#include <array>
#include <random>

using namespace midback;
using namespace midback::test;

namespace {

const LocalDay today = parse_day("2026-11-22").value(); // a Sunday

/// The standard distributions differ between libraries; this does not.
class Random {
public:
  explicit Random(unsigned seed) : m_engine(seed) {}
  int below(int bound) { return static_cast<int>(m_engine() % static_cast<unsigned>(bound)); }
  bool chance(int percent) { return below(100) < percent; }
  template <std::size_t Count>
  std::string one_of(const std::array<const char*, Count>& words) {
    return words[static_cast<std::size_t>(below(static_cast<int>(Count)))];
  }

private:
  std::mt19937 m_engine;
};

const std::array<const char*, 7> exercises{"cat-cow",  "thoracic-rotation", "doorway-stretch",
                                           "plank",    "bird-dog",          "wall-angel",
                                           "chin-tuck"};

std::string dose(Random& random) {
  std::string text = random.chance(50) ? "--hold " + std::to_string(5 + random.below(40))
                                       : "--reps " + std::to_string(3 + random.below(20));
  if (random.chance(60)) {
    const int fewest = 1 + random.below(3);
    text += " --sets " + std::to_string(fewest) + "-" + std::to_string(fewest + random.below(3));
  }
  return text;
}

/// A change of routine or goal; what does not fit the routine is refused, which is fine.
std::string plan_change(Random& random) {
  switch (random.below(5)) {
  case 0:
    return "goal " + std::to_string(1 + random.below(7));
  case 1:
    return "routine remove " + random.one_of(exercises);
  case 2:
    return "routine set " + random.one_of(exercises) + " " + dose(random) +
           (random.chance(30) ? " --first" : "") +
           (random.chance(30)   ? " --sides"
            : random.chance(30) ? " --no-sides"
                                : "");
  default:
    return "routine add " + random.one_of(exercises) + " " + dose(random) +
           (random.chance(50) ? " --sides" : "") + (random.chance(30) ? " --first" : "");
  }
}

std::string session(Random& random, LocalDay day) {
  const std::array<const char*, 4> kinds{"", " --only cat-cow", " --did rotation=L2,R1",
                                         " --stopped rotation=L1"};
  return "log " + std::to_string(random.below(11)) + " " +
         (random.chance(80) ? std::to_string(random.below(11)) : "-") + " --at " + to_string(day) +
         random.one_of(kinds);
}

/// About two months of sessions, ratings, days off and changes of the plan.
void live(TestCli& cli, Random& random) {
  cli("log 6 4 --at " + to_string(today - days{56 + random.below(7)}));
  for (LocalDay day = today - days{55}; day <= today; day += days{1}) {
    if (random.chance(65)) {
      cli(session(random, day));
    } else if (random.chance(30)) {
      cli("off " + to_string(day) + " --reason ill");
    }
    if (random.chance(30)) {
      cli("pain " + std::to_string(random.below(11)) + " --at " + to_string(day));
    }
    if (random.chance(5)) {
      cli(plan_change(random) + " --rejudge --from " + to_string(day));
    }
  }
}

/// Reports, in every format, of weeks, a month and a range that end before `day`.
std::string reports_before(TestCli& cli, LocalDay day) {
  std::vector<std::string> periods;
  for (DayRange week = week_of(day - days{7}, WeekStart::monday); week.last > today - days{35};
       week = {week.first - days{7}, week.last - days{7}}) {
    periods.push_back(week_label(week.first, WeekStart::monday));
  }
  periods.push_back("--to " + to_string(day - days{1}));
  std::string text;
  for (const std::string& period : periods) {
    for (const char* format : {"text", "json", "csv"}) {
      const Ran ran = cli("report " + period + " --format " + format);
      REQUIRE(ran.code == 0);
      text += period + '\n' + ran.out;
    }
  }
  return text;
}

/// Runs a line; whether it changed something.
bool changes(TestCli& cli, const std::string& line) {
  const Ran ran = cli(line);
  INFO(line << ": " << ran.err);
  REQUIRE((ran.code == 0 || ran.code == 2));
  return ran.out.find("\nUndo: midback undo\n") != std::string::npos;
}

std::string any_command(Random& random) {
  const std::string day = to_string(today - days{random.below(20)});
  const std::string ahead = to_string(today + days{random.below(20)});
  const std::string id = std::to_string(1 + random.below(8));
  switch (random.below(10)) {
  case 0:
    return "pain " + std::to_string(random.below(11)) + " --worst --at " + day;
  case 1:
    return "off " + day + ".." + ahead + " --reason " + (random.chance(50) ? "away" : "rest");
  case 2:
    return "off --remove " + day + ".." + ahead;
  case 3:
    return "edit " + id + " --before " + std::to_string(random.below(11)) + " --tag stress";
  case 4:
    return "delete " + id;
  case 5:
    return random.chance(50) ? "config day_start 0" + std::to_string(random.below(6)) + ":30"
                             : "config unset day_start";
  case 6:
    return plan_change(random) + " --from " + ahead;
  case 7:
    return plan_change(random) + " --rejudge --from " + day;
  default:
    return session(random, today - days{random.below(20)});
  }
}

/// Sessions on some days of each of `weeks` weeks up to today, and a goal from each; the week
/// before week `gap` is a week off. Without a gap there is none. What lies before the gap lies a
/// week earlier.
void live_with_gap(TestCli& cli, unsigned seed, int weeks, std::optional<int> gap) {
  Random random{seed};
  const LocalDay first = week_of(today, WeekStart::monday).first - days{7 * (weeks - 1)};
  for (int week = 0; week < weeks; ++week) {
    const LocalDay monday = first + days{7 * week} - days{gap && week < *gap ? 7 : 0};
    if (gap && week == *gap) {
      REQUIRE(cli("off " + to_string(monday - days{7}) + ".." + to_string(monday - days{1})).code ==
              0);
    }
    const int goal = 3 + random.below(3);
    if (random.chance(40)) {
      cli("goal " + std::to_string(goal) + " --rejudge --from " + to_string(monday));
    }
    for (int day = 0; day < 7; ++day) {
      if (random.chance(70)) {
        cli("log 5 4 --at " + to_string(monday + days{day}));
      }
    }
  }
}

} // namespace

TEST_CASE("a change of the plan leaves every report of a period before it byte for byte") {
  for (unsigned seed = 1; seed <= 5; ++seed) {
    INFO("seed " << seed);
    Random random{seed};
    TestCli cli;
    live(cli, random);
    const LocalDay from = today - days{random.below(30)};
    const std::string before = reports_before(cli, from);
    int changed = 0;
    for (int i = 0; i < 40 && changed < 4; ++i) {
      changed += changes(cli, plan_change(random) + " --rejudge --from " + to_string(from)) ? 1 : 0;
    }
    REQUIRE(changed == 4);
    CHECK(reports_before(cli, from) == before);
  }
}

TEST_CASE("a week off changes neither the percentage nor the weeks in a row") {
  for (unsigned seed = 1; seed <= 6; ++seed) {
    INFO("seed " << seed);
    constexpr int weeks = 7;
    TestCli without;
    TestCli with;
    live_with_gap(without, seed, weeks, std::nullopt);
    live_with_gap(with, seed, weeks, 1 + static_cast<int>(seed) % (weeks - 1));
    using nlohmann::json;
    const json a = json::parse(without("report all --format json --today 2026-11-23").out);
    const json b = json::parse(with("report all --format json --today 2026-11-23").out);
    for (const char* key : {"percent", "counted", "due"}) {
      INFO(key);
      REQUIRE(a["adherence"].contains(key));
      CHECK(a["adherence"][key] == b["adherence"][key]);
    }
    const auto row = [](TestCli& cli) {
      const std::string line = cli("status --porcelain --today 2026-11-23").out;
      return line.substr(line.find("streak="));
    };
    CHECK(row(with) == row(without));
    CHECK(b["adherence"]["days_off"] == 7);
    CHECK_FALSE(a["adherence"]["percent"].is_null());
  }
}

TEST_CASE("undo of any sequence of commands brings back every exported byte") {
  for (unsigned seed = 1; seed <= 12; ++seed) {
    INFO("seed " << seed);
    Random random{seed};
    TestCli cli;
    cli.skip_uid();
    std::vector<std::string> states{cli.exported()};
    for (int i = 0; i < 20; ++i) {
      const std::string line = any_command(random);
      INFO(line);
      if (changes(cli, line)) {
        states.push_back(cli.exported());
        CHECK(states.back() != states[states.size() - 2]);
      } else {
        CHECK(cli.exported() == states.back());
      }
    }
    const std::string last = states.back();
    const auto count = std::to_string(states.size() - 1);
    for (; states.size() > 1; states.pop_back()) {
      CHECK(cli.exported() == states.back());
      REQUIRE(cli("undo").code == 0);
    }
    CHECK(cli.exported() == states.front());
    CHECK(cli("undo").code == 1);
    REQUIRE(cli("redo " + count).code == 0);
    CHECK(cli.exported() == last);
    REQUIRE(cli("undo " + count).code == 0);
    CHECK(cli.exported() == states.front());
  }
}
