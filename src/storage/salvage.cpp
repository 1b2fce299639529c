// SPDX-License-Identifier: MIT
#include "schema/sql.hpp"
#include "src/error.hpp"
#include "src/storage/backup.hpp"
#include "src/storage/day_off_store.hpp"
#include "src/storage/entry_store.hpp"
#include "src/storage/health.hpp"
#include "src/storage/plan_store.hpp"
#include "src/storage/private_file.hpp"
#include "src/storage/settings_store.hpp"

#include <set>

namespace midback {
namespace {

namespace fs = std::filesystem;

constexpr DayRange all_days{first_supported_day, last_supported_day};

/// Runs one part of the salvage; what fails is named and the rest goes on.
template <typename Work>
void attempt(Salvaged& salvaged, const std::string& what, Work work) {
  try {
    work();
  } catch (const Error&) {
    salvaged.missing.push_back(what);
  }
}

template <typename Item, typename Insert>
void take_entries(Database& damaged, Change& change, Salvaged& salvaged, const std::string& what,
                  Insert insert) {
  std::set<std::string> taken;
  // From both ends: a damaged page in the middle then costs only what lies on it.
  for (const Order order : {Order::oldest_first, Order::newest_first}) {
    try {
      EntryReader<Item> reader{damaged, all_days, order};
      while (auto item = reader.next()) {
        if (taken.insert(item->uid).second) {
          insert(change, *item);
          ++salvaged.entries;
        }
      }
      return; // to the end without a failure
    } catch (const Error&) {
      if (order == Order::newest_first) {
        salvaged.missing.push_back("some " + what);
      }
    }
  }
}

void take_plan(Database& damaged, Change& change) {
  for (const PlanVersion& version : read_plan(damaged)) {
    if (version.number > 1) {
      insert_plan_version(change, version);
    }
  }
}

} // namespace

Salvaged salvage(const fs::path& file, LocalDay today) {
  Salvaged salvaged;
  const fs::path folder = backup_folder(fs::absolute(file));
  make_private_folder(folder);
  const BackupName name{.day = today, .schema = newest_schema(), .reason = "salvage"};
  PrivatePart part{folder / name.file_name()};
  {
    Database damaged = Database::open_copy(file);
    Database fresh = Database::open(
        {.file = part.path(), .access = Access::write, .backup_before_migration = false});
    Journal{fresh}.write(sys_seconds{}, [&](Change& change) {
      attempt(salvaged, "the routine and the goal", [&] { take_plan(damaged, change); });
      attempt(salvaged, "the settings", [&] {
        for (const auto& [key, value] : settings(damaged)) {
          set_setting(change, key, value);
        }
      });
      attempt(salvaged, "the days off", [&] {
        for (const DayOff& day_off : days_off_between(damaged, all_days)) {
          insert_day_off(change, day_off);
        }
      });
      take_entries<Session>(damaged, change, salvaged, "sessions", insert_session);
      take_entries<Rating>(damaged, change, salvaged, "ratings", insert_rating);
      return "salvage";
    });
    salvaged.missing.emplace_back("the journal (undo begins anew)");
  }
  salvaged.file = folder / name.file_name();
  part.replace(salvaged.file);
  return salvaged;
}

} // namespace midback
