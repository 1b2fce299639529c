// SPDX-License-Identifier: MIT
// Every command on one page. A command is one file cmd_NAME.cpp with a declare_NAME function and
// one line in commands.cpp.
#pragma once

#include "src/cli/syntax.hpp"

#include <span>
#include <string_view>

namespace midback {

enum class Group { everyday, managing, data, hidden };

struct Command {
  std::string_view name;     ///< "log", or two words: "export csv"
  Group group;               ///< the part of `midback --help` it stands in
  std::string_view summary;  ///< one line, lower case, no full stop
  std::string_view examples; ///< lines of "midback ...    what it does"; the help begins with them
  Action (*declare)(Syntax& syntax);
};

std::span<const Command> all_commands();
/// By its full name, or nullptr.
const Command* find_command(std::string_view name);

Action declare_status(Syntax& syntax);
Action declare_log(Syntax& syntax);
Action declare_pain(Syntax& syntax);
Action declare_start(Syntax& syntax);
Action declare_sound_check(Syntax& syntax);
Action declare_list(Syntax& syntax);
Action declare_show(Syntax& syntax);
Action declare_edit(Syntax& syntax);
Action declare_delete(Syntax& syntax);
Action declare_undo(Syntax& syntax);
Action declare_redo(Syntax& syntax);
Action declare_journal(Syntax& syntax);
Action declare_routine_show(Syntax& syntax);
Action declare_routine_add(Syntax& syntax);
Action declare_routine_set(Syntax& syntax);
Action declare_routine_remove(Syntax& syntax);
Action declare_routine_history(Syntax& syntax);
Action declare_routine_diff(Syntax& syntax);
Action declare_goal(Syntax& syntax);
Action declare_off(Syntax& syntax);
Action declare_config(Syntax& syntax);
Action declare_config_unset(Syntax& syntax);
Action declare_safety(Syntax& syntax);
Action declare_export_csv(Syntax& syntax);
Action declare_export_json(Syntax& syntax);
Action declare_import(Syntax& syntax);
Action declare_erase(Syntax& syntax);
Action declare_doctor(Syntax& syntax);
Action declare_backup(Syntax& syntax);
Action declare_backup_list(Syntax& syntax);
Action declare_backup_daily(Syntax& syntax);
Action declare_restore(Syntax& syntax);
Action declare_report(Syntax& syntax);
Action declare_why(Syntax& syntax);

} // namespace midback
