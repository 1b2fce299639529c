// SPDX-License-Identifier: MIT
#include "tests/support/html_states.hpp"

#include <algorithm>
#include <utility>

namespace midback::test {

const std::string hostile_note =
    "</text></title></style><script>alert(1)</script>\"'&amp;&#0; \x01\x1b[31m\x7f "
    "\u202Etxet desrever\u202C \u200F\u061C\u2066 \uFFFE\uFFFF ]]> --> <!-- <svg onload=alert(2)> "
    "javascript:alert(3)";

namespace {

const LocalDay sunday = day("2026-11-22");

/// What a person did in 12 weeks: days of each week, pain that drifts, a bad week, a stop.
Diary& add_twelve_weeks(Diary& diary) {
  struct Week {
    const char* days; ///< f full, h half or more, u under half, s stopped, . no entry, - off
    int before[7];
    int fall[7];
  };
  static constexpr Week weeks[] = {
      {".h.h.f.", {5, 5, 5, 4, 4, 5, 5}, {0, 2, 0, 1, 0, 0, 0}},
      {"hffhfff", {6, 6, 5, 7, 6, 5, 4}, {2, 2, 1, 2, 2, 2, 0}},
      {"f.hhhf.", {4, 5, 5, 4, 5, 5, 5}, {4, 0, 1, 0, 1, 1, 0}},
      {".h.f.fh", {5, 6, 5, 5, 4, 5, 5}, {0, 0, 0, 1, 0, 0, 2}},
      {"hhh.hfh", {5, 5, 5, 5, 5, 6, 5}, {3, 1, 1, 0, 1, 0, 2}},
      {"--h--..", {5, 5, 3, 4, 4, 4, 4}, {0, 0, 1, 0, 0, 0, 0}},
      {"ffs..hh", {8, 6, 7, 5, 5, 5, 6}, {3, 2, -1, 0, 0, 0, 1}},
      {"ff.fhuf", {5, 6, 4, 8, 5, 3, 3}, {0, 1, 0, 1, 2, 2, 2}},
      {"fhh.h.f", {5, 5, 2, 4, 3, 4, 3}, {0, -1, 0, 0, 1, 0, 3}},
      {"hh.fhf.", {3, 4, 3, 3, 3, 4, 3}, {1, 0, 0, 1, 1, 1, 0}},
      {".fh.f..", {3, 3, 2, 3, 4, 3, 3}, {0, 2, 1, 0, 1, 0, 0}},
      {"ff.hfh.", {3, 4, 2, 2, 4, 3, 3}, {0, 1, 0, 2, 3, 1, 0}},
  };
  LocalDay when = day("2026-08-31");
  for (const Week& week : weeks) {
    for (std::size_t i = 0; i < 7; ++i, when += days{1}) {
      const char what = week.days[i];
      if (what == '-') {
        diary.off(when, "away");
      }
      if (what == '-' || what == '.') {
        continue;
      }
      const int before = week.before[i];
      SessionSpec spec{.before = before, .after = before - week.fall[i]};
      if (what == 'h') {
        spec.sets = i % 2 == 0 ? sets({.rotation_right = 2, .doorway_left = 1, .doorway_right = 1})
                               : sets({.cat_cow_reps = i == 1 ? 8 : 10, .doorway_right = 1});
      } else if (what == 'u') {
        spec.sets = sets({.cat_cow_reps = 5,
                          .rotation_left = 1,
                          .rotation_right = 0,
                          .doorway_left = 0,
                          .doorway_right = 0});
      } else if (what == 's') {
        spec.sets = stopped_at("thoracic-rotation");
        spec.note = "After eight hours of driving. Sharp pain in the second set.";
      }
      if (when == day("2026-09-03")) {
        spec.note =
            "First week. The doorway pulls at the front of the left shoulder; lowered the arm.";
      } else if (when == day("2026-09-24")) {
        spec.note =
            "Slept badly, stiff before starting. Rotation to the right tighter than to the left.";
      } else if (when == day("2026-11-02")) {
        spec.note = "Desk raised at work since last week.";
      } else if (when == day("2026-11-19")) {
        spec.note = "Easy today, full rotation on both sides.";
      }
      if (when == day("2026-09-05")) {
        spec.after.reset();
      }
      diary.session(when, spec);
    }
  }
  return diary;
}

Record noted(const std::string& note) {
  Diary diary;
  add_regular_days(diary, day("2026-08-31"), day("2026-11-15"));
  for (LocalDay when = day("2026-11-16"); when <= sunday; when += days{1}) {
    diary.session(when, {.before = 8, .after = 9, .note = note});
  }
  return {std::move(diary), sunday, "2026-08-31..2026-11-22"};
}

std::string long_note() {
  std::string note;
  while (note.size() < 1500) {
    note += "Stiff between the shoulder blades after a long day of sitting at the desk; ";
  }
  return note + std::string(400, 'w');
}

Record many_exercises() {
  std::vector<Exercise> routine = built_in_plan().routine;
  for (const char* name : {"Wall angels", "Foam roller <lying> & \"rolling\"", "Chin tuck",
                           "A very long name of an exercise that somebody typed", "Plank"}) {
    routine.push_back({.id = "own-" + std::to_string(routine.size()),
                       .name = name,
                       .dose = Hold{std::chrono::seconds{20}},
                       .sides = routine.size() % 2 == 0,
                       .sets_min = 2,
                       .sets_max = 3});
  }
  Diary diary;
  diary.plan(day("2026-08-01"), 4, routine);
  for (LocalDay when = day("2026-09-01"); when <= sunday; when += days{2}) {
    std::vector<SetRecord> all;
    for (const Exercise& exercise : routine) {
      if (exercise.id != "own-5" || day_number(when) % 4 == 0) {
        const auto full = full_dose(exercise);
        all.insert(all.end(), full.begin(), full.end());
      }
    }
    diary.session(when, {.before = 4, .after = 3, .sets = all});
  }
  return {std::move(diary), sunday, "2026-08-31..2026-11-22"};
}

Record ratings_and_sessions() {
  Diary diary;
  add_regular_days(diary, day("2026-08-31"), sunday);
  for (LocalDay when = day("2026-08-31"); when <= sunday; when += days{1}) {
    diary.rating(when, PainKind::average, 4 + day_number(when) % 3);
  }
  return {std::move(diary), sunday, "2026-08-31..2026-11-22"};
}

Record regular(const std::string& first, const std::string& period) {
  Diary diary;
  add_regular_days(diary, day(first), sunday);
  return {std::move(diary), sunday, period};
}

Record year_with_a_gap() {
  Diary diary;
  add_regular_days(diary, day("2025-11-24"), day("2026-03-10"));
  add_regular_days(diary, day("2026-05-01"), sunday);
  diary.plan(day("2026-06-01"), 3);
  return {std::move(diary), sunday, "2025-11-24..2026-11-22"};
}

/// Every part that can grow, grown: safety note, five long notes, stops, 16 weeks.
Record fullest() {
  Diary diary;
  add_regular_days(diary, day("2026-08-03"), day("2026-11-12"));
  for (LocalDay when = day("2026-11-13"); when <= sunday; when += days{1}) {
    diary.session(when, {.before = 8,
                         .after = 9,
                         .sets = stopped_at(day_number(when) % 2 == 0 ? "doorway-stretch"
                                                                      : "thoracic-rotation"),
                         .note = long_note(),
                         .logged_days_later = 3});
  }
  return {std::move(diary), sunday, "2026-08-03..2026-11-22"};
}

Record twelve_weeks_record() {
  Diary diary;
  add_twelve_weeks(diary);
  return {std::move(diary), sunday, "2026-08-31..2026-11-22"};
}

} // namespace

Report twelve_weeks() { return html_states().front().report(); }

const std::vector<DataState>& html_states() {
  static const std::vector<DataState> states{
      {"12-weeks", twelve_weeks_record},
      {"12-weeks-no-entries",
       [] {
         return Record{{}, sunday, "2026-08-31..2026-11-22"};
       }},
      {"12-weeks-1-session",
       []() -> Record {
         Diary diary;
         diary.session(sunday, {.before = 5, .after = 4, .note = "First session."});
         return {std::move(diary), sunday, "2026-08-31..2026-11-22"};
       }},
      {"12-weeks-5-sessions",
       []() -> Record {
         Diary diary;
         for (LocalDay when = day("2026-11-10"); when < sunday; when += days{3}) {
           diary.session(when, {.before = 5, .after = 4});
         }
         return {std::move(diary), sunday, "2026-08-31..2026-11-22"};
       }},
      {"12-weeks-gap",
       []() -> Record {
         Diary diary;
         add_regular_days(diary, day("2026-08-31"), day("2026-09-20"));
         add_regular_days(diary, day("2026-10-28"), sunday);
         return {std::move(diary), sunday, "2026-08-31..2026-11-22"};
       }},
      {"16-weeks", [] { return regular("2026-08-03", "2026-08-03..2026-11-22"); }},
      {"17-weeks", [] { return regular("2026-07-27", "2026-07-27..2026-11-22"); }},
      {"52-weeks-gap", year_with_a_gap},
      {"61-weeks", [] { return regular("2025-09-22", "all"); }},
      {"hostile-notes", [] { return noted(hostile_note); }},
      {"long-notes", [] { return noted(long_note()); }},
      {"many-exercises", many_exercises},
      {"ratings-and-sessions", ratings_and_sessions},
      {"fullest", fullest},
  };
  return states;
}

} // namespace midback::test
