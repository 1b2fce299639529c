// SPDX-License-Identifier: MIT
#include "src/cli/context.hpp"

#include "src/cli/arguments.hpp"
#include "src/domain/entry_time.hpp"
#include "src/error.hpp"
#include "src/platform/moment_parser.hpp"
#include "src/platform/paths.hpp"
#include "src/storage/backup.hpp"
#include "src/storage/settings_store.hpp"

#include <ostream>

namespace midback {
namespace {

ColourChoice colour_choice(const std::optional<std::string>& text) {
  if (!text || *text == "auto") {
    return ColourChoice::automatic;
  }
  if (*text == "always") {
    return ColourChoice::always;
  }
  if (*text == "never") {
    return ColourChoice::never;
  }
  throw UsageError("--color takes auto, always or never, not " + shown(*text));
}

StyleOptions style_options(const GlobalOptions& globals) {
  StyleOptions options{.colour = colour_choice(globals.color),
                       .ascii = globals.ascii,
                       .unicode = globals.unicode,
                       .plain = globals.plain,
                       .width = {}};
  if (globals.ascii && globals.unicode) {
    throw UsageError("--ascii and --unicode contradict each other; give one of them");
  }
  if (globals.width) {
    options.width = whole_number("--width", *globals.width, 1, 10000);
  }
  return options;
}

} // namespace

Context::Context(Environment& environment, const GlobalOptions& globals)
    : m_environment(environment), m_globals(globals),
      m_style(style_for(style_options(globals), environment.variable, environment.terminal)) {}

std::filesystem::path Context::database_file() const {
  return database_path(m_globals.db, m_environment.variable);
}

Database Context::open(Access access) {
  return Database::open({.file = database_file(), .access = access, .today = backup_day()});
}

Database Context::open_to_change() {
  std::error_code ignored;
  const auto status = std::filesystem::symlink_status(database_file(), ignored);
  return open(std::filesystem::exists(status) ? Access::write : Access::read);
}

LocalNow Context::local_now(Database& database) {
  if (m_environment.zone.fallback && !m_zone_noticed) {
    err() << "midback: " << m_environment.zone.notice << '\n';
    m_zone_noticed = true;
  }
  return {.instant = now(), .zone = m_environment.zone, .day_start = day_start(database)};
}

LocalDay Context::today(Database& database) {
  const LocalNow local = local_now(database);
  return m_globals.today ? day_argument("--today", *m_globals.today, local) : local.today();
}

void Context::refuse_today() const {
  if (m_globals.today) {
    throw UsageError("--today is for reports and status; to name the day of an entry use --at");
  }
}

void Context::change(Database& database, const std::function<Done(Change&)>& work) {
  refuse_today();
  if (database.file().empty()) {
    database = open(Access::write);
  }
  Done done;
  Journal{database}.write(now(), [&](Change& running) {
    done = work(running);
    return done.label;
  });
  note_change();
  out() << done.message << "\nUndo: midback undo\n";
}

LocalDay Context::backup_day() const {
  const TimeOfEntry here{now(), m_environment.zone.offset_at(now())};
  return date::floor<days>(wall_time(here));
}

void Context::start_daily_backup() {
  if (!m_changed || !m_environment.start_detached) {
    return;
  }
  const auto file = std::filesystem::absolute(database_file());
  if (!has_daily_backup(file, backup_day())) {
    m_environment.start_detached({"backup", "daily", "--db", file.string()});
  }
}

} // namespace midback
