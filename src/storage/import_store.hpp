// SPDX-License-Identifier: MIT
#pragma once

#include "src/domain/routine.hpp"
#include "src/domain/session.hpp"
#include "src/storage/journal.hpp"

#include <optional>
#include <string_view>

namespace midback {

/// What an import asks of the database, and the writes that only it does. Keeps its statements
/// prepared: an import asks the same things for each record.
class ImportStore {
public:
  explicit ImportStore(Change& change);

  struct Known {
    Aggregate kind = Aggregate::session;
    std::int64_t id = 0;
    bool deleted = false;
    bool written_now = false; ///< by the running change
  };
  /// The entry with that uid, deleted or not.
  std::optional<Known> entry(std::string_view uid);
  std::optional<Known> day_off(std::string_view uid);
  /// Some entry, deleted or not, has that number.
  bool id_taken(std::int64_t id);
  bool day_is_off(LocalDay day);
  bool plan_uid_deleted(std::string_view uid);
  bool plan_number_taken(int number);

  /// Takes a tombstone away; the caller has touched the entry and replaces it next.
  void revive(Aggregate kind, std::string_view uid);
  void revive_day_off(const DayOff& day_off);
  void revive_plan(const PlanVersion& version);
  /// False when the session has that set already.
  bool add_set(std::int64_t session_id, const SetRecord& set);

private:
  Change& m_change;
  Statement m_entry;
  Statement m_id_taken;
  Statement m_day_off;
  Statement m_day_is_off;
  Statement m_add_set;
};

} // namespace midback
