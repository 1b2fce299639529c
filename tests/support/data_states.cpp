// SPDX-License-Identifier: MIT
#include "tests/support/data_states.hpp"

#include <algorithm>

namespace midback::test {
namespace {

/// A small fixed sequence instead of chance: Lehmer's generator.
class Sequence {
public:
  explicit Sequence(unsigned seed) : m_state(seed) {}
  /// 0 to bound - 1.
  int next(int bound) {
    m_state = m_state * 48271ULL % 2147483647ULL;
    return static_cast<int>(m_state % static_cast<unsigned long long>(bound));
  }

private:
  unsigned long long m_state;
};

int on_scale(int value) { return std::clamp(value, 0, 10); }

const LocalDay sunday = day("2026-11-22");
const LocalDay monday_after = day("2026-11-23");

void add_every_day(Diary& diary, LocalDay first, LocalDay last, const SessionSpec& spec) {
  for (LocalDay when = first; when <= last; when += days{1}) {
    diary.session(when, spec);
  }
}

Report usual_week() {
  Diary diary;
  add_regular_days(diary, day("2026-08-31"), day("2026-11-15"));
  diary.session(day("2026-11-16"), {.before = 5, .after = 3})
      .session(day("2026-11-17"), {.before = 4, .after = 2})
      .session(day("2026-11-18"),
               {.before = 3, .after = 2, .sets = sets({.rotation_left = 3, .rotation_right = 1})})
      .session(day("2026-11-19"), {.before = 4, .after = 4})
      .session(day("2026-11-20"),
               {.before = 3, .after = 1, .sets = sets({.rotation_left = 2, .rotation_right = 1})})
      .session(day("2026-11-21"), {.before = 2, .after = 1});
  return diary.report(monday_after, "last");
}

Report gap_of_37_days() {
  Diary diary;
  add_regular_days(diary, day("2026-09-01"), day("2026-10-05"));
  add_regular_days(diary, day("2026-11-12"), day("2026-11-19"));
  return diary.report(sunday);
}

Report same_ratings(int value) {
  Diary diary;
  add_every_day(diary, day("2026-10-20"), day("2026-11-21"), {.before = value, .after = value});
  return diary.report(sunday);
}

Report only_ratings() {
  Diary diary;
  int value = 4;
  for (LocalDay when = day("2026-10-26"); when <= day("2026-11-21"); when += days{1}) {
    value = 9 - value; // 5 4 5 4
    diary.rating(when, PainKind::average, value);
  }
  diary.rating(day("2026-11-20"), PainKind::worst, 6).rating(day("2026-11-21"), PainKind::now, 3);
  return diary.report(sunday);
}

Report stop_for_pain() {
  Diary diary;
  add_regular_days(diary, day("2026-10-26"), day("2026-11-15"));
  diary.session(day("2026-11-16"), {.before = 4, .after = 3})
      .session(day("2026-11-17"), {.before = 4, .after = 5, .sets = stopped_at("doorway-stretch")})
      .session(day("2026-11-18"),
               {.before = 3, .after = 3, .sets = sets({.doorway_left = 0, .doorway_right = 0})})
      .session(day("2026-11-20"),
               {.before = 3, .after = 2, .sets = stopped_at("thoracic-rotation")});
  return diary.report(sunday);
}

Report goal_change() {
  Diary diary;
  diary.plan(day("2026-11-19"), 7);
  add_every_day(diary, day("2026-11-02"), day("2026-11-17"), {.before = 3, .after = 3});
  diary.session(day("2026-11-20"));
  return diary.report(monday_after, "last");
}

Report everything_off() {
  Diary diary;
  add_regular_days(diary, day("2026-10-26"), day("2026-11-14"));
  for (LocalDay when = day("2026-11-16"); when <= sunday; when += days{1}) {
    diary.off(when, "ill");
  }
  return diary.report(monday_after, "last");
}

Report long_record(const std::string& first, const std::string& period) {
  Diary diary;
  add_regular_days(diary, day(first), sunday);
  return diary.report(sunday, period);
}

} // namespace

void add_regular_days(Diary& diary, LocalDay first, LocalDay last) {
  Sequence sequence{static_cast<unsigned>(day_number(first))};
  const int length = (last - first).count() + 1;
  for (LocalDay when = first; when <= last; when += days{1}) {
    if (sequence.next(10) < 3) {
      continue;
    }
    const int drift = 3 * (when - first).count() / length;
    const int before = on_scale(5 - drift + sequence.next(3));
    SessionSpec spec{.before = before, .after = on_scale(before - sequence.next(3))};
    if (sequence.next(4) == 0) {
      spec.sets = sets({.rotation_right = 2, .doorway_left = 1, .doorway_right = 1});
    }
    diary.session(when, spec);
  }
}

const std::vector<DataState>& data_states() {
  static const std::vector<DataState> states{
      {"usual-week", usual_week},
      {"no-entries", [] { return Diary{}.report(sunday); }},
      {"no-entries-month", [] { return Diary{}.report(sunday, "month"); }},
      {"one-session",
       [] { return Diary{}.session(sunday, {.before = 6, .after = 5}).report(sunday); }},
      {"first-week",
       [] {
         Diary diary;
         add_every_day(diary, day("2026-11-18"), day("2026-11-20"), {.before = 6, .after = 5});
         return diary.report(day("2026-11-20"));
       }},
      {"only-ratings", only_ratings},
      {"sessions-without-ratings",
       [] {
         Diary diary;
         add_every_day(diary, day("2026-11-01"), day("2026-11-21"), {});
         return diary.report(sunday);
       }},
      {"gap-of-37-days", gap_of_37_days},
      {"all-equal", [] { return same_ratings(5); }},
      {"all-0", [] { return same_ratings(0); }},
      {"all-10", [] { return same_ratings(10); }},
      {"month", [] { return long_record("2026-09-01", "month"); }},
      {"year", [] { return long_record("2026-01-01", "year"); }, false},
      {"ten-years", [] { return long_record("2016-11-23", "all"); }, false},
      {"two-sessions-a-day",
       [] {
         Diary diary;
         for (LocalDay when = day("2026-11-16"); when <= day("2026-11-20"); when += days{1}) {
           diary.session(when, {.before = 5, .after = 4, .sets = sets({.rotation_right = 0})});
           diary.session(when, {.before = 4,
                                .after = 2,
                                .sets = sets({.rotation_left = 0, .doorway_left = 0}),
                                .time = "19:30"});
         }
         return diary.report(sunday);
       }},
      {"everything-off", everything_off},
      {"today-in-mid-week",
       [] {
         Diary diary;
         add_regular_days(diary, day("2026-08-31"), day("2026-11-18"));
         diary.session(day("2026-11-19"), {.before = 9}); // after today: ignored
         return diary.report(day("2026-11-18"));
       }},
      {"sunday-weeks",
       [] {
         Diary diary;
         add_regular_days(diary, day("2026-08-30"), day("2026-11-21"));
         return diary.report(sunday, "last", WeekStart::sunday);
       }},
      {"stopped-for-pain", stop_for_pain},
      {"goal-change-in-mid-week", goal_change},
  };
  return states;
}

} // namespace midback::test
