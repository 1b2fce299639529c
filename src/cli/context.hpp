// SPDX-License-Identifier: MIT
#pragma once

#include "src/domain/routine.hpp"
#include "src/platform/environment.hpp"
#include "src/platform/local_time.hpp"
#include "src/platform/terminal.hpp"
#include "src/storage/database.hpp"
#include "src/storage/journal.hpp"

#include <filesystem>
#include <functional>
#include <iosfwd>
#include <optional>
#include <string>

namespace midback {

/// The options that every command takes, before or after its name.
struct GlobalOptions {
  std::optional<std::string> db;
  std::optional<std::string> today;
  std::optional<std::string> color;
  std::optional<std::string> width;
  bool ascii = false;
  bool unicode = false;
  bool plain = false;
  bool help = false;
  bool version = false;
};

/// What a running command works with.
class Context {
public:
  Context(Environment& environment, const GlobalOptions& globals);

  std::istream& in() { return m_environment.in; }
  std::ostream& out() { return m_environment.out; }
  /// Messages and questions.
  std::ostream& err() { return m_environment.err; }
  const Terminal& terminal() const { return m_environment.terminal; }
  const Environment& environment() const { return m_environment; }
  const Style& style() const { return m_style; }

  std::filesystem::path database_file() const;
  /// Reading never creates a file; an absent one reads as empty.
  Database open(Access access);
  /// For a command that will change something. Where there is no file yet this is an empty database
  /// in memory, so that a wrong argument leaves nothing behind; `change` then creates the file.
  Database open_to_change();

  sys_seconds now() const { return m_environment.now(); }
  /// Clock, zone and day start, for what is written or typed. Says once when no zone is known.
  LocalNow local_now(Database& database);
  /// The day reports and status are made for: --today, else the local day.
  LocalDay today(Database& database);
  /// Commands that write refuse --today: it would look as if they wrote for that day.
  void refuse_today() const;

  /// 32 hex digits.
  std::string new_uid() const { return m_environment.random_hex(16); }

  /// Runs a change through the journal, then prints the line it returns as `label` and how to undo.
  struct Done {
    std::string label;   ///< for the journal; never holds a note
    std::string message; ///< for the person
  };
  void change(Database& database, const std::function<Done(Change&)>& work);
  /// Says that a command changed something in another way than by `change`.
  void note_change() { m_changed = true; }
  /// After the answer: a detached child makes the day's backup when something was changed and the
  /// day has none, so that no command waits for it.
  void start_daily_backup();
  /// The calendar day at the person's place, which names backups.
  LocalDay backup_day() const;

private:
  Environment& m_environment;
  const GlobalOptions& m_globals;
  Style m_style;
  bool m_zone_noticed = false;
  bool m_changed = false;
};

} // namespace midback
