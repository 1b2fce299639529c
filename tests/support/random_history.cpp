// SPDX-License-Identifier: MIT
#include "tests/support/random_history.hpp"

#include "src/storage/day_off_store.hpp"
#include "src/storage/entry_store.hpp"
#include "src/storage/plan_store.hpp"
#include "src/storage/settings_store.hpp"

#include <algorithm>
#include <array>
#include <random>
#include <set>

namespace midback::test {
namespace {

class Dice {
public:
  explicit Dice(std::uint64_t seed) : m_random(seed) {}

  int number(int lowest, int highest) {
    return lowest + static_cast<int>(m_random() % static_cast<std::uint64_t>(highest - lowest + 1));
  }
  bool one_in(int count) { return number(1, count) == 1; }
  std::string hex(int digits) {
    std::string out;
    for (int i = 0; i < digits; ++i) {
      out += "0123456789abcdef"[number(0, 15)];
    }
    return out;
  }
  std::string slug() {
    std::string out;
    for (int i = number(1, 32); i > 0; --i) {
      out += "abcdefghijklmnopqrstuvwxyz0123456789-"[number(0, 36)];
    }
    return out;
  }
  std::optional<PainRating> rating() {
    return one_in(3) ? std::nullopt : PainRating::from(number(0, 10));
  }
  std::string note() {
    static const std::array<std::string, 20> pieces{
        "=1+1", "+", "-x", "@cmd",    "'",        "\"",     "\"\"", ",",       "\n", "\r\n",
        "\t",   " ", "😀",  "e\u0301", "\x1b[31m", "\u202e", "word", "\\u0000", "{",  "\x7f"};
    if (one_in(40)) {
      std::string longest;
      for (int i = 0; i < 4000; ++i) {
        longest += one_in(2) ? "ä" : "\"";
      }
      return longest;
    }
    std::string out;
    for (int i = number(1, 12); i > 0; --i) {
      out += pieces[static_cast<std::size_t>(number(0, static_cast<int>(pieces.size()) - 1))];
    }
    return out;
  }

private:
  std::mt19937_64 m_random;
};

constexpr sys_seconds start{std::chrono::seconds{1'700'000'000}};

void fill(Entry& entry, Dice& dice) {
  entry.uid = dice.hex(32);
  const std::chrono::seconds offset{std::chrono::minutes{dice.number(-48, 56) * 15}};
  const sys_seconds at = start + std::chrono::minutes{dice.number(0, 1'400'000)};
  entry.day = date::floor<days>(date::local_seconds{(at + offset).time_since_epoch()} -
                                std::chrono::hours{dice.number(0, 5)});
  if (!dice.one_in(4)) {
    entry.time = TimeOfEntry{at + std::chrono::seconds{dice.number(0, 59)}, offset};
  }
  entry.logged_at = at + std::chrono::minutes{dice.number(0, 10'000)};
  entry.logged_day = entry.day + days{dice.number(0, 7)};
  if (dice.one_in(2)) {
    entry.note = dice.note();
  }
  std::set<std::string> tags;
  for (int i = dice.number(0, 3); i > 0; --i) {
    tags.insert(dice.slug());
  }
  entry.tags.assign(tags.begin(), tags.end());
}

Session random_session(Dice& dice, const Plan& plan) {
  Session session;
  fill(session, dice);
  session.before = dice.rating();
  session.after = dice.rating();
  if (dice.one_in(3)) {
    session.duration = std::chrono::seconds{dice.number(0, 86400)};
  }
  session.source = dice.one_in(3) ? "guided" : "log";
  for (const Exercise& exercise : version_on(plan, session.day).routine) {
    for (int set = 1; set <= dice.number(0, 4); ++set) {
      for (const Side side :
           exercise.sides ? std::vector{Side::left, Side::right} : std::vector{Side::none}) {
        session.sets.push_back({.exercise = exercise.id,
                                .set = set,
                                .side = side,
                                .amount = dice.number(0, 90),
                                .unit = unit_of(exercise),
                                .outcome = static_cast<Outcome>(dice.number(0, 2))});
      }
    }
  }
  return session;
}

PlanVersion random_plan(Dice& dice, int number) {
  PlanVersion version{.number = number,
                      .from_day = day_from_number(19000 + dice.number(0, 2500)),
                      .routine = built_in_plan().routine,
                      .goal = dice.number(1, 7),
                      .uid = dice.hex(32)};
  version.routine.push_back({.id = "own-" + std::to_string(dice.number(0, 3)),
                             .name = "=Own \"stretch\", 2",
                             .dose = Hold{std::chrono::seconds{dice.number(1, 3600)}},
                             .sides = dice.one_in(2),
                             .sets_min = 2,
                             .sets_max = dice.number(2, 20)});
  return version;
}

void add_one(Change& change, Dice& dice) {
  Database& database = change.database();
  switch (dice.number(1, 10)) {
  case 1: {
    PlanVersion version = random_plan(dice, next_plan_number(database));
    insert_plan_version(change, version);
    break;
  }
  case 2: {
    const LocalDay day = day_from_number(19000 + dice.number(0, 2500));
    if (days_off_between(database, {day, day}).empty()) {
      DayOff off{.uid = dice.hex(32),
                 .day = day,
                 .reason =
                     std::string{day_off_reasons[static_cast<std::size_t>(dice.number(0, 4))]},
                 .note = {}};
      if (dice.one_in(2)) {
        off.note = dice.note();
      }
      insert_day_off(change, off);
    }
    break;
  }
  case 3:
    set_setting(change, "week_start", dice.one_in(2) ? "sunday" : "monday");
    set_setting(change, "day_start", dice.one_in(2) ? "03:30" : "04:00");
    break;
  case 4:
  case 5: {
    Rating rating;
    fill(rating, dice);
    rating.id = next_entry_id(database);
    rating.kind = std::array{PainKind::average, PainKind::worst,
                             PainKind::now}[static_cast<std::size_t>(dice.number(0, 2))];
    rating.value = *PainRating::from(dice.number(0, 10));
    insert_rating(change, rating);
    if (dice.one_in(5)) {
      delete_rating(change, rating);
    }
    break;
  }
  default: {
    Session session = random_session(dice, read_plan(database));
    session.id = next_entry_id(database);
    insert_session(change, session);
    if (dice.one_in(5)) {
      delete_session(change, session);
    }
  }
  }
}

} // namespace

void add_random_history(Database& database, std::uint64_t seed, int entries) {
  Dice dice{seed};
  for (int i = 0; i < entries; ++i) {
    Journal{database}.write(start + std::chrono::seconds{i}, [&](Change& change) {
      add_one(change, dice);
      return "change";
    });
  }
}

std::string random_note(std::uint64_t seed) { return Dice{seed}.note(); }

} // namespace midback::test
