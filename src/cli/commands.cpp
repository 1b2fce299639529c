// SPDX-License-Identifier: MIT
#include "src/cli/commands.hpp"

#include <algorithm>

namespace midback {
namespace {

// Examples come first in each command's help, one a line, and are run by the tests.
constexpr Command commands[] = {
    {"status", Group::everyday, "where am I: today, this week, what is due",
     "  midback                      today, this week, what is due, one next step\n"
     "  midback status --porcelain   one line for a prompt\n",
     declare_status},
    {"log", Group::everyday, "store a session",
     "  midback log 6 3                              the whole routine, pain 6, then 3\n"
     "  midback log 5 - --only cat-cow,rotation      - = not rated\n"
     "  midback log 4 2 --did doorway=3 --did rotation=L3,R2 --did cat=8\n"
     "  midback log 5 7 --stopped rotation=L2        stopped for pain\n"
     "  midback log 6 3 --at \"yesterday 18:30\"\n",
     declare_log},
    {"pain", Group::everyday, "store a pain rating without a session",
     "  midback pain 4               the average of today\n"
     "  midback pain 7 --worst       the worst of today\n"
     "  midback pain 3 --at yesterday\n",
     declare_pain},
    {"start", Group::everyday, "a guided session that logs itself",
     "  midback start                            countdown, sides, breathing, sounds\n"
     "  midback start --dry-run                  the timetable and how long it takes\n"
     "  midback start --exercises rotation,doorway --sets 2\n",
     declare_start},
    {"off", Group::everyday, "declare days off, or list them",
     "  midback off today --reason ill\n"
     "  midback off 2026-12-24..2027-01-02 --reason away\n"
     "  midback off --remove today\n"
     "  midback off                  all of them, the planned ones too\n",
     declare_off},
    {"report", Group::everyday, "how the week went: goal, dose, pain",
     "  midback report               this week\n"
     "  midback report last          the week before; also month, year, all, 2026-W46, 2026-11\n"
     "  midback report --from 2026-09-01 --to 2026-11-22\n"
     "  midback report year --format csv\n"
     "  midback report --format html -o report.html --open\n",
     declare_report},
    {"undo", Group::everyday, "take back the last change",
     "  midback undo                 the last change\n"
     "  midback undo 3               the last three\n",
     declare_undo},
    {"redo", Group::everyday, "do again what undo took back",
     "  midback redo                 the change taken back last\n", declare_redo},
    {"list", Group::managing, "entries, newest first",
     "  midback list                 the newest 20\n"
     "  midback list --from 2026-11-01 --tag posture\n",
     declare_list},
    {"show", Group::managing, "one entry in full",
     "  midback show 12              the number is in the first column of midback list\n",
     declare_show},
    {"edit", Group::managing, "change an entry",
     "  midback edit 12 --after 3\n"
     "  midback edit 12 --did rotation=L3,R2 --note \"right side short\"\n",
     declare_edit},
    {"delete", Group::managing, "remove an entry (undo brings it back)", "  midback delete 12\n",
     declare_delete},
    {"journal", Group::managing, "what was changed, newest first", "  midback journal --limit 5\n",
     declare_journal},
    {"why", Group::managing, "how a figure of the report comes about",
     "  midback why                  every figure of this week\n"
     "  midback why dose last        one figure, for any period\n",
     declare_why},
    {"routine", Group::managing, "the exercises, their dose and how to do them",
     "  midback routine              as it holds today\n"
     "  midback routine show --on 2026-11-01\n"
     "  midback routine add plank --hold 20 --sets 2-3\n"
     "  midback routine history      also: set, remove, diff\n",
     declare_routine_show},
    {"routine show", Group::hidden, "the exercises, their dose and how to do them",
     "  midback routine show         as it holds today\n", declare_routine_show},
    {"routine add", Group::managing, "add an exercise, from today or --from DAY",
     "  midback routine add plank --hold 20 --sets 2-3\n"
     "  midback routine add bird-dog --reps 8 --sets 3 --sides --after cat-cow\n"
     "  midback routine add wall-angel --reps 12 --name \"Wall angels\" --first\n",
     declare_routine_add},
    {"routine set", Group::managing, "change an exercise, from today or --from DAY",
     "  midback routine set rotation --hold 20 --sets 3\n"
     "  midback routine set doorway --sets 2 --after cat-cow\n",
     declare_routine_set},
    {"routine remove", Group::managing, "leave an exercise out, from today or --from DAY",
     "  midback routine remove doorway\n", declare_routine_remove},
    {"routine history", Group::managing, "the versions of the plan and what each changed",
     "  midback routine history\n", declare_routine_history},
    {"routine diff", Group::managing, "what is different between two versions",
     "  midback routine diff 1 2\n", declare_routine_diff},
    {"goal", Group::managing, "how many days a week you aim for",
     "  midback goal                 what it is\n"
     "  midback goal 4               from today on; the past is judged as before\n"
     "  midback goal 6 --from tomorrow\n",
     declare_goal},
    {"sound-check", Group::managing, "hear the sounds of a guided session",
     "  midback sound-check          each sound once, and what plays it\n", declare_sound_check},
    {"safety", Group::managing, "when to stop, and when to see someone", "  midback safety\n",
     declare_safety},
    {"config", Group::managing, "settings: list, show, change",
     "  midback config               all of them\n"
     "  midback config day_start 03:30\n"
     "  midback config week_start sunday\n"
     "  midback config unset week_start\n",
     declare_config},
    {"config list", Group::hidden, "all settings", "  midback config list\n", declare_config},
    {"config get", Group::hidden, "one setting", "  midback config get day_start\n",
     declare_config},
    {"config set", Group::hidden, "change a setting", "  midback config set day_start 03:30\n",
     declare_config},
    {"config unset", Group::hidden, "go back to the default of a setting",
     "  midback config unset week_start\n", declare_config_unset},
    {"export csv", Group::data, "the history as CSV",
     "  midback export csv > history.csv         one row per session\n"
     "  midback export csv --table sets -o sets.csv\n"
     "  midback export csv --table all -o history\n",
     declare_export_csv},
    {"export json", Group::data, "everything in one file, for import",
     "  midback export json -o history.json\n", declare_export_json},
    {"import", Group::data, "bring in what an export wrote; undo takes it back",
     "  midback import history.json\n"
     "  midback import history --dry-run     a folder of export csv --table all\n",
     declare_import},
    {"backup", Group::data, "a checked copy of everything in one file",
     "  midback backup               beside the database\n"
     "  midback backup ~/usb/midback.db\n",
     declare_backup},
    {"backup list", Group::data, "the backups and what they hold", "  midback backup list\n",
     declare_backup_list},
    {"backup daily", Group::hidden, "the day's backup, unless there is one",
     "  midback backup daily         what runs by itself after the first change of a day\n",
     declare_backup_daily},
    {"restore", Group::data, "put a backup back; the present is kept as a backup",
     "  midback restore 2026-11-22-v1-daily.db   a name from midback backup list\n"
     "  midback restore ~/usb/midback.db\n",
     declare_restore},
    {"doctor", Group::data, "is the record sound? and what to do if not",
     "  midback doctor\n"
     "  midback doctor --full        also tries the newest backup and an export\n",
     declare_doctor},
    {"erase", Group::data, "remove for good, from journal and backups too",
     "  midback erase 12             asks you to type 12\n"
     "  midback erase --all --yes    everything, without asking\n",
     declare_erase},
};

} // namespace

std::span<const Command> all_commands() { return commands; }

const Command* find_command(std::string_view name) {
  const auto* const found = std::ranges::find(commands, name, &Command::name);
  return found == std::end(commands) ? nullptr : found;
}

} // namespace midback
