// SPDX-License-Identifier: MIT
#pragma once

#include "src/domain/routine.hpp"
#include "src/exchange/import.hpp"
#include "src/storage/import_store.hpp"

namespace midback {

/// Writes checked records into the running change, each by what is there already.
class ImportWriter {
public:
  /// `highest_id`: the highest number of an entry in the file.
  ImportWriter(Change& change, std::int64_t highest_id);

  /// Throws RefusedRecord when the record contradicts another of the same file.
  void write(ImportRecord&& record);
  const ImportResult& result() const { return m_result; }

private:
  void add(Session& session);
  void add(Rating& rating);
  void add(const ImportedSet& set);
  void add(DayOff& day_off);
  void add(PlanVersion& version);
  void add(const ImportedSetting& setting);

  template <typename Item>
  void add_entry(Item& item, ImportResult::Count& count);

  Change& m_change;
  ImportStore m_store;
  ImportResult m_result;
  std::int64_t m_next_id;
  Plan m_plan; ///< as it is now, with what was added
};

} // namespace midback
